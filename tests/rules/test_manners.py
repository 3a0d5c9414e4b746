"""What every rule must carry, so that a list, a page and a message of any of them can be read alike."""

from __future__ import annotations

import re
import string
from dataclasses import asdict
from importlib.resources import files

import pytest

from provlint import Example, Rule, packs
from provlint.plugins import Registry
from provlint.rule import CODE, HEADINGS, NAME
from provlint.scan import trigger
from provlint.testing import unmark

RULES = {code: offer.rule for code, offer in Registry.discover().offers.items()}

PROMISED = """
ATT001 ATT002 ATT003 ATT004 ATT005 ATT006 ATT011 ATT012 ATT013 ATT101 ATT102 ATT103 ATT104
ATT201 ATT301 ATT302 ATT401
STA101 STA102 STA103 STA104 STA105 STA201 STA202 STA203
JNK101 JNK102 JNK103 JNK201 JNK202 JNK203 JNK204 JNK205 JNK206 JNK207 JNK208
JNK301 JNK302 JNK303 JNK304 JNK305 JNK306
BIO101 BIO102 BIO103
PRV002 PRV003 PRV004
""".split()
"""The rules there are. ATT402 (uncredited-reuse), which needs two documents, is not among them yet."""
PER_RULE = pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in RULES.items()])


def test_rules_are_those_promised() -> None:
    """None is missing and none has slipped in."""
    assert sorted(RULES) == sorted(PROMISED)


def test_names_are_unique() -> None:
    """A selector by name means one rule."""
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


@PER_RULE
def test_code_and_name_have_their_form(rule: type[Rule]) -> None:
    """Three capitals and three digits; lower-case words."""
    assert (bool(CODE.fullmatch(rule.code)), bool(NAME.fullmatch(rule.name))) == (True, True)


@PER_RULE
def test_name_says_the_offence(rule: type[Rule]) -> None:
    """ "Allow *vague-attribution*" must read well: no "no-", no "check", no family name in front."""
    first = rule.name.split("-")[0]
    assert first not in {"no", "check", "require", "avoid", "rule", "att", "sta", "jnk", "bio"}


@PER_RULE
def test_manual_page_has_the_headings(rule: type[Rule]) -> None:
    """A first line that ends like a sentence, then the headings in order, each with words under it."""
    page = rule.explanation()
    first, *sections = re.split(r"\n\n## ", page)
    titles, bodies = zip(*(section.split("\n", 1) for section in sections), strict=True)
    assert titles == HEADINGS
    assert first.count("\n") == 0
    assert first.endswith(".")
    assert all(body.strip() for body in bodies)


@PER_RULE
def test_examples_of_both_kinds(rule: type[Rule]) -> None:
    """What is flagged and what is not, marked in the first and not in the second."""
    invalid, valid = ([_marks(e) for e in examples] for examples in (rule.invalid, rule.valid))
    assert invalid
    assert valid
    assert all(invalid)
    assert not any(valid)


def _marks(example: str | Example) -> int:
    text = example.text if isinstance(example, Example) else example
    return len(unmark(text)[1])


@PER_RULE
def test_message_is_a_template(rule: type[Rule]) -> None:
    """It parses, starts small (it follows a code) and ends without a full stop."""
    fields = list(string.Formatter().parse(rule.message))
    assert fields
    assert not rule.message.endswith(".")
    assert not rule.message[0].isspace()


@PER_RULE
def test_patterns_are_cheap_and_safe(rule: type[Rule]) -> None:
    """Each can be found by literals, and none can run away on hostile text."""
    searched = [] if rule.__abstractmethods__ else rule().searched()
    without = [p.expression for p in searched if trigger(p.expression) is None]
    runaway = [p.expression for p in searched if p.complaint()]
    assert (without, runaway) == ([], [])


def test_bundled_packs_are_valid() -> None:
    """They are taken at their word when provlint starts, so here they are read as strangers' are."""
    found = [path for path in files("provlint_rules").iterdir() if path.name.endswith(".yaml")]
    strict, taken = (
        [asdict(rule.entry) for path in found for rule, _ in packs.load(path, trusted=trusted)]
        for trusted in (False, True)
    )
    assert taken == strict
