"""What any rule may ask about a text, found once and lazily."""

from provlint.prose.passages import Passage, Role
from provlint.prose.reading import Reading
from provlint.prose.vague import VagueAttribution, Vagueness

__all__ = ["Passage", "Reading", "Role", "VagueAttribution", "Vagueness"]
