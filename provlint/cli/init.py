"""``provlint init``: a first configuration file, every setting explained in it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from provlint.cli.parsing import command
from provlint.configfiles import shown
from provlint.errors import UsageError
from provlint.report import ExitCode

NAME = ".provlint.toml"
TEMPLATE = """\
# provlint reads the configuration closest to each document: .provlint.toml, provlint.toml, or [tool.provlint]
# in pyproject.toml. `provlint config PATH` shows what applies to a file and why; `provlint config --schema`
# prints the JSON schema of this file. Every line below that is commented out shows the default or an example.

# Start from another file; what stands here then counts on top of it.
# extend = "../provlint.toml"

# What the texts are: "draft", on their way to print, or "archive", to be kept with their origin and licence.
profile = "draft"

# The least severity that makes the exit code 1: "note", "warning", "error" or "never".
fail-on = "warning"

# Rules by code prefix (STA, ATT1) or name. `provlint rules` lists them.
# select = ["ATT", "STA"]              # only these, in place of the profile's choice
# extend-select = ["vague-quantity"]   # these too
# ignore = ["anonymous-source"]        # not these

# Names and domains that count as sources in this house.
# known-sources = ["Harbour Board", "statistics.example.org"]

# What a walk through folders leaves out, besides hidden files and what .gitignore names.
# exclude = ["drafts/old/", "*.min.html"]

# The project's own rule packs, relative to this file.
# rule-packs = ["house-style/*.yaml"]

# Other severities, by rule name.
# [severity]
# missing-image-credit = "warning"

# Options of single rules; `provlint rule NAME` lists them.
# [rules.author-bio-padding]
# most-words = 50

# Settings for some paths; of several that fit a document, the last counts.
# [[overrides]]
# paths = ["archive/"]
# profile = "archive"
"""


def add(commands: Any) -> None:
    parser = command(commands, "init", f"write a first {NAME}, with every setting explained")
    parser.add_argument(
        "folder",
        nargs="?",
        default=".",
        type=Path,
        metavar="FOLDER",
        help="where to; default: the working folder",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> ExitCode:
    path: Path = options.folder / NAME
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise UsageError(f"{shown(path)} is there already and stays as it is") from None
    except OSError as error:
        raise UsageError(f"{shown(path)} cannot be written: {error.strerror}") from error
    print(f"{shown(path)} is written; `provlint config` shows what applies here")
    return ExitCode.CLEAN
