"""Everything provlint raises on purpose.

    ProvlintError
    ├── UsageError          yours: the command line asks for something that cannot be done
    ├── ConfigError         yours: a configuration file or rule option is wrong
    ├── InputError          yours: a document could not be read
    └── PluginError         a plugin's author's: it cannot be loaded or offers something unfit
        └── PackError       a rule pack is not valid YAML, or a rule in it is not a rule

Each message is a sentence for a person: which file, which line, what is wrong, what to do.
Anything else that escapes is a fault of provlint.
"""

from __future__ import annotations


class ProvlintError(Exception):
    """The root of the tree above."""


class UsageError(ProvlintError):
    """The command line asks for something that cannot be done."""


class ConfigError(ProvlintError):
    """A configuration file, or a rule option in it, is wrong."""


class InputError(ProvlintError):
    """A document could not be read; the others still are."""


class PluginError(ProvlintError):
    """A plugin cannot be loaded, or what it offers does not fit."""


class PackError(PluginError):
    """A YAML rule pack is wrong; the message carries ``file:line`` of each complaint."""


def told(error: BaseException, home: str = "") -> str:
    """What was raised unexpectedly, and where: the last line of the file *home* that led to it, else the last."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)
    frame = next((f for f in reversed(frames) if f.filename == home), frames[-1] if frames else None)
    place = f" ({frame.filename}:{frame.lineno})" if frame else ""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}{': ' if said else ''}{said}{place}"
