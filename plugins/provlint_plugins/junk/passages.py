"""What the rules about passages that are no article have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from provlint import Edit, Finding, Fix, Passage, Reading, Role, Rule


class PassageRule(Rule):
    """A rule over the passages of one role, which the prose layer finds; its fix deletes the passage."""

    role: ClassVar[Role]
    safe: ClassVar[bool] = False

    def check(self, reading: Reading) -> Iterator[Finding]:
        for passage in reading.boilerplate:
            if passage.role is self.role:
                yield self.told(reading, passage)

    def told(self, reading: Reading, passage: Passage) -> Finding:
        return self.finding(
            reading, passage.span, fix=deletion(reading, passage, safe=self.safe), reason=passage.reason
        )


def deletion(reading: Reading, passage: Passage, *, safe: bool = False) -> Fix | None:
    """Deletes the passage; none in HTML, where the elements around it would stay behind."""
    if reading.document.kind == "html":
        return None
    return Fix((Edit(reading.document.place(passage.span), ""),), safe)
