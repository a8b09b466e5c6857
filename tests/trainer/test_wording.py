from dataclasses import replace

import pytest

from trainer.language_files import LANGUAGES, language_file
from trainer.plan import Leg, RoundOrder, Sides, parse_one_line
from trainer.wording import MOST_COUNTED, wording


@pytest.mark.parametrize(
    ("language", "n", "parts"),
    [
        ("en", 0, ("zero",)),
        ("en", 7, ("seven",)),
        ("en", 19, ("nineteen",)),
        ("en", 20, ("twenty",)),
        ("en", 21, ("twenty", "one")),
        ("en", 100, ("one hundred",)),
        ("en", 101, ("one hundred", "one")),
        ("en", 115, ("one hundred", "fifteen")),
        ("en", 120, ("one hundred", "twenty")),
        ("en", 123, ("one hundred", "twenty", "three")),
        ("en", 200, ("two hundred",)),
        ("de", 1, ("eins",)),
        ("de", 16, ("sechzehn",)),
        ("de", 21, ("einundzwanzig",)),
        ("de", 30, ("dreißig",)),
        ("de", 77, ("siebenundsiebzig",)),
        ("de", 100, ("hundert",)),
        ("de", 101, ("hundert", "eins")),
        ("de", 142, ("hundert", "zweiundvierzig")),
        ("de", 200, ("zweihundert",)),
        ("es", 16, ("dieciséis",)),
        ("es", 21, ("veintiuno",)),
        ("es", 29, ("veintinueve",)),
        ("es", 31, ("treinta y uno",)),
        ("es", 99, ("noventa y nueve",)),
        ("es", 100, ("cien",)),
        ("es", 101, ("ciento", "uno")),
        ("es", 200, ("doscientos",)),
    ],
)
def test_a_number_comes_in_parts_that_can_be_spoken_one_by_one(language, n, parts):
    assert wording(language).numbers.parts(n) == parts


@pytest.mark.parametrize(("language", "between"), [("en", " "), ("de", ""), ("es", " ")])
def test_the_parts_are_the_numbers_own_words_and_no_two_numbers_are_alike(language, between):
    numbers = wording(language).numbers
    words = [numbers.words(n) for n in range(MOST_COUNTED + 1)]
    assert [between.join(numbers.parts(n)) for n in range(1000)] == words[:1000]
    assert len(set(words)) == MOST_COUNTED + 1


def test_two_hundred_numbers_need_few_parts():
    needed = {lang: {part for n in range(1, 201) for part in wording(lang).numbers.parts(n)} for lang in LANGUAGES}
    assert {lang: len(parts) for lang, parts in needed.items()} == {"en": 29, "de": 101, "es": 102}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_in_full_and_in_short(language):
    spoken, english = language_file(language)["spoken"], language_file("en")["spoken"]
    assert spoken.keys() == english.keys()
    assert all(type(spoken[key]) is type(english[key]) for key in english)
    words = wording(language)
    plan = parse_one_line("2x21/side @ 1-0-1-0")
    for said in (
        *(words.opening(replace(plan, round_order=order), "Lunge") for order in RoundOrder),
        words.opening(replace(plan, sides=Sides.LEFT), "Lunge"),
        words.next_exercise("Lunge"),
        words.switch(Leg.LEFT),
        words.ready(None),
        words.next_set(2, None),
        words.rest(60),
        words.next_set(2, Leg.RIGHT),
        words.ready(Leg.LEFT),
        words.waiting,
        words.done,
    ):
        assert [len(text) for text in said] == sorted((len(text) for text in said), reverse=True)
        assert all(text[0] in "¿" or text[0].isupper() for text in said)
        assert not any("{" in text for text in said)
        assert all(text[-1] in ".?" for text in said)


def test_long_rests_have_words_too():
    assert [wording(code).rest(1800)[0] for code in LANGUAGES] == [
        "Rest. One thousand eight hundred seconds.",
        "Pause. Tausendachthundert Sekunden.",
        "Descanso. Mil ochocientos segundos.",
    ]


def test_counts_before_a_noun_are_as_the_language_has_them():
    assert wording("en").rest(61)[0] == "Rest. Sixty one seconds."
    assert wording("de").rest(1)[0] == "Pause. Eine Sekunde."
    assert wording("es").rest(61)[0] == "Descanso. Sesenta y un segundos."
    assert wording("es").rest(21)[0] == "Descanso. Veintiún segundos."
    plan = parse_one_line("1x21/side @ 1-0-1-0")
    assert wording("es").opening(plan, "Zancada")[1].startswith("Una serie de veintiuno por pierna.")
