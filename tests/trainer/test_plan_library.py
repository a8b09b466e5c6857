import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import trainer.plan_library
from tests.trainer.plans_made import PLANS
from trainer.errors import KnownError
from trainer.language_files import seen_first
from trainer.plan import Plan, PlanError, one_line, parse_one_line, plan_toml, read_plan_file
from trainer.plan_library import (
    DEFAULT_PLAN,
    ListedPlan,
    built_in_plans,
    delete_plan,
    duplicate_plan,
    export_plan,
    find_plan,
    import_plan,
    listed_plans,
    matching,
    order_plans,
    own_plans,
    save_plan,
    undelete_plan,
)
from trainer.tempo import guard_rail_notes
from trainer.tempo_presets import PRESETS


def test_the_default_plan_is_what_its_source_prescribes(tmp_path):
    plan = find_plan(None, tmp_path)
    assert built_in_plans()[0].id == DEFAULT_PLAN
    assert plan == built_in_plans()[0].plan
    assert (plan.exercise, plan.sets, plan.reps, str(plan.tempo)) == ("reverse-lunge-for-glutes", 2, 8, "3-0-1-1")
    assert (plan.switch_s, plan.rest_s) == (20, 90)


def test_there_is_a_built_in_plan_for_every_lunge_and_every_tempo_where_it_suits():
    plans = [entry.plan for entry in built_in_plans()]
    preset_of = {str(preset.tempo): preset.id for preset in PRESETS}
    assert {(plan.exercise, preset_of[str(plan.tempo)]) for plan in plans} == {
        ("reverse-lunge-for-glutes", "TP1"),
        ("reverse-lunge-for-glutes", "TP3"),
        ("reverse-lunge-for-glutes", "TP4"),
        ("reverse-lunge-for-glutes", "TP5"),
        ("slider-reverse-lunge", "TP1"),
        ("backward-lunge", "TP2"),
        ("backward-lunge", "TP6"),
    }
    assert len({plan.name.casefold() for plan in plans}) == len(plans)
    assert [guard_rail_notes(plan.tempo, of_a_lunge=True) for plan in plans] == [[]] * len(plans)


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_built_in_plan_has_a_name_in_every_language(language):
    assert all(seen_first(entry.plan.name, language) != entry.plan.name for entry in built_in_plans())


def test_a_plan_is_found_by_id_name_file_and_one_line(tmp_path):
    gentle = find_plan("gentle-start", tmp_path)
    assert find_plan("GENTLE START", tmp_path) == gentle
    assert find_plan(one_line(gentle), tmp_path) == gentle
    file = tmp_path / "elsewhere.toml"
    file.write_text('format = 1\nname = "Mine"\nsets = 1\nreps = 2\ntempo = "3011"\n')
    assert find_plan(str(file), tmp_path / "plans").name == "Mine"


def test_a_plan_in_one_line_may_be_longer_than_the_name_of_a_file(tmp_path):
    line = " then ".join(["3x8 @ 3-0-1-1 rest 90 switch 20 exercise backward-lunge"] * 6)
    assert find_plan(line, tmp_path) == parse_one_line(line)


def test_a_plan_kept_unfinished_keeps_the_exercise_that_its_line_leaves_out(tmp_path):
    line = "3x8 then 3x10 exercise slider-reverse-lunge"
    save_plan(Plan("Mine", "backward-lunge", unfinished=line), tmp_path)
    found = find_plan("Mine", tmp_path)
    assert [one.exercise for one in found.exercises] == ["backward-lunge", "slider-reverse-lunge"]


def test_own_plans_go_first_and_broken_ones_are_told(tmp_path):
    (tmp_path / "gentle-start.toml").write_text('format = 1\nname = "Mine"\nsets = 1\nreps = 2\ntempo = "3011"\n')
    (tmp_path / "broken.toml").write_text("sets = 0")
    plans, errors = own_plans(tmp_path)
    assert [p.id for p in plans] == ["gentle-start"]
    assert len(errors) == 1
    assert find_plan("gentle-start", tmp_path).name == "Mine"
    with pytest.raises(PlanError, match=r"broken\.toml"):
        find_plan("broken", tmp_path)


def test_an_own_plan_is_found_even_if_its_name_looks_like_a_plan_in_one_line(tmp_path):
    (tmp_path / "3x8.toml").write_text('format = 1\nname = "4x9 heavy"\nsets = 1\nreps = 2\ntempo = "3011"\n')
    assert find_plan("3x8", tmp_path).sets == find_plan("4x9 heavy", tmp_path).sets == 1


@pytest.mark.parametrize("wanted", ["no such plan", "", "../gentle-start", "/", "no.toml"])
def test_what_is_no_plan_is_told_in_a_sentence(tmp_path, wanted):
    with pytest.raises(KnownError):
        find_plan(wanted, tmp_path)


@settings(max_examples=40)
@given(PLANS)
def test_what_is_exported_is_imported_as_an_equal_plan(tmp_path_factory, plan):
    folder = tmp_path_factory.mktemp("plans")
    for ending in ("toml", "txt"):
        file, own = folder / f"out.{ending}", folder / ending
        own.mkdir()
        export_plan(plan, file)
        done = import_plan(str(file), own)
        assert (done.new, done.listed.plan) == (True, plan)
        assert read_plan_file(own / f"{done.listed.id}.toml") == plan
        assert import_plan(str(file), own).new is False
        assert len(list(own.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "id_"),
    [("Mum's Plan!", "mum-s-plan"), ("💪", "plan"), ("CON", "plan-con"), ("../../etc", "etc"), ("علی رضا", "علی-رضا"),
     ("a" * 80, "a" * 36), ("gentle -- start", "gentle-start-2"), ("Broken", "broken-2")],
)  # fmt: skip
def test_an_imported_plan_gets_a_file_name_that_is_free_and_that_every_system_takes(tmp_path, name, id_):
    (tmp_path / "broken.toml").write_text("sets = 0")
    assert import_plan(f'3x8 name "{name}"', tmp_path).listed.id == id_
    assert find_plan(id_, tmp_path).name == name
    assert (tmp_path / "broken.toml").read_text() == "sets = 0"


def test_a_plan_that_comes_with_the_program_is_there_already_and_its_name_is_taken(tmp_path):
    gentle = find_plan("gentle-start", tmp_path)
    done = import_plan(one_line(gentle), tmp_path)
    assert (done.new, done.listed.built_in) == (False, True)
    for name in ("Gentle start", "gentle-start"):
        with pytest.raises(KnownError, match="comes with Evenstep; give the plan another name"):
            import_plan(f'3x8 name "{name}"', tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_another_plan_of_the_users_own_is_taken(tmp_path):
    import_plan('3x8 name "Mine"', tmp_path)
    with pytest.raises(KnownError) as raised:
        import_plan('2x5 name "Mine"', tmp_path)
    assert str(raised.value) == (
        f"Another plan called “Mine” is in {tmp_path / 'mine.toml'}; give the plan another name and import it again."
    )
    assert find_plan("mine", tmp_path).sets == 3


# ---- the user's own ----


def mine(line="3x8", name="Mine"):
    return replace(parse_one_line(line), name=name)


def ids(folder):
    return [entry.id for entry in listed_plans(folder)[0]]


BUILT_IN = [entry.id for entry in built_in_plans()]


def test_every_plan_that_ships_has_its_place_in_the_order():
    shipped = {file.stem for file in Path(trainer.plan_library.__file__).with_name("plans").glob("*.toml")}
    assert set(BUILT_IN) == shipped
    assert len(BUILT_IN) == len(shipped)


def test_a_saved_plan_is_listed_first_and_read_back_equal(tmp_path):
    saved = save_plan(mine("3x8 then 2x5 order together"), tmp_path)
    assert (saved.id, saved.built_in) == ("mine", False)
    plans, errors = listed_plans(tmp_path)
    assert (plans[0], errors) == (saved, [])
    assert ids(tmp_path) == ["mine", *BUILT_IN]


def test_a_plan_is_saved_in_its_own_place_under_another_name_too(tmp_path):
    save_plan(mine(), tmp_path)
    order_plans([BUILT_IN[0], "mine"], tmp_path)
    assert save_plan(mine("2x5"), tmp_path, replacing="mine") == ListedPlan("mine", mine("2x5"), built_in=False)
    renamed = save_plan(mine("2x5", "Yours"), tmp_path, replacing="mine")
    assert renamed.id == "yours"
    assert ids(tmp_path)[:2] == [BUILT_IN[0], "yours"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["order.txt", "yours.toml"]
    assert save_plan(mine("1x1", "Mine"), tmp_path).id == "mine"


def test_a_plan_that_was_deleted_meanwhile_is_saved_as_a_new_one(tmp_path):
    assert save_plan(mine(), tmp_path, replacing="mine").id == "mine"


def test_saving_over_a_plan_of_the_program_makes_a_copy(tmp_path):
    before = find_plan("gentle-start", tmp_path)
    saved = save_plan(replace(before, reps=7), tmp_path, replacing="gentle-start")
    assert (saved.plan.name, saved.plan.reps, saved.id) == ("Gentle start 2", 7, "gentle-start-2")
    assert find_plan("gentle-start", tmp_path) == before
    assert save_plan(mine(name="Softly"), tmp_path, replacing="gentle-start").plan.name == "Softly"


@pytest.mark.parametrize("name", ["mine", "MINE", "gentle start", "Gentle-Start"])
def test_no_two_plans_have_one_name(tmp_path, name):
    save_plan(mine(), tmp_path)
    with pytest.raises(KnownError, match="give this one another name"):
        save_plan(mine("1x1", name), tmp_path)
    other = save_plan(mine("1x1", "Other"), tmp_path)
    with pytest.raises(KnownError, match="give this one another name"):
        save_plan(mine("1x1", name), tmp_path, replacing=other.id)
    assert find_plan("Other", tmp_path) == other.plan


def test_a_plan_that_is_too_much_is_not_saved(tmp_path):
    with pytest.raises(KnownError, match="at most 8000"):
        save_plan(replace(mine(), sets=20, reps=200, then=(mine(name=""),)), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_deleted_plan_comes_back_where_it_was(tmp_path):
    saved = save_plan(mine(), tmp_path)
    order_plans([*BUILT_IN, "mine"], tmp_path)
    delete_plan("mine", tmp_path)
    assert ids(tmp_path) == BUILT_IN
    assert undelete_plan("mine", tmp_path) == saved
    assert ids(tmp_path) == [*BUILT_IN, "mine"]
    with pytest.raises(KnownError, match="no plan “mine” any more"):
        undelete_plan("mine", tmp_path)


def test_a_deleted_plan_whose_name_is_taken_comes_back_beside_it(tmp_path):
    first = save_plan(mine("1x1"), tmp_path)
    delete_plan("mine", tmp_path)
    second = save_plan(mine("2x2"), tmp_path)
    back = undelete_plan("mine", tmp_path)
    assert (back.plan, back.id) == (replace(first.plan, name="Mine 2"), "mine-2")
    assert find_plan("mine", tmp_path) == second.plan
    assert list((tmp_path / "deleted").iterdir()) == []


def test_the_plan_deleted_last_comes_back_first_and_the_newest_fifty_are_kept(tmp_path):
    for reps in range(1, 53):
        save_plan(mine(f"1x{reps}"), tmp_path)
        delete_plan("mine", tmp_path)
    assert len(list((tmp_path / "deleted").iterdir())) == 50
    assert undelete_plan("mine", tmp_path).plan.reps == 52
    delete_plan("mine", tmp_path)
    found = []
    for _ in range(50):
        found.append(undelete_plan("mine", tmp_path).plan.reps)
        (tmp_path / "mine.toml").unlink()
    assert found == [*range(52, 2, -1)]


def test_a_plan_of_the_program_cannot_be_deleted(tmp_path):
    with pytest.raises(KnownError, match="comes with Evenstep cannot be deleted"):
        delete_plan("gentle-start", tmp_path)
    (tmp_path / "gentle-start.toml").write_text(plan_toml(mine()))
    delete_plan("gentle-start", tmp_path)
    assert ids(tmp_path) == BUILT_IN


def test_a_file_of_the_user_hides_no_plan_of_the_program(tmp_path):
    (tmp_path / "gentle-start.toml").write_text(plan_toml(mine()))
    assert [entry.built_in for entry in listed_plans(tmp_path)[0] if entry.id == "gentle-start"] == [False, True]


def test_a_copy_stands_behind_its_plan_with_a_number(tmp_path):
    save_plan(mine(), tmp_path)
    assert duplicate_plan("mine", tmp_path).plan == mine(name="Mine 2")
    assert duplicate_plan("mine-2", tmp_path).plan.name == "Mine 3"
    assert duplicate_plan("gentle-start", tmp_path, "Sanfter Einstieg").plan.name == "Sanfter Einstieg"
    at = BUILT_IN.index("gentle-start") + 1
    assert ids(tmp_path) == ["mine", "mine-2", "mine-3", *BUILT_IN[:at], "sanfter-einstieg", *BUILT_IN[at:]]
    with pytest.raises(KnownError, match="no plan “gone”"):
        duplicate_plan("gone", tmp_path)


def test_a_long_name_keeps_room_for_a_number(tmp_path):
    save_plan(mine(name="a" * 80), tmp_path)
    copy = duplicate_plan("a" * 36, tmp_path)
    assert copy.plan.name == "a" * 78 + " 2"
    assert read_plan_file(tmp_path / f"{copy.id}.toml") == copy.plan


def test_a_new_plan_stands_before_an_older_order_and_unknown_ids_do_no_harm(tmp_path):
    order_plans(["gone", *reversed(BUILT_IN[1:])], tmp_path)
    save_plan(mine(), tmp_path)
    assert ids(tmp_path) == ["mine", *reversed(BUILT_IN[1:]), BUILT_IN[0]]
    assert (tmp_path / "order.txt").read_text().splitlines()[1] == "gone"


@pytest.mark.parametrize("content", [b"\xff\xfe", b"", b"\n\n#\n"])
def test_an_order_that_cannot_be_read_is_none(tmp_path, content):
    (tmp_path / "order.txt").write_bytes(content)
    assert ids(tmp_path) == BUILT_IN


def test_a_plan_with_an_exercise_that_is_gone_is_told_of_and_keeps_its_name(tmp_path):
    (tmp_path / "mine.toml").write_text(plan_toml(replace(mine(), exercise="calf-raise")))
    plans, errors = listed_plans(tmp_path)
    assert [entry.id for entry in plans] == BUILT_IN
    assert "line 3, column 12, exercise: must be one of backward-lunge" in str(errors[0])
    assert listed_plans(tmp_path, ("calf-raise",))[0][0].plan.exercise == "calf-raise"
    with pytest.raises(KnownError, match="another name"):
        save_plan(mine(), tmp_path)


def test_so_many_plans_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setattr(trainer.plan_library, "MOST_OWN", 3)
    for n in range(3):
        save_plan(mine(name=f"a{n}"), tmp_path)
    with pytest.raises(KnownError, match="delete one to make room"):
        save_plan(mine(), tmp_path)
    (tmp_path / "b.toml").write_text(plan_toml(mine()))
    plans, errors = own_plans(tmp_path)
    assert len(plans) == 3
    assert "only the first are read" in str(errors[0])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", 3),
        ("ubung", 1),
        ("ÜBUNG 8", 1),
        ("together", 1),
        ("4-0-1-1", 1),
        ("backward mine", 1),
        ("nothing", 0),
        ("shown", 1),
    ],
)
def test_plans_are_searched_by_all_that_is_known_of_them(words, found):
    plans = [
        ListedPlan("a", mine("3x8", "Übung"), built_in=False),
        ListedPlan("b", mine("2x5 @ 4-0-1-1 then 1x1 order together", "Other"), built_in=False),
        ListedPlan("c", mine("1x1 exercise backward-lunge"), built_in=False),
    ]
    assert len(matching(plans, words, lambda entry: "Shown" if entry.id == "c" else "")) == found


def test_what_cannot_be_written_is_told_and_leaves_all_as_it_was(tmp_path):
    save_plan(mine(), tmp_path)
    (tmp_path / "deleted").write_text("no folder")
    with pytest.raises(KnownError, match=r"mine\.toml cannot be moved"):
        delete_plan("mine", tmp_path)
    assert find_plan("mine", tmp_path) == mine()
    with pytest.raises(KnownError, match="cannot be written"):
        save_plan(mine(), tmp_path / "no such folder")


def test_a_plan_file_that_has_changed_is_read_anew(tmp_path):
    file = tmp_path / "mine.toml"
    for sets in (1, 2):
        file.write_text(f'format = 1\nname = "Mine"\nsets = {sets}\nreps = 5\ntempo = "3-0-1-1"\n')
        os.utime(file, ns=(sets, sets))
        assert [entry.plan.sets for entry in own_plans(tmp_path)[0]] == [sets]


def test_a_plan_file_that_has_gone_meanwhile_is_told_and_the_others_are_read(tmp_path):
    kept = save_plan(replace(find_plan(None, tmp_path), name="Mine"), tmp_path)
    (tmp_path / "gone.toml").symlink_to("nowhere")
    plans, [error] = own_plans(tmp_path)
    assert [entry.id for entry in plans] == [kept.id]
    assert "gone.toml" in str(error)


def test_a_plan_that_is_nowhere_cannot_be_deleted(tmp_path):
    with pytest.raises(KnownError, match="mine"):
        delete_plan("mine", tmp_path)
