"""Writes what was measured as a page of the manual. The same figures give the same page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill
from typing import NamedTuple

from accuracy_bars import BARS, PER_THOUSAND, Bar, Verdict, flagged_share
from accuracy_examples import example
from accuracy_kinds import MISSED, Kind
from accuracy_marks import Result, Row
from accuracy_seeds import Figures
from tables import table

MOST_KINDS = 12
"""Kinds told one by one for each task; the rest are summed up."""


class Rival(NamedTuple):
    """A tool with its figures on the runs it can do, or why there are none."""

    name: str
    what: str
    kind: str
    result: Result
    missing: str = ""


class Measured(NamedTuple):
    """Everything for the page; ``result`` is empty where there is no marked text."""

    seeds: Figures
    floors: Figures
    result: Result
    verdicts: Sequence[Verdict]
    rivals: Sequence[Rival]
    kinds: Counter[Kind]
    skipped: str = ""
    """Why there is no marked text."""


def page(measured: Measured) -> str:
    parts = ["# How right it is", _INTRODUCTION, *_seeds(measured)]
    if measured.skipped:
        parts += ["## On real text", f"Not measured: {measured.skipped}."]
    else:
        parts += [*_marked(measured), *_rivals(measured), *_disagreements(measured.kinds)]
    return "\n\n".join(part if part.startswith(("|", "#")) else fill(part, 118) for part in parts) + "\n"


_INTRODUCTION = (
    "Written by `python benchmarks/accuracy.py --write`; nobody edits it by hand. Precision is the share of the "
    "findings that are right, recall the share of what should be found that is, F1 their harmonic mean. All with "
    "default settings."
)


def _seeds(measured: Measured) -> Iterator[str]:
    yield "## On our own documents"
    yield (
        "`seeds/` holds documents of our own with every finding written beside them, known misses among them, and "
        "documents that must stay silent. `python benchmarks/accuracy.py --check` fails where a figure falls below "
        "its floor in `benchmarks/floors.toml`; `--raise` lifts the floors and never lowers them. A finding counts "
        "as right only with the exact code, line and words."
    )
    for group, title in (("family", "Rule family"), ("task", "Task")):
        rows = []
        for name, row in measured.seeds.items():
            if name.startswith(f"{group}."):
                floors = measured.floors.get(name, {})
                cells = [
                    f"{value:.3f} (floor {floors.get(figure, 0.0):.3f})" for figure, value in row.items()
                ]
                rows.append([name.removeprefix(f"{group}."), *cells])
        yield table([title, "precision", "recall", "F1"], rows)


def _marked(measured: Measured) -> Iterator[str]:
    yield "## On real text"
    yield (
        "Documents that nobody in this project wrote, marked by hand or by what they were taken from. They belong to "
        "their publishers and are no part of the project, so this page quotes none of them. Two people who marked "
        "the same documents agreed at F1 0.95 on unsourced statistics and vague attribution, 0.73 on superlatives "
        "and 1.00 on junk lines and missing fields. Labels of whole pages, of what extractors left and of single "
        "blocks were derived from the overlap of words, and a few are wrong."
    )
    met = sum(1 for v in measured.verdicts if v.measured is not None and not v.short)
    yield f"{met} of {len(measured.verdicts)} bars are met."
    yield table(["Task", "Figure", "Bar", "Measured", "Of", "Verdict"], map(_verdict, measured.verdicts))
    barred = {bar.row for bar in BARS}
    rest = [
        [name, told] for name, row in measured.result.items() if name not in barred and (told := _told(row))
    ]
    if rest:
        yield "### Also measured, without a bar"
        yield table(["Task", "Figures"], rest)


def _verdict(verdict: Verdict) -> list[str]:
    bar, measured = verdict.bar, verdict.measured
    bound = f"{'≤' if bar.upper else '≥'} {_number(bar, bar.bound)}"
    names = {"f1": "F1", "f1 by document": "F1 by document", "rate": "share flagged"}
    figure = names.get(bar.figure, bar.figure.replace("1000", "1,000"))
    if measured is None:
        return [bar.task, figure, bound, "", "", "not measured: nothing to measure it on"]
    judged = f"**short by {_number(bar, verdict.short)}**" if verdict.short else "met"
    return [bar.task, figure, bound, _number(bar, measured), verdict.of, judged]


def _number(bar: Bar, value: float) -> str:
    if bar.figure == PER_THOUSAND:
        return f"{value:.2f}"
    return f"{100 * value:.1f} %" if bar.upper else f"{value:.3f}"


def _told(row: Row) -> str:
    if "rate" in row:
        return f"{100 * row['rate']:.1f} % ({row['flagged']} of {row['of']})"
    told = [f"precision {row['precision']:.3f}", f"recall {row['recall']:.3f}", f"F1 {row['f1']:.3f}"]
    if PER_THOUSAND in row:
        told = [
            told[1],
            f"right code {row['right code']:.3f}",
            f"false flags per 1,000 {row[PER_THOUSAND]:.2f}",
        ]
    return ", ".join(told)


def _rivals(measured: Measured) -> Iterator[str]:
    if not measured.rivals:
        return
    yield "## Beside other tools"
    yield (
        "Measured in the same run, on the same documents, by the same scorer: each tool's findings are handed to it "
        "as ours are. No tool is told to do what it cannot: those that know of no sources are judged on vague "
        "attribution, those that tell an article from its page on junk, where every line is a paragraph of a page "
        "and a line that does not come back counts as flagged. As line filters they see no tree of the page, which "
        "is what they were made for. C4's are its published rules for lines: terminal punctuation, three words, "
        "no JavaScript, no placeholder, no words of cookie and terms policies."
    )
    ours = Rival("provlint", "", "", measured.result)
    yield "### Vague attribution"
    rows = [
        _scored(rival, "vague-attribution", ())
        for rival in (ours, *measured.rivals)
        if rival.kind in ("", "vague")
    ]
    yield table(["Tool", "precision", "recall", "F1", "right of flagged"], rows)
    filters = [ours, *(rival for rival in measured.rivals if rival.kind == "junk")]
    yield "### Junk lines of marked documents"
    head = ["Tool", "precision", "recall", "F1", "right of flagged", "F1 by document"]
    yield table(head, [_scored(rival, "junk lines", ("f1 by document",)) for rival in filters])
    names = [n for n in measured.result if n.startswith("junk ") and PER_THOUSAND in measured.result[n]]
    if not names:
        return
    yield "### Junk, as blocks"
    head = ["Text", "Tool", "recall", "false flags per 1,000", "titles and bylines flagged"]
    yield table(head, (_block(rival, name) for name in names for rival in filters if not rival.missing))


def _scored(rival: Rival, name: str, more: Sequence[str]) -> list[str]:
    called = " ".join(filter(None, (rival.name + ("," if rival.what else ""), rival.what)))
    row = rival.result.get(name)
    if row is None:
        return [called, f"missing: {rival.missing or 'not measured'}", *[""] * (3 + len(more))]
    shares = [f"{row[figure]:.3f}" for figure in ("precision", "recall", "f1")]
    return [called, *shares, f"{row['hits']} of {row['flagged']}", *(f"{row[figure]:.3f}" for figure in more)]


def _block(rival: Rival, name: str) -> list[str]:
    row = rival.result.get(name, {})
    share = flagged_share(row, ("titles", "bylines"))
    told = [f"{row['recall']:.3f}", f"{row[PER_THOUSAND]:.2f}"] if row else ["", ""]
    return [name, rival.name, *told, f"{100 * share[0] / share[1]:.1f} %" if share else ""]


def _disagreements(kinds: Mapping[Kind, int]) -> Iterator[str]:
    if not kinds:
        return
    yield "## Where it disagrees with the marks"
    yield (
        "Sorted by a script, by what can be seen mechanically: whether a figure was seen there, what was taken for "
        "its source and where that stands, which code fired, what the marks say of the same words. Largest kinds "
        "first. The examples are ours."
    )
    tasks: dict[str, Counter[tuple[str, str]]] = {}
    for kind, count in kinds.items():
        tasks.setdefault(kind.task, Counter())[(kind.side, kind.why)] += count
    for task, counted in sorted(tasks.items(), key=lambda item: (-item[1].total(), item[0])):
        ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        missed = sum(n for (side, _), n in ordered if side == MISSED)
        yield f"### {task}: {missed} missed, {counted.total() - missed} false"
        rows = [[str(n), side, why, example(why)] for (side, why), n in ordered[:MOST_KINDS]]
        if rest := ordered[MOST_KINDS:]:
            rows.append([str(sum(n for _, n in rest)), "", f"{len(rest)} smaller kinds", ""])
        yield table(["Count", "Side", "Kind", "Such as"], rows)
