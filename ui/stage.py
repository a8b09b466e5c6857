"""The stage: what is seen during a session, from 2 m away.

Built of small opaque widgets, each of which repaints only when what it shows has changed.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QScreen, QShowEvent, QWindow
from PySide6.QtWidgets import QWidget

from trainer.exercise import exercise
from trainer.plan import Leg
from trainer.session import Moment
from trainer.timeline import Timeline
from ui.curve import Curve
from ui.fault_panel import FaultPanel
from ui.figure_view import FigureView
from ui.fonts import load_fonts
from ui.sizes import Sizes, believable_dpi, sizes_for
from ui.stage_parts import Header, PausePanel, SideBanner
from ui.stage_shape import shape
from ui.stage_text import GET_READY, View, path_at, view_of
from ui.stage_words import PhaseWord, Words, fitted
from ui.theme import STAGE
from ui.wording import PHASE_WORDS

NAME = "Training stage"

DISTANCE_M = 2.0
"""How far away the user stands unless told otherwise."""

LEAST_SIZE = QSize(480, 270)
"""Everything keeps its proportions down to this; smaller cannot be read from the keyboard either."""


def _arrangement(view: View) -> tuple[bool, str, int, bool]:
    """What of a view decides where things lie."""
    return view.moving, view.of, len(view.number), view.paused


class Stage(QWidget):
    """Shows the moments of one session.

    Attributes:
        sides: the left and the right edge.
        header, number, of, word, line, title, leg_line, detail, sentence, notice: the words.
        figure, curve: the body and its path.
        pause: the panel of a pause.
    """

    def __init__(
        self,
        timeline: Timeline,
        *,
        distance_m: float = DISTANCE_M,
        reduced_motion: bool = False,
        key_hints: str = "",
        dots_per_inch: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`dots_per_inch` overrules what the screen tells; `key_hints` is one line for the pause."""
        super().__init__(parent)
        load_fonts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(LEAST_SIZE)
        self.setAccessibleName(NAME)
        self._timeline = timeline
        self._plan = timeline.plan
        self._distance_m = distance_m
        self._dots_per_inch = dots_per_inch
        self._window: QWindow | None = None
        self._view: View | None = None
        self._sizes: Sizes | None = None
        doing = exercise(self._plan.exercise)
        middle = Qt.AlignmentFlag.AlignHCenter
        words = [word.upper() for word in PHASE_WORDS.values()]
        widest = max(words, key=len)
        self.sides = (SideBanner(self, Leg.LEFT), SideBanner(self, Leg.RIGHT))
        self.header = Header(self, doing.name, self._plan.sets)
        self.number = Words(self)
        self.of = Words(self)
        self.word = PhaseWord(self, like=widest, aside=max((w for w in words if w != widest), key=len))
        self.figure = FigureView(doing.trunk, doing.back_foot, self)
        self.curve = Curve(self._plan.tempo, reduced_motion, self)
        self.line = Words(self, middle)
        self.title = Words(self, like=GET_READY)
        self.leg_line = Words(self)
        self.detail = Words(self, bold=False)
        self.sentence = Words(self, wraps=True)
        self.notice = Words(self, middle, bold=False, wraps=True, back=STAGE.panel, edge=STAGE.notice)
        self.pause = PausePanel(self, key_hints)
        self.faults = FaultPanel(self, doing.faults)
        self._reduced_motion = reduced_motion
        self._when_moving: Sequence[QWidget] = (self.of, self.word, self.figure, self.curve, self.line)
        self._when_telling: Sequence[QWidget] = (self.title, self.leg_line, self.detail, self.sentence)
        for part in (*self._when_moving, *self._when_telling, self.notice, self.pause, self.faults):
            part.hide()

    # -- What is shown -----------------------------------------------------------------------------------------------

    def show_moment(self, moment: Moment) -> None:
        """Show a moment; call it as often as pictures are wanted."""
        view = view_of(moment, self._plan, self._timeline.guidance.counting)
        if view != self._view:
            self._show_view(view)
        if view.moving and view.leg is not None:
            into_s, reps = path_at(moment, self._timeline.rep_frames)
            self.curve.show_time(into_s, reps, view.leg)
            depth = self.curve.ball_depth if self._reduced_motion else moment.depth
            self.figure.show_depth(depth, view.leg)

    def show_banner(self, text: str | None) -> None:
        """Show one sentence of trouble in place of the header; None takes it away."""
        if (text or "") == self.notice.text:
            return
        self.notice.say(text or "")
        self.notice.setVisible(bool(text))
        self.header.setVisible(not text)
        self._lay_out()

    def show_faults(self, leg: Leg | None) -> None:
        """Show which keys report which fault of a leg; None takes that away."""
        if leg is not None:
            self.faults.ask(leg)
        self.faults.setVisible(leg is not None)
        self.faults.raise_()

    def _show_view(self, view: View) -> None:
        before, self._view = self._view, view
        if before is None or _arrangement(before) != _arrangement(view):
            self._arrange(view)
        self.number.say(view.number)
        if view.moving:
            self.of.say(view.of, STAGE.quiet)
            self.word.say(view.word, STAGE.leg(view.word_leg) if view.word_leg else STAGE.text)
            self.word.say_count(view.count)
            self.line.say(view.line)
        else:
            self.title.say(view.word)
            self.leg_line.say(view.leg_line.upper(), STAGE.leg(view.leg) if view.leg else STAGE.text)
            self.detail.say(view.detail, STAGE.quiet)
            self.sentence.say(view.line)
        self.header.show_parts(view.set_n, view.set_text, view.tempo, view.left_text)
        for banner, side in zip(self.sides, view.sides, strict=True):
            banner.show_side(side)
        if before is None or before.told != view.told:
            self.setAccessibleDescription(view.told)

    def _arrange(self, view: View) -> None:
        """Show the parts that a view has, each in its place."""
        for part in self._when_moving:
            part.setVisible(view.moving)
        for part in self._when_telling:
            part.setVisible(not view.moving)
        self.of.setVisible(bool(view.of))
        self.leg_line.setVisible(bool(view.leg_line))
        self.detail.setVisible(bool(view.detail))
        self.pause.setVisible(view.paused)
        self.pause.raise_()
        self._lay_out()

    # -- Where it lies -----------------------------------------------------------------------------------------------

    @property
    def sizes(self) -> Sizes:
        """The sizes in use: for the window, its screen and the viewing distance."""
        if self._sizes is None:
            screen = self.screen()
            told = self._dots_per_inch or screen.physicalDotsPerInch()
            dots = believable_dpi(told, screen.size().toTuple())
            self._sizes = sizes_for(self.width(), self.height(), dots, self._distance_m)
        return self._sizes

    def _lay_out(self) -> None:
        """Give every part its place."""
        sizes = self.sizes
        view = self._view
        digits = len(view.number) if view else 1
        at = shape(self.width(), self.height(), sizes, self._plan.reps, digits, self._notice_lines(sizes))
        for banner, room in zip(self.sides, at.sides, strict=True):
            banner.lay_out(room, sizes.word)
        self.header.lay_out(at.header, sizes.small)
        self.notice.lay_out(at.header, sizes.small)
        self.number.lay_out(at.number if view and view.of else at.countdown, at.rep_px)
        self.of.lay_out(at.of, sizes.cue)
        self.figure.setGeometry(at.figure.toRect())
        self.word.lay_out(at.word, sizes.word)
        self.curve.setGeometry(at.curve.toRect())
        self.line.lay_out(at.line, sizes.cue)
        self._lay_out_column(at.column if view and view.number else at.column.united(at.countdown), at.rep_px, sizes)
        self.sentence.lay_out(at.sentence, sizes.cue)
        self.pause.lay_out(at.pause, sizes)
        self.faults.lay_out(at.pause, sizes)
        self.update()

    def _lay_out_column(self, column: QRectF, rep_px: float, sizes: Sizes) -> None:
        """Three lines beside the number, as high together as the number is, which a notice may make lower."""
        if self._view is not None and not self._view.leg_line:
            self.title.lay_out(column, sizes.word)
            return
        pitch = rep_px / 3
        top = column.center().y() - rep_px / 2
        for n, (words, cap_px) in enumerate(
            ((self.title, sizes.word), (self.detail, sizes.cue), (self.leg_line, sizes.word))
        ):
            words.lay_out(QRectF(column.x(), top + n * pitch, column.width(), pitch), min(cap_px, 0.72 * pitch))

    def _notice_lines(self, sizes: Sizes) -> int:
        """How many lines the sentence of trouble needs, two at the most."""
        if not self.notice.text:
            return 0
        room = shape(self.width(), self.height(), sizes, self._plan.reps).header
        one = fitted(self.notice.text, room.width(), room.height(), sizes.small, bold=False)
        return 1 if one.cap_px >= 0.8 * sizes.small else 2

    def _measure_again(self, _screen: QScreen | None = None) -> None:
        self._sizes = None
        self._lay_out()

    def sizeHint(self) -> QSize:
        """A size that shows what it is like."""
        return QSize(1280, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every part its new place."""
        super().resizeEvent(event)
        self._measure_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the window from screen to screen: another screen has other dots."""
        super().showEvent(event)
        window = self.window().windowHandle()
        if window is not self._window:
            self._window = window
            window.screenChanged.connect(self._measure_again)
        self._measure_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the parts leave free."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(STAGE.ground))
        painter.end()
