"""Divides a document into article and furniture, as its lines' shapes, words, neighbours and places suggest.

Every line gets a score in log-odds, above 0 for rather furniture than article, once for standing among the
article's paragraphs and once for standing before or after the whole article. :func:`decide` then finds the likeliest
way through four states: before the article, article, furniture within it, after it. A change of state costs
something, so that a line which could be either goes with its neighbours and a strong one stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from provlint.model import BlockKind
from provlint.prose.boilerplate import cues, headlines, identity, stretches, threads
from provlint.prose.boilerplate.unit import Unit
from provlint.prose.passages import Role


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds, set by hand and tried on pages of some hundred sites, half of them kept back."""

    change: float = 2.2
    """What furniture within the article costs to enter and again to leave; a single line must outweigh both."""
    opening: float = 1.5
    """What it costs to go from what stands before the article into it."""
    closing: float = 2.4
    """What it costs to end the article."""
    resuming: float = 3.0
    """What it costs to go on with the article at a paragraph after all ..."""
    returning: float = 40.0
    """... and so much more on a whole page, where the paragraphs after the end are teasers."""
    sure: float = 6.0
    """A cue that speaks for itself."""
    edge: float = 3.0
    """The same outside, where the lines around it count as well."""
    likely: float = 1.4
    faint: float = 0.6
    paragraph: float = -5.0
    """A paragraph within the article."""
    teaser: float = -2.4
    """A paragraph of up to :data:`_TEASER` words that stands alone, outside the article."""
    lone: float = -9.5
    """A longer one."""
    joined: float = -8.5
    """A paragraph beside another one, outside the article."""
    inside: float = -2.9
    """Any other line between two paragraphs: a heading, an item of a list."""
    outside: float = -2.0
    """Any other line before or after all paragraphs."""
    page: float = 1.0
    """Added outside where many cues show a whole web page."""
    gap: float = 1.2
    """Times the share of cues in the stretch between two paragraphs."""
    around: float = 4.6
    """Times the share of cues among the lines around, outside."""
    stretch: float = 1.6
    """Added outside, on a whole page, where forty lines and more stand without a paragraph; less for fewer."""
    before: float = 0.4
    """Added before the first paragraph: menus stand there, lists of the article's own hardly."""
    led: float = 3.2
    """A line right under a heading such as "Most read"."""
    apparatus: float = -3.0
    """A line under a heading such as "References", until a sure cue ends the list."""
    between: float = 3.0
    """A short line right between two sure cues ..."""
    beside: float = 1.2
    """... and beside one."""
    fading: float = 0.86
    """What of that is left with every further line."""
    headlines: float = 1.6
    """Every line of three and more headlines in a row, times the log-odds that these are links ..."""
    linklist: float = 6.5
    """... up to this."""
    listed: float = 1.2
    """From these log-odds on the whole row is taken for links: 19 of 20 such rows were, on pages and extracts."""
    thread: float = 2.5
    """A line among comments, times how sure these are."""
    comment: float = 6.0
    """A paragraph among them ..."""
    third: float = 0.35
    """... and this share of it where nobody says "I" or "you"."""
    ending: float = 0.3
    """Times what headlines add: so much again outside, where a list of the article's own hardly stands."""
    menu: float = 1.2
    """One of four and more lines of a word or three in a row below the last paragraphs."""
    stray: float = 5.0
    """An item of a list that ends the document and that no sentence and no heading leads to."""
    sourced: float = -5.0
    """A line that names the source, or discloses something."""
    sentence: float = -2.0
    """A short sentence with its full stop."""
    stopped: float = -2.0
    """A full stop, but hardly a sentence."""
    says: float = -3.5
    """A line that could be a sentence but for its full stop, outside lists of links."""
    byline: float = -2.0
    """Within the article: "by Jo Doe and Ann Roe"."""
    long: float = -0.6
    """14 words and more without a full stop; 25 and more count twice."""
    colon: float = -0.6
    """It leads to something."""
    ellipsis: float = 0.5
    capitals: float = 0.3
    social: float = 1.2
    """Most of its words are names of networks and their buttons."""
    sections: float = 1.2
    """Most of its words are sections of newspapers."""
    separators: float = 0.3
    glued: float = 0.3
    copy: float = 0.2
    """Said again elsewhere."""
    own: float = -4.0
    """It stands elsewhere as a heading of the article's: a table of contents."""
    labelled: float = -1.5
    """It says what something measures."""
    copies: float = 0.9
    """Said three times, and again for four and more."""
    linked: float = 1.5
    """All of it is a link."""
    item: float = -0.6
    """An item of a list that the text itself marks as one."""


WEIGHTS = Weights()
ARTICLE = Weights(outside=-3.2, page=0.0, stretch=0.0, before=0.0)
"""Where the tree of a page has already told its furniture: what is left has no edges of menus."""
_NEVER = 1e9
_TEASER = 30
_NEAR = 8
"""How many lines up and down are around a line."""
_MANY = 8
"""So many sure cues make a document a whole web page."""


def decide(units: Sequence[Unit], weights: Weights = WEIGHTS) -> list[bool]:
    """Whether each unit is furniture."""
    first = identity.body(units)
    page = _page(units)
    junk = divide(*scores(units, first, page, weights), _resuming(units, page, weights), first, weights)
    for i in identity.lines(units, first):
        junk[i] = False
    for i in range(1, len(units) - 1):
        if junk[i] and not (junk[i - 1] or any(junk[i + 1 : i + 4])) and _heads_prose(units[i], units[i + 1]):
            junk[i] = False
    return junk


def _heads_prose(unit: Unit, below: Unit) -> bool:
    """Whether a heading such as "Join us" is of a section of the article, told by the paragraph under it."""
    is_heading = unit.block.kind is BlockKind.HEADING and set(unit.weights) == {Role.SUBSCRIPTION}
    return is_heading and below.good and below.strongest < cues.FAINT


def divide(
    inside: Sequence[float],
    outside: Sequence[float],
    resuming: Sequence[float],
    first: int,
    weights: Weights = WEIGHTS,
) -> list[bool]:
    """The likeliest states (Viterbi), linear in the number of lines: before, article, within, after.

    Nothing stands before the article that stands below its *first* paragraph; *resuming* is what it costs to go
    on with the article at each line after all.
    """
    change, opening, closing = weights.change, weights.opening, weights.closing
    before, article, within, after = 0.0, 0.0, -change, -closing
    back: list[tuple[int, int, int]] = []
    for index, (a, b) in enumerate(zip(inside, outside, strict=True)):
        to_article = max((article, 1), (before - opening, 0), (within - change, 2))
        if resuming[index] < _NEVER:
            to_article = max(to_article, (after - resuming[index], 3))
        to_within = max((within, 2), (article - change, 1))
        to_after = max((after, 3), (article - closing, 1), (within, 2))
        back.append((to_article[1], to_within[1], to_after[1]))
        before = before + b if index < first else -_NEVER
        article, within, after = to_article[0], to_within[0] + a, to_after[0] + b
    state = max((article, 1), (within, 2), (after, 3), (before, 0))[1]
    out: list[bool] = []
    for came in reversed(back):
        out.append(state != 1)
        if state:
            state = came[state - 1]
    return out[::-1]


def scores(units: Sequence[Unit], first: int, page: float, w: Weights) -> tuple[list[float], list[float]]:
    """The scores of every unit within the article and outside it.

    *first* is where its first paragraph stands, *page* how much the document looks like a whole web page.
    """
    counted = [_counted(unit) for unit in units]
    sums = [0.0, *accumulate(counted)]
    n = len(units)
    led, titles, thread = _led(units, w), _headlines(units, page, w), threads.threads(units)
    beside = _beside(units, w)
    stray, menu = stretches.stray(units), stretches.menu(units)
    own_headings = stretches.own_headings(units)
    inside: list[float] = []
    outside: list[float] = []
    edges = [-1, *(i for i, u in enumerate(units) if u.good), n]
    for left, right in pairwise(edges):
        beyond = w.outside + (w.page + w.stretch * min(1.0, (right - left) / 40)) * page
        density = min(0.5, (sums[right] - sums[left + 1]) / max(1, right - left - 1))
        for i in range(left + 1, min(right + 1, n)):
            unit = units[i]
            if unit.good:
                said = w.comment * thread[i] * (1.0 if unit.voice else w.third) if thread[i] else 0.0
                inside.append(w.paragraph + said)
                outside.append(_lone(units, i, page, w) + said)
                continue
            if unit.sourced:
                inside.append(w.sourced)
                outside.append(w.sourced)
                continue
            own = _own(unit, w)
            if unit.strongest >= cues.SURE:
                inside.append(own)
                outside.append(min(own, w.edge))
                continue
            if unit.copies and unit.key in own_headings:
                own += w.own
            own += max(led[i], beside[i]) + titles[i] + w.thread * thread[i] + w.stray * (i in stray)
            low, high = max(0, i - _NEAR), min(n, i + _NEAR + 1)
            around = min(0.4, (sums[high] - sums[low] - counted[i]) / max(1, high - low - 1))
            says = w.says * (titles[i] <= 0 and led[i] <= 0 and thread[i] <= 0 and _says(unit))
            byline = w.byline * (unit.byline and unit.names >= 0.6)
            inside.append(own + w.inside + w.gap * density + says + byline)
            own += (
                beyond + says * min(1.0, 2 - 2 * page) + w.ending * titles[i] * (i > first) + w.menu * menu[i]
            )
            outside.append(own + w.around * around + w.before * (i < first < n))
    return inside, outside


def _page(units: Sequence[Unit]) -> float:
    """How much a document looks like a whole web page, from 0 to 1."""
    marks = sum(map(_counted, units))
    return min(1.0, marks / _MANY) * min(1.0, 10 * marks / max(1, len(units)))


def _resuming(units: Sequence[Unit], page: float, w: Weights) -> list[float]:
    cost = w.resuming + w.returning * page
    return [cost if unit.good or _says(unit) else w.resuming if unit.sourced else _NEVER for unit in units]


def _says(unit: Unit) -> bool:
    """A line of a sentence's length and words, without cues: hardly a headline or a button."""
    if unit.words < 10 or unit.strongest or unit.cut or unit.asks or unit.verdict is not None:
        return False
    return (unit.function >= 0.3 and unit.names <= 0.25) or (unit.stop and unit.function >= 0.2)


def _counted(unit: Unit) -> float:
    if unit.verdict is not None:
        return 0.0
    return 1.0 if unit.strongest >= cues.SURE else 0.4 * (unit.strongest >= cues.LIKELY)


def _lone(units: Sequence[Unit], index: int, page: float, w: Weights) -> float:
    """What a paragraph says for standing in the article: less when it is short and stands alone."""
    unit = units[index]
    if unit.flows or stretches.joined(units, index):
        return w.joined
    if unit.words > _TEASER:
        return w.lone * min(1.6, unit.words / _TEASER)
    return w.lone + (w.teaser - w.lone) * page


def _own(unit: Unit, w: Weights) -> float:
    """The line by itself."""
    if unit.verdict is not None:
        return 0.0
    n = unit.words
    extra = 0.15 * max(0.0, sum(unit.weights.values()) - unit.strongest)
    if unit.strongest >= cues.SURE:
        return (w.sure if n <= 40 else w.sure - 1.6) + extra
    score = extra
    if unit.strongest >= cues.LIKELY:
        score += w.likely
    elif unit.strongest > 0:
        score += w.faint
    if unit.stop and not unit.ellipsis and n >= 6:
        score += w.sentence if unit.function >= 0.15 else w.stopped
    elif n >= 14:
        score += w.long * (1 + (n >= 25))
    elif unit.end and not unit.stop and not unit.strongest:
        score += w.colon
    score += w.ellipsis * (unit.ellipsis and n >= 4)
    score += w.capitals * (3 <= n <= 16 and unit.capitals >= 0.7 and not unit.end)
    score += w.social * (unit.social >= 0.6) + w.sections * (unit.sections >= 0.6 and n <= 6)
    score += w.separators * min(unit.separators, 2) + w.glued * min(unit.glued, 3)
    score += w.copy * (unit.copies > 0) + w.copies * min(2, max(0, unit.copies - 1)) * (3 <= n <= 12)
    score += w.labelled * (unit.labelled and not (unit.strongest or unit.dated or unit.byline))
    score += w.linked * (unit.linked >= 0.8 and n <= 16)
    score += w.item * (unit.block.kind is BlockKind.LIST_ITEM and not unit.strongest)
    return score


def _led(units: Sequence[Unit], w: Weights) -> list[float]:
    """What a heading such as "Most read" adds to the lines under it, less with every line."""
    out: list[float] = []
    strength, own = 0.0, False
    for unit in units:
        # A table of contents whose lines head sections further down is the article's own.
        out.append(0.0 if own and unit.copies and strength > 0 else strength)
        if unit.leads:
            own = unit.weights.get(Role.NAVIGATION, 0.0) > 0.0
            strength = w.led
        elif unit.apparatus:
            strength = w.apparatus
        elif unit.good:
            strength = min(strength, 0.0)
        elif strength < 0:
            if unit.strongest >= cues.SURE:
                strength = 0.0
        elif not (own and unit.low[:1].isdigit()):
            strength *= w.fading
    return out


def _beside(units: Sequence[Unit], w: Weights) -> list[float]:
    """What standing beside sure cues adds to a line of a dozen words or fewer, one such line between at most."""
    sure = [unit.strongest >= cues.SURE for unit in units]
    out: list[float] = []
    for i, unit in enumerate(units):
        sentence = unit.stop and unit.words >= 6 and not unit.asks
        if unit.words > 12 or sentence or unit.verdict is not None or unit.block.kind is BlockKind.HEADING:
            out.append(0.0)
            continue
        above = _reach(units, sure, i, -1)
        below = _reach(units, sure, i, 1)
        out.append(w.between * min(above, below) + w.beside * (max(above, below) - min(above, below)))
    return out


def _reach(units: Sequence[Unit], sure: Sequence[bool], index: int, step: int) -> float:
    """How near the next sure cue in one direction is: 1 for the next line, less for the one after a short line."""
    near, far = index + step, index + 2 * step
    if not 0 <= near < len(units):
        return 0.0
    if sure[near]:
        return 1.0
    if (
        0 <= far < len(units)
        and sure[far]
        and not (units[near].good or units[near].stop)
        and units[near].words <= 12
    ):
        return 0.7
    return 0.0


def _headlines(units: Sequence[Unit], page: float, w: Weights) -> list[float]:
    """What standing in a list of links to other articles adds to a line."""
    out = [0.0] * len(units)
    body = next((i for i, unit in enumerate(units) if unit.good), len(units))
    for run, odds in headlines.runs(units):
        # Above the first paragraph of a text that stands alone are its title, standfirst and byline.
        worth = odds * page if run.stop <= body else odds
        added = w.headlines * worth + 0.5
        if worth >= w.listed:  # likely enough to bear the change of state, however few they are
            added = max(added, (2 * w.change + worth - w.listed) / len(run) - w.inside)
        out[run.start : run.stop] = [max(0.0, min(w.linklist, added))] * len(run)
    return out
