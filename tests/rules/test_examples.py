"""Every rule flags what its invalid examples mark, and is silent on its valid ones."""

from __future__ import annotations

import pytest

from provlint import Example, Rule
from provlint.plugins import Registry
from provlint.testing import assert_example

CASES = [
    pytest.param(offer.rule, example, id=f"{code}-{kind}-{number}")
    for code, offer in Registry.discover().offers.items()
    for kind, examples in (("valid", offer.rule.valid), ("invalid", offer.rule.invalid))
    for number, example in enumerate(examples, 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example_holds(rule: type[Rule], example: str | Example) -> None:
    """The brackets of an example are the rule's findings, no more and no less."""
    assert_example(rule, example)
