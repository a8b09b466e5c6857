"""What one leg did in a session, and its reps to be corrected."""

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from trainer.effort import PAIN
from trainer.log import LegSet
from trainer.plan import Leg
from trainer.timeline import MOST_EXTRA_REPS
from ui.desk import GAP_PX, Card, label
from ui.form_controls import WholeNumber, stepping
from ui.language import decimal, tr
from ui.wording import ENDED_WORDS, TENSION_WORDS, effort_words, fault_name, leg_name, tip


class LegCard(Card):
    """A leg's reps in large, and each of its sets.

    Signals:
        corrected: the user says how many reps of a leg set count; with its id and the number.
    """

    corrected = Signal(str, int)

    def __init__(self, leg: Leg) -> None:
        self.leg = leg
        name = label(leg_name(leg), leg.value)
        name.setProperty("scale", "large")
        self._reps = label("", "strong")
        self._reps.setProperty("scale", "figure")
        self._reps.setWordWrap(False)
        self._of = label("", "quiet")
        self._of.setToolTip(tip(tr(TENSION_WORDS)))
        self._of.setAccessibleDescription(tr(TENSION_WORDS))
        total = QWidget()
        row = QHBoxLayout(total)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._reps)
        row.addWidget(self._of, 1, Qt.AlignmentFlag.AlignVCenter)
        self._sets = QWidget()
        super().__init__(name, total, self._sets)
        self.column.addStretch()  # beside the other leg's, which may have more sets
        self.boxes: dict[str, WholeNumber] = {}

    @property
    def words(self) -> str:
        """What is said of the leg as a whole."""
        return f"{self._reps.text()} {self._of.text()}"

    def show_leg_sets(self, leg_sets: Sequence[LegSet], *, correctable: bool) -> None:
        """Show the leg sets of this leg; the keyboard stays where it was."""
        planned = sum(one.planned_reps for one in leg_sets if one.ended != "repeated")
        self._reps.setText(str(sum(one.counted_reps for one in leg_sets)))
        tension = decimal(sum(one.tut_s for one in leg_sets), 0)
        self._of.setText(
            tr(
                "of {n} rep, {seconds} s under tension",
                "of {n} reps, {seconds} s under tension",
                n=planned,
                seconds=tension,
            )
        )
        at = next((id_ for id_, box in self.boxes.items() if box.hasFocus()), None)
        self.boxes = {}
        sets = QWidget()
        grid = QGridLayout(sets)
        grid.setContentsMargins(0, GAP_PX, 0, 0)
        grid.setHorizontalSpacing(2 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX // 2)
        grid.setColumnStretch(3, 1)
        for n, one in enumerate(sorted(leg_sets, key=attrgetter("set_n"))):  # though the clock was set back meanwhile
            heading = label(tr("Set {set_n}", set_n=one.set_n))
            heading.setWordWrap(False)
            grid.addWidget(heading, n, 0)
            grid.addWidget(self._count(one, correctable=correctable), n, 1)
            of = label(tr("of {planned}", planned=one.planned_reps), "quiet")
            of.setWordWrap(False)
            grid.addWidget(of, n, 2)
            grid.addWidget(label(said_of(one), "quiet"), n, 3)
        self.column.replaceWidget(self._sets, sets)
        self._sets.hide()
        self._sets.deleteLater()
        self._sets = sets
        if at in self.boxes:
            self.boxes[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self, one: LegSet, *, correctable: bool) -> QWidget:
        most = max(one.planned_reps + MOST_EXTRA_REPS, one.counted_reps)
        box = WholeNumber(tr("{leg}, set {set_n}: reps that count", leg=leg_name(self.leg), set_n=one.set_n), (0, most))
        box.setMinimumWidth(8 * GAP_PX)
        box.setKeyboardTracking(False)  # a number half typed is none
        box.setValue(one.counted_reps)
        box.setEnabled(correctable and one.ended != "repeated")
        box.valueChanged.connect(lambda reps: self.corrected.emit(one.id, reps))
        self.boxes[one.id] = box
        return stepping(box)


def said_of(leg_set: LegSet) -> str:
    """Say what the user told of a leg set, and how it ended if not as planned."""
    pain = leg_set.answers.get(PAIN)
    said = [
        effort_words(leg_set.rir),
        fault_name(leg_set.fault),
        tr("pain {score} of 10", score=pain) if pain else "",
        tr(ended) if (ended := ENDED_WORDS[leg_set.ended]) else "",
    ]
    return " · ".join(filter(None, said))
