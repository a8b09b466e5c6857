"""The sound page: where it sounds, how loud, with which voice, and how reps are led; and a test of it all."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.errors import KnownError
from trainer.guidance import Guidance, Voice
from trainer.plan import Counting, Plan
from trainer.tempo import Phase
from ui.announce import announce
from ui.desk import GAP_PX, GUTTER_PX, button, head, label, on_key
from ui.desk_controls import Choices, Chooser, Slider, TickBox, control_card, with_chosen
from ui.desk_room import scrolling
from ui.growing import GrowingPage
from ui.language import language, mark, tr
from ui.lunges import lunge
from ui.own_words_list import YOURS
from ui.sample import Sample
from ui.sample_player import SamplePlayer
from ui.settings import VOLUME_DB, WORDS_PER_MINUTE, Settings
from ui.sound import Sound
from ui.tasks import Background, or_trouble
from ui.wording import decibels

STYLES = (
    (mark("Tones"), Guidance(), mark("A tone moves with you; a voice says down and up.")),
    (
        mark("Counted voice"),
        Guidance(Voice.SECONDS, glides=False),
        mark("The voice counts each second: down, two, three, up."),
    ),
    (mark("Ticks only"), Guidance(Voice.NUMBERS, glides=False), mark("A tick each second, a mark at each turn.")),
)
OWN_MIX = mark("Your own mix.")
SOUND_FIELDS = ("guidance", "output", "tones_db", "voice_db", "delay_ms", "voice", "words_per_minute")
SYSTEMS_OWN = mark("The system's own")
TEST, STOP = mark("Test  (T)"), mark("Stop  (T)")
DEFAULTS, UNDO = mark("Back to defaults"), mark("Undo")
ABOUT_TEST = mark("The end of a countdown and one rep, exactly as your session plays them.")
MUST_LEAD = mark("Tones, ticks or a counted voice must lead you, so one of them stays on.")

RESTART_AFTER_MS = 250
"""A setting that is still moving, such as a slider, is heard once it has come to rest."""

BESIDE_PX = 1160
"""The least width of a page on which the cards stand beside each other."""


class SoundPage(GrowingPage):
    """All that can be chosen about the sound; whatever is chosen holds at once.

    Signals:
        home_asked, calibration_asked, room_check_asked, own_voice_asked: where the user wants to go.
        happening: something else is going on now, in a few words.
    """

    home_asked = Signal()
    calibration_asked = Signal()
    room_check_asked = Signal()
    own_voice_asked = Signal()
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
        self._restart = QTimer(self)
        self._restart.setSingleShot(True)
        self._restart.setInterval(RESTART_AFTER_MS)
        self._restart.timeout.connect(self._play)
        self._make_top()
        inside = QWidget()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(GUTTER_PX)
        self._cards.addWidget(self._make_sound_card(), 1)
        self._cards.addWidget(self._make_lead_card(), 1)
        all_ = QVBoxLayout(inside)
        all_.setContentsMargins(0, 0, 0, 0)
        all_.addLayout(self._cards)
        all_.addStretch()
        self.column.addWidget(scrolling(inside), 1)
        self._make_bottom()

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        self.defaults = button(tr(DEFAULTS))
        self.defaults.clicked.connect(self._defaults_or_undo)
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.home_asked)
        self.column.addLayout(head(tr("Sound"), self.defaults, back))
        for key, act in (
            (Qt.Key.Key_Escape, self.home_asked.emit),
            (Qt.Key.Key_T, self.test_or_stop),
            (Qt.Key.Key_C, self.calibration_asked.emit),
            (Qt.Key.Key_R, self.room_check_asked.emit),
            (Qt.Key.Key_V, self.own_voice_asked.emit),
        ):
            on_key(self, key, act)

    def _make_sound_card(self) -> QWidget:
        self.output = Chooser(tr("Output"))
        self.output.activated.connect(lambda _: self._change(output=self.output.value))
        self.tones = Slider(tr("Volume of the tones, in decibels"), VOLUME_DB, 1, 3)
        self.tones.valueChanged.connect(lambda db: self._change(tones_db=float(db)))
        self.loudness = Slider(tr("Volume of the voice, in decibels"), VOLUME_DB, 1, 3)
        self.loudness.valueChanged.connect(lambda db: self._change(voice_db=float(db)))
        self.voice = Chooser(tr("Voice"))
        self.voice.activated.connect(lambda _: self._change(voice=self.voice.value))
        self.pace = Slider(tr("Pace of the voice, in words a minute"), WORDS_PER_MINUTE, 5, 10)
        self.pace.valueChanged.connect(lambda wpm: self._change(words_per_minute=wpm))
        calibrate = button(tr("Set by eye and ear  (C)"))
        calibrate.clicked.connect(self.calibration_asked)
        room = button(tr("Check from your mat  (R)"))
        room.clicked.connect(self.room_check_asked)
        own_voice = button(tr("Your own voice…  (V)"))
        own_voice.clicked.connect(self.own_voice_asked)
        self._values = {name: label() for name in ("tones", "voice", "own", "pace", "delay")}
        for value in self._values.values():
            value.setMinimumWidth(value.fontMetrics().horizontalAdvance(f"{_pace(200)} "))
            value.setWordWrap(False)
        return control_card(
            tr("What you hear"),
            (tr("Output"), self.output, None),
            (tr("Volume of tones"), self.tones, self._values["tones"]),
            (tr("Volume of voice"), self.loudness, self._values["voice"]),
            (tr("Voice"), self.voice, None),
            (tr("Own voice"), own_voice, self._values["own"]),
            (tr("Pace"), self.pace, self._values["pace"]),
            (tr("Delay"), calibrate, self._values["delay"]),
            (tr("Loudness"), room, None),
        )

    def _make_lead_card(self) -> QWidget:
        self.style_ = Choices(tr("How reps are led"), [(guidance, tr(words)) for words, guidance, _ in STYLES])
        self.style_.chosen.connect(self._take_style)
        self._about_style = label("", "quiet")
        self.says = Choices(
            tr("The voice says"),
            [(Voice.NUMBERS, tr("Number only")), (Voice.WORDS, tr("Down and up")), (Voice.SECONDS, tr("Every second"))],
        )
        self.says.chosen.connect(lambda: self._guide(voice=self.says.value))
        self.glides = TickBox(tr("that fall and rise with you"))
        self.glides.clicked.connect(lambda on: self._guide(glides=on))
        self.ticks = TickBox(tr("each second"))
        self.ticks.clicked.connect(lambda on: self._guide(ticks=on))
        self.counting = Choices(tr("Reps are counted"), [(Counting.UP, tr("Up")), (Counting.DOWN, tr("Down"))])
        self.counting.chosen.connect(lambda: self._guide(counting=self.counting.value))
        self.number_at = Choices(
            tr("The number comes"), [(Phase.TOP, tr("At the top")), (Phase.BOTTOM, tr("At the bottom"))]
        )
        self.number_at.chosen.connect(lambda: self._guide(number_at=self.number_at.value))
        return control_card(
            tr("How reps are led"),
            (tr("Style"), self.style_, None),
            ("", self._about_style, None),
            (tr("Voice says"), self.says, None),
            (tr("Tones"), self.glides, None),
            (tr("Ticks"), self.ticks, None),
            (tr("Count"), self.counting, None),
            (tr("Number"), self.number_at, None),
        )

    def _make_bottom(self) -> None:
        self.test = button(tr(TEST), "primary")
        self.test.clicked.connect(self.test_or_stop)
        self._status = label(tr(ABOUT_TEST), "quiet")
        self._trouble = label("", "trouble")
        self._trouble.hide()
        words = QVBoxLayout()
        words.setSpacing(GAP_PX // 2)
        words.addWidget(self._status)
        words.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setSpacing(GUTTER_PX)
        row.addWidget(self.test)
        row.addLayout(words, 1)
        self.column.addLayout(row)

    # -- What it shows -----------------------------------------------------------------------------------------------

    def open(self, plan: Plan) -> None:
        """Show the settings as they are, and look for outputs and voices; the test plays a rep of `plan`."""
        self._plan = plan
        self._undo = None  # other pages may have changed more since
        self._say(tr(self._sound.settings_trouble or ""))
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
            ("own", tr(YOURS) if settings.own_voice else ""),
            ("pace", _pace(settings.words_per_minute)),
            ("delay", tr("{delay_ms} ms", delay_ms=settings.delay_ms)),
        ):
            self._values[name].setText(text)
        own = next((s for s in STYLES if _leads(s[1]) == _leads(guidance)), None)
        self.style_.show_value(own[1] if own else None)
        self._about_style.setText(tr(own[2] if own else OWN_MIX))
        self.says.show_value(guidance.voice)
        self.glides.setChecked(guidance.glides)
        self.ticks.setChecked(guidance.ticks)
        self.counting.show_value(guidance.counting)
        self.number_at.show_value(guidance.number_at)
        self.defaults.setText(tr(UNDO if self._undo else DEFAULTS))
        self.defaults.setEnabled(bool(self._undo) or settings != _with_usual_sound(settings))

    def _show_status(self) -> None:
        self.test.setText(tr(STOP if self.sample.is_on else TEST))
        self._status.setText(self.sample.status or tr(ABOUT_TEST))
        if self.sample.is_playing != self._playing:
            self._playing = self.sample.is_playing
            if self.isVisible():
                self.happening.emit(tr("Sound, test") if self._playing else tr("Sound"))

    def _say(self, sentence: str | None) -> None:
        if sentence and sentence != self.trouble:
            announce(self, sentence)
        self._trouble.setText(sentence or "")
        self._trouble.setVisible(bool(sentence))

    # -- What there is to choose from --------------------------------------------------------------------------------

    def _take_outputs(self, found: "list[str] | KnownError") -> None:
        if isinstance(found, KnownError):
            self._say(tr(str(found)))
        else:
            self._outputs = found
            self._fill_outputs()

    def _take_voices(self, found: "list[Any] | KnownError") -> None:
        if isinstance(found, KnownError):
            self._say(tr(str(found)))
        else:
            fitting = [voice for voice in found if voice.language.split("-")[0] == language()] or found
            self._voices = [(f"{voice.name} · {voice.language}", voice.id) for voice in fitting]
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
            self._say(tr(MUST_LEAD))
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
        self._take(self._sound.settings._replace(**changed))

    def _take(self, settings: Settings) -> None:
        before = self._sound.settings
        self._say(None)
        self._sound.change(settings)
        self._show_settings()
        at_once = before._replace(tones_db=settings.tones_db, voice_db=settings.voice_db, delay_ms=settings.delay_ms)
        if self.sample.is_on and at_once != settings:
            self._restart.start()

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
        self.sample.play(Sample(self._plan, lunge(self._plan.exercise), self._sound.settings.guidance))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards side by side where both fit, or else one below the other."""
        super().resizeEvent(event)
        wide = self.room.width() >= BESIDE_PX
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind."""
        super().hideEvent(event)
        self._restart.stop()
        self.sample.stop()


def _choices(found: list[tuple[str, str]] | None, chosen: str | None) -> list[tuple[str, str | None]]:
    """The system's own first, then all that were found, and what was chosen before though it is not there."""
    choices: list[tuple[str, str | None]] = [(tr(SYSTEMS_OWN), None), *(found or ())]
    if found is None and chosen is not None:  # it is still being looked for
        return [*choices, (chosen, chosen)]
    return with_chosen(choices, chosen)


def _with_usual_sound(settings: Settings) -> Settings:
    """Only what this page shows becomes as usual."""
    usual = Settings()
    return settings._replace(**{name: getattr(usual, name) for name in SOUND_FIELDS})


def _pace(words_per_minute: int) -> str:
    return tr("{words_per_minute} words/min", words_per_minute=words_per_minute)


def _leads(guidance: Guidance) -> Guidance:
    """What of it makes a style."""
    return replace(guidance, counting=Counting.UP, number_at=Phase.TOP)
