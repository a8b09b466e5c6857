"""The stage where legs take turns, work together or alone, and where another exercise follows."""

import pytest

from tests.trainer.session_run import moment_at
from tests.ui.test_stage import check_layout, said
from trainer.exercise import exercise
from trainer.guidance import Coaching
from trainer.plan import Leg, parse_one_line
from trainer.timeline import compile_session, draft
from ui.stage import Stage
from ui.stage_text import Side
from ui.theme import STAGE

READY_S, REP_S = 15, 5
PLAN = "2x4/side @ 3-0-1-1 ready 15 rest 30 switch 20"
TWO = f"{PLAN} then 1x5/side @ 4-0-1-1 exercise slider-reverse-lunge ready 20 rest 60 switch 20"
REST_BETWEEN_S = READY_S + 2 * (2 * 4 * REP_S + 20) + 30


@pytest.fixture
def make(qtbot):
    """Build the stage of one exercise, shown at a moment of a plan; returns it and its timeline."""

    def build(plan_text, at_s, bout=0, size=(1280, 720, 96)):
        plan = parse_one_line(plan_text)
        first, *later = (exercise(each.exercise) for each in plan.exercises)
        then = [(each, Coaching()) for each in later]
        timeline = compile_session(draft(plan, first, then=then), {})
        stage = Stage(timeline, bout=bout, dots_per_inch=size[2])
        qtbot.addWidget(stage)
        stage.resize(*size[:2])
        stage.show()
        stage.show_moment(moment_at(timeline, at_s))
        return stage

    return build


def sides(stage):
    return [banner.side for banner in stage.sides]


def test_in_turn_the_working_side_is_lit_and_the_next_is_prepared(make):
    plan = f"{PLAN} order alternating"
    left = make(plan, READY_S + 1)
    assert sides(left) == [Side.LIT, Side.COMING]
    right = make(plan, READY_S + REP_S + 1)
    assert sides(right) == [Side.COMING, Side.LIT]
    assert right.figure.leg is Leg.RIGHT
    assert {"1", "of 4", "Lower"} <= set(said(right))
    last = make(plan, READY_S + 7 * REP_S + 1)
    assert sides(last) == [Side.QUIET, Side.LIT]
    assert {"4", "Then rest"} <= set(said(last))


def test_in_turn_the_path_has_the_colour_of_each_leg(make, qtbot):
    stage = make(f"{PLAN} order alternating", READY_S + 2 * REP_S + 0.5)
    image, curve = stage.curve.grab().toImage(), stage.curve
    colours = {image.pixelColor(x, y).name() for x in range(curve.width() // 3) for y in range(curve.height())}
    assert {STAGE.left.lower(), STAGE.right.lower()} <= colours


def test_together_both_sides_are_lit(make):
    stage = make(f"{PLAN} order together", READY_S + 1)
    assert sides(stage) == [Side.LIT, Side.LIT]
    assert stage.accessibleDescription() == "Both legs, set 1 of 2, rep 1 of 4."
    assert sides(make(f"{PLAN} order together", 3)) == [Side.COMING, Side.COMING]
    assert "Both legs next" in said(make(f"{PLAN} order together", READY_S + 4 * REP_S + 5))


def test_one_leg_alone_rests_after_its_set(make):
    stage = make(f"{PLAN} sides right", READY_S + 3 * REP_S + 1)
    assert sides(stage) == [Side.QUIET, Side.LIT]
    assert "Then rest" in said(stage)


def test_between_two_exercises_the_next_is_named(make):
    rest = make(TWO, REST_BETWEEN_S + 10)
    assert {"Rest", "20", "Next: Slider reverse lunge"} <= set(said(rest))
    soon = make(TWO, REST_BETWEEN_S + 28)
    assert {"Rest", "2"} <= set(said(soon))
    ready = make(TWO, REST_BETWEEN_S + 35, bout=1)
    assert {"Get ready", "15", "Left leg", "Slider reverse lunge"} <= set(said(ready))
    waiting = make(f"{TWO} waits sets", REST_BETWEEN_S + 35, bout=1)
    assert {"Get ready", "10"} <= set(said(waiting)), "then it waits for the user, and counts nothing more"
    work = make(TWO, REST_BETWEEN_S + 30 + 20 + 7, bout=1, size=(3840, 2160, 163))
    assert {"2", "of 5"} <= set(said(work))
    assert work.header.text.startswith("Slider reverse lunge, 2 of 2")


@pytest.mark.parametrize("form", ["order alternating", "order together", "sides left", "match yes"])
@pytest.mark.parametrize("size", [(1280, 720, 96), (1920, 1080, 157), (960, 540, 78.5)], ids=str)
def test_nothing_is_cut_off_or_covered(make, form, size):
    for at_s in (3, READY_S - 2, READY_S + 7, READY_S + 4 * REP_S + 5, READY_S + 8 * REP_S + 5):
        check_layout(make(f"{PLAN} {form}", at_s, size=size))
    for at_s, bout in ((REST_BETWEEN_S + 3, 0), (REST_BETWEEN_S + 33, 1), (REST_BETWEEN_S + 57, 1)):
        check_layout(make(TWO, at_s, bout, size))
