"""Fixtures for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from provlint.cache.folder import VARIABLE
from provlint.config import Profile, Settings
from provlint.engine import Linter, RuleSet
from provlint.plugins import Registry

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test uses the caches of whoever runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real documents that are not part of the project; tests that need them skip where they are missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared folder of real documents is not beside the project")
    return folder


@pytest.fixture(scope="session")
def linter_for() -> Callable[[Profile], Linter]:
    """The linter with everything installed, as the command line builds it, for a profile."""
    registry = Registry.discover()
    known = [offer.rule for offer in registry.offers.values()]

    @cache
    def build(profile: Profile) -> Linter:
        settings = Settings(profile=profile)
        rules = RuleSet(registry.rules(settings), settings, known)
        return Linter(registry.readers, lambda path: rules)

    return build
