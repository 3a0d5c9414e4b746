"""Findings with their surroundings."""

from __future__ import annotations

from dataclasses import replace

from provlint import Edit, Evidence, Fix, Grade, Related, Span
from provlint.formats import Style
from tests.formats.conftest import LoudWord, Render, checked

QUIET = Style(quiet=True)


def test_surroundings_evidence_and_advice(render: Render) -> None:
    """The line before and after, what was looked at, related places, what to do."""
    document = checked("It was said.\nA bang came.\nThen calm.\n", ("bang", LoudWord, 0))
    found = replace(
        document.findings[0],
        evidence=Evidence(Grade.VAGUE, Span(0, 11), "said in the sentence before"),
        related=(Related(Span(26, 30), "the calm"),),
        fix=Fix((Edit(Span(15, 19), "sound"),), safe=True),
    )
    assert render("full", replace(document, findings=(found,)), style=QUIET) == (
        "warning ZZZ101 loud-word: 'bang' is loud\n"
        "  docs/a.txt:2:3\n"
        "\n"
        " 1 │ It was said.\n"
        " 2 │ A bang came.\n"
        "   │   ^^^^\n"
        " 3 │ Then calm.\n"
        "\n"
        "  evidence    vague, “It was said” at 1:1 (said in the sentence before)\n"
        "  see also    3:1: the calm\n"
        "  fix         a safe fix is known\n"
        "  what to do  Say it softly.\n"
        "\n"
    )


def source_lines(report: str) -> list[str]:
    return [line for line in report.splitlines() if "│" in line or "⋮" in line]


def test_long_line_is_wrapped(render: Render) -> None:
    """The rows of the span and their neighbours; the number stands at the line's first row."""
    text = "one two three four five six bang seven eight nine ten eleven twelve"
    report = render("full", checked(text, ("bang", LoudWord, 0)), style=Style(width=22, quiet=True))
    assert (
        source_lines(report)
        == [
            " 1 │ one two three",
            "   │ four five six",
            "   │ bang seven eight",
            "   │ ^^^^",
            "   │ nine ten eleven",
        ][1:]
    )


def test_span_over_rows(render: Render) -> None:
    """Each row has its own underline; of many, the first six are shown."""
    lines = "\n".join(f"line {n}" for n in range(20))
    report = render("full", checked(lines, (lines, LoudWord, 0)), style=QUIET)
    shown = [part for n in range(6) for part in (f"  {n + 1} │ line {n}", "    │ ^^^^^^")]
    assert source_lines(report) == [*shown, "    ⋮"]


def test_wide_characters_are_aligned(render: Render) -> None:
    """By columns, not by code points; what is invisible shows its number."""
    report = render("full", checked("港\tbang", ("bang", LoudWord, 0)), style=QUIET)
    assert source_lines(report) == [" 1 │ 港    bang", "   │       ^^^^"]
    report = render("full", checked("a\u200bb", ("\u200b", LoudWord, 0)), style=QUIET)
    assert source_lines(report) == [" 1 │ a<U+200B>b", "   │  ^^^^^^^^"]


def test_huge_line(render: Render) -> None:
    """Is shown around the span only."""
    text = "calm " * 50_000 + "bang" + " calm" * 50_000
    report = render("full", checked(text, ("bang", LoudWord, 0)), style=QUIET)
    assert (len(report) < 2000, "bang" in report) == (True, True)
