"""Text for people."""

from __future__ import annotations

from dataclasses import replace

from provlint.formats import Style
from provlint.report import Checked, Failure
from tests.formats.conftest import LoudWord, Murmur, Render, checked, finding

WAY_OUT = (
    "`provlint rule {0}` explains a rule; "
    "`<!-- provlint: ignore[{0}] -- reason -->` above a paragraph silences it there.\n"
)


def test_finding_and_summary(render: Render) -> None:
    """Three lines a finding, an empty one, a summary, the way out."""
    document = checked("A bang came.\n\nThen a crash came.\n", ("bang", LoudWord, 0), ("crash", LoudWord, 0))
    assert render("text", document) == (
        "docs/a.txt:1:3: warning ZZZ101 loud-word: 'bang' is loud\n"
        "    A bang came.\n"
        "      ^^^^\n"
        "\n"
        "docs/a.txt:3:8: warning ZZZ101 loud-word: 'crash' is loud\n"
        "    Then a crash came.\n"
        "           ^^^^^\n"
        "\n"
        "2 findings in 1 document: 2 warnings.\n" + WAY_OUT.format("ZZZ101")
    )


def test_collapsing_rule_shows_its_first_finding(render: Render) -> None:
    """And counts the later ones of the document."""
    text = "A hum, a hum, a hum."
    document = checked(text, *(("hum", Murmur, nth) for nth in range(3)))
    assert render("text", document, style=Style(quiet=True)) == (
        "docs/a.txt:1:3: note ZZZ202 murmur: 'hum' is loud\n"
        f"    {text}\n"
        "      ^^^\n"
        "    and 2 more mentions in this document\n"
        "\n"
    )


def test_run_of_lines(render: Render) -> None:
    """The first line with words stands for all."""
    text = "```\n  var a = 1;\n```\n"
    document = checked(text, (text.rstrip(), LoudWord, 0))
    assert render("text", document, style=Style(quiet=True)).splitlines()[1:3] == [
        "    var a = 1;",
        "    ^^^^^^^^^^ lines 1 to 3",
    ]


def test_message_is_wrapped_to_a_terminal(render: Render) -> None:
    """With the later lines indented; elsewhere it stays one line."""
    document = checked("A bang came.", ("bang", LoudWord, 0))
    assert render("text", document, style=Style(width=44, quiet=True)).splitlines()[:2] == [
        "docs/a.txt:1:3: warning ZZZ101 loud-word:",
        "    'bang' is loud",
    ]


def test_colour(render: Render) -> None:
    """Place, severity and words; nothing is lost by it."""
    document = checked("A bang came.", ("bang", LoudWord, 0))
    plain, coloured = render("text", document), render("text", document, style=Style(colour=True))
    assert coloured.splitlines()[:2] == [
        "\x1b[1mdocs/a.txt:1:3:\x1b[0m \x1b[33mwarning ZZZ101\x1b[0m loud-word: 'bang' is loud",
        "    A \x1b[33mbang\x1b[0m came.",
    ]
    for code in ("0", "1", "2", "33"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_summary_says_what_was_left_out(render: Render) -> None:
    """Not examined, skipped, other languages, notices of the reader."""
    german = replace(checked("Der Hafen."), language="de")
    assert german.document is not None
    noticed = replace(german, document=replace(german.document, notices=("read as Windows-1252",)))
    failure = Failure("b.txt", "PRV001", "gone")
    report = render("text", noticed, Checked("b.txt", None, failures=(failure,)), skipped=2)
    assert report == (
        "docs/a.txt: read as Windows-1252\n\n"
        "No findings in 1 document; 1 not examined; 2 files of other kinds skipped; "
        "1 not in English, so without the rules about words.\n"
    )


def test_document_without_text(render: Render) -> None:
    """There is no line to show."""
    empty = checked("", ("", LoudWord, 0))
    assert (
        render("text", empty, style=Style(quiet=True))
        == "docs/a.txt:1:1: warning ZZZ101 loud-word: '' is loud\n\n"
    )


def test_line_breaks_in_a_message(render: Render) -> None:
    """Stay out of the report."""
    document = checked("A bang came.").document
    assert document is not None
    found = finding(document, "bang", message="two\nlines \x1b")
    report = render("text", Checked("docs/a.txt", document, (found,)), style=Style(quiet=True))
    assert report.splitlines()[0] == "docs/a.txt:1:3: warning ZZZ101 loud-word: two lines ␛"
