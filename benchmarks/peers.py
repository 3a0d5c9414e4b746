"""Other prose linters on the same files in the same run: how many times faster is provlint?

    python benchmarks/peers.py                               installs them into .benchmarks/peers, and keeps them
    python benchmarks/peers.py --peers-dir /tmp/peers        or elsewhere

Each does what it does by default, as one process over all its files. The slow ones get the first few of the files
only, still enough that their start hardly counts. A tool that cannot be installed is named, with the reason.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from material import ROOT, SIZE, Material
from measuring import Command, CommandError, Provlint, Rate, compared, parser, run, tell
from peer_homes import PeerError, home, version
from tables import table

HOME = ROOT / ".benchmarks" / "peers"
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


def rivals(provlint: Provlint, material: Material, scratch: Path, options: argparse.Namespace) -> list[Rival]:
    """provlint first, on all articles, then each peer on as many of them as it is given."""
    folder = scratch / f"text-{options.articles}"
    files = [path.resolve() for path in material.write("text", folder, options.articles)]
    commands = {"provlint": provlint.check(folder)}
    given = {"provlint": files}
    missing: dict[str, str] = {}
    run(commands["provlint"])
    for peer in PEERS:
        try:
            where = home(peer.name, options.peers_dir)
            commands[peer.title], given[peer.title] = (
                peer.command(where, files[: peer.articles]),
                files[: peer.articles],
            )
            run(commands[peer.title])
        except (PeerError, CommandError, OSError) as error:
            commands.pop(peer.title, None)
            missing[peer.title] = str(error)
    usages = compared(commands, options.runs, warm=False)
    rates = {
        title: Rate(title, len(of), sum(path.stat().st_size for path in of), usages[title])
        for title, of in given.items()
        if title in usages
    }
    return [
        Rival(title, rates.get(title), missing.get(title, ""))
        for title in ("provlint", *(p.title for p in PEERS))
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


def add_options(made: argparse.ArgumentParser) -> None:
    made.add_argument("--peers-dir", type=Path, default=HOME, help="where other tools are installed and kept")


def main() -> int:
    made = parser(__doc__)
    add_options(made)
    options = made.parse_args()
    material = Material(options.data)
    tell(f"on {material.origin} of {SIZE:,} bytes")
    with tempfile.TemporaryDirectory() as folder:
        print(rival_table(rivals(Provlint(options.provlint), material, Path(folder), options)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
