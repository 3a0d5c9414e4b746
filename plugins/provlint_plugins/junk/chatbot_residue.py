"""JNK305."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import Example, Finding, Link, Pattern, Reading, Rule, Severity, Span, expression

_PHRASES = tuple(
    Pattern(expression)
    for expression in (
        r"\bas an? (?:large |ai-powered )?(?:ai|artificial intelligence)(?: language)? (?:model|assistant|chatbot)\b",
        r"\bas a large language model\b",
        r"\b(?:as of|since|until|up to) my (?:last|latest|most recent) (?:knowledge )?(?:update|training|cut-?off)\b",
        r"\bmy (?:knowledge cut-?off|training data (?:only )?(?:goes|ends|includes|extends))\b",
        r"(?:cite)?turn\d{1,3}(?:search|view|image|news|file|fetch|academia|forecast|finance|sports|product|reddit|maps?)\d{1,3}\b",
        r":?contentreference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?",
        r"\[?oai_citation:\d{1,4}[^\]\s]{0,80}\]?",
        r"(?<!\[)\boaicite\b",
        r"\[(?:attached_file|web|file):\d{1,4}\]",
        r"</?grok[-_](?:card|render)[^>\n]{0,200}>?",
        r"\battributableindex\b",
        r"\butm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity(?:\.ai)?|claude\.ai|gemini)\b",
        r"\bi(?:'m| am) (?:sorry|afraid), (?:but )?(?:as an ai|i (?:can't|cannot) (?:assist|help|fulfil+|comply) with"
        r"|i don't have (?:access to|real-time|the ability to)[^.!?\n]{0,80}[.!?]?)",
        r"\bi (?:can't|cannot) (?:fulfil+|comply with) (?:this|your|that) request\b",
        r"\b(?:certainly|sure|of course|absolutely)! (?:here|below) (?:is|are)\b",
        r"\b(?:certainly|sure|of course|absolutely)! here's\b",
        r"\bhere(?:'s| is) (?:a|the|your) (?:revised|rewritten|polished|updated|improved|refined|more concise|humani[sz]ed)"
        r" (?:version|draft)\b",
        r"\bwould you like (?:me to|help (?:formatting|drafting|with formatting))\b",
        r"\blet me know if you(?:'d| would) like me to\b",
        r"\b(?:in|from) the provided (?:search results|sources|context)\b",
        r"\b(?:details|information) (?:about|on|regarding) .{3,80} (?:is|are) (?:not (?:extensively|widely|readily) |limited )"
        r"(?:documented |available )?in (?:the )?(?:readily )?(?:available|provided) (?:sources|search results)\b",
        r"(?<=\n)chatgpt said:",
        r"\bregenerate response\b",
    )
)
_EXAMPLE = expression(
    r"\b(?:phrases?|words|sentences?|replies|answers|outputs?|strings?|tokens?|artefacts?|artifacts?) (?:such as|like)\b"
    r"|\bis a (?:sign|tell|trace)\b"
)
_MARKED = expression(
    r"\butm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity(?:\.ai)?|claude\.ai|gemini)\b"
)
"""The mark that assistants put on the addresses they give."""


class ChatbotResidue(Rule):
    """Something that a chat assistant says or marks was left in the text.

    ## What it does
    Finds sentences in which an assistant speaks of itself, offers of further help, broken reference marks, and
    the marks that assistants put on addresses, in the text and in the targets of links.

    ## Why it matters
    It shows that part of the text was generated and not read. Facts and sources beside it deserve a second look.

    ## What to do
    Take it out, and check every statement and link around it.

    ## Known limits
    What a person quotes from an assistant, in quotation marks, is left alone. Text without such traces may have
    been generated all the same.
    """

    code = "JNK305"
    name = "chatbot-residue"
    message = "{words!r} was left by a chat assistant"
    severity = Severity.ERROR
    patterns = _PHRASES
    valid = (
        'Asked for a recipe, the program replied: "As an AI language model, I cannot cook."',
        "Phrases such as as an AI language model give such texts away.",
        "The model was trained in 2021, as the company said in its report.",
        "Would you like to know how the quay was built?",
    )
    invalid = (
        "[[As an AI language model]], I cannot visit the quay myself.",
        "The quay was rebuilt in 1911. [[citeturn0search3]]",
        "The council gives the figure at https://example.org/quay?[[utm_source=chatgpt.com]] on its site.",
        "The wall is older. [[:contentReference[oaicite:4]{index=4}]]",
        "[[Certainly! Here is]] a short history of the quay.",
        Example("The figure is [here](https://example.org/quay?[[utm_source=chatgpt.com]]).", "markdown"),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        for pattern in self.patterns:
            for match in reading.matches(pattern):
                span = Span(*match.span())
                sentence = reading.sentence_at(span.start) or span
                if reading.in_quotation(span) or _EXAMPLE.search(reading.view, sentence.start, sentence.end):
                    continue
                yield self.finding(reading, span, words=reading.said(span)[:60])
        for link in reading.document.links:
            place = _marked(reading, link)
            if place is not None:
                yield self.finding_at(place, words=reading.document.source[place.start : place.end])


def _marked(reading: Reading, link: Link) -> Span | None:
    """Where a link's target, which stands close to its words in the source, holds the mark of an assistant."""
    mark = _MARKED.search(link.target)
    if mark is None or mark[0] in reading.document[link.span]:
        return None
    place = reading.document.place(link.span)
    room = len(link.target) + 200
    source = reading.document.source
    at = source.find(mark[0], place.end, place.end + room)
    if at < 0:
        at = source.rfind(mark[0], max(0, place.start - room), place.start)
    return Span(at, at + len(mark[0])) if at >= 0 else None
