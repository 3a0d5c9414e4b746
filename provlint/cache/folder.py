"""Where caches are kept, and how files in them are written."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

VARIABLE = "PROVLINT_CACHE_DIR"
NAME = ".provlint_cache"
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is a cache of provlint and can be deleted at any time; see https://bford.info/cachedir/\n"
)


def place(given: str | None, project: str | None) -> str:
    """The cache folder: the one *given* on the command line, else that of the environment.

    Where neither names one, it lies in the folder *project*, that of the configuration file; without a
    configuration file, among the user's other caches.
    """
    if named := given or os.environ.get(VARIABLE):
        return os.path.abspath(named)  # pathlib takes its time to import
    return os.path.join(project, NAME) if project else _of_user()


def _of_user() -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA") or home, "provlint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "provlint")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "provlint")


def write(folder: str, name: str, data: bytes, *, top: str = "") -> bool:
    """The file *name* in *folder* with *data*, whole or not at all; whether it was written.

    *top*: the cache folder, if *folder* is one inside it.
    """
    path = os.path.join(folder, name)
    draft = f"{path}.{os.getpid()}.tmp"
    try:
        _prepare(top or folder)
        if top:
            os.makedirs(folder, exist_ok=True)
        with open(draft, "wb") as stream:
            stream.write(data)
        os.replace(draft, path)
    except OSError:
        with suppress(OSError):
            os.unlink(draft)
        return False
    return True


def _prepare(folder: str) -> None:
    """Makes the folder, and tells git and backup programs to pass it over."""
    if os.path.isdir(folder):
        return
    os.makedirs(folder, exist_ok=True)
    for name, text in ((".gitignore", "# Written by provlint.\n*\n"), ("CACHEDIR.TAG", _TAG)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as stream:
            stream.write(text)
