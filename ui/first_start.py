"""The first start: from nothing to a first session in a few steps, each of which can be left out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget

from trainer.beginning import gentle_plan, gently, practice_plan
from trainer.cues import FRAME_RATE
from trainer.exercise import Exercise, Note
from trainer.plan import Plan, planned_s
from ui.announce import announce
from ui.desk import ENTER, GAP_PX, Card, button, head, label, on_key
from ui.first_start_steps import ChooseStep, MatStep, PracticeStep, ReadyStep, SafetyStep, Step, VoiceStep
from ui.growing import GrowingPage
from ui.language import tr
from ui.sample import Sample
from ui.sample_player import SamplePlayer
from ui.sound import Sound
from ui.tasks import Background
from ui.wording import asks, clock

CHOOSE, VOICE, MAT, SAFETY, PRACTICE, READY = range(6)
"""The steps, in their order."""


class FirstStart(GrowingPage):
    """Leads through the steps.

    Attributes:
        lunge: the exercise chosen.
        came_from: the step that led to another page; `open` goes on there.

    Signals:
        practice_asked: the user wants a round of practice with this exercise, by its id.
        room_check_asked: the user wants to check the volume from the mat.
        done: the user is through, or wants no more of it; whether the first session is to begin.
        happening: something else is going on now, in a few words.
    """

    practice_asked = Signal(str)
    room_check_asked = Signal()
    done = Signal(bool)
    happening = Signal(str)

    def __init__(
        self,
        sound: Sound,
        background: Background,
        lunges: Mapping[str, Exercise],
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__()
        self._sound = sound
        self._lunges = lunges
        self._today = today
        self._n = CHOOSE
        self.came_from: int | None = None
        self.lunge = next(iter(lunges.values()))
        self._has_chosen = False  # this time
        self.sample = SamplePlayer(sound, background, self)
        self.sample.changed.connect(self._show_sample)
        self.sample.over.connect(lambda: self.next.setFocus(Qt.FocusReason.OtherFocusReason))
        self._make_top()
        self._heading = label("", "heading")
        self.step = Step()
        self._card = Card(self._heading, self.step)
        self._card.column.setStretch(1, 1)
        self.column.addWidget(self._card, 1)
        self._make_bottom()

    @property
    def n(self) -> int:
        """The number of the step shown, from 0."""
        return self._n

    def open(self, exercise_id: str) -> None:
        """Begin at the first step; or come back to the step of the room check, or from practice to the next."""
        if self.came_from is not None:
            came_from, self.came_from = self.came_from, None
            self.show_step(came_from + (came_from == PRACTICE))
            return
        self.lunge = self._lunges.get(exercise_id, self.lunge)  # the steps are about the lunges we know
        self._has_chosen = False
        self.show_step(CHOOSE)

    def plan_to_offer(self, plans: Sequence[Plan], shown: Plan, *, gently: bool) -> Plan:
        """Return the plan for the exercise chosen: a gentle one to begin with, or else one the user has.

        Who has chosen none keeps the plan shown, whatever its exercise.
        """
        if gently:
            return gentle_plan(self.lunge)
        if not self._has_chosen:
            return shown
        fitting = [plan for plan in (shown, *plans) if plan.exercise == self.lunge.id]
        return fitting[0] if fitting else gentle_plan(self.lunge)

    def show_step(self, n: int) -> None:
        """Show a step."""
        self.sample.stop()
        self._n = n
        before, self.step = self.step, self._make_step(n)
        self._fit_step()
        self._card.column.replaceWidget(before, self.step)
        before.hide()
        before.deleteLater()
        self._heading.setText(self.step.heading)
        self._place.setText(tr("Step {step} of {steps}", step=n + 1, steps=READY + 1))
        self.before.setEnabled(n > CHOOSE)
        self.skip.setText(tr("To the plans  (S)") if n == READY else tr("Skip this step  (S)"))
        self.next.setText(self._next_words())
        stops = [part for part in self.step.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, other in pairwise((*stops, self.next, self.skip, self.before, self._leave_all)):
            self.setTabOrder(one, other)
        for part in {*stops, *self.step.findChildren(QScrollArea)}:  # what scrolls may take the focus later
            if not isinstance(part, QPushButton):
                self._lead_on_from(part)
        # Enter leads on, on every step: all else has a key of its own.
        (self.step.entry or self.next).setFocus(Qt.FocusReason.OtherFocusReason)
        self.happening.emit(tr("First steps, {step}", step=self.step.heading))
        announce(self, self.step.heading)

    def _lead_on_from(self, part: QWidget) -> None:
        """Have Enter lead on while this part itself has the focus."""
        for key in ENTER:
            shortcut = QShortcut(QKeySequence(key), part)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.go_on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave less around what a low window says."""
        super().resizeEvent(event)
        self._card.leave_around(self.gap_px)
        self._card.column.setSpacing(2 * self.gap_px)
        self._fit_step()

    def _fit_step(self) -> None:
        self.step.column.setSpacing(2 * self.gap_px)

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        self._place = label("", "quiet")
        self._place.setWordWrap(False)
        self._leave_all = button(tr("Skip all  (Esc)"))
        self._leave_all.clicked.connect(lambda: self._leave(begin=False))
        self._place.setContentsMargins(0, 0, GAP_PX, 0)
        self.column.addLayout(head(label(tr("Welcome to Evenstep"), "title"), self._place, self._leave_all))
        for key, act in (
            (Qt.Key.Key_Escape, lambda: self._leave(begin=False)),
            (Qt.Key.Key_Backspace, self.go_back),
            (Qt.Key.Key_S, self.leave_out),
            (Qt.Key.Key_P, lambda: self.step.press("P")),
            (Qt.Key.Key_C, lambda: self.step.press("C")),
            (Qt.Key.Key_Q, lambda: self.step.press("Q")),
        ):
            on_key(self, key, act)

    def _make_bottom(self) -> None:
        self.before = button(tr("Back  (Backspace)"))
        self.before.clicked.connect(self.go_back)
        self.skip = button("")
        self.skip.clicked.connect(self.leave_out)
        self.next = button("", "primary")
        self.next.clicked.connect(self.go_on)
        bottom = QHBoxLayout()
        bottom.setSpacing(GAP_PX)
        bottom.addWidget(self.before)
        bottom.addStretch()
        bottom.addWidget(self.skip)
        bottom.addWidget(self.next)
        self.column.addLayout(bottom)

    def _make_step(self, n: int) -> Step:
        makers: dict[int, Callable[[], Step]] = {
            CHOOSE: self._make_choice,
            VOICE: lambda: VoiceStep(gently(self.lunge), self._play_or_stop),
            MAT: self._make_mat,
            SAFETY: self._make_safety,
            PRACTICE: lambda: PracticeStep(self.lunge),
            READY: self._make_ready,
        }
        return makers[n]()

    def _make_choice(self) -> Step:
        step = ChooseStep(self._lunges)
        step.show_chosen(self.lunge.id)
        step.chosen.connect(self._choose)
        return step

    def _make_mat(self) -> Step:
        step = MatStep(self.lunge, self._sound.settings.viewing_distance_m)
        step.check_asked.connect(self._ask_room_check)
        step.distance_chosen.connect(
            lambda metres: self._sound.change(self._sound.settings._replace(viewing_distance_m=metres))
        )
        return step

    def _make_safety(self) -> Step:
        step = SafetyStep(self.lunge.safety + self.lunge.shared.safety, self._sound.settings.safety_seen_on)
        step.scrolled.connect(lambda: self.next.setText(self._next_words()))
        return step

    def _make_ready(self) -> Step:
        self._sound.change(self._sound.settings._replace(soreness_told_on=self._today().isoformat()))
        plan = gentle_plan(self.lunge)
        words = tr("{asks}, {clock} in all", asks=asks(plan), clock=clock(planned_s(plan)))
        return ReadyStep(self.lunge, words, tuple(note for note in self.lunge.shared.safety if _is_for_today(note)))

    def _next_words(self) -> str:
        if isinstance(self.step, SafetyStep) and self.step.goes_on:
            return tr("Read on: there is more below  (Enter)")
        words = {
            SAFETY: tr("I have read this  (Enter)"),
            PRACTICE: tr("Practise now  (Enter)"),
            READY: tr("Begin gently  (Enter)"),
        }
        return words.get(self._n, tr("Next  (Enter)"))

    # -- What the user does ------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Do what the step asks for, and go on to the next."""
        if isinstance(self.step, SafetyStep) and self.step.read_on():
            return
        if self._n == CHOOSE:
            self._has_chosen = True  # also who takes the one that is marked
        if self._n == SAFETY:
            self._sound.change(self._sound.settings._replace(safety_seen_on=self._today().isoformat()))
        if self._n == PRACTICE:
            self.came_from = PRACTICE
            self.practice_asked.emit(self.lunge.id)
        elif self._n == READY:
            self._leave(begin=True)
        else:
            self.show_step(self._n + 1)

    def leave_out(self) -> None:
        """Go on without this step."""
        if self._n == READY:
            self._leave(begin=False)
        else:
            self.show_step(self._n + 1)

    def go_back(self) -> None:
        """Show the step before."""
        if self._n > CHOOSE:
            self.show_step(self._n - 1)

    def _choose(self, exercise_id: str) -> None:
        self.lunge, self._has_chosen = self._lunges[exercise_id], True

    def _ask_room_check(self) -> None:
        self.came_from = MAT
        self.room_check_asked.emit()

    def _leave(self, *, begin: bool) -> None:
        self.sample.stop()
        self.done.emit(begin)

    def _play_or_stop(self) -> None:
        if self.sample.is_on:
            self.sample.stop()
        else:
            led = gently(self.lunge)
            self.sample.play(Sample(practice_plan(led), led, self._sound.settings.guidance))

    def _show_sample(self) -> None:
        if isinstance(self.step, VoiceStep):
            self.step.show_status(self.sample.status, playing=self.sample.is_on, place_s=self._place_s())

    def _place_s(self) -> float | None:
        """How many seconds of the rep of the sample have been heard; None outside of it."""
        player = self.sample.player
        if player is None:
            return None
        rep = self.sample.programme[-1]
        heard = player.heard_frame()
        return (heard - rep.start_frame) / FRAME_RATE if rep.start_frame <= heard < rep.end_frame else None

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind."""
        super().hideEvent(event)
        self.sample.stop()


def _is_for_today(note: Note) -> bool:
    """Tell whether a note of safety belongs right before a first session: warming up, breathing, sore muscles."""
    return bool({"SF1", "SF5", "SF7"} & set(note.ids))
