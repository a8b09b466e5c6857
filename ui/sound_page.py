"""The sound page: where it sounds, how loud, with which voice, and how reps are led; and a test of it all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.exercise import exercise
from trainer.guidance import Counting, Guidance, Voice
from trainer.plan import Plan
from trainer.tempo import Phase
from ui.desk import GAP_PX, Page, button, label
from ui.desk_controls import Choices, Chooser, Slider, TickBox, control_card, scrolling
from ui.sample import Sample
from ui.sample_player import SamplePlayer
from ui.settings import VOLUME_DB, WORDS_PER_MINUTE, Settings
from ui.sound import Sound
from ui.tasks import Background, or_trouble
from ui.wording import decibels

STYLES = (
    ("Tones", Guidance(), "A tone moves with you; a voice says down and up."),
    ("Counted voice", Guidance(Voice.SECONDS, glides=False), "The voice counts each second: down, two, three, up."),
    ("Ticks only", Guidance(Voice.NUMBERS, glides=False), "A tick each second, a mark at each turn."),
)
OWN_MIX = "Your own mix."
SOUND_FIELDS = ("guidance", "output", "tones_db", "voice_db", "delay_ms", "voice", "words_per_minute")
SYSTEMS_OWN = "The system's own"
NOT_THERE = "{} (not there now)"
TEST, STOP = "Test  (T)", "Stop  (T)"
DEFAULTS, UNDO = "Back to defaults", "Undo"
ABOUT_TEST = "The end of a countdown and one rep, exactly as your session plays them."
MUST_LEAD = "Tones, ticks or a counted voice must lead you, so one of them stays on."

RESTART_AFTER_MS = 250
"""A setting that is still moving, such as a slider, is heard once it has come to rest."""

KEEP_AFTER_MS = 300

BESIDE_PX = 1160
"""The least width of a page on which the cards stand beside each other."""


class SoundPage(Page):
    """All that can be chosen about the sound; whatever is chosen holds at once.

    Signals:
        home_asked, calibration_asked, room_check_asked: where the user wants to go.
        happening: something else is going on now, in a few words.
    """

    home_asked = Signal()
    calibration_asked = Signal()
    room_check_asked = Signal()
    happening = Signal(str)

    def __init__(self, sound: Sound, background: Background, lookups: Background) -> None:
        """`lookups` asks for outputs and voices meanwhile `background` may be busy with preparing speech."""
        super().__init__()
        self._sound = sound
        self._lookups = lookups
        self._plan: Plan | None = None
        self._undo: Settings | None = None
        self._playing = False
        self._outputs: list[str] | None = None
        self._voices: list[tuple[str, str]] | None = None
        self.sample = SamplePlayer(sound, background, self)
        self.sample.changed.connect(self._show_status)
        self._restart = self._later(RESTART_AFTER_MS, self._play)
        self._keep = self._later(KEEP_AFTER_MS, self._keep_now)
        self._make_top()
        inside = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(3 * GAP_PX)
        self._cards.addWidget(self._make_sound_card(), 1)
        self._cards.addWidget(self._make_lead_card(), 1)
        all_ = QVBoxLayout(inside)
        all_.setContentsMargins(0, 0, 0, 0)
        all_.addLayout(self._cards)
        all_.addStretch()
        self.column.addWidget(scrolling(inside), 1)
        self._make_bottom()

    def _later(self, after_ms: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(act)
        return timer

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        self.defaults = button(DEFAULTS)
        self.defaults.clicked.connect(self._defaults_or_undo)
        back = button("Back  (Esc)")
        back.clicked.connect(self.home_asked)
        top = QHBoxLayout()
        top.setSpacing(2 * GAP_PX)
        top.addWidget(label("Sound", "title"))
        top.addStretch()
        top.addWidget(self.defaults)
        top.addWidget(back)
        self.column.addLayout(top)
        for key, act in (
            (Qt.Key.Key_Escape, self.home_asked.emit),
            (Qt.Key.Key_T, self.test_or_stop),
            (Qt.Key.Key_C, self.calibration_asked.emit),
            (Qt.Key.Key_R, self.room_check_asked.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _make_sound_card(self) -> QWidget:
        self.output = Chooser("Output")
        self.output.activated.connect(lambda _: self._change(output=self.output.value))
        self.tones = Slider("Volume of the tones, in decibels", VOLUME_DB, 1, 3)
        self.tones.valueChanged.connect(lambda db: self._change(tones_db=float(db)))
        self.loudness = Slider("Volume of the voice, in decibels", VOLUME_DB, 1, 3)
        self.loudness.valueChanged.connect(lambda db: self._change(voice_db=float(db)))
        self.voice = Chooser("Voice")
        self.voice.activated.connect(lambda _: self._change(voice=self.voice.value))
        self.pace = Slider("Pace of the voice, in words a minute", WORDS_PER_MINUTE, 5, 10)
        self.pace.valueChanged.connect(lambda wpm: self._change(words_per_minute=wpm))
        calibrate = button("Set by eye and ear  (C)", "row")
        calibrate.clicked.connect(self.calibration_asked)
        room = button("Check from your mat  (R)", "row")
        room.clicked.connect(self.room_check_asked)
        self._values = {name: label() for name in ("tones", "voice", "pace", "delay")}
        for value in self._values.values():
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance("200 words/min "))
            value.setWordWrap(False)
        return control_card(
            "What you hear",
            ("Output", self.output, None),
            ("Volume of tones", self.tones, self._values["tones"]),
            ("Volume of voice", self.loudness, self._values["voice"]),
            ("Voice", self.voice, None),
            ("Pace", self.pace, self._values["pace"]),
            ("Delay", calibrate, self._values["delay"]),
            ("Loudness", room, None),
        )

    def _make_lead_card(self) -> QWidget:
        self.style_ = Choices("How reps are led", [(guidance, words) for words, guidance, _ in STYLES])
        self.style_.chosen.connect(self._take_style)
        self._about_style = label("", "quiet")
        self.says = Choices(
            "The voice says",
            [(Voice.NUMBERS, "Number only"), (Voice.WORDS, "Down and up"), (Voice.SECONDS, "Every second")],
        )
        self.says.chosen.connect(lambda: self._guide(voice=self.says.value))
        self.glides = TickBox("that fall and rise with you")
        self.glides.clicked.connect(lambda on: self._guide(glides=on))
        self.ticks = TickBox("each second")
        self.ticks.clicked.connect(lambda on: self._guide(ticks=on))
        self.counting = Choices("Reps are counted", [(Counting.UP, "Up"), (Counting.DOWN, "Down")])
        self.counting.chosen.connect(lambda: self._guide(counting=self.counting.value))
        self.number_at = Choices("The number comes", [(Phase.TOP, "At the top"), (Phase.BOTTOM, "At the bottom")])
        self.number_at.chosen.connect(lambda: self._guide(number_at=self.number_at.value))
        return control_card(
            "How reps are led",
            ("Style", self.style_, None),
            ("", self._about_style, None),
            ("Voice says", self.says, None),
            ("Tones", self.glides, None),
            ("Ticks", self.ticks, None),
            ("Count", self.counting, None),
            ("Number", self.number_at, None),
        )

    def _make_bottom(self) -> None:
        self.test = button(TEST, "primary")
        self.test.clicked.connect(self.test_or_stop)
        self._status = label(ABOUT_TEST, "quiet")
        self._trouble = label("", "trouble")
        self._trouble.hide()
        words = QVBoxLayout()
        words.addWidget(self._status)
        words.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(3 * GAP_PX)
        row.addWidget(self.test)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, plan: Plan) -> None:
        """Show the settings as they are, and look for outputs and voices; the test plays a rep of `plan`."""
        self._plan = plan
        self._say(self._sound.settings_trouble)
        self._keep_now()  # another page may have changed them
        self._show_settings()
        self._lookups.run(lambda: or_trouble(self._sound.outputs), self._take_outputs, self)
        if self._voices is None:
            self._lookups.run(lambda: or_trouble(self._sound.voices), self._take_voices, self)
        self.test.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def status(self) -> str:
        """What is said beside the test."""
        return self._status.text()

    @property
    def trouble(self) -> str:
        """What went wrong, if anything did."""
        return self._trouble.text()

    def _show_settings(self) -> None:
        settings = self._sound.settings
        guidance = settings.guidance
        self._fill_outputs()
        self._fill_voices()
        for slider, value in (
            (self.tones, settings.tones_db),
            (self.loudness, settings.voice_db),
            (self.pace, settings.words_per_minute),
        ):
            slider.show_value(round(value))
        for name, text in (
            ("tones", decibels(settings.tones_db)),
            ("voice", decibels(settings.voice_db)),
            ("pace", f"{settings.words_per_minute} words/min"),
            ("delay", f"{settings.delay_ms} ms"),
        ):
            self._values[name].setText(text)
        own = next((s for s in STYLES if _leads(s[1]) == _leads(guidance)), None)
        self.style_.show_value(own[1] if own else None)
        self._about_style.setText(own[2] if own else OWN_MIX)
        self.says.show_value(guidance.voice)
        self.glides.setChecked(guidance.glides)
        self.ticks.setChecked(guidance.ticks)
        self.counting.show_value(guidance.counting)
        self.number_at.show_value(guidance.number_at)
        self.defaults.setText(UNDO if self._undo else DEFAULTS)
        self.defaults.setEnabled(bool(self._undo) or settings != _with_usual_sound(settings))

    def _show_status(self) -> None:
        self.test.setText(STOP if self.sample.is_on else TEST)
        self._status.setText(self.sample.status or ABOUT_TEST)
        if self.sample.is_playing != self._playing:
            self._playing = self.sample.is_playing
            if self.isVisible():
                self.happening.emit("Sound, test" if self._playing else "Sound")

    def _say(self, sentence: str | None) -> None:
        self._trouble.setText(sentence or "")
        self._trouble.setVisible(bool(sentence))

    # -- What there is to choose from --------------------------------------------------------------------------------

    def _take_outputs(self, found: "list[str] | KnownError") -> None:
        if isinstance(found, KnownError):
            self._say(str(found))
        else:
            self._outputs = found
            self._fill_outputs()

    def _take_voices(self, found: "list[Any] | KnownError") -> None:
        if isinstance(found, KnownError):
            self._say(str(found))
        else:
            self._voices = [(f"{voice.name} · {voice.language}", voice.id) for voice in found]
            self._fill_voices()

    def _fill_outputs(self) -> None:
        names = None if self._outputs is None else [(name, name) for name in self._outputs]
        self.output.fill(_choices(names, self._sound.settings.output), self._sound.settings.output)

    def _fill_voices(self) -> None:
        self.voice.fill(_choices(self._voices, self._sound.settings.voice), self._sound.settings.voice)

    # -- What is changed ---------------------------------------------------------------------------------------------

    def _guide(self, **changed: Any) -> None:
        """Lead reps another way; never without anything that leads."""
        try:
            guidance = replace(self._sound.settings.guidance, **changed)
        except ValueError:
            self._show_settings()
            self._say(MUST_LEAD)
            return
        self._change(guidance=guidance)

    def _take_style(self) -> None:
        chosen = self.style_.value
        assert chosen is not None
        self._guide(voice=chosen.voice, glides=chosen.glides, ticks=chosen.ticks)

    def _defaults_or_undo(self) -> None:
        before = self._sound.settings
        wanted = self._undo or _with_usual_sound(before)
        undo = None if self._undo else before
        self._take(wanted)
        self._undo = undo
        self._show_settings()

    def _change(self, **changed: Any) -> None:
        self._undo = None
        self._take(replace(self._sound.settings, **changed))

    def _take(self, settings: Settings) -> None:
        before = self._sound.settings
        self._say(None)
        self._sound.change(settings)
        self._keep.start()
        self._show_settings()
        at_once = replace(before, tones_db=settings.tones_db, voice_db=settings.voice_db, delay_ms=settings.delay_ms)
        if self.sample.is_on and at_once != settings:
            self._restart.start()

    def _keep_now(self) -> None:
        try:
            self._sound.keep()
        except KnownError as error:
            self._say(str(error))

    # -- The test ----------------------------------------------------------------------------------------------------

    def test_or_stop(self) -> None:
        """Play the sample, or stop it."""
        if self.sample.is_on:
            self._restart.stop()
            self.sample.stop()
        else:
            self._play()

    def _play(self) -> None:
        assert self._plan is not None
        self.sample.play(Sample(self._plan, exercise(self._plan.exercise), self._sound.settings.guidance))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side where both fit, or else one below the other."""
        super().resizeEvent(event)
        wide = self.width() >= BESIDE_PX
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves takes the settings along and leaves silence."""
        super().hideEvent(event)
        self._restart.stop()
        self.sample.stop()
        self._keep.stop()
        self._keep_now()


def _choices(found: list[tuple[str, str]] | None, chosen: str | None) -> list[tuple[str, str | None]]:
    """The system's own first, then all that were found, and what was chosen before though it is not there."""
    choices: list[tuple[str, str | None]] = [(SYSTEMS_OWN, None), *(found or ())]
    if chosen is not None and chosen not in [value for _, value in choices]:
        choices.append((chosen if found is None else NOT_THERE.format(chosen), chosen))
    return choices


def _with_usual_sound(settings: Settings) -> Settings:
    """Only what this page shows becomes as usual."""
    usual = Settings()
    return replace(settings, **{name: getattr(usual, name) for name in SOUND_FIELDS})


def _leads(guidance: Guidance) -> Guidance:
    """What of it makes a style."""
    return replace(guidance, counting=Counting.UP, number_at=Phase.TOP)
