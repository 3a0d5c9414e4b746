"""Annotations for GitHub."""

from __future__ import annotations

from dataclasses import replace

from provlint.report import Failure
from tests.formats.conftest import LoudWord, Murmur, Render, checked


def test_annotations(render: Render) -> None:
    """A command a finding; columns only within a line; failures are errors."""
    document = checked(
        "A bang came.\nA hum.\n", ("bang", LoudWord, 0), ("bang came.\nA", LoudWord, 0), ("hum", Murmur, 0)
    )
    report = render("github", document, failures=[Failure("", "PRV005", "no plugin")])
    assert report.splitlines() == [
        "::warning title=ZZZ101 loud-word,file=docs/a.txt,line=1,endLine=1,col=3,endColumn=7::'bang' is loud",
        "::warning title=ZZZ101 loud-word,file=docs/a.txt,line=1,endLine=2::'bang came.%0AA' is loud",
        "::notice title=ZZZ202 murmur,file=docs/a.txt,line=2,endLine=2,col=3,endColumn=6::'hum' is loud",
        "::error title=PRV005 not examined::no plugin",
    ]


def test_escapes(render: Render) -> None:
    """Percent signs and line ends everywhere, colons and commas in properties."""
    document = checked("A bang came.", ("bang", LoudWord, 0), path="a,b:c%.txt")
    odd = replace(document.findings[0], message="50%: a,\r\nb")
    assert render("github", replace(document, findings=(odd,))) == (
        "::warning title=ZZZ101 loud-word,file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=3,endColumn=7::50%25: a,%0D%0Ab\n"
    )
