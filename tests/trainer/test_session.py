from itertools import pairwise, product

import pytest

from tests.trainer.session_run import LATENCY, Run, S, in_state
from trainer.exercise import exercise
from trainer.guidance import Coaching
from trainer.plan import COUNT_IN_S, Leg, parse_one_line
from trainer.session import (
    Command,
    Ended,
    LegSetDone,
    LegSetEnded,
    LegSetStarted,
    Paused,
    RepFinished,
    RepUndone,
    Resumed,
    Session,
    SessionEnded,
    State,
    StateEntered,
)
from trainer.timeline import compile_session, draft, phrases, recoached


def test_a_whole_session_tells_everything_in_order():
    run = Run().start()
    for tick in range(125 * 60):
        run.at(tick / 60)
    assert run.session.state is State.DONE
    assert run.reps() == [(attempt, rep) for attempt in (1, 2, 3, 4) for rep in (1, 2, 3)]
    assert [(e.at_frame / S, e.attempt, e.set_n, e.leg, e.order) for e in run.of(LegSetStarted)] == [
        (20, 1, 1, Leg.LEFT, 1),
        (42, 2, 1, Leg.RIGHT, 2),
        (84, 3, 2, Leg.LEFT, 1),
        (106, 4, 2, Leg.RIGHT, 2),
    ]
    assert [(e.at_frame / S, e.attempt, e.ended) for e in run.of(LegSetEnded)] == [
        (32, 1, Ended.FINISHED),
        (54, 2, Ended.FINISHED),
        (96, 3, Ended.FINISHED),
        (118, 4, Ended.FINISHED),
    ]
    assert [e.at_frame / S for e in run.of(RepFinished)][:3] == [24, 28, 32]
    assert [e.at_frame / S for e in run.of(SessionEnded)] == [123]
    frames = [event.at_frame for event in run.events]
    assert frames == sorted(frames)


def test_one_late_look_tells_the_same_as_many():
    run = Run().start()
    steady = Run().start()
    run.at(200)
    for second in range(200):
        steady.at(second)
    assert run.events == steady.events


def test_looking_twice_tells_nothing_twice():
    run = Run().start().at(25)
    told = list(run.events)
    assert run.at(25).events == told


@pytest.mark.parametrize("state", State)
def test_pause_and_resume_lead_back_to_the_same_state(state):
    run = in_state(state)
    run.do(Command.PAUSE)
    if state in (State.READY, State.OUTRO, State.DONE):
        assert run.events == []
        assert not run.session.paused
        return
    assert run.events == [Paused(run.frame)]
    assert run.session.paused
    assert run.session.programme == ()
    before = run.moment
    run.frame += 3600 * S
    run.session.advance(run.frame)
    assert run.moment == before  # an hour of pause changes nothing
    run.do(Command.RESUME)
    assert run.of(Resumed)
    assert not run.session.paused
    states = [placed.segment.session_phase.value for placed in run.session.programme]
    assert state.value in states[:2]
    if state is State.WORK:
        assert states[:2] == ["countdown", "work"]
        assert run.session.programme[0].segment.frames == COUNT_IN_S * S
    assert run.session.programme[0].start_frame == run.frame + LATENCY


def test_work_is_taken_up_from_the_start_of_the_interrupted_rep():
    run = in_state(State.WORK)  # 5.5 s in: in rep 2
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    work = run.session.programme[1].segment
    assert (work.rep_at(work.first_move), work.frames) == (2, 8 * S)
    run.at(run.frame / S + 60)
    # the same leg set: not begun again, no rep twice
    assert [e.attempt for e in run.of(LegSetStarted)] == [2]
    assert run.reps()[:3] == [(1, 2), (1, 3), (2, 1)]


def test_a_pause_in_the_count_in_counts_in_again():
    run = in_state(State.WORK)
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    run.at(run.frame / S + 2)
    assert run.session.state is State.COUNTDOWN
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    assert [p.segment.frames for p in run.session.programme[:2]] == [COUNT_IN_S * S, 8 * S]


def test_a_break_goes_on_where_it_was_but_never_without_a_count():
    run = in_state(State.REST)  # 4 s into 30
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    assert run.session.programme[0].segment.frames == 26 * S
    late = Run().start().at(82)  # 2 s before the end of the rest
    late.do(Command.PAUSE)
    late.do(Command.RESUME)
    assert [p.segment.session_phase for p in late.session.programme[:2]] == ["countdown", "work"]


def test_stop_ends_the_leg_set_and_its_break_follows():
    run = in_state(State.WORK)
    run.do(Command.STOP)
    assert run.of(LegSetEnded) == [LegSetEnded(run.frame, 1, Ended.STOPPED)]
    assert run.session.state is State.SWITCH
    run.at(run.frame / S + 11)
    assert [(e.set_n, e.leg) for e in run.of(LegSetStarted)] == [(1, Leg.RIGHT)]


def test_skip_goes_to_the_next_leg_set_after_a_count_in():
    for state, leg, set_n in [
        (State.INTRO, Leg.LEFT, 1),
        (State.WORK, Leg.RIGHT, 1),
        (State.SWITCH, Leg.RIGHT, 1),
        (State.REST, Leg.LEFT, 2),
    ]:
        run = in_state(state)
        run.do(Command.SKIP)
        assert run.session.state is State.COUNTDOWN, state
        run.at(run.frame / S + COUNT_IN_S + 1)
        started = run.of(LegSetStarted)[-1]
        assert (started.leg, started.set_n) == (leg, set_n), state


def test_skip_while_being_counted_in_changes_nothing():
    run = in_state(State.REST)
    run.do(Command.SKIP)
    programme = run.session.programme
    run.do(Command.SKIP)
    assert run.session.programme is programme


@pytest.mark.parametrize("command", [Command.SKIP, Command.READY])
@pytest.mark.parametrize("state", [State.COUNTDOWN, State.SWITCH, State.REST])
def test_who_skips_when_it_would_begin_sooner_by_itself_is_not_kept_waiting(state, command):
    run = in_state(state)
    begins_s = next(p.start_frame for p in run.session.programme if p.segment.is_work and p.start_frame > run.frame) / S
    run.at(begins_s - COUNT_IN_S + 0.1)
    programme = run.session.programme
    assert run.do(command) == []
    assert run.session.programme is programme
    run.do(Command.PAUSE)
    run.do(command)
    assert run.session.paused is (command is Command.READY and state is State.COUNTDOWN), "in a pause it goes on"


def test_skip_in_the_last_leg_set_leads_to_the_end():
    run = Run().start().at(107)
    run.do(Command.SKIP)
    assert run.session.state is State.OUTRO
    assert run.of(LegSetEnded)[-1].ended is Ended.SKIPPED


def test_repeat_does_the_leg_set_again_and_the_first_try_no_longer_counts():
    run = in_state(State.WORK)
    run.do(Command.REPEAT)
    assert run.of(LegSetEnded) == [LegSetEnded(run.frame, 1, Ended.REPEATED)]
    run.at(run.frame / S + COUNT_IN_S + 13)
    assert run.reps() == [(2, 1), (2, 2), (2, 3)]
    assert [(e.attempt, e.leg) for e in run.of(LegSetStarted)] == [(2, Leg.LEFT)]


def test_repeat_in_a_break_does_the_last_leg_set_again_and_then_the_same_break():
    run = in_state(State.REST)
    run.do(Command.REPEAT)
    assert [p.segment.session_phase for p in run.session.programme[:3]] == ["countdown", "work", "rest"]
    assert run.session.programme[1].segment.leg is Leg.RIGHT
    run.do(Command.REPEAT)
    assert len(run.of(LegSetEnded)) == 1  # thrown away once


def test_undo_takes_back_the_last_counted_rep_and_the_pace_goes_on():
    run = Run().start().at(29)
    assert run.session.last_leg_set.counted_reps == 2
    programme = run.session.programme
    assert run.do(Command.UNDO) == [RepUndone(29 * S, 1, 2, 1)]
    assert run.session.programme is programme
    assert run.session.last_leg_set.counted_reps == 1
    run.do(Command.UNDO)
    assert run.do(Command.UNDO) == []
    run.at(33)
    assert run.reps() == [(1, 1), (1, 2), (1, 3)]


def test_a_rep_is_taken_back_after_its_leg_set_too():
    run = in_state(State.SWITCH)
    assert run.do(Command.UNDO) == [RepUndone(run.frame, 1, 3, 2)]


def test_a_rep_of_an_earlier_leg_set_is_not_taken_back_by_accident():
    run = Run().start().at(44)  # in the first rep of the right leg
    assert run.do(Command.UNDO) == []
    run.at(47)
    run.do(Command.REPEAT)
    assert run.do(Command.UNDO) == []


def test_end_keeps_what_was_done():
    run = in_state(State.WORK)
    run.do(Command.END)
    assert [type(e) for e in run.events] == [LegSetEnded, StateEntered, SessionEnded]
    assert run.session.programme == ()
    assert run.do(Command.UNDO) == [RepUndone(run.frame, 1, 1, 0)]


def test_what_is_due_at_a_command_is_told_before_it():
    run = Run().start().at(23.9)
    run.frame = 28 * S
    events = run.do(Command.PAUSE)
    assert [type(e) for e in events] == [RepFinished, RepFinished, Paused]


EFFECT = {
    # what each command does in each state: the state afterwards; None where nothing changes
    State.READY: {Command.START: State.INTRO, Command.END: State.DONE},
    State.INTRO: {Command.SKIP: State.COUNTDOWN, Command.END: State.DONE, Command.PAUSE: State.INTRO},
    State.COUNTDOWN: {Command.END: State.DONE, Command.PAUSE: State.COUNTDOWN},
    State.WORK: {
        Command.PAUSE: State.WORK,
        Command.STOP: State.SWITCH,
        Command.SKIP: State.COUNTDOWN,
        Command.REPEAT: State.COUNTDOWN,
        Command.UNDO: State.WORK,
        Command.END: State.DONE,
    },
    State.SWITCH: {
        Command.PAUSE: State.SWITCH,
        Command.SKIP: State.COUNTDOWN,
        Command.REPEAT: State.COUNTDOWN,
        Command.UNDO: State.SWITCH,
        Command.END: State.DONE,
    },
    State.OUTRO: {
        Command.REPEAT: State.COUNTDOWN,
        Command.UNDO: State.OUTRO,
        Command.END: State.DONE,
    },
    State.DONE: {Command.UNDO: State.DONE},
}
EFFECT[State.REST] = EFFECT[State.SWITCH] | {Command.PAUSE: State.REST, Command.UNDO: State.REST}
EFFECT[State.WAITING] = EFFECT[State.SWITCH] | {Command.PAUSE: State.WAITING, Command.UNDO: State.WAITING}
for ready in (State.INTRO, State.SWITCH, State.REST, State.WAITING):
    EFFECT[ready][Command.READY] = State.COUNTDOWN
for between in (State.INTRO, State.COUNTDOWN, State.SWITCH, State.REST):
    EFFECT[between][Command.STOP] = between  # there is no set to stop: the session pauses


@pytest.mark.parametrize(("state", "command"), list(product(State, Command)))
def test_every_command_in_every_state(state, command):
    run = in_state(state)
    before = run.session.programme
    run.do(command)
    expected = EFFECT[state].get(command)
    if expected is None:
        assert run.events == []
        assert run.session.programme is before
        assert run.session.state is state
    else:
        assert run.events
        assert run.session.state is expected
    _runs_to_its_end(run)


@pytest.mark.parametrize(("state", "command"), list(product(State, Command)))
def test_every_command_while_paused(state, command):
    run = in_state(state)
    run.do(Command.PAUSE)
    run.events.clear()
    was_paused = run.session.paused
    run.do(command)
    changing = {Command.SKIP, Command.READY, Command.REPEAT, Command.END} & set(EFFECT[state])
    if state is State.WORK:
        changing.add(Command.STOP)
    if state is State.COUNTDOWN:
        changing.add(Command.SKIP)
    if was_paused and (command is Command.RESUME or command in changing):
        assert not run.session.paused
        assert run.session.programme or run.session.state is State.DONE
    else:
        assert run.session.paused is was_paused
    _runs_to_its_end(run)


@pytest.mark.parametrize("state", [State.INTRO, State.COUNTDOWN, State.SWITCH, State.REST])
def test_who_stops_where_no_set_is_under_way_pauses_and_loses_nothing(state):
    run = in_state(state)
    left_s = run.moment.left_s
    run.do(Command.STOP)
    assert run.session.paused
    assert run.moment.left_s == pytest.approx(left_s, abs=0.3)
    run.do(Command.STOP)
    assert run.session.paused
    _runs_to_its_end(run)
    assert not any(e.ended is Ended.STOPPED for e in run.of(LegSetEnded))


def _runs_to_its_end(run):
    """Whatever was done, the session still comes to an end with every leg set closed and no rep told twice."""
    if run.session.state is State.READY:
        return
    if run.session.paused:
        run.do(Command.RESUME)
    run.at(run.frame / S + 400)
    if run.session.state is State.WAITING:
        run.do(Command.READY)
        run.at(run.frame / S + 400)
    assert run.session.state is State.DONE
    assert len(run.reps()) == len(set(run.reps()))
    begun = {e.attempt for e in run.of(LegSetStarted)}
    assert begun <= {e.attempt for e in run.of(LegSetEnded)}


def test_breaks_of_no_length_are_passed_through():
    run = Run(parse_one_line("2x2/side @ 2-0-1-1 rest 0 switch 0 ready 5")).start()
    for second in range(60):
        run.at(second)
    assert run.reps() == [(a, r) for a in (1, 2, 3, 4) for r in (1, 2)]
    assert [e.ended for e in run.of(LegSetEnded)] == [Ended.FINISHED] * 4


def test_a_moment_tells_what_is_heard():
    run = Run().start().at(25)
    moment = run.moment
    assert (moment.rep.rep, moment.rep.phase, moment.rep.into_s) == (2, "eccentric", 1)
    assert moment.depth == pytest.approx(0.5)
    assert (moment.into_s, moment.left_s) == (5, 7)
    assert (moment.coming.leg, moment.coming.set_n) == (Leg.RIGHT, 1)
    assert moment.session_left_s == 98
    assert Run().moment.session_left_s == 123


# -- Another compilation ----------------------------------------------------------------------------------------------

SPOKEN = parse_one_line("3x3/side @ 2-0-1-1 rest 40 switch 10")  # rest from 54 to 94
KNEE = next(cue for cue in exercise(SPOKEN.exercise).form_cues if cue.fault == "F2")


def spoken_run():
    """A run with a voice that takes 0.3 s a word."""
    drafted = draft(SPOKEN, exercise(SPOKEN.exercise))
    run = Run(SPOKEN)
    run.session = Session(compile_session(drafted, {t: len(t.split()) * S * 3 // 10 for t in phrases(drafted)}))
    return run.start()


def revise(run, leg=Leg.LEFT):
    timeline = recoached(run.session.timeline, SPOKEN.exercise, Coaching(faults={leg: "F2"}))
    return run.session.revise(timeline, run.frame, run.frame + LATENCY)


def texts_by_part(session):
    return [(placed.segment.session_phase, placed.segment.leg, [c.text for c in placed.segment.cues])
            for placed in session.programme]  # fmt: skip


def test_a_revised_session_keeps_its_times_and_changes_what_has_not_begun():
    run = spoken_run().at(60)
    before = run.session.programme
    assert revise(run) == []
    after = run.session.programme
    assert [(p.start_frame, p.segment.frames) for p in after] == [(p.start_frame, p.segment.frames) for p in before]
    assert after[:5] == before[:5]
    told = [(phase, leg) for phase, leg, texts in texts_by_part(run.session) if KNEE.sentence in texts]
    assert told == [("rest", None), ("rest", None)]  # the rest under way is told of it too
    works = [texts for phase, leg, texts in texts_by_part(run.session) if phase == "work" and leg is Leg.LEFT]
    assert [KNEE.short in texts for texts in works] == [False, False, False]  # three reps are too few in later sets
    assert [p.segment.form_cue for p in after if p.segment.is_work and p.segment.leg is Leg.LEFT][1:] == [KNEE, KNEE]


def test_work_under_way_is_not_revised():
    run = spoken_run().at(100)
    before = run.session.programme[run.session._place]
    assert before.segment.is_work
    revise(run)
    assert run.session.programme[run.session._place] == before


@pytest.mark.parametrize("second", [54.5, 70, 75, 76.5, 80, 93])
def test_in_a_revised_break_no_two_words_overlap_and_none_is_cut(second):
    run = spoken_run().at(second)
    old = run.session.programme[run.session._place]
    revise(run)
    new = run.session.programme[run.session._place]
    at = run.frame + LATENCY - new.start_frame
    assert [c for c in new.segment.cues if c.at_frame < at] == [c for c in old.segment.cues if c.at_frame < at]
    spoken = [c for c in new.segment.cues if c.kind.spoken]
    assert all(a.end_frame <= b.at_frame for a, b in pairwise(spoken))


def test_work_about_to_be_taken_up_again_is_revised_from_its_rep_on():
    run = spoken_run().at(100)
    run.do(Command.PAUSE)
    run.do(Command.RESUME)
    before = run.session.programme
    assert before[1].segment.first_move > 1, "this proves nothing from the first rep"
    revise(run)
    after = run.session.programme
    for was, now in zip(before, after, strict=True):
        assert (now.start_frame, now.segment.frames, now.segment.first_move) == (
            was.start_frame,
            was.segment.frames,
            was.segment.first_move,
        )
    assert after[1].segment.cues[0] == before[1].segment.cues[0]
    assert min(cue.rep for cue in after[1].segment.cues if cue.rep) == before[1].segment.first_move


def test_a_paused_session_is_revised_for_when_it_goes_on():
    run = spoken_run().at(60)
    run.do(Command.PAUSE)
    revise(run)
    assert run.session.programme == ()
    run.do(Command.RESUME)
    assert any(KNEE.sentence in texts for _, _, texts in texts_by_part(run.session))


def test_the_leg_set_begun_last_is_known():
    run = Run().start()
    assert run.session.last_leg_set is None
    assert run.at(25).session.last_leg_set == LegSetDone(1, 1, Leg.LEFT, 3, 1, 1, under_way=True, void=False)
    assert run.at(35).session.last_leg_set == LegSetDone(1, 1, Leg.LEFT, 3, 3, 13, under_way=False, void=False)
    assert run.at(45).session.last_leg_set == LegSetDone(2, 1, Leg.RIGHT, 3, 0, 0, under_way=True, void=False)
    run.do(Command.REPEAT)
    assert run.session.last_leg_set == LegSetDone(2, 1, Leg.RIGHT, 3, 0, 0, under_way=False, void=True)


def test_what_comes_can_be_looked_at_before_it_is_heard():
    soon, later = Run().start(), Run().start()
    for second in range(125):
        soon.at(second)
        later.at(second + 0.25)
        assert soon.session.moment(soon.frame + S // 4) == later.moment


def test_it_is_known_whether_any_rep_counts():
    run = Run().start().at(23)
    assert not run.session.any_counted
    assert run.at(25.5).session.any_counted
    run.do(Command.UNDO)
    assert not run.session.any_counted, "the only one was taken back"
