"""Sessions of every form: several exercises, legs in turn or together, one leg alone, a second leg that matches."""

from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trainer.session_run import LATENCY, Run, S, drafted
from trainer.cues import CueKind
from trainer.plan import COUNT_IN_S, Leg, parse_one_line, planned_s
from trainer.session import (
    Command,
    Ended,
    LegSetEnded,
    LegSetStarted,
    RepFinished,
    RepsCorrected,
    RepUndone,
    SessionEnded,
    State,
    StateEntered,
)
from trainer.timeline import compile_session, phrases

L, R = Leg.LEFT, Leg.RIGHT

# Two exercises: get ready 0-10, left to 18, switch to 23, right to 31, rest to 51; get ready to 61, left to 73,
# rest to 83, left to 95, outro to 100
TWO = parse_one_line(
    "1x2/side @ 2-0-1-1 rest 20 switch 5 ready 10 "
    "then 2x3/side @ 2-0-1-1 rest 10 ready 10 sides left exercise backward-lunge"
)
# get ready 0-10, then left, right, left, right … of 4 s each to 34, rest to 44, right, left … to 68, outro
TURNS = parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 order alternating first alternate")
TOGETHER = parse_one_line("2x3 @ 2-0-1-1 rest 10 ready 10 order together")  # 10-22, rest to 32, to 44, outro
ONE = parse_one_line("2x3/side @ 2-0-1-1 rest 10 ready 10 sides right")
MATCH = parse_one_line(
    "2x4/side @ 2-0-1-1 rest 10 switch 10 ready 10 match yes"
)  # left 10-26, switch to 36, right to 52


def started(run):
    return [(e.at_frame / S, e.bout, e.set_n, e.leg, e.order, e.planned_reps) for e in run.of(LegSetStarted)]


def ended(run):
    return [(e.attempt, e.ended) for e in run.of(LegSetEnded)]


def to_the_end(run, within_s=600):
    """Look every second, being ready wherever the session waits."""
    for _ in range(within_s):
        run.at(run.frame / S + 1)
        if run.session.state is State.WAITING:
            run.do(Command.READY)
        if run.session.state is State.DONE:
            return run
    raise AssertionError("the session does not end")


@pytest.mark.parametrize("plan", [TWO, TURNS, TOGETHER, ONE, MATCH])
def test_it_takes_as_long_as_its_plan_says(plan):
    run = Run(plan)
    assert run.session.timeline.frames == planned_s(plan) * S
    assert [e.at_frame for e in to_the_end(run.start()).of(SessionEnded)] == [planned_s(plan) * S]


# -- Several exercises -------------------------------------------------------------------------------------------------


def test_each_exercise_gets_ready_and_counts_its_own_sets():
    run = to_the_end(Run(TWO).start())
    assert started(run) == [(10, 0, 1, L, 1, 2), (23, 0, 1, R, 2, 2), (61, 1, 1, L, 1, 3), (83, 1, 2, L, 1, 3)]
    assert [e.attempt for e in run.of(RepFinished)] == [1, 1, 2, 2, 3, 3, 3, 4, 4, 4]
    names = [s.session_phase.value for s in run.session.timeline.segments]
    assert names == ("intro countdown work switch work rest intro countdown work rest work outro").split()
    assert [s.bout for s in run.session.timeline.segments] == [0] * 6 + [1] * 6


def test_a_moment_knows_its_exercise_and_what_comes():
    run = Run(TWO).start().at(40)
    assert (run.moment.state, run.moment.bout.plan.exercise) == (State.REST, "reverse-lunge-for-glutes")
    assert run.session.timeline.bout_of(run.moment.coming).exercise.name == "Backward lunge"
    assert run.moment.session_left_s == 60
    assert run.moment.countdown_s == run.moment.left_s == 11
    run.at(52)
    assert (run.moment.state, run.moment.bout.exercise.id, run.moment.left_s) == (State.INTRO, "backward-lunge", 4)
    assert run.moment.countdown_s == 9, "the countdown behind it goes on from there"
    assert run.at(57).moment.countdown_s == run.moment.left_s == 4
    assert run.at(64.9).moment.rep.reps == 3


@pytest.mark.parametrize("second", [28, 40])
def test_who_skips_gets_ready_for_the_next_exercise_and_who_is_ready_begins_it(second):
    run = Run(TWO).start().at(second)
    run.do(Command.SKIP)
    assert (run.session.state, run.moment.bout.exercise.id) == (State.INTRO, "backward-lunge")
    run.do(Command.SKIP)
    assert run.session.state is State.COUNTDOWN
    run.at(run.frame / S + COUNT_IN_S + 1)
    assert started(run)[-1][1:4] == (1, 1, L)
    ready = Run(TWO).start().at(40)
    ready.do(Command.READY)
    assert ready.session.state is State.COUNTDOWN
    assert ready.moment.bout.exercise.id == "backward-lunge"


def test_where_the_next_exercise_waits_it_begins_when_the_user_is_ready():
    plan = parse_one_line(
        "1x1/side @ 1-0-1-0 rest 10 switch 0 ready 5 then 1x1/side @ 1-0-1-0 switch 0 ready 10 waits sets"
    )
    run = Run(plan)
    assert run.session.timeline.frames == planned_s(plan) * S == (5 + 4 + 10 + 5 + 4 + 4 + 5) * S
    run.start().at(20)
    assert (run.session.state, run.moment.left_s, run.moment.countdown_s) == (State.INTRO, 4, 4)
    run.at(100)
    assert (run.session.state, run.moment.countdown_s) == (State.WAITING, 0)
    assert run.moment.session_left_s == 4 + 4 + 5
    run.do(Command.READY)
    run.at(105)
    assert started(run)[-1][1:4] == (1, 1, L)


def test_repeat_before_the_next_exercise_does_the_last_leg_set_of_the_one_before_again():
    run = Run(TWO).start().at(53)
    run.do(Command.REPEAT)
    assert ended(run)[-1] == (2, Ended.REPEATED)
    to_the_end(run)
    assert [row[1:4] for row in started(run)] == [(0, 1, L), (0, 1, R), (0, 1, R), (1, 1, L), (1, 2, L)]


def test_the_rest_before_another_exercise_can_become_longer_and_short():
    run = Run(TWO).start().at(40)
    run.session.lengthen_break(15 * S, run.frame, run.frame + LATENCY)
    assert run.moment.left_s == 26
    run.session.lengthen_break(-60 * S, run.frame, run.frame + LATENCY)
    assert run.moment.left_s == pytest.approx(LATENCY / S)
    run.at(41)
    assert run.session.state is State.INTRO


def test_what_is_said_before_another_exercise_is_its_name():
    plan = drafted(TWO)
    timeline = compile_session(plan, {text: 9600 * len(text.split()) for text in phrases(plan)})
    rest, intro = timeline.segments[5:7]
    said = [[cue.text for cue in s.cues if cue.kind is CueKind.SPEECH] for s in (rest, intro)]
    assert said[0] == ["Rest. Twenty seconds.", "Next exercise: Backward lunge.", "Ten seconds."]
    assert said[1] == ["Backward lunge. Two sets of three, left leg only.", "chest faces forward"]


# -- Legs in turn ------------------------------------------------------------------------------------------------------


def test_legs_take_turns_and_both_leg_sets_are_under_way():
    run = to_the_end(Run(TURNS).start())
    assert started(run) == [(10, 0, 1, L, 1, 3), (10, 0, 1, R, 2, 3), (44, 0, 2, R, 1, 3), (44, 0, 2, L, 2, 3)]
    reps = [(e.at_frame / S, e.attempt, e.rep) for e in run.of(RepFinished)][:6]
    assert reps == [(14, 1, 1), (18, 2, 1), (22, 1, 2), (26, 2, 2), (30, 1, 3), (34, 2, 3)]
    assert ended(run) == [(n, Ended.FINISHED) for n in (1, 2, 3, 4)]


def test_a_moment_tells_whose_rep_it_is_and_who_is_next():
    run = Run(TURNS).start().at(19)
    rep = run.moment.rep
    assert (rep.rep, rep.legs, rep.then, rep.reps) == (2, (L,), (R,), 3)
    assert [done.counted_reps for done in run.session.last_leg_sets] == [1, 1]
    assert run.at(33.9).moment.rep.then == ()
    assert run.moment.rep.legs == (R,)
    assert [done.counted_reps for done in run.session.last_leg_sets] == [3, 2]
    assert run.at(40).moment.coming.leg is R  # the other leg begins the second set


def test_undo_takes_back_the_rep_heard_last_whichever_leg_it_was():
    run = Run(TURNS).start().at(23)  # L1 R1 L2
    undone = [[(e.attempt, e.rep) for e in run.do(Command.UNDO)] for _ in range(4)]
    assert undone == [[(1, 2)], [(2, 1)], [(1, 1)], []]


def test_a_pause_takes_the_turn_up_that_was_interrupted():
    run = Run(TURNS).start().at(16)  # in R1
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    count_in, work = (placed.segment for placed in run.session.programme[:2])
    assert (count_in.leg, work.leg, work.first_move, work.rep_at(2)) == (R, R, 2, 1)
    to_the_end(run)
    assert [(e.attempt, e.rep) for e in run.of(RepFinished)][:6] == [(1, 1), (2, 1), (1, 2), (2, 2), (1, 3), (2, 3)]


def test_stop_ends_both_and_repeat_begins_the_whole_set_again():
    run = Run(TURNS).start().at(16)
    run.do(Command.STOP)
    assert ended(run) == [(1, Ended.STOPPED), (2, Ended.STOPPED)]
    assert run.session.state is State.REST
    run = Run(TURNS).start().at(16)
    run.do(Command.REPEAT)
    assert ended(run) == [(1, Ended.REPEATED), (2, Ended.REPEATED)]
    assert run.session.tellable() == []
    run.at(16 + COUNT_IN_S + 1)
    assert [row[3] for row in started(run)] == [L, R, L, R]
    assert run.session.tellable() == list(run.session.last_leg_sets)
    assert [done.leg for done in run.session.tellable(R)] == [R]


def correct(run, delta, leg=None):
    new = run.session.correct_reps(delta, run.frame, run.frame + LATENCY, leg)
    return [(e.attempt, e.counted) for e in new if isinstance(e, RepsCorrected)]


def test_reps_are_corrected_in_the_order_of_the_legs():
    run = Run(TURNS).start().at(36)
    assert correct(run, -1) == [(2, 2)]
    assert correct(run, -1) == [(1, 2)]
    assert correct(run, -3) == [(1, 1), (2, 0)]
    assert correct(run, 2) == [(1, 2), (2, 1)]
    assert correct(run, 1) == [(2, 2)]
    assert correct(run, 1, R) == [(2, 3)]


# -- Together ----------------------------------------------------------------------------------------------------------


def test_together_each_rep_is_one_of_both_legs():
    run = to_the_end(Run(TOGETHER).start())
    assert started(run)[:2] == [(10, 0, 1, L, 1, 3), (10, 0, 1, R, 1, 3)]  # neither comes second
    assert [(e.at_frame / S, e.attempt, e.rep) for e in run.of(RepFinished)][:4] == [
        (14, 1, 1), (14, 2, 1), (18, 1, 2), (18, 2, 2),
    ]  # fmt: skip


def test_together_undo_and_corrections_are_of_both_legs():
    run = Run(TOGETHER).start().at(19)
    assert run.moment.rep.legs == (L, R)
    assert [(e.attempt, e.rep, e.counted) for e in run.do(Command.UNDO)] == [(1, 2, 1), (2, 2, 1)]
    run.at(25)
    assert correct(run, -1) == [(1, 1), (2, 1)]
    assert correct(run, 1, R) == [(2, 2)]
    assert [(type(e), e.attempt) for e in run.do(Command.UNDO)] == [(RepUndone, 2)]
    assert correct(run, 30) == [(1, 13), (2, 13)]


# -- One leg alone -----------------------------------------------------------------------------------------------------


def test_one_leg_alone_has_no_switch():
    run = to_the_end(Run(ONE).start())
    assert started(run) == [(10, 0, 1, R, 1, 3), (32, 0, 2, R, 1, 3)]
    assert State.SWITCH.value not in [s.session_phase.value for s in run.session.timeline.segments]


# -- Match -------------------------------------------------------------------------------------------------------------


def second_reps(run):
    return next(row[5] for row in started(run) if row[3] is R)


@pytest.mark.parametrize(
    ("acts", "expected"),
    [
        ([], 4),
        ([(19, Command.UNDO)], 3),  # of two reps heard one does not count
        ([(19, Command.STOP)], 2),
        ([(19, Command.STOP), (20, Command.UNDO)], 1),
        ([(12, Command.STOP)], 4),  # none counts: as planned
        ([(30, 2)], 6),
        ([(30, -1), (31, -1)], 2),
        ([(30, -9)], 4),
        ([(19, Command.SKIP)], 2),
        ([(19, Command.STOP), (20, Command.REPEAT)], 4),  # all of it done again
        ([(19, Command.UNDO), (20, Command.PAUSE), (20, Command.RESUME)], 3),
        ([(30, Command.PAUSE), (30, -1), (30, Command.RESUME)], 3),
        ([(37, -1)], 4),  # the right leg is under way: of its own reps
        ([(35.9, -1)], 4),  # what can still be changed begins behind the right leg's first frame
    ],
)
def test_the_second_leg_is_asked_for_what_the_first_did(acts, expected):
    run = Run(MATCH).start()
    for second, act in acts:
        run.at(second)
        if isinstance(act, Command):
            run.do(act)
        else:
            run.events += run.session.correct_reps(act, run.frame, run.frame + LATENCY)
    left_s = run.moment.session_left_s
    before = run.frame
    waited = run.session.paused
    to_the_end(run)
    assert second_reps(run) == expected
    right = next(e.attempt for e in run.of(LegSetStarted) if e.leg is R)
    assert [e.rep for e in run.of(RepFinished) if e.attempt == right] == list(range(1, expected + 1))
    if acts and not waited and Command.REPEAT not in [act for _, act in acts]:
        [over] = run.of(SessionEnded)
        assert over.at_frame - before == pytest.approx(left_s * S, abs=LATENCY)
    assert started(run)[-1][5] == 4  # the next set is as planned


def test_match_waits_for_legs_too():
    run = Run(parse_one_line("1x4/side @ 2-0-1-1 switch 10 ready 10 match yes waits legs")).start().at(60)
    assert run.session.state is State.WAITING
    run.session.correct_reps(-2, run.frame, run.frame + LATENCY)
    assert run.moment.coming.reps == 2
    to_the_end(run)
    assert second_reps(run) == 2


def test_only_the_second_leg_matches_and_repeating_it_asks_for_as_many():
    run = Run(MATCH).start().at(30)
    run.session.correct_reps(-1, run.frame, run.frame + LATENCY)
    run.at(41).do(Command.REPEAT)
    to_the_end(run)
    assert [row[3:] for row in started(run)][:3] == [(L, 1, 4), (R, 2, 3), (R, 2, 3)]


# -- Everything in every state -----------------------------------------------------------------------------------------

FORMS = {
    "two": TWO,
    "turns": TURNS,
    "together": TOGETHER,
    "one": ONE,
    "match": MATCH,
    "waiting": parse_one_line(
        "2x2/side @ 2-0-1-1 rest 9 switch 6 ready 10 match yes waits legs then 1x2 @ 2-0-1-1 order together waits sets"
    ),
}
STATES = [state for state in State if state not in (State.READY, State.DONE)]
IN_STATE = {
    "two": {State.INTRO: 53, State.COUNTDOWN: 58, State.WORK: 66, State.SWITCH: 18, State.REST: 45, State.OUTRO: 97},
    "turns": {State.INTRO: 3, State.COUNTDOWN: 7, State.WORK: 17, State.REST: 38, State.OUTRO: 70},
    "together": {State.INTRO: 3, State.COUNTDOWN: 7, State.WORK: 17, State.REST: 24, State.OUTRO: 46},
    "one": {State.INTRO: 3, State.COUNTDOWN: 7, State.WORK: 17, State.REST: 24, State.OUTRO: 46},
    "match": {State.INTRO: 3, State.COUNTDOWN: 7, State.WORK: 15, State.SWITCH: 30, State.REST: 55, State.OUTRO: 106},
    "waiting": {State.INTRO: 3, State.COUNTDOWN: 7, State.WORK: 15, State.SWITCH: 20, State.WAITING: 40},
}
# the state a command leads to; where it is not named, it leads nowhere
LEADS_TO = {
    State.INTRO: {Command.SKIP: State.COUNTDOWN, Command.READY: State.COUNTDOWN},
    State.COUNTDOWN: {Command.SKIP: State.COUNTDOWN},
    State.WORK: {Command.STOP: None, Command.SKIP: None, Command.REPEAT: State.COUNTDOWN},
    State.SWITCH: {Command.SKIP: State.COUNTDOWN, Command.READY: State.COUNTDOWN, Command.REPEAT: State.COUNTDOWN},
    State.REST: {Command.SKIP: None, Command.READY: State.COUNTDOWN, Command.REPEAT: State.COUNTDOWN},
    State.WAITING: {Command.SKIP: State.COUNTDOWN, Command.READY: State.COUNTDOWN, Command.REPEAT: State.COUNTDOWN},
    State.OUTRO: {Command.REPEAT: State.COUNTDOWN},
}
BETWEEN = (State.INTRO, State.COUNTDOWN, State.SWITCH, State.REST)
"""Where no set is under way: who stops it pauses."""
AFTER_STOP = {"two": State.REST, "match": State.SWITCH, "waiting": State.SWITCH}
AFTER_SKIP = {("two", State.REST): State.INTRO}


@pytest.mark.parametrize(
    ("form", "state", "command", "paused"),
    [(*row, paused) for f in FORMS for row in product([f], IN_STATE[f], Command) for paused in (False, True)],
)
def test_every_command_in_every_state_of_every_form(form, state, command, paused):
    run = Run(FORMS[form]).start()
    for second in range(int(IN_STATE[form][state]) + 1):
        run.at(second)
    assert run.session.state is state
    begun = {e.attempt for e in run.of(LegSetStarted)}
    if paused:
        run.do(Command.PAUSE)
    run.do(command)
    leads = LEADS_TO[state]
    if command is Command.END:
        assert run.session.state is State.DONE
    elif command is Command.REPEAT and not begun:
        assert run.session.state is state
    elif command in leads or (command is Command.REPEAT and begun):
        expected = leads.get(command, State.COUNTDOWN)
        if command is Command.STOP:
            expected = AFTER_STOP.get(form, State.REST)
        if command is Command.SKIP and expected is None:
            expected = AFTER_SKIP.get((form, state), State.COUNTDOWN)
        assert run.session.state is expected
        assert not run.session.paused
    else:
        counted_in = paused and command is Command.RESUME and state is State.WORK
        assert run.session.state is (State.COUNTDOWN if counted_in else state)
        pauses = command is Command.PAUSE or (command is Command.STOP and state in BETWEEN)
        pauses = pauses or (paused and command is not Command.RESUME)
        assert run.session.paused is (pauses and state is not State.OUTRO)
    if run.session.paused:
        run.do(Command.RESUME)
    if run.session.state is not State.DONE:
        to_the_end(run)
    assert_sound(run)


def assert_sound(run):
    """Every leg set is closed, no rep is told twice, and reps lie in the time of their leg set."""
    reps = [(e.attempt, e.rep) for e in run.of(RepFinished)]
    assert len(reps) == len(set(reps))
    begun = {e.attempt: e for e in run.of(LegSetStarted)}
    assert list(begun) == list(range(1, len(begun) + 1))
    assert begun.keys() == {e.attempt for e in run.of(LegSetEnded)}
    for attempt, rep in reps:
        assert rep <= begun[attempt].planned_reps
    # What is laid down is entered as soon as it is, and heard later.
    frames = [e.at_frame for e in run.events if not isinstance(e, StateEntered)]
    assert frames == sorted(frames)


ACTS = st.lists(
    st.tuples(st.floats(0.1, 25), st.sampled_from([*Command, "+", "-", "longer", "shorter"])), min_size=1, max_size=12
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(FORMS)), ACTS)
def test_whatever_is_asked_the_programme_has_no_gaps_and_the_events_fit(form, acts):
    run = Run(FORMS[form]).start()
    for later_s, act in acts:
        run.at(run.frame / S + later_s)
        here = run.frame, run.frame + LATENCY
        if act in ("+", "-"):
            run.events += run.session.correct_reps(1 if act == "+" else -1, *here)
        elif act in ("longer", "shorter"):
            run.events += run.session.lengthen_break(15 * S if act == "longer" else -15 * S, *here)
        else:
            run.do(act)
        laid = run.session._laid
        assert all(a.end_frame == b.start_frame for a, b in pairwise(laid))
        for done in run.session.last_leg_sets:
            assert 0 <= done.counted_reps <= max(done.most_reps, done.planned_reps + 10)
    if run.session.paused:
        run.do(Command.RESUME)
    if run.session.state is not State.DONE:
        to_the_end(run, within_s=4000)
    assert_sound(run)
