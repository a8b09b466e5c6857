"""After the user's own rating: one thing the log knows, what the answers point to, how each leg was rated before."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trainer.assessment import RatedLeg, answered_for, asked_after, hint, rated
from trainer.exercise import exercise, exercise_ids
from trainer.feedback import feedback
from trainer.log import LoggedSession
from trainer.pain import tells_of_soreness, worst_pain
from trainer.plan import Leg
from ui.after_text import SORENESS_WORDS, feedback_words, hint_words, pain_words, trend_words
from ui.appearance import appearance
from ui.desk import GAP_PX, Card, label
from ui.language import tr
from ui.wording import leg_name

LINE_PX = QSize(15 * GAP_PX, 4 * GAP_PX)
DOT_PX = 3.0


class FeedbackCard(Card):
    """Shown once the user has rated the session, or would not (K10)."""

    def __init__(self) -> None:
        self._first = label("", "lead")
        self._others = (label(), label())
        self._soreness = label("", "quiet")
        self._trends = {leg: _Trend(leg) for leg in Leg}
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, GAP_PX, 0, 0)
        row.setSpacing(6 * GAP_PX)
        for one in self._trends.values():
            row.addWidget(one, 1)
        heading = label(tr("From your log"), "quiet")
        super().__init__(heading, self._first, *self._others, beside, self._soreness)

    @property
    def words(self) -> list[str]:
        """What is said, a sentence or two each."""
        told = (self._first, *self._others, self._soreness, *(one.said for one in self._trends.values()))
        return [part.text() for part in told if part.text()]

    def show_session(self, done: LoggedSession, recent: Sequence[LoggedSession]) -> None:
        """Show what is known of a session; `recent` are those of the same exercise, the newest first, itself too.

        What pain asks for comes first, before anything that has gone well or could go better.
        """
        questions = asked_after(exercise(exercise_ids()[0]).shared.questions)
        known = [session for session in recent if session.started <= done.started]
        before = next((session for session in known if session.id != done.id), None)
        found = feedback(done, before, questions)
        pointed = hint(questions, {leg: leg_set.answers for leg, leg_set in answered_for(done).items()})
        told = (
            pain_words(worst_pain(done)),
            feedback_words(found, done.exercise) if found else "",
            hint_words(pointed) if pointed else "",
        )
        in_order = sorted(told, key=bool, reverse=True)  # what is not said leaves its place to the next
        for part, words in zip((self._first, *self._others), in_order, strict=True):
            self._put(part, words)
        new_to_it = tells_of_soreness(len(known) - 1, before.started if before else None, done.started)
        self._put(self._soreness, tr(SORENESS_WORDS) if new_to_it else "")
        ratings, now = rated(known, questions), rated([done], questions)
        for leg, one in self._trends.items():
            one.show_ratings(ratings[leg] if now[leg].ratings else now[leg])

    @staticmethod
    def _put(part: QLabel, words: str) -> None:
        part.setText(words)
        part.setVisible(bool(words))


class _Trend(QWidget):
    """How one leg was rated over time, in words and as a line."""

    def __init__(self, leg: Leg) -> None:
        super().__init__()
        self._line = _Line(leg)
        self.said = label("", "quiet")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(leg_name(leg), leg.value))
        words.addWidget(self.said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._line)
        row.addLayout(words, 1)

    def show_ratings(self, of_leg: RatedLeg) -> None:
        """Show a leg's ratings; nothing while too few sessions are rated, or where this one was not."""
        self.said.setText(trend_words(of_leg))
        self._line.show_ratings(of_leg.ratings)
        self.setVisible(bool(self.said.text()))


class _Line(QWidget):
    """Ratings from 1 at the bottom to 5 at the top, the newest at the right; said in words beside it."""

    def __init__(self, leg: Leg) -> None:
        super().__init__()
        self._leg = leg
        self._ratings: tuple[float, ...] = ()
        self.setFixedSize(LINE_PX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_ratings(self, ratings: tuple[float, ...]) -> None:
        """Draw these, the oldest first."""
        self._ratings = ratings
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line and its last point."""
        if len(self._ratings) < 2:
            return
        colour = QColor(appearance().colours.leg(self._leg))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            room = self.rect().adjusted(int(2 * DOT_PX), int(2 * DOT_PX), -int(2 * DOT_PX), -int(2 * DOT_PX))
            step = room.width() / (len(self._ratings) - 1)
            points = [
                QPointF(room.left() + n * step, room.bottom() - (rating - 1) / 4 * room.height())
                for n, rating in enumerate(self._ratings)
            ]
            painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(points)
            painter.setBrush(colour)
            painter.drawEllipse(points[-1], DOT_PX, DOT_PX)
