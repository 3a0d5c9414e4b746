"""Web pages: the text a person reads, each block with its part in the page, and what the page says of itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from provlint.expressions import expression
from provlint.model import Block, BlockKind, Directive, Document, Image, Link, Metadata, Source, Span
from provlint.readers import html_byline, html_jsonld, html_metadata
from provlint.readers.decoding import decode
from provlint.readers.directives import parse_comment
from provlint.readers.html_furniture import classify, role_at
from provlint.readers.html_notes import footnotes
from provlint.readers.html_page import Comment, Element, Page, trimmed
from provlint.readers.html_tree import read_page

_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,500}?charset|\?xml\b[^>]{0,200}?encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,60})",
    re.I,
)
_LANGUAGE = expression(
    r"(?:^|\s)(?:lang(?:uage)?|brush:?|highlight(?:-source)?)[-_:\s]+([\w+#-]{1,20})", re.IGNORECASE
)
_PARAGRAPH = expression(r"\S(?:.*?\S)??(?=\s*\n[ \t]*\n|\s*\Z)", re.DOTALL)
_REST_BLANK = expression(r"[ \t]*(?:[\r\n]|\Z)")
_ORNAMENT = expression(
    r"(?<![a-z])(?:avatar|gravatar|logo|icon|emoji|pixel|spacer|tracking|badge|headshot|portrait|author|profile"
    r"|contributor|sprite|blank|beacon|byline)s?(?![a-z])",
    re.IGNORECASE,
)
_PICTURE = expression(r"(?<![a-z])(?:image|img|photo|picture|figure|media|gallery)(?![a-z])", re.IGNORECASE)
_LONGEST_CAPTION = 400
_BOXES = 4
"""How many boxes out the caption of an image is looked for."""
_CLOSE = 40
"""Characters between an image and a caption that no figure joins to it."""
_SMALL = 64
"""Images not larger than this on a side, in CSS pixels, are icons."""


class HtmlReader:
    """Reads ``.html``, ``.htm`` and ``.xhtml``."""

    name = "html"
    suffixes = (".html", ".htm", ".xhtml")

    def read(self, source: Source) -> Document:
        """Raises InputError for bytes that are no text."""
        charset = _CHARSET.search(source.data, 0, 4096)
        decoded = decode(source, charset[1].decode("ascii", "ignore") if charset else "")
        xml = decoded.text.startswith("<?xml") or source.path.lower().endswith(".xhtml")
        page = read_page(decoded.text, xml)
        classify(page)
        _find_captions(page)
        blocks = _blocks(page)
        return Document(
            path=source.path,
            text=page.text,
            source=decoded.text,
            kind=self.name,
            map=page.map,
            blocks=tuple(blocks),
            links=tuple(_links(page)),
            images=tuple(_images(page, blocks)),
            footnotes=tuple(footnotes(page)),
            metadata=_metadata(page, decoded.text),
            directives=tuple(d for c in page.comments if (d := _directive(c, decoded.text)) is not None),
            encoding=decoded.encoding,
            notices=decoded.notices,
        )


def _metadata(page: Page, source: str) -> Metadata:
    """Best origin first: what is meant for machines, then what the page marks as its byline and date."""
    found = html_metadata.columns()
    html_metadata.from_head(page, source, found)
    html_metadata.from_attributes(page, source, found)
    html_metadata.from_licence_links(page, found)
    html_byline.from_elements(page, found)
    metadata = html_jsonld.metadata(page.scripts).merged(html_metadata.as_metadata(found))
    return metadata if metadata.dates else replace(metadata, dates=html_metadata.dates_in(metadata.sources))


def _find_captions(page: Page) -> None:
    """The words straight in a box with a picture are its caption, where the box is named for the picture."""
    boxes: set[int] = set()
    for image in page.images:
        box = image.parent
        while box is not None and not box.block:
            box = box.parent
        if box is not None and _PICTURE.search(box.attrs.get("class", ""), 0, 300):
            boxes.add(id(box))
    for leaf in page.leaves:
        short = leaf.end - leaf.start <= _LONGEST_CAPTION
        if short and leaf.kind == BlockKind.PARAGRAPH and id(leaf.element) in boxes:
            leaf.kind = BlockKind.CAPTION


def _blocks(page: Page) -> list[Block]:
    blocks: list[Block] = []
    for leaf in page.leaves:
        span = trimmed(page.text, leaf.start, leaf.end)
        if span.end <= span.start:
            continue
        element, kind = leaf.element, leaf.kind
        if kind == BlockKind.CODE and not _is_program(element, page.text[span.start : span.end]):
            blocks += (
                Block(BlockKind.PARAGRAPH, Span(*part.span()), quoted=element.quoted, furniture=leaf.role)
                for part in _PARAGRAPH.finditer(page.text, span.start, span.end)
            )
            continue
        listed = kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
        blocks.append(
            Block(
                kind,
                span,
                level=element.level if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0,
                quoted=element.quoted,
                furniture=leaf.role,
                info=_language_of(element) if kind == BlockKind.CODE else "",
                group=element.group if listed else 0,
            )
        )
    return blocks


def _language_of(element: Element) -> str:
    match = _LANGUAGE.search(element.attrs.get("class", ""))
    return match[1].lower() if match else element.attrs.get("lang", "")


def _is_program(element: Element, words: str) -> bool:
    """``pre`` holds a program, or a letter or poem or whole article set line by line."""
    if element.tag != "pre" or _language_of(element) or len(words) < 200:
        return True
    letters = sum(c.isalpha() or c in " \n,.'\"?!-" for c in words[:4000])
    signs = sum(c in "{}[]()=<>;|\\/#$_*+~^&" for c in words[:4000])
    return letters < 0.9 * min(len(words), 4000) or signs * 50 > min(len(words), 4000)


def _links(page: Page) -> list[Link]:
    links: list[Link] = []
    for anchor in page.anchors:
        target = anchor.attrs.get("href", "").strip()
        if target and not target.lower().startswith("javascript:"):
            span = trimmed(page.text, anchor.start, anchor.end)
            links.append(Link(span, target, anchor.attrs.get("title", "")))
    return links


def _images(page: Page, blocks: list[Block]) -> list[Image]:
    """Images of the article: icons, portraits and the pictures of furniture are none."""
    captions = [b.span for b in blocks if b.kind == BlockKind.CAPTION and not b.furniture]
    images: list[Image] = []
    seen: set[str] = set()
    for element in page.images:
        target = _target(element)
        if not target or target in seen or not page.head.start <= element.start <= page.head.end:
            continue
        if (
            _is_ornament(element)
            or _is_small(element)
            or role_at(element)
            or _is_among_furniture(element, page)
        ):
            continue
        seen.add(target)
        place = Span(element.start, element.start)
        images.append(Image(place, target, element.attrs.get("alt", ""), _caption(element, captions)))
    return images


def _is_ornament(element: Element) -> bool:
    outer = element.parent
    names = outer.attrs.get("class", "") if outer is not None else ""
    told = [names, *(element.attrs.get(name, "") for name in ("class", "id", "src"))]
    return any(_ORNAMENT.search(words, 0, 300) for words in told)


def _is_among_furniture(element: Element, page: Page) -> bool:
    """Does it stand between leaves of furniture, or before one after the last paragraph?"""
    after = bisect_right(page.leaves, element.start, key=lambda leaf: leaf.end)
    later = page.leaves[after].role if after < len(page.leaves) else ""
    earlier = page.leaves[after - 1].role if after else ""
    return bool(later) and (bool(earlier) or element.start >= page.body.end)


def _target(element: Element) -> str:
    attrs = element.attrs
    for name in ("src", "data-src", "data-lazy-src", "data-original"):
        value = attrs.get(name, "").strip()
        if value and not value.startswith("data:"):
            return value
    choices = attrs.get("srcset", "").split() or attrs.get("data-srcset", "").split()
    return choices[0] if choices and not choices[0].startswith("data:") else ""


def _is_small(element: Element) -> bool:
    sizes = [element.attrs.get(name, "").removesuffix("px") for name in ("width", "height")]
    return any(s.isdecimal() and int(s[:9]) <= _SMALL for s in sizes)


def _caption(element: Element, captions: list[Span]) -> Span | None:
    """The captions of its figure; without one, the caption that follows closely in a box around both."""
    outer = element.parent
    for _ in range(_BOXES):
        if outer is None or outer.tag in ("", "body", "article", "main", "section"):
            return None
        first = bisect_left(captions, (outer.start, 0))
        if first < len(captions) and captions[first].end <= outer.end:
            last = bisect_left(captions, (outer.end, 0)) - 1
            if outer.tag == "figure" or (
                first == last and 0 <= captions[first].start - element.start <= _CLOSE
            ):
                return Span(captions[first].start, captions[last].end)
            return None
        outer = outer.parent
    return None


def _directive(comment: Comment, source: str) -> Directive | None:
    body = parse_comment(comment.data)
    if body is None:
        return None
    left = comment.start
    while left and source[left - 1] in " \t":
        left -= 1
    alone = (not left or source[left - 1] in "\r\n") and _REST_BLANK.match(source, comment.end) is not None
    return Directive(body, Span(comment.start, comment.end), alone)
