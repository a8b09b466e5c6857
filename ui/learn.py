"""Learn: the guide of each lunge, full or fast, to leaf through, to look at, and to have read aloud."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer.exercise import Exercise
from trainer.guide_text import Section, fast_guide, full_guide
from trainer.plan import Leg
from ui.announce import announce
from ui.desk import GAP_PX, GUTTER_PX, Card, button, head, label, on_key
from ui.desk_controls import Choices, Chooser
from ui.growing import GrowingPage
from ui.language import tr
from ui.learn_parts import INDENT_PX, MEASURE, Contents, Paragraph, section_text
from ui.learn_pictures import pictures
from ui.lunges import lunge, lunges
from ui.read_aloud import ReadAloud
from ui.sound import Sound
from ui.tasks import Background

CONTENTS_SHARE = 0.21
"""Width of the contents, of the page's."""

USUAL = "Let the front leg carry most of your weight"
"""Letters as often as a text has them, to measure lines with."""

BEFORE_PRACTICE = ("fast", "practice")
"""The sections after which it is time to try."""

TURNING = (Qt.Key.Key_Space, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Right)
"""Keys that go on turning pages while they are held."""

MOST_SECTIONS = 1000
"""More than any guide has."""


class Learn(GrowingPage):
    """The guide, one section at a time.

    Signals:
        back_asked: the user wants to go where they came from.
        practice_asked: the user wants to practise this exercise, by its id.
        exercises_asked: the user wants to see their own exercises; the id of the one shown.
        first_start_asked: the user wants to see again what is shown at the first start.
        happening: something else is going on now, in a few words.
    """

    back_asked = Signal()
    practice_asked = Signal(str)
    exercises_asked = Signal(str)
    first_start_asked = Signal()
    happening = Signal(str)

    def __init__(self, sound: Sound, background: Background) -> None:
        super().__init__()
        self._sound = sound
        self._lunge = next(iter(lunges().values()))
        self._sections: tuple[Section, ...] = ()
        self._n = 0
        self._paragraphs: list[Paragraph] = []
        self._columns = 1
        self._reading = False
        self._heading = label("", "heading")
        self._heading.setContentsMargins(INDENT_PX, 0, 0, 0)  # as far in as the text
        self._text, self._spread = QScrollArea(), QWidget()
        self._card = Card(self._heading, self._spread)
        self._card.column.setStretch(1, 1)
        self._card.column.setSpacing(2 * GAP_PX)
        self.voice = ReadAloud(sound, background, self)
        self.voice.changed.connect(self._show_reading)
        self.voice.over.connect(self._read_on)
        self._make_top()
        self._book = QWidget()
        middle = QHBoxLayout(self._book)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(GUTTER_PX)
        self.contents = Contents(tr("Contents"))
        self.contents.chosen.connect(self.show_section)
        middle.addWidget(self.contents)
        middle.addWidget(self._card, 1)
        self.column.addWidget(self._book, 1)
        self._make_bottom()
        self._make_keys()

    # -- What is shown -----------------------------------------------------------------------------------------------

    @property
    def lunge(self) -> Exercise:
        """The exercise shown."""
        return self._lunge

    @property
    def section(self) -> Section:
        """The section shown."""
        return self._sections[self._n]

    @property
    def status(self) -> str:
        """What is said about reading aloud."""
        return self._status.text()

    def open(self, exercise_id: str, *, again: bool = False) -> None:
        """Show the guide of an exercise from its start; or, `again` after another page, what was shown before.

        What was shown may have been deleted there: then it is the exercise from its start.
        """
        stays = again and self._lunge.id in lunges()
        n = self._n if stays else 0
        self._offer(self._lunge.id if stays else exercise_id)
        self.guides.show_value(self.guides.value or "full")
        self._fill()
        self.show_section(n)
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_to(self, section_id: str) -> None:
        """Show a section of the full guide by its id."""
        self.guides.show_value("full")
        self._fill()
        self.show_section(next(n for n, section in enumerate(self._sections) if section.id == section_id))

    def show_section(self, n: int) -> None:
        """Show a section by its number; numbers beyond the ends show the first and the last."""
        self._n = min(max(n, 0), len(self._sections) - 1)
        self.contents.show_section(self._n)
        self._show_text()
        if self._reading:
            self._read()
        last = len(self._sections) - 1
        self.before.setEnabled(self._n > 0)
        self.next.setEnabled(self._n < last)
        self._place.setText(tr("{page} of {pages}", page=self._n + 1, pages=last + 1))
        self._entitle()
        announce(self, self.section.title)

    def _entitle(self) -> None:
        self.happening.emit(tr("Learn: {section}", section=self.section.title))

    def _offer(self, exercise_id: str) -> None:
        """Offer every exercise there is now, and this one even if it is there no more."""
        known = lunges()
        known.setdefault(exercise_id, lunge(exercise_id))
        self.lunges.fill([(made.name, id_) for id_, made in known.items()], exercise_id)

    def _fill(self) -> None:
        """Show the guide that is chosen now."""
        self.stop_reading()
        self._lunge = lunge(self.lunges.value or self._lunge.id)
        fast = self.guides.value == "fast"
        body_kg = self._sound.settings.body_kg
        self._sections = fast_guide(self._lunge) if fast else full_guide(self._lunge, body_kg)
        self.contents.fill(self._sections, self._lunge.shared.guidance)
        self.show_section(0)

    def _show_text(self) -> None:
        """Put the text of the section on its card, with its pictures beside it; a keyboard on the card stays there."""
        section = self.section
        self._heading.setText(section.title)
        shown = pictures(section.id, self._lunge, Leg.RIGHT)
        self._columns = 1 if shown else 2
        self._text, self._paragraphs = section_text(section, self._columns)
        on_key(self._text, Qt.Key.Key_Space, lambda: self._page(1), repeats=True)
        told = QVBoxLayout()
        told.setSpacing(2 * GAP_PX)
        told.addWidget(self._text, 1)
        if section.id in BEFORE_PRACTICE:
            now = button(tr("Practise now"), "primary")
            now.clicked.connect(self._ask_practice)
            told.addWidget(now)
            told.setAlignment(now, Qt.AlignmentFlag.AlignHCenter)
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3 * GAP_PX)
        row.addLayout(told, 1)
        if shown:
            row.addWidget(shown, 1)
        was_there = self._spread.isAncestorOf(self.window().focusWidget())
        self._card.column.replaceWidget(self._spread, beside)
        beside.show()
        if was_there:
            self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._spread.hide()
        self._spread.deleteLater()
        self._spread = beside
        self._fit()

    # -- Its parts ---------------------------------------------------------------------------------------------------

    def _make_top(self) -> None:
        self.lunges = Chooser(tr("Exercise"))
        self.guides = Choices(tr("Guide"), [("fast", tr("Fast")), ("full", tr("Full"))])
        self.lunges.activated.connect(lambda _: self._fill())
        self.guides.chosen.connect(self._fill)
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.back_asked)
        own = button(tr("Your exercises  (Y)"))
        own.clicked.connect(self._ask_exercises)
        self.column.addLayout(head(tr("Learn"), own, back, beside=(self.lunges, self.guides)))

    def _make_bottom(self) -> None:
        self.before = button(tr("Back  (←)"))
        self.before.clicked.connect(lambda: self.show_section(self._n - 1))
        self.next = button(tr("Next  (→)"))
        self.next.clicked.connect(lambda: self.show_section(self._n + 1))
        self._place = label("", "quiet")
        self._place.setWordWrap(False)
        self.read = button(tr("Read aloud  (R)"))
        self.read.clicked.connect(self.read_or_stop)
        self.practise = button(tr("Practise  (P)"))
        self.practise.clicked.connect(self._ask_practice)
        self._status = label("", "quiet")
        again = button(tr("First steps  (F)"))
        again.clicked.connect(self.first_start_asked)
        bottom = QHBoxLayout()
        bottom.setSpacing(GAP_PX)
        for part in (self.before, self._place, self.next, self.read):
            bottom.addWidget(part)
        bottom.addWidget(self._status, 1)
        bottom.addWidget(again)
        bottom.addWidget(self.practise)
        self.column.addLayout(bottom)

    def _make_keys(self) -> None:
        """Bind the keys; those that turn pages hold within the book only: the choices above have their own arrows."""

        def turn(pages: int) -> Callable[[], None]:
            return lambda: self.show_section(self._n + pages)

        keys: tuple[tuple[QWidget, str | Qt.Key, Callable[[], None]], ...] = (
            (self, "R", self.read_or_stop),
            (self, "P", self._ask_practice),
            (self, Qt.Key.Key_Escape, self._stop_or_back),
            (self, Qt.Key.Key_PageUp, lambda: self._page(-1)),
            (self, Qt.Key.Key_PageDown, lambda: self._page(1)),
            (self.contents, Qt.Key.Key_Space, lambda: self._page(1)),  # a list would look for a title that begins so
            (self, "F", self.first_start_asked.emit),
            (self, "Y", self._ask_exercises),
            (self._book, Qt.Key.Key_Left, turn(-1)),
            (self._book, Qt.Key.Key_Right, turn(1)),
            (self._book, Qt.Key.Key_Home, turn(-MOST_SECTIONS)),
            (self._book, Qt.Key.Key_End, turn(MOST_SECTIONS)),
        )
        for where, key, act in keys:
            on_key(where, key, act, repeats=key in TURNING)

    def _page(self, way: int) -> None:
        """Show more of the text, on or back by a window's height; where there is none, turn the page."""
        bar = self._text.verticalScrollBar()
        end = bar.maximum() if way > 0 else bar.minimum()
        if bar.value() == end:
            self.show_section(self._n + way)
        else:
            bar.setValue(bar.value() + way * bar.pageStep())

    def _fit(self) -> None:
        """Keep lines at a length that reads well, and the contents as wide as they have to be."""
        metrics = self._place.fontMetrics()
        self._text.setMaximumWidth(round(self._columns * MEASURE * metrics.horizontalAdvance(USUAL) / len(USUAL)))
        self.contents.setFixedWidth(round(CONTENTS_SHARE * self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text."""
        super().resizeEvent(event)
        if self._sections:
            self._fit()

    # -- Reading aloud -----------------------------------------------------------------------------------------------

    def read_or_stop(self) -> None:
        """Read this section and those after it aloud, or stop."""
        if self._reading:
            self.stop_reading()
        else:
            self._reading = True
            self._read()
            self._show_reading()

    def stop_reading(self) -> None:
        """Fall silent."""
        self._reading = False
        self.voice.stop()
        self._show_reading()

    def _read(self) -> None:
        following = self._sections[self._n + 1 : self._n + 2]
        self.voice.read(_spoken(self.section), then=[text for section in following for text in _spoken(section)])

    def _read_on(self) -> None:
        """Turn the page and go on, or end after the last."""
        if self._reading and self._n + 1 < len(self._sections):
            self.show_section(self._n + 1)
        else:
            self.stop_reading()

    def _show_reading(self) -> None:
        if self._reading and not self.voice.is_on:
            self._reading = False  # nothing can be said; the status tells why
        self.read.setText(tr("Stop reading  (R)") if self._reading else tr("Read aloud  (R)"))
        self._status.setText(self.voice.status)
        read = self.voice.paragraph if self._reading else None
        for n, paragraph in enumerate(self._paragraphs, 1):  # the first that is read is the title
            if paragraph.is_read != (n == read):
                paragraph.show_read(n == read)
                if n == read:
                    self._text.ensureWidgetVisible(paragraph, 0, GAP_PX)

    def _ask_practice(self) -> None:
        self.stop_reading()
        self.practice_asked.emit(self._lunge.id)

    def _ask_exercises(self) -> None:
        self.exercises_asked.emit(self._lunge.id)

    def _stop_or_back(self) -> None:
        if self._reading:
            self.stop_reading()
        else:
            self.back_asked.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave silence behind."""
        super().hideEvent(event)
        self.stop_reading()


def _spoken(section: Section) -> list[str]:
    """Return what is said of a section: its title and then its lines."""
    return [f"{section.title}.", *(line.spoken for line in section.lines)]
