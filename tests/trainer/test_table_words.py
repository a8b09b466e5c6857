from collections import Counter

import pytest

from trainer.exchange.table_words import COLUMNS, as_word, spellings, table_words
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
        held = [word for of in kinds for code in LANGUAGES for word in tables(code).get(of, ())]
        means = Counter(spelled for word in held for spelled in spellings(word))
        assert [word for word, times in means.items() if times > 1] == []
    headings = Counter(word for words in table_words().columns.values() for word in words)
    assert [word for word, times in headings.items() if times > 1] == []


@pytest.mark.parametrize(
    ("what", "headings"),
    [
        ("exercise", ["Übung", "Uebung", "Ubung", "ÜBUNG", "U\u0308bung"]),
        ("date", ["Día", "dia"]),
        ("tut_s", ["Duración (segundos)", "Duracion (segundos)", "duracio\u0301n segundos"]),
        ("load", ["Gewicht (lb)", "gewicht_lbs", "Last [kg]", "Gewicht", "Carga (libras)", "Weight (pounds)", "LB"]),
        (
            "load",
            [
                "Gewicht in kg",
                "Peso (en libras)",
                "Weight, in lb",
                "Weight (kgs)",
                "Gewicht (Kilogramm)",
                "Peso (kilos)",
            ],
        ),
    ],
)
def test_a_heading_is_known_however_its_accents_and_its_unit_are_written(what, headings):
    known = table_words().columns[what]
    assert [heading for heading in headings if as_word(heading) not in known] == []


def test_a_heading_that_only_looks_like_a_known_one_is_another():
    known = {word for words in table_words().columns.values() for word in words}
    assert known.isdisjoint(map(as_word, ("Daür (Sekunden)", "Körpergewicht (kg)", "Ubungen")))


def test_words_that_are_short_are_no_leg_within_a_name():
    words = table_words()
    assert words.legs[as_word("Der.")] == "right"
    assert words.leg_in_name.search("Ausfallschritt mit der Hantel, L") is None
    assert words.leg_in_name.sub("", "Zancada, pierna  izquierda") == "Zancada, "
