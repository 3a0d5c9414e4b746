"""The bundled rule packs: word lists with their contexts."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

from provlint import hookimpl


@hookimpl
def provlint_rule_packs() -> Iterable[Traversable]:
    return [path for path in files(__package__ or __name__).iterdir() if path.name.endswith(".yaml")]
