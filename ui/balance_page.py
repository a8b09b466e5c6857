"""The balance page: what left and right did over a span of sessions, in words, in pictures and as tables."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from trainer.errors import KnownError
from trainer.log import Log
from trainer.measures import Measure
from ui.appearance import appearance
from ui.balance_card import MeasureCard
from ui.balance_choices import BalanceChoices
from ui.balance_data import USUAL_SPAN, Found, Span, Wanted, sessions_of, span_name, wanted_from
from ui.balance_reading import FIRST_LOOK, found_or_trouble
from ui.balance_save import save_picture, save_sheet
from ui.balance_session import SessionCard
from ui.balance_table import measure_table, session_table, show_table, table_view, told_table
from ui.balance_text import MEASURE_WORDS, ORDER_HEAD, POTENTIAL_WORDS, order_words
from ui.desk import BEHIND_TITLE, GAP_PX, Card, button, fold, head, label, on_key
from ui.desk_controls import Choices, Chooser
from ui.desk_room import scrolling
from ui.errand import Errand
from ui.growing import GrowingPage
from ui.language import mark, tr
from ui.sound import Sound
from ui.tasks import Background
from ui.told_names import told_names
from ui.wording import TENSION_WORDS

if TYPE_CHECKING:
    from ui.balance_picture import Picture

READING = mark("Reading the log…")
NOTHING_YET = mark("Nothing here yet. After your first session you find both legs here.")

NARROW_PX = 1100

VIEWS = (mark("Picture"), mark("Told by you"), mark("Tables"), mark("Choices"))
PICTURE, TOLD, TABLES, CHOICES = range(len(VIEWS))
NOTHING = len(VIEWS)
"""Where there is nothing to show, it keeps the place."""


class BalancePage(GrowingPage):
    """Left and right over a span.

    Signals:
        back_asked: the user wants to go back.
    """

    back_asked = Signal()

    def __init__(self, log: Log, sound: Sound, background: Background) -> None:
        super().__init__()
        self._log = log
        self._sound = sound
        self._background = background
        self._reading = Errand()
        self._all_there = True
        self.found: Found | None = None
        self._tables_of: Found | None = None
        self.picture: Picture | None = None
        inside = QWidget()
        area = scrolling(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.column.addWidget(area)  # before there is anything inside: whatever moves in later is dressed again
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(2 * GAP_PX)
        self._inside.addLayout(self._make_top())
        self._inside.addLayout(self._make_views())
        self.kept, self._notice = label("", "quiet"), label("", "lead")
        self._nothing = Card(self._notice)
        self.card = MeasureCard()
        self._stack = QStackedWidget()
        self._columns = []
        for _ in (*VIEWS, NOTHING):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP_PX)
            self._columns.append(column)
            self._stack.addWidget(page)
        self._inside.addWidget(self.kept)
        self._inside.addWidget(self.card)
        self._inside.addWidget(self._nothing)
        self._inside.addWidget(self._stack, 1)
        appearance().changed.connect(self._recolour)
        for key, act in ((Qt.Key.Key_Escape, self.back_asked.emit), (Qt.Key.Key_S, self.save.click)):
            on_key(self, key, act)

    # -- Parts -------------------------------------------------------------------------------------------------------

    def _make_top(self) -> QHBoxLayout:
        self.exercise = Chooser(tr("Exercise"))
        self.exercise.setMinimumContentsLength(6)
        self.exercise.activated.connect(lambda _: self.open())
        self.span = Choices(tr("How far back"), [(span, span_name(span)) for span in Span])
        self.span.show_value(USUAL_SPAN)
        self.span.chosen.connect(self.open)
        back = button(tr("Back  (Esc)"))
        back.clicked.connect(self.back_asked)
        self.save = self._make_save()
        self._wanted = QHBoxLayout()
        self._wanted.setSpacing(GAP_PX)
        self._wanted.addWidget(self.exercise, 1)
        self._wanted.addWidget(self.span)
        self._wanted.addStretch(1)
        self._top = head(tr("Balance"), self.save, back, beside=(self._wanted,))
        self._top.setStretch(BEHIND_TITLE, 1)
        return self._top

    def _make_views(self) -> QBoxLayout:
        self.measure = Choices(tr("Measure"), [(measure, tr(MEASURE_WORDS[measure])) for measure in Measure])
        self.measure.show_value(Measure.REPS)
        self.measure.explain(Measure.TUT, tr(TENSION_WORDS))
        self.measure.explain(Measure.POTENTIAL, tr(POTENTIAL_WORDS))
        self.measure.chosen.connect(self._show_measure)
        self.view = Choices(tr("What to show"), [(n, tr(view)) for n, view in enumerate(VIEWS)])
        self.view.show_value(PICTURE)
        self.view.chosen.connect(self._turn)
        self._views = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._views.setSpacing(GAP_PX)
        self._views.addWidget(self.measure, 1)
        self._views.addWidget(self.view)
        return self._views

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what is chosen from below one another where it does not fit side by side."""
        super().resizeEvent(event)
        wide = self.room.width() > NARROW_PX
        fold(self._top, self._wanted, self._inside, folded=not wide, share=1)
        self._views.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _make_save(self) -> QPushButton:
        save = button(tr("Save…  (S)"))
        menu = QMenu(save)
        self.save_picture = menu.addAction(tr("Save picture…"), self._save_picture)
        self.save_sheet = menu.addAction(tr("Save a sheet for your physiotherapist…"), self._save_sheet)
        menu.aboutToShow.connect(lambda: save.setFocus(Qt.FocusReason.OtherFocusReason))
        save.setMenu(menu)
        return save

    @cached_property
    def told(self) -> QTableView:
        """What the user told of both legs."""
        return table_view(tr("Told by you"))

    @cached_property
    def order(self) -> QLabel:
        """What going second costs."""
        return label("")

    @cached_property
    def measures(self) -> QTableView:
        """Every measure over the span."""
        view = table_view(tr("All measures"))
        view.setFixedHeight(23 * GAP_PX)
        return view

    @cached_property
    def sessions(self) -> QTableView:
        """Every session."""
        return table_view(tr("All sessions"))

    @cached_property
    def choices(self) -> BalanceChoices:
        """Reference leg, bands and body weight."""
        made = BalanceChoices(self._sound)
        made.changed.connect(self.open)
        return made

    def _fill(self, view: int) -> None:
        """Make what a view shows, when it is first looked at: the first picture is there sooner without the others."""
        parts: tuple[QWidget, ...] = ()
        if self._columns[view].count():
            return
        if view == TOLD:
            parts = label(tr(ORDER_HEAD), "heading"), self.order, self.told
        elif view == TABLES:
            parts = self.measures, self.sessions
        elif view == CHOICES:
            parts = (self.choices,)
        for part in parts:
            self._columns[view].addWidget(part, int(part is parts[-1]))

    # -- Reading -----------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Read what is asked for, away from the window; what is shown stays until it is there."""
        self._read(self.exercise.value)

    def _read(self, exercise: str | None) -> None:
        self._call_off()
        last, since = sessions_of(self.span.value or USUAL_SPAN, date.today())
        wanted = wanted_from(self._sound.settings, exercise, last, since)
        if self.found is None:
            self._say(tr(READING))
        else:
            self.card.formula.setText(tr(READING))
        self._look(wanted if last else replace(wanted, last=FIRST_LOOK), None if last else wanted)

    def _look(self, wanted: Wanted, then: Wanted | None) -> None:
        """Read what is wanted and show it; `then` is wanted instead if that is not all."""
        read = partial(found_or_trouble, self._log.path, wanted, self._reading.go_on)
        self._background.run(read, partial(self._show, self._reading, then), self)

    def _look_on(self, reading: Errand, then: Wanted) -> None:
        if reading is self._reading:
            self._look(then, None)

    def _call_off(self) -> None:
        """Call off what is being read: something else is wanted, or nothing."""
        self._reading.call_off()
        self._reading = Errand()

    def hideEvent(self, event: QHideEvent) -> None:
        """Call off what is still being read: nobody looks at it any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._call_off()

    def _show(self, reading: Errand, then: Wanted | None, found: Found | str) -> None:
        if reading is not self._reading:
            return  # called off meanwhile
        if isinstance(found, str):
            self._say(found)
            return
        if not found.logged and len(found.exercises) > 1:  # what was looked at before has left the log
            self._read(None)
            return
        back = 0 if self._all_there or self.picture is None else self.picture.from_newest
        self.found = found
        self._all_there = then is None or found.balance.sessions < FIRST_LOOK
        self.exercise.fill([(name, id_) for id_, name in found.exercises.items()], found.exercise)
        if not found.logged:
            self._say(tr(NOTHING_YET))
        elif not found.balance.sessions:
            span = self.span.value or USUAL_SPAN
            self._say(
                tr("No session of this exercise in this time ({span}); choose a longer one.", span=span_name(span))
            )
        else:
            self._tables_of = None
            self._say("")
            self._show_measure()
            if back and self.picture is not None:
                self.picture.choose(found.balance.sessions - 1 - back)
        if then and not self._all_there:
            QTimer.singleShot(0, self, partial(self._look_on, reading, then))  # once this is painted

    def _say(self, sentence: str) -> None:
        """Say why there is nothing to show, or show it; choices can be made either way."""
        self._notice.setText(sentence)
        self._nothing.setVisible(bool(sentence))
        self._turn()
        self.save.setEnabled(not sentence)
        self._tell("quiet", "")

    def _turn(self) -> None:
        """Show the view that is chosen."""
        view = self.view.value or PICTURE
        self._fill(view)
        there = self._nothing.isHidden()
        self._stack.setCurrentIndex(view if there or view == CHOICES else NOTHING)
        if there and view in (TOLD, TABLES):
            self._show_tables()
        self.card.setVisible(there and view != CHOICES)
        self.measure.setEnabled(view != CHOICES)

    # -- Showing -----------------------------------------------------------------------------------------------------

    def _show_measure(self) -> None:
        """Show the measure chosen, in words and in pictures."""
        if self.found is None or not self.found.balance.sessions:
            return
        measure = self.measure.value or Measure.REPS
        self.card.show_measure(self.found, measure, all_there=self._all_there)
        self._picture().show_measure(self.found.balance, measure)

    def _show_tables(self) -> None:
        """Fill the tables, once they are looked at."""
        if self.found is None or self.found is self._tables_of:
            return
        self._tables_of = self.found
        of, names = self.found.balance, told_names()
        show_table(self.told, told_table(of, names))
        self.order.setText(order_words(of.order) or tr("Nothing to compare yet."))
        show_table(self.measures, measure_table(of))
        show_table(self.sessions, session_table(of))

    def _picture(self) -> "Picture":
        """The charts, made when they are first needed: their library takes a while to load."""
        if self.picture is None:
            from ui.balance_picture import Picture

            self.session = SessionCard()
            self.picture = Picture(appearance().colours, self.session)
            self.picture.chosen.connect(self._show_session)
            self._columns[PICTURE].addWidget(self.picture)
        return self.picture

    def _show_session(self, n: int) -> None:
        """Show set by set what was done in the session chosen."""
        assert self.found is not None
        point = self.found.balance.measures[Measure.REPS].series[n]
        try:
            done = self._log.leg_set_rows(session_ids=[point.session_id])
            self.session.show_session(point, done, self.found.load_unit)
        except KnownError as error:
            self.session.show_trouble(tr(str(error)))

    def _recolour(self) -> None:
        """Draw in the colours the system asks for now."""
        if self.picture is not None:
            self._columns[PICTURE].removeWidget(self.picture)
            self.picture.deleteLater()
            self.picture = None
            if self.isVisible():  # otherwise it is drawn when the page is opened
                self._show_measure()

    # -- Keeping -----------------------------------------------------------------------------------------------------

    def _save_picture(self) -> None:
        colours = appearance().colours
        measure = self.measure.value or Measure.REPS
        self._save(lambda found: save_picture(self, found, measure, colours))

    def _save_sheet(self) -> None:
        self._save(lambda found: save_sheet(self, found, self._log))

    def _save(self, save: Callable[[Found], Path | None]) -> None:
        """Save, and say where it is or why it is not; nothing if the user has thought better of it."""
        assert self.found is not None
        try:
            path = save(self.found)
        except KnownError as error:
            self._tell("trouble", tr(str(error)))
        else:
            self._tell("quiet", tr("Saved as {path}.", path=path) if path else "")

    def _tell(self, kind: str, sentence: str) -> None:
        self.kept.setProperty("kind", kind)
        self.kept.style().polish(self.kept)
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))
