"""What is seen while phrases are recorded, large enough to be read from the mat."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.announce import announce
from ui.fonts import load_fonts
from ui.language import mark, tr
from ui.own_words_run import Run, Stage
from ui.sizes import believable_dpi, sizes_for
from ui.stage_words import Words
from ui.theme import STAGE

NOW = {
    Stage.OFF: "",
    Stage.OPENING: mark("Opening the microphone…"),
    Stage.TICK: mark("After the tick, say"),
    Stage.LISTENING: mark("Say it now"),
    Stage.KEEPING: mark("One moment…"),
    Stage.PLAYING: mark("This is how it sounds"),
    Stage.WAITING: mark("Kept"),
}
NOT_KEPT = mark("Not kept")
MICROPHONE_ON, MICROPHONE_OFF = mark("● The microphone is on"), mark("The microphone is off")
STOP_KEYS = mark("Space: that was it · A: again · Esc: stop")
NEXT_KEYS = mark("Space: next · A: again · L: listen · Esc: stop")
AGAIN_KEYS = mark("R: again · Space: next · Esc: stop")
ONLY_STOP = mark("Esc: stop")
SOFT_DB, LOUD_DB = -60.0, -3.0
"""The ends of the meter."""

GOOD_DB = (-30.0, -9.0)
"""Where a voice should come to lie."""


class Meter(QWidget):
    """How loud it is at the microphone: a bar, and below it where a voice should come to lie."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._db = SOFT_DB

    @property
    def share(self) -> float:
        """How far the bar reaches, from 0 to 1."""
        return _share(self._db)

    def show_level(self, db: float) -> None:
        """Show a level in decibels against full scale."""
        if db != self._db:
            self._db = db
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and the good range."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.ground))
            width, height = float(self.width()), float(self.height())
            painter.fillRect(QRectF(0, 0, width, 0.6 * height), QColor(STAGE.panel))
            loud = self._db > GOOD_DB[1]
            painter.fillRect(
                QRectF(0, 0, width * self.share, 0.6 * height), QColor(STAGE.notice if loud else STAGE.text)
            )
            low, high = (_share(db) * width for db in GOOD_DB)
            painter.fillRect(QRectF(low, 0.78 * height, high - low, 0.22 * height), QColor(STAGE.path))


def _share(db: float) -> float:
    return min(max((db - SOFT_DB) / (LOUD_DB - SOFT_DB), 0.0), 1.0)


class RecordingStage(QWidget):
    """Shows a run, and obeys Space, A, L and Esc.

    Signals:
        left: the user wants to go back.
    """

    left = Signal()

    def __init__(self, run: Run) -> None:
        super().__init__()
        load_fonts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Recording"))
        self._distance_m = 2.0
        self._run = run
        run.changed.connect(self._show)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._microphone = Words(self, like=tr(MICROPHONE_ON))
        self._place = Words(self, bold=False)
        self._now = Words(self, middle, bold=False)
        self._word = Words(self, middle, wraps=True)
        self.meter = Meter(self)
        self._told = Words(self, middle, bold=False, wraps=True, back=STAGE.panel)
        self._keys = Words(self, middle)
        self._told.hide()
        self._told_before, self._asked_before = "", False  # when something was read out last

    @property
    def told(self) -> str:
        """The sentence below the meter."""
        return self._told.text

    @property
    def now(self) -> str:
        """What is going on, in a few words."""
        return self._now.text

    @property
    def word(self) -> str:
        """The phrase that is recorded."""
        return self._word.text

    @property
    def microphone(self) -> str:
        """Whether the microphone is on, in words."""
        return self._microphone.text

    @property
    def _refused(self) -> bool:
        """Whether the last take was no use."""
        return self._run.stage is Stage.WAITING and bool(self._run.told) and not self._run.kept_last

    def _show(self) -> None:
        run = self._run
        on = run.microphone_on
        self._microphone.say(tr(MICROPHONE_ON if on else MICROPHONE_OFF), STAGE.notice if on else STAGE.quiet)
        self._place.say(tr("{place} of {total}", place=run.place + 1, total=len(run.texts)), STAGE.quiet)
        self._now.say(tr(NOT_KEPT if self._refused else NOW[run.stage]), STAGE.quiet)
        self._word.say(run.text, STAGE.text if run.stage is not Stage.TICK else STAGE.quiet)
        self.meter.show_level(run.level_db)
        self._told.say(run.notice)
        self._told.setVisible(bool(self._told.text))
        listening, heard = run.stage is Stage.LISTENING, run.stage in (Stage.PLAYING, Stage.WAITING)
        keys = STOP_KEYS if listening else AGAIN_KEYS if self._refused else NEXT_KEYS if heard else ONLY_STOP
        self._keys.say(tr(keys))
        self.setAccessibleDescription(
            f"{self._now.text}: {self._word.text}. {self._microphone.text}. {self._told.text}"
        )
        if listening:
            self._asked_before = False  # whoever records again from here is asked again
        else:
            self._read_out()

    def _read_out(self) -> None:
        """Have read out what is new; not while the microphone listens, for that would be in the take."""
        told, asks = self._told.text, self._run.stage is Stage.TICK
        news = told if told != self._told_before else ""
        asked = f"{self._now.text}: {self._word.text}" if asks and not self._asked_before else ""
        self._told_before, self._asked_before = told, asks
        announce(self, " ".join(filter(None, (news, asked))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey: Space goes on, A records again, L plays once more, Esc stops; R, too, records again what was no use."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_A or (key == Qt.Key.Key_R and self._refused):
            self._run.again()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_R):
            self._run.go_on()
        elif key == Qt.Key.Key_L:
            self._run.listen()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every part its new place."""
        super().resizeEvent(event)
        self._lay_out()

    def stand_away(self, distance_m: float) -> None:
        """Be read from so far away."""
        self._distance_m = distance_m
        self._lay_out()

    def _lay_out(self) -> None:
        """Give every part its place, as large as the distance asks for."""
        screen = self.screen()
        dots = believable_dpi(screen.physicalDotsPerInch(), screen.size().toTuple())
        sizes = sizes_for(self.width(), self.height(), dots, self._distance_m)
        width, height = float(self.width()), float(self.height())
        edge = 16 * sizes.unit
        inner = width - 2 * edge
        top = height * 0.04
        self._microphone.lay_out(QRectF(edge, top, 0.7 * inner, height * 0.1), sizes.small, reaching=True)
        self._place.lay_out(QRectF(edge + 0.72 * inner, top, 0.28 * inner, height * 0.1), sizes.small, reaching=True)
        self._now.lay_out(QRectF(edge, height * 0.16, inner, height * 0.1), sizes.small, reaching=True)
        self._word.lay_out(QRectF(edge, height * 0.27, inner, height * 0.3), sizes.rep)
        self.meter.setGeometry(QRectF(edge, height * 0.6, inner, height * 0.05).toRect())
        self._told.lay_out(QRectF(edge, height * 0.68, inner, height * 0.16), sizes.small)
        self._keys.lay_out(QRectF(edge, height * 0.86, inner, height * 0.12), sizes.small, reaching=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the words leave free."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.ground))

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves turns the microphone off."""
        super().hideEvent(event)
        self._run.stop()
