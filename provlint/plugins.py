"""Finds plugins and keeps what they offer in one registry. The only module that touches pluggy's relay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy

from provlint import own, packs, readers
from provlint.config import Settings, did_you_mean, selects
from provlint.distributions import announced
from provlint.errors import ConfigError, PluginError, told
from provlint.expressions import expression
from provlint.hookspecs import Hooks, Reader
from provlint.rule import Rule, unfit

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from provlint.formats import Format


Blame = Callable[[PluginError], None]
_UNKNOWN_HOOK = expression(r"unknown hook '(\w+)'")


def _raised(error: PluginError) -> None:
    raise error


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

    def __init__(self, plugins: Iterable[Plugin], blame: Blame = _raised) -> None:
        """*blame* hears of anything that does not fit, which names its plugin, file and line.

        It may raise the error, or keep it: then the misfit is left out and the rest stands.
        """
        self._blame = blame
        self._relay = pluggy.PluginManager("provlint")
        self._relay.add_hookspecs(Hooks)
        self.plugins = tuple(self._registered(plugins))
        self.reader_plugins: dict[str, str] = {}
        """The plugin of each reader by its name."""
        self.format_plugins: dict[str, str] = {}
        self.readers = self._readers()
        self.formats = self._formats()
        self.offers = self._checked_offers(self._offers())
        self._projects: dict[tuple[str, ...], Mapping[str, Offer]] = {(): self.offers}

    @classmethod
    def discover(cls, builtin: Sequence[ModuleType] = (), blame: Blame = _raised) -> Registry:
        """The installed plugins, beside core's own readers and *builtin* modules."""
        core = [Plugin(module.__name__, module) for module in (readers, *builtin)]
        return cls([Plugin("provlint", own), *core, *_announced(blame)], blame)

    def _registered(self, plugins: Iterable[Plugin]) -> Iterator[Plugin]:
        for plugin in sorted(plugins, key=lambda p: p.name):
            try:
                self._relay.register(plugin.module, name=plugin.name)
                self._relay.check_pending()
                if not self._relay.get_hookcallers(plugin.module):
                    raise ValueError("it implements no hook; is @provlint.hookimpl missing?")
            except (pluggy.PluginValidationError, ValueError) as error:
                if self._relay.has_plugin(plugin.name):
                    self._relay.unregister(name=plugin.name)
                self._misfit(plugin, _plain(error))
            else:
                yield plugin

    def _misfit(self, plugin: Plugin, complaint: str) -> None:
        self._blame(PluginError(f"plugin {_title(plugin)}: {complaint}"))

    def rules(self, settings: Settings) -> tuple[Rule, ...]:
        """The rules that *settings* switch on, configured, sorted by code.

        Raises ConfigError for options or selectors that no rule knows, PackError for a broken project pack.
        """
        classes = [offer.rule for offer in self.offered(settings).values()]
        _check_names(settings, classes)
        chosen = [c for c in classes if _is_on(c, settings)]
        return tuple(_configured(c, settings) for c in chosen)

    def offered(self, settings: Settings) -> Mapping[str, Offer]:
        """All rules by code, those of the project's own packs among them. Raises PackError."""
        packed = settings.rule_packs
        if packed not in self._projects:
            ours = (o for path in packed for o in self._from_pack(Path(path), "project"))
            self._projects[packed] = self._checked_offers([*self.offers.values(), *ours])
        return self._projects[packed]

    def offer(self, code: str) -> Offer | None:
        """The rule *code*, also of a project's packs once they were asked for."""
        return next((offers[code] for offers in self._projects.values() if code in offers), None)

    def plugin_of(self, code: str) -> str:
        """The plugin that offered the rule *code*; ``project`` for a project's own packs."""
        offer = self.offer(code)
        return offer.plugin if offer else "project"

    def _offers(self) -> Iterator[Offer]:
        for plugin, rule in self._ask("provlint_rules"):
            if complaint := unfit(rule):
                self._misfit(plugin, f"provlint_rules gave {rule!r}: {complaint}")
            else:
                yield Offer(rule, plugin.name, f"{rule.__module__}.{rule.__qualname__}")
        for plugin, path in self._ask("provlint_rule_packs", key=str):
            if hasattr(path, "open") and hasattr(path, "name"):
                yield from self._from_pack(path, plugin.name, trusted=plugin.bundled)
            else:
                self._misfit(plugin, f"provlint_rule_packs gave {path!r}: it is no Path or Traversable")

    def _from_pack(self, path: Traversable, plugin: str, *, trusted: bool = False) -> Iterator[Offer]:
        try:
            for rule, line in packs.load(path, trusted=trusted):
                yield Offer(rule, plugin, f"{path}:{line}")
        except PluginError as error:
            self._blame(error)

    def _checked_offers(self, offers: Iterable[Offer]) -> Mapping[str, Offer]:
        by_code: dict[str, Offer] = {}
        by_name: dict[str, Offer] = {}
        for offer in offers:
            code, name = offer.rule.code, offer.rule.name
            if other := by_code.get(code) or by_name.get(name):
                taken = code if code == other.rule.code else name
                said = f"{offer.origin}: {taken} is already taken by {other.origin}; choose another"
                self._blame(PluginError(said))
            else:
                by_code[code] = by_name[name] = offer
        if not by_code:
            raise PluginError("no rules found; is provlint installed, and not merely on the path?")
        return dict(sorted(by_code.items()))

    def _readers(self) -> Mapping[str, Reader]:
        """By name, bundled ones first, so that a plugin's reader of the same suffix comes later and wins."""
        readers: dict[str, Reader] = {}
        for plugin, reader in sorted(self._ask("provlint_readers"), key=lambda pair: not pair[0].bundled):
            if all(hasattr(reader, part) for part in ("name", "suffixes", "read")):
                readers[reader.name] = reader
                self.reader_plugins[reader.name] = plugin.name
            else:
                self._misfit(plugin, f"provlint_readers gave {reader!r}: it lacks a name, suffixes or read")
        return readers

    def _formats(self) -> Mapping[str, type[Format]]:
        formats: dict[str, type[Format]] = {}
        for plugin, (name, kind) in self._ask("provlint_formats"):
            if all(callable(getattr(kind, part, None)) for part in ("begin", "document", "end")):
                formats[name] = kind
                self.format_plugins[name] = plugin.name
            else:
                self._misfit(plugin, f"provlint_formats gave {kind!r} for {name!r}: it is no Format")
        return formats

    def _ask(self, hook: str, key: Callable[[Any], Any] | None = None) -> Iterator[tuple[Plugin, Any]]:
        """What each plugin offers, item by item, sorted by *key* if there is one.

        Plugins are asked one by one, so that a failure is named and drops nothing else silently.
        """
        for plugin in self.plugins:
            if not any(known.name == hook for known in self._relay.get_hookcallers(plugin.module) or ()):
                continue
            others = [p.module for p in self.plugins if p is not plugin]
            caller: Callable[[], list[Any]] = self._relay.subset_hook_caller(hook, others)
            try:
                answer: Any = next(iter(caller()), None)
                items: list[Any] = list(answer.items() if isinstance(answer, Mapping) else answer)
                if key:
                    items.sort(key=key)
                if hook == "provlint_formats" and not isinstance(answer, Mapping):
                    raise TypeError("it must return a mapping of names to formats")
            except Exception as error:
                self._misfit(plugin, f"{hook}: {told(error)}")
                continue
            for item in items:
                yield plugin, item


def _announced(blame: Blame) -> Iterator[Plugin]:
    for name, target, owner in announced():
        try:
            module, _, attribute = target.partition(":")
            found: Any = import_module(module)
            for part in filter(None, attribute.split(".")):
                found = getattr(found, part)
            yield Plugin(name, found, owner)
        except (Exception, SystemExit) as error:
            complaint = f"plugin {name!r} of {owner} cannot be loaded: {told(error)}"
            blame(PluginError(f"{complaint}; update or uninstall it"))


def _title(plugin: Plugin) -> str:
    return f"{plugin.name!r} of {plugin.distribution}" if plugin.distribution else repr(plugin.name)


def _plain(error: Exception) -> str:
    """pluggy's words on one line, without the address of the plugin, with the name that was meant."""
    if isinstance(error, pluggy.PluginValidationError) and (unknown := _UNKNOWN_HOOK.match(str(error))):
        near = did_you_mean(unknown[1], [name for name in vars(Hooks) if name.startswith("provlint_")])
        return f"there is no hook {unknown[1]!r}{near}"
    return " ".join(str(error).split())


def _is_on(rule: type[Rule], settings: Settings) -> bool:
    def means(selectors: Sequence[str]) -> bool:
        return any(selects(s, rule.code, rule.name) for s in selectors)

    on = rule.enabled or (settings.profile == "archive" and rule.archive is not None)
    chosen = means(settings.select) if settings.select else on
    return (chosen or means(settings.extend_select)) and not means(settings.ignore)


def _check_names(settings: Settings, classes: Sequence[type[Rule]]) -> None:
    """Raises ConfigError for a selector, or a name in a table, that means no rule."""
    names = [rule.name for rule in classes]
    codes = [rule.code for rule in classes]
    lists = {"select": settings.select, "extend-select": settings.extend_select, "ignore": settings.ignore}
    faults: list[str] = []
    for key, selectors in lists.items():
        for selector in selectors:
            if selector in own.FAILURES:
                said = f"{selector} is a failure, and no rule that can be switched on or off"
            elif any(selects(selector, c.code, c.name) for c in classes):
                continue
            else:
                said = f"no rule is called {selector!r}{did_you_mean(selector, codes + names)}"
            faults.append(settings.where(key, selector) + said)
    for key, table in (("severity", settings.severities), ("rules", settings.options)):
        for name in table:
            if name not in names:
                rule = next((c.name for c in classes if c.code == name), "")
                hint = f"; write its name, {rule!r}" if rule else did_you_mean(name, names)
                faults.append(f"{settings.where(key, name)}{key}: no rule is called {name!r}{hint}")
    if faults:
        raise ConfigError("\n".join(faults) + "\n`provlint rules` lists all rules")


def _configured(rule: type[Rule], settings: Settings) -> Rule:
    options = settings.options.get(rule.name, {})
    if not options:
        try:
            return rule()
        except Exception as error:
            raise PluginError(f"the rule {rule.code} {rule.name} cannot be set up: {told(error)}") from error
    where = settings.where("rules", rule.name)
    from dataclasses import fields, is_dataclass

    if not is_dataclass(rule):
        raise ConfigError(f"{where}the rule {rule.name!r} has no options")
    known = [f.name.replace("_", "-") for f in fields(rule)]
    faults: list[str] = []
    for option in options:
        if option not in known:
            hint = did_you_mean(option, known) or f"; it has {', '.join(known)}"
            place = settings.where("rules", rule.name, option)
            faults.append(f"{place}the rule {rule.name!r} has no option {option!r}{hint}")
    if faults:
        raise ConfigError("\n".join(faults))
    from pydantic import TypeAdapter, ValidationError

    try:
        adapter: TypeAdapter[Rule] = TypeAdapter(rule)
        return adapter.validate_python({name.replace("-", "_"): value for name, value in options.items()})
    except ValidationError as error:
        for fault in error.errors():
            option = ".".join(str(part) for part in fault["loc"][:1]).replace("_", "-")
            place = settings.where("rules", rule.name, option) or where
            said = fault["msg"].removeprefix("Input should be ")
            faults.append(f"{place}rules.{rule.name}.{option} must be {said}, not {fault['input']!r}")
        raise ConfigError("\n".join(faults)) from error
