"""Which language a text is in, told by its function words and script."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from provlint.expressions import expression

_FUNCTION_WORDS: dict[str, str] = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or have an they which one were all",
    "de": "der die und das den von zu mit ist sich des auf für nicht ein eine als auch es an werden aus er hat dass sie nach bei im",
    "fr": "le la les et des est un une du dans que pour qui sur pas plus par au avec ce il sont cette aux se ont été elle mais",
    "es": "el la los de que y en las del se por con una para es su al lo como más pero sus le ya o este ha también fue",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando é são",
    "it": "il di che e la per un in non sono è una del della le con si da gli alla come anche più nel dei ma delle lo ha questo",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er om ook als bij maar uit nog door naar heeft ze wordt hij",
    "sv": "och att det som en på är av för med den till inte har de ett om han var jag men sig från så vi kan ska också hade",
    "da": "og at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde fra skulle også blev",
    "pl": "w i na z się nie do to że jest o jak po co ale za od przez dla oraz są tym tego być może ich lub ma jego już",
    "tr": "ve bir bu da de için ile o çok daha olarak gibi kadar sonra ne en var olan ama her değil mi ise ya göre oldu",
    "ro": "și de la în a pe cu că nu o un este din care mai pentru sa au ce fi prin sunt al ca dar iar fost după lor",
    "cs": "a se v na je že to s z do o i jako k pro ale za by jsem po jsou které od byl jeho podle jen také až už při",
    "id": "yang dan di dengan untuk dari pada ini itu tidak dalam akan adalah ke juga oleh saya ada mereka sudah atau bisa telah",
}
"""The commonest words of each language, from general frequency lists; overlaps between languages cancel out."""

_PART = expression(r"[^\w\s]|[\d_]")
"""What words part at, white space apart."""
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ru", "Ѐ-ӿ"),
    ("el", "Ͱ-Ͽ"),
    ("he", "֐-׿"),
    ("ar", "؀-ۿ"),
    ("hi", "ऀ-ॿ"),
    ("th", "฀-๿"),
    ("ja", "぀-ヿ"),
    ("ko", "가-힯"),
    ("zh", "一-鿿"),
)
_SCRIPT_RUNS = tuple((code, expression(f"[{chars}]")) for code, chars in _SCRIPTS)
_FOREIGN = expression("[" + "".join(chars for _, chars in _SCRIPTS) + "]")
SAMPLE = 20_000
"""Characters of a text that are looked at."""
_ALSO_ENGLISH = frozenset(
    "a do so me he no as at i an or we us my up go men her his she you die was war am man hat den dig sin more on us in".split()
)
_ENGLISH = frozenset(_FUNCTION_WORDS["en"].split())
_SETS = {
    code: frozenset(words.split()) - (frozenset() if code == "en" else _ENGLISH | _ALSO_ENGLISH)
    for code, words in _FUNCTION_WORDS.items()
}
_KNOWN = frozenset().union(*_SETS.values())


def detect(text: str) -> str:
    """ISO 639-1 code of the language of *text*, or an empty string where it is too short to tell."""
    sample = text[:SAMPLE]
    if sum(1 for _ in islice(filter(str.isalpha, sample), 2)) < 2:
        return ""
    if _FOREIGN.search(sample):
        letters = sum(map(str.isalpha, sample))
        for code, run in _SCRIPT_RUNS:
            if len(run.findall(sample)) > 0.3 * letters:
                return code
    words = " ".join(_PART.sub(" ", sample).split()).lower().split()
    counts = Counter(filter(_KNOWN.__contains__, words))
    scores = {code: sum(map(counts.__getitem__, known & counts.keys())) for code, known in _SETS.items()}
    best = max(scores, key=lambda code: scores[code])
    if scores[best] < max(2, 0.04 * len(words)):
        # Lists, headlines and scraps have few function words; plain ASCII is taken for English.
        return "en" if sample.isascii() or scores["en"] else ""
    return "en" if 2 * scores["en"] >= scores[best] else best
