"""The plugin in the manual is built, installed beside provlint and used, as anybody's would be."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1] / "docs" / "example-plugin"
STORY = """\
HED Pier closed after storm
BYL Ana Ruiz
DAT 2026-03-02
^The pier was closed on Monday.
^Experts say it will stay closed.
^(more)
"""


class Place:
    """A folder with the plugin installed for the interpreter that runs the tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / "site"

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        # What an outer run set up for itself (coverage, a checkout on the path) is not for this one.
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV"))}
        environment |= {"PYTHONPATH": str(self.site), "PYTHONUTF8": "1", "NO_COLOR": "1"}
        command = [sys.executable, "-m", *arguments]
        return subprocess.run(
            command,
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(PROJECT, folder / "project")
    (folder / "story.wire").write_text(STORY, encoding="utf-8")
    made = Place(folder)
    # Without isolation and dependencies nothing is fetched: hatchling and provlint are here.
    how = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    done = made.run("pip", "install", *how, "--target", str(made.site), str(folder / "project"))
    assert done.returncode == 0, done.stderr
    return made


def findings(done: subprocess.CompletedProcess[str]) -> list[tuple[str, str, str]]:
    report: dict[str, Any] = json.loads(done.stdout)
    return [(f["code"], f["plugin"], f["excerpt"]) for f in report["findings"]]


def test_plugin_finds_and_bundled_rules_read_its_format(place: Place) -> None:
    """A Python rule, a YAML rule and a bundled rule, each at its exact place in the wire file."""
    done = place.run("provlint", "check", "--isolated", "--format", "json", "story.wire")
    assert (findings(done), done.returncode) == (
        [
            ("WIR101", "wire", "The pier was closed on Monday."),
            ("ATT101", "attribution", "Experts say"),
            ("WIR201", "wire", "(more)"),
        ],
        1,
    )


def test_walk_finds_the_suffix_of_its_reader(place: Place) -> None:
    """A folder yields the files that an installed reader claims; its format writes the report."""
    done = place.run("provlint", "check", "--isolated", "--format", "brief", "--fail-on", "never", ".")
    assert "story.wire: ATT101 x1, WIR101 x1, WIR201 x1\n" in done.stdout
    assert done.returncode == 0


def test_option_of_its_rule_is_configured(place: Place) -> None:
    """``[rules.missing-dateline]`` fills the dataclass field."""
    config = place.folder / "exempt.toml"
    config.write_text('[rules.missing-dateline]\nexempt = ["Pier"]\n')
    done = place.run(
        "provlint", "check", "--config", "exempt.toml", "--select", "WIR", "--format", "json", "story.wire"
    )
    assert findings(done) == [("WIR201", "wire", "(more)")]


def test_broken_story_is_a_failure_of_its_input(place: Place) -> None:
    """What the reader refuses is told, and ends the run with 2."""
    (place.folder / "broken.wire").write_text("no story")
    done = place.run("provlint", "check", "--isolated", "--format", "brief", "broken.wire")
    (place.folder / "broken.wire").unlink()
    assert (done.stdout, done.returncode) == (
        "broken.wire: not examined, no wire story: it does not start with HED\n",
        2,
    )


def test_its_own_tests_pass(place: Place) -> None:
    """What a copy of the example starts from is green."""
    done = place.run("pytest", "-q", "-p", "no:cacheprovider", "project/tests")
    assert (done.stdout.splitlines()[-1].split(" in ")[0], done.returncode) == ("9 passed", 0)


def test_projects_own_packs_are_rules_too(place: Place) -> None:
    """``rule-packs`` names YAML files of the project; their rules come from ``project``."""
    pack = (PROJECT / "src" / "provlint_wire" / "wire.yaml").read_text(encoding="utf-8")
    house = place.folder / "house"
    (house / "house-style").mkdir(parents=True)
    (house / "house-style" / "words.yaml").write_text(
        pack.replace("WIR201", "HSE201").replace("wire-instruction", "desk-instruction"), encoding="utf-8"
    )
    (house / "provlint.toml").write_text('rule-packs = ["house-style/*.yaml"]\nselect = ["HSE"]\n')
    (house / "draft.txt").write_text("The pier was closed on Monday.\n\n(more)\n")
    done = place.run("provlint", "check", "--format", "json", "house/draft.txt")
    assert findings(done) == [("HSE201", "project", "(more)")]
