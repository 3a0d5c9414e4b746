"""Plain text: paragraphs, with the headings, fences and lists that people type in it."""

from __future__ import annotations

import re

from provlint.model import Block, BlockKind, Document, Source, Span
from provlint.readers.build import TextBuilder
from provlint.readers.decoding import decode

_LINE = re.compile(r"([^\r\n]*)(\r\n|\n|\r|$)")


class TextReader:
    """Reads ``.txt`` and anything else that is text."""

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, source: Source) -> Document:
        """Raises InputError for bytes that are no text."""
        decoded = decode(source, source.charset)
        builder = TextBuilder(decoded.text)
        blocks: list[Block] = []
        for match in _LINE.finditer(decoded.text):
            start, end = match.span(1)
            words = match[1]
            if words.strip():
                left = start + len(words) - len(words.lstrip())
                offset = builder.length - start
                kind = BlockKind.HEADING if words.startswith("#") else BlockKind.PARAGRAPH
                blocks.append(Block(kind, Span(left + offset, start + offset + len(words.rstrip()))))
            builder.copy(start, end)
            if match[2]:
                builder.put("\n", end, match.end())
            elif match.end() == len(decoded.text):
                break
        return Document(
            path=source.path,
            text=builder.text,
            source=decoded.text,
            kind=self.name,
            map=builder.map,
            blocks=tuple(blocks),
            encoding=decoded.encoding,
            notices=decoded.notices,
        )
