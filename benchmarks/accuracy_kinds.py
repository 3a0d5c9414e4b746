"""Sorts disagreements with the marks into kinds, by what can be seen mechanically.

What was marked and not found, or found and not marked, is told by what provlint saw there: no figure at all, a
source and where it stands, another code, a stretch taken for boilerplate. Nothing of the text itself is kept.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from accuracy_bars import BARS
from accuracy_examined import Examined, Mark
from accuracy_marks import Bench, Laid, Taken

from provlint import Grade, Source, Span
from provlint.engine import Linter

MISSED, FALSE = "missed", "false"
STATISTICS = ("unsourced-statistic", "untraceable-statistic", "unsourced-superlative")
CALLED = {"STA101": "unsourced", "STA102": "untraceable", "STA104": "a superlative"}


class Kind(NamedTuple):
    """What a disagreement is: missed or false, in which task, and why as far as can be told."""

    task: str
    side: str
    why: str


class Sorter:
    """Sorts what each task left over."""

    def __init__(self, bench: Bench, linter: Linter) -> None:
        self.bench = bench
        self.score = bench.score
        self.linter = linter

    def kinds(self, taken: Taken) -> Counter[Kind]:
        """Every disagreement in *taken*, counted by kind; only of tasks and parts that have a bar."""
        if taken.laid:
            return Counter(self._blocks(taken))
        told: dict[str, Callable[[Taken], Iterator[Kind]]] = {
            "marked": self._marked,
            "metadata": self._metadata,
            "polnear": self._polnear,
            "wikipedia": self._wikipedia,
        }
        return Counter(told[taken.task](taken)) if taken.task in told else Counter()

    def _marked(self, taken: Taken) -> Iterator[Kind]:
        docs = taken.part / "docs"
        marks = taken.part / "marks.jsonl"
        gold = self.score.load_marks(marks, docs)
        rows = [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines() if line.strip()]
        for name in sorted(gold["__docs__"]):
            path = docs / f"{name}.txt"
            text = path.read_text(encoding="utf-8")
            mine = [self._mark(row, text) for row in rows if row["doc"] == name and row["kind"] != "missing"]
            at = Examined(self.linter, Source(path.name, path.read_bytes()), taken.found.get(name, ()), mine)
            yield from self._spans(at, gold, name)
            yield from self._lines(at, gold, name, text)
            yield from self._fields(at, gold, name)

    def _mark(self, row: Mapping[str, Any], text: str) -> Mark:
        start = self.score.find_nth(text, row["quote"], row.get("nth", 1))
        end = start + len(row["quote"])
        if row["kind"] in ("junk", "bio") and row.get("last"):
            end = text.index(row["last"], start) + len(row["last"])
        return Mark(Span(start, end), row)

    def _spans(self, at: Examined, gold: Any, name: str) -> Iterator[Kind]:
        for task in self.score.SPAN_TASKS:
            marked = [Span(*s) for s in gold[task].get(name, ())]
            found = [span for code, span in at.found if self.score.TASK_OF_CODE.get(code) == task]
            pairs = self.score.pair(marked, found)
            free = [m for other in self.score.NEUTRAL.get(task, ()) for m in gold[other].get(name, ())]
            missed, false = {
                "vague-attribution": (vague_missed, vague_false),
                "unattributed-quote": (quote_missed, quote_false),
            }.get(task, (statistic_missed, statistic_false))
            for n, span in enumerate(marked):
                if n not in pairs:
                    yield Kind(task, MISSED, missed(at, span, found))
            for n, span in enumerate(found):
                if n in pairs.values() or any(self.score.fits(m, span) for m in free):
                    continue
                twice = any(span.overlaps(m) for m in marked)
                yield Kind(
                    task,
                    FALSE,
                    "one mark, found twice or with other bounds" if twice else false(at, span, task),
                )

    def _lines(self, at: Examined, gold: Any, name: str, text: str) -> Iterator[Kind]:
        for task in self.score.LINE_TASKS:
            codes = self.score.LINE_JUNK | {"BIO102"} if task == "junk" else {"BIO101"}
            want = self.score.lines_touched(text, gold[task].get(name, []))
            have = self.score.lines_touched(text, [span for code, span in at.found if code in codes])
            free = self.score.lines_touched(text, gold["short-bio"].get(name, [])) if task == "bio" else set()
            starts = [0, *(m.end() for m in re.finditer("\n", text))]
            for n in sorted(want ^ (have - (free - want))):
                end = text.find("\n", starts[n])
                line = Span(starts[n], end if end >= 0 else len(text))
                yield Kind(f"{task} lines", MISSED if n in want else FALSE, _line(at, line, n in want, codes))

    def _fields(self, at: Examined, gold: Any, name: str) -> Iterator[Kind]:
        for task in self.score.DOC_TASKS:
            found = any(self.score.TASK_OF_CODE.get(code) == task for code, _ in at.found)
            if bool(gold[task].get(name)) != found:
                why = "one that is there is not seen" if found else "a line is taken for one"
                yield Kind(task, FALSE if found else MISSED, why)

    def _metadata(self, taken: Taken) -> Iterator[Kind]:
        index = self.bench.run.rows(taken.part / "index.jsonl")
        for field, rule, origins in (
            ("byline", "missing-byline", "authors"),
            ("date", "missing-date", "dates"),
        ):
            for row in index:
                found = any(f["rule"] == rule for f in taken.found.get(row["id"], ()))
                if row[field] == "unknown" or found == (row[field] == "none"):
                    continue
                if found:
                    yield Kind(f"{rule}, HTML", FALSE, f"a {field} ({row[field]}) is not seen")
                    continue
                page = taken.part / row["id"] / "page.html"
                document = self.linter.read(Source(page.name, page.read_bytes()))
                known = getattr(self.linter.reading(document).metadata, origins)
                where = known[0].origin if known else "nowhere"
                yield Kind(f"{rule}, HTML", MISSED, f"a {field} is taken from {where}")

    def _polnear(self, taken: Taken) -> Iterator[Kind]:
        rows = self.bench.run.rows
        articles = {
            row["id"]: (f"p{n}", row["text"]) for n, row in enumerate(rows(taken.part / "articles.jsonl"))
        }
        told = (
            ("direct_quotes", "ATT201", ("attributed",)),
            ("statistics", "STA101", ("sourced", "in_source_phrase")),
        )
        for file, code, labels in told:
            for row in rows(taken.part / f"{file}.jsonl"):
                name, text = articles.get(row["id"], ("", ""))
                span = Span(row["start"], row["end"])
                if row["label"] not in labels or not _hit(taken.found.get(name, ()), span, code):
                    continue
                at = Examined(self.linter, Source(f"{name}.txt", text.encode()), taken.found[name])
                task = f"attributed {file.replace('_', ' ')}, PolNeAR"
                yield Kind(task, FALSE, _polnear_why(at, span, row))

    def _wikipedia(self, taken: Taken) -> Iterator[Kind]:
        for n, row in enumerate(self.bench.run.rows(taken.part)):
            found = taken.found.get(f"w{n}", ())
            for start, end, kind in row["statistics"]:
                span = Span(start, end)
                if kind != "REF" or not _hit(found, span, "STA101", "STA102"):
                    continue
                at = Examined(self.linter, Source(f"w{n}.txt", row["text"].encode()), found)
                mark = re.compile(r"\[[^\]\s]{1,12}\]").search(at.text, span.end)
                where = at.distance(span, Span(*mark.span())) if mark else "nowhere behind it"
                yield Kind(
                    "referenced statistics, Wikipedia", FALSE, f"reference mark {where}; {_graded(at, span)}"
                )

    def _blocks(self, taken: Taken) -> Iterator[Kind]:
        names = {
            "pages": "junk blocks, whole pages",
            "extracted": "junk left by {}",
            "blocks": "junk blocks, by kind",
        }
        rows = {bar.row for bar in BARS}
        for laid in taken.laid:
            barred = {f"junk lines left by {laid.folder}", f"block: {laid.folder}"} & rows
            if taken.task == "pages" or barred:
                yield from self._laid(names[taken.task].format(laid.folder), laid)

    def _laid(self, task: str, laid: Laid) -> Iterator[Kind]:
        junk = [f for f in laid.found if f["code"] in self.bench.run.NOT_ARTICLE]
        labels = [label for _, _, label in laid.places]
        for n, (start, end, label) in enumerate(laid.places):
            here = [f for f in junk if f["start"] < end and start < f["end"]]
            flagged = self.bench.run.covered(start, end, [(f["start"], f["end"]) for f in here])
            shape = _shape(laid.text[start:end])
            if label == "content" and flagged:
                yield Kind(task, FALSE, f"{here[0]['code']} on {shape}")
            elif label in _SPARED and flagged:
                near = {"content", "title"} & {*labels[max(0, n - _NEAR) : n], *labels[n + 1 : n + 1 + _NEAR]}
                where = "near the article" if near else "far from the article"
                yield Kind(task, FALSE, f"{here[0]['code']} on a {label} {where}")
            elif label not in _APART and not flagged:
                yield Kind(task, MISSED, f"{label.replace('_', ' ')}: {shape}")


_SPARED = ("title", "byline", "heading")
"""Labels with a bar of their own on how many may be flagged."""
_NEAR = 4
"""Blocks within which a title or byline is taken for the article's own, and not for that of another one listed."""
_APART = ("content", "mixed", "title", "byline", "caption", "heading")
"""Labels that no recall is reckoned from."""


def _hit(found: Iterable[Mapping[str, Any]], span: Span, *codes: str) -> bool:
    return any(f["code"] in codes and span.overlaps(Span(f["start"], f["end"])) for f in found)


def _shape(text: str) -> str:
    """What a block looks like, without what it says."""
    words = len(text.split())
    if words <= 3:
        return "one to three words"
    if words <= 12:
        return "four to twelve words" + (", a sentence" if text.rstrip().endswith((".", "!", "?")) else "")
    return "a longer passage"


def _aside(at: Examined, span: Span) -> str:
    return next((f"lies in what is taken for {what}" for what, place in at.aside if place.overlaps(span)), "")


def statistic_missed(at: Examined, span: Span, found: Sequence[Span]) -> str:
    """Why a marked figure is not among those *found* of its task."""
    if any(place.overlaps(span) for place in found):
        return "found with other bounds"
    if other := sorted(at.codes_at(span) & CALLED.keys()):
        return f"called {CALLED[other[0]]}"
    if at.reading.language not in ("en", ""):
        return "the document is not taken for English"
    claim = at.claim_at(span)
    if claim is None:
        (mark, *_) = at.marks_at(span, "stat")
        return _aside(at, span) or f"no figure seen: {_figure(mark)}"
    evidence = claim.evidence
    if evidence.grade in (Grade.NONE, Grade.VAGUE):
        return "seen without a source, and not reported"
    if evidence.span is None:
        return f"taken for sourced ({evidence.grade.label})"
    place = at.document.place(evidence.span)
    return f"taken for sourced ({evidence.grade.label}) by what stands {at.distance(span, place)}"


def _figure(mark: Mark) -> str:
    """What kind of figure a mark is, counts by their size."""
    measure = str(mark.row["measure"])
    if measure != "count":
        return measure
    words = str(mark.row["quote"])
    if re.search(r"(?i)hundred|thousand|[mb]illion|dozen", words):
        return "count in big-number words"
    digits = re.search(r"\d[\d,]*", words)
    if digits is None:
        return "count in number words"
    return "small bare count" if int(digits[0].replace(",", "")) < 100 else "bare count"


def statistic_false(at: Examined, span: Span, task: str) -> str:
    """Why a figure was reported that the marks do not have in *task*."""
    if at.marks_at(span, "junk", "bio"):
        return "in what is marked as junk or biography"
    stats = at.marks_at(span, "stat")
    if not stats:
        claim = at.claim_at(span)
        quoted = "in a quotation, " if at.marks_at(span, "quote") else ""
        return f"no claim by the marks: {quoted}{claim.measure.value if claim else 'other'}"
    row = stats[0].row
    if row["source"] in ("none", "vague"):
        return "unsourced by the marks"
    if task == "untraceable-statistic" and row["source"] != "named":
        return f"{row['source']} by the marks"
    if task == "untraceable-statistic":
        return "the marks see a speaker, not a document"
    return f"sourced by the marks ({row['source']}), the source {at.whereabouts(row.get('cue', ''), span)}"


def vague_missed(at: Examined, span: Span, found: Sequence[Span]) -> str:
    if any(place.overlaps(span) for place in found):
        return "found with other bounds, or shared with another mark"
    if any(at.document.place(v.span).overlaps(span) for v in at.reading.vague_attributions):
        return "seen, and not reported"
    (mark, *_) = at.marks_at(span, "vague")
    return _aside(at, span) or f"phrase not seen: {mark.row['sub']}"


def vague_false(at: Examined, span: Span, task: str) -> str:
    code = next(c for c, place in at.found if place == span and c.startswith("ATT10"))
    for mark in at.marks_at(span, "quote"):
        if not at.text[mark.span.start : span.start].strip("\"“' \n"):
            continue
        return f"{code} inside a quotation"
    speakers = [
        m.row.get("cue") or m.row.get("speaker") or "" for m in at.marks if m.kind in ("stat", "quote")
    ]
    if any((place := at.nearest(words, span)) and place.overlaps(span) for words in speakers):
        return f"{code} on what the marks take for a source"
    return f"{code} on what the marks pass over"


def quote_missed(at: Examined, span: Span, found: Sequence[Span]) -> str:
    if any(place.overlaps(span) for place in found):
        return "found with other bounds"
    claim = at.claim_at(span, quotation=True)
    if claim is None:
        return _aside(at, span) or "no quotation seen"
    evidence = claim.evidence
    if evidence.grade in (Grade.NONE, Grade.VAGUE) or evidence.span is None:
        return f"seen, evidence {evidence.grade.label}, and not reported"
    return f"given to a speaker {at.distance(span, at.document.place(evidence.span))}"


def quote_false(at: Examined, span: Span, task: str) -> str:
    quotes = at.marks_at(span, "quote")
    if not quotes:
        return "no speech by the marks"
    return f"speaker not seen, who stands {at.whereabouts(quotes[0].row.get('speaker', ''), span)}"


def _line(at: Examined, line: Span, wanted: bool, codes: Iterable[str]) -> str:
    """Why a *line* was missed, where it was *wanted*, or flagged under one of *codes*."""
    shape = _shape(at.text[line.start : line.end])
    if wanted:
        others = sorted(c for c in at.codes_at(line) if c[:3] in ("JNK", "BIO") and c not in codes)
        marks = at.marks_at(line, "junk", "bio")
        what = marks[0].row.get("sub", marks[0].kind) if marks else "line"
        return f"{what}: called {others[0]}" if others else f"{what}: {shape}"
    code = min(at.codes_at(line) & set(codes))
    for kind, called in (
        ("bio", "a biography"),
        ("junk", "junk"),
        ("meta", "a title, byline, date or credit"),
    ):
        if at.marks_at(line, kind):
            return f"{code} on what is marked as {called}"
    return f"{code} on {shape}"


def _graded(at: Examined, span: Span) -> str:
    claim = at.claim_at(span)
    if claim is None:
        return "no claim of ours"
    return f"{claim.measure.value}, evidence {claim.evidence.grade.label}"


def _polnear_why(at: Examined, span: Span, row: Mapping[str, Any]) -> str:
    if "quote" in row:
        block = next((b for b in at.document.blocks if at.document.place(b.span).overlaps(span)), None)
        home = at.document.place(block.span) if block else span
        alone = (home.end - home.start) - (span.end - span.start) < 10
        return "the quotation is a paragraph of its own" if alone else "other words in its paragraph"
    where = (
        "speaker in its sentence" if row.get("sentence_has_attribution") else "speaker outside its sentence"
    )
    what = "part of a source's own words" if row["label"] == "in_source_phrase" else "sourced"
    return f"{what}, {where}; {_graded(at, span)}"
