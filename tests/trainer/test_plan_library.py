import pytest

from trainer.errors import KnownError
from trainer.plan import PlanError, one_line
from trainer.plan_library import DEFAULT_PLAN, built_in_plans, find_plan, own_plans
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
