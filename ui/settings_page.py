"""The settings page: language, text, colours, motion and distance. Whatever is chosen holds at once."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.appearance import appearance
from ui.desk import GUTTER_PX, button, head, label, on_key
from ui.desk_controls import Choices, Slider, control_card
from ui.desk_room import scrolling
from ui.growing import GrowingPage
from ui.language import LANGUAGES, decimal, tr
from ui.settings import VIEWING_DISTANCE_M
from ui.sound import Sound

STEPS_PER_M = 10


class SettingsPage(GrowingPage):
    """What can be chosen about the program as a whole.

    Signals:
        home_asked, sound_asked, keys_asked: where the user wants to go.
        language_chosen: another language is wanted; every text has to be made anew.
    """

    home_asked = Signal()
    sound_asked = Signal()
    keys_asked = Signal()
    language_chosen = Signal()

    def __init__(self, sound: Sound) -> None:
        """`sound` keeps the settings."""
        super().__init__()
        self._sound = sound
        self._make_top()
        inside = QWidget()
        self.cards = QVBoxLayout(inside)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(GUTTER_PX)
        self.cards.addWidget(self._make_look_card())
        self.cards.addWidget(self._make_session_card())
        self.cards.addStretch()
        self.column.addWidget(scrolling(inside), 1)

    def open(self) -> None:
        """Show the settings as they are."""
        settings = self._sound.settings
        self.language.show_value(settings.language)
        self.text_size.show_value(settings.text_size)
        self.theme.show_value(settings.theme)
        self.contrast.show_value(settings.high_contrast)
        self.motion.show_value(settings.reduced_motion)
        self.distance.show_value(round(settings.viewing_distance_m * STEPS_PER_M))
        self._metres.setText(tr("{metres} m", metres=decimal(settings.viewing_distance_m, 1)))
        self.views.show_value(settings.figure_seen_from)
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.home_asked)
        self.column.addLayout(head(tr("Settings"), back))
        on_key(self, Qt.Key.Key_Escape, self.home_asked.emit)

    def _make_look_card(self) -> QWidget:
        systems = (None, tr("Like the system"))
        self.language = Choices(tr("Language"), [systems, *LANGUAGES.items()])
        self.language.chosen.connect(self._take_language)
        sizes = [("normal", tr("Normal")), ("large", tr("Large")), ("very large", tr("Very large"))]
        self.text_size = Choices(tr("Text size"), sizes)
        self.text_size.chosen.connect(lambda: self._look(text_size=self.text_size.value))
        self.theme = Choices(tr("Colours"), [systems, ("light", tr("Light")), ("dark", tr("Dark"))])
        self.theme.chosen.connect(lambda: self._look(theme=self.theme.value))
        self.contrast = Choices(tr("Contrast"), [systems, (False, tr("Normal")), (True, tr("High"))])
        self.contrast.chosen.connect(lambda: self._look(high_contrast=self.contrast.value))
        self.motion = Choices(tr("Motion"), [systems, (False, tr("Smooth")), (True, tr("Less motion"))])
        self.motion.chosen.connect(lambda: self._change(reduced_motion=self.motion.value))
        return control_card(
            tr("How it looks"),
            (tr("Language"), self.language, None),
            (tr("Text size"), self.text_size, None),
            (tr("Colours"), self.theme, None),
            (tr("Contrast"), self.contrast, None),
            (tr("Motion"), self.motion, None),
            (
                "",
                label(tr("With less motion the picture steps once a second; the sound stays the same."), "quiet"),
                None,
            ),
        )

    def _make_session_card(self) -> QWidget:
        low, high = (round(metres * STEPS_PER_M) for metres in VIEWING_DISTANCE_M)
        self.distance = Slider(tr("Distance from the screen while you train, in tenths of a metre"), (low, high), 1, 5)
        self.distance.valueChanged.connect(lambda tenths: self._change(viewing_distance_m=tenths / STEPS_PER_M))
        self._metres = label()
        self._metres.setWordWrap(False)
        self._metres.setMinimumWidth(self._metres.fontMetrics().horizontalAdvance("00.0 m"))
        views = [
            (None, tr("From both sides, if it fits")),
            ("side", tr("From the side")),
            ("front", tr("From the front")),
        ]
        self.views = Choices(tr("Figure"), views)
        self.views.chosen.connect(lambda: self._change(figure_seen_from=self.views.value))
        self.sound = button(tr("Choose how it sounds"))
        self.sound.clicked.connect(self.sound_asked)
        self.keys = button(tr("Keys, clickers and claps"))
        self.keys.clicked.connect(self.keys_asked)
        return control_card(
            tr("In a session"),
            (tr("Distance"), self.distance, self._metres),
            ("", label(tr("Words and numbers grow with it, so that you can read them from your mat."), "quiet"), None),
            (tr("Figure"), self.views, None),
            (tr("Sound"), self.sound, None),
            (tr("Hands free"), self.keys, None),
        )

    # -- What is changed ---------------------------------------------------------------------------------------------

    def _take_language(self) -> None:
        if self.language.value != self._sound.settings.language:
            self._change(language=self.language.value, voice=None)  # a voice speaks one language
            self.language_chosen.emit()

    def _look(self, **changed: Any) -> None:
        self._change(**changed)
        appearance().choose(self._sound.settings)

    def _change(self, **changed: Any) -> None:
        self._sound.change(self._sound.settings._replace(**changed))
        self._metres.setText(tr("{metres} m", metres=decimal(self._sound.settings.viewing_distance_m, 1)))
