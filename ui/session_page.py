"""The session page: the stage, driven by the workout and the keys."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.halts import HaltWatch
from trainer.log import Log
from trainer.plan import Leg
from trainer.session import Command, Event, LegSetStarted, Placed, State
from trainer.timeline import Timeline
from trainer.workout import Workout
from ui.answering import ACTS, answer_told, answers_of, legs_done, next_leg, pain_told
from ui.game_pads import GamePads
from ui.key_ear import KeyEar
from ui.keys import (
    MOVES_IN_LIST,
    OF_EFFORT,
    OF_PAIN,
    OF_THE_LIST,
    Action,
    action_for,
    all_codes,
    keys_line,
)
from ui.language import tr
from ui.motion import less_motion
from ui.rest_card import Answers
from ui.rubbish import look_for_rubbish
from ui.session_notice import SessionNotice
from ui.settings import Settings
from ui.stage import Stage
from ui.wording import SILENT, fault_told, happening

if TYPE_CHECKING:
    from audio.player import Player
    from trainer.resuming import Resumption
    from ui.awake import Awake
    from ui.clap_ear import ClapEar

SAME_PRESS_S = 1.0
"""Who presses again so soon after the start has begun the session, and does not leave out the time to get ready."""

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
        self._notice: SessionNotice | None = None
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
        helpers = [helper for helper in (self._claps, self._awake) if helper is not None]
        self._notice = SessionNotice(self.workout, player, self._learned, voice_trouble, helpers)
        self._player, self._muted, self._happening = player, False, ""
        look_for_rubbish()  # of the session before; what is there now stays for the whole of this one
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
        first = OF_THE_LIST if self._lists_faults else OF_PAIN if self._notice and self._notice.asks_pain else ()
        if action := action_for(code, self._learned, first):
            self.act(action)

    def act(self, action: str) -> None:
        """Do what is asked for, an Action, if a session is running."""
        if action in self._acts and self._timer.isActive():
            if self._claps is not None:
                self._claps.ignore()
            if self._stage is not None and self._lists_faults and action in MOVES_IN_LIST:
                self._stage.faults.step(MOVES_IN_LIST[Action(action)])
            elif not (action == Action.READY and self._just_started):
                self._acts[Action(action)]()

    @property
    def _lists_faults(self) -> bool:
        return self._stage is not None and not self._stage.faults.isHidden()

    @property
    def _just_started(self) -> bool:
        moment = self.workout.moment() if self.workout is not None else None
        begun = self._notice is None or self._notice.begun
        return moment is not None and moment.state is State.INTRO and not begun and moment.into_s < SAME_PRESS_S

    def _hears_claps(self, settings: Settings) -> bool:
        return self._claps is not None and settings.double_clap

    def _sounding(self) -> Sequence[Placed]:
        """Return what is to be heard just now, as far as it is laid down."""
        silent = self.workout is None or self._player is None or self._player.is_silent or self._muted
        return () if silent or self.workout is None else self.workout.played

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
            self.workout.break_off()
            self._stop()

    def hide_faults_or_end(self) -> None:
        """Leave the faults if they are shown, and only otherwise the session."""
        if self._stage is not None and self._lists_faults:
            self._stage.show_faults(None)
        else:
            self.end()

    def pause_or_resume(self) -> None:
        """Pause if running, resume if paused."""
        self._run(Workout.pause_or_resume)

    def mute_or_unmute(self) -> None:
        """Turn the sound off or on again, or say why there is none; the session goes on either way."""
        if self._player is None or self._notice is None:
            return
        if self._player.is_silent:
            self._notice.tell(tr(self._player.trouble or self._player.notice or SILENT))
        else:
            self._muted = not self._muted
            self._notice.tell(None)
            self._player.set_muted(self._muted)
        self._show()

    def show_or_hide_faults(self) -> None:
        """Show which key reports which fault of the leg done last, if there is one; or hide that again."""
        if self.workout is not None and self._stage is not None:
            faults = self.workout.session.bout.exercise.faults
            self._stage.show_faults(None if self._lists_faults else self._answers, faults)

    def _report_listed(self, n: int) -> None:
        """Note the fault at a place of the list, if there is one."""
        if self._stage is not None and (fault := self._stage.faults.fault(n)):
            self.report_fault(fault)

    def report_fault(self, fault: str | None) -> None:
        """Note what went wrong with the leg done last, or that nothing did."""
        if self._stage is None or self._notice is None:
            return
        self._stage.show_faults(None)
        if self._run(lambda workout: workout.report_fault(fault, self._leg)):
            if answers := self._answers:
                self._notice.tell(fault_told(answers.leg, fault))
            self._show()

    def _answer(self, action: Action) -> None:
        """Do what a key of a break does; what the stage does not show as chosen, it says."""
        if self.workout is None or self._stage is None or self._notice is None:
            return
        done = self.workout.session.last_leg_set
        if action in OF_EFFORT and done is not None and done.under_way:
            self._notice.tell(tr("How many reps were left in you can be told when the set is done."))
            self._show()
            return
        if action is Action.WHICH_LEG and len(legs_done(self.workout)) == 1:  # there is no other
            words = answer_told(action, self.workout, self._learned)
            self._notice.tell(words, asks_pain=self._notice.asks_pain)
            self._show()
            return
        if action is Action.WHICH_LEG:
            self._leg = next_leg(self.workout, self._leg)
        elif not self._run(lambda workout: ACTS[action](workout, self._leg)):
            return
        if action is Action.PAIN or action in OF_PAIN:
            words = pain_told(self.workout, self._learned, self._leg, asks=action is Action.PAIN)
            self._notice.tell(words, asks_pain=action is Action.PAIN and bool(words))
        elif words := answer_told(action, self.workout, self._learned, self._leg):
            self._notice.tell(None if self._stage.breaks.card.isVisibleTo(self._stage) else words)
        self._show()

    @property
    def _answers(self) -> Answers | None:
        """What is known of the leg done last, or of both; None of what is to be done again."""
        return answers_of(self.workout, self._leg) if self.workout else None

    @property
    def notice(self) -> str | None:
        """The one sentence to show on the stage now."""
        return self._notice.sentence(self._bout, muted=self._muted) if self._notice and self._player else None

    def look(self) -> None:
        """Take note of the time that has passed and show what is heard now."""
        self._run(Workout.tick)

    def _run(self, act: Callable[[Workout], list[Event]]) -> bool:
        """Let the workout act, if a session is running, and show what came of it; returns whether it still runs."""
        if self.workout is not None and self._timer.isActive():
            self._note(act(self.workout))
            self._show()
        return self._timer.isActive()

    def _note(self, events: list[Event]) -> None:
        """Take note of what has happened: of a leg that begins nothing has been answered, and no fault been seen."""
        assert self._notice is not None
        self._notice.note(events)
        if self._stage is not None and any(isinstance(event, LegSetStarted) for event in events):
            self._leg = None
            self._stage.show_faults(None)

    def _show(self) -> None:
        assert self.workout is not None
        assert self._stage is not None
        assert self._notice is not None
        seen = self.workout.moment(PICTURE_AHEAD_S)
        if seen.segment is not None and seen.segment.bout != self._bout:
            lists_faults = self._lists_faults
            self._show_exercise(seen.segment.bout)
            if lists_faults:
                self.show_or_hide_faults()
        self._stage.show_banner(self.notice)
        self._stage.show_warning(self._notice.warning)
        self._stage.show_answers(self._answers)
        self._stage.show_moment(seen, praises=self.workout.session.any_counted and not self._notice.hurts(self._bout))
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
        if self._player.underruns:
            _log.warning("the sound stream ran dry %d times", self._player.underruns)
        self._player.close()
        self._player = None
        if self._awake is not None:
            self._awake.want(False)
