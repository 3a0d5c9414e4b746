"""Documents to survive: random, mutated, and all of one thing. Always the same ones."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = (".txt", ".md", ".html")
MOST = 30_000
"""Bytes of one mutated document, before repeats."""
T = TypeVar("T")


class Input(NamedTuple):
    """One document to survive."""

    label: str
    suffix: str
    data: bytes


_HOSTILE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))
SCRAPS: tuple[str, ...] = tuple(_HOSTILE["scraps"])
"""What mutations put into documents: characters and scraps that parsers and rules look at."""
UNITS: tuple[tuple[str, str, str], ...] = tuple(
    (label, f".{suffix}", unit)
    for suffix, units in _HOSTILE["units"].items()
    for label, unit in units.items()
)
"""Label, suffix and unit of each hostile document, repeated to any size."""


def hostile(size: int) -> Iterator[Input]:
    """Documents of about *size* characters that are all one thing."""
    for label, suffix, unit in UNITS:
        yield Input(label, suffix, (unit * (size // len(unit) + 1)).encode())
    for label, suffix, text in _wrapped(size):
        yield Input(label, suffix, text.encode())


def _wrapped(size: int) -> Iterator[tuple[str, str, str]]:
    """Hostile documents that are not merely repeated."""
    half = size // 2
    yield "deep JSON-LD", ".html", f'<script type="application/ld+json">{"[" * half}{"]" * half}</script><p>a'
    yield (
        "deep JSON objects",
        ".html",
        '<script type="application/ld+json">' + '{"a":' * (size // 5) + "</script>",
    )
    yield "deep front matter", ".md", f"---\ntitle: {'[' * half}\n---\na"
    yield "deep front matter, closed", ".md", f"---\ntitle: {'[' * half}{']' * half}\n---\na"
    yield "wide front matter", ".md", "---\n" + "".join(f"k{i}: v\n" for i in range(size // 8)) + "---\na"
    yield (
        "indented front matter",
        ".md",
        "---\n" + "".join(f"{' ' * i}k:\n" for i in range(int(size**0.5))) + "---\na",
    )
    yield "aliases", ".md", "---\n" + _aliases(size) + "---\na"
    yield "TOML front matter", ".md", "+++\na = " + "[" * size + "\n+++\na"
    yield "attributes", ".html", "<p " + "".join(f"a{i}=b " for i in range(size // 8)) + ">a"
    yield "one long attribute", ".html", f'<meta name="author" content="{"a" * size}">'
    yield "one long tag", ".html", f"<{'a' * size}>b"
    yield "one long comment", ".html", f"<!--{'-' * size}"
    yield "unclosed script", ".html", "<script>" + "var a = '<b>';\n" * (size // 15)
    yield "indented list", ".md", "".join(f"{' ' * (2 * i)}- a\n" for i in range(int(size**0.5)))
    yield (
        "reference links",
        ".md",
        "".join(f"[a{i}] " for i in range(size // 16))
        + "\n\n"
        + "".join(f"[a{i}]: b\n" for i in range(size // 16)),
    )
    yield (
        "footnotes with bodies",
        ".md",
        "".join(f"a[^{i}] " for i in range(size // 24))
        + "\n\n"
        + "".join(f"[^{i}]: b\n\n" for i in range(size // 24)),
    )
    yield "random letters", ".txt", "".join(random.Random(1).choices("abcdefgh ", k=size))
    yield "random lines", ".txt", "".join(random.Random(2).choices("abcdefgh \n", k=size))
    yield (
        "many different paragraphs",
        ".txt",
        "".join(f"Paragraph {i} says that {i} people left.\n\n" for i in range(size // 40)),
    )
    yield "one sentence", ".txt", "He said " + "that it was so and " * (size // 19) + "that it ended."
    yield "UTF-16 as Windows-1252", ".txt", "".join(f"\x00{c}" for c in "by John said 40% " * (size // 34))


def _aliases(size: int) -> str:
    """A YAML document that grows ninefold a line when its aliases are followed."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, min(40, size // 60))]
    return "\n".join([*lines, f"title: *a{len(lines) - 1}", ""])


def corpus(pages: Path | None = None) -> list[tuple[str, bytes]]:
    """Suffix and bytes of our seeds, and of real pages where there are any."""
    files = [p for p in sorted((ROOT / "seeds").rglob("*")) if p.suffix in SUFFIXES]
    if pages is not None and pages.is_dir():
        files += [p for p in sorted(pages.rglob("*")) if p.suffix in SUFFIXES]
    return [(p.suffix, p.read_bytes()) for p in files]


def mutated(number: int, material: Sequence[tuple[str, bytes]]) -> Input:
    """The mutated document of a *number*: always the same for the same material."""
    pick = random.Random(number)
    suffix, data = pick.choice(material)
    if len(data) > MOST:
        start = pick.randrange(len(data) - MOST // 2)
        data = data[start : start + MOST] if pick.random() < 0.7 else data[:MOST]
    steps = pick.choices(MUTATIONS, k=pick.choice((1, 1, 2, 3, 6)))
    for step in steps:
        data = step(data, pick, material)[: 4 * MOST]
    if pick.random() < 0.15:
        suffix = pick.choice(SUFFIXES)
    return Input(f"mutated {number}: {'+'.join(s.__name__.strip('_') for s in steps)}", suffix, data)


Mutation = Callable[[bytes, random.Random, Sequence[tuple[str, bytes]]], bytes]


def _cut(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    start, end = sorted((pick.randrange(len(data) + 1), pick.randrange(len(data) + 1)))
    return pick.choice((data[start:end], data[:end], data[start:]))


def _splice(data: bytes, pick: random.Random, material: Sequence[tuple[str, bytes]]) -> bytes:
    other = pick.choice(material)[1]
    at, start = pick.randrange(len(data) + 1), pick.randrange(len(other))
    return data[:at] + other[start : start + pick.randrange(1, 4000)] + data[at:]


def _flip(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    out = bytearray(data)
    for _i in range(min(len(out), pick.choice((1, 10, 100)))):
        out[pick.randrange(len(out))] = pick.randrange(256)
    return bytes(out)


def _insert(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    for _i in range(pick.choice((1, 5, 40))):
        at = pick.choice((0, pick.randrange(len(data) + 1)))
        data = data[:at] + pick.choice(SCRAPS).encode() * pick.choice((1, 1, 2, 30)) + data[at:]
    return data


def _repeat(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    at = pick.randrange(len(data) + 1)
    piece = data[at : at + pick.choice((1, 3, 20, 300))]
    return data[:at] + piece * 100 + data[at:]


def _recode(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    text = data.decode("utf-8", "replace")
    encoding = pick.choice(
        ("utf-16", "utf-16-le", "utf-8-sig", "windows-1252", "latin-1", "utf-32", "shift_jis", "utf-7")
    )
    return text.encode(encoding, "replace")


def _lines(data: bytes, pick: random.Random, _: Sequence[tuple[str, bytes]]) -> bytes:
    lines = data.split(b"\n")
    how = pick.randrange(4)
    if how == 0:
        pick.shuffle(lines)
    elif how == 1:
        lines = [line for line in lines if pick.random() < 0.7]
    elif how == 2:
        lines = [line for line in lines for _i in range(pick.choice((1, 1, 2)))]
    return pick.choice((b"\n", b"\r\n", b"\r", b"", b" ")).join(lines)


MUTATIONS: tuple[Mutation, ...] = (_cut, _cut, _cut, _splice, _flip, _insert, _repeat, _recode, _lines)


def soups() -> st.SearchStrategy[Input]:
    """Random bytes, random text and soups of scraps, for hypothesis."""
    words = st.sampled_from(SCRAPS + tuple(unit for *_, unit in UNITS))
    texts = st.one_of(
        st.text(max_size=400), st.lists(st.one_of(words, st.text(max_size=6)), max_size=60).map("".join)
    )
    data = st.one_of(
        st.binary(max_size=400),
        texts.map(lambda t: t.encode("utf-8", "replace")),
        texts.map(lambda t: t.encode("utf-8", "surrogatepass")),
        texts.map(lambda t: t.encode("utf-16", "surrogatepass")),
    )
    return st.builds(lambda suffix, d: Input("soup", suffix, d), st.sampled_from(SUFFIXES), data)


def drawn(strategy: st.SearchStrategy[T], count: int) -> list[T]:
    """*count* examples of *strategy*, the same ones every time."""
    out: list[T] = []

    @seed(0)
    @settings(
        max_examples=max(count, 1),
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(strategy)
    def collect(example: T) -> None:
        out.append(example)

    collect()
    return out[:count]


def bombs(expressions: Sequence[str], samples: int, size: int) -> Iterator[Input]:
    """For each pattern, near matches of it repeated to *size* characters, now and then broken off."""
    for number, expression in enumerate(expressions):
        try:
            near = drawn(st.from_regex(re.compile(expression, re.ASCII)), samples * 4)
        except Exception:
            near = re.findall(r"\w{3,}", expression)  # syntax that only the regex module knows
        pick = random.Random(number)
        for sample in pick.sample(near, min(samples, len(near))):
            cut = sample[: pick.randrange(len(sample) // 2, len(sample) + 1)] or sample
            unit = (cut + pick.choice((" ", "", "\n", "\n\n", ", ", "a ")))[:500]
            if unit:
                text = unit * (size // len(unit) + 1)
                yield Input(f"bomb of {expression[:120]!r}", ".txt", text.encode("utf-8", "replace"))
