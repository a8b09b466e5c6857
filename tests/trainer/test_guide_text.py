import dataclasses
import re

import pytest

from trainer.exercise import exercise, load_exercises
from trainer.exercise_tables import tempo_words
from trainer.guide_text import fast_guide, full_guide
from trainer.tempo_words import tempo_in_words

V1, V2, V3 = "backward-lunge", "reverse-lunge-for-glutes", "slider-reverse-lunge"
ALL = (V1, V2, V3)


def ids_of(exercise_id):
    """Every fact that somebody meets who reads all pages of an exercise."""
    made = exercise(exercise_id)
    return {item for section in (*fast_guide(made), *full_guide(made)) for line in section.lines for item in line.ids}


def section(exercise_id, section_id, body_kg=None):
    return next(found for found in full_guide(exercise(exercise_id), body_kg) if found.id == section_id)


# ---- all there is to know is on some page ----


def ids_in(value):
    if dataclasses.is_dataclass(value):
        yield from getattr(value, "ids", ())
        for field in dataclasses.fields(value):
            yield from ids_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from ids_in(item)


@pytest.mark.parametrize("name", ALL)
def test_every_fact_of_an_exercise_is_told_in_its_guide(name):
    made = exercise(name)
    own = dataclasses.replace(made, shared=dataclasses.replace(made.shared, faults=(), muscle_roles=(), guidance=()))
    assert set(ids_in(own)) - {"G3"} - ids_of(name) == set()


@pytest.mark.parametrize(
    ("name", "prefix", "count"),
    [
        (V1, "V1-N", 1), (V1, "V1-E", 1), (V1, "V1-P", 1), (V1, "V1-T", 1), (V1, "V1-S", 1), (V1, "V1-I", 3),
        (V1, "V1-C", 6), (V1, "V1-M", 1), (V1, "V1-B", 5), (V1, "V1-U", 1), (V1, "X", 9),
        (V2, "V2-N", 1), (V2, "V2-E", 1), (V2, "V2-P", 3), (V2, "V2-T", 2), (V2, "V2-BP", 4), (V2, "V2-SP", 1),
        (V2, "V2-I", 6), (V2, "V2-C", 5), (V2, "F", 6), (V2, "R", 10), (V2, "B", 10), (V2, "X", 9),
        (V3, "V3-", 1), (V3, "V3-E", 1), (V3, "V3-I", 1), (V3, "V3-C", 2), (V3, "V3-S", 1),
        *((name, prefix, count) for name in ALL for prefix, count in
          [("U", 11), ("Q", 9), ("H", 3), ("LD", 3), ("SF", 8)]),
    ],
)  # fmt: skip
def test_the_guide_is_complete(name, prefix, count):
    assert len({item for item in ids_of(name) if re.fullmatch(rf"{prefix}\d+", item)}) == count


def test_everyday_uses_come_with_their_twelve_examples():
    assert len({item for item in ids_of(V2) if re.fullmatch(r"U\d+[a-d]", item)}) == 12


def test_every_part_of_the_guidance_has_pages():
    for made in load_exercises().values():
        parts = [found.part for found in (*full_guide(made), *fast_guide(made))]
        assert set(parts) == {note.ids[0] for note in made.shared.guidance}


# ---- variants are never pooled ----


def test_no_guide_tells_of_another_variant():
    assert not any(item.startswith(("V2-", "V3-")) for item in ids_of(V1))
    assert not any(item.startswith(("V1-", "V3-")) for item in ids_of(V2))
    assert not any(item.startswith("V1-") for item in ids_of(V3))


def test_the_upright_lunge_shows_the_four_mistakes_that_are_its_own():
    assert [found.id for found in full_guide(exercise(V1)) if found.id.startswith("fault-")] == [
        "fault-F2", "fault-F3", "fault-F5", "fault-F6"
    ]  # fmt: skip
    text = " ".join(line.text for found in full_guide(exercise(V1)) for line in found.lines)
    assert "fold forward" not in text


# ---- the fast guide ----


@pytest.mark.parametrize("name", ALL)
def test_fast_guidance_is_one_cue_and_four_steps_on_one_page(name):
    first, practice = fast_guide(exercise(name))
    headline, *steps = first.lines
    assert headline.text == exercise(name).headline_cue.text
    assert [line.title for line in steps] == ["Down", "Bottom", "Up", "Top"]
    assert all(len(line.text.split()) <= 20 for line in steps)
    assert practice.id == "practice"


# ---- the full guide ----


@pytest.mark.parametrize(("name", "faults"), [(V1, 4), (V2, 6), (V3, 6)])
def test_full_guidance_runs_from_position_to_practice(name, faults):
    ids = [found.id for found in full_guide(exercise(name)) if found.part == "G3"]
    assert ids[:5] == ["position", "steps", "tempo", "cues", "faults"]
    assert ids[5 : 5 + faults] == [f"fault-{fault.id}" for fault in exercise(name).faults]
    assert ids[5 + faults :] == ["feel", "practice"]


@pytest.mark.parametrize("name", ALL)
def test_no_page_is_empty_or_there_twice(name):
    sections = full_guide(exercise(name))
    assert all(found.lines and found.title for found in sections)
    assert all(line.text or line.title for found in sections for line in found.lines)
    assert len({found.id for found in sections}) == len(sections)


def test_a_fault_has_why_sign_fix_and_picture():
    lines = section(V2, "fault-F1").lines
    assert [line.title for line in lines] == [
        "Why it matters",
        "How you notice",
        "What helps",
        "",
        "",
        "",
        "Picture it",
    ]
    assert all(line.ids == ("F1",) for line in lines)


def test_a_benefit_says_whether_it_was_measured():
    asides = {line.ids[0]: line.aside for line in section(V2, "benefits").lines}
    assert asides["B4"] == "measured in a study"
    assert {aside for item, aside in asides.items() if item != "B4"} == {"said, not measured"}


def test_nothing_is_said_to_be_found_in_whoever_has_answered_nothing():
    told = {line.title: line.text for line in section(V2, "questions").lines}
    assert told["Balance"] == "Hold a chair, slow down, and let go of it again bit by bit."
    assert not any("our answers" in text for text in told.values())
    assert exercise(V2).shared.areas[0].text.startswith("Your answers hint that balance")


@pytest.mark.parametrize("name", ALL)
def test_no_heading_is_without_words_below_it(name):
    assert [line for found in full_guide(exercise(name)) for line in found.lines if not line.text] == []
    uses = section(name, "uses").lines
    assert ("", "Standing") in [(line.title, line.text) for line in uses]
    assert ("Keeping your balance", "standing on one leg, staying upright on flat and bumpy ground") in [
        (line.title, line.text) for line in uses
    ]


@pytest.mark.parametrize("language", ["en", "de", "es"])
@pytest.mark.parametrize("name", ALL)
def test_it_is_said_whose_words_are_told(name, language):
    lines = [line.text for found in full_guide(exercise(name, language)) for line in found.lines]
    for article in ("the article", "The article", "der Artikel", "des Artikels,", "el artículo,"):
        assert not any(article in text for text in lines)
    origins = " ".join(note.text for note in exercise(name, language).origins)
    assert "Inspireful Women" in origins


@pytest.mark.parametrize("name", ALL)
def test_no_step_urges_to_a_depth_that_hurts(name):
    urging = "right angle"
    for step in exercise(name).steps:
        for text in (step.text, step.brief):
            assert urging not in text or "as deep as is comfortable" in text
    for cue in exercise(name).form_cues:
        assert urging not in cue.sentence or "as deep as is comfortable" in cue.sentence


def test_the_load_is_an_upper_bound_and_says_so():
    texts = [f"{line.title} {line.text}" for line in section(V2, "load", body_kg=60).lines]
    assert texts[0].startswith("Estimate, up to The working leg")
    assert texts[1].strip() == "With your 60 kg: estimate, up to 52 kg with nothing in your hands."
    assert texts[2].strip() == "Somebody of 175 lb (79 kg): about 150 lb (68 kg)."
    assert "upper bound" in texts[-1]


def test_without_a_body_weight_only_the_examples_are_told():
    assert not any("your" in line.text and "{" in line.text for line in section(V2, "load").lines)
    assert len(section(V2, "load").lines) == len(section(V2, "load", body_kg=60).lines) - 1


@pytest.mark.parametrize("name", ALL)
def test_lines_can_be_read_aloud(name):
    for found in full_guide(exercise(name)):
        for line in found.lines:
            assert line.spoken[-1] in ".?" or not line.text or found.id == "uses", line
            assert "{" not in line.spoken


@pytest.mark.parametrize(
    ("tempo", "words"),
    [
        ("3-0-1-1", "3 seconds down, no pause at the bottom, 1 second up, 1 second standing tall."),
        ("4-1-X-0", "4 seconds down, 1 second still at the bottom, up as fast as you control, straight into the next."),
    ],
)
def test_tempo_in_words(tempo, words):
    assert tempo_in_words(tempo, tempo_words()) == words
