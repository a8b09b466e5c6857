from datetime import UTC, datetime, timedelta

import pytest

from tests.trainer.own_exercises import CALF_RAISE
from tests.trainer.test_workout import HandSetOutput, S, run_to
from trainer.beginning import gentle_plan, practice_plan, usual_plan
from trainer.coaching import coaching_of
from trainer.cues import CueKind
from trainer.exercise import FormCue, exercise
from trainer.exercise_shelf import Shelf
from trainer.log import Unfinished
from trainer.own_exercise import OwnExercise, as_exercise, blank, rep_of, room_for
from trainer.own_exercise_file import parse_own
from trainer.plan import ANY_EXERCISE, RoundOrder, Sides, parse_one_line
from trainer.rep_cues import phases_of, reminder
from trainer.resuming import resumption
from trainer.session import State
from trainer.tempo import Phase, parse_tempo
from trainer.timeline import compile_session, draft, phrases
from trainer.workout import Workout

SHELF = Shelf({"calf-raise": parse_own(CALF_RAISE, "calf-raise")})
PLAN = parse_one_line("2x3/side @ 2-1-1-1 rest 5 switch 5 ready 5 exercise calf-raise", SHELF.ids)


@pytest.fixture
def drafted():
    return draft(PLAN, SHELF.exercise("calf-raise", "de"))


@pytest.fixture
def output():
    return HandSetOutput()


@pytest.fixture
def workout(log, output, drafted):
    def now():
        return datetime(2026, 11, 1, 12, tzinfo=UTC) + timedelta(seconds=output.frame / S)

    return Workout(compile_session(drafted, dict.fromkeys(phrases(drafted), S // 2)), output, log, now)


def test_a_whole_session_of_an_own_exercise_is_led_and_logged(workout, output, log):
    workout.start()
    run_to(workout, output, 5 + 4 * 15 + 15 + 6)
    assert workout.session.state is State.DONE
    [session] = log.sessions()
    assert session.exercise == "calf-raise"
    assert parse_one_line(session.plan, SHELF.ids) == PLAN
    assert [(s.set_n, s.leg, s.paced_reps, s.tut_s) for s in session.leg_sets] == [
        (1, "left", 3, 12.0), (1, "right", 3, 12.0), (2, "left", 3, 12.0), (2, "right", 3, 12.0),
    ]  # fmt: skip
    assert coaching_of(log, "calf-raise", datetime(2026, 11, 2, tzinfo=UTC)).sessions == 1


def test_it_begins_with_the_phase_it_says(drafted):
    work = next(segment for segment in drafted.segments if segment.is_work)
    glides = [cue.text for cue in sorted(work.cues, key=lambda cue: cue.at_frame) if cue.kind is CueKind.GLIDE]
    assert glides[:4] == ["up", "tall", "down", "hold"]


def test_a_form_cue_for_one_leg_leads_that_leg_alone(drafted):
    led = {segment.leg: segment.form_cue.short for segment in drafted.segments if segment.is_work}
    assert led == {"left": "over the toe", "right": "warm sand"}


def test_own_words_are_said_as_they_are_between_those_of_the_language(drafted):
    said = phrases(drafted)
    assert any("Calf raises" in text and "Sätze" in text for text in said)
    assert "Rise over the big toe, as if you looked over a fence." in said
    assert "over the toe" in said


def test_an_exercise_that_is_gone_can_still_be_led_to_its_end(workout, output, log):
    workout.start()
    run_to(workout, output, 20)
    under_way = log.session(workout.session_id)
    left = resumption(Unfinished(under_way, under_way.leg_sets[-1], 1, under_way.started))
    assert left.plan == PLAN
    gone = draft(left.plan, Shelf().or_its_name(left.plan.exercise))
    assert all(segment.form_cue is None for segment in gone.segments)
    assert compile_session(gone, {}).frames == workout.session.timeline.frames


def test_plans_of_it_begin_with_what_it_says():
    text = CALF_RAISE.replace('tempo = "2-1-1-1"', 'tempo = "2-1-1-1"\nsides = "right"\nround_order = "together"')
    calf = Shelf({"c": parse_own(text, "c")}).exercise("c")
    plan = usual_plan(calf)
    assert (plan.name, plan.exercise, plan.sets, plan.reps, str(plan.tempo)) == ("Calf raise", "c", 2, 3, "2-1-1-1")
    assert (plan.sides, plan.round_order) == (Sides.RIGHT, RoundOrder.TOGETHER)
    assert practice_plan(calf).exercise == gentle_plan(calf).exercise == "c"


@pytest.mark.parametrize(
    ("tempo", "phase", "said_in", "seconds", "most"),
    [
        ("3-0-1-1", "eccentric", Phase.ECCENTRIC, 3, 7),  # KS8
        ("5-0-1-1", "eccentric", Phase.ECCENTRIC, 5, 12),
        ("3-0-1-1", "concentric", Phase.ECCENTRIC, 3, 7),
        ("3-2-1-1", "bottom", Phase.BOTTOM, 2, 5),
        ("1-1-1-1", "top", Phase.ECCENTRIC, 1, 2),
    ],
)
def test_how_many_words_a_phase_holds(tempo, phase, said_in, seconds, most):
    rep = phases_of(parse_tempo(tempo), Phase.ECCENTRIC)
    room = room_for(FormCue((), phase, "A sentence.", "heel glued down"), rep)
    assert (room.phase, room.seconds, room.words, room.most) == (said_in, seconds, 3, most)
    assert room.fits is (most >= 3)


@pytest.mark.parametrize("tempo", ["2-0-2-1", "3-1-3-0", "1-1-1-1"])
def test_a_form_cue_is_said_where_the_editor_has_it_also_where_a_rep_begins_with_rising(tempo):
    cue = FormCue(("x",), "bottom", "Stay there.", "stay low")
    own = OwnExercise("pull", "Pull", begins_with="concentric", tempo=parse_tempo(tempo), form_cues=(cue,))
    pull = as_exercise(own, blank(exercise("backward-lunge")))
    bout = draft(parse_one_line(f"1x6/side @ {tempo} exercise pull", ANY_EXERCISE), pull).bouts[0]
    assert room_for(cue, rep_of(pull)).phase is reminder(bout.phases, 0, 1, cue).phase is Phase.CONCENTRIC
