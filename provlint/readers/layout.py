"""The blocks of a plain text, told by its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Span
from provlint.readers import wrapping
from provlint.readers.wrapping import Break, Line

_MARKS = frozenset("#>`~-*+•‣◦▪●○■·⁃=_(0123456789[¹²³⁴⁵⁶⁷⁸⁹")
"""What a line with a mark may begin with; other lines are plain, at no cost."""
_HEADING = expression(r"(#{1,6})[ \t]+(?=[^\s#])")
_HEADING_END = expression(r"[ \t]++#++\Z")
_QUOTED = expression(r"(?:>[ \t]?)++")
_BULLET = expression(r"[-*+•‣◦▪●○■·⁃][ \t]+(?=\S)")
_NUMBERED = expression(r"\(?(\d{1,3})[.)][ \t]+(?=\S)|\(?[a-z]\)[ \t]+(?=\S)")
_FENCE = expression(r"(`{3,}+|~{3,}+)[ \t]*([^`\n]{0,200})\Z")
_UNDERLINE = expression(r"={3,}+\Z|-{3,}+\Z")
_RULE = expression(r"--\Z|(?:[-*_=~•·][ \t]?){3,}+\Z")
_NOTE = expression(r"\[\^?[^\]\s]{1,40}\]:?[ \t]*\S|[¹²³⁴-⁹]{1,3}[ \t]*\S")
_PROGRAM = expression(r"(?<!`)<(script|style)\b[^<>]{0,4000}>", re.IGNORECASE)
_CLOSING = {name: expression(rf"</{name}\s{{0,99}}>", re.IGNORECASE) for name in ("script", "style")}
_EMPTY_LINE = expression(r"\n[ \t]*+\n")
_KINDS = {"script": BlockKind.SCRIPT, "style": BlockKind.STYLE}
_DELIMITER = expression(r"[|+]?[ \t]*+:?-++:?[ \t]*+(?:[|+][ \t]*+(?::?-++:?)?[ \t]*+)++")
_LONGEST_HEADING = 120


@dataclass(slots=True)
class _Run:
    """Neighbouring lines without a mark between them: one paragraph or more, told apart at the end."""

    lines: list[Line]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    group: int = 0
    quoted: bool = False
    number: int | None = None


@dataclass(slots=True)
class _List:
    indent: int
    ordered: bool
    group: int


@dataclass(slots=True)
class _Program:
    """A ``<script>`` or ``<style>`` element to come."""

    start: int
    inner: Span
    end: int
    kind: BlockKind


class Layout:
    """Reads *text* from *start* on. ``numbers`` holds the number of each numbered item, by the index of
    its block, where the first block found has the index *first*."""

    def __init__(self, text: str, start: int, first: int) -> None:
        self._text = text
        self._run: _Run | None = None
        self._tables = "|" in text or "\t" in text
        self._found: list[_Run | Block] = []
        self._lists: list[_List] = []
        self._groups = 0
        self._closings: dict[str, re.Match[str] | None] = {}
        self._program = self._element(start)
        self._read(start)
        self.numbers: dict[int, int] = {}
        self.blocks: list[Block] = []
        self._settle(first)

    def _read(self, at: int) -> None:
        text, size = self._text, len(self._text)
        while at < size:
            end = text.find("\n", at)
            end = size if end < 0 else end
            program = self._program
            if program is not None and program.start < at:
                program = self._program = self._element(at)
            if program is not None and program.start < end:
                end = self._line(at, program.start)
                at = self._take_program(program) if end == program.start else end + 1
            else:
                at = self._line(at, end) + 1

    def _is_bar(self, words: str) -> bool:
        """Whether *words* may be a row of a table."""
        return self._tables and ("|" in words or "\t" in words)

    def _take_program(self, program: _Program) -> int:
        self._end_run()
        self._found.append(Block(program.kind, Span(program.start, program.end), inner=program.inner))
        return program.end

    def _end_run(self) -> None:
        """Something else stands here: the paragraph before and the list around it are over."""
        self._run = None
        self._lists.clear()

    def _line(self, at: int, end: int) -> int:
        """Takes the line text[at:end]; returns the end of what was taken, which a fence makes farther."""
        words = self._text[at:end].strip()
        if not words:
            self._run = None
            return end
        if self._text[at] == words[0]:
            start = at
            if (
                len(words) > _LONGEST_HEADING
                and words[0] not in _MARKS
                and words[1] != ")"
                and not self._is_bar(words)
            ):
                # too long to be wrapped, underlined or a row: a paragraph by itself, as most lines are
                self._end_run()
                self._found.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(words))))
                return end
        else:
            start = at + self._text[at:end].index(words[0])
        line = Line(start, start + len(words), start - at)
        if words[0] in _MARKS or words[1:2] == ")":
            taken = self._marked(line, words, quoted=False)
            if taken:
                return max(end, taken)
        self._plain(line, quoted=False)
        return end

    def _plain(self, line: Line, *, quoted: bool) -> None:
        run = self._run
        if run is None or run.quoted != quoted or (not quoted and self._is_indented(run, line)):
            if not self._lists or line.indent <= self._lists[-1].indent:
                self._lists.clear()
            self._open(_Run([line], quoted=quoted))
        elif run.kind is BlockKind.LIST_ITEM and line.indent > self._lists[-1].indent:
            first = run.lines[-1]
            run.lines[-1] = Line(first.start, line.end, first.indent)
        else:
            run.lines.append(line)

    @staticmethod
    def _is_indented(run: _Run, line: Line) -> bool:
        return run.kind is BlockKind.PARAGRAPH and line.indent > run.lines[-1].indent

    def _open(self, run: _Run) -> None:
        self._run = run
        self._found.append(run)

    def _marked(self, line: Line, words: str, *, quoted: bool) -> int:
        """Takes a line that begins with a mark; returns the end of what was taken, 0 if it is plain after all."""
        sign = words[0]
        if sign == ">" and not quoted:
            return self._quotation(line, words)
        if sign == "#":
            return self._heading(line, words, quoted=quoted)
        if sign in "`~" and not quoted and (fence := _FENCE.match(words)):
            return self._fence(line, fence)
        if sign in "-=" and self._underlines(words):
            return line.end
        if _RULE.match(words):
            self._end_run()
            return line.end
        if bullet := _BULLET.match(words):
            return self._item(line, bullet.end(), quoted=quoted)
        if (number := _NUMBERED.match(words)) and self._may_interrupt(number[1]):
            return self._item(line, number.end(), quoted=quoted, ordered=True, number=number[1])
        if sign in "[¹²³⁴⁵⁶⁷⁸⁹" and _NOTE.match(words) and self._may_interrupt(""):
            self._run = None
        return 0

    def _quotation(self, line: Line, words: str) -> int:
        marks = _QUOTED.match(words)
        said = words[marks.end() :] if marks else ""
        if not said.strip():
            self._run = None
            return line.end
        lead = len(words) - len(said.lstrip())
        inner = Line(line.start + lead, line.end, line.indent + lead)
        said = said.lstrip()
        if said[0] in _MARKS and self._marked(inner, said, quoted=True):
            return line.end
        self._plain(inner, quoted=True)
        return line.end

    def _heading(self, line: Line, words: str, *, quoted: bool) -> int:
        match = _HEADING.match(words)
        if not match:
            return 0
        self._end_run()
        span = Span(line.start + match.end(), line.start + len(_HEADING_END.sub("", words)))
        self._found.append(Block(BlockKind.HEADING, span, level=len(match[1]), quoted=quoted))
        return line.end

    def _underlines(self, words: str) -> bool:
        run = self._run
        if run is None or run.kind is not BlockKind.PARAGRAPH or len(run.lines) > 1 or run.quoted:
            return False
        title = run.lines[0]
        if not _UNDERLINE.match(words) or title.end - title.start > _LONGEST_HEADING:
            return False
        if self._text[title.end - 1] in ".,;" and len(words) * 2 < title.end - title.start:
            return False  # a rule under a sentence
        run.kind, run.level = BlockKind.HEADING, 1 if words[0] == "=" else 2
        self._run = None
        return True

    def _fence(self, line: Line, fence: re.Match[str]) -> int:
        """An unclosed one runs to the end."""
        self._end_run()
        text = self._text
        closing = expression(
            rf"^[ \t]*+{fence[1][0]}{{{min(len(fence[1]), 999)},}}+(?=[ \t]*$)", re.MULTILINE
        )
        found = closing.search(text, line.end)
        start = min(line.end + 1, len(text))
        if found:
            inner, end = Span(start, max(start, found.start() - 1)), found.end()
        else:
            end = line.end + len(text[line.end :].rstrip())
            inner = Span(min(start, end), end)
        self._found.append(Block(BlockKind.CODE, Span(line.start, end), info=fence[2].strip(), inner=inner))
        after = text.find("\n", end)
        return after if after >= 0 else len(text)

    def _may_interrupt(self, number: str) -> bool:
        """Whether a number or note mark opens something here, and is not a wrapped sentence's next word."""
        run = self._run
        return (
            run is None
            or run.kind is BlockKind.LIST_ITEM
            or number == "1"
            or not wrapping.may_go_on(self._text, run.lines[-1])
        )

    def _item(
        self, line: Line, lead: int, *, quoted: bool, ordered: bool = False, number: str | None = None
    ) -> int:
        lists = self._lists
        while lists and lists[-1].indent > line.indent + 1:
            lists.pop()
        if not lists or line.indent > lists[-1].indent + 1 or lists[-1].ordered != ordered:
            if lists and line.indent <= lists[-1].indent + 1:
                lists.pop()
            self._groups += 1
            lists.append(_List(line.indent, ordered, self._groups))
        level, group = len(lists), lists[-1].group
        words = Line(line.start + lead, line.end, line.indent + lead)
        run = _Run([words], BlockKind.LIST_ITEM, level, group, quoted, int(number) if number else None)
        self._open(run)
        return line.end

    def _element(self, at: int) -> _Program | None:
        """The next script or style element; one that is never closed must open a line, and ends at an empty one."""
        text = self._text
        if "<s" not in text and "<S" not in text:
            return None
        while opening := _PROGRAM.search(text, at):
            at = opening.end()
            closing = self._closing(opening[1].lower(), at)
            if closing is not None:
                inner, end = Span(at, closing.start()), closing.end()
            elif text[max(0, opening.start() - 200) : opening.start()].rstrip(" \t")[-1:] in ("", "\n"):
                empty = _EMPTY_LINE.search(text, at)
                end = at + len(text[at : empty.start() if empty else len(text)].rstrip())
                inner = Span(at, end)
            else:
                continue
            return _Program(opening.start(), inner, end, _KINDS[opening[1].lower()])
        return None

    def _closing(self, name: str, at: int) -> re.Match[str] | None:
        """The next closing tag; remembered, so that many openings before one search once."""
        known = self._closings.get(name)
        if name not in self._closings or (known is not None and known.start() < at):
            known = self._closings[name] = _CLOSING[name].search(self._text, at)
        return known

    def _settle(self, first: int) -> None:
        text, blocks = self._text, self.blocks
        found = {
            index: wrapping.breaks(text, run.lines)
            for index, run in enumerate(self._found)
            if isinstance(run, _Run) and len(run.lines) > 1
        }
        wrapped = wrapping.is_wrapped([b for breaks in found.values() for b in breaks])
        for index, part in enumerate(self._found):
            if isinstance(part, Block):
                blocks.append(part)
                continue
            if part.number is not None:
                self.numbers[first + len(blocks)] = part.number
            if self._tables and self._may_have_rows(part):
                self._with_tables(part, found.get(index, []), wrapped=wrapped)
            elif index in found:
                self._add(part, part.lines, found[index], wrapped=wrapped)
            else:
                line = part.lines[0]
                span = Span(line.start, line.end)
                blocks.append(Block(part.kind, span, part.level, part.quoted, group=part.group))

    def _may_have_rows(self, run: _Run) -> bool:
        start, end = run.lines[0].start, run.lines[-1].end
        signs = self._text.find("|", start, end) >= 0 or self._text.find("\t", start, end) >= 0
        return signs and run.kind is BlockKind.PARAGRAPH

    def _add(self, run: _Run, lines: list[Line], breaks: list[Break], *, wrapped: bool) -> None:
        kind, level, group = run.kind, run.level, run.group
        for opening, last in wrapping.paragraphs(lines, breaks, wrapped=wrapped):
            self.blocks.append(Block(kind, Span(opening.start, last.end), level, run.quoted, group=group))
            kind, level, group = BlockKind.PARAGRAPH, 0, 0

    def _with_tables(self, run: _Run, breaks: list[Break], *, wrapped: bool) -> None:
        """As :meth:`_add`, with each stretch of table rows among the lines by itself."""
        rows = self._rows(run.lines)
        at = 0
        while at < len(rows):
            end = at
            while end < len(rows) and rows[end] == rows[at]:
                end += 1
            if rows[at]:
                self._groups += 1
                for line in run.lines[at:end]:
                    words = self._text[line.start : line.end]
                    if not _DELIMITER.fullmatch(words):
                        span = Span(line.start, line.end)
                        row = Block(BlockKind.TABLE_ROW, span, quoted=run.quoted, group=self._groups)
                        self.blocks.append(row)
            else:
                self._add(run, run.lines[at:end], breaks[at : end - 1], wrapped=wrapped)
            at = end

    def _rows(self, lines: list[Line]) -> list[bool]:
        """Which lines are rows: between bars, next to a delimiter row, or with tabs like their neighbour's."""
        said = [self._text[line.start : line.end] for line in lines]
        rows = [words[0] == "|" and words.count("|") > 1 for words in said]
        tabs = [words.count("\t") for words in said]
        for index, words in enumerate(said):
            if words[0] in "|+:-" and "-" in words and _DELIMITER.fullmatch(words):
                rows[index] = True
                above = index - 1
                if above >= 0 and "|" in said[above]:
                    rows[above] = True
                below = index + 1
                while below < len(said) and "|" in said[below] and not rows[below]:
                    rows[below] = True
                    below += 1
            if tabs[index] and index and tabs[index - 1] == tabs[index]:
                rows[index - 1] = rows[index] = True
        return rows
