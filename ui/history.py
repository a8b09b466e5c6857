"""History: every session with its leg sets, the newest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem

from trainer.exercise import load_exercises
from trainer.log import LoggedSession
from trainer.plan import Leg
from ui.desk import Page, button, label
from ui.wording import ENDED_WORDS, legs_compared, reps_per_leg

COLUMNS = ("When", "What", "Left", "Right", "")
EMPTY = "Nothing here yet. After your first session you find both legs here."
MOST_SESSIONS = 200


class History(Page):
    """The log as a list; a session opens to its leg sets.

    Signals:
        home_asked: the user wants to go back.
    """

    home_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        back = button("Back  (Esc)")
        back.clicked.connect(self.home_asked)
        top = QHBoxLayout()
        top.addWidget(label("History", "title"))
        top.addStretch()
        top.addWidget(back)
        self.column.addLayout(top)
        self._empty = label(EMPTY, "lead")
        self.column.addWidget(self._empty)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Sessions")
        self.tree.setHeaderLabels(COLUMNS)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.column.addWidget(self.tree, 1)

    @property
    def words(self) -> str:
        """What is said where there is no list."""
        return self._empty.text()

    def show_trouble(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self.show_sessions([])
        self._empty.setText(sentence)

    def show_sessions(self, sessions: Sequence[LoggedSession]) -> None:
        """Fill the list; the newest session stands open."""
        self.tree.clear()
        self._empty.setText(EMPTY)
        self._empty.setVisible(not sessions)
        self.tree.setVisible(bool(sessions))
        names = {id_: lunge.name for id_, lunge in load_exercises().items()}
        for session in sessions:
            item = QTreeWidgetItem(_session_row(session, names.get(session.exercise, session.exercise)))
            for leg_set in session.leg_sets:
                reps = f"{leg_set.counted_reps} of {leg_set.planned_reps}"
                left, right = (reps, "") if leg_set.leg == Leg.LEFT else ("", reps)
                notes = ", ".join(filter(None, (f"{leg_set.tut_s:g} s under tension", ENDED_WORDS[leg_set.ended])))
                what = f"Set {leg_set.set_n}, {leg_set.leg} leg @ {leg_set.tempo}"
                item.addChild(QTreeWidgetItem(["", what, left, right, notes]))
            self.tree.addTopLevelItem(item)
            if session is sessions[0]:
                item.setExpanded(True)
                self.tree.setCurrentItem(item)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)


def _session_row(session: LoggedSession, exercise_name: str) -> list[str]:
    when = QLocale().toString(_wall_clock(session.started), QLocale.FormatType.ShortFormat)
    reps = reps_per_leg(session.leg_sets)
    return [when, exercise_name, str(reps[Leg.LEFT]), str(reps[Leg.RIGHT]), legs_compared(session.leg_sets)]


def _wall_clock(instant: datetime) -> QDateTime:
    """An instant as the clock on the wall showed it then."""
    return QDateTime(instant.year, instant.month, instant.day, instant.hour, instant.minute, instant.second)
