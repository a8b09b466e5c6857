"""How an own exercise is edited: what a form gives becomes a value, and every step can be taken back."""

from dataclasses import replace

import pytest

from trainer.exercise import FormCue
from trainer.own_draft import OwnDraft, with_field
from trainer.own_exercise import OwnExercise
from trainer.tempo import TempoError, parse_tempo

OWN = OwnExercise("calf-raise", "Calf raise")


def test_a_form_gives_texts_as_typed_and_a_tempo_as_it_is_written():
    assert with_field(OWN, "name", " Heel\traise ").name == "Heel raise"
    assert with_field(OWN, "tempo", "2-0-1-0").tempo == parse_tempo("2-0-1-0")
    assert with_field(OWN, "reps", 12).reps == 12
    with pytest.raises(TempoError):
        with_field(OWN, "tempo", "2-0")


def test_an_empty_name_leaves_the_one_before_and_an_empty_spoken_one_does_not():
    named = replace(OWN, spoken_name="Up")
    assert with_field(named, "name", "\t ") == named
    assert with_field(named, "spoken_name", " ").spoken_name == ""


def test_form_cues_of_ones_own_name_no_source():
    [cue] = with_field(OWN, "form_cues", (FormCue(("KS2",), "top", "Stand tall.", "tall"),)).form_cues
    assert cue.ids == ()


def test_edits_of_one_thing_without_a_pause_are_one_step():
    draft = OwnDraft(OWN)
    for name in ("H", "He", "Heel"):
        draft.take(replace(draft.own, name=name), "name")
    draft.take(replace(draft.own, reps=9), "reps")
    draft.undo()
    assert (draft.own.name, draft.own.reps) == ("Heel", None)
    draft.undo()
    assert draft.own == OWN
    assert not draft.can_undo


def test_what_is_sealed_is_a_step_of_its_own():
    draft = OwnDraft(OWN)
    for reps in (9, 10):
        draft.take(replace(draft.own, reps=reps), "reps")
        draft.seal()
    draft.undo()
    assert draft.own.reps == 9


def test_a_step_is_done_again_until_something_else_is_edited():
    draft = OwnDraft(OWN)
    draft.take(replace(OWN, reps=9), "reps")
    draft.undo()
    draft.redo()
    assert draft.own.reps == 9
    draft.undo()
    draft.take(replace(OWN, sets=2), "sets")
    assert not draft.can_redo
    draft.redo()
    assert draft.own == replace(OWN, sets=2)


def test_no_step_takes_the_id_back():
    draft = OwnDraft(OwnExercise("", "Calf raise"))
    draft.take(replace(draft.own, reps=9), "reps")
    draft.own = replace(draft.own, id="calf-raise")
    draft.undo()
    assert draft.own == OWN
