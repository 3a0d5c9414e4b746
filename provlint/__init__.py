"""provlint: where a text comes from, and what in it is not the text.

What stands here is what plugins may use; the rest is private. Each name is imported when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provlint.errors import ConfigError, InputError, PackError, PluginError, ProvlintError, UsageError
    from provlint.expressions import expression
    from provlint.formats import Format, Style
    from provlint.hookspecs import Reader, hookimpl
    from provlint.model import (
        Block,
        BlockKind,
        Claim,
        Directive,
        Document,
        Edit,
        Evidence,
        Field,
        Finding,
        Fix,
        Footnote,
        Grade,
        Image,
        Link,
        Measure,
        Metadata,
        Position,
        Quantity,
        Related,
        Segment,
        Severity,
        Source,
        SourceMap,
        Span,
    )
    from provlint.prose import (
        Biography,
        Date,
        Passage,
        Reading,
        Role,
        VagueAttribution,
        Vagueness,
        find_dates,
        person_name,
        same_name,
    )
    from provlint.readers.build import TextBuilder
    from provlint.readers.decoding import Decoded, decode
    from provlint.report import Checked, Failure, Suppressed, Tally
    from provlint.rule import Example, Rule
    from provlint.scan import Match, Pattern, words

_NAMES = {
    "errors": "ConfigError InputError PackError PluginError ProvlintError UsageError",
    "expressions": "expression",
    "formats": "Format Style",
    "hookspecs": "Reader hookimpl",
    "model": "Block BlockKind Claim Directive Document Edit Evidence Field Finding Fix Footnote Grade Image Link "
    "Measure Metadata Position Quantity Related Segment Severity Source SourceMap Span",
    "prose": "Biography Date Passage Reading Role VagueAttribution Vagueness find_dates person_name same_name",
    "readers.build": "TextBuilder",
    "readers.decoding": "Decoded decode",
    "report": "Checked Failure Suppressed Tally",
    "rule": "Example Rule",
    "scan": "Match Pattern words",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}

__all__ = [
    "Biography",
    "Block",
    "BlockKind",
    "Checked",
    "Claim",
    "ConfigError",
    "Date",
    "Decoded",
    "Directive",
    "Document",
    "Edit",
    "Evidence",
    "Example",
    "Failure",
    "Field",
    "Finding",
    "Fix",
    "Footnote",
    "Format",
    "Grade",
    "Image",
    "InputError",
    "Link",
    "Match",
    "Measure",
    "Metadata",
    "PackError",
    "Passage",
    "Pattern",
    "PluginError",
    "Position",
    "ProvlintError",
    "Quantity",
    "Reader",
    "Reading",
    "Related",
    "Role",
    "Rule",
    "Segment",
    "Severity",
    "Source",
    "SourceMap",
    "Span",
    "Style",
    "Suppressed",
    "Tally",
    "TextBuilder",
    "UsageError",
    "VagueAttribution",
    "Vagueness",
    "decode",
    "expression",
    "find_dates",
    "hookimpl",
    "person_name",
    "same_name",
    "words",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
