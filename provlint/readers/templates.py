"""Tags of a site generator in a page's source: Liquid's and Nunjucks' of Jekyll and Eleventy, Hugo's short codes.

A generator fills them in before anybody reads the page, so they are none of its words. They are known only
in a file with front matter, without which no such generator reads a file.
"""

from __future__ import annotations

from provlint.expressions import expression
from provlint.model import Span

_TAG = expression(
    r"\{%[^{}]{1,2000}?%\}"
    r"|\{\{[<%][^{}]{1,2000}?[>%]\}\}"
    r"|\{\{-?\s{0,9}(?:site|page|layout|theme|paginator|content|include|collections|eleventy)\b[^{}]{0,500}\}\}"
    r"|\{\{[^{}|]{1,500}\|[^{}]{1,500}\}\}"
)
"""``{% tag %}``, ``{{< short code >}}``, a variable of the generator's own, and whatever goes through a filter.

The variables: https://jekyllrb.com/docs/variables/ and https://www.11ty.dev/docs/data-eleventy-supplied/.
``{{ name }}`` of no known variable may be a form that somebody forgot to fill in, and stays.
"""


def find(source: str, start: int) -> list[Span]:
    """The tags behind the source offset *start*, in reading order."""
    if source.find("{%", start) < 0 and source.find("{{", start) < 0:
        return []
    return [Span(*tag.span()) for tag in _TAG.finditer(source, start)]


def masked(source: str, tags: list[Span]) -> str:
    """*source* with letters for each tag: of the same length, and of no meaning in Markdown or HTML."""
    parts: list[str] = []
    at = 0
    for tag in tags:
        parts += [source[at : tag.start], "x" * (tag.end - tag.start)]
        at = tag.end
    return "".join([*parts, source[at:]])
