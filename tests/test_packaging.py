"""What a wheel carries, and that it comes without anything else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = {
    "provlint": ROOT / "provlint",
    "provlint_plugins": ROOT / "plugins" / "provlint_plugins",
    "provlint_rules": ROOT / "rules" / "provlint_rules",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    how = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation", "--disable-pip-version-check"]
    command = [sys.executable, "-m", "pip", "wheel", *how, "--wheel-dir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_wheel_carries_the_three_packages_whole(wheel: zipfile.ZipFile) -> None:
    """Every source file and every data file beside it, py.typed and the YAML packs among them; no tests, no docs."""
    expected = {
        f"{name}/{path.relative_to(folder).as_posix()}"
        for name, folder in PACKAGES.items()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    carried = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert carried == expected
    assert {f"{name}/py.typed" for name in PACKAGES} <= carried


def test_wheel_announces_the_bundled_plugins(wheel: zipfile.ZipFile) -> None:
    """Through the same entry-point group as anyone's, beside the command."""
    (name,) = (n for n in wheel.namelist() if n.endswith("entry_points.txt"))
    announced = ConfigParser()
    announced.read_string(wheel.read(name).decode())
    assert {section: sorted(announced[section]) for section in announced.sections()} == {
        "console_scripts": ["provlint"],
        "provlint": ["attribution", "authorbio", "junk", "packs", "statistics"],
    }


def test_wheel_has_its_licence(wheel: zipfile.ZipFile) -> None:
    """MIT, in the metadata and as a file."""
    names = wheel.namelist()
    (metadata,) = (n for n in names if n.endswith("METADATA"))
    assert "License-Expression: MIT\n" in wheel.read(metadata).decode()
    assert [n.rpartition("/")[2] for n in names if "licenses/" in n] == ["LICENSE"]


def test_help_comes_without_the_heavy_libraries() -> None:
    """A start that reads no document and no configuration pays for none of them."""
    program = (
        "import sys, provlint.cli\n"
        "heavy = {'pydantic', 'turbohtml', 'pyromark', 'license_expression', 'ftfy'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"
