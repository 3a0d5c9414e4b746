"""What any rule may ask about a text, found once and lazily."""

from provlint.prose.biography import Biography
from provlint.prose.dates import Date
from provlint.prose.dates import find as find_dates
from provlint.prose.names import alike as same_name
from provlint.prose.names import person as person_name
from provlint.prose.passages import Passage, Role
from provlint.prose.reading import Reading
from provlint.prose.vague import VagueAttribution, Vagueness

__all__ = [
    "Biography",
    "Date",
    "Passage",
    "Reading",
    "Role",
    "VagueAttribution",
    "Vagueness",
    "find_dates",
    "person_name",
    "same_name",
]
