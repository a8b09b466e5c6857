import dataclasses

import pytest

from tests.trainer.own_exercises import CALF_RAISE
from trainer import exercise_shelf
from trainer.errors import KnownError
from trainer.exercise import ExerciseError, exercise, exercise_ids
from trainer.exercise_shelf import Shelf, delete_own, read_shelf, save_own, undelete_own
from trainer.guide_text import fast_guide, full_guide
from trainer.own_exercise import OwnExercise
from trainer.own_exercise_file import parse_own

V1, V2, V3 = exercise_ids()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "calf-raise.toml").write_text(CALF_RAISE)
    (tmp_path / "my-lunge.toml").write_text(f'format = 1\nname = "A lunge of mine"\nbased_on = "{V2}"\nreps = 12\n')
    return tmp_path


@pytest.fixture
def shelf(folder):
    return read_shelf(folder)


def test_without_own_exercises_there_are_those_of_the_program(tmp_path):
    for shelf in (Shelf(), read_shelf(tmp_path / "none")):
        assert shelf.ids == exercise_ids()
        assert shelf.exercise(V1) is exercise(V1)
        assert shelf.errors == ()


def test_own_exercises_come_after_them_by_name(shelf):
    assert shelf.ids == (*exercise_ids(), "my-lunge", "calf-raise")
    assert tuple(shelf.exercises("de")) == shelf.ids


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_what_a_copy_does_not_say_is_taken_from_what_it_is_based_on_in_any_language(shelf, language):
    mine, base = shelf.exercise("my-lunge", language), exercise(V2, language)
    taken = dataclasses.replace(
        base, id="my-lunge", variant="own", name="A lunge of mine", spoken_name="A lunge of mine", other_names=(),
        reps=(12, 12), strength_reps=(12, 16),
    )  # fmt: skip
    assert mine == taken


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_an_exercise_from_nothing_says_what_it_has_as_it_stands(shelf, language):
    calf = shelf.exercise("calf-raise", language)
    assert (calf.name, calf.spoken_name, calf.start_phase, calf.tempo) == (
        "Calf raise", "Calf raises", "concentric", "2-1-1-1",
    )  # fmt: skip
    assert [(cue.id, cue.leg, cue.short) for cue in calf.form_cues] == [
        ("over-the-toe", "left", "over the toe"),
        ("warm-sand", "right", "warm sand"),
    ]
    assert calf.headline_cue.text.startswith("Rise over the big toe")
    assert not calf.has_figure
    assert not calf.is_lunge
    assert calf.faults == calf.steps == calf.equipment == ()
    assert calf.language == language


def test_the_figure_is_the_one_named(folder):
    kinds = {"upright": ("upright", "steps"), "hinged": ("hinged", "steps"), "slider": ("hinged", "slides")}
    for figure, drawn in kinds.items():
        (folder / "f.toml").write_text(f'format = 1\nname = "F"\nfigure = "{figure}"\n')
        made = read_shelf(folder).exercise("f")
        assert (made.has_figure, made.trunk, made.back_foot) == (True, *drawn)


def test_the_guide_leaves_out_what_is_empty_and_what_is_true_of_lunges_alone(shelf):
    calf = shelf.exercise("calf-raise")
    assert [section.id for section in full_guide(calf)] == ["glance", "safety", "tempo", "cues"]
    assert all(line.text for section in full_guide(calf) for line in section.lines)
    (fast,) = fast_guide(calf)
    assert [line.title for line in fast.lines] == ["Over the toe"]
    bare = Shelf({"b": OwnExercise("b", "Bare")}).exercise("b")
    assert [section.id for section in full_guide(bare)] == ["safety", "tempo"]
    assert fast_guide(bare)[0].lines[0].title == bare.tempo


def test_a_form_cue_that_answers_a_fault_brings_the_fault(folder):
    text = CALF_RAISE + 'fault = "F6"\n'
    (folder / "calf-raise.toml").write_text(text)
    assert [fault.id for fault in read_shelf(folder).exercise("calf-raise").faults] == ["F6"]


def test_an_exercise_that_is_there_no_more_is_its_name_alone(shelf):
    with pytest.raises(
        ExerciseError, match=r"no exercise called “squat”; choose one of backward-lunge, .*, calf-raise"
    ):
        shelf.exercise("squat")
    gone = shelf.or_its_name("squat", "de")
    assert (gone.id, gone.name, gone.spoken_name, gone.form_cues, gone.has_figure) == (
        "squat",
        "squat",
        "squat",
        (),
        False,
    )
    assert shelf.or_its_name("calf-raise") == shelf.exercise("calf-raise")


def test_a_file_that_is_wrong_is_told_of_and_the_others_are_read(folder):
    (folder / "broken.toml").write_text('format = 1\nname = "B"\nsets = 0\n')
    shelf = read_shelf(folder)
    assert "broken" not in shelf.ids
    (error,) = shelf.errors
    assert "line 3, column 8, sets: must be a whole number from 1 to 20" in str(error)
    assert "calf-raise" in shelf.ids


def test_an_exercise_is_kept_deleted_and_brought_back(tmp_path):
    folder = tmp_path / "exercises"
    own = parse_own(CALF_RAISE, "")
    saved = save_own(own, folder)
    assert saved.id == "calf-raise"
    assert save_own(own, folder).id == "calf-raise-2"
    changed = dataclasses.replace(saved, name="Other")
    assert save_own(changed, folder) == changed
    assert read_shelf(folder).own["calf-raise"].name == "Other"
    delete_own("calf-raise", folder)
    assert "calf-raise" not in read_shelf(folder).ids
    assert undelete_own("calf-raise", folder) == changed
    assert read_shelf(folder).own["calf-raise"] == changed


def test_an_own_exercise_is_never_called_as_one_of_the_program(tmp_path):
    saved = save_own(OwnExercise("", "Backward lunge"), tmp_path)
    assert saved.id == "backward-lunge-2"
    assert read_shelf(tmp_path).own == {saved.id: saved}


def test_of_too_many_exercises_the_first_are_read_and_it_is_told(folder, monkeypatch):
    monkeypatch.setattr(exercise_shelf, "MOST_OWN", 2)
    assert read_shelf(folder).errors == ()
    (folder / "z.toml").write_text('format = 1\nname = "Z"\n')
    shelf = read_shelf(folder)
    assert set(shelf.own) == {"calf-raise", "my-lunge"}
    assert [str(error) for error in shelf.errors] == [f"{folder} holds more than 2 exercises; only the first are read."]


def test_a_deleted_one_comes_back_over_no_other(folder):
    delete_own("calf-raise", folder)
    save_own(OwnExercise("calf-raise", "Another"), folder)
    with pytest.raises(KnownError, match="There is another exercise called “calf-raise” by now; delete that first"):
        undelete_own("calf-raise", folder)
    assert read_shelf(folder).own["calf-raise"].name == "Another"
    delete_own("calf-raise", folder)
    assert undelete_own("calf-raise", folder).name == "Another", "the one deleted last"
    assert "Calf raise" in (folder / "deleted" / "calf-raise-1.toml").read_text("utf-8"), "the one before it is kept"


def test_a_folder_that_cannot_be_changed_is_told_in_a_sentence(folder):
    (folder / "deleted").write_text("")
    with pytest.raises(KnownError, match=r"deleted cannot be changed: File exists; look whether the folder may be"):
        delete_own("calf-raise", folder)
    (folder / "calf-raise.toml").unlink()
    with pytest.raises(KnownError, match=r"calf-raise\.toml cannot be changed: Not a directory"):
        undelete_own("calf-raise", folder)


def test_what_was_done_of_a_deleted_exercise_is_counted_as_none_of_another(tmp_path):
    first = save_own(OwnExercise("", "تمرين"), tmp_path)
    delete_own(first.id, tmp_path)
    other = save_own(OwnExercise("", "حركة"), tmp_path)
    assert other.id != first.id
    assert save_own(OwnExercise("", "تمرين"), tmp_path).id == first.id


def test_where_what_was_deleted_cannot_be_read_its_id_is_left_alone(tmp_path):
    delete_own(save_own(OwnExercise("", "Calf raise"), tmp_path).id, tmp_path)
    (tmp_path / exercise_shelf.DELETED / "calf-raise.toml").write_text("no TOML")
    assert save_own(OwnExercise("", "Calf raise"), tmp_path).id == "calf-raise-2"
