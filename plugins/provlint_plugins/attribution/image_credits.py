"""ATT301 and ATT302: who made the pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from provlint import BlockKind, Example, Finding, Image, Pattern, Reading, Rule, Severity, Span, expression

# Agencies and picture libraries whose names in a caption are its credit.
_AGENCIES = (
    r"(?:getty|reuters|afp|associated press|\bap\b|\bap photo|\bpa\b|\bepa\b|xinhua|alamy|shutterstock"
    r"|istock|unsplash|pexels|pixabay|flickr"
    r"|wikimedia|wikipedia|creative commons|cc[ -]by|public domain|depositphotos|adobe stock|dreamstime"
    r"|bloomberg|anadolu|zuma|sipa|magnum|nasa|esa"
    r"|noaa|keystone|ritzau|dpa|ansa|tass|aap|pti|handout|supplied|file photo|staff photo|screenshot"
    r"|screen ?grab|author)"
)
_CREDIT = expression(
    rf"\b(?:photo(?:graph)?s?|images?|pictures?|pics?|illustrations?|graphics?|art|artwork|video|cartoon"
    rf"|drawings?|map|chart|foto|bild|crédito|crédit)"
    rf"(?: credits?| courtesy| source)?(?: by\b| of\b|\s?[:/©]| from\b| via\b)|\bcredits?\s?:|\bsource\s?:"
    rf"|\bcourtesy\b|©|\(c\)|\bcopyright\b"
    rf"|[/|]\s?{_AGENCIES}|{_AGENCIES}\s?[/|)]|\(\s?{_AGENCIES}|[—–-]\s?{_AGENCIES}\b|\b(?:ap photo"
    rf"|getty images|wikimedia commons)\b"
    rf"|\b(?:photographed|illustrated|drawn|taken|shot) by\b",
    re.I,
)
_VIA = expression(r"\b(?:via|[Ff]or) (?:[Tt]he )?[A-Z@]\S*(?: [A-Z]\S*){0,3}\W*$")
_NAME = r"[A-Z][\w.'’-]*"
_NAMED_AT_END = expression(
    rf"(?:\(|/|\||—|–|\.\s)\s?(?:{_NAME}\s){{0,3}}{_NAME}\s?/\s?[A-Z][\w .'’-]{{1,40}}\)?\.?$"
    rf"|\((?:{_NAME}\s){{1,3}}{_NAME}\)\.?$"
    rf"|{_NAME}\s{_NAME}\s?/\s?[A-Z][\w .'’-]{{1,40}}$"  # ... at the fair Ana Ruiz/Harbour News
    rf"|[.!?…][\"”’)]?\s{_NAME}(?:\s(?:{_NAME}|for|of|the|and|/"
    rf"|&)){{0,8}}(?<![.!?])$"  # ... at the fair. Ana Ruiz
)
_LICENSED = expression(
    rf"\bby {_NAME}.{{0,120}}\b(?:licen[sc]ed|CC0|CC[ -]BY|Creative Commons)\b|\bpublic domain\b", re.S
)
"""The form that Creative Commons recommends: title, author, source, licence."""
_ALONE = expression(
    rf"^\W*(?:[A-Z][\w.'’-]+\s){{0,3}}[A-Z][\w.'’-]+\s?[/|]\s?[A-Z][\w .'’-]{{1,40}}$|^\W*{_AGENCIES}\W*$"
)
_ORNAMENT = expression(
    r"icon|logo|avatar|gravatar|pixel|spacer|blank|emoji|badge|sprite|banner|button|arrow|divider"
    r"|separator|shield|profile|headshot|favicon|placeholder|loading"
    r"|^data:|\.svg\b|1x1|tracking|/ads?/",
    re.I,
)


class MissingImageCredit(Rule):
    """An image of the article, or a caption, without a credit.

    ## What it does
    Looks at every image of the article for a credit in its caption, its alternative text or the lines next
    to it: "Photo: …", "Getty Images", "© …", a name and an agency. Icons, logos and portraits are passed over.

    ## Why it matters
    Pictures have authors and licences too, and a picture whose origin nobody knows proves nothing.

    ## What to do
    Add the credit to the caption: ``Photo: Ana Ruiz / Harbour News``.

    ## Known limits
    A credit that is drawn into the picture, or that the page shows only on a click, is not seen.
    """

    code = "ATT301"
    name = "missing-image-credit"
    message = "nobody is credited for {what}"
    severity = Severity.NOTE
    collapse = True
    valid = (
        Example(
            "The pier.\n\n![The pier](pier.jpg)\n\nPhoto: Ana Ruiz\n\nThe storm broke two beams.", "markdown"
        ),
        Example(
            '<p>The pier.</p><figure><img src="pier.jpg"><figcaption>The pier (Ana Ruiz/AP)</figcaption></figure>',
            "html",
        ),
        Example(
            '<p>The pier.</p><figure><img src="pier.jpg"><figcaption>"The pier" by Ana Ruiz, here cropped, is licensed '
            "under CC BY 2.0</figcaption></figure>",
            "html",
        ),
        Example("![logo](logo.png)\n\nThe storm broke two beams.", "markdown"),
    )
    invalid = (
        Example(
            '<p>The pier.</p><figure><img src="pier.jpg"><figcaption>[[The pier at dawn]]</figcaption></figure>',
            "html",
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for image in reading.document.images:
            if _is_ornament(image) or self._credited(reading, image):
                continue
            if image.caption is not None:
                shown = reading.said(image.caption)
                yield self.finding(reading, image.caption, what="the picture: " + _short(shown))
            else:
                yield self.finding(reading, image.span, what=f"the image {_short(image.target)}")

    @staticmethod
    def _credited(reading: Reading, image: Image) -> bool:
        if has_credit(image.alt):
            return True
        if image.caption is not None and has_credit(reading.document[image.caption]):
            return True
        return any(has_credit(line, alone=True) for line in _around(reading, image))


def has_credit(words: str, *, alone: bool = False) -> bool:
    """Whether *words* say whose picture it is; *alone*: the line must be short, as a credit is."""
    text = " ".join(words.split())
    if not text or (alone and len(text) > 160):
        return False
    return bool(
        _CREDIT.search(text)
        or _VIA.search(text)
        or _NAMED_AT_END.search(text)
        or _LICENSED.search(text)
        or (alone and _ALONE.search(text))
    )


def _around(reading: Reading, image: Image) -> Iterator[str]:
    """The lines before and after an image and its caption."""
    start = min(image.span.start, image.caption.start if image.caption else image.span.start)
    end = max(image.span.end, image.caption.end if image.caption else image.span.end)
    before = reading.text[max(0, start - 300) : start].strip("\n").split("\n")[-1:]
    after = reading.text[end : end + 400].strip("\n").split("\n")[:3]
    yield from (*before, *after)


def _is_ornament(image: Image) -> bool:
    return not image.target or bool(_ORNAMENT.search(image.target[-200:]) or _ORNAMENT.search(image.alt[:40]))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"


_LABEL = Pattern(
    r"\b(?:(?:image|photo|photograph|picture|featured image|feature image|cover image|cover photo"
    r"|header image|illustration|graphic|video|thumbnail|art)s?"
    r" ?(?:credits?|courtesy|source|by)|(?:image|photo|picture|illustration|photo ?credit|bild|foto)s?:"
    r"|credits?:|photo (?:©|\(c\)))"
)
_EMPTY = expression(r"[\W_]*$")
_CUT_OFF = expression(r".*(?:[/|]|\b(?:by|via|from|of|courtesy|and|the))\s*[.]?$", re.I | re.S)
_TEMPLATE = expression(
    r"\W*(?:by\s+)?(?:\{\{?.*|\[.{0,40}\]|<.{0,40}>|%\w.*|(?:insert|add|enter|your|photographer'?s?|author"
    r"|first(?:name)?|source|credit|name|image)\s?"
    r"(?:name|here|credit|lastname|source|goes here)\b.*|undefined|null|none|n/?a|tbd|tbc|tk|todo|xxx+"
    r"|unknown|test(?:ing)?|lorem ipsum.*|example|placeholder|"
    r"insert name|getty/?getty/?)\W*$",
    re.I | re.S,
)


class BrokenImageCredit(Rule):
    """A credit that is empty, cut off or left from a template.

    ## What it does
    Looks at what follows "Image credit:", "Photo by", "Photo: ©" and the like: nothing, a loose "/" or "by"
    at the end, or a template's own words such as "insert name".

    ## Why it matters
    It looks like a credit and credits nobody.

    ## What to do
    Find out who made the picture and under which licence it may be used, and say so; or take it away.

    ## Known limits
    A name that is simply wrong is not seen.
    """

    code = "ATT302"
    name = "broken-image-credit"
    message = "the image credit {credit!r} credits nobody"
    patterns = (_LABEL,)
    valid = (
        "The storm broke two beams.\n\nImage credit: Ana Ruiz / Harbour News",
        "The storm broke two beams.\n\nPhoto by Ana Ruiz",
        "She took the photo by the harbour and gave no credit: it was hers.",
        "Photo credit:\nAna Ruiz",
    )
    invalid = (
        "The storm broke two beams.\n\n[[Image credit: By harbour/]]",
        "The storm broke two beams.\n\n[[Photo: ©]]",
        "The storm broke two beams.\n\n[[Photo by]]\n\nNobody in the town was hurt, the harbour master "
        "said on Tuesday.",
        "The storm broke two beams.\n\n[[Image credit: insert name here]]",
        "The storm broke two beams.\n\n[[Photo credit: {{photographer}}]]",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for match in reading.matches(_LABEL):
            block = reading.block_at(match.start())
            if block is None or block.kind in (
                BlockKind.CODE,
                BlockKind.SCRIPT,
                BlockKind.STYLE,
                BlockKind.HEADING,
            ):
                continue
            start = reading.text.rfind("\n", block.span.start, match.start()) + 1 or block.span.start
            end = reading.text.find("\n", match.end(), block.span.end)
            end = block.span.end if end < 0 else end
            opened = reading.text[max(start, block.span.start) : match.start()].strip(" \t*_([-–—•|")
            if opened and not opened.endswith((".", "|", "(")):
                continue
            closing = (
                reading.text.find(")", match.end(), end) if "(" in reading.text[start : match.start()] else -1
            )
            end = closing if closing >= 0 else end
            said = reading.text[match.end() : end]
            if len(said) > 80 or not self._broken(said, reading.text[end : end + 80], match[0]):
                continue
            whole = reading.text[match.start() : end].rstrip()
            yield self.finding(reading, Span(match.start(), match.start() + len(whole)), credit=_short(whole))

    @staticmethod
    def _broken(said: str, after: str, label: str) -> bool:
        said = said.lstrip(": \t")
        if _EMPTY.match(said):
            below = after.strip().split("\n", 1)[0] if after.startswith("\n") else ""
            return not 1 <= len(below.split()) <= 8
        if _TEMPLATE.match(said):
            return True
        return bool(_CUT_OFF.match(said)) and len(said.split()) <= 6
