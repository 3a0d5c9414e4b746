"""Layers of settings become one."""

from __future__ import annotations

import pytest

from provlint.config import Layer, Settings, did_you_mean, selects, settle_layers
from provlint.model import Severity


def test_defaults() -> None:
    """Nothing said: the defaults."""
    assert settle_layers([]) == Settings()


def test_nearer_values_replace_and_lists_add() -> None:
    """Single values replace, tables join key by key, lists add up without repeats."""
    far = Layer(
        {
            "profile": "archive",
            "ignore": ["ATT"],
            "known-sources": ["Board"],
            "severity": {"a-b": "note", "c-d": "error"},
            "rules": {"a-b": {"words": 3, "names": ["x"]}},
        },
        {("profile",): "far:1", ("ignore", "ATT"): "far:2"},
    )
    near = Layer(
        {
            "profile": "draft",
            "ignore": ["STA", "ATT"],
            "fail-on": "never",
            "severity": {"a-b": "error"},
            "rules": {"a-b": {"names": ["y"]}},
        },
        {("profile",): "near:1", ("ignore", "STA"): "near:2"},
    )
    assert settle_layers([far, near]) == Settings(
        profile="draft",
        ignore=("ATT", "STA"),
        known_sources=("Board",),
        severities={"a-b": Severity.ERROR, "c-d": Severity.ERROR},
        options={"a-b": {"words": 3, "names": ["y"]}},
        fail_on=None,
        origins={("profile",): "near:1", ("ignore", "ATT"): "far:2", ("ignore", "STA"): "near:2"},
    )


def test_select_starts_afresh() -> None:
    """It drops what farther layers selected and ignored, and nearer lists then add to it."""
    far = Layer(
        {"select": ["ATT"], "ignore": ["ATT104"], "extend-select": ["STA"]}, {("ignore", "ATT104"): "far:1"}
    )
    near = Layer({"select": ["JNK"]}, {("select", "JNK"): "near:1"})
    last = Layer({"ignore": ["JNK301"]})
    assert settle_layers([far, near, last]) == Settings(
        select=("JNK",), ignore=("JNK301",), origins={("select", "JNK"): "near:1"}
    )


@pytest.mark.parametrize(
    ("selector", "meant"),
    [("STA", True), ("STA101", True), ("S", True), ("ALL", True), ("unsourced-statistic", True),
     ("STA102", False), ("sta", False), ("unsourced", False), ("", False)],
)  # fmt: skip
def test_selects(selector: str, meant: bool) -> None:
    """A code prefix, the whole name, or ALL."""
    assert selects(selector, "STA101", "unsourced-statistic") is meant


def test_did_you_mean() -> None:
    """The nearest word, whatever its case, or nothing."""
    assert [did_you_mean("sta11", ["STA101", "JNK301"]), did_you_mean("xyz", ["STA101"])] == [
        "; did you mean 'STA101'?",
        "",
    ]


def test_where() -> None:
    """For the start of a message."""
    settings = Settings(origins={("select", "STA"): "a.toml:3"})
    assert [settings.where("select", "STA"), settings.where("profile")] == ["a.toml:3: ", ""]
