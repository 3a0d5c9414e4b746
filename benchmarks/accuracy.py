"""Measures how right the linter is, on our own documents and on real marked text.

    python benchmarks/accuracy.py                  print everything
    python benchmarks/accuracy.py --only marked    print one run of the marked text; several with commas
    python benchmarks/accuracy.py --write          write docs/accuracy.md
    python benchmarks/accuracy.py --check          only our own documents, against floors.toml; exit 1 below one
    python benchmarks/accuracy.py --raise          lift the floors to what is reached; none is ever lowered

Other tools are measured beside it; they are installed for the purpose, into ``--peers-dir`` or a folder that is
thrown away. Without the marked text, which is no part of the project, that half is skipped.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from accuracy_bars import verdicts
from accuracy_kinds import Kind, Sorter
from accuracy_marks import BENCH, ROOT, Bench, Result
from accuracy_page import Measured, Rival, page
from accuracy_peers import Peer, Peers
from accuracy_seeds import (
    FLOORS,
    Figures,
    default_linter,
    entries,
    falls,
    figures,
    floorless,
    load_floors,
    raised,
    write_floors,
)
from peer_homes import PeerError

PAGE = ROOT / "docs" / "accuracy.md"
RIVAL_RUNS = {"vague": ("marked",), "junk": ("marked", "pages", "extracted")}
"""What each kind of peer can be measured on."""


def check(measured: Figures, floors: Figures) -> list[str]:
    """What is wrong with *measured*, as sentences; nothing where every figure reaches its floor."""
    new = [
        f"{name} has no floor yet: run benchmarks/accuracy.py --raise" for name in floorless(measured, floors)
    ]
    return [*map(str, falls(measured, floors)), *new]


def lift(measured: Figures, path: Path = FLOORS) -> list[str]:
    """Lift the floors in *path*; what fell below its floor keeps it, and is told."""
    floors = load_floors(path) if path.exists() else {}
    write_floors(raised(measured, floors), path)
    return [f"{fall}; the floor stays" for fall in falls(measured, floors)]


def measure(seeds: Figures, options: argparse.Namespace) -> Measured:
    """Everything that *options* ask for."""
    floors = load_floors()
    try:
        bench = Bench(options.bench)
    except FileNotFoundError as error:
        return Measured(seeds, floors, {}, [], [], Counter(), skipped=str(error))
    runs = bench.tasks if options.only is None else tuple(options.only.split(","))
    result: Result = {}
    kinds: Counter[Kind] = Counter()
    sorter = Sorter(bench, default_linter())
    for run in runs:
        _tell(f"provlint: {run}")
        rows, taken = bench.measure(run, bench.provlint())
        result |= rows
        for part in taken:
            kinds += sorter.kinds(part)
    rivals = [] if options.no_peers else _rivals(bench, runs, options.peers_dir)
    return Measured(seeds, floors, result, verdicts(result, runs), rivals, kinds)


def _rivals(bench: Bench, runs: Sequence[str], folder: Path | None) -> list[Rival]:
    with nullcontext(folder) if folder else tempfile.TemporaryDirectory() as home:
        _tell("installing peers")
        return [
            _rival(bench, peer, [run for run in RIVAL_RUNS[peer.kind] if run in runs])
            for peer in Peers(Path(home))
        ]


def _rival(bench: Bench, peer: Peer, runs: Sequence[str]) -> Rival:
    result: Result = {}
    if peer.check is None:
        return Rival(peer.name, peer.what, peer.kind, result, peer.missing)
    for run in runs:
        _tell(f"{peer.name}, {peer.what}: {run}")
        try:
            result |= bench.measure(run, peer.check)[0]
        except PeerError as error:
            return Rival(peer.name, peer.what, peer.kind, {}, str(error))
    return Rival(peer.name, peer.what, peer.kind, result)


def _tell(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    mode = parser.add_mutually_exclusive_group()
    mode.add_argument("--check", action="store_true", help="compare our own documents with the floors")
    mode.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    mode.add_argument("--write", action="store_true", help="write docs/accuracy.md")
    parser.add_argument("--only", help="runs of the marked text, with commas")
    parser.add_argument(
        "--bench", type=Path, default=BENCH, help="the folder of the marked text and its scorer"
    )
    parser.add_argument("--peers-dir", type=Path, help="where other tools are installed and kept")
    parser.add_argument("--no-peers", action="store_true", help="leave other tools out")
    options = parser.parse_args(arguments)
    if options.write and (options.only or options.no_peers):
        parser.error("the page holds everything: --write goes with neither --only nor --no-peers")
    seeds = figures(*entries(default_linter()))
    if options.check or options.lift:
        wrong = lift(seeds) if options.lift else check(seeds, load_floors())
        print("\n".join(wrong) if wrong else f"{len(seeds)} families and tasks reach their floors")
        return 1 if wrong else 0
    measured = measure(seeds, options)
    if not options.write:
        print(page(measured), end="")
        return 0
    if measured.skipped:
        _tell(f"{measured.skipped}: docs/accuracy.md stays as it is")
        return 1
    PAGE.write_text(page(measured), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
