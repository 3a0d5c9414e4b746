"""Which configuration applies to a path, and what is wrong with a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from provlint.config import Layer, Settings
from provlint.configfiles import Configuration, load
from provlint.errors import ConfigError
from provlint.model import Severity

Write = Callable[[str, str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file into an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def write(path: str, text: str) -> None:
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return write


def ignored(path: str, configuration: Configuration | None = None) -> tuple[str, ...]:
    return (configuration or Configuration()).settings(path).ignore


def test_closest_file_applies(write: Write) -> None:
    """Not joined to those above it; in one folder .provlint.toml, provlint.toml, pyproject.toml, in this order."""
    write("pyproject.toml", '[tool.provlint]\nignore = ["ATT"]\n')
    write("a/pyproject.toml", "[tool.other]\n")
    write("a/b/provlint.toml", 'ignore = ["STA"]\n')
    write("a/b/.provlint.toml", 'ignore = ["JNK"]\n')
    write("a/c/provlint.toml", "")
    paths = ("x.md", "a/x.md", "a/b/x.md", "a/b/deep/er/x.md", "a/c/x.md", "<stdin>")
    assert [ignored(p) for p in paths] == [("ATT",), ("ATT",), ("JNK",), ("JNK",), (), ("ATT",)]


def test_given_and_isolated(write: Write) -> None:
    """A given file stands in for all; isolated reads none; the command line counts on top."""
    write("provlint.toml", 'ignore = ["ATT"]\n')
    write("other.toml", 'ignore = ["STA"]\n')
    said = Layer({"ignore": ["JNK"]}, {("ignore", "JNK"): "command line"})
    assert ignored("a.md", Configuration(Path("other.toml"), command_line=said)) == ("STA", "JNK")
    assert ignored("a.md", Configuration(isolated=True, command_line=said)) == ("JNK",)


def test_every_setting_knows_its_line(write: Write) -> None:
    """Also those that come from an extended file, whose lists come first."""
    write("base.toml", 'known-sources = ["Board"]\nprofile = "archive"\nignore = ["ATT"]\n')
    write("packs/a.yaml", "")
    write(
        "docs/pyproject.toml",
        '[tool.provlint]\nextend = "../base.toml"\nprofile = "draft"\nknown-sources = [\n  "a.org",\n]\n'
        'rule-packs = ["../packs/*.yaml"]\n[tool.provlint.severity]\nmissing-byline = "note"\n'
        "[tool.provlint.rules.author-bio-padding]\nwords = 9\n",
    )
    pack = "packs/a.yaml"
    assert Configuration().settings("docs/a.md") == Settings(
        profile="draft",
        ignore=("ATT",),
        known_sources=("Board", "a.org"),
        rule_packs=(pack,),
        severities={"missing-byline": Severity.NOTE},
        options={"author-bio-padding": {"words": 9}},
        origins={
            ("known-sources",): "docs/pyproject.toml:4",
            ("known-sources", "Board"): "base.toml:1",
            ("known-sources", "a.org"): "docs/pyproject.toml:5",
            ("profile",): "docs/pyproject.toml:3",
            ("ignore",): "base.toml:3",
            ("ignore", "ATT"): "base.toml:3",
            ("rule-packs",): "docs/pyproject.toml:7",
            ("rule-packs", pack): "docs/pyproject.toml:7",
            ("severity",): "docs/pyproject.toml:8",
            ("severity", "missing-byline"): "docs/pyproject.toml:9",
            ("rules",): "docs/pyproject.toml:10",
            ("rules", "author-bio-padding"): "docs/pyproject.toml:10",
            ("rules", "author-bio-padding", "words"): "docs/pyproject.toml:11",
        },
    )


def test_overrides(write: Write) -> None:
    """gitignore patterns relative to the file; the last that fits counts most."""
    write(
        "provlint.toml",
        '[[overrides]]\npaths = ["archive/", "*.txt"]\nprofile = "archive"\nignore = ["ATT"]\n'
        '[[overrides]]\npaths = ["/archive/new.md"]\nprofile = "draft"\n',
    )
    configuration = Configuration()
    found = [
        configuration.settings(p) for p in ("a.md", "x/b.txt", "archive/x/c.md", "archive/new.md", "../d.txt")
    ]
    assert [(s.profile, s.ignore) for s in found] == [
        ("draft", ()),
        ("archive", ("ATT",)),
        ("archive", ("ATT",)),
        ("draft", ("ATT",)),
        ("draft", ()),
    ]
    assert found[1] is found[2]


def test_excludes(write: Write) -> None:
    """Relative to the file that says so."""
    write("provlint.toml", 'exclude = ["old/", "!old.md", "/a.md"]\n')
    write("sub/provlint.toml", "")
    configuration, here = Configuration(), Path.cwd()
    assert [
        configuration.excludes(here / "old", folder=True),
        configuration.excludes(here / "old", folder=False),
        configuration.excludes(here / "a.md", folder=False),
        configuration.excludes(here / "b/a.md", folder=False),
        configuration.excludes(here / "sub/a.md", folder=False),
    ] == [True, False, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('profile = "draft"\nselct = []\n', "x.toml:2: unknown key 'selct'; did you mean 'select'?"),
        ("extend_select = []\n", "x.toml:1: unknown key 'extend_select'; did you mean 'extend-select'?"),
        ('select = "STA"\n', "x.toml:1: select must be a list, not 'STA'"),
        ('ignore = [\n  "STA",\n  3,\n]\n', "x.toml:3: ignore[1] must be a string, not 3"),
        ('fail-on = "warn"\n', "x.toml:1: fail-on must be one of note, warning, error, never, not 'warn'; did you mean 'warning'?"),
        ('[severity]\nmissing-byline = "loud"\n', "x.toml:2: severity.missing-byline must be one of note, warning, error, not 'loud'"),
        ("[rules]\nx-y = 1\n", "x.toml:2: rules.x-y must be a table, not 1"),
        ("[[overrides]]\nprofile = 'draft'\n[[overrides]]\npaths = []\nexclude = []\n",
         "x.toml:1: overrides[0].paths is missing\n"
         "x.toml:4: overrides[1].paths must be a list of at least one item, not []\n"
         "x.toml:5: unknown key 'exclude'"),
        ("[[overrides]]\npaths = ['a\\']\n", "x.toml:2: overrides.0.paths: 'a\\\\' is no gitignore pattern"),
        ("exclude = ['!']\n", "x.toml:1: exclude: '!' is no gitignore pattern"),
        ("a = \n", "x.toml:1:5: Invalid value"),
        ("a = [1\n", "x.toml: Unclosed array"),
        ('extend = "gone.toml"\n', "x.toml:1: there is no file gone.toml"),
        ('\nextend = "x.toml"\n', "x.toml:2: x.toml leads back to this file"),
        ('rule-packs = ["none/*.yaml"]\n', "x.toml:1: no rule pack is at 'none/*.yaml'"),
    ],
)  # fmt: skip
def test_faults(text: str, said: str, write: Write) -> None:
    """Each with its file and line, all at once, with the nearest right word."""
    write("x.toml", text)
    with pytest.raises(ConfigError) as error:
        load(Path("x.toml"))
    assert str(error.value) == said


def test_not_utf8(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TOML is UTF-8."""
    monkeypatch.chdir(tmp_path)
    Path("x.toml").write_bytes(b"a = '\xe9'")
    with pytest.raises(ConfigError, match=r"^x\.toml: is not UTF-8, which TOML must be$"):
        load(Path("x.toml"))


def test_pyproject_without_our_table(write: Write) -> None:
    """Named, it is a fault; found, it is passed over, even broken."""
    write("pyproject.toml", "[tool\n")
    assert ignored("a.md") == ()
    write("pyproject.toml", "[tool.other]\n")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: has no table \[tool\.provlint\]$"):
        load(Path("pyproject.toml"))
