"""Other prose linters on the same files in the same run: how many times faster is provlint?

    python benchmarks/peers.py                               installs them into .benchmarks/peers, and keeps them
    python benchmarks/peers.py --peers-dir /tmp/peers        or elsewhere

Each does what it does by default, as one process over all its files. The slow ones get the first few of the files
only, still enough that their start hardly counts. A tool that cannot be installed is named, with the reason.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from measuring import Command, CommandError, Rate, compared, run
from peer_homes import PeerError, home, version
from setting import Setting, parser, setting
from tables import table

_ANY = tuple(range(256))


class Peer(NamedTuple):
    """Another linter."""

    name: str
    with_what: str
    """Besides itself."""
    articles: int
    """Files of 10 kB that it is given at the most."""
    command: Callable[[Path, Sequence[Path]], Command]
    """From its home and its files."""

    @property
    def title(self) -> str:
        return " ".join(filter(None, [self.name, version(self.name), self.with_what]))


class Rival(NamedTuple):
    """A peer with its speed, or why there is none."""

    title: str
    rate: Rate | None = None
    missing: str = ""


def _proselint(where: Path, files: Sequence[Path]) -> Command:
    return Command([str(where / "bin" / "proselint"), "check", *map(str, files)], where, {"PYTHONUTF8": "1"})


def _write_good(where: Path, files: Sequence[Path]) -> Command:
    # Its exit code is the number of its suggestions.
    return Command([str(where / "node_modules" / ".bin" / "write-good"), *map(str, files)], where, fine=_ANY)


def _textlint(*rules: str) -> Callable[[Path, Sequence[Path]], Command]:
    def command(where: Path, files: Sequence[Path]) -> Command:
        settings = where / f"{'+'.join(rules)}.json"
        settings.write_text(json.dumps({"rules": dict.fromkeys(rules, True)}), encoding="utf-8")
        program = where / "node_modules" / ".bin" / "textlint"
        return Command([str(program), "--config", str(settings), *map(str, files)], where)

    return command


PEERS = (
    Peer("write-good", "", 100, _write_good),
    Peer("proselint", "", 100, _proselint),
    Peer("textlint", "with the rules of write-good", 100, _textlint("write-good")),
    Peer("textlint", "with the rules of write-good and alex", 20, _textlint("write-good", "alex")),
)


def ready(at: Setting, files: Sequence[Path]) -> Iterator[tuple[Peer, Command | str]]:
    """Each peer with its command, which has run once, over as many of *files* as it is given; or why not."""
    if at.peers is None:
        return
    for peer in PEERS:
        try:
            command = peer.command(
                home(peer.name, at.peers), [path.resolve() for path in files[: peer.articles]]
            )
            run(command)
            yield peer, command
        except (PeerError, CommandError, OSError) as error:
            yield peer, str(error)


def rivals(at: Setting) -> list[Rival]:
    """provlint first, on all articles, then each peer."""
    files = at.texts(at.articles)
    sizes = [path.stat().st_size for path in files]
    commands = {"provlint": at.provlint.check(files[0].parent)}
    run(commands["provlint"])
    given = {"provlint": len(files)}
    missing: dict[str, str] = {}
    for peer, command in ready(at, files):
        given[peer.title] = min(peer.articles, len(files))
        if isinstance(command, str):
            missing[peer.title] = command
        else:
            commands[peer.title] = command
    usages = compared(commands, at.runs, warm=False)
    return [
        Rival(
            title,
            Rate(title, count, sum(sizes[:count]), usages[title]) if title in usages else None,
            missing.get(title, ""),
        )
        for title, count in given.items()
    ]


def rival_table(measured: Sequence[Rival]) -> str:
    """The first is compared with each of the others."""
    ours = measured[0].rate
    rows = []
    for rival in measured:
        if rival.rate is None or ours is None:
            rows.append([rival.title, "", "", "", f"skipped: {rival.missing}"])
            continue
        rate = rival.rate
        ratio = "" if rate is ours else f"{ours.speed / rate.speed:,.1f} times"
        cells = [f"{rate.files:,}", f"{rate.usage.processor:.2f}", f"{rate.speed:.3f}"]
        rows.append([rival.title, *cells, ratio])
    return table(["Tool", "Articles", "CPU s", "MB a CPU s", "provlint is faster"], rows)


def main() -> int:
    with setting(parser(__doc__).parse_args()) as at:
        print(rival_table(rivals(at)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
