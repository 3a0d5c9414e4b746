"""Which language a text is in."""

from __future__ import annotations

import pytest

from provlint.prose.language import detect


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill was closed on Monday, and the workers went home to their families.", "en"),
        ("Thousands march", "en"),
        ("Die Mühle wurde am Montag geschlossen, und die Arbeiter gingen nach Hause.", "de"),
        ("Le moulin a été fermé lundi, et les ouvriers sont rentrés dans leurs familles.", "fr"),
        ("El molino se cerró el lunes y los obreros volvieron a sus casas con la familia.", "es"),
        ("O moinho foi fechado na segunda e os operários não voltaram para a cidade.", "pt"),
        ("Мельницу закрыли в понедельник, и рабочие ушли домой.", "ru"),
        ("工場は月曜日に閉鎖されました。", "ja"),
        ("12 345", ""),
        ("", ""),
    ],
)
def test_detect(text: str, expected: str) -> None:
    """By function words, by script; plain ASCII without any is taken for English."""
    assert detect(text) == expected
