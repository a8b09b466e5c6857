import dataclasses
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.trainer.own_exercises import CALF_RAISE, own_exercises
from trainer.errors import KnownError
from trainer.exercise import exercise
from trainer.exercise_shelf import Shelf
from trainer.own_exercise import rep_of, room_for
from trainer.own_exercise_file import (
    MOST_CUES,
    OwnExerciseError,
    own_toml,
    parse_own,
    read_own_file,
)
from trainer.plan.written import MOST_FILE_BYTES

CUE = '\n[[form_cues]]\nphase = "top"\nsentence = "Stand tall."\nshort = "tall"\n'


def mistakes(text):
    with pytest.raises(OwnExerciseError) as caught:
        parse_own(text, "own")
    return caught.value.mistakes


@given(own_exercises)
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_back(own):
    assert parse_own(own_toml(own), "own") == own


def test_a_short_file_says_little():
    own = parse_own('format = 1\nname = "Mine"\nbased_on = "backward-lunge"\n', "mine")
    assert (own.id, own.name, own.based_on) == ("mine", "Mine", "backward-lunge")
    assert own.form_cues is own.sets is own.figure is None
    assert own_toml(own) == 'format = 1\nname = "Mine"\nbased_on = "backward-lunge"\n'


def test_the_example_of_the_documentation_says_all_there_is_to_say():
    text = (Path(__file__).parents[2] / "docs" / "exercises.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    own = parse_own(example, "lunge-from-a-step")
    said = {field.name for field in dataclasses.fields(own) if getattr(own, field.name)}
    assert said == {field.name for field in dataclasses.fields(own)}
    whole = Shelf({own.id: own}).exercise(own.id)
    assert (whole.sets, whole.reps, whole.tempo, whole.round_order) == ((3, 3), (10, 10), "3-1-1-1", "alternating")
    assert [(cue.id, cue.leg, cue.fault) for cue in whole.form_cues] == [
        ("thin-ice", None, "F5"),
        ("left-heel-down", "left", None),
    ]
    assert all(room_for(cue, rep_of(whole)).fits for cue in whole.form_cues)
    assert whole.equipment == exercise("reverse-lunge-for-glutes").equipment


def test_a_form_cue_for_both_legs_can_say_so():
    own = parse_own(f'format = 1\nname = "x"{CUE}leg = "both"\n', "x")
    assert own.form_cues[0].leg is None
    assert own.form_cues[0].id == "tall"


def test_every_mistake_is_told_at_once_with_its_place():
    text = (
        'format = 1\nnome = "Mine"\nbegins_with = "up"\nsets = 99\nfigure = "bird"\n[[form_cue]]\nphase = "top"\n'
        'sentence = "Stand tall."\nshort = "tall"\n[[form_cues]]\nphase = "middle"\nshort = 3\nleg = "third"\n'
        'bla = "x\n[[steps]]\n'
    )
    told = [(m.line, m.column, m.field) for m in mistakes(text)]
    assert told == [
        (2, 1, "nome"),
        (3, 15, "begins_with"),
        (4, 8, "sets"),
        (5, 10, "figure"),
        (6, 1, "[[form_cue]]"),
        (11, 9, "form_cues 2: phase"),
        (12, 9, "form_cues 2: short"),
        (13, 7, "form_cues 2: leg"),
        (14, 9, "form_cues 2: bla"),
        (15, 1, "steps 1: phase"),
        (15, 1, "steps 1: text"),
    ]
    allowed = {m.field: m.allowed for m in mistakes(text)}
    assert allowed["nome"] == "is not a field of an exercise; did you mean name?"
    assert allowed["begins_with"] == "must be one of eccentric, concentric"
    assert allowed["[[form_cue]]"] == "is not understood; did you mean [[form_cues]]?"


@pytest.mark.parametrize(
    ("text", "field", "allowed"),
    [
        ('format = 1\nname = "x"\n[wings]\n', "[wings]", "the headings of an exercise are"),
        ('format = 1\nname = "x"\nform_cues = [{phase = "top"}]\n', "form_cues", "[[form_cues]] on a line of its own"),
        ('format = 1\nname = "x"\nform_cues = "none"\n', "form_cues", "[] is none at all"),
        ('format = 1\nname = "x"\nbased_on = "squat"\n', "based_on", "must be one of backward-lunge"),
        ('format = 1\nname = "x\\ny"\n', "name", "one line of letters"),
        ('format = 1\nname = "' + "x" * 61 + '"\n', "name", "1 to 60 characters"),
        ('format = 1\nname = "x"' + CUE.replace("tall", "y" * 41), "form_cues 1: short", "1 to 40 characters"),
        ('format = 1\nname = "x"\ntempo = "' + "3-" * 600 + '"\n', "file", "a line of more than 1000"),
        ('name = "x"\n', "format", "is missing; write format = 1"),
        ("format = 1\n", "name", "is missing"),
        ('format = 1\nname = "x"\nname = "y"\n', "name", "stands twice"),
    ],
)  # fmt: skip
def test_what_is_allowed_is_said(text, field, allowed):
    assert any(m.field.endswith(field) and allowed in m.allowed for m in mistakes(text)), mistakes(text)


def test_a_future_format_is_refused_kindly_and_nothing_else_is_said():
    (one,) = mistakes('format = 2\nname = 3\nwings = "two"\n')
    assert "newer than this Evenstep reads (1); update Evenstep to read it" in one.allowed


def test_there_may_be_many_form_cues_but_not_too_many():
    assert len(parse_own('format = 1\nname = "x"' + MOST_CUES * CUE, "x").form_cues) == MOST_CUES
    (one,) = mistakes('format = 1\nname = "x"' + (MOST_CUES + 1) * CUE)
    assert "there are 40 at most" in one.allowed


def test_a_file_is_no_larger_than_any_exercise_is(tmp_path):
    path = tmp_path / "large.toml"
    path.write_text("# " + "x" * MOST_FILE_BYTES)
    with pytest.raises(KnownError, match="larger than 64 KiB"):
        read_own_file(path)


def test_a_file_that_is_no_text_or_not_there_is_told(tmp_path):
    path = tmp_path / "odd.toml"
    path.write_bytes(b"name = '\xff'")
    with pytest.raises(KnownError, match="UTF-8"):
        read_own_file(path)
    with pytest.raises(KnownError, match="cannot be read"):
        read_own_file(tmp_path / "none.toml")


@pytest.mark.parametrize("name", ["Calf Raise", "wadenheben-ü", "x" * 41, "backward-lunge"])
def test_a_file_whose_name_is_no_id_is_told_to_be_renamed(tmp_path, name):
    (tmp_path / f"{name}.toml").write_text(CALF_RAISE)
    with pytest.raises(OwnExerciseError, match="rename it"):
        read_own_file(tmp_path / f"{name}.toml")


@given(
    st.text()
    | st.lists(st.sampled_from([*CALF_RAISE.split("\n"), "[[", "]]", '"', "= 1", "[[steps]]", "'''"])).map("\n".join)
)
@example("[[form_cues]]")
@example(CALF_RAISE + "[[[[")
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_a_file_is_read_or_told(text):
    try:
        own = parse_own(text, "own")
    except OwnExerciseError as error:
        assert error.mistakes
        assert all(len(mistake.brief.splitlines()) == 1 for mistake in error.mistakes)
    else:
        assert parse_own(own_toml(own), "own") == own


def test_faults_that_form_cues_answer_are_those_of_the_lunges():
    assert "must be one of F1" in mistakes(f'format = 1\nname = "x"{CUE}fault = "F9"\n')[0].allowed
    assert parse_own(f'format = 1\nname = "x"{CUE}fault = "F6"\n', "x").form_cues[0].fault == "F6"
    assert [fault.id for fault in exercise("backward-lunge").shared.faults][-1] == "F6"
