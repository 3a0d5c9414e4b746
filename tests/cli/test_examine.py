"""Cached, in processes or plainly: the report is the same to the byte."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from provlint import workers
from provlint.cache import plain
from provlint.cache.plain import MisfitError, dumped, loaded
from provlint.configfiles import Configuration
from provlint.examine import Examiner
from provlint.model import Source
from provlint.report import Checked
from provlint.session import Session
from tests.cli.conftest import PACK, Shell

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ("text", "full", "json", "jsonl", "github")
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def seeds(shell: Shell) -> Shell:
    """A shell in a folder with all of the project's own documents, and some that are hard to read."""
    shutil.copytree(ROOT / "seeds", shell.folder / "seeds")
    shell.write("seeds/bom.txt", b"\xef\xbb\xbfExperts say so.\r\n\r\nIt rose by 40%.\r\n")
    shell.write(
        "seeds/latin.txt", "Die Hälfte aller Schüler, heißt es, war müde. Experts say so.".encode("cp1252")
    )
    shell.write("seeds/bad.txt", b"PK\x03\x04 no text")
    shell.write("seeds/lone.html", '<p>Experts say so. <a href="x">40%</a> &#xD800; rose, it is said.</p>')
    return shell


@pytest.mark.parametrize("name", FORMATS)
def test_reports_are_the_same(seeds: Shell, name: str) -> None:
    """Without a cache, with an empty one, with a full one, in two processes and with both."""
    check = ("check", "seeds", "--format", name, "--statistics", "--severity", "note")
    plain = seeds(*check, "--no-cache", "--jobs", "1")
    assert plain.code == 2
    assert seeds(*check, "--jobs", "1") == plain
    assert seeds(*check, "--jobs", "1") == plain
    assert seeds(*check, "--no-cache", "--jobs", "2") == plain
    assert seeds(*check, "--jobs", "3") == plain


def test_a_changed_document_is_examined_again(shell: Shell) -> None:
    """Content counts, not the time of change."""
    shell.write("a.txt", "Experts say so.\n")
    assert shell("check", "a.txt").code == 1
    shell.write("a.txt", "Nobody says so.\n")
    assert shell("check", "a.txt").code == 0


def test_a_changed_configuration_counts(shell: Shell) -> None:
    """Rules, severities, options, sources of the house, and the words of a project's pack."""
    shell.write("a.txt", "Hooray, experts say.\n")
    assert (
        shell("check", "a.txt", "--fail-on", "never", "-q", "--format", "jsonl").out.count('"finding"') == 1
    )
    assert shell("check", "a.txt", "--ignore", "ATT101").code == 0
    shell.write("house.yaml", PACK)
    shell.write(".provlint.toml", 'rule-packs = ["house.yaml"]\nselect = ["HOU"]\n')
    assert "loud Hooray" in shell("check", "a.txt").out
    shell.write("house.yaml", PACK.replace("loud {match}", "too loud"))
    assert "too loud" in shell("check", "a.txt").out
    shell.write(
        ".provlint.toml", 'rule-packs = ["house.yaml"]\nselect = ["HOU"]\nseverity.shouting = "note"\n'
    )
    assert "note HOU101" in shell("check", "a.txt").out


def test_no_cache_is_about_results(shell: Shell) -> None:
    """What makes the start quick is kept all the same."""
    shell.write("a.txt", "Experts say so.\n")
    shell("check", "a.txt", "--no-cache", "--cache-dir", "here")
    assert not (shell.folder / "here" / "results-1").exists()
    shell("check", "a.txt", "--cache-dir", "here")
    assert (shell.folder / "here" / "results-1").is_dir()


def test_results_that_make_no_sense_are_made_again(shell: Shell) -> None:
    """Whoever wrote them."""
    path = shell.write("a.txt", "Experts say so.\n")
    session = Session(Configuration(isolated=True))
    source = Source("a.txt", path.read_bytes())
    examiner = Examiner(session, str(shell.folder / "odd"))
    (expected,) = examiner.examine([source])
    for odd in ("[]", "{}", "{", '{"document": 3}', "null", "[" * 100_000):
        with pytest.raises(MisfitError):
            loaded(odd, source, session.linter.read)
        examiner._keep(source, odd)
        (found,) = examiner.examine([source])
        assert found.findings == expected.findings


def test_a_recalled_document_can_tell_everything() -> None:
    """A format of a plugin may ask for more than ours do: then it is read again."""
    session = Session(Configuration(isolated=True))
    data = b"# Ferry\n\nBy Ana Ruiz\n\nExperts say 40% of [boats](x.html) sink.[^1]\n\n![A](b.png)\n\n[^1]: Told so.\n"
    source = Source("a.md", data)
    checked = session.linter.check(source)
    recalled = loaded(dumped(checked, source), source, session.linter.read)
    assert _plain(recalled) == _plain(checked)
    one, two = recalled.document, checked.document
    assert one is not None
    assert two is not None
    for name in (
        "path",
        "kind",
        "encoding",
        "notices",
        "source",
        "text",
        "blocks",
        "links",
        "images",
        "footnotes",
    ):
        assert getattr(one, name) == getattr(two, name)
    assert (one.metadata, one.directives, one.map.segments) == (
        two.metadata,
        two.directives,
        two.map.segments,
    )
    for block in two.blocks:
        assert one.place(block.span) == two.place(block.span)
        assert one[block.span] == two[block.span]


def _plain(checked: Checked) -> tuple[object, ...]:
    return (
        checked.path,
        checked.findings,
        checked.failures,
        checked.suppressed,
        checked.metadata,
        checked.language,
        checked.words,
    )


def test_a_worker_that_dies_takes_one_document_with_it(seeds: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its failure says so, the exit code is 2, and every other document is examined."""
    if multiprocessing.get_start_method() != "fork":
        pytest.skip("the fault reaches a worker only if it is a copy of this process")
    real = plain.dumped

    def deadly(checked: Checked, source: Source) -> str:
        if "owl-column" in source.path:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(checked, source)

    monkeypatch.setattr(workers, "dumped", deadly)
    whole = seeds("check", "seeds", "--format", "jsonl", "--no-cache", "--jobs", "1")
    found = seeds("check", "seeds", "--format", "jsonl", "--no-cache", "--jobs", "2")
    said = "could not be examined: the process that examined it ended (signal SIGKILL)"
    assert f"provlint: seeds/flagged/owl-column.txt: PRV005 {said}\n" in found.err
    assert found.code == 2
    others = [line for line in whole.out.splitlines() if "owl-column" not in line]
    assert [line for line in found.out.splitlines() if "owl-column" not in line] == others


def test_workers_that_are_no_copies(seeds: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on macOS and Windows, where a worker starts from nothing."""
    monkeypatch.setattr(workers, "get_context", lambda: multiprocessing.get_context("spawn"))
    seeds.write("house.yaml", PACK)
    seeds.write(
        ".provlint.toml", 'rule-packs = ["house.yaml"]\n[[overrides]]\npaths = ["*.md"]\nignore = ["ATT"]\n'
    )
    check = ("check", "seeds", "--format", "json", "--no-cache")
    assert seeds(*check, "--jobs", "2") == seeds(*check, "--jobs", "1")


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    roots = os.pathsep.join(str(ROOT / top) for top in ("", "plugins", "rules"))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([roots, os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "provlint", "check", "seeds", "--cache-dir", "cache", *arguments]
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=None if sys.platform == "win32" else _heed_interrupts,  # noqa: PLW1509  no threads here
    )


def _heed_interrupts() -> None:
    """What a shell starts in the background ignores them, and so would all that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_ended_leaves_nothing_behind(seeds: Shell, number: signal.Signals) -> None:
    """Neither workers nor a cache that misleads the next run."""
    for copy in range(4):
        shutil.copytree(ROOT / "seeds", seeds.folder / "seeds" / str(copy))
    run = _start(seeds.folder, "--jobs", "2", "--format", "jsonl", "-q")
    assert run.stdout is not None
    run.stdout.readline()  # the first document is done, and the workers are at the others
    run.send_signal(number)
    _, told = run.communicate()
    assert run.returncode in (130, -number), told
    until = time.monotonic() + 30
    while _group_lives(run.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _group_lives(run.pid)
    again, _ = _start(seeds.folder, "--jobs", "1", "--format", "json").communicate()
    plain, _ = _start(seeds.folder, "--jobs", "1", "--format", "json", "--no-cache").communicate()
    assert again == plain


def _group_lives(number: int) -> bool:
    try:
        os.killpg(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_runs_at_once(seeds: Shell) -> None:
    """Both say the same, and leave a cache that says it too."""
    runs = [_start(seeds.folder, "--format", "json", "--jobs", "1") for _ in range(2)]
    outs = [run.communicate()[0] for run in runs]
    outs.append(_start(seeds.folder, "--format", "json", "--jobs", "1").communicate()[0])
    assert outs == [outs[0]] * 3
    assert outs[0].startswith(b'{"schema_version"')


def test_odd_numbers_of_jobs(shell: Shell) -> None:
    """auto and 0 are the same; others are told."""
    shell.write("a.txt", "Fine.\n")
    assert [shell("check", "a.txt", "--jobs", n).code for n in ("0", "auto", "1", "5")] == [0, 0, 0, 0]
    told = shell("check", "a.txt", "--jobs", "-1")
    assert told.err.startswith("provlint: argument -j/--jobs: '-1' is neither a number of processes nor auto")
