"""Plugins are found one by one, and each fault names whose it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

import provlint
from provlint import Finding, PackError, PluginError, Reading, Rule
from provlint.config import Settings
from provlint.errors import ConfigError
from provlint.plugins import Plugin, Registry


class First(Rule):
    """A rule."""

    code = "HSE101"
    name = "first-offence"
    message = "bad"

    def check(self, reading: Reading) -> Iterator[Finding]:
        return iter(())


class SameCode(First):
    name = "second-offence"


class SameName(First):
    code = "HSE102"


class Nameless(Rule):
    """A rule without metadata."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        return iter(())


class Checkless(Rule):
    """A rule that checks nothing."""

    code = "HSE103"
    name = "third-offence"
    message = "bad"


class LongCode(First):
    code = "HOUSE1"


def plugin(answer: Callable[[], Any], hook: str = "provlint_rules", name: str = "house") -> Plugin:
    """A plugin whose *hook* does what *answer* does."""

    class Module:
        pass

    def implementation(self: object) -> Any:
        return answer()

    implementation.__name__ = hook
    setattr(Module, hook, provlint.hookimpl(implementation))
    return Plugin(name, Module(), f"{name}-rules 1.0")


def rules(*classes: object) -> Plugin:
    return plugin(lambda: classes)


HOUSE = "plugin 'house' of house-rules 1.0: "


def _fail() -> Iterable[type[Rule]]:
    raise RuntimeError("no licence")


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (rules(First, SameCode), "SameCode: HSE101 is already taken by "),
        (rules(First, SameName), "SameName: first-offence is already taken by "),
        (rules(3), HOUSE + "provlint_rules gave 3: it is no subclass of Rule"),
        (rules(Nameless), "it has no code or name or message"),
        (rules(Checkless), "it has no check method"),
        (rules(LongCode), "its code 'HOUSE1' is not three capital letters and three digits"),
        (rules(), "no rules found; is provlint installed, and not merely on the path?"),
        (plugin(_fail), HOUSE + "provlint_rules: RuntimeError: no licence"),
        (plugin(lambda: None), HOUSE + "provlint_rules: TypeError: "),
        (
            plugin(lambda: [First], "provlint_rulez"),
            HOUSE + "there is no hook 'provlint_rulez'; did you mean 'provlint_rules'?",
        ),
        (
            Plugin("house", object(), "house-rules 1.0"),
            HOUSE + "it implements no hook; is @provlint.hookimpl missing?",
        ),
        (
            plugin(lambda: [3], "provlint_readers"),
            HOUSE + "provlint_readers gave 3: it lacks a name, suffixes or read",
        ),
        (
            plugin(lambda: {"x": 3}, "provlint_formats"),
            HOUSE + "provlint_formats gave 3 for 'x': it is no Format",
        ),
        (
            plugin(lambda: [3], "provlint_formats"),
            HOUSE + "provlint_formats: TypeError: it must return a mapping",
        ),
        (
            plugin(lambda: ["a.yaml"], "provlint_rule_packs"),
            HOUSE + "provlint_rule_packs gave 'a.yaml': it is no Path or Traversable",
        ),
    ],
)
def test_misfit_names_its_plugin(broken: Plugin, told: str) -> None:
    """Whose it is, what was given and what is wrong with it."""
    with pytest.raises(PluginError) as caught:
        Registry([broken])
    assert told in str(caught.value)


def test_misfits_can_be_kept_and_the_rest_stands() -> None:
    """A run tells of each broken plugin once and still checks with the others."""
    told: list[str] = []
    registry = Registry(
        [rules(First), plugin(_fail, name="bad"), plugin(lambda: [SameCode], name="copy")],
        blame=lambda error: told.append(str(error).split(" (")[0]),
    )
    assert [(o.rule, o.plugin) for o in registry.offers.values()] == [(SameCode, "copy")]
    assert told[0] == "plugin 'bad' of bad-rules 1.0: provlint_rules: RuntimeError: no licence"
    assert [line.split(": ", 1)[1] for line in told[1:]] == [
        f"HSE101 is already taken by {SameCode.__module__}.SameCode; choose another"
    ]


def test_pack_of_a_plugin_is_validated(tmp_path: Path) -> None:
    """A stranger's broken pack is told by its file and line."""
    pack = tmp_path / "words.yaml"
    pack.write_text("pack: words\nrule: []\n")
    with pytest.raises(PackError, match=r"words\.yaml:2: unknown key 'rule'; did you mean 'rules'"):
        Registry([rules(First), plugin(lambda: [pack], "provlint_rule_packs", "packed")])


@pytest.fixture
def announce(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Install a distribution whose entry point names the module that is given as source text."""

    def install(source: str) -> None:
        (tmp_path / "sample_house_plugin.py").write_text(source)
        info = tmp_path / "sample_house-2.5.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: sample-house\nVersion: 2.5\n")
        (info / "entry_points.txt").write_text("[provlint]\nhouse = sample_house_plugin\n")
        monkeypatch.syspath_prepend(str(tmp_path))

    return install


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import nowhere_to_be_found", "ModuleNotFoundError: No module named 'nowhere_to_be_found'"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("def f(:", "SyntaxError: "),
    ],
)
def test_plugin_that_cannot_be_loaded(announce: Callable[[str], None], source: str, told: str) -> None:
    """Its distribution and version are named, so that a person knows what to update."""
    announce(source)
    with pytest.raises(PluginError) as caught:
        Registry.discover()
    message = str(caught.value)
    assert message.startswith(f"plugin 'house' of sample-house 2.5 cannot be loaded: {told}")
    assert message.endswith("update or uninstall it")


def test_bundled_plugins_come_through_the_same_door() -> None:
    """Core knows none of them."""
    registry = Registry.discover()
    own = {p.name for p in registry.plugins if p.distribution.startswith("provlint ")}
    assert own == {"attribution", "authorbio", "junk", "packs", "statistics"}


def test_settings_choose_rules() -> None:
    """By code prefix or name; a word that means no rule is told with the nearest that does."""
    registry = Registry([rules(First)])
    assert [type(r) for r in registry.rules(Settings(select=("HSE",)))] == [First]
    assert registry.rules(Settings(ignore=("first-offence",))) == ()
    with pytest.raises(ConfigError, match="no rule is called 'first-ofence'; did you mean 'first-offence'"):
        registry.rules(Settings(select=("first-ofence",)))


class Sample:
    """A reader that reads nothing."""

    suffixes = (".txt",)

    def __init__(self, name: str) -> None:
        self.name = name

    def read(self, source: provlint.Source) -> provlint.Document:
        raise provlint.InputError("never")


def test_reader_of_a_plugin_comes_after_the_bundled() -> None:
    """So that, of two that claim a suffix, the installed one reads it, whatever the plugins are called."""
    ours = plugin(lambda: [Sample("text")], "provlint_readers", "text").module
    registry = Registry(
        [plugin(lambda: [Sample("loud")], "provlint_readers", "a"), Plugin("z", ours), rules(First)]
    )
    assert list(registry.readers) == ["text", "loud"]
    assert registry.reader_plugins == {"text": "z", "loud": "a"}
