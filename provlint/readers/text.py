"""Plain text: paragraphs, with the headings, fences, lists and tables that people type in it."""

from __future__ import annotations

from provlint.model import Block, BlockKind, Directive, Document, Metadata, Source
from provlint.readers import directives, front_matter, layout, links, notes
from provlint.readers.build import TextBuilder
from provlint.readers.decoding import decode
from provlint.readers.front_matter import FrontMatter


class TextReader:
    """Reads ``.txt`` and anything else that is text.

    The text is the source with LF for every line end and without provlint's own comments. Blocks are
    without the marks of headings, list items and quotations, which stay in the text between them.
    """

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, source: Source) -> Document:
        """Raises InputError for bytes that are no text."""
        decoded = decode(source)
        matter = front_matter.find(decoded.text)
        spoken = _directives(decoded.text, matter)
        builder, blocks, numbers = _parsed(decoded.text, matter, spoken)
        text = builder.text
        return Document(
            path=source.path,
            text=text,
            source=decoded.text,
            kind=self.name,
            map=builder.map,
            blocks=tuple(blocks),
            links=links.typed(text, blocks),
            footnotes=notes.find(text, blocks, numbers),
            metadata=matter.metadata if matter else Metadata(),
            directives=(*(matter.directives if matter else ()), *spoken),
            encoding=decoded.encoding,
            notices=(*decoded.notices, *(matter.notices if matter else ())),
        )


def _directives(source: str, matter: FrontMatter | None) -> list[Directive]:
    """Those in comments, but not where a fence shows one as an example."""
    if "provlint:" not in source:
        return []
    found = sorted([*directives.in_comments(source), *directives.in_lines(source)], key=lambda d: d.place)
    if not found:
        return []
    builder, blocks, _ = _parsed(source, matter, [])
    place = builder.map.place
    barred = [place(b.span) for b in blocks if b.kind in (BlockKind.CODE, BlockKind.FRONT_MATTER)]
    return directives.outside(found, barred)


def _parsed(
    source: str, matter: FrontMatter | None, spoken: list[Directive]
) -> tuple[TextBuilder, list[Block], dict[int, int]]:
    """The text without the directives *spoken*, its blocks, and the numbers of its list items by block index."""
    builder = TextBuilder(source)
    head = [front_matter.block(matter, builder)] if matter else []
    start = builder.length
    at = matter.place.end if matter else 0
    for directive in spoken:
        gap = directives.room(source, directive)
        if gap.start >= at:
            builder.copy_lines(at, gap.start)
        at = max(at, gap.end)
    builder.copy_lines(at, len(source))
    parsed = layout.Layout(builder.text, start, len(head))
    return builder, [*head, *parsed.blocks], parsed.numbers
