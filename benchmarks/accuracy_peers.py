"""Other tools in the linter's place, for the tasks they can do at all.

They are installed into a folder of their own, outside the project, and run there as programs. Their findings are
put in the form of a report, under a code of the task, so that the same scorer judges them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from accuracy_marks import Check, Found
from peer_homes import PeerError, home, version

DRIVERS = Path(__file__).with_name("drivers")
PEERS = ("proselint", "bluepencil", "trafilatura", "jusText", "write-good")
VAGUE, JUNK = "ATT101", "JNK204"
"""The codes under which the scorer takes the peers' findings."""
WAIT = 900
"""Seconds for one peer over one folder."""

Spans = list[tuple[int, int]]


class Peer(NamedTuple):
    """A tool for one kind of finding; ``missing`` says why it cannot run."""

    name: str
    what: str
    kind: str
    """``vague`` or ``junk``."""
    check: Check | None
    missing: str = ""


class Peers:
    """All peers, with their homes in *folder*, which is made and filled where it is not yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self._broken: dict[str, str] = {}
        for name in PEERS:
            try:
                home(name, self.folder)
            except PeerError as error:
                self._broken[name] = str(error)

    def __iter__(self) -> Iterator[Peer]:
        node, python = self._node, self._python
        yield self._peer("write-good", "its weasel words", "vague", partial(_write_good, node, ["weasel"]))
        yield self._peer(
            "write-good",
            "its weasel words and passives",
            "vague",
            partial(_write_good, node, ["weasel", "passive"]),
        )
        yield self._peer("proselint", "its weasel words and hedges", "vague", partial(_proselint, python))
        yield self._peer(
            "bluepencil", "its gate for vague attribution", "vague", partial(_bluepencil, python)
        )
        for name in ("trafilatura", "jusText"):
            yield self._peer(name, "as a line filter", "junk", partial(_line_filter, python, name))
        yield Peer("C4", "its published line rules", "junk", c4)

    def _peer(self, name: str, what: str, kind: str, spans: Callable[[Sequence[str]], list[Spans]]) -> Peer:
        missing = self._broken.get(name, "")
        check = None if missing else _per_text(spans, VAGUE if kind == "vague" else JUNK)
        return Peer(f"{name} {version(name)}", what, kind, check, missing)

    def _python(self, name: str, program: str, *arguments: str, given: str) -> Any:
        home = self.folder / name
        return _run([str(home / "bin" / program), *arguments], home, given, PYTHONUTF8="1")

    def _node(self, name: str, *arguments: str, given: str) -> Any:
        home = self.folder / name
        return _run(["node", *arguments], home, given, NODE_PATH=str(home / "node_modules"))


def _run(command: Sequence[str], home: Path, given: str, **environment: str) -> Any:
    """What *command* prints as JSON, run where no configuration of anybody's lies.

    Linters say with their exit code that they found something, so it is no sign of failure.
    """
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            encoding="utf-8",
            timeout=WAIT,
            cwd=home,
            env={**os.environ, **environment},
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PeerError(str(error)) from error
    try:
        return json.loads(done.stdout)
    except ValueError:
        name, said = Path(command[0]).name, " ".join(done.stderr.split())[-300:]
        raise PeerError(f"{name} exited {done.returncode} without an answer: {said}") from None


def _per_text(spans: Callable[[Sequence[str]], list[Spans]], code: str) -> Check:
    """A check of every text file in a folder, by a function that finds spans in many texts at once."""

    def check(folder: Path) -> Found:
        files = sorted(folder.glob("*.txt"))
        # As the benchmark reads them, so that offsets agree.
        texts = [path.read_text(encoding="utf-8") for path in files]
        several = spans(texts)
        return {
            path.stem: [{"code": code, "start": start, "end": end} for start, end in found]
            for path, found in zip(files, several, strict=True)
        }

    return check


def _write_good(node: Callable[..., Any], checks: Sequence[str], texts: Sequence[str]) -> list[Spans]:
    told = node("write-good", str(DRIVERS / "write_good.js"), *checks, given=json.dumps(texts))
    return [[(start, end) for start, end in spans] for spans in told]


def _proselint(python: Callable[..., Any], texts: Sequence[str]) -> list[Spans]:
    """Its spans count from one."""
    out: list[Spans] = []
    for text in texts:
        told = python("proselint", "proselint", "check", "--output-format", "json", given=text)
        results = told.get("result", {}).values()
        diagnostics = [d for result in results for d in result.get("diagnostics", ())]
        wanted = [d for d in diagnostics if d["check_path"].startswith(("weasel_words", "hedging"))]
        out.append([(d["span"][0] - 1, d["span"][1] - 1) for d in wanted])
    return out


def _bluepencil(python: Callable[..., Any], texts: Sequence[str]) -> list[Spans]:
    out: list[Spans] = []
    for text in texts:
        told = python("bluepencil", "bluepencil", "check", "--format", "json", "-", given=text)
        starts = [0, *(m.end() for m in re.finditer("\n", text))]
        found = [f for result in told["results"] for f in result["findings"]]
        spans: Spans = []
        for finding in found:
            if finding["gate"] == "vague-attribution":
                start = starts[finding["line"] - 1] + finding["column"] - 1
                spans.append((start, start + len(finding["excerpt"])))
        out.append(spans)
    return out


def _lines(text: str) -> list[tuple[int, int]]:
    """The places of the lines that hold anything."""
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _line_filter(python: Callable[..., Any], name: str, texts: Sequence[str]) -> list[Spans]:
    places = [_lines(text) for text in texts]
    given = json.dumps([[text[a:b] for a, b in where] for text, where in zip(texts, places, strict=True)])
    told = python(name, "python", str(DRIVERS / "line_filters.py"), name.lower(), given=given)
    return [
        [place for place, dropped in zip(where, judged, strict=True) if dropped]
        for where, judged in zip(places, told, strict=True)
    ]


_POLICY = ("terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")
"""What C4 drops lines for, besides "javascript"."""


def _c4(texts: Sequence[str]) -> list[Spans]:
    return [[(a, b) for a, b in _lines(text) if _c4_drops(text[a:b])] for text in texts]


def c4(folder: Path) -> Found:
    """Flags what the rules of C4 that speak of lines would drop (Raffel et al., JMLR 21/140, 2020, section 2.2).

    Those that drop whole pages are left out, but a line of "lorem ipsum" counts.
    """
    return _per_text(_c4, JUNK)(folder)


def _c4_drops(line: str) -> bool:
    words = line.strip()
    low = words.lower()
    ends = words.endswith((".", "!", "?", '"', "”")) and not words.endswith("...")
    return (
        not ends
        or len(words.split()) < 3
        or "javascript" in low
        or "lorem ipsum" in low
        or any(phrase in low for phrase in _POLICY)
    )
