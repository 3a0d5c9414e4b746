"""How right the linter is on our own ``seeds/``, and floors below which no figure may fall.

What must be found is written beside each flagged document, as ``tests/test_seeds.py`` tells: findings and known
misses. A clean document must stay silent. A finding is right where its code, line and words are the expected
ones; within a task that pools several codes, any of them will do.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path
from typing import NamedTuple

from provlint import Source
from provlint.config import Settings
from provlint.engine import Linter, RuleSet
from provlint.plugins import Registry

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
FLOORS = Path(__file__).with_name("floors.toml")
SIDECAR = ".expected.toml"

FAMILIES = {"ATT": "attribution", "STA": "statistics", "JNK": "junk", "BIO": "authorbio"}
TASKS: Mapping[str, tuple[str, ...]] = {
    "unsourced-statistic": ("STA101",),
    "untraceable-statistic": ("STA102",),
    "unsourced-superlative": ("STA104",),
    "vague-attribution": ("ATT101", "ATT102", "ATT103", "ATT104"),
    "unattributed-quote": ("ATT201",),
    "leftover-text": tuple(f"JNK{n}" for n in (101, 102, 103, 201, 202, 203, 204, 205, 206, 207, 208)),
    "author-bio-padding": ("BIO101",),
    "missing-title": ("ATT001",),
    "missing-byline": ("ATT002",),
    "missing-date": ("ATT003",),
}
"""The codes of each task; the rest count in their family only."""

_HAIR = 1e-9
"""What floating point may be out by."""

Figures = dict[str, dict[str, float]]
"""By ``family.NAME`` or ``task.NAME``: precision, recall and F1, as shares."""


class Entry(NamedTuple):
    """One finding, expected or found."""

    document: str
    line: int
    code: str
    text: str


class Fall(NamedTuple):
    """A figure that does not reach its floor; ``measured`` is None where it was not measured at all."""

    name: str
    figure: str
    measured: float | None
    floor: float

    def __str__(self) -> str:
        if self.measured is None:
            return f"{self.name} {self.figure} is not measured any more; its floor is {self.floor:.3f}"
        return f"{self.name} {self.figure} is {self.measured:.3f}, below its floor of {self.floor:.3f}"


def default_linter() -> Linter:
    """Everything installed, with the settings of somebody who has none."""
    registry = Registry.discover()
    settings = Settings()
    known = [offer.rule for offer in registry.offers.values()]
    rules = RuleSet(registry.rules(settings), settings, known)
    return Linter(registry.readers, lambda path: rules)


def entries(linter: Linter, seeds: Path = SEEDS) -> tuple[set[Entry], set[Entry]]:
    """What must be found in *seeds*, and what is. Raises RuntimeError for a document that is not examined."""
    wanted: set[Entry] = set()
    found: set[Entry] = set()
    for path in sorted(p for p in seeds.glob("*/*") if not p.name.endswith(SIDECAR)):
        name = path.relative_to(seeds).as_posix()
        sidecar = path.with_name(path.name + SIDECAR)
        if sidecar.exists():
            tables = tomllib.loads(sidecar.read_text(encoding="utf-8"))
            told = [*tables.get("finding", ()), *tables.get("known_miss", ())]
            wanted |= {Entry(name, e["line"], e["code"], e["text"]) for e in told}
        checked = linter.check(Source(name, path.read_bytes()))
        if checked.document is None or checked.failures:
            raise RuntimeError(f"{name}: {'; '.join(f.message for f in checked.failures)}")
        document = checked.document
        for finding in checked.findings:
            text = document.source[slice(*finding.place)].replace("\r\n", "\n")
            found.add(Entry(name, document.position(finding.place.start).line, finding.code, text))
    return wanted, found


def figures(wanted: Iterable[Entry], found: Iterable[Entry]) -> Figures:
    """Precision, recall and F1 of each family and task that anything was wanted or found of."""
    pools: dict[str, tuple[set[Entry], set[Entry]]] = defaultdict(lambda: (set(), set()))
    for side, several in enumerate((wanted, found)):
        for entry in several:
            if family := FAMILIES.get(entry.code[:3]):
                pools[f"family.{family}"][side].add(entry)
            for task, codes in TASKS.items():
                if entry.code in codes:
                    pools[f"task.{task}"][side].add(entry._replace(code=""))
    return {name: scores(len(w & f), len(f), len(w)) for name, (w, f) in sorted(pools.items())}


def scores(hits: int, flagged: int, wanted: int) -> dict[str, float]:
    """Nothing wanted and nothing flagged is perfect."""
    precision = hits / flagged if flagged else 1.0
    recall = hits / wanted if wanted else 1.0
    return {"precision": precision, "recall": recall, "f1": 2 * hits / (flagged + wanted)}


def load_floors(path: Path = FLOORS) -> Figures:
    """Raises OSError, and tomllib.TOMLDecodeError, a ValueError."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {f"{group}.{name}": dict(row) for group, rows in tables.items() for name, row in rows.items()}


def falls(measured: Figures, floors: Figures) -> list[Fall]:
    """The figures that do not reach their floors, in the order of the floors."""
    told = [
        Fall(name, figure, measured.get(name, {}).get(figure), least)
        for name, row in floors.items()
        for figure, least in row.items()
    ]
    return [fall for fall in told if fall.measured is None or fall.measured < fall.floor - _HAIR]


def floorless(measured: Figures, floors: Figures) -> list[str]:
    """What is measured and has no floor yet."""
    return [
        f"{name} {figure}"
        for name, row in measured.items()
        for figure in row
        if figure not in floors.get(name, {})
    ]


def raised(measured: Figures, floors: Figures) -> Figures:
    """*floors*, each lifted to what is measured, to three places downwards; none is lowered or dropped."""
    out: Figures = {name: dict(row) for name, row in floors.items()}
    for name, row in measured.items():
        for figure, value in row.items():
            lifted = floor((value + _HAIR) * 1000) / 1000
            kept = out.setdefault(name, {}).get(figure, 0.0)
            out[name][figure] = max(lifted, kept)
    return dict(sorted(out.items()))


def write_floors(floors: Figures, path: Path = FLOORS) -> None:
    lines = [
        "# What benchmarks/accuracy.py measures on seeds/ may not fall below these figures.",
        "# Written by benchmarks/accuracy.py --raise, which lifts them and never lowers them.",
    ]
    for name, row in floors.items():
        lines += ["", f"[{name}]", *(f"{figure} = {value:.3f}" for figure, value in row.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
