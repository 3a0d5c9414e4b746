"""provlint: where a text comes from, and what in it is not the text.

What stands here is what plugins may use; the rest is private.
"""

from provlint.errors import ConfigError, InputError, PackError, PluginError, ProvlintError, UsageError
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
from provlint.prose import Passage, Reading, Role, VagueAttribution, Vagueness
from provlint.readers.build import TextBuilder
from provlint.readers.decoding import Decoded, decode
from provlint.report import Checked, Failure, Suppressed, Tally
from provlint.rule import Example, Rule
from provlint.scan import Match, Pattern, words

__all__ = [
    "Block",
    "BlockKind",
    "Checked",
    "Claim",
    "ConfigError",
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
    "hookimpl",
    "words",
]
