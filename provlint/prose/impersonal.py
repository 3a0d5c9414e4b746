"""Finds attributions to nobody: "it is well known", "has been accused of", "reportedly", "there are claims"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provlint.model import Span
from provlint.scan import Match, Pattern

if TYPE_CHECKING:
    from provlint.prose.reading import Reading

_ADVERB = (
    r"(?:(?:[a-z]+ly|often|also|now|once|long|well|still|already|sometimes|always|even|just|since|again|never|so|"
    r"far|at least|in fact) ){0,2}"
)
_BE = (
    r"(?:is|are|was|were|been|(?:has|have|had|'s)(?= (?:[a-z]+ ){0,3}been\b)"
    r"|(?:came|comes?|continued?|continues|tends?) to be)"
)

PASSIVE = Pattern(
    rf"\b{_BE} {_ADVERB}(?:been )?{_ADVERB}"
    r"(?:accused of|alleged to|said to [a-z]+|reported to (?:be|have)|rumou?red to|believed to|thought to|"
    r"considered(?! (?:when|where|if|in|for|during|before|after|at|on|and|while|as part|here|below)\b|[.,;:])|"
    r"regarded as|perceived as|viewed as|described as|hailed as|touted as|"
    r"known to be|understood to (?:be|have)|presumed to|"
    r"supposed to have(?! (?:an?|the|some|any|no|this|that|my|your|his|her|its|our|their)\b)|"
    r"estimated to (?:be|have)|"
    r"expected to|tipped to|recogni[sz]ed as|deemed|taken to be|acknowledged as|"
    r"criticized for|criticised for|blamed for|credited with|linked to allegations|suspected of|dubbed)\b"
)
REDUCED = Pattern(
    r"\b(?!(?:he|it|she|they|we|who|you|be|been|being|is|are|was|were|also|had|has|have|once|first|never|always"
    r"|often|now|not|analysts|critics|experts|historians|many|most|observers|officials|others|people|scientists|some)\b)"
    r"[a-z]{2,20}(?<!ly) (?:alleged|believed|presumed|reported|rumou?red|thought) to (?:be\b|have\b(?! (?:an?|the)\b))"
)
"""The same without its "was": "boats believed to be"."""
ACCUSED = Pattern(
    r"(?<!my )(?<!his )(?<!her )(?<!its )(?<!our )(?<!your )(?<!their )(?<!'s )(?<!s' )"
    r"\b(?:accusations|allegations|suspicions|rumou?rs) (?:of|that|about|against|concerning|surrounding)\b"
)
REPORTED = Pattern(
    r"\bit (?:is|was|has been|had been|'s been|(?:has|had) (?:long|often|widely|also|since|recently) been) "
    r"(?:(?:also|recently|initially|originally|first|previously|reliably|long|once) )?"
    r"(?:reported|said|alleged|believed|thought|assumed|claimed|suggested|estimated|rumou?red|argued|understood|"
    r"feared|speculated|revealed|noted|supposed(?! to\b)|hypothesi[sz]ed|theori[sz]ed|presumed)\b(?! to be that)"
    r"|\bit (?:can|may|might|could|must) (?:(?:also|only|well|reasonably|safely|fairly|even) )?be "
    r"(?:argued|assumed|claimed|conjectured|inferred|presumed|said|speculated|supposed|surmised)\b"
)
HEARSAY = Pattern(r"\b(?:allegedly|reportedly|purportedly|supposedly)\b")
PREVIOUSLY = Pattern(
    r"\b(?:than|as|what) (?:(?:was|were|had|has) )?(?:previously|originally|once|initially|widely|commonly|generally|formerly)(?: been)? "
    r"(?:thought|believed|reported|assumed|known|estimated|supposed)\b"
)
REPUTED = Pattern(
    r"\b(?:once|long|widely|commonly|often|generally|frequently|sometimes) (?:considered|regarded as|believed to|thought to|"
    r"seen as|viewed as|described as|assumed to|known to be|reported to|referred to as|hailed as)\b"
    r"|(?<!it is )(?<!it was )\b(?:widely|universally|internationally|nationally|globally|generally|commonly)"
    r" (?:accepted|acclaimed|acknowledged|admired|assumed|believed|credited|criticised|criticized|expected|held|praised|recogni[sz]ed"
    r"|renowned|reported|reputed|respected|rumou?red)\b"
    r"(?! (?:accounting|borders?|certificates?|governments?|holidays?|laws?|principles|regulations?|rights|rules|standards?|units?))"
)
BY_MANY = Pattern(
    r"\b(?:accepted|acclaimed|accused|admired|assumed|believed|blamed|called|condemned|considered|credited|criticised|criticized"
    r"|deemed|denounced|described|dismissed|disputed|dubbed|feared|hailed|held|labell?ed|perceived|praised|questioned"
    r"|recogni[sz]ed|regarded|revered|seen|thought|touted|viewed) by (?:many|some|most|several|others|various|numerous"
    r"|countless|a number|a majority|everybody|everyone)\b"
)
RECEIVED = Pattern(
    r"\b(?:(?:is|are|was|were|been) (?:very |extremely |rather )?(?:well|warmly|poorly|badly|coolly) received"
    r"|(?:met|greeted) with (?:critical|general|great|much|universal|widespread) (?:acclaim|approval|criticism|praise)"
    r"|(?:critically|universally) acclaimed)\b"
)
"""Verdicts of unnamed reviewers."""
WELL_KNOWN = Pattern(
    r"\b(?:it (?:is|was|has been|'s)|it has long been) (?:(?:a )?(?:well|widely|commonly|generally|universally|now) ){1,2}"
    r"(?:known|believed|accepted|recogni[sz]ed|understood|thought|held|agreed|assumed|acknowledged|established|documented|reported|said)\b"
    r"|\bit is (?:common|public|an open) (?:knowledge|secret)\b"
)
THERE_ARE = Pattern(
    r"\bthere(?:'s| (?:are|were|have been|has been|is|was)) (?:(?:also|many|some|several|growing|persistent|widespread|credible|numerous|"
    r"conflicting|unconfirmed|other|even|still|now|a|much|long) ){0,3}"
    r"(?:claims?|reports|rumou?rs?|suggestions?|allegations?|accusations?|speculation|fears|concerns?|complaints|"
    r"different opinions|indications|those who (?:say|believe|claim|argue|think)|people who (?:say|believe|claim|argue|think)|"
    r"a saying|saying that|(?:good |every |some )?reasons? to (?:believe|suppose|suspect|think))\b"
)
SAYING = Pattern(
    r"\b(?:as the saying goes|rumou?r has it|legend has it|word (?:is|has it) that|conventional wisdom (?:is|says|holds|has)|"
    r"(?:the )?(?:general |growing |scientific )?consensus (?:is|seems|holds)|(?:you|we all) know what they say|they say|"
    r"everyone knows|everybody knows|we all know|some (?:would|might|may|could) (?:say|argue|think|claim)|many would (?:say|argue)|"
    r"one could argue|popular (?:belief|opinion|perceptions?|wisdom)|"
    r"(?:science|history|research) (?:tells us|has shown|shows|suggests|says|indicates)|"
    r"(?:despite|amid|following) (?:[a-z]+ )?(?:complaints|claims|rumou?rs|criticism|suggestions|reports|fears) (?:that|of)|"
    r"(?:some|others|many) (?:are|were|feel|felt) (?:[a-z' ]{1,60}), (?:saying|arguing|claiming|insisting|demanding)|"
    r"critics and (?:fans|supporters)|(?<!if )opinions? (?:are|is) divided)\b"
)

PATTERNS = (
    PASSIVE,
    REDUCED,
    ACCUSED,
    REPORTED,
    HEARSAY,
    PREVIOUSLY,
    REPUTED,
    BY_MANY,
    RECEIVED,
    WELL_KNOWN,
    THERE_ARE,
    SAYING,
)

_AGENTLESS = (PASSIVE, REDUCED, ACCUSED, REPORTED, HEARSAY, PREVIOUSLY, REPUTED, BY_MANY, RECEIVED)
_UNNAMED = (WELL_KNOWN, THERE_ARE, SAYING)


def passives(reading: Reading) -> Iterator[Span]:
    """Agentless reports, in text offsets, overlapping ones dropped."""
    return _spans(reading, _AGENTLESS)


def commonplaces(reading: Reading) -> Iterator[Span]:
    """Appeals to what everybody or nobody in particular says."""
    return _spans(reading, _UNNAMED)


def _spans(reading: Reading, patterns: tuple[Pattern, ...]) -> Iterator[Span]:
    found: list[Match] = sorted(
        (m for pattern in patterns for m in reading.matches(pattern)), key=lambda m: (m.start(), -m.end())
    )
    end = -1
    for match in found:
        if match.start() >= end:
            end = match.end()
            yield Span(match.start(), end)
