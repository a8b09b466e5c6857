"""One suggestion: what changes, why, by which rule, after which sessions, and what would change it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from trainer.advising import Advice
from trainer.log import LoggedSession
from trainer.plan import Leg
from ui.desk import GAP_PX, Card, button, label
from ui.form_controls import unwrapped
from ui.language import tr
from ui.session_list import day_and_time
from ui.suggestion_text import (
    RULE_WORDS,
    decides_words,
    hardest_words,
    how_words,
    pain_words,
    reps_words,
    step_words,
)
from ui.wording import side_name

SHOWN = 4
"""So many of the sessions behind a suggestion are shown, the newest."""


class SuggestionCard(Card):
    """Says all there is to say about one suggestion.

    Signals:
        session_asked: with the id of a session the user wants to see.
    """

    session_asked = Signal(str)

    def __init__(self) -> None:
        self._about = label("", "quiet")
        self._step = label("", "strong")
        self._step.setProperty("scale", "large")
        self._how = label()
        self._why = label()
        self._decides = label()
        self._rule_heading = _heading(tr("The rule"))
        self._rule = label("", "quiet")
        self._behind_heading = _heading(tr("The sessions behind it"))
        self._behind = QWidget()
        self._changes_heading = _heading(tr("What would change it"))
        self._changes = label("", "quiet")
        super().__init__(
            *(self._about, self._step, self._how, self._why, self._decides, self._rule_heading, self._rule),
            *(self._behind_heading, self._behind, self._changes_heading, self._changes),
        )

    @property
    def words(self) -> list[str]:
        """What is said, in the order it is read."""
        return [part.text() for part in self.findChildren(QLabel) if not part.isHidden() and part.text()]

    def show_advice(self, advice: Advice, about: str, unit: str) -> None:
        """Show what is suggested; loads in kg or lb. `about` says for which plan and exercise."""
        found = advice.suggestion
        for part, words in (
            (self._about, about),
            (self._step, step_words(advice.plan, found, unit)),
            (self._how, how_words(advice.plan, found)),
            (self._why, tr(found.why)),
            (self._decides, decides_words(found, advice.behind)),
            (self._rule, tr(RULE_WORDS[found.rule])),
            (self._changes, tr(found.changes_it)),
        ):
            part.setText(words)
            part.setVisible(bool(words))
        self._show_sessions(advice.behind)

    def _show_sessions(self, behind: tuple[LoggedSession, ...]) -> None:
        """Show the sessions, the newest first, a row each; the day leads to it in the history."""
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, GAP_PX)
        grid.setHorizontalSpacing(3 * GAP_PX)
        grid.setVerticalSpacing(GAP_PX // 2)
        grid.setColumnStretch(3, 1)
        trained = [leg for leg in Leg if any(one.leg == leg for session in behind for one in session.leg_sets)]
        for column, leg in enumerate(trained, 1):
            grid.addWidget(label(side_name(leg), leg.value), 0, column)
        for row, session in enumerate(reversed(behind[-SHOWN:]), 1):
            day = button(day_and_time(session.started))
            day.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # all as wide as the widest
            day.setAccessibleDescription(tr("Show this session in the history"))
            day.clicked.connect(partial(self.session_asked.emit, session.id))
            grid.addWidget(day, row, 0)
            for column, leg in enumerate(trained, 1):
                grid.addWidget(_unwrapped_plain(reps_words(session, leg)), row, column)
            told = ", ".join(filter(None, (hardest_words(session), pain_words(session))))
            grid.addWidget(label(told, "quiet"), row, 3)
        self.column.replaceWidget(self._behind, table)
        self._behind.hide()
        self._behind.deleteLater()
        self._behind = table
        self._behind_heading.setVisible(bool(behind))
        table.setVisible(bool(behind))


def _heading(words: str) -> QLabel:
    """Make a heading with some room above it."""
    made = label(words, "strong")
    made.setContentsMargins(0, GAP_PX, 0, 0)
    return made


def _unwrapped_plain(words: str) -> QLabel:
    """Make figures that stand in one line."""
    made = unwrapped(words)
    made.setProperty("kind", "plain")
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return made
