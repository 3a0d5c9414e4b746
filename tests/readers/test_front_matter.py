"""Front matter of texts and Markdown: fields with their places, directives, and faults that are told."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint.model import BlockKind, Document
from provlint.readers import front_matter
from provlint.testing import read

BOTH = pytest.mark.parametrize("kind", ["text", "markdown"])


def _fields(document: Document) -> dict[str, list[str]]:
    """Values by field, after checking that each stands in the source where it says."""
    found: dict[str, list[str]] = {}
    for name in ("titles", "authors", "dates", "sources", "licences", "languages"):
        for field in getattr(document.metadata, name):
            assert field.origin == "front matter"
            assert field.place is not None
            assert document.source[slice(*field.place)] == field.value
            found.setdefault(name, []).append(field.value)
    return found


@BOTH
def test_yaml_fields_with_their_places(kind: str) -> None:
    """Scalars in every style, with their quotes outside the place."""
    head = (
        "---\n# a remark\ntitle: \"Über 'Preise'\"\nauthor: Zoë Müller\npubDate: 2024-03-01  # published\n"
        "source: 'https://example.org/a'\nlicense: CC-BY-4.0\nlang: en\nother: x\n---"
    )
    document = read(f"{head}\n\nProse.\n", kind)
    assert _fields(document) == {
        "titles": ["Über 'Preise'"],
        "authors": ["Zoë Müller"],
        "dates": ["2024-03-01"],
        "sources": ["https://example.org/a"],
        "licences": ["CC-BY-4.0"],
        "languages": ["en"],
    }
    first, *rest = document.blocks
    assert (first.kind, document[first.span]) == (BlockKind.FRONT_MATTER, head)
    assert first.inner is not None
    assert document[first.inner] == head[4:-4]
    assert [document[b.span] for b in rest] == ["Prose."]


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("author: Ann Lee", ["Ann Lee"]),
        ("authors: [Ann Lee, 'Bo Ek']", ["Ann Lee", "Bo Ek"]),
        ("Authors:\n  - Ann Lee\n  - Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("authors:\n- name: Ann Lee\n  url: https://example.org\n- name: Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("author: {name: Ann Lee, email: a@example.org}", ["Ann Lee"]),
        ("author:\n  - given: Ann\n    family: Lee", ["Ann Lee"]),
        ("by-line: Ann Lee", ["Ann Lee"]),
        ("dc_creator: Ann Lee", []),
        ("creator: Ann Lee\nbyline: Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("params:\n  author: Ann Lee", ["Ann Lee"]),
        ("author: ~", []),
        ("author:", []),
        ("author: [[Ann Lee], {}]", ["Ann Lee"]),
    ],
)
def test_authors_in_every_shape(written: str, authors: list[str]) -> None:
    """Strings, lists, and maps with a name."""
    document = read(f"---\ntitle: x\n{written}\n---\n", "markdown")
    assert [f.value for f in document.metadata.authors] == authors


def test_a_source_may_have_a_name_and_a_url() -> None:
    """Both say where a text is from."""
    document = read("---\nvia: {name: The Paper, url: https://example.org}\n---\n", "markdown")
    assert _fields(document) == {"sources": ["The Paper", "https://example.org"]}


def test_block_scalars_have_the_place_of_their_lines() -> None:
    """The value is folded, the place is as written."""
    document = read("---\ntitle: >-\n  2024: Prices\n  rose\n---\n", "markdown")
    (title,) = document.metadata.titles
    assert title.value == "2024: Prices rose"
    assert title.place is not None
    assert document.source[slice(*title.place)] == "2024: Prices\n  rose"


@BOTH
def test_toml(kind: str) -> None:
    """Between plus signs, as Hugo has it."""
    head = '+++\ntitle = "Über Preise"\ndate = 2024-03-01T10:00:00Z\nauthors = ["Ann Lee", "Bo Ek"]\n[params]\nlang = "en"\n+++'
    document = read(f"{head}\nProse.\n", kind)
    metadata = document.metadata
    assert [f.value for f in (*metadata.titles, *metadata.authors, *metadata.languages)] == [
        "Über Preise",
        "Ann Lee",
        "Bo Ek",
        "en",
    ]
    assert all(f.place and document.source[slice(*f.place)] == f.value for f in metadata.authors)
    assert metadata.dates[0].value.startswith("2024-03-01")
    assert document[document.blocks[0].span] == head


@BOTH
def test_broken_yaml_is_told_and_read_by_line(kind: str) -> None:
    """An unquoted colon in a title is the common fault."""
    document = read("---\ntitle: Prices: a study\nauthor: 'Ann Lee'\ntags: [a\n---\n\nProse.\n", kind)
    assert _fields(document) == {"titles": ["Prices: a study"], "authors": ["Ann Lee"]}
    assert document.notices == (
        "front matter: not valid YAML in line 2 (mapping values are not allowed here); read line by line",
    )
    assert document.blocks[0].kind is BlockKind.FRONT_MATTER


def test_broken_toml_is_told() -> None:
    """As with YAML."""
    document = read("+++\ntitle = Prices\n+++\n", "markdown")
    assert document.notices[0].startswith("front matter: not valid TOML (")
    assert [f.value for f in document.metadata.titles] == ["Prices"]


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "---\n\nA text that opens with a rule.\n\n---\n\nMore.",
        "---\ntitle: never closed\n\nProse.",
        "Prose.\n---\ntitle: x\n---\n",
        "---\nNote: this is prose that goes on\nover more lines, none of them a key\nof anything at all\n---\n",
        "--- title: x ---",
        "---\n---\n",
        "---",
        "",
    ],
)
def test_what_is_no_front_matter(kind: str, text: str) -> None:
    """Rules and prose between rules."""
    document = read(text, kind)
    assert [b for b in document.blocks if b.kind is BlockKind.FRONT_MATTER] == []
    assert document.notices == ()


@pytest.mark.parametrize(
    ("written", "bodies"),
    [
        (
            "{ignore: [STA101, ATT], reason: the figures are ours}",
            ["file-ignore[STA101, ATT] -- the figures are ours"],
        ),
        ("{ignore: STA101}", ["file-ignore[STA101]"]),
        (
            "\n  - ignore: [STA101]\n    reason: ours\n  - {ignore: JNK201}",
            ["file-ignore[STA101] -- ours", "file-ignore[JNK201]"],
        ),
        ("[STA101, unsourced-statistic]", ["file-ignore[STA101, unsourced-statistic]"]),
        ('"file-ignore[STA101] -- ours"', ["file-ignore[STA101] -- ours"]),
        ('"ignore[STA101] -- ours"', ["file-ignore[STA101] -- ours"]),
    ],
)
def test_a_key_of_its_own_is_a_directive(written: str, bodies: list[str]) -> None:
    """In the words of the comment that means the same."""
    document = read(f"---\ntitle: x\nprovlint: {written}\n---\n\nProse.\n", "markdown")
    assert [(d.body, d.alone) for d in document.directives] == [(body, True) for body in bodies]
    assert all("STA101" in document.source[slice(*d.place)] for d in document.directives)


def test_a_directive_of_no_known_shape_is_told() -> None:
    """It would else be obeyed by nobody, in silence."""
    document = read("---\ntitle: x\nprovlint: {off: true}\n---\n", "markdown")
    assert document.directives == ()
    assert len(document.notices) == 1


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems(end: str) -> None:
    """Places count in the source, the text has LF."""
    document = read(f"---{end}title: One{end}author: Two{end}---{end}{end}Prose.{end}", "text")
    assert _fields(document) == {"titles": ["One"], "authors": ["Two"]}
    assert document.text == "---\ntitle: One\nauthor: Two\n---\n\nProse.\n"


@pytest.mark.parametrize(
    "inside",
    [
        "a: " + "[" * 20000,
        "author: &x [" + "*x, " * 5000 + "]",
        "a: &a [" + "x, " * 500 + "]\nb: &b [" + "*a, " * 500 + "]\nauthor: [" + "*b, " * 500 + "]",
        "a: *nowhere",
        "? [a]\n: b",
        "a: !!python/object:os.system x",
        "\ta: b: c",
        "a: \x07",
    ],
)
def test_hostile_yaml_never_raises(inside: str) -> None:
    """Nothing is constructed, and nothing recurses."""
    assert read(f"---\ntitle: x\n{inside}\n---\n\nProse.\n", "markdown").blocks


def test_yaml_is_not_imported_for_nothing() -> None:
    """Most documents have none, and the import takes longer than to read one."""
    import subprocess

    code = "import sys; from provlint.testing import read; read('Prose.', 'markdown'); print('yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


@given(st.text(alphabet="abt:- [{]}'\"\n#|>&*!%@`=+.\t\\é"))
def test_anything_between_the_fences_is_read(inside: str) -> None:
    """Found or not, but without an exception and in place."""
    for fence in ("---", "+++"):
        source = f"{fence}\ntitle: {inside}\n{fence}\n"
        matter = front_matter.find(source)
        if matter is not None:
            for field in matter.metadata.titles:
                assert field.place is None or source[slice(*field.place)]
