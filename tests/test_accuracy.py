"""Accuracy is measured, and may not fall."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import accuracy
import accuracy_peers
import pytest
from accuracy_bars import BARS, Bar, Verdict, verdicts
from accuracy_examples import example
from accuracy_kinds import FALSE, MISSED, Kind, Sorter
from accuracy_marks import Bench
from accuracy_page import Measured, page
from accuracy_peers import Peers
from accuracy_seeds import (
    Entry,
    Figures,
    default_linter,
    entries,
    figures,
    load_floors,
    raised,
    write_floors,
)
from drivers.line_filters import dropped
from peer_homes import PeerError

PERFECT = {"precision": 1.0, "recall": 1.0, "f1": 1.0}
HALF = {"precision": 0.5, "recall": 0.5, "f1": 0.5}


@pytest.fixture(scope="module")
def bench(shared: Path) -> Bench:
    return Bench(shared / "bench")


def empty(skipped: str = "") -> Measured:
    return Measured({}, {}, {}, [], [], Counter(), skipped)


def test_seeds_reach_their_floors() -> None:
    """No figure on our own documents is below its floor, and each has one."""
    assert accuracy.check(figures(*entries(default_linter())), load_floors()) == []


def test_figure_below_its_floor_is_told() -> None:
    """The message says which figure, how low, and how low it may be."""
    floors: Figures = {"task.missing-date": PERFECT}
    assert accuracy.check({"task.missing-date": {**PERFECT, "recall": 0.5}}, floors) == [
        "task.missing-date recall is 0.500, below its floor of 1.000"
    ]


def test_task_that_vanished_is_told() -> None:
    """What nothing measures any more has not been reached."""
    assert accuracy.check({}, {"family.junk": {"f1": 0.9}}) == [
        "family.junk f1 is not measured any more; its floor is 0.900"
    ]


def test_task_without_a_floor_is_told() -> None:
    """A new task needs one."""
    assert accuracy.check({"family.junk": {"f1": 0.9}}, {}) == [
        "family.junk f1 has no floor yet: run benchmarks/accuracy.py --raise"
    ]


def test_check_fails_with_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """1 below a floor, 0 otherwise."""
    monkeypatch.setattr(accuracy, "entries", lambda linter: ([], []))
    monkeypatch.setattr(accuracy, "load_floors", lambda: {"family.junk": {"f1": 0.9}})
    below = accuracy.main(["--check"])
    monkeypatch.setattr(accuracy, "load_floors", dict)
    assert (below, accuracy.main(["--check"])) == (1, 0)
    assert "below" not in capsys.readouterr().err


def test_raising_never_lowers(tmp_path: Path) -> None:
    """What rose is lifted; what fell is told, and its floor stays."""
    path = tmp_path / "floors.toml"
    write_floors({"task.bio": PERFECT, "task.quote": HALF}, path)
    told = accuracy.lift({"task.bio": {**PERFECT, "recall": 0.5}, "task.quote": PERFECT}, path)
    assert told == ["task.bio recall is 0.500, below its floor of 1.000; the floor stays"]
    assert load_floors(path) == {"task.bio": PERFECT, "task.quote": PERFECT}


def test_floors_are_reached_by_what_set_them(tmp_path: Path) -> None:
    """Three places hold, whatever the fraction."""
    path = tmp_path / "floors.toml"
    for hits in range(1, 30):
        path.unlink(missing_ok=True)
        measured = {"family.junk": {"f1": hits / 30}}
        write_floors(raised(measured, {}), path)
        assert accuracy.check(measured, load_floors(path)) == []


def test_figures_pool_the_codes_of_a_task() -> None:
    """Within vague attribution the code does not matter; in its family it does."""
    wanted = [Entry("a", 1, "ATT101", "some say"), Entry("a", 2, "ATT104", "a report")]
    found = [Entry("a", 1, "ATT102", "some say"), Entry("a", 2, "ATT104", "a report")]
    assert figures(wanted, found) == {"family.attribution": HALF, "task.vague-attribution": PERFECT}


def test_silence_counts_as_missed() -> None:
    """Nothing found is no precision lost, and all recall."""
    told = figures([Entry("a", 1, "STA202", "120%")], [])
    assert told == {"family.statistics": {"precision": 1.0, "recall": 0.0, "f1": 0.0}}


@pytest.mark.parametrize(
    ("bar", "row", "short", "of"),
    [
        (Bar("t", "r", "precision", 0.8), {"precision": 0.7, "hits": 7, "flagged": 10}, 0.1, "7 of 10"),
        (Bar("t", "r", "recall", 0.8), {"recall": 0.9, "hits": 9, "gold": 10}, 0.0, "9 of 10"),
        (Bar("t", "r", "rate", 0.05), {"rate": 0.1, "flagged": 1, "of": 10}, 0.05, "1 of 10"),
        (Bar("t", "r", "f1", 0.8), {"f1": 0.8}, 0.0, ""),
        (
            Bar("t", "r", "titles and bylines flagged", 0.02),
            {"titles flagged": "1/20", "bylines flagged": "1/30"},
            0.02,
            "2 of 50",
        ),
    ],
)
def test_bars(
    monkeypatch: pytest.MonkeyPatch, bar: Bar, row: dict[str, object], short: float, of: str
) -> None:
    """A bound is the least or the most, by its figure."""
    monkeypatch.setattr("accuracy_bars.BARS", (bar,))
    (verdict,) = verdicts({"r": row}, ["marked"])
    assert verdict.short == pytest.approx(short)
    assert verdict.of == of


def test_bar_without_data() -> None:
    """What cannot be measured is neither met nor missed."""
    assert {(v.measured, v.short) for v in verdicts({}, ["marked", "pages"])} == {(None, 0.0)}


def test_page_says_what_was_skipped() -> None:
    """Without the marked text the page still holds our own documents."""
    assert page(empty("no benchmark in x")).endswith("## On real text\n\nNot measured: no benchmark in x.\n")


def test_page_orders_kinds_by_their_number() -> None:
    """The largest task first, and in it the largest kind."""
    kinds = Counter(
        {Kind("bio", MISSED, "b"): 1, Kind("quote", FALSE, "c"): 2, Kind("quote", MISSED, "d"): 3}
    )
    told = page(empty()._replace(kinds=kinds))
    lines = [line for line in told.splitlines() if line.startswith(("### ", "| 1", "| 2", "| 3"))]
    assert lines == [
        "### quote: 3 missed, 2 false",
        "| 3 | missed | d |  |",
        "| 2 | false | c |  |",
        "### bio: 1 missed, 0 false",
        "| 1 | missed | b |  |",
    ]


def test_bar_missed_is_told_on_the_page() -> None:
    """With how far it is off."""
    verdict = Verdict(Bar("junk lines", "junk lines", "recall", 0.85), 0.8, "8 of 10")
    told = page(empty()._replace(verdicts=[verdict]))
    assert "| junk lines | recall | ≥ 0.850 | 0.800 | 8 of 10 | **short by 0.050** |" in told


def test_page_holds_everything_or_is_not_written(capsys: pytest.CaptureFixture[str]) -> None:
    """No half-measured page."""
    with pytest.raises(SystemExit):
        accuracy.main(["--write", "--only", "marked"])
    assert "--write goes with neither" in capsys.readouterr().err


def test_page_is_not_written_without_the_marked_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures that cannot be measured again are not thrown away."""
    monkeypatch.setattr(accuracy, "PAGE", tmp_path / "accuracy.md")
    assert accuracy.main(["--write", "--bench", str(tmp_path)]) == 1
    assert list(tmp_path.iterdir()) == []


def test_page_quotes_nothing_marked(bench: Bench) -> None:
    """The marked text belongs to others."""
    written = accuracy.PAGE.read_text(encoding="utf-8")
    rows = (bench.folder / "marked" / "marks.jsonl").read_text(encoding="utf-8").splitlines()
    quotes = [json.loads(row).get("quote", "") for row in rows]
    assert [quote for quote in quotes if len(quote.split()) > 3 and quote in written] == []


def test_bars_are_of_rows_that_the_benchmark_has(bench: Bench) -> None:
    """Those of its quickest run: a row that was renamed would never be measured again."""
    result, _ = bench.measure("marked", lambda folder: {})
    assert [bar.row for bar in BARS if bar.run == "marked" and bar.row not in result] == []


def test_every_disagreement_is_sorted(bench: Bench) -> None:
    """As many as the scorer counts, missed and false, and each kind has an example."""
    result, (taken,) = bench.measure("marked", bench.provlint())
    kinds = Sorter(bench, default_linter()).kinds(taken)
    sorted_ = Counter[tuple[str, str]]()
    for kind, count in kinds.items():
        sorted_[kind.task, kind.side] += count
    tasks = [task for task, row in result.items() if "hits" in row]
    told = {task: (sorted_[task, MISSED], sorted_[task, FALSE]) for task in tasks}
    rows = {task: result[task] for task in tasks}
    assert told == {task: (r["gold"] - r["hits"], r["flagged"] - r["hits"]) for task, r in rows.items()}
    assert [kind.why for kind in kinds if not example(kind.why)] == []


@pytest.mark.parametrize(
    ("line", "drops"),
    [
        ("The ferry sails at noon.", False),
        ("“The ferry sails at noon.”", False),
        ("The ferry sails at noon", True),
        ("The ferry sails…", True),
        ("It sails.", True),
        ("Switch JavaScript on to see the tides.", True),
        ("Read our privacy policy before you sail.", True),
    ],
)
def test_line_rules_of_c4(tmp_path: Path, line: str, drops: bool) -> None:
    """As published, line by line."""
    (tmp_path / "a.txt").write_text(f"{line}\n", encoding="utf-8")
    found = accuracy_peers.c4(tmp_path)
    assert found == {"a": [{"code": "JNK204", "start": 0, "end": len(line)}] if drops else []}


def test_lines_kept_once_are_kept_once() -> None:
    """Spaces aside; a line said twice and kept once is dropped once."""
    assert dropped(["a  b", "c", "a b"], ["a b"]) == [False, True, True]


def test_peer_that_cannot_be_installed_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, with the reason; what needs no installation goes on."""

    def fail(command: Sequence[str]) -> None:
        raise PeerError("no network\nno such host")

    monkeypatch.setattr("peer_homes.install", fail)
    monkeypatch.setattr("venv.create", lambda *_, **__: None)
    peers = {peer.name.partition(" ")[0]: peer.missing for peer in Peers(tmp_path)}
    missing = dict.fromkeys(
        ("write-good", "proselint", "bluepencil", "trafilatura", "jusText"), "no such host"
    )
    assert peers == {**missing, "C4": ""}
