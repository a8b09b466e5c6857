from dataclasses import replace

import pytest

from trainer.plan import parse_one_line
from trainer.plan_library import ListedPlan, built_in_plans, export_plan, save_plan
from ui.plan_shelf import MOST_AT_ONCE, PlanShelf, is_plan, known_by, plan_of, search

LINE = '3x9/side @ 4-0-1-1 rest 60 name "From a friend"'


@pytest.fixture
def shelf(tmp_path):
    return PlanShelf(tmp_path)


def ids(shelf):
    return [entry.id for entry in shelf.listed]


def test_what_is_taken_in_comes_first_and_is_there_at_the_next_start(shelf):
    [fate] = shelf.take_in_text(f"  {LINE}\n")
    assert fate.new
    assert shelf.plans[0] == parse_one_line(LINE)
    assert ids(PlanShelf(shelf.folder)) == ids(shelf)


def test_a_plan_that_is_there_already_stays_as_it_is(shelf):
    shelf.take_in_text(LINE)
    before = ids(shelf)
    [again] = shelf.take_in_text(LINE)
    assert (again.new, again.listed) == (False, shelf.listed[0])
    assert ids(shelf) == before


def test_a_plan_of_a_taken_name_comes_in_under_a_free_one(shelf):
    shelf.take_in_text(LINE)
    [fate] = shelf.take_in_text(LINE.replace("3x9", "3x5"))
    assert (fate.listed.plan.name, fate.renamed_from) == ("From a friend 2", "From a friend")


def test_a_plan_without_a_name_is_called_by_its_exercise_and_comes_in_once(shelf):
    [fate] = shelf.take_in_text("3x9/side @ 4-0-1-1")
    assert fate.listed.plan.name == "Reverse lunge for glutes 2"  # the first comes with the program
    assert not fate.renamed_from
    assert shelf.take_in_text("3x9/side @ 4-0-1-1")[0].listed == fate.listed


def test_several_plans_of_one_line_each_come_in_together(shelf):
    first_lines = 'Do this @ home:\n\n3x8/side @ 3-0-1-1\n  rest 60 name "A"\n\n'
    first, second, wrong = shelf.take_in_text(first_lines + '3x10 @ 4-0-1-1 then\n2x8 name "B"\n3x8 nonsense 1\n')
    assert [fate.new for fate in (first, second)] == [True, True]
    assert (first.listed.plan.name, first.listed.plan.rest_s) == ("A", 60)
    assert (second.listed.plan.name, len(second.listed.plan.then)) == ("B", 1)
    assert wrong.error is not None
    assert wrong.source == "3x8 nonsense 1"
    [*_, left] = shelf.take_in_text("3x8\n" * 120)
    assert str(left.error) == "20 more plans are left out."


@pytest.mark.parametrize("known", [None, "", "gone", "3x8 nonsense 1", "x" * 5000])
def test_where_the_plan_recalled_is_gone_the_first_of_the_list_is_shown(shelf, known):
    shelf.take_in_text(LINE)
    assert shelf.recalled(known) == parse_one_line(LINE)


def test_a_plan_is_recalled_as_it_is_now_and_one_that_is_not_kept_as_it_was(shelf):
    [fate] = shelf.take_in_text(LINE)
    known = known_by(fate.listed)
    save_plan(replace(fate.listed.plan, reps=10), shelf.folder, replacing=fate.listed.id)
    assert PlanShelf(shelf.folder).recalled(known).reps == 10
    guest = parse_one_line('1x6/side @ 2-1-1-1 exercise backward-lunge name "Gentle start"')
    assert shelf.recalled(known_by(ListedPlan("", guest, built_in=False))) == guest


MAIL = """Hi Ann,

the plan we spoke of @ the gym, rest 2 days between:

> 3x9/side @ 4-0-1-1 rest
> 60 name "From a friend"
Thanks = see you on Friday
Bob
"""


def test_of_a_whole_mail_the_line_that_is_a_plan_is_taken_in(shelf):
    [fate] = shelf.take_in_text(MAIL)
    assert fate.listed.plan == parse_one_line(LINE)
    assert is_plan(MAIL)


def test_a_misspelt_line_that_goes_on_with_a_plan_is_told_and_not_left_out(shelf):
    [fate] = shelf.take_in_text("3x9/side @ 4-0-1-1\nrset 60\n\nBob")
    assert "rset" in str(fate.error)


def test_a_text_without_a_plan_is_told_how_one_is_written(shelf):
    [fate] = shelf.take_in_text("Hi Ann,\n\nsee you on Friday\n")
    assert "3x8/side" in str(fate.error)


def test_of_several_files_each_has_its_own_fate(shelf, tmp_path):
    good, line, bad, other = (tmp_path / "in" / name for name in ("good.toml", "line.txt", "bad.toml", "picture.png"))
    good.parent.mkdir()
    export_plan(parse_one_line('2x5 @ 3-0-1-1 name "Good"'), good)
    line.write_text(LINE)
    bad.write_text('format = 1\nname = "Bad"\nsets = 300\nreps = "many"\ntempo = "3-x"\n')
    other.write_bytes(b"\x89PNG")
    fates = shelf.take_in_files([good, line, bad, other, tmp_path / "missing.toml"])
    assert [(fate.source, fate.new) for fate in fates] == [
        ("good.toml", True), ("line.txt", True), ("bad.toml", False), ("picture.png", False), ("missing.toml", False),
    ]  # fmt: skip
    assert [(m.field, m.line) for m in fates[2].error.mistakes] == [("sets", 3), ("reps", 4), ("tempo", 5)]
    assert "ends in .toml" in str(fates[3].error)
    assert {entry.plan.name for entry in shelf.listed if not entry.built_in} == {"Good", "From a friend"}


def test_a_whole_disk_that_is_dropped_holds_nothing_up(shelf, tmp_path):
    fates = shelf.take_in_files([tmp_path / f"{n}.toml" for n in range(MOST_AT_ONCE + 7)])
    assert len(fates) == MOST_AT_ONCE + 1
    assert str(fates[-1].error) == "7 more plans are left out."


def test_a_plan_is_deleted_and_comes_back_in_its_place(shelf):
    for name in ("One", "Two", "Three"):
        save_plan(parse_one_line(f'1x5 @ 3-0-1-1 name "{name}"'), shelf.folder)
    shelf.look()
    two = shelf.entry("two")
    shelf.move(two, shelf.listed[0])
    before = ids(shelf)
    assert before[0] == "two"
    shelf.delete(two)
    assert ids(shelf) == before[1:]
    assert shelf.undelete(two).id == "two"
    assert ids(shelf) == before


def test_the_order_is_kept_and_holds_built_in_plans_too(shelf):
    last = shelf.listed[-1]
    shelf.move(last, shelf.listed[0])
    assert ids(shelf)[0] == last.id
    assert ids(PlanShelf(shelf.folder)) == ids(shelf)
    shelf.move(shelf.listed[0], shelf.listed[2])
    assert ids(shelf)[2] == last.id
    assert len(ids(shelf)) == len(built_in_plans())


def test_a_copy_stands_behind_the_plan(shelf):
    third = shelf.listed[2]
    copy = shelf.duplicate(third)
    assert ids(shelf)[2:4] == [third.id, copy.id]
    assert not copy.built_in


def test_plans_are_found_by_name_and_by_exercise(shelf):
    shelf.take_in_text(LINE)
    assert [entry.plan.name for entry in search(shelf.listed, "FRIEND")] == ["From a friend"]
    sliding = search(shelf.listed, "slider")
    assert {entry.plan.exercise for entry in sliding} == {"slider-reverse-lunge"}
    assert search(shelf.listed, "no such words") == []


def test_a_plan_whose_exercise_is_gone_stays_in_the_list(shelf):
    text = 'format = 1\nname = "Mine"\nexercise = "step-up-of-mine"\nsets = 1\nreps = 5\ntempo = "3-0-1-1"\n'
    (shelf.folder / "mine.toml").write_text(text)
    shelf.look()
    assert shelf.entry("mine").plan.exercise == "step-up-of-mine"
    [fate] = shelf.take_in_text(text.replace("Mine", "Other"))  # from elsewhere it is a mistake, told with its place
    assert (fate.error.mistakes[0].field, fate.error.mistakes[0].line) == ("exercise", 3)


@pytest.mark.parametrize("text", ["glutes", "3x8 gentle thoughts = none", "https://evenstep.org"])
def test_words_to_search_for_are_no_plan(text):
    assert is_plan(text) == text.startswith("3x8")


def test_both_written_forms_are_understood(tmp_path):
    file = tmp_path / "plan.toml"
    export_plan(parse_one_line(LINE), file)
    assert is_plan(file.read_text())
    assert plan_of(file.read_text()) == plan_of(LINE)
