"""The session page: the stage, driven by the workout and the keys."""

import gc
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.cues import FRAME_RATE
from trainer.halts import HaltWatch
from trainer.log import Log
from trainer.pain import PainAdvice, pain_advice
from trainer.plan import Leg
from trainer.session import Command, Event, LegSetStarted, Placed, RepUndone, State
from trainer.timeline import Timeline
from trainer.workout import Workout
from ui.after_text import pain_now_words
from ui.answering import ACTS, answer_told, answers_of, next_leg, worst_pain_told
from ui.game_pads import GamePads
from ui.key_ear import KeyEar
from ui.keys import EFFORTS, OF_THE_LIST, Action, action_for, all_codes, key_in_words, keys_line
from ui.language import tr
from ui.motion import less_motion
from ui.rest_card import Answers
from ui.settings import Settings
from ui.stage import Stage
from ui.wording import SOUND_IS_BACK, fault_told, happening, stood_still

if TYPE_CHECKING:
    from audio.player import Player
    from trainer.resuming import Resumption
    from ui.awake import Awake
    from ui.clap_ear import ClapEar

BACK_SHOWN_S = 5.0

FRAME_MS = 16
"""Time between two pictures: 60 a second."""

PICTURE_AHEAD_S = 0.034
"""A picture is asked for up to 16 ms late and takes 8 ms or so to the screen, which takes its own time to show it."""

COMMANDS = {
    Action.STOP: Command.STOP,
    Action.SKIP: Command.SKIP,
    Action.REPEAT: Command.REPEAT,
    Action.UNDO: Command.UNDO,
}

_log = logging.getLogger("evenstep")


def _now() -> datetime:
    return datetime.now().astimezone()


class SessionPage(QWidget):
    """Runs one workout at a time on the stage.

    Signals:
        ended: the session is over; its workout is still there to be asked.
        happening: something else is going on now, in a few words.
        full_screen_asked: the window is to fill the screen, or to be a window again.
    """

    ended = Signal()
    happening = Signal(str)
    full_screen_asked = Signal()

    def __init__(self, claps: "ClapEar | None" = None, awake: "Awake | None" = None) -> None:
        """`claps` hears claps, for those who have switched that on; `awake` keeps the screen on."""
        super().__init__()
        self.workout: Workout | None = None
        self._player: Player | None = None
        self._stage: Stage | None = None
        self._make_stage: Callable[..., Stage] = Stage
        self._bout = 0  # the exercise on the stage
        self._leg: Leg | None = None  # the leg answered for where both worked; None is both
        self._muted = False
        self._happening = ""
        self._told: str | None = None  # what the user's last key did, until something else happens
        self._begun = False  # whether a leg set has been
        self._voice_trouble: str | None = None
        self._returns = 0  # how often the sound has come back, as far as it was seen
        self._back_frame: int | None = None  # when it did
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)
        self._learned: Mapping[str, str] = {}
        self._acts: dict[Action, Callable[[], None]] = {
            **{action: partial(self.do, command) for action, command in COMMANDS.items()},
            **{action: partial(self._report_listed, n) for n, action in enumerate(OF_THE_LIST)},
            **{action: partial(self._answer, action) for action in (*ACTS, Action.WHICH_LEG)},
            Action.NO_FAULT: partial(self.report_fault, None),
            Action.PAUSE: self.pause_or_resume,
            Action.FAULTS: self.show_or_hide_faults,
            Action.MUTE: self.mute_or_unmute,
            Action.FULL_SCREEN: self.full_screen_asked.emit,
            Action.END: self.hide_faults_or_end,
        }
        self.keys = KeyEar(self)
        self.pads = GamePads(self)
        for hears in (self.keys, self.pads):
            hears.pressed.connect(self.press)
        self._claps = claps
        self._awake = awake
        if claps is not None:
            claps.clapped.connect(partial(self.act, Action.PAUSE))

    def begin(
        self,
        timeline: Timeline,
        player: "Player",
        log: Log,
        voice_trouble: str | None,
        resumed: "Resumption | None" = None,
        settings: Settings | None = None,
    ) -> None:
        """Show the stage and start.

        Args:
            timeline: the whole session.
            player: what it sounds through; closed at the end.
            log: where it is kept.
            voice_trouble: a sentence about the voice, if something is missing.
            resumed: where to take it up, if it broke off.
            settings: what the user has chosen; the usual if not told.
        """
        settings = settings or Settings()
        self._learned = settings.learned_keys
        self._make_stage = partial(
            Stage,
            timeline,
            distance_m=settings.viewing_distance_m,
            reduced_motion=less_motion(settings.reduced_motion),
            seen_from=settings.figure_seen_from,
            key_hints=keys_line(self._learned, claps=self._hears_claps(settings), paused=True),
            learned=self._learned,
        )
        self._show_exercise(0)
        self.workout = Workout(timeline, player, log, _now, resumed, HaltWatch())
        self._player, self._voice_trouble, self._muted = player, voice_trouble, False
        self._happening, self._told, self._begun = "", None, False
        self._returns, self._back_frame = player.returns, None
        # What is there now stays for the whole session. Looking through it again and again for rubbish takes up to
        # 24 ms in which neither picture nor sound can be made.
        gc.collect()
        gc.freeze()
        self.keys.listen_for(all_codes(self._learned))
        self.pads.listen()
        if self._claps is not None and self._hears_claps(settings):
            self._claps.listen(self._sounding, player.heard_frame)
        self.workout.start()
        self._timer.start()
        self._show()

    def _show_exercise(self, bout: int) -> None:
        """Have a stage for one exercise of the session in place of the one before."""
        if self._stage is not None:
            self._box.removeWidget(self._stage)
            self._stage.hide()
            self._stage.deleteLater()
        self._bout = bout
        self._stage = self._make_stage(bout=bout)
        self._stage.asked.connect(self.act)
        self._box.addWidget(self._stage)

    def press(self, code: str) -> None:
        """Do what a key or button asks for, by its code."""
        in_list = self._stage is not None and not self._stage.faults.isHidden()
        if action := action_for(code, self._learned, in_list=in_list):
            self.act(action)

    def act(self, action: str) -> None:
        """Do what is asked for, an Action, if a session is running."""
        if action in self._acts and self._timer.isActive():
            if self._claps is not None:
                self._claps.ignore()
            self._acts[Action(action)]()

    def _hears_claps(self, settings: Settings) -> bool:
        return self._claps is not None and settings.double_clap

    def _sounding(self) -> Sequence[Placed]:
        """Return what is to be heard just now, as far as it is laid down."""
        silent = self.workout is None or self._player is None or self._player.is_silent or self._muted
        return () if silent or self.workout is None else self.workout.session.programme

    def do(self, command: Command) -> None:
        """Obey a command, if a session is running."""
        self._run(lambda workout: workout.do(command))

    def end(self) -> None:
        """End the session, if one is running; everything done so far is kept."""
        self.do(Command.END)

    def break_off(self) -> None:
        """Stop here, if a session is running; the log keeps it as broken off, to be taken up or kept later.

        One of which all is done ends.
        """
        if self.workout is None or not self._timer.isActive():
            return
        self.look()
        if self.workout.session.state is State.OUTRO:
            self.end()
        if self._timer.isActive():
            self.workout.flush()
            self._stop()

    def hide_faults_or_end(self) -> None:
        """Leave the faults if they are shown, and only otherwise the session."""
        if self._stage is not None and not self._stage.faults.isHidden():
            self._stage.show_faults(None)
        else:
            self.end()

    def pause_or_resume(self) -> None:
        """Pause if running, resume if paused."""
        self._run(Workout.pause_or_resume)

    def mute_or_unmute(self) -> None:
        """Turn the sound off or on again; the session goes on either way."""
        if self._player is not None:
            self._muted = not self._muted
            self._player.set_muted(self._muted)
            self._show()

    def show_or_hide_faults(self) -> None:
        """Show which key reports which fault of the leg done last, if there is one; or hide that again."""
        if self._stage is not None:
            shown = not self._stage.faults.isHidden()
            self._stage.show_faults(None if shown else self._answers)

    def _report_listed(self, n: int) -> None:
        """Note the fault at a place of the list, if there is one."""
        if self._stage is not None and (fault := self._stage.faults.fault(n)):
            self.report_fault(fault)

    def report_fault(self, fault: str | None) -> None:
        """Note what went wrong with the leg done last, or that nothing did; faults of other exercises are none."""
        if self.workout is None or self._stage is None:
            return
        known = {fault.id for fault in self.workout.session.bout.exercise.faults}
        if fault is None or fault in known:
            self._stage.show_faults(None)
            self._run(lambda workout: workout.report_fault(fault, self._leg))
            if answers := self._answers:
                self._told = fault_told(answers.leg, fault)
            self._show()

    def _answer(self, action: Action) -> None:
        """Do what a key of a break does; what the stage does not show as chosen, it says."""
        if self.workout is None or self._stage is None:
            return
        done = self.workout.session.last_leg_set
        if action in EFFORTS and done is not None and done.under_way:
            self._told = tr("How many reps were left in you can be told when the set is done.")
            self._show()
            return
        if action is Action.WHICH_LEG:
            self._leg = next_leg(self.workout, self._leg)
        else:
            self._run(lambda workout: ACTS[action](workout, self._leg))
        seen = self._stage.breaks.card.isVisibleTo(self._stage)
        if (words := answer_told(action, self.workout, self._learned, self._leg)) and self._timer.isActive():
            self._told = None if seen or (action is Action.PAIN and self._hurts) else words
        if self._timer.isActive():
            self._show()

    @property
    def _answers(self) -> Answers | None:
        """What is known of the leg done last, or of both; None of what is to be done again."""
        return answers_of(self.workout, self._leg) if self.workout else None

    @property
    def notice(self) -> str | None:
        """The one sentence of trouble to show on the stage now."""
        if self.workout is None or self._player is None:
            return None
        if self.workout.halted_s:
            return stood_still(self.workout.halted_s)
        if self._told is None and (hurts := self._hurts):
            return hurts
        if self.workout.trouble or self._muted:
            key = key_in_words(Action.MUTE, self._learned)
            return tr(self.workout.trouble or "") or tr("Sound is off. {key} turns it on.", key=key)
        if self._told:
            return self._told
        if self._begun and self._player.is_silent:  # why, was said while there was time to read it
            return tr(self._player.notice) if self._player.notice else None
        if self._player.trouble or self._is_back:
            return tr(self._player.trouble or "") or f"{tr(SOUND_IS_BACK)} {tr(self._player.notice or '')}".strip()
        if self._begun:
            return None
        others = (ear.trouble for ear in (self._claps, self._awake) if ear is not None)
        trouble = next(filter(None, (self._player.notice, self._voice_trouble, *others)), None)
        return tr(trouble) if trouble else None

    @property
    def _hurts(self) -> str:
        """What the pain told of the leg done last asks for, as long as its break lasts.

        To stop is asked for until the next set begins, to do less no longer than its exercise is the one shown.
        """
        assert self.workout is not None
        session = self.workout.session
        if session.last_leg_set is None or session.last_leg_set.under_way:
            return ""
        pain, leg = worst_pain_told(self.workout)
        elsewhere = session.timeline.bouts[self._bout] is not session.bout
        return "" if elsewhere and pain_advice(pain) is PainAdvice.EASE else pain_now_words(pain, leg)

    @property
    def _is_back(self) -> bool:
        """Whether the sound has come back a moment ago."""
        assert self._player is not None
        now = self._player.heard_frame()
        if self._player.returns != self._returns:
            self._returns, self._back_frame = self._player.returns, now
        return self._back_frame is not None and now - self._back_frame < BACK_SHOWN_S * FRAME_RATE

    def look(self) -> None:
        """Take note of the time that has passed and show what is heard now."""
        self._run(Workout.tick)

    def _run(self, act: Callable[[Workout], list[Event]]) -> None:
        """Let the workout act, if a session is running, and show what has come of it."""
        if self.workout is not None and self._timer.isActive():
            self._note(act(self.workout))
            self._show()

    def _note(self, events: list[Event]) -> None:
        """Remember what decides on the notice: a rep taken back is said until something else happens."""
        for event in events:
            if isinstance(event, LegSetStarted):
                self._begun, self._leg = True, None
            self._told = tr("Rep {rep} does not count.", rep=event.rep) if isinstance(event, RepUndone) else None

    def _show(self) -> None:
        assert self.workout is not None
        assert self._stage is not None
        seen = self.workout.moment(PICTURE_AHEAD_S)
        if seen.segment is not None and seen.segment.bout != self._bout:
            self._show_exercise(seen.segment.bout)
        self._stage.show_banner(self.notice)
        self._stage.show_answers(self._answers)
        self._stage.show_moment(seen, praises=self.workout.session.any_counted and not self._hurts)
        moment = self.workout.moment()
        if (now := happening(moment)) != self._happening:
            self._happening = now
            self.happening.emit(now)
        if self._awake is not None:
            self._awake.want(not moment.paused and moment.state not in (State.WAITING, State.DONE))
        if moment.state is State.DONE:
            self._stop()
            self.ended.emit()

    def _stop(self) -> None:
        """Let go of all that only a running session needs."""
        assert self._player is not None
        self._timer.stop()
        self.pads.rest()
        if self._claps is not None:
            self._claps.rest()
        gc.unfreeze()
        if self._player.underruns:
            _log.warning("the sound stream ran dry %d times", self._player.underruns)
        self._player.close()
        self._player = None
