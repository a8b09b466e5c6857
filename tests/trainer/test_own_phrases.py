import re
from dataclasses import replace

import pytest

from trainer.exercise import FormCue, exercise_ids, load_exercises
from trainer.guidance import Guidance, Voice
from trainer.language_files import LANGUAGES
from trainer.own_phrases import phrase_groups
from trainer.plan import parse_one_line
from trainer.timeline import draft, phrases
from trainer.wording import wording

PLAN = parse_one_line("2x20/side @ 3-1-2-1 rest 90 switch 20")


def words(text):
    return re.sub(r"[^\w'’]", " ", text.casefold()).split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_listed_says_nearly_every_sentence_of_a_session(language):
    for exercise in load_exercises(language).values():
        groups = phrase_groups(wording(language), exercise)
        listed = {word for group in groups for text in group.texts for word in words(text)}
        listed |= set(words(exercise.name))
        said = phrases(draft(PLAN, exercise, Guidance(Voice.SECONDS)))
        assert said
        for text in said:
            unsaid = [word for word in words(text) if word not in listed]
            # What joins numbers, and the plain "one" of "one second", belong to no list.
            assert len(unsaid) <= 1, (text, unsaid)


def test_each_phrase_is_listed_once_and_is_a_phrase():
    exercise = load_exercises()[exercise_ids()[0]]
    groups = phrase_groups(wording("en"), exercise)
    listed = [text.casefold() for group in groups for text in group.texts]
    assert len(listed) == len(set(listed))
    assert groups[0].texts[:3] == ("one", "two", "three")
    assert len(groups[0].texts) == 20
    assert {"down", "up", "last one", "left leg", "right leg", "switch legs", "rest", "ready"} <= set(listed)
    assert not [text for text in listed if set(text) & set("{}")]


def test_a_form_cue_that_is_a_picture_alone_is_no_phrase():
    exercise = load_exercises()[exercise_ids()[0]]
    cues = (FormCue((), "top", "Steh groß 👩\u200d👧.", "🔥"),)
    listed = [text for group in phrase_groups(wording("en"), replace(exercise, form_cues=cues)) for text in group.texts]
    assert "Steh groß 👩\u200d👧." in listed
    assert "🔥" not in listed
