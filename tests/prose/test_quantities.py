"""Which quantities are found in a text, and where."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Measure, Quantity, Source
from provlint.prose import Reading, quantities
from provlint.readers.text import TextReader
from provlint.testing import mark, read, unmark


def found(text: str) -> list[Quantity]:
    """All quantities of a plain text, block by block."""
    reading = Reading(read(text))
    return [q for block in reading.document.blocks for q in quantities.find(reading, block.span)]


def marked(text: str) -> str:
    return mark(text, [q.span for q in found(text)])


@pytest.mark.parametrize(
    "text",
    [
        "They differ from the [[more than 300 boats]] there.",
        "Turnout was [[45 to 50 per cent]] and rose by [[0.3 percentage points]].",
        "It met [[more than 40% of voters]], or [[10–15% of the adult islanders]].",
        "Profit was [[1.4bn euros (£960m; $1.85bn)]] and the stake sold for [[$260m (£134m)]] in cash.",
        "It controls [[8% of Norway's oil output]], saw [[7.7% more]] in the year and a [[9% rise in road-related]] harm.",
        "The yield went [[from 23% to 35%]] here. It went [[around 20% now to 24%]] elsewhere.",
        "They got [[17% compared with 12.5%]] before.",
        "[[About half of the sailors (48.6 percent)]] agreed.",
        "It cost [[$2.5 million]], [[US$1.2m]], [[£3bn]], [[18.2 billion yuan]], [[€1.5 Mio]] and [[Rs 500 crore]].",
        "It took [[5,000 dollars]], [[75¢]], [[KSh38 billion]], [[R4bn]], [[N25,750]] and [[EUR 985 million]].",
        "The price fell [[from $3 to $5 million]] in a year.",
        "[[Nearly a billion people]] use it, and [[24 media companies]] own it.",
        "[[More than 100 such locales]] are planned for [[millions of islanders]].",
        "It erased [[dozens of posts]] by [[hundreds of thousands of users]].",
        "[[Sixteen harbours]] and [[two hundred and fifty thousand homes]] were counted.",
        "[[A million and a half people]] fled.",
        "[[At least 106 sailors in 21 harbours]] were hurt, and reports speak of [[as many as 200]] missing.",
        "[[At least four members of the crew]] drowned.".replace(" of the crew]]", "]] of the crew"),
        "In Arle [[200 people]] died, and [[43]] were wounded.",
        "She leads [[1,428 to 1,153 in pledged delegates]].",
        "[[More than 2000 people]] came.",
        "[[One in five pupils]] and [[three out of four teachers]] walk.",
        "He won [[13 of the past 19 contests]].",
        "[[Two-thirds of parents]] and [[half the population]] agree.",
        "It has [[twice the rate of last]] year and [[three times as many boats]].",
        "He hits back [[10 times harder]].",
        "The odds were [[4-to-1]], with [[half as many boats]] and [[half of them]] new.",
        "[[24 people]] killed in storm",
        "Prices [[have doubled]] since 2010 and then [[fell by half]].",
        "The fleet grew [[from 3 to 5 million]].",
        "It should [[double to $21 billion]] by then.".replace("should [[double", "is expected [[to double"),
        "The plant made [[34 million tonnes of steel]] and [[500 MW]] of power.".replace(
            "]] of power", " of power]]"
        ),
        "The road runs for [[over 1,200 km]].",
        "The new battery holds [[72.8-kWh]] and has a [[10-hour]] battery life.",
        "The median stay was [[4.1 years]].",
        "A poll gave her [[54 percent of the vote]]. Some [[40% of voters]] approved of it.",
        "Polls say [[52 percent of voters]] rejected it. A turnout of [[71 percent]] is high.",
        "She will need [[at least 60 million votes]] to win. The [[$4 million]] needed is lent.",
        "The league has [[27 member states]] and [[15 student newsrooms]].",
        "He is paid [[$15 an hour]] for it.".replace("$15 an hour]]", "$15]] an hour"),
    ],
)
def test_quantities_are_found(text: str) -> None:
    """The brackets hold the quantities, with their qualifiers and what is counted."""
    assert marked(unmark(text)[0]) == text


@pytest.mark.parametrize(
    "text",
    [
        "On 15 November 2018 and Nov. 19, at 10:30 and 6 p.m., in the 1990s.",
        "The 2008 primaries and over 2016 elections.",
        "Women ages 40 to 49, a 12-year-old girl, and people 60 and over. He turned 60.",
        "Boeing 747 jets, Windows 10 users, Article 50 powers, Chapter 12 votes.",
        "The 9/11 attacks, COVID-19, the G20, B12, 5G, 4K video, 2018.04.05, 8.8.8.8.",
        "Call 555-1234 or +44 161 496 0009 or 07877 954 457.",
        "They won 3-1 and 21–17 after 12 goals and eleven corners.",
        "There are three reasons and 12 tips; these 60 brands are listed.",
        "Two men walked in. One of them had three dogs.",
        "She has worked here for over 40 years, 24 hours a day.",
        "If 100 people came, imagine 1,000 boats. Say, $50.",
        "For every 10,000 women there is a bell.",
        "I am 110 percent sure, 100% vegan, with a 95% confidence interval.",
        "The offence is punishable by a fine of up to $5,000.",
        "Add 2 cups of flour and 30 almonds. Bake at 220 °C. Turn it on slowly, about 20 percent at first.",
        "The dough should be about 70% as wet as it is heavy.",
        "The tablet is on sale for $199, with 25% off the regular price. Plans cost $26.50/month.",
        "You can follow up to 25 devices and store 500 files.",
        "Her hair doubled as a scarf; he doubled down. Double-check it.",
        "The first half of the match, half an hour, the third of April, half a cup.",
        "12 Main Street, page 12, [3], step 4, No. 7,830.",
        "It was like a hundred names, and my two cents.",
        "Weight: 39 lbs",
        "The measure was narrowly defeated by 52 percent.",
        "The sale was rejected by 59.6 percent of voters, passed with 52% of the vote, won 54% of the ballots.",
        "Some 54 percent of the electorate voted in favour on a 71 percent turnout; 4,000 people voted.",
        "It takes 270 electoral votes to win. He has the 1,237 delegates needed to win and the 60 required.",
        "They ask for a $15-an-hour minimum wage, and a living wage of $19.",
        "The 1.6 million member union and the 40 strong band gave a $500-a-plate dinner.",
        "He was charged with 80 crimes and faces 10 felony counts of fraud.",
        "It is open to children under 18 and to those between 18 – 24. She is running a 10k.",
        "The answers have a 4.9% margin of error.",
    ],
)
def test_what_claims_nothing_is_left_out(text: str) -> None:
    """Dates, ages, names, scores, suppositions, prices on offer and instructions are no claims."""
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "It is [[the world's largest harbour]] and [[the country's second-biggest shipyard]].",
        "Although [[Norway's best-known mills in the world]] closed, it was [[Harwich's brightest star]] in August.",
        "It ranks among [[the ten most valuable companies in the world]].",
        "It is [[the fastest-growing grocer in the country]].",
        "It was [[ranked third]] and is [[in the top 10]].",
        "She was [[the first woman to sail]] around the cape.",
        "It makes [[the softest mattress in the world]].",
        "It is [[one of the leading causes]] of absence.",
        "They collected [[the most items]].",
        "Prices reached [[an all-time low]].".replace("[[an ", "an [["),
    ],
)
def test_rankings_are_found(text: str) -> None:
    """Superlatives that need data, with their scope where it follows."""
    plain, spans = unmark(text)
    ranks = [q.span for q in found(plain) if q.measure is Measure.RANK]
    assert mark(plain, ranks) == mark(plain, spans)


@pytest.mark.parametrize(
    "text",
    [
        "My best friend knows the best way to cook at least one thing.",
        "The most important thing is one of the top tips.",
        "The most beautiful boat had the latest news.",
        "It is the shortest day of the year.",
        "It was the heaviest he ever poured.",
        "It is the best book I've ever read in the world.",
        "The first stone is to be laid. First things first.",
        "No one really wants it.",
        "We hope this will be the biggest fair ever. It is the best decision you will ever make.",
        "To our knowledge we are the first board to ask. That is the first problem to solve.",
        "For the most parts it holds, and one of the owner's most powerful tools is a pen.",
        "It was won by world number one Ana Ruiz.",
    ],
)
def test_manners_of_speaking_are_no_rankings(text: str) -> None:
    """Superlatives of taste, of speech and of the calendar are left alone."""
    assert marked(text) == text


def test_a_title_may_promise_a_number_of_items() -> None:
    """A list's own count is no claim, neither in its title nor below."""
    text = "12 Ways of Mooring Boats\n\nHere are 12 simple knots that hold."
    assert marked(text) == text


def test_a_shop_window_makes_no_claims() -> None:
    """In a document that sells, cheap prices are offers; sums beyond a shop's are not."""
    text = (
        "Deals of the day\n\nFree shipping on all lamps, now at a discount. The lamp is $19.\n\n"
        "Buy now: the small lamp for $12. The maker earned [[$3 million]]."
    )
    assert marked(unmark(text)[0]) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some voted: 40% of voters.", (Measure.PERCENT, 40.0, "%")),
        ("It cost $2.5 million.", (Measure.MONEY, 2.5e6, "USD")),
        ("It cost 75¢.", (Measure.MONEY, 0.75, "USD")),
        ("It cost 3,000 rmb.", (Measure.MONEY, 3000.0, "CNY")),
        ("It has 24 media companies.", (Measure.COUNT, 24.0, "companies")),
        ("It made 34 million tonnes.", (Measure.COUNT, 34e6, "tonnes")),
        ("It lost 3 to 5 million boats.", (Measure.COUNT, None, "boats")),
        ("It lost dozens of boats.", (Measure.COUNT, None, "boats")),
        ("It rose by 12%.", (Measure.CHANGE, 12.0, "%")),
        ("One in five boats leaks.", (Measure.RATIO, 0.2, "boats")),
        ("Two-thirds of boats leak.", (Measure.RATIO, 2 / 3, "boats")),
        ("It is the world's largest harbour.", (Measure.RANK, None, "")),
    ],
)
def test_measure_value_and_unit(text: str, expected: tuple[Measure, float | None, str]) -> None:
    """A quantity says what kind it is, its value in the unit's base, and its unit."""
    assert [(q.measure, q.value, q.unit) for q in found(text)] == [expected]


def test_number_is_only_the_figure() -> None:
    """``span`` is the whole quantity, ``number`` the figure in it."""
    text = "They lost more than 40% of voters."
    quantity = found(text)[0]
    assert text[slice(*quantity.span)] == "more than 40% of voters"
    assert text[slice(*quantity.number)] == "40%"


_PIECES = st.sampled_from(
    "5|1,234|40%|$|million|a|one|in|five|half of|people|the most|largest|to|-|between|and|3.5|°C|twice|times|first"
    "|ranked|\n\n|.|,|(|)|’s|\u00a0|€|½|hundreds of|thousand|%|of|January|No. 1|x|2018|\u202e|٣".split("|")
)


@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, spans lie in their block, in reading order, and hold their numbers."""
    document = TextReader().read(Source("t", text.encode(), "text"))
    reading = Reading(document)
    for block in document.blocks:
        end = block.span.start
        for quantity in quantities.find(reading, block.span):
            assert end <= quantity.span.start < quantity.span.end <= block.span.end
            assert quantity.span.covers(quantity.number)
            end = quantity.span.end


@pytest.mark.parametrize(
    ("piece", "times"),
    [
        ("5 people ", 4000),
        ("one hundred ", 4000),
        ("between 5 and ", 4000),
        ("1 in ", 4000),
        ("5,", 10_000),
        ("12 ", 9000),
        ("the most ", 4000),
        ("a-", 20_000),
        ("5 aaa ", 10_000),
        ("10 best things\n", 2000),
    ],
)
def test_hostile_texts_are_survived(piece: str, times: int) -> None:
    """Long runs of what looks like figures give spans in order."""
    spans = [q.span for q in found(piece * times)]
    assert all(b.start >= a.end for a, b in pairwise(spans))
