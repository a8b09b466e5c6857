"""Recording phrases one after the other: a tick, the phrase, what came of it to be heard at once, and the next."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible

from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.telling import told
from ui.language import mark, tr
from ui.listening import LOOK_EVERY_MS, MICROPHONE_IS_BACK, NOTHING_COMES, RETRY_MS, Flow
from ui.own_words_player import TakePlayer
from ui.sound import Sound
from ui.tasks import Background, or_trouble

if TYPE_CHECKING:
    from audio.microphone import Microphone
    from audio.mixer import Samples
    from audio.own_words import OwnVoice
    from audio.player import Player

LONGEST_S = 120.0
"""How long the microphone stays open at once; then it is opened anew."""

TAKE_S = 20.0
"""Longer than any take."""

READING_S, READING_S_PER_WORD = 2.0, 0.4
"""What a screen reader takes to begin and to say what is to be done, and for each word more."""

TRIES = 2
"""How often a phrase is asked for by itself, where nothing good came of it."""

NOT_WHOLE = mark("The computer was too busy to listen without a gap. Say it again.")
WITHOUT = mark("{trouble} Plug one in, or take your words from sound files (F).")


class Stage(StrEnum):
    """What is going on."""

    OFF = "off"
    OPENING = "opening"
    TICK = "tick"
    LISTENING = "listening"
    KEEPING = "keeping"
    PLAYING = "playing"
    WAITING = "waiting"


class Kept(NamedTuple):
    """A phrase that has been kept: the voice with it, how it sounds, and what would make it better."""

    voice: "OwnVoice"
    clip: "Samples"
    advice: str | None


class Run(QObject):
    """Records phrases; the microphone is open from `start` to the end and no longer. One that goes is opened again.

    Attributes:
        stage: what is going on.
        place: which phrase it is about, from 0.
        told: what is wrong or could be better, in a sentence.
        news: that the microphone is back after it was told to be gone, until a take has come from it.
        level_db: how loud it is at the microphone.
        kept_last: whether the last take has been kept.

    Signals:
        changed: something of that is different.
        kept: a phrase has been kept; the voice with it.
        lost: one could not be that was on its way to the disk when the user left; why, in a sentence.
        over: nothing is recorded any more.
    """

    changed = Signal()
    kept = Signal(object)
    lost = Signal(str)
    over = Signal()

    def __init__(self, sound: Sound, lookups: Background, parent: QObject) -> None:
        """`lookups` opens output and microphone, and keeps what was said."""
        super().__init__(parent)
        self._sound = sound
        self._lookups = lookups
        self.player = TakePlayer(sound, self)
        self.player.over.connect(self._played)
        self.stage = Stage.OFF
        self.texts: Sequence[str] = ()
        self.place = 0
        self.told = self.news = ""
        self._noticed = ""  # what was read out before the last tick
        self.level_db = -60.0
        self.kept_last = False
        self._on_their_way = 0
        self._voice: OwnVoice | None = None
        self._clip: Samples | None = None
        self._runs_on = False
        self._tries = 0
        self._microphone: Microphone | None = None
        self._opened_for: object | None = None  # one for each time it is asked for
        self._had_one = self._lost = False
        self._begin = self._gaps = 0
        self._flow = Flow()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self._open)

    @property
    def text(self) -> str:
        """The phrase it is about."""
        return self.texts[self.place] if self.texts else ""

    @property
    def notice(self) -> str:
        """What there is to say besides the phrase: what is told, else the news, else why nothing is heard."""
        return self.told or self.news or self.player.status

    @property
    def is_keeping(self) -> bool:
        """Whether a take is on its way to the disk, be the stage left meanwhile."""
        return self._on_their_way > 0

    @property
    def microphone_on(self) -> bool:
        """Whether the microphone is open."""
        return self._microphone is not None

    def start(self, voice: "OwnVoice", texts: Sequence[str], place: int, *, runs_on: bool) -> None:
        """Record the phrase at `place`; then wait for what the user wants, or run on to the last by itself."""
        self.stop()
        self._voice, self.texts, self.place, self._runs_on = voice, texts, place, runs_on
        self.told, self._tries = "", 0
        self._had_one = self._lost = False
        self._open()

    def stop(self) -> None:
        """Record nothing any more."""
        was_on = self.stage is not Stage.OFF
        self.news = ""
        self._timer.stop()
        self._again.stop()
        self._close()
        self._set(Stage.OFF)
        if was_on:
            self.over.emit()

    # -- What the user wants -----------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """End the take under way, or keep what was heard and record the next phrase; nothing while it cannot be."""
        if self.stage is Stage.LISTENING:
            self._take()
        elif self.stage in (Stage.PLAYING, Stage.WAITING):
            self.player.stop()
            self._next()

    def again(self) -> None:
        """Record the same phrase again."""
        if self.stage in (Stage.LISTENING, Stage.PLAYING, Stage.WAITING):
            self.player.stop()
            self.told, self._tries = "", 0
            self._tick()

    def listen(self) -> None:
        """Play the take once more."""
        if self.stage is Stage.WAITING and self.kept_last:
            self._play()

    # -- From one stage to the next ----------------------------------------------------------------------------------

    def _set(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()

    def _open(self) -> None:
        self._close()
        wanted = self._opened_for = object()
        self._set(Stage.OPENING)
        work = partial(_open, self.player)
        self._lookups.run(lambda: or_trouble(work), partial(self._opened, wanted), self)

    def _opened(self, wanted: object, opened: "tuple[Microphone, Player] | KnownError") -> None:
        if isinstance(opened, KnownError):
            if wanted is self._opened_for and self._had_one:
                self._is_lost()
                self._again.start()
            elif wanted is self._opened_for:
                self._end(tr(str(opened)))
            return
        microphone, player = opened
        if wanted is not self._opened_for:
            player.close()
            self._lookups.run(microphone.close, lambda _: None, self)
            return
        self._microphone, self._had_one = microphone, True
        self.player.use(player)
        if self._lost:
            self._flow = Flow()
            self._timer.start()
        else:
            self._tick()

    def _is_lost(self) -> None:
        """Tell that there is no microphone any more; the phrase is asked for again once there is."""
        self._lost, self.told, self.news = True, tr(NOTHING_COMES), ""
        self.level_db = -60.0
        self.changed.emit()

    def _close(self) -> None:
        self._opened_for, self._noticed = None, ""
        self.player.close()
        microphone, self._microphone = self._microphone, None
        if microphone is not None:
            self._lookups.run(microphone.close, lambda _: None, self)

    def _tick(self) -> None:
        self._timer.stop()
        self.kept_last = False
        news = "" if self.notice == self._noticed else self.notice  # what was read out is not again
        wait_s = read_out_s(f"{news} {self.text}")
        most_s = LONGEST_S - TAKE_S - wait_s
        if self._microphone is None or len(self._microphone.samples) > most_s * FRAME_RATE:
            self._open()
            return
        self._noticed = self.notice
        self._set(Stage.TICK)
        self.player.tick(wait_s)

    def _played(self) -> None:
        """Go on after the tick, or after the take has been heard."""
        if self.stage is Stage.TICK:
            assert self._microphone is not None
            self._begin = len(self._microphone.samples)
            self._flow = Flow()
            self._gaps = self._microphone.gaps
            self._timer.start()
            self._set(Stage.LISTENING)
        elif self.stage is Stage.PLAYING:
            if not self._runs_on:
                self._set(Stage.WAITING)
            elif self.told and self._tries < TRIES:
                self._tick()
            else:
                self._next()

    def _look(self) -> None:
        from audio.own_words_take import heard, level_db

        assert self._microphone is not None
        samples = self._microphone.samples
        self._flow.look(len(samples))
        if self._flow.has_ended:
            self._timer.stop()
            self._is_lost()
            self._open()
            return
        if self._lost:  # until it gives something, nothing is asked for
            if self._flow.is_new:
                self._lost, self.told, self.news = False, "", tr(MICROPHONE_IS_BACK)
                self._tick()
            return
        take = samples[self._begin :]
        self.level_db = level_db(take)
        self.changed.emit()
        if heard(take).is_over:
            self._take()

    def _take(self) -> None:
        """Keep what was said."""
        assert self._microphone is not None
        assert self._voice is not None
        self._timer.stop()
        self.news = ""
        self._tries += 1
        self.level_db = -60.0
        take = self._microphone.samples[self._begin :].copy()
        if self._microphone.gaps > self._gaps:
            self._nothing_good(tr(NOT_WHOLE))
            return
        self._on_their_way += 1
        self._set(Stage.KEEPING)
        work = partial(_keep, self._voice, self.text, take)
        self._lookups.run(lambda: or_trouble(work), partial(self._take_in, self._opened_for, self.text), self)

    def _take_in(self, wanted: object, text: str, kept: "Kept | KnownError") -> None:
        self._on_their_way -= 1
        if isinstance(kept, KnownError):
            if wanted is self._opened_for:
                self._nothing_good(tr(str(kept)))
            else:
                self.lost.emit(tr("“{phrase}” is not kept. {reason}", phrase=text, reason=kept))
            return
        self._sound.own_words_changed()
        self.kept.emit(kept.voice)
        if wanted is not self._opened_for:
            return
        self._voice, self._clip, self.kept_last = kept.voice, kept.clip, True
        self.told = tr(kept.advice or "")
        self._play()

    def _play(self) -> None:
        self._set(Stage.PLAYING)
        assert self._clip is not None
        self.player.play(self._clip)

    def _nothing_good(self, why: str) -> None:
        self.told = why
        if self._runs_on and self._tries < TRIES:
            self._tick()
        elif self._runs_on:
            self._end(why)
        else:
            self._set(Stage.WAITING)

    def _next(self) -> None:
        self.told, self._tries = "", 0
        if self.place + 1 >= len(self.texts):
            self._end("")
            return
        self.place += 1
        self._tick()

    def _end(self, why: str) -> None:
        self.told = why
        self.stop()


def read_out_s(words: str) -> float:
    """Return how long a screen reader, if there is one, says these words: into the take, were the tick sooner."""
    return READING_S + READING_S_PER_WORD * len(words.split()) if QAccessible.isActive() else 0.0


def _open(takes: TakePlayer) -> "tuple[Microphone, Player]":
    from audio.microphone import Microphone

    try:
        microphone = Microphone(LONGEST_S)
    except KnownError as error:
        raise KnownError(told(WITHOUT, trouble=error)) from error
    return microphone, takes.open()


def _keep(voice: "OwnVoice", text: str, take: "Samples") -> Kept:
    from audio.own_words_keep import keep_phrase
    from audio.own_words_take import advice, phrase_of

    clip, lufs = phrase_of(take)
    return Kept(keep_phrase(voice, text, clip, lufs, datetime.now().astimezone()), clip, advice(take, lufs))
