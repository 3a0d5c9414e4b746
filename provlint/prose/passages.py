"""Stretches of a document that are not its article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provlint.model import Span


class Role(StrEnum):
    """What a stretch that is not the article is, as the JNK rules call it."""

    SCRIPT = "script"
    STYLE = "style"
    MARKUP = "markup"
    SOCIAL = "social"
    COMMENTS = "comments"
    RELATED = "related"
    NAVIGATION = "navigation"
    SUBSCRIPTION = "subscription"
    LEGAL = "legal"
    ADVERTISEMENT = "advertisement"
    CAPTION = "caption"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of lines or blocks of one role, in text offsets, fences included."""

    role: Role
    span: Span
    reason: str
    """What gave it away, in a few words: it ends up in the message."""
