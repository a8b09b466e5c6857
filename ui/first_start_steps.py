"""The steps of the first start, each a part of its own: what it shows, and what one can do there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.exercise import Exercise, Note
from trainer.guide_text import Line, full_guide
from trainer.plan import Leg
from trainer.tempo import Phase
from ui.desk import GAP_PX, button, label
from ui.desk_controls import Slider
from ui.desk_room import SideBySide, scrolling
from ui.figure_picture import FigurePicture
from ui.figure_poses import shallow_picture, start_picture, step_picture
from ui.language import decimal, tr
from ui.learn_parts import Paragraph, halfway, stacked
from ui.learn_pictures import steps_gallery
from ui.settings import VIEWING_DISTANCE_M
from ui.tempo_picture import TempoPicture

QUESTIONNAIRE = "https://eparmedx.com"
"""The PAR-Q+ (SF4a): its text is its authors', so it is only linked to."""

CORNER_PX = 2 * GAP_PX
EDGE_PX = 3

PICTURE_PX = 9 * GAP_PX
LOW_CARD_PX = 40 * GAP_PX

STEPS_PER_M = 10


class Step(QWidget):
    """One step.

    Attributes:
        heading: what it is about.
        entry: what gets the focus when it is shown; None leaves that to the way on.
        keys: the buttons that have a key of their own.
    """

    heading = ""

    def __init__(self, picture: QWidget | None = None, *, scrolls: bool = True) -> None:
        """A `picture` stands beside what is said; where the window is too low for that, it scrolls."""
        super().__init__()
        self.entry: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5 * GAP_PX)
        told = QWidget()
        self.column = QVBoxLayout(told)
        self.column.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scrolling(told, takes_focus=True) if scrolls else told, 1)
        if picture is not None:
            row.addWidget(picture, 1)
        self.keys: dict[str, QAbstractButton] = {}

    def press(self, key: str) -> None:
        """Do what the button does that shows a key, if there is one."""
        if key in self.keys:
            self.keys[key].click()


class LungeCard(QAbstractButton):
    """An exercise to choose, with its picture; the chosen one has a wide edge and says so."""

    def __init__(self, lunge: Exercise) -> None:
        super().__init__()
        self.lunge = lunge
        self.setCheckable(True)
        self.setText(lunge.name)
        self.setAccessibleName(lunge.name)
        self.setAccessibleDescription(lunge.headline_cue.text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP_PX, 2 * GAP_PX, 3 * GAP_PX, 2 * GAP_PX)
        column.setSpacing(GAP_PX)
        shown = step_picture(lunge, Phase.BOTTOM, Leg.RIGHT)
        column.addWidget(FigurePicture(shown, least_px=PICTURE_PX, usual_px=PICTURE_PX), 3)  # and what words leave
        column.addWidget(label(lunge.name, "strong"))
        about = label(lunge.about[0].text)
        about.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(about)
        self._chosen = label(" ", "quiet")
        column.addWidget(self._chosen)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(lambda on: self._chosen.setText(tr("✓ Chosen") if on else " "))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low card the picture has what the words leave; on others the words of all cards begin in one line."""
        super().resizeEvent(event)
        self._column.setStretch(2, 2 if self.height() >= LOW_CARD_PX else 0)

    def sizeHint(self) -> QSize:
        """As much as its parts need."""
        return self.layout().sizeHint()  # type: ignore[union-attr]  # it has one

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a card; its edge tells whether it is chosen, and a second one whether it has the focus."""
        del event
        palette, role = self.palette(), QPalette.ColorRole
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(palette.color(role.Base))
            chosen = self.isChecked()
            painter.setPen(QPen(palette.color(role.Accent if chosen else role.Mid), EDGE_PX if chosen else 1))
            inset = EDGE_PX / 2
            around = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(around, CORNER_PX, CORNER_PX)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(palette.color(role.Text), 2))
                inner = around.adjusted(4, 4, -4, -4)
                painter.drawRoundedRect(inner, CORNER_PX - 4, CORNER_PX - 4)


class ChooseStep(Step):
    """Which lunge it is to be.

    Signals:
        chosen: another exercise is chosen, by its id.
    """

    chosen = Signal(str)

    def __init__(self, lunges: Mapping[str, Exercise]) -> None:
        super().__init__()
        self.heading = tr("Which lunge would you like to do?")
        self.column.addWidget(
            label(
                tr(
                    "Choose with ← and →, then press Enter. You can change your mind at any time: each is a plan of "
                    "its own."
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(2 * GAP_PX)
        self._group = QButtonGroup(self)
        self.cards = {lunge_id: LungeCard(lunge) for lunge_id, lunge in lunges.items()}
        for lunge_id, card in self.cards.items():
            self._group.addButton(card)
            row.addWidget(card, 1)
            card.toggled.connect(lambda on, lunge_id=lunge_id: self.chosen.emit(lunge_id) if on else None)
        self.column.addLayout(row, 1)

    def show_chosen(self, lunge_id: str) -> None:
        """Mark an exercise as the chosen one."""
        self.cards[lunge_id].setChecked(True)
        self.entry = self.cards[lunge_id]


class VoiceStep(Step):
    """How it sounds."""

    def __init__(self, lunge: Exercise, play: Callable[[], None]) -> None:
        picture = TempoPicture(lunge)
        super().__init__(picture)
        self.picture = picture
        self.heading = tr("This is how Evenstep leads you")
        self.column.addWidget(
            label(
                tr(
                    "A voice and soft tones tell you when to lower and when to rise. The tone falls while you go down "
                    "and rises while you come up, so you need not look at the screen."
                )
            )
        )
        self.play = self.keys["P"] = button(tr("Play a few seconds  (P)"))
        self.play.clicked.connect(play)
        self.column.addWidget(self.play)
        self.status = label("", "quiet")
        self.status.hide()
        self.column.addWidget(self.status)
        self.column.addWidget(
            label(tr("Another voice, its pace and how much it says: all that is on the page “Sound”."))
        )
        self.column.addStretch()

    def show_status(self, words: str, *, playing: bool, place_s: float | None) -> None:
        """Say what is going on, and show how many seconds of the rep have been heard."""
        self.picture.show_place(place_s)
        self.play.setText(tr("Stop  (P)") if playing else tr("Play a few seconds  (P)"))
        self.status.setText(words)
        self.status.setVisible(bool(words))


class MatStep(Step):
    """Whether it can be heard and read from the mat.

    Signals:
        check_asked: the user wants to check the volume.
        distance_chosen: how many metres away the user trains.
    """

    check_asked = Signal()
    distance_chosen = Signal(float)

    def __init__(self, lunge: Exercise, distance_m: float) -> None:
        super().__init__(FigurePicture(start_picture(lunge, Leg.RIGHT)))
        self.heading = tr("Can you hear and read it from your mat?")
        self.column.addWidget(
            label(
                tr(
                    "Put your mat where you can see the screen, with room for a long step behind you. The check plays "
                    "the voice and the tones in turn and tells in large letters what to do; the arrow keys make them "
                    "louder or softer."
                )
            )
        )
        self.check = self.keys["C"] = button(tr("Check the volume  (C)"))
        self.check.clicked.connect(self.check_asked)
        self.column.addWidget(self.check)
        low, high = (round(metres * STEPS_PER_M) for metres in VIEWING_DISTANCE_M)
        self.distance = Slider(tr("Distance from the screen while you train, in tenths of a metre"), (low, high), 1, 5)
        self.distance.show_value(round(distance_m * STEPS_PER_M))
        self.distance.valueChanged.connect(self._take_distance)
        self.distance.setMaximumWidth(60 * GAP_PX)
        self._metres = label("", "strong")
        self._show_distance(distance_m)
        self.column.addWidget(
            label(tr("How far away will you stand? In a session, words and numbers grow with that. Tab, then ← and →."))
        )
        row = QHBoxLayout()
        row.setSpacing(2 * GAP_PX)
        row.addWidget(self.distance, 2)
        row.addWidget(self._metres, 1)
        self.column.addLayout(row)
        self.column.addStretch()

    def _take_distance(self, tenths: int) -> None:
        self._show_distance(tenths / STEPS_PER_M)
        self.distance_chosen.emit(tenths / STEPS_PER_M)

    def _show_distance(self, metres: float) -> None:
        self._metres.setText(tr("{metres} m", metres=decimal(metres, 1)))


class SafetyStep(Step):
    """What to know before training, in plain words (SF1 to SF8).

    Signals:
        scrolled: more of it has been read, or less.
    """

    scrolled = Signal()

    def __init__(self, notes: tuple[Note, ...], seen_on: str | None) -> None:
        super().__init__(scrolls=False)  # its text does
        self.heading = tr("Before you begin")
        self._seen = label(tr("Evenstep is no medical advice. Read this once; you find it again under Learn."), "quiet")
        top = QHBoxLayout()  # beside each other: the text below needs the height
        top.addWidget(self._seen, 1)
        self.column.addLayout(top)
        if seen_on:
            day = QLocale().toString(QDate.fromString(seen_on, Qt.DateFormat.ISODate), QLocale.FormatType.LongFormat)
            self._seen.setText(tr("You read this on {day}. You find it under Learn too.", day=day))
        half = halfway([note.text for note in notes])
        columns = [QWidget(), QWidget()]
        for column, part in zip(columns, (notes[:half], notes[half:]), strict=True):
            told = stacked([_paragraph(note) for note in part])
            told.setContentsMargins(0, 0, 0, 0)
            column.setLayout(told)
        self.text = scrolling(SideBySide(*((column, 1) for column in columns)), takes_focus=True)
        self.text.setAccessibleName(self.heading)
        self.text.setAccessibleDescription(" ".join(f"{note.title}. {note.text}" for note in notes))
        self.column.addWidget(self.text, 1)
        self.questionnaire = self.keys["Q"] = button(tr("Open the PAR-Q+ questionnaire in the browser  (Q)"))
        self.questionnaire.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(QUESTIONNAIRE)))
        top.addWidget(self.questionnaire)

        bar = self.text.verticalScrollBar()
        bar.valueChanged.connect(self.scrolled)
        bar.rangeChanged.connect(self.scrolled)

    @property
    def goes_on(self) -> bool:
        """Whether there is more below what the window has room for."""
        bar = self.text.verticalScrollBar()
        return bar.value() < bar.maximum()

    def read_on(self) -> bool:
        """Show what the window is too low for; returns whether there was more."""
        bar = self.text.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + bar.pageStep())
        return bar.value() != before


class PracticeStep(Step):
    """A round of practice."""

    def __init__(self, lunge: Exercise) -> None:
        super().__init__(steps_gallery(lunge, Leg.RIGHT))
        self.heading = tr("Try it once")
        told = next(section for section in full_guide(lunge) if section.id == "practice")
        self.column.addLayout(stacked([Paragraph(line, 0) for line in told.lines]))


class ReadyStep(Step):
    """What the first session is, how to warm up for it, and what to expect after it."""

    def __init__(self, lunge: Exercise, asks: str, notes: tuple[Note, ...]) -> None:
        super().__init__(FigurePicture(shallow_picture(lunge, Leg.RIGHT)))
        self.heading = tr("You are ready")
        self.column.addWidget(label(tr("For the first time, something gentle: {asks}.", asks=asks), "lead"))
        keys = tr("Space pauses and goes on, P tells pain, Esc ends: what you did by then is kept.")
        while_training = Note((), tr("While you train"), keys)
        self.column.addLayout(stacked([_paragraph(note) for note in (while_training, *notes)]))


def _paragraph(note: Note) -> Paragraph:
    return Paragraph(Line(note.ids, note.title, note.text), 0)
