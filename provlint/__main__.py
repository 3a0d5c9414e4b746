"""The process: ``provlint`` and ``python -m provlint``."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Runs the command line of the process; returns the exit code."""
    gc.disable()  # a start makes much and throws nothing away; examining documents switches it on
    from provlint.cli import main as command

    code = command()
    gc.freeze()  # the end is no time to look through everything once more
    return code


if __name__ == "__main__":
    sys.exit(main())
