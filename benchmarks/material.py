"""What speed is measured on, made in the same way every time from a number.

Articles are put together from paragraphs of real text where there is any, else from those of ``seeds/``, with other
figures in each, so that no two are the same. Web pages are real ones as they are, else made up around articles.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
REAL = ROOT.parent / "shared" / "bench"
"""Real text, which is no part of the project, where it lies beside it."""
SIZE = 10_000
"""Bytes of one article in UTF-8, a few less where the last character does not fit."""
_FIGURES = "345678"
"""Digits that change places from article to article; years stay years."""


def _texts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.txt"))]


class Material:
    """Texts, Markdown and web pages from the files in *folder* and below, else from our own."""

    def __init__(self, folder: Path | None = None) -> None:
        """*folder* None: :data:`REAL` if it is there. Raises FileNotFoundError for a folder without texts."""
        where = folder or REAL
        self.folder = where if any(where.rglob("*.txt")) else SEEDS
        if folder and self.folder != folder:
            raise FileNotFoundError(f"no text files in {folder}")

    @property
    def origin(self) -> str:
        return "our own sample documents" if self.folder == SEEDS else "real articles"

    @cached_property
    def _documents(self) -> Sequence[Sequence[str]]:
        """The paragraphs of each text."""
        documents = (re.split(r"\n\s*\n", text.strip()) for text in _texts(self.folder))
        return [paragraphs for paragraphs in documents if len(paragraphs) > 2]

    @cached_property
    def _pages(self) -> Sequence[Path]:
        return sorted(self.folder.rglob("*.html"))

    def paragraphs(self, number: int, size: int = SIZE) -> list[str]:
        """Whole documents one after another, chosen by chance, until *size* bytes are full; the last is cut."""
        chance = random.Random(number)
        figures = str.maketrans(_FIGURES, "".join(chance.sample(_FIGURES, len(_FIGURES))))
        out: list[str] = []
        end = f" ({number})."
        left = size - len(end)
        while True:
            for paragraph in chance.choice(self._documents):
                data = paragraph.translate(figures).encode()
                if len(data) + 2 >= left:
                    return [*out, data[: max(0, left - 2)].decode(errors="ignore") + end]
                left -= len(data) + 2
                out.append(data.decode())

    def text(self, number: int) -> bytes:
        return ("\n\n".join(self.paragraphs(number)) + "\n").encode()

    def markdown(self, number: int) -> bytes:
        """The same article with front matter, headings, links, lists and quotations."""
        title, *paragraphs = self.paragraphs(number, SIZE - 1000)
        head = f"---\nauthor: Ana Ruiz\ndate: 20{10 + number % 10}-05-04\n---\n\n# {_line(title)}"
        body = (_marked_up(place, paragraph) for place, paragraph in enumerate(paragraphs))
        return ("\n\n".join([head, *body]) + "\n").encode()

    def page(self, number: int) -> bytes:
        """A real page, each once in turn, or a page of ours, which is much more mark-up than article."""
        if self.folder != SEEDS and self._pages:
            return self._pages[number % len(self._pages)].read_bytes()
        title, *paragraphs = map(escape, self.paragraphs(number))
        article = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return _PAGE.format(
            title=_line(title),
            number=number,
            menu="\n".join(
                f'<li class="menu-item"><a href="/section/{n}">Section {n}</a></li>' for n in range(60)
            ),
            article=article,
            cards="\n".join(_CARD.format(n=n) for n in range(120)),
            script="\n".join(_SCRIPT.format(n=n) for n in range(300)),
        ).encode()

    @property
    def pages(self) -> int:
        """How many pages differ."""
        return len(self._pages) if self.folder != SEEDS and self._pages else 100

    def write(self, kind: str, folder: Path, count: int) -> list[Path]:
        """*count* files of a *kind* of :data:`KINDS` in *folder*, which is made. Written once, kept afterwards."""
        make = getattr(self, kind)
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{number:06}{KINDS[kind]}" for number in range(count)]
        for number, path in enumerate(paths):
            if not path.exists():
                path.write_bytes(make(number))
        return paths

    def large(self, path: Path, size: int) -> Path:
        """One text of *size* bytes, at most one article less."""
        with path.open("wb") as stream:
            for number in range(size // SIZE):
                stream.write(self.text(number) + b"\n")
        return path


KINDS: Mapping[str, str] = {"text": ".txt", "markdown": ".md", "page": ".html"}
"""The suffix of each kind."""


def _line(text: str) -> str:
    return " ".join(text.split()[:12])


def _marked_up(place: int, paragraph: str) -> str:
    words = paragraph.split()
    if len(words) > 12:
        words[4:7] = [f"[{' '.join(words[4:7])}](https://www.example.org/{place})"]
        words[8] = f"*{words[8]}*"
    told = " ".join(words)
    if place % 9 == 8:
        return f"> {told}"
    if place % 7 == 6:
        return "\n".join(f"- {item}" for item in told.split(". "))
    return f"## {_line(paragraph)}\n\n{told}" if place % 5 == 4 else told


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="author" content="Ana Ruiz"><meta name="date" content="2019-05-04">
<script>
{script}
</script></head>
<body class="post-{number}"><header><nav><ul>
{menu}
</ul></nav></header>
<main><article><h1>{title}</h1>
{article}
</article><aside class="related">
{cards}
</aside></main><footer><p>All rights reserved.</p></footer></body></html>
"""
_CARD = (
    '<div class="card card--small" data-position="{n}"><a class="card__link" href="/story/{n}">'
    '<img class="card__image" src="/images/{n}-320.jpg" srcset="/images/{n}-640.jpg 2x" width="320" height="180" '
    'alt="" loading="lazy"><span class="card__title">Another story, number {n}</span></a></div>'
)
_SCRIPT = 'window.layer.push({{"event": "slot", "id": "slot-{n}", "sizes": [[300, 250], [728, 90]], "lazy": true}});'


def pack(rules: int) -> str:
    """A YAML pack of up to 1,000 *rules*: phrases of two words out of our own documents, a few of one word."""
    chance = random.Random(rules)
    words = sorted(set(re.findall(r"\b[a-z]{5,}\b", " ".join(_texts(SEEDS)))))
    long = [word for word in words if len(word) > 9]
    return (
        "\n".join(
            ["pack: generated", "rules:", *(_rule(number, words, long, chance) for number in range(rules))]
        )
        + "\n"
    )


def _rule(number: int, words: Sequence[str], long: Sequence[str], chance: random.Random) -> str:
    a, b, c, d, e, f, g = chance.sample(words, 7)
    patterns = [rf"\b{a} {b}\b", rf"\b(?:{c}|{d})[- ]{e}\b", rf"\b{f} (?:\w+ ){{0,2}}{g}\b"]
    if number % 10 == 0:
        patterns.append(rf"\b{chance.choice(long)}\b")
    lines = [
        "  - kind: phrase",
        f"    code: GEN{number:03}",
        f"    name: generated-{number:03}",
        "    message: \"'{match}' is on the list\"",
        "    about: {does: Flags words., matters: They are on a list., do: Write others., limits: No others are known.}",
        f"    patterns: [{', '.join(map(_quoted, patterns))}]",
        *(["    unless: ['\\baccording to\\b']"] if number % 4 == 0 else []),
        "    valid: ['The pier is long.']",
        f"    invalid: ['It was [[{a} {b}]] there.']",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    return f"'{text}'"


def configuration(folder: Path, rules: int) -> Path:
    """A configuration file in *folder*, which is made, that adds a pack of *rules*, none for 0."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "provlint.toml"
    path.write_text('rule-packs = ["pack.yaml"]\n' if rules else "", encoding="utf-8")
    if rules:
        (folder / "pack.yaml").write_text(pack(rules), encoding="utf-8")
    return path
