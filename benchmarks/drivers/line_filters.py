"""Judges lines with a peer that cleans web pages. Runs in the peer's own environment, as a program.

Reads a list of documents from standard input as JSON, each a list of lines; writes, likewise, whether the peer
would drop each line. Every line becomes a paragraph of one page.
"""

from __future__ import annotations

import html
import importlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any


def page(lines: Sequence[str]) -> str:
    body = "\n".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<html><head><title></title></head><body><article>\n{body}\n</article></body></html>"


def dropped(lines: Sequence[str], kept: Sequence[str]) -> list[bool]:
    """Which of *lines* are not among those *kept*, whatever happened to their spaces; each is kept once."""
    left = Counter("".join(line.split()) for line in kept)
    out: list[bool] = []
    for line in lines:
        key = "".join(line.split())
        out.append(left[key] == 0)
        left[key] -= left[key] > 0
    return out


def trafilatura(lines: Sequence[str]) -> list[bool]:
    module: Any = importlib.import_module("trafilatura")
    return dropped(lines, (module.extract(page(lines)) or "").splitlines())


def justext(lines: Sequence[str]) -> list[bool]:
    module: Any = importlib.import_module("justext")
    paragraphs = module.justext(page(lines).encode(), module.get_stoplist("English"), encoding="utf-8")
    return dropped(lines, [p.text for p in paragraphs if not p.is_boilerplate])


if __name__ == "__main__":
    judge = {"trafilatura": trafilatura, "justext": justext}[sys.argv[1]]
    json.dump([judge(lines) for lines in json.load(sys.stdin)], sys.stdout)
