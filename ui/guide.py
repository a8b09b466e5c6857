"""The guided session in a terminal: for a machine without a screen, or for whoever likes it plain."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from audio.player import Player
from trainer.cues import FRAME_RATE
from trainer.halts import HaltWatch
from trainer.log import Log
from trainer.pain import more_pain
from trainer.plan import Counting, Plan, planned_s
from trainer.session import (
    BreakChanged,
    Command,
    Ended,
    Event,
    LegSetEnded,
    LegSetStarted,
    Moment,
    Paused,
    RepFinished,
    RepsCorrected,
    RepUndone,
    Resumed,
    Session,
    State,
    StateEntered,
)
from trainer.timeline import compile_session, phrases
from trainer.workout import Workout
from ui.data_folder import DataFolder
from ui.drafting import draft_for
from ui.keys import REST_STEP_S, keys_line
from ui.lunges import lunge
from ui.sound import Sound
from ui.suggestions import Suggestions, in_lines
from ui.terminal_keys import ReadKey, read_keys
from ui.wording import (
    ENDED_WORDS,
    PHASE_WORDS,
    SOUND_IS_BACK,
    STATE_WORDS,
    asks,
    clock,
    coming_next,
    countdown,
    counted_reps,
    fault_told,
    leg_set_line,
    pain_now_words,
    reps_in_words,
    stood_still,
)

KEYS = {
    "s": Command.STOP,
    "right": Command.SKIP,
    "left": Command.REPEAT,
    "z": Command.UNDO,
    "escape": Command.END,
    "q": Command.END,
}
BREAK_KEYS: Mapping[str, Callable[[Workout], list[Event]]] = {
    "enter": Workout.ready,
    "up": lambda workout: workout.lengthen_rest(REST_STEP_S),
    "down": lambda workout: workout.lengthen_rest(-REST_STEP_S),
    "+": lambda workout: workout.correct_reps(1),
    "-": lambda workout: workout.correct_reps(-1),
}
FAULT_KEYS = "f0123456789"
LOOK_EVERY_S = 0.02
LOG_IS_WRITTEN = "The log is written again."
WRITE_AGAIN_S = 30


def run(folder: DataFolder, plan: Plan, *, silent: bool, auto: bool, speed: float | None = None) -> int:
    """Lead the user through `plan`; returns the exit code. `auto` never waits for the user.

    With a `speed` it runs so many times as fast, silently, and in a `folder` that nobody keeps.
    """
    asked = plan
    if auto or not sys.stdin.isatty():
        plan = plan.running_on  # nobody is there to say when they are ready
    print(f"{plan.name}: {asks(plan)} @ {plan.tempo}, {clock(planned_s(plan))}")
    sound = Sound(folder, silent=silent, speed=speed)
    log = Log(folder.log)
    drafted = draft_for(plan, sound.settings.guidance, log)
    sound.prepare(phrases(drafted))
    player = sound.open_player()
    try:
        for trouble in (sound.settings_trouble, player.trouble, player.notice, sound.voice_trouble):
            if trouble:
                print(f"evenstep: {trouble}", file=sys.stderr)
        if sys.stdin.isatty():
            print(keys_line())
        if not auto:
            print("Stand on your mat, then press Enter.", flush=True)
            sys.stdin.readline()
        halts = HaltWatch() if sys.stdin.isatty() and not auto else None  # a pause wants somebody to end it
        workout = Workout(compile_session(drafted, sound.phrase_frames), player, log, _now, halts=halts)
        begun: Begun = {}
        try:
            with read_keys() as read_key:
                _lead(workout, player, read_key, begun)
        except KeyboardInterrupt:
            _tell(workout, workout.do(Command.END), begun)
        code = _summary(workout, log, kept=speed is None)
        if code == 0 and speed is None:
            _suggest(Suggestions(log, sound, folder), asked)
        return code
    finally:
        player.close()
        log.close()


def _now() -> datetime:
    return datetime.now().astimezone()


Begun = dict[int, LegSetStarted]
"""How each leg set of this session began, by its attempt."""


def _lead(workout: Workout, player: Player, read_key: ReadKey, begun: Begun) -> None:
    """Run the session to its end, telling what happens and obeying the keys."""
    muted = False
    amiss = _amiss(workout, player)  # told before
    shown = ""
    _tell(workout, workout.start(), begun)
    while workout.session.state is not State.DONE:
        key = read_key(LOOK_EVERY_S)
        if key == "space":
            events = workout.pause_or_resume()
        elif key == "m":
            muted = not muted
            player.set_muted(muted)
            events = workout.tick()
        elif key in KEYS:
            events = workout.do(KEYS[key])
        elif key and key in BREAK_KEYS:
            events = BREAK_KEYS[key](workout)
        elif key == "p":
            events = _pain(workout)
        elif key and key in FAULT_KEYS:
            events = _fault(workout, key)
        else:
            events = workout.tick()
        _tell(workout, events, begun)
        before, amiss = amiss, _amiss(workout, player)
        for sentence in _news(before, amiss):
            print(f"\nevenstep: {sentence}", file=sys.stderr)
        status = _status(workout.moment(), workout.session.bout.guidance.counting)
        if sys.stdout.isatty() and (events or status != shown):
            shown = status
            print(f"\r{status:64}", end="", flush=True)
    if sys.stdout.isatty():
        print()  # below the last picture, not beside it


def _pain(workout: Workout) -> list[Event]:
    """Note that something hurts, each time more, and say what that asks for; too much of it pauses."""
    pain, done = more_pain(workout.told.pain), workout.session.last_leg_set
    events = workout.tell_pain(pain)
    if done and not done.void:
        print(f"\n{pain_now_words(pain, done.leg)}")
    return events


def _fault(workout: Workout, key: str) -> list[Event]:
    """List the faults with their keys, or report the one a key stands for; 0 takes it back."""
    faults = {str(n): fault for n, fault in enumerate(workout.session.bout.exercise.faults, start=1)}
    if key == "f":
        print("\n" + "\n".join(f"  {n}  {fault.name}" for n, fault in faults.items()))
        return workout.tick()
    if key != "0" and key not in faults:
        return workout.tick()
    fault = faults.get(key)
    events = workout.report_fault(fault.id if fault else None)
    if (done := workout.session.last_leg_set) and not done.void:
        print(f"\n{fault_told(done.leg, fault.id if fault else None)}")
    return events


class _Amiss(NamedTuple):
    """What is wrong now: sentences, and how often the sound has come back."""

    log: str | None
    sound: str | None
    output: str | None
    returns: int


def _amiss(workout: Workout, player: Player) -> _Amiss:
    return _Amiss(workout.trouble, player.trouble, player.notice, player.returns)


def _news(before: _Amiss, now: _Amiss) -> Iterator[str]:
    """What has gone wrong since, and what is well again."""
    if before.log and not now.log:
        yield LOG_IS_WRITTEN
    if before.returns != now.returns:
        yield SOUND_IS_BACK
    yield from (told for told in (now.log, now.sound, now.output) if told and told not in before)


def _tell(workout: Workout, events: Iterable[Event], begun: Begun) -> None:
    """Print what happened, one line each."""
    session = workout.session
    several = len(session.timeline.bouts) > 1
    for event in events:
        match event:
            case StateEntered(state=State.INTRO):
                line = f"Get ready: {_exercise(session)}." if several else "Get ready."
            case StateEntered(state=State.SWITCH | State.REST as state):
                line = f"{state.capitalize()}. Next: {coming_next(workout.moment()) or _exercise(session)}."
            case StateEntered(state=State.WAITING):
                line = "Waiting for you: press Enter when you are ready."
            case LegSetStarted():
                begun[event.attempt] = event
                plan = session.timeline.bouts[event.bout].plan
                leg_set = f"Set {event.set_n} of {plan.sets}, {event.leg.upper()} leg"
                line = f"{leg_set}: {reps_in_words(event.planned_reps)} @ {plan.tempo}"
            case RepFinished():
                line = f"  rep {event.rep}{_of(begun, event.attempt)}"
            case RepUndone():
                line = f"  rep {event.rep} does not count"
            case RepsCorrected():
                line = f"  {reps_in_words(event.counted)} counted"
            case BreakChanged(by_frames=frames):
                line = f"  {abs(frames) / FRAME_RATE:.0f} s {'more' if frames > 0 else 'less'}"
            case LegSetEnded(ended=Ended.STOPPED | Ended.SKIPPED | Ended.REPEATED as ended):
                line = f"  {ENDED_WORDS[ended]}"
            case Paused():
                line = stood_still(workout.halted_s) if workout.halted_s else "Paused."
            case Resumed():
                line = "Going on."
            case _:
                continue
        print(f"\r{line:64}" if sys.stdout.isatty() else line, flush=True)


def _exercise(session: Session) -> str:
    """Name the exercise that comes next."""
    coming = session.coming
    return session.timeline.bout_of(coming).exercise.name if coming else ""


def _of(begun: Begun, attempt: int) -> str:
    """Say of how many reps, and of which leg where both are under way: of 8, left leg."""
    own = begun[attempt]
    alone = sum(each.at_frame == own.at_frame for each in begun.values()) == 1
    return f" of {own.planned_reps}" + ("" if alone else f", {own.leg} leg")


def _status(moment: Moment, counting: Counting) -> str:
    """The line that is written over and over: what is being heard now."""
    if moment.paused:
        return "PAUSED"
    if moment.rep:
        word = PHASE_WORDS[moment.rep.phase]
        to_go = " to go" if counting is Counting.DOWN else ""
        legs = moment.rep.legs[0].upper() if len(moment.rep.legs) == 1 else "BOTH"
        return f"{legs:5} {moment.rep.number:3}{to_go}  {word} {int(moment.rep.into_s) + 1}"
    return f"{STATE_WORDS[moment.state].upper()} {countdown(moment.left_s) or ''}"


def _summary(workout: Workout, log: Log, *, kept: bool) -> int:
    """Print what is now in the log; what could not be written is tried again for a while, then this fails."""
    for _ in range(WRITE_AGAIN_S if workout.trouble else 0):
        time.sleep(1)
        workout.flush()
        if not workout.trouble:
            break
    if workout.trouble:
        print(f"evenstep: {workout.trouble}", file=sys.stderr)
        return 1
    done = [session for session in map(log.session, workout.session_ids) if session is not None]
    if not done:
        print("It ended before its first rep, so nothing is logged.")
    for session in done:
        if len(done) > 1:
            print(f"{lunge(session.exercise).name}:")
        print("\n".join(leg_set_line(leg_set) for leg_set in session.leg_sets))
        print(f"{'Logged' if kept else 'Done, and not logged'}: {counted_reps(session.leg_sets)}.")
    return 0


def _suggest(suggestions: Suggestions, plan: Plan) -> None:
    """Say what is suggested for the next time, and why; nothing is changed."""
    for line in in_lines(suggestions, plan):
        print(line)
    if suggestions.trouble:
        print(f"evenstep: {suggestions.trouble}", file=sys.stderr)
