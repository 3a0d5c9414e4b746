"""Lines that are out of place one by one: end marks, loose citation marks, captions, and what is said again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from provlint.expressions import expression
from provlint.model import BlockKind
from provlint.prose.boilerplate import cues
from provlint.prose.boilerplate.unit import Unit
from provlint.prose.passages import Role


class Told(NamedTuple):
    """The role of one line, and what gave it away."""

    role: Role
    reason: str


_END_MARK = expression(r"\s*(?:#{2,5}|_{2,60}|-30-|-\s?ends\s?-|\[/?[a-z_]{3,20}\])\s*")
"""Typesetters' and press offices' marks for the end of a text, empty rules, a lone short code."""
_LOOSE_NUMBER = expression(r"[\[(]?\d{1,3}[\])]?[.,;]?")
_AGENCY = (
    r"(?:afp|reuters|ap photo|a\.p\. photo|associated press|getty(?: images)?|shutterstock|istock(?:photo)?|alamy|epa(?:-efe)?|zuma|xinhua"
    r"|bloomberg|press association|pa wire|pa media|imago|dpa|ansa|tass|sipa|magnum|corbis|unsplash"
    r"|pexels|pixabay|flickr|wikimedia(?: commons)?"
    r"|adobe stock|stock photo|depositphotos|dreamstime|file photo|courtesy|handout)"
)
_CREDIT = expression(
    rf"(?:[-–—/|(©:]|\.\s|\s{{2,}}"
    rf"|photo(?:graph)?s?(?: by)?:? )\s{{0,3}}(?:[\w.' -]{{0,40}}[-–—/,|(])?\s{{0,2}}{_AGENCY}[\w/ .,'&-]{{0,30}}[)\]]?\.?$"
)
"""A credit that closes a line: a dash, slash or bracket, perhaps a name, then an agency or a picture library."""
_CAPTION_START = expression(
    r"[(\[]?(?:file (?:photo|picture|image|-)|photo ?[:/|]|photo illustration|royalty[- ]free (?:photo"
    r"|image)|stock (?:photo|image)|getty images|featured image|header image)\b"
)
_PROPER = expression(r"[(\[]?(?:\w+ ){0,2}(?:credits?|courtesy|source)(?: of)?(?: line)?:? ")
"""A line that does nothing but credit a picture is no stray."""
_SCENE = expression(
    r"\((?:[a-z]+, )?(?:left|right|cent(?:er|re)|l|r|c|top|bottom|back|front|above|below|pictured)\)"
    r"|\b(?:is|are) (?:seen|shown|pictured|photographed)\b|\b(?:poses?|waves?|walks?|stands?|arrives?"
    r"|looks on|speaks?|gestures?) (?:as|at|for|in|on|during|before|after|to)\b"
    r"|^(?:an? |the )?[\w' -]{3,60} (?:is |are )?(?:seen|shown|pictured)\b|\bin this (?:\w+ ){0,3}(?:photo|picture|image)\b"
)
_SIGNED = expression(r"\. ?[\w.' -]{3,40}(?:[–—/|] ?[\w .'&-]{2,40}){1,3}$")
"""A name and who sells the picture, after the last full stop."""
_FAR_CREDIT = 320
"""Characters; a longer line is a paragraph even with a credit at its end."""


def find(units: Sequence[Unit], texts: Sequence[str]) -> dict[int, Told]:
    """The units that are out of place by themselves, by their index; *texts* are their words in the view."""
    found: dict[int, Told] = {}
    for i, unit in enumerate(units):
        if unit.verdict is not None or unit.block.kind is BlockKind.CODE:
            continue
        told = _mark(units, texts, i) or _caption(unit, texts[i])
        if told is not None:
            found[i] = told
    return found


def _mark(units: Sequence[Unit], texts: Sequence[str], index: int) -> Told | None:
    text = texts[index]
    if len(text) > 60:
        return None
    if _END_MARK.fullmatch(text):
        return Told(Role.MARKUP, f"'{text.strip()[:20]}'")
    if index and _LOOSE_NUMBER.fullmatch(text) and texts[index - 1].rstrip().endswith(("(", "[")):
        return Told(Role.MARKUP, f"the loose citation mark '{text}'")
    return None


def _caption(unit: Unit, text: str) -> Told | None:
    if (
        unit.block.kind in (BlockKind.CAPTION, BlockKind.TABLE_ROW)
        or unit.words > 60
        or len(text) > _FAR_CREDIT
    ):
        return None
    if _PROPER.match(text):
        return None
    if _CAPTION_START.match(text):
        return Told(Role.CAPTION, f"'{_clip(text)}'")
    credit = _CREDIT.search(text, max(0, len(text) - 100))
    if credit is None and not unit.stop and _SCENE.search(text) is not None:
        credit = _SIGNED.search(text, max(0, len(text) - 100))
    if credit is None:
        return None
    if unit.words >= 4 and (_SCENE.search(text) is not None or not unit.stop):
        return Told(Role.CAPTION, f"'{_clip(credit[0].strip(' .-–—|/'))}'")
    return None


def repeats(units: Sequence[Unit], texts: Sequence[str], taken: Sequence[bool]) -> dict[int, Told]:
    """The later one of two equal paragraphs, or of two equal lines close together.

    *taken* says which units are no article anyway. A name alone is left to the rules about bylines, a line
    that occurs three times and more may be a refrain.
    """
    found: dict[int, Told] = {}
    places: dict[str, list[int]] = {}
    body = next((i for i, unit in enumerate(units) if unit.good), len(units))
    for i, (unit, text) in enumerate(zip(units, texts, strict=True)):
        if taken[i] or unit.verdict is not None or unit.words < 4:
            continue
        if i <= body and not unit.good:
            continue  # titles and dates stand twice over many texts
        before = places.setdefault(" ".join(text.split()), [])
        if before and _again(units, before[-1], i) and len(before) < 3:
            found[i] = Told(Role.REPEATED, f"'{_clip(text)}'")
            above, first = i - 1, before[-1] - 1
            if first >= 0 and above not in found and not taken[above] and texts[above] == texts[first] != "":
                found[above] = Told(Role.REPEATED, f"'{_clip(texts[above])}'")
        before.append(i)
    # Where a good part of a text is said again, that is how it is made: a plan, a song, a form.
    return found if len(found) <= max(6, len(units) // 40) else {}


def _again(units: Sequence[Unit], first: int, later: int) -> bool:
    unit = units[later]
    if unit.good or unit.dated or unit.byline:
        return True
    return later - first == 1 and unit.copies == 1 and unit.words >= 5 and unit.strongest < cues.LIKELY


def _clip(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else text[:39] + "…"
