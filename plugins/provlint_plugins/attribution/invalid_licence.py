"""ATT006."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from provlint import Example, Finding, Reading, Rule, expression

_EXPRESSION = expression(r"\(?[A-Za-z0-9][\w.+-]*\)?(?:\s(?:AND|OR|WITH)\s\(?[A-Za-z0-9][\w.+-]*\)?){0,9}")
_IDENTIFIER = expression(r"[A-Za-z0-9][\w.+-]*")
_OPERATORS = frozenset({"AND", "OR", "WITH"})


class InvalidLicence(Rule):
    """A licence identifier that SPDX does not know.

    ## What it does
    Checks licences in the metadata that look like identifiers, alone or joined by AND, OR and WITH, against
    the SPDX list. Addresses and statements such as "All rights reserved" are left alone.

    ## Why it matters
    Programs that sort texts by licence pass over one that they cannot read.

    ## What to do
    Use the identifier of https://spdx.org/licenses/, or ``LicenseRef-…`` for a licence of your own.

    ## Known limits
    The list is that of the installed ``license-expression``; a newer licence may be missing from it.
    """

    code = "ATT006"
    name = "invalid-licence"
    message = "SPDX knows no licence {identifier!r}{hint}"
    valid = (
        Example("---\nlicense: CC-BY-4.0\n---\n\nThe storm broke two beams.", "markdown"),
        Example("---\nlicense: MIT OR Apache-2.0\n---\n\nThe storm broke two beams.", "markdown"),
        Example("---\nlicense: All rights reserved\n---\n\nThe storm broke two beams.", "markdown"),
        Example("---\nlicense: LicenseRef-House-Style\n---\n\nThe storm broke two beams.", "markdown"),
    )
    invalid = (
        Example("---\nlicense: [[CC-BY-9.0]]\n---\n\nThe storm broke two beams.", "markdown"),
        Example("---\nlicense: [[MIT OR Free-For-All-1]]\n---\n\nThe storm broke two beams.", "markdown"),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for field in reading.document.metadata.licences:
            unknown = [i for i in _identifiers(field.value) if i.lower() not in _known()]
            if not unknown:
                continue
            from difflib import get_close_matches

            near = get_close_matches(unknown[0].lower(), _known(), 1, 0.75)
            hint = f"; is {_known()[near[0]]} meant?" if near else ""
            if field.place is not None:
                yield self.finding_at(field.place, identifier=unknown[0], hint=hint)
            else:
                yield self.finding(reading, reading.anchor, identifier=unknown[0], hint=hint)


def _identifiers(value: str) -> Sequence[str]:
    """The identifiers of an SPDX expression; none for a statement in words or an address."""
    if not _EXPRESSION.fullmatch(value.strip()):
        return ()
    found = [i for i in _IDENTIFIER.findall(value) if i not in _OPERATORS]
    if len(found) == 1 and not (re.search(r"[\d-]", found[0]) or found[0].isupper()):
        return ()  # one plain word: "Proprietary"
    return [i.rstrip("+") for i in found if not i.lower().startswith(("licenseref-", "documentref-"))]


@cache
def _known() -> dict[str, str]:
    """SPDX identifiers and their older forms by lower case; read when first asked for, as it takes a moment."""
    library: Any = import_module("license_expression")  # it has no types
    known: dict[str, str] = {}
    for key, symbol in library.get_spdx_licensing().known_symbols.items():
        for name in (key, *symbol.aliases):
            known.setdefault(str(name).lower(), str(name))
    return known
