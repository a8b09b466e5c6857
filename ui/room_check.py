"""The room check: whether voice and tones are heard where the user stands, in words to be read from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from trainer.plan import Plan
from ui.announce import announce
from ui.fonts import load_fonts
from ui.language import mark, tr
from ui.listening import Listening
from ui.lunges import lunge
from ui.sample import ROOM_GUIDANCE, Sample
from ui.sample_player import SamplePlayer
from ui.settings import DELAY_MS, VOLUME_DB
from ui.sizes import believable_dpi, sizes_for
from ui.sound import Sound
from ui.stage_words import Words
from ui.tasks import Background
from ui.theme import STAGE
from ui.wording import decibels

if TYPE_CHECKING:
    from audio.microphone import Measured

LOOK_EVERY_MS = 100
STEP_DB = 2
ROWS_OF_WORD = 0.8
"""Size of the two rows, as a share of what the stage gives to words: two of them have to fit."""

WORTH_CHANGING_MS = 20
"""A delay that is off by less is not noticed (AU6)."""

TITLE = mark("Do you hear both from your mat?")
YES = mark("Space or Enter: yes · Esc: back")
MEASURE = mark("M: measure with the microphone. It is on only then, and nothing is kept.")
OPENING = mark("Opening the microphone…")
LISTENING = mark("The microphone is on. Please be quiet: {seconds} s")
USE = mark("U: take {late_ms} ms as the delay.")
IN_TIME = mark("Sound and picture agree.")

VOLUME_KEYS = {
    Qt.Key.Key_Up: ("voice_db", STEP_DB),
    Qt.Key.Key_Down: ("voice_db", -STEP_DB),
    Qt.Key.Key_Right: ("tones_db", STEP_DB),
    Qt.Key.Key_Left: ("tones_db", -STEP_DB),
}
ANSWERS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
"""Either way one leaves; nobody does by a key that is not named."""


class RoomCheck(QWidget):
    """Plays words and tones in turn until the user has heard both.

    Signals:
        done: the user has heard both, or wants to go back.
        happening: something else is going on now, in a few words.
    """

    done = Signal()
    happening = Signal(str)

    def __init__(self, sound: Sound, background: Background, lookups: Background) -> None:
        super().__init__()
        load_fonts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Room check"))
        self._sound = sound
        self._sample: Sample | None = None
        self._late_ms: int | None = None
        self._result = ""
        self._listened = False
        self.player = SamplePlayer(sound, background, self)
        self.listening = Listening(sound, self.player, lookups, self)
        self.listening.done.connect(self._take)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Words(self, middle)
        self._names = (Words(self, like=tr("Voice")), Words(self, like=tr("Voice")))
        self._levels = (Words(self, like="−30 dB"), Words(self, like="−30 dB"))
        self._keys = (Words(self, bold=False), Words(self, bold=False))
        self._told = Words(self, middle, bold=False, wraps=True, back=STAGE.panel)
        self._yes = Words(self, middle)
        self._title.say(tr(TITLE))
        self._yes.say(tr(YES))
        for words, keys in zip(self._keys, ("↑ ↓", "← →"), strict=True):
            words.say(keys, STAGE.quiet)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show)

    @property
    def told(self) -> str:
        """The sentence below the volumes."""
        return self._told.text

    def open(self, plan: Plan) -> None:
        """Begin to play."""
        self._sample = Sample(plan, lunge(plan.exercise), ROOM_GUIDANCE, words_in_rep=False)
        self._late_ms = None
        self._result = ""
        self._listened = False
        self._begin(self._sample)
        self._lay_out()  # the user may train elsewhere by now
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, sample: Sample) -> None:
        self.player.play(sample, goes_on=True)
        self._timer.start()

    # -- Keys --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey: arrows change the volumes, M measures, U uses what was measured; Space and Enter mean yes, Esc back."""
        key = Qt.Key(event.key())
        busy = self.listening.is_on
        if event.isAutoRepeat() and key not in VOLUME_KEYS:
            return
        if key in VOLUME_KEYS:
            if not busy:
                self._change(*VOLUME_KEYS[key])
        elif key == Qt.Key.Key_M:
            if not busy and self._sample is not None:
                self._late_ms, self._result = None, ""
                self.listening.start(self._sample)
        elif key == Qt.Key.Key_U and self._late_ms is not None:
            self._sound.change(self._sound.settings._replace(delay_ms=self._late_ms))
            self._result, self._late_ms = tr("The delay is {late_ms} ms now.", late_ms=self._late_ms), None
            announce(self, self._result)
        elif key in ANSWERS:
            self.done.emit()
            return
        self._show()

    def _change(self, volume: str, step_db: int) -> None:
        settings = self._sound.settings
        low, high = VOLUME_DB
        db = min(max(getattr(settings, volume) + step_db, low), high)
        if volume == "voice_db":
            self._sound.change(settings._replace(voice_db=db))
        else:
            self._sound.change(settings._replace(tones_db=db))
        announce(self, f"{tr('Voice') if volume == 'voice_db' else tr('Tones')}: {decibels(db)}")

    # -- What it says ------------------------------------------------------------------------------------------------

    def _take(self, found: "Measured | str") -> None:
        """Say what the microphone told."""
        if isinstance(found, str):
            self._result = tr(found)
        else:
            now_ms = self._sound.settings.delay_ms
            late_ms = min(max(round((now_ms / 1000 + found.late_s) * 100) * 10, DELAY_MS[0]), DELAY_MS[1])
            off = abs(late_ms - now_ms) >= WORTH_CHANGING_MS
            self._late_ms = late_ms if off else None
            self._result = f"{_levels_told(found)} {tr(USE, late_ms=late_ms) if off else tr(IN_TIME)}"
        self._show()
        announce(self, self._result)

    def _show(self) -> None:
        settings = self._sound.settings
        sounding = self._sounding()
        for n, (name, db) in enumerate(((tr("Voice"), settings.voice_db), (tr("Tones"), settings.tones_db))):
            self._names[n].say(name, STAGE.text if sounding == n else STAGE.quiet)
            self._levels[n].say(decibels(db), STAGE.text if sounding == n else STAGE.quiet)
        told = self._result or tr(MEASURE)
        if self.listening.is_on:
            left_s = self.listening.left_s
            told = tr(LISTENING, seconds=round(left_s)) if left_s else tr(OPENING)
        self._told.say(self.player.status or told)
        if self.listening.is_on != self._listened:
            self._listened = self.listening.is_on
            self.happening.emit(tr("Room check, microphone on") if self._listened else tr("Room check"))
        self.setAccessibleDescription(f"{tr(TITLE)} {tr(YES)}. {self._told.text}")

    def _sounding(self) -> int | None:
        """Which of the two is being heard: 0 the voice, 1 the tones, or neither."""
        if self.player.player is None:
            return None
        heard = self.player.player.heard_frame()
        for placed in self.player.programme:
            if placed.start_frame <= heard < placed.end_frame:
                into = heard - placed.start_frame
                cues = [cue for cue in placed.segment.cues if cue.at_frame <= into < cue.end_frame]
                if any(cue.kind.spoken for cue in cues):
                    return 0
                return 1 if cues else None
        return None

    # -- Where it lies -----------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every part its new place."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Give every part its place, as large as the distance asks for at which the user trains."""
        screen = self.screen()
        dots = believable_dpi(screen.physicalDotsPerInch(), screen.size().toTuple())
        sizes = sizes_for(self.width(), self.height(), dots, self._sound.settings.viewing_distance_m)
        unit = sizes.unit
        width, height = float(self.width()), float(self.height())
        edge = 16 * unit
        inner = width - 2 * edge
        self._title.lay_out(QRectF(edge, height * 0.04, inner, height * 0.15), sizes.cue)
        left = (width - 480 * unit) / 2
        for n, top in enumerate((0.21, 0.39)):
            y, tall = height * top, height * 0.17
            self._names[n].lay_out(QRectF(left, y, 170 * unit, tall), ROWS_OF_WORD * sizes.word)
            self._levels[n].lay_out(QRectF(left + 190 * unit, y, 180 * unit, tall), ROWS_OF_WORD * sizes.word)
            self._keys[n].lay_out(QRectF(left + 400 * unit, y, 80 * unit, tall), ROWS_OF_WORD * sizes.word)
        self._told.lay_out(QRectF(edge, height * 0.6, inner, height * 0.2), sizes.small)
        self._yes.lay_out(QRectF(edge, height * 0.83, inner, height * 0.15), sizes.cue)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill what the words leave free."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(STAGE.ground))

    def showEvent(self, event: QShowEvent) -> None:
        """Play again, where the window was minimised and is back."""
        super().showEvent(event)
        if event.spontaneous() and self._sample is not None and not self.player.is_on:
            self._begin(self._sample)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind."""
        super().hideEvent(event)
        self._timer.stop()
        self.listening.stop()
        self.player.stop()
        if event.spontaneous():
            self._show()  # the window's title is still seen, and may say that the microphone is on


def _levels_told(found: "Measured") -> str:
    """Say how far voice and tones are above the room, and what would help."""
    from audio.microphone import WANTED_DB

    heard = [
        _heard(found.voice_db, tr("Voice"), tr("Voice: ↑ makes it louder."), WANTED_DB),
        _heard(found.tones_db, tr("Tones"), tr("Tones: → makes them louder."), WANTED_DB),
    ]
    levels = ", ".join(level for level, _ in heard)
    softer = " ".join(advice for _, advice in heard if advice)
    if not softer:
        return tr("Above the room: {levels}. That is good.", levels=levels)
    return (
        tr("Above the room: {levels}. {wanted_db} dB are good.", levels=levels, wanted_db=round(WANTED_DB))
        + f" {softer}"
    )


def _heard(db: float | None, name: str, advice: str, wanted_db: float) -> tuple[str, str]:
    """How far something is above the room, and what to do if that is not enough."""
    if db is None:
        return tr("{name} not heard", name=name), advice
    return f"{name} {db:.0f} dB", advice if db < wanted_db else ""
