import pytest

from trainer.visible import is_visible, visible

FAMILY, WORD = "👩\u200d👧", "می\u200cخواهم"


@pytest.mark.parametrize("text", ["Kniebeuge für Ältere", FAMILY, WORD, "ñandú ❤️", ""])
def test_letters_of_all_scripts_and_pictures_are_seen_as_they_are(text):
    assert is_visible(text)
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [("10\u00a0kg", "10 kg"), ("a\tb\nc", "a b c"), ("\u202eabc\u2069", "abc"), ("a\x00\ufeffb", "ab")],
)
def test_space_of_any_kind_is_plain_and_what_is_not_seen_goes(text, seen):
    assert not is_visible(text)
    assert visible(text) == seen


@pytest.mark.parametrize("text", ["", " ", "\u200d", " \u200c\u200d "])
def test_of_signs_that_only_join_others_nothing_is_seen(text):
    assert visible(text) == ""
