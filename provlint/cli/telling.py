"""What goes to standard error."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from provlint.report import Failure


def tell(failures: Sequence[Failure]) -> None:
    """What was not examined, on standard error."""
    for failure in failures:
        path = f"{failure.path}: " if failure.path else ""
        tell_error(f"{path}{failure.code} {failure.message}")


def tell_error(message: str) -> None:
    """*message* on standard error, each line under the name of the program."""
    from provlint.formats.excerpt import safe

    for line in message.splitlines():
        print(f"provlint: {safe(line)}", file=sys.stderr)
