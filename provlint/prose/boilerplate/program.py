"""Program text told from prose by its shape: scripts, style sheets, data and markup."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provlint.expressions import expression
from provlint.prose.passages import Role

_SAMPLE = 4000
"""Characters looked at; a script shows itself sooner."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a piece of program text is, and how sure its shape makes us."""

    role: Role
    score: float
    acts: bool
    """It acts on a page: inserts elements, loads widgets, tracks. Then it is junk wherever it stands."""
    sign: str
    """The piece that gave it away."""


SURE = 3.0
"""From here on a line or block is program text by itself."""
LIKELY = 1.0
"""From here on it is so next to a line that is sure."""

_ACTS = expression(
    r"\bdocument\.(?:createElement|getElement|querySelector|write|domain|body|head|location|cookie"
    r"|addEventListener|dispatchEvent|documentElement)"
    r"|\bwindow\.[\w$]+|\bself\.__|\$\(\s*(?:document|function|['\"(]|window)|\bjQuery\b|</?script\b|<noscript\b"
    r"|\bgoogletag\b|\bgoogle_ad_|\badsbygoogle\b|\bdataLayer\b|\bgtag\(|\bfbq\(|\b_?ga[qj]?\(|\b_gaq\b|\b_stq\b|\btwttr\b|\bFB\.\w"
    r"|\b(?:appendChild|insertBefore|innerHTML|localStorage|sessionStorage|setTimeout|setInterval|requestAnimationFrame)\b"
    r"|\baddEventListener\(|\.cmd\.push\(|\.push\(\[|\bDOMContentLoaded\b|\bdisqus_|\bnew Date\(\)\.getFullYear"
    r"|\"@context\"|\"@type\"|\"prefetch\":|\bimportScripts\(|\bnavigator\.\w+|\bnew Image\(\)|\bXMLHttpRequest\b|\.addToArray\("
)
"""Names of the browser's own objects and of the usual advertising, analytics and comment loaders, and JSON-LD keys."""
_SIGNS: tuple[tuple[float, re.Pattern[str]], ...] = (
    (3.0, expression(r"<!\[CDATA\[|\]\]>")),
    (3.0, expression(r"</?script\b|<!--\s{0,3}(?:google_ad|//)", re.I)),
    (3.0, expression(r"\bfunction\s{0,3}[\w$]{0,60}\s{0,3}\([^)\n]{0,200}\)\s{0,5}\{")),
    (2.5, expression(r"\b(?:var|let|const)\s+(?:[\w$]{1,80}|[{\[][^}\]=]{1,200}[}\]])\s{0,5}(?:=[^=]|;)")),
    (
        2.0,
        expression(
            r"(?:^|[\s;{}(!])[\w$]{1,80}(?:\.[\w$]{1,80}){1,8}\((?:[^)\n]{0,200}\)\s{0,3}(?:;|$)|\s{0,3}[\[{'\"]|function)"
        ),
    ),
    (2.0, expression(r"(?:^|[;{}])\s{0,20}[\w$]{1,80}(?:[.\[][\w$'\"\]]{1,80}){1,8}\s{0,5}=\s{0,5}[^=\s]")),
    (
        1.5,
        expression(
            r"(?:^|[;{}])\s{0,20}[A-Za-z_$][\w$]{1,80}\s{0,3}=\s{0,3}(?:['\"\[{(]|new\b|true\b|false\b|null\b|\d+[;,])"
        ),
    ),
    (1.5, expression(r"=>\s{0,3}[{(\w]")),
    (
        2.0,
        expression(
            r"\}\s{0,9}\)+\s{0,9}(?:\(|;|,)|\}\s{0,9}\(\s{0,3}\w{0,20}\s{0,3}\)\s{0,3}\)|^\s{0,40}[})\];,]{2,9}$"
        ),
    ),
    (1.0, expression(r"^\s{0,40}[{}]\s{0,3}[;,]?\s{0,3}$")),
    (2.0, expression(r"\b(?:if|for|while|switch|catch|try)\s{0,3}(?:\([^\n]{0,200}?\)\s{0,3})?\{")),
    (1.5, expression(r"\w\s{0,3}(?:\|\||&&|===|!==|\+=)\s{0,3}[\w({\['\"!$]")),
    (1.0, expression(r"[;{}]\s{0,9}(?:/\*|//)|/\*.{0,200}\*/")),
    (1.5, expression(r"\\/\\/|\\u[0-9a-f]{4}|%2C|\\\"")),
    (1.0, expression(r"[;{}]\s{0,3}$")),
    (1.0, expression(r"^[\w$.]{2,80}\(.{0,300}\)\s{0,3};?$")),
    (1.5, expression(r"[\w$)\]'\"]\s{0,3};\s{0,3}(?:[\w$.]{1,60}\s{0,3}[=(]|\}|return\b|var\b)")),
)
_PAIR = expression(
    r"[{,\[]\s{0,9}(?:\"[@$\w .-]{1,80}\"|'[\w-]{1,80}'"
    r"|[A-Za-z_$][\w$]{0,60})\s{0,3}:\s{0,9}(?:[\"'{\[\d-]|true|false|null)"
    r"|^\s{0,20}\"[@$\w -]{1,80}\"\s{0,3}:"
)
_RULE = expression(
    r"(?:^|[\s}>;])[.#@*\w][\w.#:@*>,\s()\[\]=\"'~+-]{0,160}\{\s{0,20}(?:/\*|[\w-]{2,40}\s{0,5}:\s{0,5}[^;{}]{1,200}[;}])"
)
_DECLARATION = expression(
    r"^\s{0,20}(?:-webkit-|-moz-|-ms-)?(?:align|animation|background|border|bottom|box|clear|color|content|cursor|display|fill|flex"
    r"|float|font|grid|height|justify|left|letter|line|list|margin|max|min|object|opacity|outline|overflow|padding|position|right"
    r"|text|top|transform|transition|vertical|visibility|white-space|width|z-index)[\w-]{0,30}\s{0,3}:\s{0,5}[^;{}\n]{1,120};"
)
"""A line of a style sheet: the first words of the property names of CSS."""
_SELECTOR = expression(
    r"^\s{0,20}(?:[.#][\w-]{1,60}|@media|@import|@font-face|:root)[^;{}]{0,160}[{,]\s{0,3}$"
)
_TAG = expression(
    r"</?(?:a|b|br|center|div|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|input|li|link|meta|ol"
    r"|object|p|param|picture|source|span|strong|style|svg|table|tbody|td|th|tr|u|ul|video)\b[^<>\n]{0,400}>",
    re.I,
)
_STYLE_TAG = expression(r"</?style\b", re.I)
_SHORT_CODE = expression(
    r"\[/?[a-z][a-z_-]{2,30}(?:\s{1,3}[\w-]{1,30}=(?:[\"'”“″][^\"'”“″\]]{0,200}[\"'”“″]"
    r"|[^\s\]]{1,80})){1,12}\s{0,3}/?\]|\[/(?:button|caption|embed|gallery|quote|vc_\w+|et_\w+|url|img|b"
    r"|i|code|video|audio)\]",
    re.I,
)
_SAMPLES = expression(
    r"\bfn \w{1,60}\(|\blet mut\b|\bprintln!|\bdef \w{1,60}\([^)]{0,120}\):|#include\b|\bpublic (?:static|class|void)\b"
    r"|\bfunc \w{1,60}\(|\b(?:describe|it|test)\(['\"]|\bmodule\.exports\b|\bexports\.\w|\brequire\(['\"]|\bconsole\.log\(|\bexpect\(\w"
)
"""What an author shows as an example: other languages, tests, programs of servers."""
_WORDS = expression(r"(?<![\w.$])[a-z]{2,15}(?:[,]? [a-z']{2,15}){6,}")
_SYMBOLS = frozenset("{}();=<>[]&|\"'/\\:$_")
_SUSPECT = "{}=;<"


def judge(text: str) -> Verdict | None:
    """What *text* (a line or a block) is, or None for prose. Looks at its first 4,000 characters only."""
    few = sum(map(text.count, _SUSPECT)) < 2 and "window." not in text
    if few and not text.rstrip().endswith((";", "{", "}", ")", ">", "]", ",")):
        return None
    bare = text.strip()
    if len(bare) <= 12 and not bare.strip("{}()[];, "):  # closing brackets alone on a line
        return Verdict(Role.SCRIPT, LIKELY, False, bare) if "}" in bare or "{" in bare else None
    sample = text[:_SAMPLE]
    style = _style(sample)
    if style is not None:
        return style
    score, sign = 0.0, ""
    for weight, shape in _SIGNS:
        found = shape.search(sample)
        if found is not None:
            score += weight
            sign = sign or found[0]
    pairs = len(_PAIR.findall(sample[:1500]))
    score += min(pairs, 3) * 0.75
    if pairs and sample.lstrip()[0] in "{[":
        score += 1.0
    acted = _ACTS.search(sample)
    symbols = sum(map(_SYMBOLS.__contains__, sample)) / len(sample)
    score += (symbols > 0.06) * 0.5 + (symbols > 0.12) * 0.5
    if acted is not None and score >= LIKELY:
        score += 2.0
        sign = acted[0]
    if score < 6.0 and _WORDS.search(sample):
        score -= 2.5  # a sentence: prose about a program, or a string in it
    tags = _tagged(sample)
    if tags is not None and (acted is None or score < SURE):
        return tags
    if score < LIKELY or (acted is None and _SAMPLES.search(sample) is not None):
        return None
    return Verdict(Role.SCRIPT, score, acted is not None, _short(sign))


def _style(sample: str) -> Verdict | None:
    tag = _STYLE_TAG.search(sample)
    if tag is not None and sample[: tag.start()].strip() == "":
        return Verdict(Role.STYLE, SURE + 1, True, tag[0])
    if (
        "{" in sample
        and "}" in sample
        and ("function" not in sample and "=>" not in sample and '":' not in sample)
    ):
        rule = _RULE.search(sample)
        if rule is not None and ("var " not in sample and "return " not in sample) and _looks_styled(sample):
            return Verdict(Role.STYLE, SURE + 1, True, _short(rule[0]))
    if "\n" not in sample:
        line = _SELECTOR.match(sample) or _DECLARATION.match(sample)
        if line is not None:
            return Verdict(Role.STYLE, LIKELY, False, _short(line[0]))
    return None


def _looks_styled(sample: str) -> bool:
    return any(
        _DECLARATION.match(piece + ";") for piece in re.split(r"[{};]", sample[:1500])
    ) or sample.lstrip().startswith(("@media", "@import", "@font-face", ":root"))


def _tagged(sample: str) -> Verdict | None:
    """A line or block that is mostly tags or short codes."""
    tags = list(_TAG.finditer(sample)) if "<" in sample else []
    codes = list(_SHORT_CODE.finditer(sample)) if "[" in sample else []
    found = tags or codes
    if not found:
        return None
    covered = sum(len(m[0]) for m in (*tags, *codes))
    if covered >= 0.5 * len(sample.strip()) or (
        found[0].start() == 0 and found[-1].end() == len(sample.rstrip()) and codes
    ):
        return Verdict(Role.MARKUP, SURE, False, _short(found[0][0]))
    return None


def _short(sign: str) -> str:
    sign = " ".join(sign.split()).strip("; {")
    return sign if len(sign) <= 40 else sign[:39] + "…"
