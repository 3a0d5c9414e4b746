"""Reads ``.wire`` files: header lines of a three-letter tag, then paragraphs that each begin with ``^``."""

from provlint import (
    Block,
    BlockKind,
    Document,
    Field,
    InputError,
    Metadata,
    Source,
    Span,
    TextBuilder,
    decode,
)

ORIGIN = "wire header"


class WireReader:
    """The text is the headline and the paragraphs, without tags and carets."""

    name = "wire"
    suffixes = (".wire",)

    def read(self, source: Source) -> Document:
        decoded = decode(source)
        text = decoded.text
        if not text.startswith("HED "):
            raise InputError("no wire story: it does not start with HED")
        builder = TextBuilder(text)
        blocks: list[Block] = []
        fields: dict[str, Field] = {}
        at = 0
        for line in text.splitlines(keepends=True):
            end = at + len(line.rstrip())
            if line.startswith("^") and end > at + 1:
                blocks.append(_block(builder, BlockKind.PARAGRAPH, at + 1, end))
            elif line.startswith("HED "):
                heading = _block(builder, BlockKind.HEADING, at + 4, end)
                blocks.append(heading)
                fields["HED"] = Field(text[at + 4 : end], ORIGIN, Span(at + 4, end), heading.span)
            elif line.startswith(("BYL ", "DAT ")):
                fields[line[:3]] = Field(text[at + 4 : end], ORIGIN, Span(at + 4, end))
            at += len(line)
        return Document(
            path=source.path,
            text=builder.text,
            source=text,
            kind=self.name,
            map=builder.map,
            blocks=tuple(blocks),
            metadata=Metadata(
                titles=_present(fields, "HED"), authors=_present(fields, "BYL"), dates=_present(fields, "DAT")
            ),
            encoding=decoded.encoding,
            notices=decoded.notices,
        )


def _block(builder: TextBuilder, kind: BlockKind, start: int, end: int) -> Block:
    """source[start:end] as the next block; blocks stand apart by an empty line of the text."""
    if builder.length:
        builder.put("\n\n", start, start)
    span = builder.copy(start, end)
    return Block(kind, span, level=1 if kind is BlockKind.HEADING else 0)


def _present(fields: dict[str, Field], tag: str) -> tuple[Field, ...]:
    return (fields[tag],) if tag in fields else ()
