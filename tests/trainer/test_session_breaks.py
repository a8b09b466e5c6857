"""What can be done in a break: make it longer or shorter, begin before its time, be waited for, correct the count."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trainer.session_run import LATENCY, PLAN, WAITING_PLAN, Run, S, in_state
from trainer.exercise import exercise
from trainer.plan import Leg, parse_one_line, planned_s
from trainer.session import (
    LONGEST_BREAK_S,
    BreakChanged,
    Command,
    LegSetEnded,
    LegSetStarted,
    RepsCorrected,
    RepUndone,
    Session,
    SessionEnded,
    State,
    StateEntered,
)
from trainer.timeline import compile_session, draft, phrases, recoached

ADJUSTABLE = (State.INTRO, State.SWITCH, State.REST)


def lengthen(run, by_s):
    new = run.session.lengthen_break(round(by_s * S), run.frame, run.frame + LATENCY)
    run.events += new
    return new


def correct(run, delta):
    new = run.session.correct_reps(delta, run.frame, run.frame + LATENCY)
    run.events += new
    return new


def spoken(plan, words_s=0.3):
    """A run of `plan` with a voice that takes so long a word."""
    drafted = draft(plan, exercise(plan.exercise))
    run = Run(plan)
    run.session = Session(compile_session(drafted, {t: round(len(t.split()) * S * words_s) for t in phrases(drafted)}))
    return run.start()


def without_gaps(run):
    placed = run.session._laid
    return all(a.end_frame == b.start_frame for a, b in pairwise(placed))


# -- Longer and shorter ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_s", [15, -15])
def test_a_rest_becomes_longer_or_shorter_and_all_behind_it_moves(by_s):
    run = in_state(State.REST)  # 58 of 54 to 84
    before, old = run.moment, run.session.programme
    assert lengthen(run, by_s) == [BreakChanged(run.frame, by_s * S)]
    after = run.moment
    assert after.left_s == before.left_s + by_s
    assert after.session_left_s == before.session_left_s + by_s
    assert after.into_s == before.into_s
    assert [p.start_frame for p in run.session.programme[6:]] == [p.start_frame + by_s * S for p in old[6:]]
    assert without_gaps(run)
    ticks = [p.start_frame + c.at_frame for p in run.session.programme[5:6] for c in p.segment.cues if c.text == "tick"]
    assert ticks == [(84 + by_s - n) * S for n in (5, 4, 3, 2, 1)]
    run.at(200)
    assert [e.at_frame / S for e in run.of(LegSetStarted)] == [84 + by_s, 106 + by_s]


def test_several_times_and_never_below_the_countdown():
    run = in_state(State.REST)
    for _ in range(3):
        lengthen(run, -15)
    assert run.moment.left_s == 5 + LATENCY / S  # what can still be changed begins a latency later
    assert lengthen(run, -15) == []
    lengthen(run, 15)
    lengthen(run, 15)
    assert run.moment.left_s == 35 + LATENCY / S


def test_in_the_countdown_it_can_only_become_longer():
    run = in_state(State.REST).at(81)
    before = run.session.programme
    assert lengthen(run, -15) == []
    assert run.session.programme is before
    lengthen(run, 15)
    assert run.moment.left_s == 18


def test_what_is_about_to_begin_is_not_put_off():
    run = in_state(State.REST).at(83.9)
    assert lengthen(run, 15) == []


def test_no_break_is_endless():
    run = in_state(State.REST)
    lengthen(run, 10 * LONGEST_BREAK_S)
    assert run.moment.into_s + run.moment.left_s == LONGEST_BREAK_S
    assert lengthen(run, 15) == []


@pytest.mark.parametrize("state", State)
def test_only_a_break_can_be_changed(state):
    run = in_state(state)
    before = run.session.programme
    if state in ADJUSTABLE:
        lengthen(run, 7)
        assert run.of(BreakChanged)
        assert run.session.state is state
    else:
        assert lengthen(run, 7) == []
        assert run.session.programme is before


@pytest.mark.parametrize("state", ADJUSTABLE)
def test_a_break_is_changed_while_paused_too(state):
    run = in_state(state)
    run.do(Command.PAUSE)
    left = run.moment.left_s
    lengthen(run, 15)
    assert run.session.programme == ()
    assert run.moment.left_s == left + 15
    run.frame += 100 * S
    run.do(Command.RESUME)
    run.frame += LATENCY
    assert run.moment.left_s == left + 15
    assert without_gaps(run)


def test_a_break_changed_after_a_pause_keeps_what_is_gone():
    run = in_state(State.REST)
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    left = run.at(run.frame / S + 1).moment.left_s
    lengthen(run, 15)
    lengthen(run, -5)
    assert run.moment.left_s == left + 10


def test_a_fault_reported_later_keeps_the_changed_length():
    run = in_state(State.REST)
    lengthen(run, 15)
    left = run.moment.left_s
    run.session.revise(
        recoached(run.session.timeline, PLAN.exercise, run.session.bout.coaching), run.frame, run.frame + LATENCY
    )
    assert run.moment.left_s == left


@pytest.mark.parametrize("second", [54.1, 55, 60, 65, 72, 76.5, 80, 88])
@pytest.mark.parametrize("by_s", [15, -15])
def test_in_a_changed_break_no_two_words_overlap_and_none_is_cut(second, by_s):
    run = spoken(parse_one_line("3x3/side @ 2-0-1-1 rest 40 switch 10")).at(second)
    place = run.session._place
    old = run.session.programme[place]
    lengthen(run, by_s)
    new = run.session.programme[place]
    at = run.frame + LATENCY - new.start_frame
    assert [c for c in new.segment.cues if c.at_frame < at] == [c for c in old.segment.cues if c.at_frame < at]
    words = [cue for cue in new.segment.cues if cue.kind.spoken]
    assert all(a.end_frame <= b.at_frame for a, b in pairwise(words))
    assert [cue.text for cue in words][-3:] == ["three", "two", "one"]
    assert by_s > 0 or second > 75 or run.moment.left_s == 94 - second - 15


@pytest.mark.parametrize("second", [0.5, 1, 2, 4])
def test_the_time_to_get_ready_ends_no_sooner_than_a_word_begun(second):
    run = spoken(PLAN).at(second)
    lengthen(run, -60)
    words = [
        (placed.start_frame + cue.at_frame, placed.start_frame + cue.end_frame)
        for placed in run.session.programme[:2]
        for cue in placed.segment.cues
        if cue.kind.spoken
    ]
    assert all(ends <= begins for (_, ends), (begins, _) in pairwise(words))


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("tenths", range(1, 460, 9))
def test_asking_for_less_never_gives_more(tenths, paused):
    run = spoken(parse_one_line("2x2/side @ 2-0-1-1 rest 8 switch 6 ready 8")).at(tenths / 10)
    if paused:
        run.do(Command.PAUSE)
    before = run.moment.session_left_s
    lengthen(run, -15)
    assert run.moment.session_left_s <= before


@given(st.lists(st.tuples(st.integers(-40, 40), st.integers(0, 9)), max_size=12))
def test_whatever_is_asked_the_rest_stays_whole(asked):
    run = in_state(State.REST)
    for by_s, on in asked:
        run.at(run.frame / S + on)
        lengthen(run, by_s)
        assert without_gaps(run)
        assert all(placed.segment.frames > 0 for placed in run.session._laid)
    run.at(2000)
    assert run.session.state is State.DONE
    assert len(run.reps()) == 6
    assert [e.ended for e in run.of(LegSetEnded)] == ["finished"] * 2


# -- Ready, and waiting ------------------------------------------------------------------------------------------------


def test_whoever_is_ready_need_not_wait_for_the_end_of_a_rest():
    run = in_state(State.REST)
    run.do(Command.READY)
    assert run.session.state is State.COUNTDOWN
    run.at(run.frame / S + 5)
    assert [(e.set_n, e.leg) for e in run.of(LegSetStarted)] == [(2, Leg.LEFT)]


def test_a_session_that_waits_goes_on_only_when_the_user_is_ready():
    run = Run(WAITING_PLAN).start()
    assert run.moment.session_left_s == planned_s(WAITING_PLAN) == 127
    run.at(84)
    assert run.session.state is State.WAITING
    assert run.session.programme[-1].segment.waits
    assert not any(cue.text == "tick" for cue in run.session.programme[-2].segment.cues)  # nothing begins by itself
    run.events.clear()
    run.at(3600)
    assert run.events == []
    moment = run.moment
    assert (moment.into_s, moment.left_s, moment.session_left_s) == (3600 - 84, 0, 43)
    assert (moment.coming.set_n, moment.coming.leg) == (2, Leg.LEFT)
    assert (moment.segment.set_n, moment.segment.leg) == (2, Leg.LEFT)
    run.do(Command.READY)
    assert run.session.state is State.COUNTDOWN
    run.at(3700)
    assert run.session.state is State.DONE
    assert [(e.attempt, e.set_n, e.leg) for e in run.of(LegSetStarted)] == [(3, 2, Leg.LEFT), (4, 2, Leg.RIGHT)]
    assert run.of(SessionEnded)


def test_each_leg_can_be_waited_for():
    plan = parse_one_line("2x2/side @ 1-0-1-0 rest 5 switch 0 ready 5 waits legs")
    run = Run(plan).start()
    waited = 0
    while run.session.state is not State.DONE:
        run.at(run.frame / S + 60)
        if run.session.state is State.WAITING:
            waited += 1
            run.do(Command.READY)
    assert waited == 3
    assert len(run.reps()) == 8
    assert planned_s(plan) == 5 + 16 + 5 + 3 * 4 + 5 == run.session.timeline.frames / S


def test_being_ready_early_leaves_the_waiting_out():
    run = Run(WAITING_PLAN).start().at(60)
    run.do(Command.READY)
    run.at(70)
    assert run.session.state is State.WORK


def test_a_pause_while_waiting_changes_nothing():
    run = in_state(State.WAITING)
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    assert run.session.state is State.WAITING
    run.at(1000)
    assert run.session.state is State.WAITING
    run.do(Command.PAUSE)
    run.do(Command.READY)
    assert (run.session.state, run.session.paused) == (State.COUNTDOWN, False)


def test_what_is_waited_for_is_revised_too():
    run = spoken(WAITING_PLAN).at(60)
    timeline = recoached(run.session.timeline, PLAN.exercise, run.session.bout.coaching)
    run.session.revise(timeline, run.frame, run.frame + LATENCY)
    assert [index for index, _ in run.session._later] == list(range(7, len(timeline.segments)))
    assert all(segment is timeline.segments[index] for index, segment in run.session._later)


def test_waiting_says_so():
    run = spoken(WAITING_PLAN)
    waiting = run.session.programme[-1].segment
    assert [cue.text for cue in waiting.cues] == ["set end", "Ready when you are."]


# -- The count ---------------------------------------------------------------------------------------------------------


def test_after_a_leg_set_reps_are_corrected_both_ways():
    run = in_state(State.REST)
    assert correct(run, -1) == [RepsCorrected(run.frame, 2, 2)]
    assert correct(run, 2) == [RepsCorrected(run.frame, 2, 4)]
    assert correct(run, -99) == [RepsCorrected(run.frame, 2, 0)]
    assert correct(run, -1) == []
    assert correct(run, 99) == [RepsCorrected(run.frame, 2, 13)]
    assert correct(run, 1) == []


def test_a_rep_added_by_hand_is_the_first_to_be_taken_back():
    run = in_state(State.REST)
    correct(run, 1)
    assert run.do(Command.UNDO) == [RepUndone(run.frame, 2, 4, 3)]
    assert run.do(Command.UNDO) == [RepUndone(run.frame, 2, 3, 2)]


def test_in_a_leg_set_under_way_only_what_was_paced_can_count():
    run = Run().start().at(29)  # two reps done
    assert correct(run, 1) == []
    correct(run, -1)
    assert run.session.last_leg_set.counted_reps == 1
    correct(run, 5)
    assert run.session.last_leg_set.counted_reps == 2
    run.at(33)
    assert run.session.last_leg_set.counted_reps == 3


def test_a_leg_set_thrown_away_is_not_corrected():
    run = in_state(State.REST)
    run.do(Command.REPEAT)
    assert correct(run, 1) == []
    assert run.session.last_leg_set.counted_reps == 0


@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize("state", State)
def test_corrections_never_change_time_in_any_state(state, paused):
    run, untouched = in_state(state), in_state(state)
    for each in (run, untouched):
        if paused:
            each.do(Command.PAUSE)
    before, moment = run.session.programme, run.moment
    for delta in (-1, 3, -2, 9, -40, 1):
        correct(run, delta)
    assert run.session.programme is before
    assert run.moment.left_s == moment.left_s
    for each in (run, untouched):
        if paused:
            each.do(Command.RESUME)
        each.at(each.frame / S + 30)
    assert run.session.state is untouched.session.state
    assert run.session.programme == untouched.session.programme
    assert run.of(StateEntered) == untouched.of(StateEntered)


@given(
    st.lists(
        st.tuples(st.floats(0, 20), st.integers(-4, 4), st.sampled_from([None, Command.UNDO, Command.STOP])),
        max_size=15,
    )
)
def test_corrected_counts_stay_sensible_and_the_clock_is_not_touched(steps):
    run, untouched = Run().start(), Run().start()
    for on_s, delta, command in steps:
        at = run.frame / S + on_s
        run.at(at)
        untouched.at(at)
        if command:
            run.do(command)
        if command is Command.STOP:
            untouched.do(command)
        correct(run, delta)
        done = run.session.last_leg_set
        if done:
            assert 0 <= done.counted_reps <= PLAN.reps + 10
            assert run.session._counts.last(done.attempt) >= done.counted_reps
        assert run.session.programme == untouched.session.programme
        assert run.session.state is untouched.session.state
