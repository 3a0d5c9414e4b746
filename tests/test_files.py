"""Which files a run examines."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from provlint.errors import InputError
from provlint.files import find, read


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes files, some with text, in an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def tree(*empty: str, **texts: str) -> None:
        for path, text in [*((p, "") for p in empty), *texts.items()]:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text)

    return tree


def found(*arguments: str) -> list[str]:
    return find(arguments, {".md"}, lambda path, folder: False).paths


def test_order(tree: Callable[..., None]) -> None:
    """Of the arguments, then of names; each file once; paths are relative to the working folder."""
    tree("b.md", "a/z.md", "a/b/c.md", "c.md")
    assert found("c.md", str(Path.cwd() / "a"), "a/../b.md", ".") == ["c.md", "a/b/c.md", "a/z.md", "b.md"]


def test_paths_above_the_working_folder(tree: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Are relative too."""
    tree("a.md", "sub/b.md")
    monkeypatch.chdir("sub")
    assert found("..", "/nowhere-at-all/x.md")[:2] == ["../a.md", "b.md"]


def test_gitignore_of_the_repository(tree: Callable[..., None]) -> None:
    """Counts for its folders, up to the one with .git; nearer files decide first."""
    tree(
        "repo/.git/HEAD",
        "repo/docs/a.md",
        "repo/docs/b.md",
        "repo/docs/out/c.md",
        "repo/docs/in/b.md",
        "repo/d.txt",
    )
    Path(".gitignore").write_text("*.md\n")
    Path("repo/.gitignore").write_text("b.md\nout/\n# a.md\n\n!\n")
    Path("repo/docs/in/.gitignore").write_text("!b.md\n")
    assert [found("repo"), found("repo/docs")] == [["repo/docs/a.md", "repo/docs/in/b.md"]] * 2


def test_named_folder_is_examined_though_ignored(tree: Callable[..., None]) -> None:
    """Whoever names it means it."""
    tree(".git/HEAD", "out/a.md", "out/b/c.md")
    Path(".gitignore").write_text("out/\n")
    assert [found("."), found("out"), found("out/b")] == [[], ["out/a.md", "out/b/c.md"], ["out/b/c.md"]]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no symbolic links here")
def test_links(tree: Callable[..., None]) -> None:
    """Links to files are followed, those to folders are not, and dead ones are passed over."""
    tree("a/b.md")
    Path("a/loop").symlink_to(Path("a").resolve(), target_is_directory=True)
    Path("a/c.md").symlink_to("b.md")
    Path("a/dead.md").symlink_to("gone.md")
    assert found("a") == ["a/b.md", "a/c.md"]


def test_deep_folders(tree: Callable[..., None]) -> None:
    """More of them than Python's stack is deep."""
    here = os.open(".", os.O_RDONLY)
    for _ in range(1200):
        Path("d").mkdir()
        os.chdir("d")
    Path("a.md").touch()
    os.fchdir(here)
    os.close(here)
    deep = found(".")
    Path(deep[0]).unlink()
    for _ in range(1199):  # pytest removes its folders recursively, so these must be gone
        Path("d/d").rename("e")
        Path("d").rmdir()
        Path("e").rename("d")
    assert deep == ["d/" * 1200 + "a.md"]


def test_excludes_and_written_files(tree: Callable[..., None]) -> None:
    """Are left out without being counted; files of other kinds are counted."""
    tree("a.md", "b.md", "c.csv", "d/e.md", "f.txt", ".g.csv")
    outcome = find(
        ["."], {".md"}, lambda path, folder: path.name == "d" and folder, without=[Path.cwd() / "b.md"]
    )
    assert (outcome.paths, outcome.skipped) == (["a.md"], 2)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("gone.md", "there is no such file or folder"),
        ("a.md/b.md", "cannot be read: Not a directory"),
        ("nul\0.md", "cannot be read: embedded null byte"),
        ("/dev/zero", "is a device or a socket, not a file"),
    ],
)
def test_unreadable(path: str, said: str, tree: Callable[..., None]) -> None:
    """Says why."""
    tree("a.md")
    with pytest.raises(InputError) as error:
        read(path)
    assert str(error.value) == said
