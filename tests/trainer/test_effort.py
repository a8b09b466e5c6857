import pytest

from trainer.effort import effort_of, load_by_effort_kg, load_step_kg, reserve_of_rpe

LIGHT = (7, None)


@pytest.mark.parametrize(
    ("rpe", "reserve"),
    [
        (10, (0, 0)), (9.5, (0, 0)), (9, (1, 1)), (8.5, (1, 2)), (8, (2, 2)), (7.5, (2, 3)), (7, (3, 3)),
        (6.5, (3, 6)), (6, (4, 6)), (5.5, (4, 6)), (5, (4, 6)), (4.5, (4, None)), (4, LIGHT), (3, LIGHT), (2, LIGHT),
        (1, LIGHT),
    ],
)  # fmt: skip
def test_the_table_of_rpe_and_reps_in_reserve(rpe, reserve):
    assert reserve_of_rpe(rpe) == reserve


@pytest.mark.parametrize("rpe", [0, 0.5, 10.5, -1])
def test_the_scale_goes_from_1_to_10(rpe):
    with pytest.raises(ValueError, match="from 1 to 10"):
        reserve_of_rpe(rpe)


@pytest.mark.parametrize(("rpe", "change_kg"), [(5, 5), (6, 5), (7, 2.5), (8, 0), (9, -2.5), (10, -5)])
def test_the_table_of_load_steps(rpe, change_kg):
    assert load_step_kg(reserve_of_rpe(rpe)[0]) == change_kg


@pytest.mark.parametrize(("rir", "effort"), [(None, None), (0, 0), (1, 1), (2, 2), (3, 2), (4, 4), (5, 4), (30, 4)])
def test_a_number_of_reps_belongs_to_the_choice_at_or_below_it(rir, effort):
    assert effort_of(rir) == effort


def test_a_load_by_effort_is_to_a_gram_as_a_plan_keeps_it():
    assert load_by_effort_kg(29.484, 2.268, 3) == 31.752  # 65 lb and one step of 5 lb
