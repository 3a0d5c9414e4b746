"""Comments that speak to provlint: found here, whatever their format; what they mean is settled elsewhere."""

from __future__ import annotations

import re

_CALL = re.compile(r"\s{0,99}provlint:\s{0,99}(\S.*)", re.DOTALL)


def parse_comment(body: str) -> str | None:
    """What follows ``provlint:`` in the *body* of a comment, stripped; None for any other comment."""
    match = _CALL.match(body)
    return match[1].rstrip() if match else None
