"""ATT011 to ATT013: what a document says of itself twice, and not alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provlint import (
    Date,
    Example,
    Field,
    Finding,
    Reading,
    Related,
    Rule,
    Severity,
    expression,
    find_dates,
    person_name,
    same_name,
)

_UPDATE = expression(
    r"\b(?:updated?|modified|revised|edited|corrected|reviewed|aktualisiert|actualizado|atualizado"
    r"|mis à jour)\b",
    re.I,
)


class ConflictingByline(Rule):
    """Metadata and text name different authors.

    ## What it does
    Compares the persons in the metadata with those in the byline. Spelling, initials, titles and degrees
    make no difference; user names and organisations are not compared.

    ## Why it matters
    One of the two readers, the one of the page or the one of its metadata, credits the wrong person.

    ## What to do
    Correct the one that is wrong, often a template's or the uploader's name.

    ## Known limits
    A pen name and the real name look like two persons.
    """

    code = "ATT011"
    name = "conflicting-byline"
    message = "the text names {text}, the metadata name {declared}"
    valid = (
        Example(
            "---\ntitle: Pier\nauthor: Ana M. Ruiz\n---\n\nBy Ana Ruiz\n\nThe storm broke two beams.",
            "markdown",
        ),
        Example(
            "---\ntitle: Pier\nauthor: Harbour News\n---\n\nBy Ana Ruiz\n\nThe storm broke two beams.",
            "markdown",
        ),
        Example(
            "---\ntitle: Pier\nauthor: Ana Ruiz\n---\n\nBy Tom Berg and Ana Ruiz\n\nThe storm broke.",
            "markdown",
        ),
    )
    invalid = (
        Example(
            "---\ntitle: Pier\nauthor: Tom Berg\n---\n\nBy [[Ana Ruiz]]\n\nThe storm broke two beams.",
            "markdown",
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        declared, written = _sides(reading, reading.document.metadata.authors, reading.imprint.authors)
        names = [n for field in declared for n in _persons(field)]
        if not written or not names or len(names) < len(declared):
            return
        persons = [(field, n) for field in written for n in _persons(field)]
        if not persons or any(same_name(a, b) for _, a in persons for b in names):
            return
        first = persons[0][0]
        if first.span is not None and not any(same_name(first.value, f.value) for f in declared):
            yield self.finding(
                reading,
                first.span,
                related=_related(declared),
                text=first.value,
                declared=", ".join(dict.fromkeys(names)),
            )


class ConflictingDate(Rule):
    """Metadata and text give different dates of publication.

    ## What it does
    Compares the dates of publication in the metadata with the date lines of the text. A day's difference
    is left to time zones, and a date that the text calls an update is not compared.

    ## Why it matters
    Nobody can say which came first, the text or what it reports.

    ## What to do
    Correct the wrong one; call a later date what it is: "Updated 9 May 2020".

    ## Known limits
    5/4/2020 may be April or May: it conflicts only where both readings do.
    """

    code = "ATT012"
    name = "conflicting-date"
    message = "the text is dated {text}, the metadata say {declared}"
    valid = (
        Example(
            "---\ntitle: Pier\ndate: 2020-05-05\n---\n\nMay 5, 2020\n\nThe storm broke two beams.", "markdown"
        ),
        Example(
            "---\ntitle: Pier\ndate: 2020-05-05\n---\n\nUpdated May 9, 2020\n\nThe storm broke two beams.",
            "markdown",
        ),
        Example(
            "---\ntitle: Pier\ndate: 2020-04-05\n---\n\n5/4/2020\n\nThe storm broke two beams.", "markdown"
        ),
    )
    invalid = (
        Example(
            "---\ntitle: Pier\ndate: 2020-05-05\n---\n\n[[May 9, 2020]]\n\nThe storm broke two beams.",
            "markdown",
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        declared, dated = _sides(reading, reading.document.metadata.dates, reading.imprint.dates)
        known = [d for field in declared if (d := _date(field.value)) is not None]
        written = [
            (field, d)
            for field in dated
            if (d := _date(field.value)) is not None and not _is_update(reading, field)
        ]
        if not known or not written or any(not a.differs(b) for _, a in written for b in known):
            return
        field, _ = written[0]
        if field.span is not None:
            yield self.finding(
                reading, field.span, related=_related(declared), text=field.value, declared=declared[0].value
            )


class ForeignDate(Rule):
    """The date is in another language than the text.

    ## What it does
    Knows the names of the months in some twenty languages, and compares that of the date line with the
    language of the text: "Декабрь 5, 2017" over English prose.

    ## Why it matters
    It shows that the page was put together by a template or a translation, and readers cannot read it.

    ## What to do
    Write the date in the language of the text, or in figures: 2017-12-05.

    ## Known limits
    A month that both languages spell alike says nothing, nor does a text of a few words.
    """

    code = "ATT013"
    name = "foreign-date"
    message = "the date {date!r} is not in the language of the text ({language})"
    severity = Severity.NOTE
    valid = (
        "Storm damages the pier\n\nDecember 5, 2017\n\nThe storm broke two beams of the old pier on Monday "
        "night, and "
        "the town did not hear of it before the morning.",
        "Storm damages the pier\n\n2017-12-05\n\nThe storm broke two beams of the old pier on Monday "
        "night, and the "
        "town did not hear of it before the morning.",
        "Tempête\n\n5 décembre 2017\n\nLa tempête a cassé deux poutres de la jetée dans la nuit de lundi, "
        "et la ville "
        "ne l'a su que le matin.",
    )
    invalid = (
        "Storm damages the pier\n\n[[Декабрь 5, 2017]]\n\nThe storm broke two beams of the old pier on "
        "Monday night, and "
        "the town did not hear of it before the morning.",
        "Storm damages the pier\n\n[[5 décembre 2017]]\n\nThe storm broke two beams of the old pier on "
        "Monday night, and "
        "the town did not hear of it before the morning.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        if reading.words < (15 if reading.language == "en" else 60):
            return  # too few to be sure of their language
        language = {"nb": "no", "nn": "no"}.get(reading.language, reading.language)
        for field in reading.imprint.dates:
            date = _date(field.value)
            if date is None or field.span is None or not language or not date.languages:
                continue
            if language not in date.languages:
                yield self.finding(reading, field.span, date=field.value, language=reading.language)


_SHOWN = frozenset({"text", "html", "microdata"})
"""Origins of what a reader sees, beside what only programs read."""


def _sides(
    reading: Reading, declared: Sequence[Field], imprint: Sequence[Field]
) -> tuple[list[Field], list[Field]]:
    """What the metadata say, and what the text shows; of a web page only what stands over its text.

    Below it other articles are announced, with bylines and dates of their own.
    """
    end = len(reading.text)
    if reading.document.kind == "html":
        long = (b.span.start for b in reading.body if len(reading.document[b.span].split()) >= 25)
        end = next(long, end)
    hidden = [f for f in declared if f.origin not in _SHOWN]
    shown = [*imprint, *(f for f in declared if f.origin in _SHOWN)]
    return hidden, [f for f in shown if f.span is not None and f.span.start < end]


def _persons(field: Field) -> list[str]:
    return [n for part in re.split(r",\s*|\s+(?:and|&)\s+", field.value) if (n := person_name(part))]


def _date(value: str) -> Date | None:
    found = find_dates(value[:200])
    return found[0] if len(found) == 1 else None


def _is_update(reading: Reading, field: Field) -> bool:
    """Whether the words before the date on its line call it an update."""
    if _UPDATE.search(field.value):
        return True
    if field.span is None:
        return False
    start = reading.text.rfind("\n", 0, field.span.start) + 1
    return bool(_UPDATE.search(reading.text, max(start, field.span.start - 60), field.span.start))


def _related(declared: Sequence[Field]) -> list[Related]:
    return [Related(f.place, f"{f.origin}: {f.value}") for f in declared if f.place is not None]
