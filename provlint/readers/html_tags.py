"""The elements of HTML by what they do to a text, and when an end tag may be left out (WHATWG HTML, 13.2.6)."""

from __future__ import annotations

VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p pre"
    " search section summary table caption tbody td tfoot th thead tr ul xmp".split()
)
SILENT = frozenset(
    "script style noscript template title canvas audio video object iframe noembed noframes select textarea"
    " datalist annotation annotation-xml rp".split()
)
"""Elements whose content is no text on the page."""
MEANT = (BLOCKS - frozenset({"p", "tbody", "thead", "tfoot", "center", "html", "body"})) | frozenset(
    "a button q time sup amp-img".split()
)
"""Elements that matter without an attribute, too."""
CHANGING = frozenset(
    "h1 h2 h3 h4 h5 h6 li dt dd ul ol dl menu dir table tr figcaption caption figure blockquote pre listing xmp"
    " article main".split()
)
"""Elements whose leaves are of another kind than those around them."""
LANDMARKS = frozenset("nav aside header footer article main form search dialog button h1 time".split())
WITHIN_P = frozenset({"option", "optgroup", "html", "body"})
OF_TABLE = frozenset({"table", "tr", "tbody", "thead", "tfoot", "td", "th"})
P = frozenset({"p"})
NEVER_DRAWN = frozenset("body div h1 h2 h3 li ol p table ul".split())
FAR = 64
"""How far out an inline element may lie that an end tag still closes."""
HEADINGS = {f"h{n}": n for n in range(1, 7)}
LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
CELLS = frozenset({"td", "th", "table"})
ITEMS = frozenset({"li", "dt", "dd"})
SCOPES = frozenset({"td", "th", "caption", "table", "button", "object", "template", "html"})
"""An end tag does not close what lies outside these."""
CLOSED_BY = {
    "li": (frozenset({"li"}), LISTS | CELLS),
    "dt": (frozenset({"dt", "dd"}), LISTS | CELLS),
    "dd": (frozenset({"dt", "dd"}), LISTS | CELLS),
    "option": (frozenset({"option"}), frozenset({"select", "datalist"})),
    "tr": (frozenset({"tr", "td", "th", "caption"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "tbody": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "thead": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "tfoot": (frozenset({"tbody", "thead", "tfoot", "tr", "td", "th", "caption"}), frozenset({"table"})),
    "a": (frozenset({"a"}), frozenset({"td", "th", "table"})),
}
"""By start tag: the open elements it ends, and the ones that keep it from looking further out."""
