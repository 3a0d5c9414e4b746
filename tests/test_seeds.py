"""Our own documents: in each, every finding is the expected one, at its line, with its words.

Beside ``seeds/flagged/NAME`` lies ``NAME.expected.toml``:

* ``[[finding]]`` with ``code``, ``line`` and ``text`` (the exact source): what the profile ``draft`` finds;
* ``[[archive]]``, likewise: what the profile ``archive`` finds besides;
* ``[[known_miss]]``: what should be found and is not; ``[[known_alarm]]``: what is found and should not be;
* ``silent``: codes that must not be found, whatever else changes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from provlint import Finding, Source
from provlint.config import Profile
from provlint.engine import Linter
from provlint.plugins import Registry

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SIDECAR = ".expected.toml"

FIVE = {
    "quarry-lobby.txt": "STA102 ATT104 ATT103 ATT401 ATT201 ATT002 ATT003 JNK202 JNK203",
    "cell-maker.txt": "BIO101 JNK208 STA101 ATT102 ATT103 ATT104 ATT001 ATT003",
    "loyalty-card.txt": "JNK101 JNK201 JNK202 STA101 ATT104",
    "city-of-lenses.txt": "BIO102 ATT013 ATT302 STA101 STA104 ATT001 ATT101 ATT104",
    "ferry-fine.txt": "ATT101 ATT102 STA101 ATT201 ATT002 ATT003",
}
"""Our counterparts of the five real documents this project began with, and the faults they share."""

UNSEEDED = {
    "STA105": "off in both profiles",
}


class Expected(NamedTuple):
    """One finding as a sidecar writes it."""

    line: int
    code: str
    text: str


def documents(folder: str) -> list[Path]:
    return sorted(p for p in (SEEDS / folder).iterdir() if not p.name.endswith(SIDECAR))


def sidecar(document: Path) -> dict[str, Any]:
    return tomllib.loads(document.with_name(document.name + SIDECAR).read_text(encoding="utf-8"))


def expected(document: Path, *tables: str) -> list[Expected]:
    entries = sidecar(document)
    return sorted(Expected(e["line"], e["code"], e["text"]) for t in tables for e in entries.get(t, ()))


def found(linter: Linter, document: Path) -> list[Expected]:
    checked = linter.check(Source(document.relative_to(SEEDS.parent).as_posix(), document.read_bytes()))
    assert checked.failures == ()
    assert checked.document is not None
    read = checked.document

    def entry(finding: Finding) -> Expected:
        start, end = finding.place
        return Expected(read.position(start).line, finding.code, read.source[start:end].replace("\r\n", "\n"))

    return sorted(map(entry, checked.findings))


def named(paths: Iterable[Path]) -> list[Any]:
    return [pytest.param(p, id=p.name) for p in paths]


def known_misses() -> list[Any]:
    return [
        pytest.param(
            path, miss, id=f"{path.name}:{miss.line}:{miss.code}", marks=pytest.mark.xfail(strict=True)
        )
        for path in documents("flagged")
        for miss in expected(path, "known_miss")
    ]


@pytest.mark.parametrize("document", named(documents("flagged")))
def test_flagged_seed(document: Path, linter_for: Callable[[Profile], Linter]) -> None:
    """A flagged seed shows exactly the findings of its sidecar."""
    assert found(linter_for("draft"), document) == expected(document, "finding", "known_alarm")


@pytest.mark.parametrize(("document", "miss"), known_misses())
def test_known_miss(document: Path, miss: Expected, linter_for: Callable[[Profile], Linter]) -> None:
    """What is not found yet stays in sight."""
    assert miss in found(linter_for("draft"), document)


@pytest.mark.parametrize("document", named(p for p in documents("flagged") if expected(p, "archive")))
def test_archive_profile(document: Path, linter_for: Callable[[Profile], Linter]) -> None:
    """The profile for archives adds exactly what the sidecar says it adds."""
    assert found(linter_for("archive"), document) == expected(document, "finding", "known_alarm", "archive")


@pytest.mark.parametrize("document", named(documents("clean")))
def test_clean_seed(document: Path, linter_for: Callable[[Profile], Linter]) -> None:
    """A clean seed shows nothing, not even a note."""
    assert found(linter_for("draft"), document) == []


@pytest.mark.parametrize("document", named(documents("flagged")))
def test_silent_codes(document: Path) -> None:
    """No sidecar expects a code that it forbids."""
    codes = {entry.code for entry in expected(document, "finding", "archive", "known_miss", "known_alarm")}
    assert codes & set(sidecar(document)["silent"]) == set()


@pytest.mark.parametrize("document", named(documents("flagged")))
def test_sidecar_places(document: Path, linter_for: Callable[[Profile], Linter]) -> None:
    """Every excerpt of a sidecar stands in its document, beginning on its line."""
    read = linter_for("draft").read(Source(document.name, document.read_bytes()))
    lines = read.source.replace("\r\n", "\n").splitlines(keepends=True)
    entries = expected(document, "finding", "archive", "known_miss", "known_alarm")
    lost = [e for e in entries if not 0 <= "".join(lines[e.line - 1 :]).find(e.text) < len(lines[e.line - 1])]
    assert lost == []


@pytest.mark.parametrize(("name", "codes"), FIVE.items(), ids=FIVE)
def test_five_seeds_of_our_own(name: str, codes: str, linter_for: Callable[[Profile], Linter]) -> None:
    """Our counterparts of the five first documents show the same faults."""
    shown = {entry.code for entry in found(linter_for("draft"), SEEDS / "flagged" / name)}
    assert set(codes.split()) - shown == set()


def test_every_rule_has_a_seed() -> None:
    """Each rule is shown by at least one document."""
    shown = {e.code for path in documents("flagged") for e in expected(path, "finding", "archive")}
    assert set(Registry.discover().offers) - shown == set(UNSEEDED)


def test_number_of_seeds() -> None:
    """There are about thirty, a third of them clean."""
    assert [len(documents("flagged")) >= 20, len(documents("clean")) >= 10] == [True, True]
