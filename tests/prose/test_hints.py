"""The cheap questions asked of a sentence before it is read never miss what reading it would find."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provlint.model import Span
from provlint.prose import Reading, hints, sources, tokens, verbs
from provlint.prose import lexicon as lex
from provlint.prose.phrases import RETURNS, SOME, SourceKind
from provlint.prose.vague import VAGUE
from provlint.scan import fold
from provlint.testing import read

LITTLE = "the a an one in of by to and that who , . ( ) : ; - ' 's said figures people report Ruiz".split()
TELLING = sorted(
    verbs.FORMS
    | sources.FRAMES
    | sources.TELLABLE
    | sources.ISSUING
    | RETURNS
    | SOME
    | lex.GROUPS
    | lex.PERSONS
    | lex.DOCUMENTS
    | lex.ATTRIBUTES
    | {"Smith's", "London", "painters", "archivists", "op-ed", "non-experts", "it's", "“experts”"}
)
WORDS = st.one_of(st.sampled_from(LITTLE), st.sampled_from(TELLING))
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(SENTENCES)
def test_hints_never_miss(text: str) -> None:
    """Whatever sources a sentence names, its bare words hinted at them."""
    reading = Reading(read(text, "text"))
    words = tokens.tokenise(text, fold(text), Span(0, len(text)))
    found = sources.find(words)
    unnamed = [
        p for p in found if p.kind in VAGUE and (p.kind is not SourceKind.ANONYMOUS or p.head in lex.PERSONS)
    ]
    assert not found or hints.of_somebody(reading.bare)
    assert not unnamed or hints.of_somebody_vague(reading.bare)


@pytest.mark.parametrize(
    "text",
    [
        "The mill stands by the river. Its wheel turns slowly, and the water is cold.",
        "Snow fell on the hills.\n\nThe road was white, and the lake froze.",
    ],
)
def test_a_text_without_claims_is_not_read(text: str) -> None:
    """No sentence is parted into words where nothing in it can be a claim or a vague source."""
    reading = Reading(read(text, "text"))
    with patch.object(tokens, "tokenise", side_effect=AssertionError("read")):
        assert (reading.claims, reading.vague_attributions) == ((), ())
