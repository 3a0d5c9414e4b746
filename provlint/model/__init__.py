"""The nouns: spans, documents and what is found in them. Plain values, no I/O.

Two coordinate systems, both 0-based code points with exclusive ends:

* *text* offsets count in :attr:`Document.text`, what a person reads;
* *source* offsets count in :attr:`Document.source`, the decoded file without its byte order mark.

:class:`SourceMap` leads from the first to the second.
"""

from provlint.model.claims import NO_EVIDENCE, Claim, Evidence, Grade, Measure, Quantity
from provlint.model.document import (
    PROSE_KINDS,
    Block,
    BlockKind,
    Directive,
    Document,
    Field,
    Footnote,
    Image,
    Link,
    Metadata,
    Source,
)
from provlint.model.findings import Edit, Finding, Fix, Related, Severity
from provlint.model.places import Position, Segment, SourceMap, Span

__all__ = [
    "NO_EVIDENCE",
    "PROSE_KINDS",
    "Block",
    "BlockKind",
    "Claim",
    "Directive",
    "Document",
    "Edit",
    "Evidence",
    "Field",
    "Finding",
    "Fix",
    "Footnote",
    "Grade",
    "Image",
    "Link",
    "Measure",
    "Metadata",
    "Position",
    "Quantity",
    "Related",
    "Segment",
    "Severity",
    "Source",
    "SourceMap",
    "Span",
]
