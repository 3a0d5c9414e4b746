"""Whom a biography introduces in its first words."""

from __future__ import annotations

from collections.abc import Callable

from provlint.expressions import expression
from provlint.prose import names

_NAME = r"(?:[^\W\d_a-zà-ÿ][\w'’\-]*\.?|[A-Z]\.)"

_FULL_NAME = expression(rf"{_NAME}(?:\s(?:(?:de|van|von|der|la|le|al|bin|da|di)\s){{0,2}}{_NAME}){{0,5}}")

_LONG_NAME = expression(rf"{_NAME}(?:\s(?:(?:of|for|the|and|&|de|van|von)\s){{0,2}}{_NAME}){{1,6}}")

_PREDICATE = expression(
    r"^[\"”’)]?\s*(?:\([^)]{1,40}\)\s*)?(?:,\s?[a-z][a-z.]{1,7}(?=[ ,])){0,4}(?:,?\s[^,]{1,80},\s*)?,?\s*"
    r"(?:—|–|-|is\b|has\b|'s\b|are\b|have\b|covers?\b|writes?\b|works?\b|lives?\b|serves?\b|joined\b"
    r"|founded\b|co-?founded\b|began\b|started\b|holds?\b|teaches\b|reports?\b|reviews?\b|manages\b"
    r"|leads?\b|hails\b|arrives\b|specializes\b|provides?\b|brings\b|connects\b|graduated\b|loves\b"
    r"|enjoys\b|grew\b|studied\b|contributes\b|spends\b|hosts\b|edits\b|runs\b|first\b|became\b|seeks?\b"
    r"|carries\b|helps?\b|got\b)"
)

_OPENING = expression(
    r"(?:(?:founded|established|based|headquartered|located|created|since|born|raised|with) [^,.]{2,60}, "
    r"|by )"
)

_ROLES = r"(?:writer|editor|author|journalist|reporter|sportswriter|columnist|correspondent|photographer|critic|founder|blogger)"

_BEFORE_NAME = expression(
    rf"^(?:(?:as|an?|with|when|after|built|somehow|formerly|former|currently)\b.{{0,100}}"
    rf"|(?:[\w'&.-]+ ){{0,6}}{_ROLES}\W{{1,3}}|{_ROLES}\b.{{1,90}}, )$"
)

_NO_SUBJECTS = frozenset(
    "he she they i it we you this that these those there the a an his her their our my what who when where "
    "how if in on as and but there's it's".split()
)

_ROLE_FIRST = expression(
    r"^(?!that|this|these|when|where|what|why|how|it|there|if|in|on|at|for|but|and)"
    r"(?:an? |the )?(?:[\w'&.-]+ ){0,3}?(?:writer|editor|author|journalist|reporter|engineer|founder"
    r"|owner|guide|photographer|blogger)s?\b(?: (?:and|by|&|at|for|of)\b|[,;])"
)

_DEFINED_AT_ONCE = expression(
    r" is (?:an?|the|our) (?:[\w'’&/.,()-]+ ){0,8}?(?:writer|editor|author|journalist|reporter|blogger"
    r"|expert|specialist|founder|"
    r"specialist|researcher|creator|company|firm|organization|organisation|provider|agency|nonprofit"
    r"|platform|brand)\b"
)


def find(text: str, view: str, is_author: Callable[[str], bool]) -> tuple[str, bool]:
    """The name that *text* opens with or soon comes to, and whether a biography's verb follows it."""
    opening = _OPENING.match(view)
    start = opening.end() if opening else 0
    for match in (_LONG_NAME.match(text, start), *list(_FULL_NAME.finditer(text, start, 200))[:6]):
        if match is None or not _PREDICATE.match(view[match.end() : match.end() + 260]):
            continue
        name = match[0]
        first = name.split()[0].lower()
        if first in _NO_SUBJECTS:
            if match.start() == start:
                break
            continue
        if match.start() == start:
            sure = (
                " " in name or name.isupper() or names.known(f"{first} x") or "." in name or is_author(name)
            )
            sure = sure or bool(_DEFINED_AT_ONCE.match(view, match.end()))
            return (name, True) if sure else ("", False)
        if (
            match.start() <= 100
            and (names.known(name) or names.known(f"{first} x"))
            and _BEFORE_NAME.match(view[: match.start()])
        ):
            return name, True
    return "", bool(_ROLE_FIRST.match(view))
