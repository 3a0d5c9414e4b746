"""The hooks a plugin may implement, each with its contract.

A plugin is a module or object announced in the entry-point group ``provlint``. It offers things once,
when a run starts; nothing here is called per document, because pluggy stops at the first exception and
drops what the other plugins returned. The engine calls what was offered, each call on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol

import pluggy

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from provlint.formats import Format
    from provlint.model import Document, Source
    from provlint.rule import Rule

hookspec = pluggy.HookspecMarker("provlint")
hookimpl = pluggy.HookimplMarker("provlint")


class Reader(Protocol):
    """Turns the bytes of one kind of file into a document.

    ``name`` becomes :attr:`Document.kind`; ``suffixes`` are lower case with their dot, and make folders
    yield such files.
    """

    @property
    def name(self) -> str: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...
    def read(self, source: Source) -> Document:
        """Raises InputError for what it cannot read; whatever else it raises is its fault and is reported so."""
        ...


class Hooks:
    """Implement any of these with ``@provlint.hookimpl``; the order of plugins never matters."""

    @hookspec
    def provlint_rules(self) -> Iterable[type[Rule]]:
        """Rule classes. Import them inside the hook, so that listing plugins stays quick."""
        raise NotImplementedError

    @hookspec
    def provlint_rule_packs(self) -> Iterable[Traversable]:
        """YAML rule packs, mostly ``importlib.resources.files(__package__).iterdir()``."""
        raise NotImplementedError

    @hookspec
    def provlint_readers(self) -> Iterable[Reader]:
        """Readers. Where two claim one suffix, that of the later installed plugin by name wins over the bundled."""
        raise NotImplementedError

    @hookspec
    def provlint_formats(self) -> Mapping[str, type[Format]]:
        """Report formats by the name that ``--format`` takes."""
        raise NotImplementedError
