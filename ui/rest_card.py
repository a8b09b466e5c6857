"""The card of a rest: what can be told about the leg done last, each answer one key; nothing has to be answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.plan import Leg
from ui.key_cap import KeyCap, largest, lay_out_row, row_width
from ui.keys import EFFORTS, Action, key_in_words
from ui.language import mark, tr
from ui.stage_words import Words
from ui.theme import STAGE
from ui.wording import leg_name

LEFT_IN_YOU = (mark("4+"), mark("2–3"), mark("one"), mark("none"))
"""Reps in reserve, as coarse as they can be told (P3b)."""

LEFT_IN_YOU_NAMES = (
    mark("4 or more reps were left in you"),
    mark("2 or 3 reps were left in you"),
    mark("1 rep was left in you"),
    mark("No rep was left in you"),
)

ROW = 1.8
"""From one row of keys to the next, as a multiple of the height of capitals; never less than a key is high."""

AIR = 0.4
"""Air around the rows, as a multiple of the height of capitals."""


@dataclass(frozen=True)
class Answers:
    """What is known of the leg done last, or of both where they worked at the same time.

    Attributes:
        reps: those that count, of each leg that is answered for.
        choosing: whether there is another leg to be answered for.
        effort: which of the four answers was given, from 1; None for none.
        fault: what went wrong, in words; None for nothing told.
        pain: how much it hurts, 0 to 10; None for nothing told.
    """

    reps: Mapping[Leg, int]
    choosing: bool = False
    effort: int | None = None
    fault: str | None = None
    pain: int | None = None

    @property
    def leg(self) -> Leg | None:
        """The leg; None for both."""
        return next(iter(self.reps)) if len(self.reps) == 1 else None


class RestCard(QWidget):
    """Four rows: the reps counted, a question about the effort, its four answers, and fault and pain.

    Signals:
        asked: the user clicked what a key does, an Action.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget, learned: Mapping[str, str]) -> None:
        super().__init__(parent)
        self._learned = learned
        self.leg: Leg | None = None
        self._cap_px = 10.0
        self.reps = Words(self, back=STAGE.panel)
        self.question = Words(self, bold=False, back=STAGE.panel)
        self.fewer, self.more = self._cap(Action.FEWER_REPS), self._cap(Action.MORE_REPS)
        self.efforts = tuple(self._cap(action) for action in EFFORTS)
        self.which = self._cap(Action.WHICH_LEG)
        self.fault, self.pain = self._cap(Action.FAULTS), self._cap(Action.PAIN)

    def _cap(self, action: Action) -> KeyCap:
        cap = KeyCap(self, back=STAGE.panel)
        cap.clicked.connect(lambda: self.asked.emit(action))
        return cap

    def show_answers(self, answers: Answers) -> None:
        """Show what is known; what is unchanged costs nothing."""
        key = {action: key_in_words(action, self._learned) for action in Action}
        self.leg = answers.leg
        self.reps.say(_reps_told(answers), STAGE.leg(answers.leg) if answers.leg else STAGE.text)
        self.which.say(key[Action.WHICH_LEG], leg_name(answers.leg), tr("Answer for the other leg, or for both"))
        self.which.setVisible(answers.choosing)
        self.fewer.say(key[Action.FEWER_REPS], "", tr("One rep fewer"))
        self.more.say(key[Action.MORE_REPS], "", tr("One rep more"))
        self.question.say(tr("Reps left in you?"), STAGE.quiet)
        for n, (cap, action) in enumerate(zip(self.efforts, EFFORTS, strict=True)):
            name = tr(LEFT_IN_YOU_NAMES[n])
            cap.say(key[action], tr(LEFT_IN_YOU[n]), name, chosen=answers.effort == EFFORTS[action])
        self.fault.say(key[Action.FAULTS], answers.fault or tr("Fault"), chosen=answers.fault is not None)
        hurts = tr("Pain") if answers.pain is None else tr("Pain {level} of 10", level=answers.pain)
        self.pain.say(key[Action.PAIN], hurts, chosen=answers.pain is not None)
        self.setAccessibleName(self.reps.text)
        self._lay_out_rows()

    # -- Where it lies -----------------------------------------------------------------------------------------------

    def wanted(self, cap_px: float) -> tuple[float, float]:
        """Return how wide and high it is with capitals `cap_px` high."""
        rows = self._rows()
        # What was answered in words, in the last row, changes nothing: the card is not to jump with an answer.
        wide = max(row_width(row, cap_px) for row in rows[:-1])
        return wide + 2 * AIR * cap_px, (len(rows) * ROW + 2 * AIR) * cap_px

    def _rows(self) -> tuple[tuple[Words | KeyCap, ...], ...]:
        second = (self.question,) if self.which.isHidden() else (self.question, self.which)
        return (self.reps, self.fewer, self.more), second, self.efforts, (self.fault, self.pain)

    def lay_out(self, room: QRectF, cap_px: float, least_px: float = 0.0) -> None:
        """Take a place, with capitals up to `cap_px`: all rows alike, down to `least_px`; then each row for itself."""
        cap_px = min(cap_px, room.height() / (len(self._rows()) * ROW + 2 * AIR))
        self._cap_px = largest(cap_px, min(cap_px, least_px), lambda px: self.wanted(px)[0], room.width())
        self.setGeometry(room.toRect())
        self._lay_out_rows()
        self.update()

    def _lay_out_rows(self) -> None:
        rows, air = self._rows(), AIR * self._cap_px
        pitch = (self.height() - 2 * air) / len(rows)
        for n, row in enumerate(rows):
            lay_out_row(row, QRectF(air, air + n * pitch, self.width() - 2 * air, pitch), self._cap_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the parts leave free."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.panel))


def _reps_told(answers: Answers) -> str:
    if answers.leg is None:
        left, right = (answers.reps[leg] for leg in Leg)
        return tr("Left {left}, right {n} rep", "Left {left}, right {n} reps", n=right, left=left)
    reps = answers.reps[answers.leg]
    if answers.leg is Leg.LEFT:
        return tr("Left leg: {n} rep", "Left leg: {n} reps", n=reps)
    return tr("Right leg: {n} rep", "Right leg: {n} reps", n=reps)
