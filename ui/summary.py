"""After the session: what each leg did."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from trainer.exercise import exercise
from trainer.log import LoggedSession
from trainer.plan import Leg
from ui.desk import GAP_PX, Card, Page, button, label
from ui.wording import ENDED_WORDS, counted_reps, fault_in_words, legs_compared

WAITING = "Not everything is in the log yet. Evenstep keeps trying as long as it is open."
NOTHING = "Nothing was begun, so nothing is in the log."


class Summary(Page):
    """The page shown when a session has ended.

    Signals:
        home_asked, history_asked: where the user wants to go.
    """

    home_asked = Signal()
    history_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "title")
        self.column.addWidget(self._title)
        self._lead = label("", "lead")
        self._compared = label()
        self._table = QWidget()
        self._holder = Card(self._lead, self._compared, self._table)
        self.column.addWidget(self._holder)
        self._notice = label("", "trouble")
        self.column.addWidget(self._notice)
        self.column.addStretch()
        self.home = button("Back to the plans", "primary")
        self.home.clicked.connect(self.home_asked)
        history = button("History  (H)")
        history.clicked.connect(self.history_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GAP_PX)
        buttons.addWidget(self.home)
        buttons.addWidget(history)
        buttons.addStretch()
        self.column.addLayout(buttons)

    @property
    def words(self) -> str:
        """What is said above the table."""
        return f"{self._lead.text()} {self._compared.text()}"

    def show_session(self, done: LoggedSession | None, trouble: str | None) -> None:
        """Show what is in the log of the session that has just ended, and what could not be written."""
        self._notice.setText(trouble or "")
        self._notice.setVisible(bool(trouble))
        leg_sets = done.leg_sets if done else ()
        self._title.setText("Done" if done or trouble else "Ended before it began")
        nothing = WAITING if trouble else NOTHING
        self._lead.setText(f"{exercise(done.exercise).name}: {counted_reps(leg_sets)}." if done else nothing)
        self._compared.setText(legs_compared(leg_sets))
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 2 * GAP_PX, 0, 0)
        grid.setHorizontalSpacing(6 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX)
        grid.setColumnStretch(5, 1)
        for column, head in enumerate(("Set", "Leg", "Reps", "Under tension", "") if leg_sets else ()):
            grid.addWidget(label(head, "quiet"), 0, column)
        for row, leg_set in enumerate(leg_sets, 1):
            kind = "left" if leg_set.leg == Leg.LEFT else "right"
            grid.addWidget(label(str(leg_set.set_n)), row, 0)
            grid.addWidget(label(leg_set.leg.capitalize(), kind), row, 1)
            grid.addWidget(label(f"{leg_set.counted_reps} of {leg_set.planned_reps}"), row, 2)
            grid.addWidget(label(f"{leg_set.tut_s:g} s"), row, 3)
            told = (fault_in_words(leg_set.fault), ENDED_WORDS[leg_set.ended])
            grid.addWidget(label(", ".join(filter(None, told)), "quiet"), row, 4)
        self._holder.column.replaceWidget(self._table, table)
        self._table.deleteLater()
        self._table = table
        self.home.setFocus(Qt.FocusReason.OtherFocusReason)
