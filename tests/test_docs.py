"""The manual says what is so."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from provlint.config import Settings
from provlint.configschema import KEYS, validate
from provlint.engine import Linter, RuleSet
from provlint.hookspecs import Hooks
from provlint.model import Source
from provlint.packs.entries import Entry
from provlint.plugins import Registry
from provlint.report import Checked
from provlint.testing import assert_example, pack_rules

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md")] + sorted((ROOT / "docs").rglob("*.md"))
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def fences(page: str, language: str) -> list[str]:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [body for named, body in _FENCE.findall(text) if named == language]


@pytest.mark.parametrize("page", [pytest.param(p, id=p.relative_to(ROOT).as_posix()) for p in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link of the manual has a file behind it."""
    text = page.read_text(encoding="utf-8")
    if page.parent.name == "rules":  # below are examples, which link as they like
        text = text.partition("## Flagged")[0]
    targets = [t for t in _LINK.findall(text) if "://" not in t]
    assert [t for t in targets if not (page.parent / t).exists()] == []


def test_pack_in_the_manual_is_a_pack(tmp_path: Path) -> None:
    """It loads, and its examples hold."""
    path = tmp_path / "manual.yaml"
    path.write_text(fences("packs.md", "yaml")[0], encoding="utf-8")
    (rule,) = pack_rules(path)
    for example in (*rule.valid, *rule.invalid):
        assert_example(rule, example)


def test_keys_of_an_entry_are_all_told() -> None:
    """The table of keys is that of the schema, no more and no less."""
    page = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    table = page.partition("## Keys of an entry")[2].partition("\n###")[0]
    told = re.findall(r"`(\w+)`", " ".join(re.findall(r"^\|([^|]+)\|", table, re.MULTILINE)))
    assert sorted(told) == sorted(f.name for f in fields(Entry))


def test_hooks_are_all_told() -> None:
    """The table of hooks is that of the specifications."""
    page = (ROOT / "docs" / "extending.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(provlint_\w+)\(\)`", page, re.MULTILINE)
    assert told == [name for name in vars(Hooks) if name.startswith("provlint_")]


def test_keys_of_the_configuration_are_all_told() -> None:
    """The table of settings is that of the schema, and the example beside it is valid."""
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == sorted(KEYS)
    validate(tomllib.loads(fences("configuration.md", "toml")[0]), str)


def test_ignoring_forms_in_the_manual_work() -> None:
    """Each comment that the page shows silences a finding, and is not itself one."""
    paragraph = "The harbour has 41 lamps, and 12 million people use them every day."
    shown = re.findall(r"^    (<!-- provlint: .*|# provlint: .*)$", _ignoring(), re.MULTILINE)
    assert len(shown) == 2
    for comment, kind in zip(shown, ("markdown", "text"), strict=True):
        checked = linted(f"{comment}\n{paragraph}\n", kind)
        assert [f.code for f in checked.findings if f.code[:3] in ("STA", "PRV")] == []
        assert {s.finding.code for s in checked.suppressed} == {"STA101"}


def _ignoring() -> str:
    return (ROOT / "docs" / "ignoring.md").read_text(encoding="utf-8")


def linted(text: str, kind: str) -> Checked:
    registry = Registry.discover()
    rules = RuleSet(registry.rules(Settings()), Settings())
    return Linter(registry.readers, lambda path: rules).check(Source("sample", text.encode(), kind))
