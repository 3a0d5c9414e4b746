"""What all scripts that measure speed are given."""

from __future__ import annotations

import argparse
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from material import ROOT, Material
from measuring import PROVLINT, Provlint

PEERS_HOME = ROOT / ".benchmarks" / "peers"


class Setting(NamedTuple):
    """What is measured, on what, and how often."""

    provlint: Provlint
    material: Material
    scratch: Path
    """A folder for files that are thrown away."""
    articles: int
    runs: int
    """Each figure is the median of so many."""
    peers: Path | None
    """The folder where other tools are installed; None: they are left out."""

    def texts(self, count: int) -> list[Path]:
        """*count* articles, in a folder of their own."""
        return self.material.write("text", self.scratch / f"text-{count}", count)


def parser(description: str | None) -> argparse.ArgumentParser:
    """With the options that all these scripts have."""
    made = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--data", type=Path, help="a folder of real texts and web pages to be measured on")
    made.add_argument("--articles", type=int, default=1000, help="files of 10 kB; default: 1000")
    made.add_argument("--runs", type=int, default=5, help="each figure is the median of so many; default: 5")
    made.add_argument(
        "--provlint",
        type=shlex.split,
        default=PROVLINT,
        help="the command; default: this Python's -m provlint",
    )
    made.add_argument(
        "--peers-dir", type=Path, default=PEERS_HOME, help="where other tools are installed and kept"
    )
    made.add_argument("--no-peers", action="store_true", help="leave other tools out")
    return made


@contextmanager
def setting(options: argparse.Namespace) -> Iterator[Setting]:
    """As the options of :func:`parser` say, with a scratch folder that is gone afterwards."""
    material = Material(options.data)
    tell(f"on {material.origin}")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        provlint = Provlint(options.provlint, scratch / "cache")
        peers = None if options.no_peers else options.peers_dir
        yield Setting(provlint, material, scratch, options.articles, options.runs, peers)


def tell(what: str) -> None:
    """Progress, on standard error."""
    print(what, file=sys.stderr, flush=True)
