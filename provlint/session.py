"""One run: the installed plugins, the configuration, and the linter that joins them."""

from __future__ import annotations

from functools import cached_property

from provlint import formats
from provlint.config import Settings
from provlint.configfiles import Configuration
from provlint.engine import Linter, RuleSet
from provlint.errors import PluginError
from provlint.own import RULE_FAILURE
from provlint.plugins import Registry
from provlint.report import Failure


class Session:
    """What every command starts from. A broken plugin or pack is left out and told in ``faults``."""

    def __init__(self, configuration: Configuration) -> None:
        self.configuration = configuration
        self.faults: list[PluginError] = []
        self.registry = Registry.discover([formats], self.faults.append)
        self._rule_sets: dict[int, RuleSet] = {}

    def rules_for(self, path: str) -> RuleSet:
        """The rules that apply to *path*. Raises ConfigError."""
        settings = self.configuration.settings(path)
        key = id(settings)  # the configuration keeps one object for equal settings
        if key not in self._rule_sets:
            self._rule_sets[key] = self._rule_set(settings)
        return self._rule_sets[key]

    def _rule_set(self, settings: Settings) -> RuleSet:
        known = [offer.rule for offer in self.registry.offered(settings).values()]
        return RuleSet(self.registry.rules(settings), settings, known)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The faults, as a report tells them."""
        return tuple(Failure("", RULE_FAILURE, str(fault)) for fault in self.faults)

    @cached_property
    def linter(self) -> Linter:
        return Linter(self.registry.readers, self.rules_for)

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """Those that some reader claims."""
        return frozenset(s for reader in self.registry.readers.values() for s in reader.suffixes)
