"""JNK103: markup shown as text."""

from __future__ import annotations

from collections.abc import Iterator

from provlint import BlockKind, Edit, Finding, Fix, Match, Pattern, Reading, Role, Span, expression
from provlint_plugins.junk.passages import PassageRule

_TAG = Pattern(
    r"</?(?:a|b|blockquote|br|center|div|em|figure|font|h[1-6]|hr|i|iframe|img|li|noscript|ol|p|picture|section|span|strong|sub|sup|table"
    r"|tbody|td|th|tr|u|ul|video)(?: [^<>\n]{0,300})?/?>"
)
_ENTITY = Pattern(
    r"&(?:amp;)?(?:nbsp|amp|lt|gt|quot|apos|lsquo|rsquo|ldquo|rdquo|ndash|mdash|hellip|hellp|copy|reg"
    r"|trade|euro|pound|bull|middot|raquo|laquo|shy|zwnj"
    r"|#\d{2,6}|#x[0-9a-f]{2,5});"
)
_SHORT_CODE = Pattern(
    r"\[/?(?:caption|embed|gallery|button|audio|video|playlist|vc_\w{2,40}|et_pb_\w{2,40}|su_\w{2,40}|fusion_\w{2,40}|contact-form\w{0,20}"
    r"|adrotate|ad_\w{2,30}|adsense|wp_\w{2,30}|shortcode|toc|spoiler)(?:[ =][^\]\n]{0,300})?\]"
)
_WIKI = Pattern(
    r"\[\[(?:file|image|category|datei|kategorie|fichier|catégorie|archivo|categoría):[^\]\n]{1,300}\]\]"
    r"|\{\{(?:cite|citation|infobox|reflist|main|see also|short description|use [a-z]{3} dates|cn|fact"
    r"|when|who|refimprove|authority control)"
    r"\b[^{}\n]{0,400}\}\}|<ref(?: [^<>\n]{0,100})?/?>|</ref>|'''[^'\n]{1,80}'''"
)
_HEADING = Pattern(r"(?<![^\n])={2,5} ?[^=\n]{2,80}={2,5}(?![^\n])")
_EDITORS = Pattern(
    r"\[(?:citation needed|clarification needed|according to whom\?|by whom\?|who\?|when\?|where\?|dubious|failed verification"
    r"|original research\?|edit)\]"
)
_NEAR = 40
_ABOUT_MARKUP = expression(
    r"\b(?:tags?|elements?|attributes?|html|xml|markup|entity|entities|short ?codes?|syntax|wikitext|escaped?)\b"
)
_ENTITIES = {
    "&nbsp;": " ",
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&rsquo;": "’",
    "&hellip;": "…",
}


class LeftoverMarkup(PassageRule):
    """Tags, entities, short codes, wiki syntax or citation marks are shown as text.

    ## What it does
    Flags HTML tags and entities, short codes of blog engines, wiki links to files and categories, templates and
    ``<ref>`` tags in the text, lines that are nothing else, citation numbers that lost their place, and
    typesetters' end marks such as ``###``.

    ## Why it matters
    Readers see the machinery instead of what it was to do, and may miss what it stood for.

    ## What to do
    Take it out, or put the character or the link that it stands for.

    ## Known limits
    Tags in code are content. A sentence that speaks of tags or entities is left alone, and so is Markdown's own markup.
    """

    code = "JNK103"
    name = "leftover-markup"
    message = "markup left in the text: {reason}"
    role = Role.MARKUP
    patterns = (_TAG, _ENTITY, _SHORT_CODE, _WIKI, _HEADING, _EDITORS)
    valid = (
        "Put the <b> tag around the word, and close it with </b> where it ends.",
        "The firm of Smith & Sons; nobody else bid.",
        "If a < b and b > c, the order is wrong.",
        "A heading\n\n```html\n<p>A paragraph.</p>\n```\n\nThat is how a paragraph is written in a page.",
        "The value is 3 [2].",
    )
    invalid = (
        "The quay was closed[[&nbsp;]]for a year, the council said.",
        "The quay was [[<b>]]closed[[</b>]] for a year, the council said.",
        'The quay was closed for a year, the council said.\n\n[[[caption id="attachment_12" width="300"]]]',
        "The quay was closed for a year.[[<ref>]][[{{cite news|title=Quay}}]][[</ref>]]",
        "The quay is old.[[[citation needed]]]\n\n[[== The gates ==]]\n\nThere are four of them.",
        "Tides raise the risk of floods (\n\n[[1]]\n\n), the survey found, and the risk grows every year.",
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        yield from super().check(reading)
        taken = [p.span for p in reading.boilerplate]
        for pattern in self.patterns:
            for match in reading.matches(pattern):
                span = Span(*match.span())
                if not any(span.overlaps(other) for other in taken) and _shown(reading, span, match):
                    fix = Fix(
                        (Edit(reading.document.place(span), _ENTITIES.get(match[0], "")),),
                        safe=match[0] in _ENTITIES,
                    )
                    yield self.finding(reading, span, fix=fix, reason=f"'{_clip(reading.document[span])}'")


def _shown(reading: Reading, span: Span, match: Match) -> bool:
    """In the author's prose, in a text that could not mean it."""
    block = reading.block_at(span.start)
    if block is None or block.kind is BlockKind.CODE or not block.is_prose:
        return False
    sentence = reading.sentence_at(span.start) or block.span
    around = reading.view[
        max(block.span.start, sentence.start - _NEAR) : min(block.span.end, sentence.end + _NEAR)
    ]
    if _ABOUT_MARKUP.search(around.replace(match[0], " ")):
        return False
    before = reading.text[block.span.start : span.start]
    return before.count("`") % 2 == 0


def _clip(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 40 else words[:39] + "…"
