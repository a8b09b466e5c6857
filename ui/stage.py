"""The stage: what is seen during a session, from 2 m away.

Built of small opaque widgets, each of which repaints only when what it shows has changed.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QScreen, QShowEvent, QWindow
from PySide6.QtWidgets import QWidget

from trainer.exercise import Fault
from trainer.plan import Leg, is_nameless
from trainer.session import Moment
from trainer.timeline import MOST_EXTRA_REPS, Timeline
from ui.announce import announce
from ui.curve import Curve
from ui.fault_panel import FaultPanel
from ui.figure_camera import FRONT
from ui.figure_view import FigureView
from ui.fonts import load_fonts
from ui.keys import Action, first_hints, key_in_words
from ui.language import mark, tr
from ui.lunges import plan_name
from ui.rest_card import Answers, RestCard
from ui.sizes import Sizes, believable_dpi, sizes_for
from ui.stage_breaks import BreakWords
from ui.stage_parts import Header, PausePanel, SideBanner
from ui.stage_shape import figure_rooms, shape
from ui.stage_text import Scene, View, longest_word, path_at, view_of
from ui.stage_words import PhaseWord, Words, fitted
from ui.theme import STAGE

NAME = mark("Training stage")

DISTANCE_M = 2.0
"""How far away the user stands unless told otherwise."""

LEAST_SIZE = QSize(480, 270)
"""Everything keeps its proportions down to this; smaller cannot be read from the keyboard either."""


def _arrangement(view: View) -> tuple[Scene, str, int, bool, bool, bool]:
    """What of a view decides where things lie."""
    return view.scene, view.of, len(view.number), view.paused, view.waiting, view.advice


class Stage(QWidget):
    """Shows the moments of one exercise of a session.

    Attributes:
        sides: the left and the right edge.
        header, number, of, word, line, notice: the words of a leg set.
        breaks: the words, keys and answers of a break.
        figure, front, curve: the body from the side and from the front, and its path.
        pause, faults: the panels laid over the lower half.

    Signals:
        asked: the user clicked what a key does, an Action.
    """

    asked = Signal(str)

    def __init__(
        self,
        timeline: Timeline,
        *,
        bout: int = 0,
        distance_m: float = DISTANCE_M,
        reduced_motion: bool = False,
        seen_from: str | None = None,
        key_hints: str = "",
        learned: Mapping[str, str] = MappingProxyType({}),
        dots_per_inch: float | None = None,
    ) -> None:
        """`bout` is the exercise, as a place in `Timeline.bouts`.

        `dots_per_inch` overrules what the screen tells; `key_hints` is one line for the pause.
        `seen_from` is `side` or `front` for this view of the figure alone, None for both where there is room.
        `learned` are the keys taught, as in `ui.keys`.
        """
        super().__init__()
        load_fonts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(LEAST_SIZE)
        self.setAccessibleName(tr(NAME))
        self._timeline = timeline
        self._bout = timeline.bouts[bout]
        plan, doing = self._bout.plan, self._bout.exercise
        self._most_reps = plan.reps + (MOST_EXTRA_REPS if plan.match else 0)
        self._distance_m = distance_m
        self._dots_per_inch = dots_per_inch
        self._window: QWindow | None = None
        self._view: View | None = None
        self._sizes: Sizes | None = None
        self._has_figure = doing.has_figure
        middle = Qt.AlignmentFlag.AlignHCenter
        self.sides = (SideBanner(self, Leg.LEFT), SideBanner(self, Leg.RIGHT))
        name, count = doing.name, len(timeline.bouts)
        if count > 1:
            name = tr("{exercise}, {place} of {count}", exercise=name, place=bout + 1, count=count)
        elif not is_nameless(timeline.plan):
            name = plan_name(timeline.plan.name)
        self.header = Header(self, name, plan.sets, name_first=count > 1, hints=first_hints(learned))
        self.number = Words(self)
        self.of = Words(self)
        self.word = PhaseWord(self, like=longest_word())
        self.figure = FigureView(doing.trunk, doing.back_foot, self)
        self.front = FigureView(doing.trunk, doing.back_foot, self, camera=FRONT)
        self.curve = Curve(plan.tempo, reduced_motion, self, self._bout.starts_with)
        self.line = Words(self, middle)
        self.breaks = BreakWords(self, RestCard(self, learned), learned)
        self.breaks.asked.connect(self.asked)
        self.notice = Words(self, middle, bold=False, wraps=True, back=STAGE.panel, edge=STAGE.notice)
        self.pause = PausePanel(self, key_hints, key_in_words(Action.PAUSE, learned))
        self.faults = FaultPanel(self)
        self.faults.asked.connect(self.asked)
        self._reduced_motion = reduced_motion
        self._seen_from = seen_from
        self._when_moving: Sequence[QWidget] = (self.of, self.word, self.curve, self.line)
        for part in (*self._when_moving, self.figure, self.front, self.notice, self.pause, self.faults):
            part.hide()

    # -- What is shown -----------------------------------------------------------------------------------------------

    def show_moment(self, moment: Moment, *, praises: bool = True) -> None:
        """Show a moment; call it as often as pictures are wanted. `praises` is whether the end is well done."""
        view = view_of(moment, self._timeline, praises=praises)
        if view != self._view:
            self._show_view(view)
        if view.leg is None:
            return
        path = path_at(moment, self._bout.rep_frames)
        self.curve.show_time(path.into_s, path.reps, path.turns)
        # A ball that stands still on a line without a turn would look like a bar that is stuck.
        self.curve.setVisible(view.moving and not view.paused and self.curve.shows_path)
        depth = self.curve.ball_depth if self._reduced_motion else moment.depth
        for figure in (self.figure, self.front):
            if not figure.isHidden():
                figure.show_depth(depth, view.leg)

    def show_answers(self, answers: Answers | None) -> None:
        """Show in a rest what is known of the leg done last; None before there is one."""
        if self.breaks.show_answers(answers):
            self._lay_out()

    def show_banner(self, text: str | None) -> None:
        """Show one sentence of trouble in place of the header; None takes it away."""
        if (text or "") == self.notice.text:
            return
        self.notice.say(text or "")
        self.notice.setVisible(bool(text))
        self.header.setVisible(not text)
        self._lay_out()

    def show_warning(self, text: str) -> None:
        """Show in a pause what is to be acted upon, in large type; nothing takes it away."""
        if self.pause.warn(text):
            self._lay_out()
            announce(self, text)

    def show_faults(self, of: Answers | None, faults: Sequence[Fault] = ()) -> None:
        """Show which keys report which of these faults of the leg answered for, or of both; None takes that away.

        Whoever gets ready for the next exercise still answers for the one before.
        """
        if of is not None:
            self.faults.ask(of.leg, faults)
            self._lay_out()
        elif any(choice.hasFocus() for choice in self.faults.choices):
            self.setFocus()  # or it would go to a key that Enter then presses
        self.faults.setVisible(of is not None)
        self.faults.raise_()

    def _show_view(self, view: View) -> None:
        before, self._view = self._view, view
        self.number.say(view.number)
        self.faults.number.say(view.number, STAGE.quiet)
        if view.moving:
            self.of.say(view.of, STAGE.quiet)
            self.word.say(view.word, STAGE.leg(view.word_leg) if view.word_leg else STAGE.text)
            self.word.say_count(view.count)
            self.line.say(view.line)
        else:
            self.breaks.say(view)
        self.header.show_parts(view)
        for banner, side in zip(self.sides, view.sides, strict=True):
            banner.show_side(side)
        if before is None or _arrangement(before) != _arrangement(view):
            self._arrange(view)
        if before is None or before.told != view.told:
            self.setAccessibleDescription(view.told)

    def _arrange(self, view: View) -> None:
        """Show the parts that a view has, each in its place."""
        for part in self._when_moving:
            part.setVisible(view.moving and not (view.paused and part is not self.of))
        self.of.setVisible(bool(view.of))
        self.number.setVisible(bool(view.number))
        self.pause.setVisible(view.paused)
        self.pause.raise_()
        self.faults.raise_()
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
        sizes, view = self.sizes, self._view
        digits = len(view.number) if view else 1
        at = shape(self.width(), self.height(), sizes, self._most_reps, digits, self._notice_lines(sizes))
        for banner, room in zip(self.sides, at.sides, strict=True):
            banner.lay_out(room, sizes.word)
        self.header.lay_out(at.header, sizes.small)
        self.notice.lay_out(at.header, sizes.small)
        self.pause.lay_out(at.main.united(at.lower) if self.pause.warning.text else at.pause, sizes)
        self.faults.lay_out(at.header.united(at.lower), sizes)
        figure: QRectF | None = at.figure
        if view is None or view.moving:
            self.breaks.hide()
            self.number.lay_out(at.number, at.rep_px)
            self.of.lay_out(at.of, sizes.cue)
            self.word.lay_out(at.word, sizes.word, reaching=True)
            self.curve.setGeometry(at.curve.toRect())
            self.line.lay_out(at.line, sizes.cue)
        else:
            told = self.breaks.lay_out(at, sizes, view)
            self.number.lay_out(told.countdown, told.rep_px)
            figure = told.figure
            if view.paused:
                self.breaks.cover()
        self._lay_out_figures(figure if view and self._has_figure else None)
        self.update()

    def _lay_out_figures(self, room: QRectF | None) -> None:
        """Show the views that the user wants to see and that there is room for."""
        rooms = figure_rooms(room, self._seen_from)
        for figure, own in zip((self.figure, self.front), rooms, strict=True):
            figure.setVisible(own is not None)
            if own is not None:
                figure.setGeometry(own.toRect())

    def _notice_lines(self, sizes: Sizes) -> int:
        """How many lines the sentence of trouble needs, two at the most."""
        if not self.notice.text:
            return 0
        room = shape(self.width(), self.height(), sizes, self._most_reps).header
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
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.ground))
