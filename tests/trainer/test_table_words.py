from collections import Counter

import pytest

from trainer.exchange.table_words import COLUMNS, as_word, table_words
from trainer.language_files import LANGUAGES, language_file


def tables(language):
    return {of: words.split() for of, words in language_file(language)["tables"].items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_what_a_table_must_tell_and_for_nothing_unknown(language):
    held = tables(language)
    assert held.keys() >= {
        "date",
        "exercise",
        "leg",
        "reps",
        "left_reps",
        "right_reps",
        "load",
        "left",
        "right",
        "lunge",
    }
    assert held.keys() <= tables("en").keys()
    assert [word for words in held.values() for word in words if word != as_word(word)] == []


def test_no_word_means_two_things_in_any_languages():
    for kinds in (COLUMNS, ("left", "right", "left_short", "right_short")):
        means = Counter(word for of in kinds for code in LANGUAGES for word in tables(code).get(of, ()))
        assert [word for word, times in means.items() if times > 1] == []


def test_words_that_are_short_are_no_leg_within_a_name():
    words = table_words()
    assert words.legs[as_word("Der.")] == "right"
    assert words.leg_in_name.search("Ausfallschritt mit der Hantel, L") is None
    assert words.leg_in_name.sub("", "Zancada, pierna  izquierda") == "Zancada, "
