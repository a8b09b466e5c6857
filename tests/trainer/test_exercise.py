import dataclasses
import json
import re
import shutil
from pathlib import Path
from tomllib import loads

import pytest

import trainer
from trainer.errors import KnownError
from trainer.exercise import (
    PHASES,
    ExerciseError,
    exercise,
    exercise_ids,
    load_exercises,
)
from trainer.exercise_files import read_exercise, read_shared
from trainer.exercise_tables import exercise_names, glance, read_table
from trainer.language_files import LANGUAGES

BUILT_IN = Path(trainer.__file__).parent / "exercises"
V1, V2, V3 = "backward-lunge", "reverse-lunge-for-glutes", "slider-reverse-lunge"
ALL = (V1, V2, V3)
NEGATIVE = re.compile(r"\b(no|not|never|avoid|stop|without|don['’]t|doesn['’]t|isn['’]t)\b", re.IGNORECASE)
UNKIND = re.compile(r"\b(injury risk|abnormal|diagnos\w*|cure[sd]?|heal[s]?|guarantee\w*|pain-free)\b", re.IGNORECASE)


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(BUILT_IN, tmp_path / "exercises")


def change(folder, name, old, new):
    """Replace the first place where `old` stands in a file."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def read_all(folder):
    """Read all exercises of a folder, and what they share."""
    shared = read_shared(folder)
    return {name: read_exercise(folder, name, shared) for name in exercise_names(folder)}


def texts(exercise_id):
    """Every word an exercise shows or says, what it shares with others left out."""
    own = dataclasses.asdict(dataclasses.replace(exercise(exercise_id), muscle_roles=()))
    del own["shared"]
    return json.dumps(own, ensure_ascii=False)


def cue_ids(exercise_id):
    return {item for cue in exercise(exercise_id).form_cues for item in cue.ids}


# ---- what is there ----


def test_the_three_exercises_in_order():
    assert tuple(load_exercises()) == exercise_ids() == ALL
    assert [made.variant for made in load_exercises().values()] == ["V1", "V2", "V3"]
    assert [made.name for made in load_exercises().values()] == [
        "Backward lunge",
        "Reverse lunge for glutes",
        "Slider reverse lunge",
    ]


def test_each_id_leads_to_its_exercise():
    assert {name: exercise(name).id for name in ALL} == {name: name for name in ALL}


def test_an_unknown_exercise_is_told_with_the_known_ones():
    with pytest.raises(ExerciseError, match=r"no exercise called “squat”; choose one of backward-lunge, reverse"):
        exercise("squat")


def test_an_exercise_error_is_nobody_s_bug():
    assert issubclass(ExerciseError, KnownError)


def test_reading_happens_once():
    assert exercise(V2) is load_exercises()[V2]


def test_changing_the_returned_dict_changes_nothing():
    load_exercises().clear()
    assert tuple(load_exercises()) == ALL


@pytest.mark.parametrize("name", ALL)
def test_exercises_are_frozen_through_and_through(name):
    made = exercise(name)
    hash(made)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "Other"
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.form_cues[0].short = "other"


@pytest.mark.parametrize(
    ("name", "sets", "reps", "tempo", "trunk", "back_foot"),
    [
        (V1, (2, 3), (8, 12), "3-1-1-1", "upright", "steps"),
        (V2, (2, 2), (8, 8), "3-0-1-1", "hinged", "steps"),
        (V3, (2, 2), (8, 8), "3-0-1-1", "hinged", "slides"),
    ],
)
def test_prescription_and_shape(name, sets, reps, tempo, trunk, back_foot):
    made = exercise(name)
    assert (made.sets, made.reps, made.tempo, made.trunk, made.back_foot) == (sets, reps, tempo, trunk, back_foot)
    assert made.start_phase == "eccentric"
    assert made.strength_reps == (8, 12)


@pytest.mark.parametrize("name", ALL)
def test_a_tempo_has_four_parts(name):
    assert re.fullmatch(r"\d-\d-[\dX]-\d", exercise(name).tempo)


@pytest.mark.parametrize("name", [V2, V3])
def test_the_squeeze_at_the_top_takes_time(name):
    assert exercise(name).tempo.split("-")[3] != "0"


# ---- form cues ----


@pytest.mark.parametrize("name", ALL)
def test_form_cues_fit_their_moments(name):
    cues = exercise(name).form_cues
    assert 4 <= len(cues) <= 7
    for cue in cues:
        assert 10 <= len(cue.sentence.split()) <= 20, cue.sentence
        assert 2 <= len(cue.short.split()) <= 3, cue.short
        assert not NEGATIVE.search(cue.short), cue.short
        assert not NEGATIVE.search(cue.sentence), cue.sentence
        assert cue.sentence.endswith(".")
        assert cue.short == cue.short.lower().strip(" .")


@pytest.mark.parametrize("name", ALL)
def test_short_cues_differ(name):
    shorts = [cue.short for cue in exercise(name).form_cues]
    assert len(set(shorts)) == len(shorts)


@pytest.mark.parametrize("name", ALL)
def test_every_fault_is_answered_by_exactly_one_form_cue(name):
    answered = [cue.fault for cue in exercise(name).form_cues if cue.fault]
    assert sorted(answered) == [fault.id for fault in exercise(name).faults]


# ---- variants are never pooled ----


def test_form_cues_stay_within_their_variant():
    assert not any(item.startswith(("V2", "V3")) for item in cue_ids(V1))
    assert not any(item.startswith(("V1", "V3")) for item in cue_ids(V2))
    assert not any(item.startswith("V1") for item in cue_ids(V3))


def test_form_cue_sentences_are_not_shared_with_the_upright_lunge():
    upright = {cue.sentence for cue in exercise(V1).form_cues}
    assert upright.isdisjoint(cue.sentence for name in (V2, V3) for cue in exercise(name).form_cues)


def test_the_upright_lunge_has_no_fault_one_or_four():
    assert [fault.id for fault in exercise(V1).faults] == ["F2", "F3", "F5", "F6"]
    assert cue_ids(V1).isdisjoint({"F1", "F4"})


def test_the_hinged_lunges_have_all_six_faults():
    for name in (V2, V3):
        assert [fault.id for fault in exercise(name).faults] == [f"F{n}" for n in range(1, 7)]


def test_upright_here_and_hinged_there():
    assert "pright" in texts(V1)
    assert not re.search(r"\bfold|\bhinge|shoulders over", texts(V1), re.IGNORECASE)
    assert re.search(r"\bfold", texts(V2), re.IGNORECASE)
    assert "chest lifted" not in texts(V2)


def test_heel_here_and_whole_foot_there():
    assert "through the front heel" in texts(V1)
    assert not re.search(r"through (the|your) (front )?heel|weight in the (front )?heel", texts(V2), re.IGNORECASE)
    assert "inner and outer heel" in texts(V2)
    assert "inner and outer heel" not in texts(V1)
    assert "70" not in texts(V1)


def test_contrasts_name_the_same_nine_topics():
    topics = [[(note.ids, note.title) for note in exercise(name).contrasts] for name in (V1, V2)]
    assert topics[0] == topics[1]
    assert [ids for ids, _ in topics[0]] == [(f"X{n}",) for n in range(1, 10)]
    for here, there in zip(exercise(V1).contrasts, exercise(V2).contrasts, strict=True):
        assert here.text != there.text


def test_the_slider_takes_over_what_it_does_not_say():
    slider, base = exercise(V3), exercise(V2)
    for field in ("position", "prescription", "tempo", "faults", "benefits", "muscle_roles", "start"):
        assert getattr(slider, field) == getattr(base, field), field
    for field in ("about", "equipment", "steps", "form_cues", "safety", "headline_cue"):
        assert getattr(slider, field) != getattr(base, field), field


# ---- words ----


def test_a_sensitive_knee_is_offered_less_depth_before_a_shorter_step():
    fixes = exercise(V2).faults[0].fixes
    assert "deep" in fixes[0]
    assert "shorter" in fixes[-1]


@pytest.mark.parametrize("name", ALL)
def test_a_claimed_benefit_says_whose_claim_it_is(name):
    for benefit in exercise(name).benefits:
        if benefit.basis == "claim":
            assert re.search("Inspireful Women|said to|recommended", benefit.text), benefit.title
        else:
            assert "study" in benefit.text, benefit.title


def test_only_the_measured_benefits_are_called_measured():
    found = {
        item for name in ALL for benefit in exercise(name).benefits if benefit.basis == "study" for item in benefit.ids
    }
    assert found == {"B4", "V1-B1"}


@pytest.mark.parametrize("path", sorted(BUILT_IN.glob("*.toml")), ids=lambda path: path.name)
def test_no_medical_promises(path):
    assert UNKIND.findall(path.read_text(encoding="utf-8")) == []


def test_questions_can_be_asked():
    areas = {area.title for area in exercise(V2).shared.areas}
    for question in exercise(V2).shared.questions:
        assert question.text.endswith("?")
        assert question.per_leg
        assert set(question.points_to) <= areas
        assert len(question.options) == 2 if question.kind in ("rating", "yes-no") else len(question.options) > 2
        assert question.kind != "yes-no" or question.options == ("yes", "no")
    asked = [question.when for question in exercise(V2).shared.questions]
    assert asked == sorted(asked, key=["foot leaves floor", "foot placed back", "down", "over time"].index)
    assert exercise(V2).shared.questions[3].follow_up
    assert exercise(V2).shared.questions[7].options == ("ankle", "knee", "hip", "none of them")


# ---- steps ----


@pytest.mark.parametrize("name", ALL)
def test_steps_follow_the_phases(name):
    phases = [step.phase for step in exercise(name).steps]
    assert phases == sorted(phases, key=PHASES.index)
    assert set(phases) == set(PHASES)


# ---- strictness ----


def test_a_copy_reads_the_same(folder):
    assert read_all(folder) == load_exercises()


def test_a_new_file_is_a_new_exercise(folder):
    (folder / "towel-lunge.toml").write_text(
        'based_on = "reverse-lunge-for-glutes"\nname = "Towel lunge"\nback_foot = "slides"\n', encoding="utf-8"
    )
    made = read_all(folder)["towel-lunge"]
    assert (made.id, made.name, made.back_foot) == ("towel-lunge", "Towel lunge", "slides")
    assert made.steps == exercise(V2).steps


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (V2, 'tempo = "3-0-1-1"', "", f"{V2}.toml, tempo: this field is missing."),
        (V2, 'tempo = "3-0-1-1"', 'tempo = ""', f"{V2}.toml, tempo: this text is empty."),
        (V2, 'tempo = "3-0-1-1"', "tempo = 3011", f"{V2}.toml, tempo: expected text."),
        (V2, "sets = [2, 2]", "sets = [2]", f"{V2}.toml, sets: a list of 2 is expected here."),
        (V2, "sets = [2, 2]", "sets = [2, 2.5]", f"{V2}.toml, sets[2]: expected a whole number."),
        (V2, "sets = [2, 2]", "sets = [2, true]", f"{V2}.toml, sets[2]: expected a whole number."),
        (V2, "sets = [2, 2]", "sets = 2", f"{V2}.toml, sets: a list is expected here."),
        (V2, "sets = [2, 2]", "sets = [3, 2]", f"{V2}.toml, sets: the smaller number comes first"),
        (V2, "reps = [8, 8]", "reps = [0, 8]", f"{V2}.toml, reps: the smaller number comes first"),
        (V2, 'trunk = "hinged"', 'trunk = "bent"', f"{V2}.toml, trunk: expected one of upright, hinged."),
        (V2, 'trunk = "hinged"', 'trunk = "hinged"\nangle = 40', f"{V2}.toml, angle: there is no such field."),
        (V2, "[headline_cue]", "[[headline_cue]]", f"{V2}.toml, headline_cue: a table is expected here."),
        (V2, 'short = "back foot light"', "", f"{V2}.toml, form_cues[1].short: this field is missing."),
        (V2, 'short = "back foot light"', 'shout = "hey"', f"{V2}.toml, form_cues[1].shout: there is no such field."),
        (V2, 'phase = "top"', 'phase = "topp"', f"{V2}.toml, steps[5].phase: expected one of eccentric, bottom,"),
        (V2, 'fault = "F5"', 'fault = "F9"', f"{V2}.toml, form_cues[1].fault: “F9” is not among"),
        (V2, 'fault = "F5"', "fault = 5", f"{V2}.toml, form_cues[1].fault: expected text."),
        (V2, 'phase = "bottom"', 'phase = "top"', f"{V2}.toml, steps: no step has the phase “bottom”."),
        (V2, 'faults = ["F1",', 'faults = ["F7",', f"{V2}.toml, faults: “F7” is not in common.toml."),
        (V2, 'faults = ["F1",', 'fault_list = ["F1",', f"{V2}.toml, faults: this field is missing."),
        (
            V2,
            'muscle_roles = ["R1",',
            'muscle_roles = ["R11",',
            f"{V2}.toml, muscle_roles: “R11” is not in common.toml.",
        ),
        (V1, "F5 = [", "F1 = [", f"{V1}.toml, fixes.F1: this fault is not among the exercise's faults."),
        (V1, "F5 = [", "F5 = 5 # [", f"{V1}.toml, fixes.F5: a list is expected here."),
        (V1, "safety = []", "safety = []\nfixes = 1 #", f"{V1}.toml, fixes: a table is expected here."),
        (
            V3,
            'based_on = "reverse',
            'based_on = "adverse',
            f"{V3}.toml, based_on: there is no exercise called “adverse-",
        ),
        ("common", 'id = "Q1"', "", "common.toml, questions[1].id: this field is missing."),
        ("common", "per_leg = true", 'per_leg = "yes"', "common.toml, questions[1].per_leg: expected true or false."),
        ("common", 'label = "estimate, up to"', "", "common.toml, load.label: this field is missing."),
        ("common", "[[175, 150]", "[[175]", "common.toml, load.examples_lb[1]: a list of 2 is expected here."),
    ],
)
def test_a_wrong_file_is_told_by_file_and_field(folder, file, old, new, message):
    if new.startswith("safety = []\nfixes"):
        change(folder, f"{file}.toml", "[fixes]", "[[other]]")
    change(folder, f"{file}.toml", old, new)
    with pytest.raises(ExerciseError, match=f"^{re.escape(message)}"):
        read_all(folder)


def test_what_is_not_toml_is_told_by_file_and_line(folder):
    (folder / "broken.toml").write_text('name = "One"\nname = Two\n', encoding="utf-8")
    with pytest.raises(ExerciseError, match=r"^broken\.toml cannot be read as TOML: .*line 2"):
        read_all(folder)


def test_what_is_not_text_is_told_by_file(folder):
    (folder / "broken.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ExerciseError, match=r"^broken\.toml cannot be read as TOML"):
        read_all(folder)


def test_a_folder_without_the_common_file_is_told(folder):
    (folder / "common.toml").unlink()
    with pytest.raises(ExerciseError, match=r"^common\.toml is missing"):
        read_all(folder)


# ---- at a glance ----


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ALL)
def test_what_is_seen_first_is_what_the_whole_exercise_says(name, language):
    whole = exercise(name, language)
    equipment = tuple(note.text for note in whole.equipment)
    assert glance(name, language) == (
        whole.name, equipment, whole.headline_cue.text, whole.has_figure, whole.is_lunge, whole.trunk,
        whole.back_foot,
    )  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_what_is_seen_first_stands_in_one_file_for_reading_another_costs_time(name, monkeypatch):
    read = []

    def note(folder, file, until):
        read.append(file)
        return read_table(folder, file, until)

    monkeypatch.setattr("trainer.exercise_tables.read_table", note)
    glance.__wrapped__(name)
    assert read == [f"{name}.toml"]


@pytest.mark.parametrize("name", ALL)
def test_of_that_file_the_rest_is_not_read_for_what_is_seen_first(name, monkeypatch):
    read = []
    monkeypatch.setattr("trainer.exercise_tables.tomllib.loads", lambda text: read.append(text) or loads(text))
    glance.__wrapped__(name)
    whole = (BUILT_IN / f"{name}.toml").read_text(encoding="utf-8")
    assert len(read) == 1
    assert len(read[0]) < len(whole) / 2


# ---- what a form cue is called ----


@pytest.mark.parametrize("name", ALL)
def test_a_form_cue_has_the_same_id_in_every_language(name):
    ids = [cue.id for cue in exercise(name).form_cues]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z0-9-]{1,40}", id_) for id_ in ids)
    for language in ("de", "es"):
        there = exercise(name, language).form_cues
        assert [cue.id for cue in there] == ids
        assert [cue.short for cue in there] != [cue.short for cue in exercise(name).form_cues]


def test_a_form_cue_is_called_by_what_it_says_in_short():
    assert "heel-glued-down" in [cue.id for cue in exercise(V3).form_cues]


def test_whoever_practises_is_told_what_the_name_of_a_leg_means():
    told = " ".join(note.text for note in exercise("backward-lunge").shared.practice)
    assert "the leg that is named stays in front" in told
