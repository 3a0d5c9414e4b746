"""What any rule may ask about a text, found once and lazily."""

from provlint.prose.passages import Passage, Role
from provlint.prose.reading import Reading

__all__ = ["Passage", "Reading", "Role"]
