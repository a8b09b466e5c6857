import pytest
from hypothesis import given

from tests.trainer.plans_made import PLANS
from trainer.errors import KnownError
from trainer.plan import PlanError, one_line, read_plan_file
from trainer.plan_library import (
    DEFAULT_PLAN,
    built_in_plans,
    export_plan,
    find_plan,
    import_plan,
    own_plans,
)
from trainer.tempo import guard_rail_notes


def test_the_default_plan_is_what_its_source_prescribes(tmp_path):
    plan = find_plan(None, tmp_path)
    assert built_in_plans()[0].id == DEFAULT_PLAN
    assert plan == built_in_plans()[0].plan
    assert (plan.exercise, plan.sets, plan.reps, str(plan.tempo)) == ("reverse-lunge-for-glutes", 2, 8, "3-0-1-1")
    assert (plan.switch_s, plan.rest_s) == (20, 90)


def test_every_built_in_plan_is_within_the_guard_rails():
    plans = built_in_plans()
    assert {p.plan.exercise for p in plans} == {
        "backward-lunge",
        "reverse-lunge-for-glutes",
        "slider-reverse-lunge",
    }
    assert [guard_rail_notes(p.plan.tempo) for p in plans] == [[]] * len(plans)


def test_a_plan_is_found_by_id_name_file_and_one_line(tmp_path):
    gentle = find_plan("gentle-start", tmp_path)
    assert find_plan("GENTLE START", tmp_path) == gentle
    assert find_plan(one_line(gentle), tmp_path) == gentle
    file = tmp_path / "elsewhere.toml"
    file.write_text('format = 1\nname = "Mine"\nsets = 1\nreps = 2\ntempo = "3011"\n')
    assert find_plan(str(file), tmp_path / "plans").name == "Mine"


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
     ("a" * 80, "a" * 40), ("gentle -- start", "gentle-start-2"), ("Broken", "broken-2")],
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
