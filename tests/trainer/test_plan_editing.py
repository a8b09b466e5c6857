"""Editing a plan of the user's own: what is saved where, and what a sudden end leaves behind."""

from dataclasses import replace

import pytest

from trainer.errors import KnownError
from trainer.plan import Plan, PlanError, is_nameless, one_line, parse_one_line, parse_plan_toml, read_plan_file
from trainer.plan.fields import LONGEST_UNFINISHED
from trainer.plan.written import LONGEST_LINE
from trainer.plan_draft import Step, with_name, with_one_more
from trainer.plan_editing import DRAFT_FILE, Editing, loses, take_up_draft
from trainer.plan_library import ListedPlan, built_in_plans, find_plan, own_plans, save_plan

LIKE = Plan("Backward lunge", "backward-lunge", sets=3)


@pytest.fixture
def editing(tmp_path):
    return Editing(tmp_path, LIKE)


def edit(editing, **changed):
    editing.draft.take(Step(replace(editing.plan, **changed), 0, next(iter(changed))))


def saved(folder):
    return {entry.id: entry.plan for entry in own_plans(folder)[0]}


def test_a_new_plan_asks_for_what_another_does_and_has_a_name_of_its_own(editing, tmp_path):
    editing.begin_new(LIKE, "Backward lunge")
    assert editing.plan == replace(LIKE, name="Backward lunge 2")
    assert not editing.is_changed
    assert editing.to_start == LIKE
    assert saved(tmp_path) == {}


def test_a_new_plan_is_saved_once_and_then_in_its_place(editing, tmp_path):
    editing.begin_new(LIKE, "Mine")
    edit(editing, reps=10)
    assert editing.to_start.reps == 10
    editing.save()
    edit(editing, reps=12)
    assert editing.is_changed
    editing.save()
    assert saved(tmp_path) == {"mine": replace(LIKE, name="Mine", reps=12)}
    assert not editing.is_changed


def test_a_plan_with_another_name_has_another_file_and_no_two_have_one_name(editing, tmp_path):
    save_plan(replace(LIKE, name="Mine"), tmp_path)
    listed = save_plan(replace(LIKE, name="Yours"), tmp_path)
    editing.begin(listed)
    edit(editing, name="Mine")
    assert editing.save().plan.name == editing.plan.name == "Mine 2"
    assert set(saved(tmp_path)) == {"mine", "mine-2"}
    assert editing.draft.undo().field == "name"


def test_a_copy_is_saved_beside_it_and_the_plan_stays_as_it_was(editing, tmp_path):
    listed = save_plan(replace(LIKE, name="Mine"), tmp_path)
    editing.begin(listed)
    edit(editing, reps=10)
    editing.save_copy()
    edit(editing, reps=11)
    editing.save()
    assert saved(tmp_path) == {"mine": listed.plan, "mine-2": replace(LIKE, name="Mine 2", reps=11)}


def test_the_steps_of_a_plan_are_there_again_when_it_is_edited_again(editing, tmp_path):
    listed = save_plan(replace(LIKE, name="Mine"), tmp_path)
    editing.begin(listed)
    edit(editing, reps=10)
    edited = editing.save()
    editing.begin_new(LIKE, "Another")
    editing.begin(edited)
    assert editing.draft.undo().field == "reps"
    editing.draft.redo()
    changed_elsewhere = save_plan(replace(edited.plan, reps=5), tmp_path, replacing=edited.id)
    editing.begin(changed_elsewhere)
    assert editing.plan.reps == 5
    assert not editing.draft.can_undo


def test_a_plan_without_a_name_gets_the_usual_one_only_if_its_line_is_taken(editing, tmp_path):
    nameless = with_name(LIKE, "")
    editing.begin_new(LIKE, "Mine")
    editing.draft.take(Step(nameless, 0, "name"))
    assert is_nameless(editing.save().plan)
    editing.begin_new(LIKE, "Mine")
    editing.draft.take(Step(nameless, 0, "name"))
    assert editing.save().plan.name == "Mine"
    assert len(saved(tmp_path)) == 2


def test_what_is_not_saved_is_kept_and_taken_up_as_a_plan_of_its_own(editing, tmp_path):
    listed = save_plan(replace(LIKE, name="Mine"), tmp_path)
    editing.begin(listed)
    edit(editing, reps=10)
    editing.keep_draft()
    assert read_plan_file(tmp_path / DRAFT_FILE) == editing.plan
    assert set(saved(tmp_path)) == {"mine"}
    taken = take_up_draft(tmp_path)  # as after a crash
    assert taken.plan == replace(LIKE, name="Mine 2", reps=10)
    assert saved(tmp_path) == {"mine": listed.plan, taken.id: taken.plan}
    assert not (tmp_path / DRAFT_FILE).exists()


def test_a_draft_of_what_is_saved_is_no_news(editing, tmp_path):
    editing.begin_new(LIKE, "Mine")
    edit(editing, reps=10)
    editing.keep_draft()
    draft = (tmp_path / DRAFT_FILE).read_bytes()
    editing.save()
    assert not (tmp_path / DRAFT_FILE).exists()
    (tmp_path / DRAFT_FILE).write_bytes(draft)  # as after a crash between the two
    assert take_up_draft(tmp_path) is None
    assert len(saved(tmp_path)) == 1


def test_undoing_everything_leaves_no_draft(editing, tmp_path):
    editing.begin_new(LIKE, "Mine")
    edit(editing, reps=10)
    editing.keep_draft()
    editing.draft.undo()
    editing.keep_draft()
    assert list(tmp_path.iterdir()) == []


def test_a_draft_that_cannot_be_read_stays_where_it_is(tmp_path):
    (tmp_path / DRAFT_FILE).write_bytes(b"\xff\xfe nonsense")
    with pytest.raises(KnownError, match="UTF-8"):
        take_up_draft(tmp_path)
    assert (tmp_path / DRAFT_FILE).exists()


def test_what_cannot_be_written_is_told_and_stays_to_be_saved(editing, tmp_path):
    editing.begin_new(LIKE, "Mine")
    edit(editing, reps=10)
    (tmp_path / "mine.toml").mkdir()  # something is in the way
    listed = editing.save()
    assert listed.id == "mine-2"
    (tmp_path / DRAFT_FILE).mkdir()
    edit(editing, reps=11)
    with pytest.raises(KnownError, match="cannot be written"):
        editing.keep_draft()
    assert editing.is_changed


def test_plans_that_come_with_the_program_stay(editing, tmp_path):
    built_in = built_in_plans()[0]
    editing.begin_new(built_in.plan, built_in.plan.name)
    edit(editing, reps=9)
    assert editing.save().plan.name == f"{built_in.plan.name} 2"
    assert built_in_plans()[0] == built_in
    assert list(saved(tmp_path).values()) == [editing.plan]


WRONG_LINE = "3x8/side @ 3-0-1-1 rest 90 switch 20 first stronger then 1x2/side"


def test_a_line_with_a_mistake_is_saved_as_it_stands_and_there_again_another_day(editing, tmp_path):
    editing.draft.take(editing.draft.step._replace(field="line", line=WRONG_LINE))
    listed = editing.save()
    found = saved(tmp_path)[listed.id]
    assert (found.unfinished, found.name) == (WRONG_LINE, listed.plan.name)
    assert one_line(found) == WRONG_LINE
    assert not editing.is_changed
    again = Editing(tmp_path, found)
    again.begin(ListedPlan(listed.id, found, built_in=False))
    assert (again.draft.step.line, again.plan.unfinished) == (WRONG_LINE, "")
    assert not again.is_changed
    again.draft.take(again.draft.step._replace(line=""))
    again.save()
    assert saved(tmp_path)[listed.id].unfinished == ""


def test_a_plan_whose_line_has_a_mistake_is_told_with_it_and_not_found_as_if_it_were_whole(editing, tmp_path):
    editing.draft.take(editing.draft.step._replace(field="line", line=WRONG_LINE))
    listed = editing.save()
    with pytest.raises(PlanError, match="stronger") as caught:
        find_plan(listed.plan.name, tmp_path)
    assert caught.value.mistakes[0].column == WRONG_LINE.index("stronger") + 1


def test_a_new_plan_like_one_with_a_mistake_begins_with_what_could_be_read(tmp_path):
    editing = Editing(tmp_path, replace(LIKE, unfinished=WRONG_LINE))
    assert (editing.plan.unfinished, editing.to_start.unfinished, editing.draft.step.is_sound) == ("", "", True)


def test_a_tempo_that_cannot_be_read_is_kept_in_the_line_of_its_exercise(editing, tmp_path):
    two = with_one_more(editing.plan, 0)
    editing.draft.take(Step(two, 1, "tempo", tempo='4 "0" then'))
    editing.save()
    [line] = [plan.unfinished for plan in saved(tmp_path).values()]
    assert line.startswith(one_line(replace(two, name="", then=())).split(" name")[0])
    with pytest.raises(PlanError) as caught:
        parse_one_line(line)
    assert len(caught.value.mistakes) == 1


def test_a_draft_that_cannot_be_removed_is_told_and_comes_again(editing, tmp_path, monkeypatch):
    editing.begin_new(LIKE, "Mine")
    edit(editing, reps=10)
    editing.keep_draft()

    def refuse(*_, **__):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as refusing:
        refusing.setattr("pathlib.Path.unlink", refuse)
        with pytest.raises(KnownError, match=r"cannot be removed: Read-only file system\."):
            take_up_draft(tmp_path)
    assert (tmp_path / DRAFT_FILE).exists()
    assert take_up_draft(tmp_path) is None, "it was saved the first time"
    assert [plan.reps for plan in saved(tmp_path).values()] == [10]


@pytest.mark.parametrize(
    "signs", ["a", '"', "\\", "ä „quer“ 'x' # [then] = ", "🦵"], ids=["a", "quote", "slash", "all", "leg"]
)
def test_a_line_as_long_as_can_be_typed_costs_neither_the_plan_nor_the_draft(editing, tmp_path, signs):
    wrong = (signs * LONGEST_UNFINISHED)[: LONGEST_UNFINISHED - 100].rstrip()
    editing.draft.take(editing.draft.step._replace(field="line", line=wrong))
    editing.keep_draft()
    taken = take_up_draft(tmp_path)  # as after a crash
    assert taken.plan.unfinished == wrong
    listed = editing.save()
    plans, errors = own_plans(tmp_path)
    assert errors == []
    assert {entry.id: entry.plan.unfinished for entry in plans} == {taken.id: wrong, listed.id: wrong}


@pytest.mark.parametrize(
    "line",
    [
        'unfinished = "{}"'.format("x" * (2 * LONGEST_UNFINISHED + LONGEST_LINE)),
        "unfinished = {{{}1 = 1}}".format("a." * LONGEST_LINE),
        "unfinished.{}a = 1".format("a." * LONGEST_LINE),
        'name = "{}"'.format("x" * LONGEST_LINE),
    ],
    ids=["longer", "table", "dotted", "another"],
)
def test_no_other_line_is_longer(line):
    with pytest.raises(PlanError, match="has a line of more than 1000 characters"):
        parse_plan_toml(f'format = 1\nsets = 3\nreps = 8\ntempo = "3-0-1-1"\n{line}\n')


BAD_LINE = Step(LIKE, 0, "line", line="3x nonsense")
BAD_TEMPO = Step(LIKE, 1, "notation", tempo="5-1-1")


@pytest.mark.parametrize(
    ("before", "step", "part", "is_lost"),
    [
        (Step(LIKE), Step(LIKE, 0, "reps"), 0, False),
        (BAD_LINE, Step(LIKE, 0, "reps"), 0, True),
        (BAD_LINE, Step(LIKE, 0, "line"), 0, False),
        (BAD_LINE, BAD_LINE._replace(field="name"), 0, False),
        (BAD_LINE, Step(LIKE, 0, "notation", tempo="5-1"), 0, True),
        (BAD_TEMPO, Step(LIKE, 1, "reps", tempo="5-1-1"), 1, False),
        (BAD_TEMPO, Step(LIKE, 1, "top"), 1, False),
        (BAD_TEMPO, Step(LIKE, 0, "reps"), 0, True),
        (BAD_TEMPO, Step(LIKE, 0, "notation", tempo="5-1"), 0, True),
        (BAD_TEMPO, Step(LIKE, 2, "exercises"), 1, True),  # one more behind it
        (BAD_TEMPO, Step(LIKE, 1, "exercises"), 1, False),  # it is removed
        (BAD_TEMPO, Step(LIKE, 0, "exercises", tempo="5-1-1"), 1, False),  # it is moved
        (BAD_TEMPO, Step(LIKE, 1, "exercises"), 0, True),  # another is moved to its place
    ],
)
def test_an_edit_elsewhere_loses_what_cannot_be_read(before, step, part, is_lost):
    assert loses(before, step, part) == is_lost
