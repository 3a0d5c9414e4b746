"""What plugins may use. A change here is a change for every plugin."""

from __future__ import annotations

import importlib
import inspect

import pytest

import provlint
from provlint.hookspecs import Hooks

NAMES = """
Biography Block BlockKind Checked Claim ConfigError Date Decoded Directive Document Edit Evidence Example Failure
Field Finding Fix Footnote Format Grade Image InputError Link Match Measure Metadata PackError
Passage Pattern PluginError Position ProvlintError Quantity Reader Reading Related Role Rule Segment Severity
Source SourceMap Span Style Suppressed Tally TextBuilder UsageError VagueAttribution Vagueness
decode expression find_dates hookimpl person_name same_name words
""".split()


def test_public_names_are_these() -> None:
    """Nothing comes or goes by accident; the list in __init__ is sorted."""
    assert provlint.__all__ == sorted(provlint.__all__)
    assert sorted(provlint.__all__) == sorted(NAMES)


def test_testing_names_are_these() -> None:
    """The second public module is for tests of plugins."""
    names = ["assert_example", "check", "mark", "pack_rules", "read", "unmark"]
    assert importlib.import_module("provlint.testing").__all__ == names


def test_hooks_are_these() -> None:
    """A hook is a promise to every plugin, so its docstring is its contract."""
    hooks = {name: bool(inspect.getdoc(f)) for name, f in vars(Hooks).items() if name.startswith("provlint_")}
    assert hooks == dict.fromkeys(
        ("provlint_rules", "provlint_rule_packs", "provlint_readers", "provlint_formats"), True
    )


@pytest.mark.parametrize("name", [n for n in NAMES if n != "Match"])
def test_public_things_say_what_they_are(name: str) -> None:
    """Whatever a plugin's author meets has a docstring."""
    assert inspect.getdoc(getattr(provlint, name))
