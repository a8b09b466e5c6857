"""Calibration: a ball and a tick, shifted against each other until eye and ear agree."""

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.cues import FRAME_RATE, Cue, CueKind
from trainer.rep_cues import TICK_FRAMES
from trainer.session import Placed
from trainer.timeline import Segment, SessionPhase
from ui.desk import ENTER, GAP_PX, button, label, on_key
from ui.desk_controls import Slider
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.settings import DELAY_MS
from ui.sound import Sound
from ui.theme import STAGE
from ui.wording import SILENT

if TYPE_CHECKING:
    from audio.player import Player

FRAME_MS = 16

STEP_MS, LARGE_STEP_MS = 10, 50

LEAST_SIZE = (640, 360)
"""The page never makes the window larger; below this its parts no longer fit."""

TICKS = 60
LEAST_LEFT_S = 2.0

RADIUS = 0.09
"""Of the ball, as a share of the height of its picture."""

GLOW_S = 0.12
"""How long the line stays bright after a hit: long enough to be seen, too short and too small for a flash."""

HOW = mark(
    "Listen to the tick and watch the ball: shift the picture until it lands on the line just as you hear the tick."
)
SIDES = mark("Ball lands before the tick: press →.   Ball lands after the tick: press ←.")
MORE = mark("Hold Shift for larger steps. Wired outputs need 0 ms, wireless ones mostly 100 to 250 ms.")


def height_at(since_hit_s: float) -> float:
    """Return how high a ball is that hits the ground once a second: 0 on the line, 1 at its highest."""
    within = since_hit_s % 1.0
    return 4 * within * (1 - within)


class Ball(QWidget):
    """A ball that bounces on a line; dark like the stage, on which the same delay will hold."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumHeight(10 * GAP_PX)
        self.setAccessibleName(tr("A ball that lands on a line once a second"))
        self._since_hit_s = 0.5

    @property
    def since_hit_s(self) -> float:
        """How long ago the ball was on the line, in seconds."""
        return self._since_hit_s % 1.0

    def show_time(self, since_hit_s: float) -> None:
        """Show the ball so long after one of its hits."""
        self._since_hit_s = since_hit_s
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the ball."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), QColor(STAGE.ground))
            radius = RADIUS * self.height()
            thick = max(3.0, radius / 4)
            ground = self.height() - 2 * radius
            middle = self.width() / 2
            glow = max(0.0, 1 - self.since_hit_s / GLOW_S)
            pen = QPen(QColor(STAGE.text if glow else STAGE.path), thick * (1 + glow))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(middle - 5 * radius, ground), QPointF(middle + 5 * radius, ground))
            top = ground - thick / 2 - radius
            centre = QPointF(middle, top - height_at(self._since_hit_s) * (top - 2 * radius))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(STAGE.text))
            painter.drawEllipse(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius))


class Calibration(GrowingPage):
    """Shifts the picture against the sound; what is kept is the delay of the output.

    Attributes:
        delay_ms: what is being tried.

    Signals:
        done: the user has kept a delay, or none.
    """

    done = Signal()

    def __init__(self, sound: Sound) -> None:
        super().__init__()
        self.setMinimumSize(*LEAST_SIZE)
        self._sound = sound
        self._player: Player | None = None
        self._start = self._end = 0
        self.delay_ms = 0
        self.column.addWidget(label(tr("Sound and picture"), "title"))
        self.column.addWidget(label(tr(HOW), "lead"))
        self.ball = Ball()
        self.column.addWidget(self.ball, 1)
        self._value = label("", "heading")
        self._value.setWordWrap(False)
        self._value.setMinimumWidth(12 * GAP_PX)
        self.slider = Slider(tr("Delay of the sound, in milliseconds"), DELAY_MS, STEP_MS, LARGE_STEP_MS)
        self.slider.valueChanged.connect(self.shift_to)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP_PX)
        row.addWidget(label(tr("Sound is late by"), "quiet"))
        row.addWidget(self._value)
        row.addWidget(self.slider, 1)
        self.column.addLayout(row)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(tr(SIDES)))
        words.addWidget(label(tr(MORE), "quiet"))
        self._trouble = label("", "trouble")
        self._trouble.hide()
        words.addWidget(self._trouble)
        self.column.addLayout(words)
        self._make_buttons()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)

    def _make_buttons(self) -> None:
        self._keep = button(tr("Keep  (Enter)"), "primary")
        self._keep.clicked.connect(self.keep)
        self._discard = button(tr("Leave it as it was  (Esc)"))
        self._discard.clicked.connect(self.done)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self._keep)
        row.addWidget(self._discard)
        row.addStretch()
        self.column.addLayout(row)
        for keys, step_ms in (
            ("Left", -STEP_MS),
            ("Right", STEP_MS),
            ("Shift+Left", -LARGE_STEP_MS),
            ("Shift+Right", LARGE_STEP_MS),
        ):
            on_key(self, keys, partial(self.shift_by, step_ms), repeats=True)
        on_key(self, Qt.Key.Key_Escape, self.done.emit)
        for key in ENTER:
            on_key(self, key, self._keep_or_leave)

    @property
    def trouble(self) -> str:
        """What is wrong with the sound, if anything is."""
        return self._trouble.text()

    def open(self) -> None:
        """Start the ball and the tick, as they are with the delay kept last."""
        self._begin(self._sound.settings.delay_ms)
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, delay_ms: int) -> None:
        self._player = self._sound.open_player()
        self._lay()
        self.shift_to(delay_ms)
        self._timer.start()

    def shift_by(self, ms: int) -> None:
        """Try another delay."""
        self.shift_to(self.delay_ms + ms)

    def shift_to(self, ms: int) -> None:
        """Try a delay; the picture follows at once."""
        self.delay_ms = min(max(ms, DELAY_MS[0]), DELAY_MS[1])
        self.slider.show_value(self.delay_ms)
        self._value.setText(tr("{delay_ms} ms", delay_ms=self.delay_ms))
        self._sound.try_delay(self.delay_ms)

    def look(self) -> None:
        """Show the ball as it belongs to what is heard now."""
        if self._player is None:
            return
        heard = self._player.heard_frame()
        if self._end - heard < LEAST_LEFT_S * FRAME_RATE:
            self._lay()
        self.ball.show_time((heard - self._start) / FRAME_RATE)
        silent = tr(SILENT) if self._sound.silent else ""
        self._trouble.setText(tr(self._player.trouble or self._player.notice or "") or silent)
        self._trouble.setVisible(bool(self._trouble.text()))

    def _lay(self) -> None:
        """Lay ticks down, a whole number of seconds after those before."""
        assert self._player is not None
        ahead_s = math.ceil((self._player.next_frame() - self._start) / FRAME_RATE)
        self._start += ahead_s * FRAME_RATE
        cues = tuple(Cue(n * FRAME_RATE, CueKind.TICK, "tick", TICK_FRAMES) for n in range(TICKS))
        segment = Segment(SessionPhase.WORK, TICKS * FRAME_RATE, cues=cues)
        self._player.play((Placed(self._start, segment, None),))
        self._end = self._start + segment.frames

    def keep(self) -> None:
        """Take the delay that is being tried from now on."""
        self._sound.change(self._sound.settings._replace(delay_ms=self.delay_ms))
        self.done.emit()

    def _keep_or_leave(self) -> None:
        """Enter keeps, unless the other button has the focus."""
        if self._discard.hasFocus():
            self.done.emit()
        else:
            self.keep()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the delay that is being tried, where the window was minimised and is back."""
        super().showEvent(event)
        if event.spontaneous() and self._player is None:
            self._begin(self.delay_ms)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind, and the delay that is kept."""
        super().hideEvent(event)
        self._timer.stop()
        if self._player is not None:
            self._player.close()
            self._player = None
