"""Wire copy for provlint: a reader, two rules and a report format.

Each hook imports what it offers when it is called, so that announcing the plugin costs nothing.
"""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from provlint import Format, Reader, Rule, hookimpl


@hookimpl
def provlint_rules() -> Iterable[type[Rule]]:
    from provlint_wire.missing_dateline import MissingDateline

    return [MissingDateline]


@hookimpl
def provlint_rule_packs() -> Iterable[Traversable]:
    return [files("provlint_wire") / "wire.yaml"]


@hookimpl
def provlint_readers() -> Iterable[Reader]:
    from provlint_wire.reader import WireReader

    return [WireReader()]


@hookimpl
def provlint_formats() -> Mapping[str, type[Format]]:
    from provlint_wire.brief import BriefFormat

    return {"brief": BriefFormat}
