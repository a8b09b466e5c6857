"""The window: its pages, and the way from one to the next."""

import logging
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from trainer.errors import KnownError
from trainer.log import Log
from trainer.plan import Plan
from trainer.timeline import Timeline, compile_session, phrases
from ui.drafting import draft_for
from ui.home import Home
from ui.notice_card import NoticeCard
from ui.recovery import Recovery
from ui.sound import Sound
from ui.summary import Summary
from ui.tasks import Background

if TYPE_CHECKING:
    from trainer.log.backup import Backup
    from trainer.resuming import Resumption
    from ui.balance_page import BalancePage
    from ui.calibration import Calibration
    from ui.data_pages import DataPages
    from ui.history import History
    from ui.room_check import RoomCheck
    from ui.session_page import SessionPage
    from ui.sound_page import SoundPage

_log = logging.getLogger("evenstep")

PROGRESS_EVERY_MS = 100

WRITE_AGAIN_MS = 1000

PREPARE_AFTER_MS = 150
"""The voice is prepared once the window is there, and once the user has stopped to leaf through the plans."""


@dataclass(frozen=True)
class Parts:
    """What the window works with; made and closed by `ui.app`.

    Attributes:
        background: prepares speech, which may take long.
        lookups: asks for what must not wait that long.
        errands: copies the log, takes files in and writes them.
    """

    plans: list[Plan]
    log: Log
    sound: Sound
    background: Background
    lookups: Background
    errands: Background


class MainWindow(QMainWindow):
    """Home, session, summary, history and balance; the sound page and its two checks."""

    def __init__(self, parts: Parts, plan: Plan, *, start: bool = False, title: str = "Evenstep") -> None:
        super().__init__()
        self._title = title
        self.resize(1280, 720)
        self._parts = parts
        self._start_when_ready = start
        self._preparing: Timeline | None = None
        self._closed = False
        self._resuming: Resumption | None = None
        self.home = Home(parts.plans, plan)
        self.recovery = Recovery(parts.log)
        self.damage = NoticeCard()
        for card in (self.recovery, self.damage):
            self.home.column.insertWidget(1, card)
        self.summary = Summary()
        self.pages = QStackedWidget()
        for page in (self.home, self.summary):
            self.pages.addWidget(page)
        self.setCentralWidget(self.pages)
        self._progress = QTimer(self)
        self._progress.setInterval(PROGRESS_EVERY_MS)
        self._progress.timeout.connect(self._show_progress)
        self._connect()
        self.show_home()
        self.recovery.look()

    @cached_property
    def session(self) -> "SessionPage":
        """The session page, made when it is first needed: the window is there sooner without it."""
        from ui.session_page import SessionPage

        page = SessionPage()
        page.happening.connect(self._entitle)
        page.ended.connect(self._show_summary)
        self.pages.addWidget(page)
        return page

    @cached_property
    def history(self) -> "History":
        """The history page."""
        from ui.history import History

        page = History(self._parts.log)
        page.home_asked.connect(self.show_home)
        page.balance_asked.connect(self.show_balance)
        page.data_asked.connect(self.show_data)
        self.pages.addWidget(page)
        return page

    @cached_property
    def data_pages(self) -> "DataPages":
        """The pages on which data are kept, taken out and brought in."""
        from ui.data_pages import DataPages

        pages = DataPages(self._parts.log, self._parts.errands, self._parts.lookups, self.pages)
        pages.shown.connect(self._show_page)
        pages.happening.connect(self._entitle)
        pages.left.connect(self._leave)
        pages.restoring.connect(self.setDisabled)
        pages.replaced.connect(self.recovery.look)
        return pages

    @cached_property
    def balance(self) -> "BalancePage":
        """The page on which left and right are compared."""
        from ui.balance_page import BalancePage

        page = BalancePage(self._parts.log, self._parts.sound, self._parts.lookups)
        page.back_asked.connect(self._leave)
        self.pages.addWidget(page)
        return page

    @cached_property
    def sound_page(self) -> "SoundPage":
        """The sound page."""
        from ui.sound_page import SoundPage

        page = SoundPage(self._parts.sound, self._parts.background, self._parts.lookups)
        page.home_asked.connect(self.show_home)
        page.calibration_asked.connect(self.show_calibration)
        page.room_check_asked.connect(self.show_room_check)
        page.happening.connect(self._entitle)
        self.pages.addWidget(page)
        return page

    @cached_property
    def calibration(self) -> "Calibration":
        """The page on which sound and picture are brought together."""
        from ui.calibration import Calibration

        page = Calibration(self._parts.sound)
        page.done.connect(self.show_sound)
        self.pages.addWidget(page)
        return page

    @cached_property
    def room_check(self) -> "RoomCheck":
        """The page on which loudness is checked from the mat."""
        from ui.room_check import RoomCheck

        page = RoomCheck(self._parts.sound, self._parts.background, self._parts.lookups)
        page.happening.connect(self._entitle)
        page.done.connect(self.show_sound)
        self.pages.addWidget(page)
        return page

    # -- Pages -------------------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """Go back to the plans."""
        self._show_page(self.home, "")
        self.home.start.setFocus()
        self._prepare()

    def show_history(self) -> None:
        """Show the log; not while a session runs."""
        if self._in_session:
            return
        self._call_off()
        self._show_page(self.history, "History")
        self.history.open()

    def show_balance(self) -> None:
        """Compare left and right; not while a session runs."""
        if self._in_session:
            return
        self._call_off()
        self._before = self.pages.currentWidget()
        self._show_page(self.balance, "Balance")
        self.balance.open()

    def show_data(self) -> None:
        """Keep data, take them out or bring them in; not while a session runs."""
        if self._in_session:
            return
        self._call_off()
        self._before = self.pages.currentWidget()
        self.data_pages.open()

    def tell_of_damage(self, notice: str, backup: "Backup") -> None:
        """Say that a damaged log was moved aside, and offer its newest good backup."""

        def put_back() -> None:
            self.damage.hide()
            self.show_data()
            self.data_pages.data.ask_restore(backup.path)

        words = f"{notice} The newest good backup holds {backup.holds}."
        self.damage.say(words, ("Put it back…", "", put_back), ("Go on without", "", self.damage.hide))

    def _leave(self) -> None:
        """Go back to where the user was before."""
        if self._before is self.__dict__.get("history"):
            self.show_history()
        else:
            self.show_home()

    def show_sound(self) -> None:
        """Show what can be chosen about the sound; not while a session runs."""
        if self._in_session:
            return
        self._call_off()
        self._show_page(self.sound_page, "Sound")
        self.sound_page.open(self.home.plan)

    def show_calibration(self) -> None:
        """Bring sound and picture together."""
        self._show_page(self.calibration, "Sound and picture")
        self.calibration.open()

    def show_room_check(self) -> None:
        """Check from the mat how loud it is."""
        self._show_page(self.room_check, "Room check")
        self.room_check.open(self.home.plan)

    def _show_page(self, page: QWidget, title: str) -> None:
        for shortcut in self._ways_from_here:
            shortcut.setEnabled(page in (self.home, self.summary, self.__dict__.get("history")))
        self.pages.setCurrentWidget(page)
        self._entitle(title)

    def _entitle(self, words: str) -> None:
        """Put what is going on into the window's title, where screen readers and task bars find it."""
        self.setWindowTitle(f"{self._title} – {words}" if words else self._title)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End a running session first, so that all that was done is in the log."""
        self._preparing = None
        self._closed = True
        if self._in_session:
            self.session.end()
        if "data_pages" in self.__dict__:
            self.data_pages.data.work.call_off()
        try:
            self._parts.sound.keep()
        except KnownError as error:
            _log.warning("the settings are not kept: %s", error)
        super().closeEvent(event)

    @property
    def _in_session(self) -> bool:
        return "session" in self.__dict__ and self.pages.currentWidget() is self.session

    def _connect(self) -> None:
        self.home.start_asked.connect(self.start)
        self.recovery.resume_asked.connect(self.resume)
        self.home.plan_chosen.connect(self._choose)
        self.home.history_asked.connect(self.show_history)
        self.home.sound_asked.connect(self.show_sound)
        self.home.balance_asked.connect(self.show_balance)
        self.summary.home_asked.connect(self.show_home)
        self.summary.history_asked.connect(self.show_history)
        QShortcut(QKeySequence("F11"), self).activated.connect(self.toggle_full_screen)
        self._ways_from_here = [QShortcut(QKeySequence(key), self) for key in ("H", "B", "O", "D")]
        ways = (self.show_history, self.show_balance, self.show_sound, self.show_data)
        for shortcut, act in zip(self._ways_from_here, ways, strict=True):
            shortcut.activated.connect(act)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.summary)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.show_home)

    # -- From the plan to the session --------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin the plan shown: as soon as the voice is ready, or without it when asked a second time."""
        if self._resuming is not None:
            self._call_off()
            self._prepare()
        self._start()

    def resume(self, begin: "Resumption") -> None:
        """Go on with a session that broke off, in the same way."""
        if begin != self._resuming:
            self._call_off()
            self._resuming = begin
            self._prepare()
        self._start()

    def _call_off(self) -> None:
        """Begin nothing by itself any more."""
        self._start_when_ready = False
        self._resuming = None

    def _start(self) -> None:
        if self._preparing is not None and not self._start_when_ready:
            self._start_when_ready = True
            self._show_progress()
            return
        self._begin(self._drafted())

    def _choose(self) -> None:
        """Another plan is shown: one that was to start as soon as its voice is ready does not any more."""
        self._call_off()
        self._prepare()

    def _drafted(self) -> Timeline:
        plan = self._resuming.plan if self._resuming else self.home.plan
        return draft_for(plan, self._parts.sound.settings.guidance, self._parts.log)

    def _prepare(self) -> None:
        """Have the voice ready for the plan shown, away from the window."""
        drafted = self._drafted()
        texts = phrases(drafted)
        if self._preparing is None and all(text in self._parts.sound.phrase_frames for text in texts):
            return
        self._preparing = drafted
        self._show_progress()
        self._progress.start()
        QTimer.singleShot(PREPARE_AFTER_MS, self, partial(self._prepare_now, drafted, texts))

    def _prepare_now(self, drafted: Timeline, texts: list[str]) -> None:
        if drafted is self._preparing:
            prepare = partial(self._parts.sound.prepare, texts)
            self._parts.background.run(prepare, lambda _: self._prepared(drafted), self)

    def _prepared(self, drafted: Timeline) -> None:
        if drafted is not self._preparing:
            return  # another plan has been chosen meanwhile
        self._preparing = None
        self._progress.stop()
        self.home.set_progress(self._parts.sound.voice_trouble)
        if self._start_when_ready:
            self._begin(drafted)

    def _show_progress(self) -> None:
        done, total = self._parts.sound.progress
        counted = f" {done} of {total}" if total else ""
        pressed = "Resume" if self._resuming else "Start"
        waiting = f" Evenstep starts when it is ready; press {pressed} again to go without."
        waiting = waiting if self._start_when_ready else ""
        self.home.set_progress(f"Preparing the voice…{counted}{waiting}")

    def _begin(self, drafted: Timeline) -> None:
        resumed = self._resuming
        self._call_off()
        if resumed is None:
            self.recovery.ignore()
        self.recovery.hide()
        sound = self._parts.sound
        timeline = compile_session(drafted, sound.phrase_frames)
        player = sound.open_player()
        self._show_page(self.session, "Get ready")
        self.session.setFocus(Qt.FocusReason.OtherFocusReason)
        self.session.begin(timeline, player, self._parts.log, sound.voice_trouble, resumed)

    def _show_summary(self) -> None:
        self._show_page(self.summary, "Done")
        self._fill_summary()

    def _fill_summary(self) -> None:
        """Show what is in the log; what cannot be written yet is tried again until it can."""
        workout = self.session.workout
        assert workout is not None
        workout.flush()
        done = None
        trouble = workout.trouble
        try:
            done = self._parts.log.session(workout.session_id)
        except KnownError as error:
            trouble = str(error)
        self.summary.show_session(done, trouble)
        if workout.trouble and not self._closed:
            QTimer.singleShot(WRITE_AGAIN_MS, self, self._fill_summary)
