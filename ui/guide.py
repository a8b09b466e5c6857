"""The guided session in a terminal: for a machine without a screen, or for whoever likes it plain."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from audio.player import Player
from trainer.cues import FRAME_RATE
from trainer.effort import EFFORTS
from trainer.errors import KnownError
from trainer.halts import HaltWatch
from trainer.log import Log
from trainer.log.backup import back_up_daily
from trainer.pain import more_pain
from trainer.plan import Counting, Leg, Plan, planned_s, running_on
from trainer.session import (
    BreakChanged,
    Command,
    Ended,
    Event,
    LegSetDone,
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
from ui.complaining import complain
from ui.data_folder import DataFolder
from ui.drafting import draft_for
from ui.keys import REST_STEP_S, keys_line
from ui.language import tr
from ui.lunges import lunge
from ui.sound import Sound
from ui.suggestions import Suggestions, in_lines
from ui.terminal_keys import ReadKey, asked_to_end, is_terminal, read_keys
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
    effort_words,
    fault_told,
    leg_name,
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
DIGITS = "0123456789"
ASKED_UNTIL: Mapping[str, tuple[type[Event], ...]] = {"f": (LegSetStarted,), "p": (LegSetStarted, LegSetEnded)}
"""The keys that a digit may answer, each with what it is too late behind."""
KEYS_BETWEEN = (
    "Between sets: Enter goes on · ↑ 15 s more rest · ↓ 15 s less · + one rep more · − one rep fewer\n"
    "Reps left in you: 1 four or more · 2 two or three · 3 one · 4 none"
    " · After F: the number of the fault · After P: 0–9, how much it hurts"
)
LOOK_EVERY_S = 0.02
STATUS_COLUMNS = 64
SOUND_OFF, SOUND_ON = "Sound is off; M turns it on.", "Sound is on."
NO_SOUND = "There is no sound, as --silent asks."
LOG_IS_WRITTEN = "The log is written again."
WRITE_AGAIN_S = 30


def run(folder: DataFolder, plan: Plan, *, silent: bool, auto: bool, speed: float | None = None) -> int:
    """Lead the user through `plan`; returns the exit code. `auto` never waits for the user.

    With a `speed` it runs so many times as fast, silently, and in a `folder` that nobody keeps.
    """
    asked = plan
    attended = is_terminal(sys.stdin)
    if auto or not attended:
        plan = running_on(plan)  # nobody is there to say when they are ready
    print(f"{plan.name}: {asks(plan)} @ {plan.tempo}, {clock(planned_s(plan))}")
    sound = Sound(folder, silent=silent, speed=speed)
    log = Log(folder.log)
    drafted = draft_for(plan, sound.settings.guidance, log)
    sound.prepare(phrases(drafted))
    player = sound.open_player()
    try:
        not_backed_up = _back_up(folder.log) if speed is None else ""
        for trouble in (not_backed_up, sound.settings_trouble, player.trouble, player.notice, sound.voice_trouble):
            if trouble:
                complain(trouble)
        if attended:
            print(keys_line(), KEYS_BETWEEN, sep="\n")
        if not auto and sys.stdin is not None:
            print("Stand on your mat, then press Enter.", flush=True)
            sys.stdin.readline()
        halts = HaltWatch() if attended and not auto else None  # a pause wants somebody to end it
        workout = Workout(compile_session(drafted, sound.phrase_frames), player, log, _now, halts=halts)
        begun: Begun = {}
        with asked_to_end() as is_over, read_keys() as read_key:
            _lead(workout, player, lambda timeout_s: "escape" if is_over() else read_key(timeout_s), begun)
        code = _summary(workout, log, kept=speed is None)
        if code == 0 and speed is None:
            _suggest(Suggestions(log, sound, folder), asked)
        return code
    finally:
        player.close()
        log.close()


def _now() -> datetime:
    return datetime.now().astimezone()


def _back_up(log: Path) -> str:
    """Make the automatic backup of the day; returns what stood in the way, or nothing."""
    try:
        back_up_daily(log, _now().date())
    except KnownError as error:
        return f"Today's backup could not be made: {error}"
    return ""


Begun = dict[int, LegSetStarted]
"""How each leg set of this session began, by its attempt."""


def _lead(workout: Workout, player: Player, read_key: ReadKey, begun: Begun) -> None:
    """Run the session to its end, telling what happens and obeying the keys."""
    muted = False
    asked = ""  # what a digit answers, of ASKED_UNTIL; otherwise it says how many reps were left
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
            print(f"\n{_sound_words(player, muted=muted)}")
            events = workout.tick()
        elif key in KEYS:
            events = workout.do(KEYS[key])
        elif key and key in BREAK_KEYS:
            events = BREAK_KEYS[key](workout)
        elif key == "p":
            events = _pain(workout, more_pain(workout.told.pain))
        elif key == "f":
            events = _list_faults(workout)
        elif key and key in DIGITS:
            events = _answer(workout, asked, int(key))
        else:
            events = workout.tick()
        if key:
            asked = key if key in ASKED_UNTIL else ""
        elif any(isinstance(event, ASKED_UNTIL.get(asked, ())) for event in events):
            asked = ""
        _tell(workout, events, begun)
        before, amiss = amiss, _amiss(workout, player)
        for sentence in _news(before, amiss):
            print(file=sys.stderr)
            complain(sentence)
        status = _status(workout.moment(), workout.session.bout.guidance.counting)
        if is_terminal(sys.stdout) and (events or status != shown):
            shown = status
            print(f"\r{status:{(room := _columns())}.{room}}", end="", flush=True)
    if is_terminal(sys.stdout):
        print()  # below the last picture, not beside it


def _answer(workout: Workout, asked: str, n: int) -> list[Event]:
    """Note what a digit says: how much it hurts, which fault there was, 0 for none, or how many reps were left."""
    if asked == "p":
        return _pain(workout, n)
    if asked == "f" or n == 0:
        return _fault(workout, n)
    return _effort(workout, n)


def _pain(workout: Workout, score: int) -> list[Event]:
    """Note how much it hurts, and say what that asks for; too much of it pauses."""
    events = workout.tell_pain(score)
    if done := workout.session.tellable():
        print(f"\n{pain_now_words(score, _one_or_both(done))}")
    return events


def _list_faults(workout: Workout) -> list[Event]:
    """List the faults with their keys."""
    print("\n" + "\n".join(f"  {n}  {fault.name}" for n, fault in enumerate(workout.session.bout.exercise.faults, 1)))
    return workout.tick()


def _fault(workout: Workout, n: int) -> list[Event]:
    """Report the fault with this number in the list; 0 takes it back."""
    faults = workout.session.bout.exercise.faults
    if n > len(faults):
        return workout.tick()
    fault = faults[n - 1].id if n else None
    events = workout.report_fault(fault)
    if done := workout.session.tellable():
        print(f"\n{fault_told(_one_or_both(done), fault)}")
    return events


def _effort(workout: Workout, n: int) -> list[Event]:
    """Note how many reps were left by the number of the answer, from 1; the same again takes it back."""
    done = workout.session.tellable()
    if n > len(EFFORTS) or not done:
        return workout.tick()
    if done[-1].under_way:
        print(f"\n{tr('How many reps were left in you can be told when the set is done.')}")
        return workout.tick()
    rir = None if workout.told.rir == EFFORTS[n - 1] else EFFORTS[n - 1]
    events = workout.tell_effort(rir)
    told = "reps left not told" if rir is None else f"{effort_words(rir)} in you"
    print(f"\n{leg_name(_one_or_both(workout.session.tellable()))}: {told}.")
    return events


def _one_or_both(done: Sequence[LegSetDone]) -> Leg | None:
    """The leg that something is told of; None for both where both worked at the same time, in turn or together."""
    return done[0].leg if len(done) == 1 else None


class _Amiss(NamedTuple):
    """What is wrong now: sentences, and how often the sound has come back."""

    log: str | None
    sound: str | None
    output: str | None
    returns: int


def _sound_words(player: Player, *, muted: bool) -> str:
    if player.is_silent:
        return player.trouble or player.notice or NO_SOUND
    return SOUND_OFF if muted else SOUND_ON


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
                line = f"  rep {event.rep} of {begun[event.attempt].planned_reps}{_which(begun, event.attempt)}"
            case RepUndone():
                line = f"  rep {event.rep} does not count{_which(begun, event.attempt)}"
            case RepsCorrected():
                line = f"  {reps_in_words(event.counted)} counted{_which(begun, event.attempt)}"
            case BreakChanged(by_frames=frames):
                line = f"  {abs(frames) / FRAME_RATE:.0f} s {'more' if frames > 0 else 'less'}"
            case LegSetEnded(ended=Ended.STOPPED | Ended.SKIPPED | Ended.REPEATED as ended):
                line = f"  {ENDED_WORDS[ended]}{_which(begun, event.attempt)}"
            case Paused():
                line = stood_still(workout.halted_s) if workout.halted_s else "Paused."
            case Resumed():
                line = "Going on."
            case _:
                continue
        print(f"\r{line:{_columns()}}" if is_terminal(sys.stdout) else line, flush=True)


def _columns() -> int:
    """How long the line that is written over is: one that a narrow terminal breaks would not be written over."""
    columns = 0
    with suppress(OSError):  # a terminal that does not tell its size, as Windows' NUL
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return max(1, min(STATUS_COLUMNS, columns - 1)) if columns else STATUS_COLUMNS


def _exercise(session: Session) -> str:
    """Name the exercise that comes next."""
    coming = session.coming
    return session.timeline.bout_of(coming).exercise.name if coming else ""


def _which(begun: Begun, attempt: int) -> str:
    """Say which leg where both are under way: , left leg."""
    own = begun[attempt]
    alone = sum(each.at_frame == own.at_frame for each in begun.values()) == 1
    return "" if alone else f", {own.leg} leg"


def _status(moment: Moment, counting: Counting) -> str:
    """The line that is written over and over: what is being heard now."""
    if moment.paused:
        return "PAUSED"
    if moment.rep:
        word = PHASE_WORDS[moment.rep.phase]
        to_go = " to go" if counting is Counting.DOWN else ""
        legs = moment.rep.legs[0].upper() if len(moment.rep.legs) == 1 else "BOTH"
        return f"{legs:5} {moment.rep.number:3}{to_go}  {word} {int(moment.rep.into_s) + 1}"
    return f"{STATE_WORDS[moment.state].upper()} {countdown(moment.countdown_s) or ''}"


def _summary(workout: Workout, log: Log, *, kept: bool) -> int:
    """Print what is now in the log; what could not be written is tried again for a while, then this fails."""
    for _ in range(WRITE_AGAIN_S if workout.trouble else 0):
        time.sleep(1)
        workout.flush()
        if not workout.trouble:
            break
    if workout.trouble:
        complain(workout.trouble)
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
        complain(suggestions.trouble)
