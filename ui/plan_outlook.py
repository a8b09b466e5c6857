"""What a plan comes to, told beside the editor while it is being changed.

One rep drawn and heard, time and tension, words that find no room, and what is worth knowing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.guidance import Coaching, Guidance
from trainer.plan import Plan
from trainer.plan_notes import plan_notes
from trainer.timeline import compile_session, draft, phrases
from ui.announce import announce
from ui.desk import GAP_PX, Card, button, label
from ui.language import mark, tr
from ui.left_out import left_out
from ui.lunges import lunge
from ui.plan_outlook_text import made_up, takes, under_tension
from ui.quick_player import QuickPlayer
from ui.sample import Sample
from ui.sound import Sound
from ui.tasks import Background
from ui.tempo_picture import TempoPicture
from ui.wording import TENSION_WORDS, tip
from ui.wrapping_row import WrappingRow

SETTLED_AFTER_MS = 200
"""Words are looked at once the user has paused for so long: whoever holds a key down asks for many plans."""

TAKES, MADE_UP, TENSION = mark("Takes"), mark("Made up of"), mark("Under tension")
WORDS, NOTES = mark("Words"), mark("Good to know")
FACTS = {TAKES: "lead", NOTES: "plain", MADE_UP: "quiet", TENSION: "plain", WORDS: "quiet"}
"""What is told, and how it looks."""


PICTURE = QSize(320, 168)

HEAR, STOP = mark("Hear one rep  (Ctrl+P)"), mark("Stop  (Ctrl+P)")


class Room(NamedTuple):
    """Which words of a plan find room.

    Attributes:
        left_out: those that do not, in one sentence; nothing where all do.
        unknown: texts the voice has not said yet, so that nobody knows how long they are.
        sayable: whether it can say anything of it.
    """

    left_out: str
    unknown: tuple[str, ...]
    sayable: bool


def room_for_words(
    plan: Plan, n: int, exercises: Sequence[Exercise], guidance: Guidance, phrase_frames: Mapping[str, int]
) -> Room:
    """Compile a plan as a session does, and tell what finds no room in exercise `n`, counted from 0.

    Safe away from the window. Form cues are those of a newcomer, who hears the most of them.
    """
    first, *others = exercises
    drafted = draft(plan, first, guidance, then=[(other, Coaching()) for other in others])
    texts = phrases(drafted)
    known = {text: phrase_frames[text] for text in texts if text in phrase_frames}
    timeline = compile_session(drafted, known)
    dropped = (wish for index, wish in timeline.dropped if timeline.segments[index].bout == n)
    found = left_out(wish for wish in dropped if any(text in known for text in wish.texts))
    return Room(found, tuple(text for text in texts if text not in known), bool(known))


class PlanOutlook(QWidget):
    """Tells what a plan comes to, and lets one rep of it be heard; show it a plan, and again after each change."""

    def __init__(self, sound: Sound, background: Background, lookups: Background) -> None:
        """`background` prepares speech, `lookups` looks at what has room and opens the output."""
        super().__init__()
        self._sound, self._background, self._lookups = sound, background, lookups
        self._plan: Plan | None = None
        self._part = 0
        self._looked_at: tuple[Plan, int] | None = None  # the plan, and the exercise whose words are being looked at
        self._tried: set[str] = set()  # what the voice was asked to say
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_AFTER_MS)
        self._settled.timeout.connect(self._look)
        self._soon = QTimer(self, singleShot=True, interval=0)  # the first: the page is there sooner without
        self._soon.timeout.connect(self._make_ready)
        self._sounds_like: Plan | None = None  # what of the plan a rep of it depends on
        self._sample: Sample | None = None
        self.preview = QuickPlayer(sound, background, lookups, self)
        self.preview.changed.connect(self._show_preview)
        self._picture: TempoPicture | None = None
        self.hear = button(tr(HEAR))
        self.hear.clicked.connect(self.hear_or_stop)
        self._status = label("", "quiet")
        self._facts = {name: label("", kind) for name, kind in FACTS.items()}
        beside = WrappingRow(2 * GAP_PX)
        for part in (self._facts[TAKES], self.hear):
            beside.addWidget(part)
        self._facts[TAKES].setWordWrap(False)
        self._card = Card()
        self._card.column.addLayout(beside)
        for below in (self._status, *(fact for name, fact in self._facts.items() if name != TAKES)):
            self._card.column.addWidget(below)
        for name, fact in self._facts.items():
            fact.setAccessibleName(tr(name))
            fact.hide()
        self._facts[TENSION].setToolTip(tip(tr(TENSION_WORDS)))
        self._facts[TENSION].setAccessibleDescription(tr(TENSION_WORDS))
        self._status.hide()
        self._card.column.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        key = QShortcut(QKeySequence("Ctrl+P"), self)  # wherever in the window the focus is, while this is seen
        key.setAutoRepeat(False)
        key.activated.connect(self.hear_or_stop)

    # -- What is told ------------------------------------------------------------------------------------------------

    @property
    def told(self) -> dict[str, str]:
        """What is told now, by what it is about; only what is shown."""
        return {name: fact.text() for name, fact in self._facts.items() if fact.text()}

    def show_plan(self, plan: Plan, n: int = 0) -> None:
        """Tell what this plan comes to from now on, and its exercise in place `n`, counted from 0."""
        self._plan, self._part = plan, n
        one = plan.exercises[n]
        exercise = lunge(one.exercise)
        if self._picture is None:
            self._picture = TempoPicture(exercise, PICTURE)
            self._card.column.insertWidget(0, self._picture, 1)
        self._picture.show_rep(exercise, one.tempo)
        self._tell(TAKES, takes(plan))
        self._tell(MADE_UP, made_up(plan))
        self._tell(TENSION, under_tension(plan, n))
        notes = plan_notes(plan, [lunge(each.exercise) for each in plan.exercises])
        self._tell(NOTES, "\n".join(tr(note) for note in notes), aloud=True)
        self._settled.start()
        if self.isVisible() and self._sounds_like is None:
            self._soon.start()
        elif self.isVisible():
            self._make_ready()

    def _tell(self, name: str, words: str, *, aloud: bool = False) -> None:
        fact = self._facts[name]
        if fact.text() == words:
            return
        fact.setText(words)
        fact.setVisible(bool(words))
        if aloud and self.isVisible():
            announce(self, words)

    # -- One rep to hear -----------------------------------------------------------------------------------------------

    def hear_or_stop(self) -> None:
        """Play one rep of the exercise shown, or stop it."""
        if self.preview.is_on:
            self.preview.stop()
        else:
            self._make_ready()
            self.preview.play_now()

    def _make_ready(self, *, anew: bool = False) -> None:
        """Have a rep ready to be heard at once; one that is heard gives way to it if it would sound otherwise."""
        if self._plan is None:
            return
        one = self._plan.exercises[self._part]
        sounds_like = replace(one, name="", sets=1, reps=1, switch_s=0, rest_s=0, get_ready_s=0, load_kg=0)
        if sounds_like == self._sounds_like and not anew:
            return
        self._sounds_like = sounds_like
        self._sample = Sample(one, lunge(one.exercise), self._sound.settings.guidance, counts_in=False)
        self.preview.make_ready(self._sample)
        if self.preview.is_on and not anew:
            self.preview.play_now()

    def _show_preview(self) -> None:
        self.hear.setText(tr(STOP if self.preview.is_on else HEAR))
        status = self.preview.status
        if status != self._status.text():
            self._status.setText(status)
            self._status.setVisible(bool(status))
            announce(self, status)

    # -- Which words find room ---------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: the voice may be another one now."""
        super().showEvent(event)
        self._tried.clear()
        self._make_ready(anew=True)
        self._settled.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks or listens any more."""
        super().hideEvent(event)
        self._settled.stop()
        self._soon.stop()
        self.preview.close()

    def _look(self) -> None:
        """Look at the words of the exercise shown, one after the other: what is under way comes to its end first."""
        if self._looked_at is not None or self._plan is None:
            return  # the end of that look begins the next
        if self._sound.silent:
            self._tell(WORDS, tr("Sound is off, so nobody knows which words find room."))
            return
        plan, n = self._looked_at = self._plan, self._part
        exercises = [lunge(one.exercise) for one in plan.exercises]
        settings, frames = self._sound.settings, self._sound.phrase_frames
        look = partial(room_for_words, plan, n, exercises, settings.guidance, frames)
        self._lookups.run(look, self._looked, self)

    def _looked(self, room: Room) -> None:
        if self._is_outdated():
            return
        texts = (*room.unknown, *(self._sample.texts if self._sample else ()))
        unknown = [text for text in texts if text not in self._tried and text not in self._sound.phrase_frames]
        if not unknown:
            self._looked_at = None
            self._tell(WORDS, self._words(room), aloud=True)
            return
        self._tell(WORDS, tr("Preparing the voice…"))
        self._tried.update(unknown)
        self._background.run(partial(self._sound.prepare, unknown), lambda _: self._look_again(), self)

    def _look_again(self) -> None:
        if not self._is_outdated():
            self._looked_at = None
            self._make_ready(anew=True)
            self._look()

    def _is_outdated(self) -> bool:
        """Whether something else is shown than was looked at; that is looked at next."""
        if self.isVisible() and self._looked_at == (self._plan, self._part):
            return False
        self._looked_at = None
        if self.isVisible():
            self._settled.start()
        return True

    def _words(self, room: Room) -> str:
        if not room.sayable:
            return tr(self._sound.voice_trouble or "") or tr("There is no voice; tones lead through each rep.")
        return room.left_out or tr("Everything that is said finds room at this tempo.")
