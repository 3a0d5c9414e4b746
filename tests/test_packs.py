"""YAML packs: what an entry means, and how each fault is told."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provlint import Example, PackError, Rule, packs
from provlint.testing import assert_example, check

ENTRY = """\
pack: house
rules:
  - kind: phrase
    code: HSE101
    name: tired-word
    message: "tired: {match}"
    about: {does: Looks for words. Only some., matters: It does., do: Cut it., limits: Few.}
    patterns: ['\\bvery unique\\b']
    valid: ['It is unique.']
    invalid: ['It is [[very unique]].']
"""


def pack(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "house.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def rule(tmp_path: Path, *changes: str, kind: str = "phrase", pattern: str = "tired") -> type[Rule]:
    """The rule of :data:`ENTRY` with another pattern and further keys."""
    text = ENTRY.replace("kind: phrase", f"kind: {kind}").replace(r"\bvery unique\b", pattern)
    ((made, _),) = packs.load(pack(tmp_path, text + "".join(f"    {change}\n" for change in changes)))
    return made


def complaints(tmp_path: Path, text: str) -> list[str]:
    """What is told of a pack, as ``line: message``, without frames."""
    path = pack(tmp_path, dedent(text))
    with pytest.raises(PackError) as caught:
        packs.load(path)
    told = str(caught.value).splitlines()
    return [line.removeprefix(f"{path}:") for line in told if line.startswith(str(path))]


def test_entry_becomes_a_rule(tmp_path: Path) -> None:
    """Metadata, manual page and line come from the entry."""
    ((made, line),) = packs.load(pack(tmp_path, ENTRY))
    assert (made.code, made.name, made.severity.label, made.enabled, made.english, line) == (
        "HSE101",
        "tired-word",
        "warning",
        True,
        False,
        3,
    )
    assert made.explanation() == (
        "Looks for words.\n\n## What it does\nLooks for words. Only some.\n\n"
        "## Why it matters\nIt does.\n\n## What to do\nCut it.\n\n## Known limits\nFew."
    )


@pytest.mark.parametrize("trusted", [False, True])
def test_examples_of_an_entry_hold(tmp_path: Path, trusted: bool) -> None:
    """A trusted pack is taken at its word and makes the same rules."""
    ((made, _),) = packs.load(pack(tmp_path, ENTRY), trusted=trusted)
    for example in (*made.valid, *made.invalid):
        assert_example(made, example)


def test_only_strangers_patterns_have_a_time_limit(tmp_path: Path) -> None:
    """A bundled pack's expressions were read by us."""
    path = pack(tmp_path, ENTRY)
    limits = [packs.load(path, trusted=trusted)[0][0].patterns[0].timeout for trusted in (True, False)]
    assert limits == [None, packs.TIME_LIMIT]


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ([], "A [[tired]] word. Two [[tired]], [[tired]] ones."),
        ([], 'He called it "a tired word" and left. A [[tired]] man.'),
        (["quoted: true"], 'He called it "a [[tired]] word" and left.'),
        (["scope: [quotation]"], 'He called it "a [[tired]] word" and left. A tired man.'),
        (["unless: ['\\bwaking\\b']"], "A tired, waking man. A [[tired]] man."),
        (["unless: ['\\bwaking\\b']", "within: block"], "A tired man. A waking one.\n\nA [[tired]] man."),
        (["unless: ['\\bwaking\\b']", "within: document"], "A tired man.\n\nA waking one."),
        (["require: ['\\bwaking\\b']"], "A [[tired]], waking man. A tired man."),
        (["require: ['\\bwaking\\b']", "within: block"], "A [[tired]] man. A waking one.\n\nA tired man."),
        (["require: ['\\bwaking\\b']", "within: document"], "A [[tired]] man.\n\nA waking one."),
        (["require: ['man']", "unless: ['waking']"], "A tired waking man. A [[tired]] man. A tired dog."),
    ],
)
def test_phrase_in_its_context(tmp_path: Path, changes: list[str], text: str) -> None:
    """``unless`` and ``require`` look at the window; quoted words are not the author's."""
    assert_example(rule(tmp_path, *changes), text)


@pytest.mark.parametrize(
    ("scope", "marked"),
    [
        ("[prose]", "110"),
        ("[heading]", "100"),
        ("[list]", "001"),
        ("[heading, list]", "101"),
        ("[any]", "111"),
    ],
)
def test_scope_says_which_blocks_count(tmp_path: Path, scope: str, marked: str) -> None:
    """A heading, a paragraph and a list item, each flagged or not."""
    heading, paragraph, item = (("[[tired]]" if m == "1" else "tired") for m in marked)
    # In prose, a list item counts too.
    item = "[[tired]]" if scope == "[prose]" else item
    text = f"# A {heading} title\n\nA {paragraph} man came.\n\n- a {item} item\n"
    assert_example(rule(tmp_path, f"scope: {scope}"), Example(text, "markdown"))


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("[quotation]", "A tired man.\n\n> A [[tired]] quote.\n"),
        ("[prose]", "A [[tired]] man.\n\n> A tired quote.\n"),
        ("[code]", "A tired man.\n\n```text\n[[tired]]\n```\n"),
        ("[any]", "A [[tired]] man.\n\n```text\n[[tired]]\n```\n"),
    ],
)
def test_scope_of_quotations_and_code(tmp_path: Path, scope: str, text: str) -> None:
    """Block quotations and code count only where the scope names them."""
    assert_example(rule(tmp_path, f"scope: {scope}"), Example(text, "markdown"))


@pytest.mark.parametrize(
    "text",
    [
        "One line.\n\n[[A tired line, all of it.]]\n\nAnother line.",
        "[[Tired one.\n\nTired two.]]\n\nWaking.\n\n[[Tired three.]]",
        "Waking\n[[and tired\ntired too]]\nand waking.",
    ],
)
def test_line_rule_flags_runs_of_lines(tmp_path: Path, text: str) -> None:
    """Neighbouring lines make one finding, blank ones do not end a run, others do."""
    assert_example(rule(tmp_path, kind="line"), text)


def test_message_shows_the_match_as_written(tmp_path: Path) -> None:
    """In the author's case, white space collapsed, cut where it is long."""
    made = rule(tmp_path, pattern=r"tired[\w ]{0,200}")
    checked = check(made, "A TIRED   Man " + "walks on " * 20 + "and on.")
    assert [f.message for f in checked] == ["tired: TIRED Man " + "walks on " * 7 + "walks…"]


@pytest.mark.parametrize(("kind", "findings"), [("phrase", 20_000), ("line", 1)])
def test_context_of_a_huge_sentence_is_searched_once(tmp_path: Path, kind: str, findings: int) -> None:
    """As many matches as words in a single line do not make the work grow with their square."""
    made = rule(tmp_path, "unless: ['waking']", "within: block", kind=kind)
    assert len(check(made, "tired and " * 20_000)) == findings


def test_endless_pattern_fails_alone(tmp_path: Path) -> None:
    """A stranger's expression that runs away is ended and named."""
    made = rule(tmp_path, pattern="x(?:a|a)*y")
    made.patterns = [type(p)(p.expression, 0.05) for p in made.patterns]
    with pytest.raises(AssertionError, match=r"TimeoutError: 'x.*' took longer than 0.05 seconds"):
        check(made, "x" + "a" * 40)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("    code:", "    sevrity: note\n    code:"), "4: unknown key 'sevrity'; did you mean 'severity'?"),
        (("does:", "deos:"), "7: unknown key 'deos'; did you mean 'does'?|7: 'does' is missing"),
        (("pack: house", "pak: house"), "1: unknown key 'pak'; did you mean 'pack'?|1: 'pack' is missing"),
        (("    valid: ['It is unique.']\n", ""), "3: 'valid' is missing"),
        (("valid: ['It is unique.']", "valid: []"), "9: valid: at least one is needed"),
        (
            ("[[very unique]]", "very unique"),
            "10: invalid: an invalid example must enclose what is flagged in [[ ]]",
        ),
        (
            ("['It is unique.']", "['It is [[unique]].']"),
            "9: valid: a valid example has nothing to flag, so no [[ ]]; write \\[[ for brackets of the text",
        ),
        (
            ("HSE101", "HSE1"),
            "4: code: 'HSE1' is no code: three capitals (not PRV) and three digits, as in HSE101",
        ),
        (
            ("HSE101", "PRV101"),
            "4: code: 'PRV101' is no code: three capitals (not PRV) and three digits, as in HSE101",
        ),
        (
            ("tired-word", "Tired"),
            "5: name: 'Tired' is no name: lower-case words with hyphens that say the offence",
        ),
        (("{match}", "{word}"), "6: message: {word} cannot be filled in; a message knows {match}"),
        (("kind: phrase", "kind: phrases"), "3: kind: 'phrases' is none; it is 'phrase' or 'line'"),
        (("kind: phrase\n    ", ""), "3: 'kind' is missing; it is 'phrase' or 'line'"),
        (("limits: Few.", "limits: 7"), "7: limits: must be text, not 7; quote it"),
        (("limits: Few.", "limits: ''"), "7: limits: it is empty"),
        (
            ("    code:", "    enabled: perhaps\n    code:"),
            "4: enabled: must be true or false, not 'perhaps'",
        ),
        (
            ("    code:", "    within: page\n    code:"),
            "4: within: input should be 'sentence', 'block' or 'document', not 'page'",
        ),
        ((r"\bvery unique\b", "(very"), "8: patterns: bad expression '(very': missing ) at character 6"),
        (
            (r"\bvery unique\b", "Very"),
            "8: patterns: 'Very' can never match: write 'v' for 'V', since texts are searched in lower case, "
            "with straight quotes and plain hyphens, spaces and digits",
        ),
        (
            (r"\bvery unique\b", r"\w+"),
            r"8: patterns: '\\w+' has no fixed words to look for: every match must hold some",
        ),
        (
            (r"\bvery unique\b", r"(a+)+b"),
            "8: patterns: '(a+)+b': an unbounded repeat inside an unbounded one can take for ever; "
            "bound one, as in {0,5}",
        ),
        (
            ("    code:", "    within: document\n    unless: ['\\w']\n    code:"),
            r"5: unless: '\\w' has no fixed words to look for: every match must hold some",
        ),
    ],
)
def test_each_fault_is_told_by_its_line(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    """Line, key, what is wrong, and what would be right."""
    assert sorted(complaints(tmp_path, ENTRY.replace(*change))) == sorted(told.split("|"))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """One run shows them all, in the order of the file, each with its line of the file."""
    text = ENTRY.replace("HSE101", "hse").replace("very unique\\b", "VERY")
    path = pack(tmp_path, text)
    with pytest.raises(PackError) as caught:
        packs.load(path)
    assert [line for line in str(caught.value).splitlines() if " | " in line] == [
        "     4 |     code: hse",
        "     8 |     patterns: ['\\bVERY']",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pack: [", "1: not valid YAML: while parsing a flow node, did not find expected node content"),
        ("", "1: must be a mapping of keys, not None"),
        ("a: &x 1\nb: *x", "2: aliases (*) are not allowed in a rule pack; write it out"),
        ("pack: " + "[" * 50, "1: nested more than 20 deep"),
        ("pack: a\npack: b", "2: 'pack' is there twice"),
        ("pack: 2024-01-01", "1: '2024-01-01' is taken for a timestamp; quote it to make it text"),
        (
            "pack: !!python/name:os.system x",
            "1: 'x' is taken for a name:os.system; quote it to make it text",
        ),
        ("? [1]\n: 2", "1: a key must be a word"),
        ("pack: a\nrules: [x]", "2: rules: must be a mapping of keys, not 'x'"),
        ("pack: a\nrules: x", "2: rules: must be a list, not 'x'"),
    ],
)
def test_what_is_no_pack_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """Bad YAML, and what YAML can do that a pack has no use for."""
    assert complaints(tmp_path, text) == [told]


def test_unreadable_pack_is_named(tmp_path: Path) -> None:
    """A missing file, one that is no UTF-8 and one of great size are faults of their own."""
    (tmp_path / "latin.yaml").write_bytes(b"pack: caf\xe9")
    (tmp_path / "large.yaml").write_bytes(b"#" * 1_000_001)
    told: list[str] = []
    for name in ("missing", "latin", "large"):
        with pytest.raises(PackError) as caught:
            packs.load(tmp_path / f"{name}.yaml")
        told.append(str(caught.value).removeprefix(f"{tmp_path}/"))
    assert told == [
        "missing.yaml: cannot be read: No such file or directory",
        "latin.yaml:1: not UTF-8",
        "large.yaml: larger than 1,000,000 bytes; split it into several packs",
    ]


@given(
    data=st.one_of(
        st.binary(max_size=300), st.text(alphabet="ab:-[]{}&*!|>'\"#\n ?,", max_size=80).map(str.encode)
    )
)
def test_any_bytes_are_a_pack_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Nothing but a PackError comes of bytes that are no pack."""
    path = tmp_path_factory.mktemp("pack") / "any.yaml"
    path.write_bytes(data)
    with pytest.raises(PackError):
        packs.load(path)


def test_trusted_pack_needs_no_pydantic(tmp_path: Path) -> None:
    """A warm start reads the bundled packs, and must not pay for the schema."""
    path = pack(tmp_path, ENTRY)
    program = (
        "import sys; from pathlib import Path; from provlint import packs;"
        f"packs.load(Path({str(path)!r}), trusted=True); print('pydantic' in sys.modules)"
    )
    assert (
        run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )
