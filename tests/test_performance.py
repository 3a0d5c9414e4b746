"""How speed is measured and told; no test here asserts a time."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from cold_start import BARE, Second, Start, second_told, start_table
from material import KINDS, SEEDS, SIZE, Material, configuration, pack
from measuring import Command, CommandError, Provlint, Rate, Usage, compared, medians, run
from peer_homes import PeerError
from peers import PEERS, Rival, ready, rival_table
from performance_bars import FASTER, Measured, Verdict, verdicts
from performance_page import drawn, page
from plot import Bar, bars
from scaling import Jobs, growth_table, jobs_told, two_cores
from setting import Setting
from tables import table
from throughput import RuleCost, rate_table, rule_told

from provlint.testing import assert_example, pack_rules

ONE = Usage(1.0, 2.0, 50_000_000)


def python(code: str, *fine: int) -> Command:
    return Command([sys.executable, "-c", code], fine=fine or (0,))


def measured(speed: float = 20.0, jobs: Jobs | None = None) -> Measured:
    """Everything at 20 MB a CPU second but for what is given; peers a hundred times slower."""

    def rate(what: str, size: int = 20_000_000, files: int = 2000) -> Rate:
        return Rate(what, files, size, ONE._replace(processor=size / 1e6 / speed))

    slow = Rate("", 100, 1_000_000, Usage(5.0, 5.0, 1))
    return Measured(
        machine="a processor, Python 3.11",
        origin="real articles",
        articles=2000,
        runs=1,
        rates=[rate("text"), rate("Markdown"), rate("web pages")],
        rules=RuleCost(1000, ONE, ONE._replace(processor=1.125)),
        rivals=[
            Rival("provlint", rate("text")),
            *(Rival(p.title, slow) for p in PEERS[:-1]),
            Rival(PEERS[-1].title, missing="no npm"),
        ],
        starts=[
            Start(BARE, Usage(0.01, 0.01, 1)),
            Start("provlint", Usage(0.05, 0.05, 1)),
            Start(PEERS[0].title, Usage(0.1, 0.1, 1)),
        ],
        second=None,
        growth=[rate("text", 10_000_000, 1000), rate("text", 100_000_000, 10_000)],
        large=rate("one text", 10_000_000, 1),
        jobs=jobs or Jobs(ONE, Usage(1.0, 1.0, 1)),
        costs="where\n\nhead\nstage\n\nrules\na\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk",
    )


@pytest.mark.parametrize("kind", KINDS)
def test_material_is_the_same_every_time(kind: str, tmp_path: Path) -> None:
    """From a number alone, another for each number."""
    one, other = (Material(SEEDS).write(kind, tmp_path / name, 5) for name in "ab")
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]
    assert len({path.read_bytes() for path in one}) == 5


def test_articles_are_of_one_size() -> None:
    """But for a last character that does not fit; figures differ, and years do not."""
    texts = [Material(SEEDS).text(number) for number in range(50)]
    assert {SIZE - 3 <= len(text) <= SIZE for text in texts} == {True}
    assert len(set(texts)) == 50


def test_large_text(tmp_path: Path) -> None:
    """Article after article, at most one less than asked for."""
    material = Material(SEEDS)
    data = material.large(tmp_path / "large.txt", 3 * SIZE + 1).read_bytes()
    assert data == b"".join(material.text(number) + b"\n" for number in range(3))


def test_folder_without_texts_is_told(tmp_path: Path) -> None:
    """Rather than measured on something else."""
    with pytest.raises(FileNotFoundError, match="no text files in"):
        Material(tmp_path)


def test_generated_pack_is_a_pack(tmp_path: Path) -> None:
    """The rules asked for, each true to its examples, with codes of their own."""
    rules = pack_rules(configuration(tmp_path, 40).with_name("pack.yaml"))
    assert [rule.code for rule in rules] == [f"GEN{number:03}" for number in range(40)]
    for rule in rules:
        for example in (*rule.valid, *rule.invalid):
            assert_example(rule, example)


def test_pack_holds_as_many_rules_as_codes() -> None:
    """The same ones every time."""
    entries = yaml.safe_load(pack(1000))["rules"]
    assert len({entry["code"] for entry in entries}) == 1000
    assert pack(1000) == pack(1000)


def test_no_pack_for_no_rules(tmp_path: Path) -> None:
    """An empty configuration, so that both runs have one."""
    assert configuration(tmp_path / "none", 0).read_text(encoding="utf-8") == ""
    assert [path.name for path in (tmp_path / "none").iterdir()] == ["provlint.toml"]


def test_medians() -> None:
    """Of each figure by itself."""
    assert medians([Usage(1, 9, 5), Usage(3, 7, 6), Usage(2, 8, 4)]) == Usage(2, 8, 5)


def test_commands_take_turns(tmp_path: Path) -> None:
    """One turn that does not count, then as many as asked for."""
    log = tmp_path / "log"
    commands = {name: python(f"open({str(log)!r}, 'a').write({name!r})") for name in "ab"}
    assert list(compared(commands, 2)) == ["a", "b"]
    assert log.read_text(encoding="utf-8") == "ababab"


def test_command_that_breaks_is_told() -> None:
    """With its exit code and its words; a linter's 1 is none."""
    with pytest.raises(CommandError, match=r"exited 2: bad luck$"):
        run(python("import sys; print('bad luck', file=sys.stderr); sys.exit(2)", 0, 1))
    assert run(python("import sys; sys.exit(1)", 0, 1)).peak > 0


def test_options_are_given_where_they_are_known(tmp_path: Path) -> None:
    """A version without them is measured as it is."""
    script = tmp_path / "help.py"
    command = [sys.executable, str(script)]
    script.write_text("print('usage: check [PATH]')", encoding="utf-8")
    old = Provlint(command, tmp_path)
    script.write_text("print('  --jobs N, -j N  work\\n  --no-cache  forget')", encoding="utf-8")
    new = Provlint(command, tmp_path)
    where = tmp_path / "x"
    assert [
        list(c.arguments)[2:]
        for c in (
            old.check(where),
            new.check(where, jobs=2),
            new.check(where, remembering=True, config=where),
        )
    ] == [
        ["check", "--isolated", str(where)],
        ["check", "--isolated", "--jobs", "2", "--no-cache", str(where)],
        ["check", "--config", str(where), "--jobs", "1", str(where)],
    ]
    at = Setting(old, Material(SEEDS), tmp_path, 1, 1, None)
    assert two_cores(at) == Jobs(missing="this version has no --jobs")


def test_peer_that_cannot_be_installed_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason; without a folder none is asked for."""

    def fail(name: str, folder: Path) -> Path:
        raise PeerError(f"{name}\nno network")

    monkeypatch.setattr("peers.home", fail)
    provlint = Provlint([sys.executable, "-c", "pass"], tmp_path)
    at = Setting(provlint, Material(SEEDS), tmp_path, 1, 1, tmp_path)
    assert [*ready(at, [])] == [(peer, "no network") for peer in PEERS]
    assert [*ready(at._replace(peers=None), [])] == []


def test_tables() -> None:
    """Markdown, a line a row."""
    assert table(["a", "b"], [["1", "2"]]) == "| a | b |\n| --- | --- |\n| 1 | 2 |"
    rate = Rate("text", 1000, 10_000_000, Usage(4.0, 5.0, 50_000_000))
    assert rate_table([rate]).splitlines()[2:] == ["| text | 1,000 | 10.0 | 4.00 | 2.50 |"]
    slow = rate._replace(usage=Usage(5.0, 5.0, 60_000_000))
    assert growth_table([rate, slow]).splitlines()[2:] == [
        "| text | 1,000 | 10.0 | 2.50 | 1.00 | 50 |",
        "| text | 1,000 | 10.0 | 2.00 | 1.25 | 60 |",
    ]
    rivals = [Rival("provlint", rate), Rival("other 1.0", slow), Rival("third 2.0", missing="no npm")]
    assert rival_table(rivals).splitlines()[2:] == [
        "| provlint | 1,000 | 4.00 | 2.500 |  |",
        "| other 1.0 | 1,000 | 5.00 | 2.000 | 1.2 times |",
        "| third 2.0 |  |  |  | skipped: no npm |",
    ]
    starts = [
        Start(BARE, Usage(0.01, 1, 1)),
        Start("provlint", Usage(0.05, 1, 1)),
        Start("third", None, "no npm"),
    ]
    assert start_table(starts).splitlines()[2:] == [
        "| python -c pass | 10 | 1.0 |",
        "| provlint | 50 | 5.0 |",
        "| third |  | skipped: no npm |",
    ]


def test_sentences() -> None:
    """What stands beside the tables."""
    half = Usage(0.5, 1.0, 1)
    assert rule_told(RuleCost(1000, half, ONE)) == (
        "1,000 more rules of a YAML pack take 100.0 % more processor time: 1.00 s in place of 0.50 s."
    )
    assert second_told(Second(1000, ONE, half)) == (
        "A second run over 1,000 articles takes 0.50 s in place of 1.00 s of processor time: 2.0 times less."
    )
    assert jobs_told(Jobs(ONE, half)) == (
        "With two processes the run ends after 1.0 s in place of 2.0 s by the clock: 2.00 times sooner."
    )
    assert jobs_told(Jobs(missing="one core")) == "Two cores were not measured: one core."


def test_verdicts() -> None:
    """Each bar of the page, met or not, and those that were not measured."""
    assert [(v.what, v.measured and round(v.measured, 3), v.met) for v in verdicts(measured())] == [
        ("text", 20.0, True),
        ("Markdown", 20.0, True),
        ("web pages", 20.0, False),
        (f"text, faster than {PEERS[0].title}", 100.0, True),
        (f"text, faster than {PEERS[1].title}", 100.0, True),
        (f"text, faster than {PEERS[2].title}", 100.0, True),
        (f"text, faster than {PEERS[3].title}", None, False),
        ("1,000 more YAML rules, more CPU time", 12.5, True),
        ("one file of 5 kB, CPU time to the bare interpreter's", 5.0, True),
        (f"one file of 5 kB, CPU time to that of {PEERS[0].title}", 0.5, True),
        ("second run, nothing changed, less CPU time", None, False),
        ("memory at the most, up to 10,000 files", 50.0, True),
        ("memory for one text of 10 MB, to its size", 5.0, True),
        ("CPU time per MB at 100 MB, more than at 10 MB", 0.0, True),
        ("two cores, sooner by the clock", 2.0, True),
    ]


def test_every_peer_has_a_bar() -> None:
    assert {(peer.name, peer.with_what) for peer in PEERS} == set(FASTER)


@pytest.mark.parametrize(
    ("value", "most", "met"), [(5.0, True, True), (5.1, True, False), (5.0, False, True), (4.9, False, False)]
)
def test_bound_itself_is_enough(value: float, most: bool, met: bool) -> None:
    assert Verdict("x", 5, "times", value, most).met is met


def test_page() -> None:
    """Verdicts with their reasons, and only the dearest rules."""
    lines = page(measured()).splitlines()
    assert "12 of 15 bars are met." in lines
    assert "| web pages | ≥ 40 MB a CPU s | 20 MB a CPU s | **short** |" in lines
    skipped = f"| text, faster than {PEERS[3].title} | ≥ 300 times |  | not measured: no npm |"
    assert skipped in lines
    assert lines[lines.index("```") :] == ["```", "head", "stage", "", "rules", *"abcdefghij", "```"]


def test_plot_is_well_formed_and_the_same_every_time() -> None:
    """Ours first; those that were not measured are left out."""
    svg = drawn(measured())
    assert svg == drawn(measured())
    texts = [e.text for e in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    names = [t for t in texts if t and (t.startswith("provlint") or t in {p.title for p in PEERS})]
    assert names == [
        "provlint, text",
        "provlint, Markdown",
        "provlint, web pages",
        *(p.title for p in PEERS[:-1]),
    ]


def test_bars_lie_on_a_logarithmic_scale() -> None:
    """Ten times more is one step; names are escaped, and colours follow the page's."""
    svg = bars("a < b", "MB/s", [Bar("one", 1.0), Bar("ten", 10.0, ours=True), Bar("hundred", 100.0)])
    root = ElementTree.fromstring(svg)
    rows = root.iter("{http://www.w3.org/2000/svg}rect")
    assert [(e.get("class"), e.get("width")) for e in rows] == [
        ("other", "1.0"),
        ("ours", "220.0"),
        ("other", "440.0"),
    ]
    assert root.get("aria-label") == "a < b"
    assert "prefers-color-scheme:dark" in svg


@pytest.mark.parametrize("values", [[], [Bar("none", 0.0)]])
def test_nothing_to_plot(values: list[Bar]) -> None:
    with pytest.raises(ValueError, match="above 0"):
        bars("t", "u", values)
