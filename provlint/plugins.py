"""Finds plugins and keeps what they offer in one registry. The only module that touches pluggy's relay."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy

from provlint import packs, readers
from provlint.config import Settings
from provlint.errors import ConfigError, PluginError, ProvlintError
from provlint.hookspecs import Hooks, Reader
from provlint.rule import Rule

if TYPE_CHECKING:
    from provlint.formats import Format

GROUP = "provlint"
"""The entry-point group that announces plugins."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """One announced plugin and where it comes from."""

    name: str
    module: object
    distribution: str = ""
    """Name and version of the distribution that announced it; empty for those of core itself."""

    @property
    def bundled(self) -> bool:
        """Whether it comes in provlint's own wheel."""
        return self.distribution.partition(" ")[0] in ("", "provlint")


@dataclass(frozen=True, slots=True)
class Offer:
    """A rule as it was offered: a class from Python, or a ready class made from a pack's entry."""

    rule: type[Rule]
    plugin: str
    origin: str
    """Module or ``pack.yaml:line``, for error messages."""


class Registry:
    """The plugins of one run. Not a singleton: tests build their own."""

    def __init__(self, plugins: Iterable[Plugin]) -> None:
        """Raises PluginError for anything that does not fit, naming the plugin."""
        self.plugins = tuple(sorted(plugins, key=lambda p: p.name))
        self._relay = pluggy.PluginManager("provlint")
        self._relay.add_hookspecs(Hooks)
        for plugin in self.plugins:
            try:
                self._relay.register(plugin.module, name=plugin.name)
                self._relay.check_pending()
            except (pluggy.PluginValidationError, ValueError) as error:
                raise PluginError(f"plugin {_title(plugin)}: {error}") from error
        self.readers = self._readers()
        self.formats = self._formats()
        self.offers = self._checked_offers(self._offers())

    @classmethod
    def discover(cls, builtin: Sequence[ModuleType] = ()) -> Registry:
        """The installed plugins, beside core's own readers and *builtin* modules."""
        own = [Plugin(module.__name__, module) for module in (readers, *builtin)]
        return cls([*own, *_announced()])

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """The rules that *settings* switch on, configured, sorted by code.

        Raises ConfigError for options or selectors that no rule knows, PackError for a broken project pack.
        """
        offers = self.offers
        if settings.rule_packs:
            own = (o for path in settings.rule_packs for o in _from_pack(Path(path), "project"))
            offers = self._checked_offers([*offers.values(), *own])
        classes = [offer.rule for offer in offers.values()]
        _check_selectors(settings, classes)
        chosen = [c for c in classes if _is_on(c, settings)]
        return tuple(_configured(c, settings) for c in chosen)

    def plugin_of(self, code: str) -> str:
        """The plugin that offered the rule *code*; ``project`` for a project's own packs."""
        offer = self.offers.get(code)
        return offer.plugin if offer else "project"

    def _offers(self) -> Iterator[Offer]:
        for plugin, classes in self._ask("provlint_rules"):
            for rule in classes:
                if not (isinstance(rule, type) and issubclass(rule, Rule)):
                    raise PluginError(
                        f"plugin {_title(plugin)}: provlint_rules gave {rule!r}, which is no Rule class"
                    )
                yield Offer(rule, plugin.name, f"{rule.__module__}.{rule.__qualname__}")
        for plugin, paths in self._ask("provlint_rule_packs"):
            for path in sorted(paths, key=str):
                yield from _from_pack(path, plugin.name, trusted=plugin.bundled)

    @staticmethod
    def _checked_offers(offers: Iterable[Offer]) -> Mapping[str, Offer]:
        by_code: dict[str, Offer] = {}
        by_name: dict[str, Offer] = {}
        for offer in offers:
            for key, taken in ((offer.rule.code, by_code), (offer.rule.name, by_name)):
                other = taken.setdefault(key, offer)
                if other is not offer:
                    raise PluginError(
                        f"{offer.origin}: {key} is already taken by {other.origin}; choose another"
                    )
        if not by_code:
            raise PluginError("no rules found; is provlint installed, and not merely on the path?")
        return dict(sorted(by_code.items()))

    def _readers(self) -> Mapping[str, Reader]:
        """By name, bundled ones first, so that a plugin's reader of the same suffix comes later and wins."""
        offered = sorted(self._ask("provlint_readers"), key=lambda pair: bool(pair[0].distribution))
        return {reader.name: reader for _, given in offered for reader in given}

    def _formats(self) -> Mapping[str, type[Format]]:
        return {name: kind for _, given in self._ask("provlint_formats") for name, kind in given.items()}

    def _ask(self, hook: str) -> Iterator[tuple[Plugin, Any]]:
        """Each plugin's answer by itself, so that one failure is named and drops nothing else silently."""
        for plugin in self.plugins:
            others = [p.module for p in self.plugins if p is not plugin]
            caller: Callable[[], list[Any]] = self._relay.subset_hook_caller(hook, others)
            try:
                answers = [list(a) if not isinstance(a, Mapping) else a for a in caller()]
            except ProvlintError:
                raise
            except Exception as error:
                raise PluginError(
                    f"plugin {_title(plugin)}: {hook}: {type(error).__name__}: {error}"
                ) from error
            for answer in answers:
                yield plugin, answer


def _announced() -> Iterator[Plugin]:
    for entry in importlib.metadata.entry_points(group=GROUP):
        owner = f"{entry.dist.name} {entry.dist.version}" if entry.dist else "an unknown distribution"
        try:
            yield Plugin(entry.name, entry.load(), owner)
        except Exception as error:
            complaint = f"plugin {entry.name!r} of {owner} cannot be loaded: {type(error).__name__}: {error}"
            raise PluginError(f"{complaint}; update or uninstall it") from error


def _title(plugin: Plugin) -> str:
    return f"{plugin.name!r} of {plugin.distribution}" if plugin.distribution else repr(plugin.name)


def _from_pack(path: Traversable, plugin: str, *, trusted: bool = False) -> Iterator[Offer]:
    for rule, line in packs.load(path, trusted=trusted):
        yield Offer(rule, plugin, f"{path}:{line}")


def matches_selector(rule: type[Rule] | Rule, selector: str) -> bool:
    """Whether *selector*, a code prefix, a rule name or ``ALL``, means *rule*."""
    return selector in ("ALL", rule.name) or (selector.isupper() and rule.code.startswith(selector))


def _is_on(rule: type[Rule], settings: Settings) -> bool:
    def means(selectors: Sequence[str]) -> bool:
        return any(matches_selector(rule, s) for s in selectors)

    on = rule.enabled or (settings.profile == "archive" and rule.archive is not None)
    chosen = means(settings.select) if settings.select else on
    return (chosen or means(settings.extend_select)) and not means(settings.ignore)


def _check_selectors(settings: Settings, classes: Sequence[type[Rule]]) -> None:
    for selector in (*settings.select, *settings.extend_select, *settings.ignore):
        if not selector.startswith("PRV") and not any(matches_selector(c, selector) for c in classes):
            raise ConfigError(f"no rule is called {selector!r}; `provlint rules` lists them")


def _configured(rule: type[Rule], settings: Settings) -> Rule:
    options = settings.options.get(rule.name, {})
    if not options:
        return rule()
    if not is_dataclass(rule):
        raise ConfigError(f"rules.{rule.name}: this rule has no options")
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    try:
        adapter: TypeAdapter[Rule] = TypeAdapter(rule, config=ConfigDict(extra="forbid"))
        return adapter.validate_python(dict(options))
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise ConfigError(f"rules.{rule.name}: {told}") from error
