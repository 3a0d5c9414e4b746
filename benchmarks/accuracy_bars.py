"""What provlint must reach on the marked text, and how far it is from it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from accuracy_marks import Result, Row

MARKED, PAGES, METADATA, EXTRACTED, BLOCKS = "marked", "pages", "metadata", "extracted", "blocks"


class Bar(NamedTuple):
    """One figure and its bound. Shares are from 0 to 1."""

    task: str
    """As the page calls it."""
    row: str
    """The benchmark's name of the row."""
    figure: str
    bound: float
    run: str = MARKED
    """The benchmark's run that gives it."""

    @property
    def upper(self) -> bool:
        """The bound is the most that is allowed, not the least."""
        return self.figure in _UPPER


class Verdict(NamedTuple):
    """A bar beside the figure measured, which is None where the data is not there."""

    bar: Bar
    measured: float | None
    of: str
    """What the figure was reckoned from: "79 of 86"."""

    @property
    def short(self) -> float:
        """By how much the bar is missed; 0 where it is met."""
        if self.measured is None:
            return 0.0
        by = self.measured - self.bar.bound if self.bar.upper else self.bar.bound - self.measured
        return max(0.0, by)


PER_THOUSAND = "false flags per 1000 content blocks"
_UPPER = ("rate", PER_THOUSAND, "titles and bylines flagged", "headings flagged")


def _bars() -> Iterable[Bar]:
    yield Bar("unsourced statistic", "unsourced-statistic", "precision", 0.80)
    yield Bar("unsourced statistic", "unsourced-statistic", "recall", 0.80)
    yield Bar("sourced statistics flagged", "false alarms on sourced-statistic", "rate", 0.05)
    polnear = "false alarms on {} (PolNeAR)"
    yield Bar(
        "sourced statistics flagged, PolNeAR",
        polnear.format("attributed statistics"),
        "rate",
        0.03,
        "polnear",
    )
    wikipedia = "false alarms on statistics with a reference (Wikipedia)"
    yield Bar("referenced statistics flagged, Wikipedia", wikipedia, "rate", 0.03, "wikipedia")
    yield Bar("untraceable statistic", "untraceable-statistic", "f1", 0.65)
    yield Bar("unsourced superlative", "unsourced-superlative", "f1", 0.65)
    yield Bar("vague attribution", "vague-attribution", "precision", 0.85)
    yield Bar("vague attribution", "vague-attribution", "recall", 0.75)
    yield Bar("unattributed quote", "unattributed-quote", "recall", 1.0)
    yield Bar("attributed quotes flagged", "false alarms on attributed-quote", "rate", 0.01)
    quotes = polnear.format("attributed direct quotes")
    yield Bar("attributed quotes flagged, PolNeAR", quotes, "rate", 0.01, "polnear")
    yield Bar("junk lines", "junk lines", "precision", 0.90)
    yield Bar("junk lines", "junk lines", "recall", 0.85)
    yield Bar("junk lines", "junk lines", "f1 by document", 0.85)
    yield Bar("bio lines", "bio lines", "f1", 0.85)
    for field, least in (("byline", 0.95), ("date", 0.95), ("title", 0.90)):
        yield Bar(f"missing {field}", f"missing-{field}", "f1", least)
        yield Bar(
            f"{field} there, called missing", f"false alarms: missing-{field} where it is there", "rate", 0.05
        )
    yield Bar("missing byline, HTML pages", "missing-byline on html pages", "f1", 0.80, METADATA)
    for field, most in (("byline", 0.04), ("date", 0.02)):
        row = f"false alarms: missing-{field} on html pages that have it"
        yield Bar(f"{field} there, called missing, HTML pages", row, "rate", most, METADATA)
    pages = "junk blocks of whole pages, as text"
    yield Bar("junk of whole pages as text", pages, "recall", 0.85, PAGES)
    yield Bar("junk of whole pages as text", pages, PER_THOUSAND, 8, PAGES)
    yield Bar("junk of whole pages as text", pages, "titles and bylines flagged", 0.02, PAGES)
    for extractor in ("newspaper", "trafilatura", "news_please"):
        row = f"junk lines left by {extractor}"
        yield Bar(f"junk left by {extractor}", row, "recall", 0.60, EXTRACTED)
        yield Bar(f"junk left by {extractor}", row, PER_THOUSAND, 8, EXTRACTED)
    for kind in (
        "share",
        "cookie",
        "newsletter",
        "comments",
        "related",
        "popular",
        "author_bio",
        "inline_script",
    ):
        task = f"blocks: {kind.replace('_', ' ')}"
        yield Bar(task, f"block: {kind}", "recall", 0.98 if kind == "inline_script" else 0.80, BLOCKS)
        yield Bar(task, f"block: {kind}", "right code", 0.80, BLOCKS)
        yield Bar(task, f"block: {kind}", PER_THOUSAND, 8, BLOCKS)
        yield Bar(task, f"block: {kind}", "headings flagged", 0.02, BLOCKS)


BARS: Sequence[Bar] = tuple(_bars())


def verdicts(result: Result, runs: Sequence[str]) -> list[Verdict]:
    """Every bar of *runs* beside what was measured."""
    return [_verdict(bar, result) for bar in BARS if bar.run in runs]


def _verdict(bar: Bar, result: Result) -> Verdict:
    row = result.get(bar.row)
    if row is None:
        return Verdict(bar, None, "")
    if bar.figure.endswith(" flagged"):
        share = flagged_share(row, bar.figure.removesuffix(" flagged").split(" and "))
        return (
            Verdict(bar, share[0] / share[1], f"{share[0]} of {share[1]}")
            if share
            else Verdict(bar, None, "")
        )
    return Verdict(bar, row[bar.figure], _reckoned(row, bar.figure))


def flagged_share(row: Row, labels: Sequence[str]) -> tuple[int, int] | None:
    """How many blocks of *labels* were flagged together, and of how many; None where there are none."""
    pairs = [row[f"{label} flagged"].split("/") for label in labels if f"{label} flagged" in row]
    flagged, of = sum(int(f) for f, _ in pairs), sum(int(n) for _, n in pairs)
    return (flagged, of) if of else None


def _reckoned(row: Row, figure: str) -> str:
    match figure:
        case "precision":
            return f"{row['hits']} of {row['flagged']}"
        case "recall":
            return f"{row['hits']} of {row['gold']}"
        case "rate":
            return f"{row['flagged']} of {row['of']}"
    return ""
