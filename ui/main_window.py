"""The window: from the plan chosen to the session, and from there to what came of it."""

import logging
from collections.abc import Callable
from contextlib import nullcontext
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

from trainer.log import Log
from trainer.plan import Plan
from ui.closing import holds_pages, holds_unkept
from ui.data_folder import DataFolder
from ui.desk import on_key
from ui.getting_ready import PREPARE_AFTER_MS, GettingReady
from ui.home import NOTHING_BEGUN, Home, NoticeKind
from ui.home_cards import look_back, make_legs_since, make_next_time, make_recovery, make_safety
from ui.language import mark, tr
from ui.navigation import Entry, Pages
from ui.notice_card import NoticeCard
from ui.pages import edit_plan, leafing_pages, make_session, make_summary
from ui.plan_shelf import PlanShelf, known_by
from ui.settings_keeper import SettingsKeeper
from ui.sound import Sound
from ui.speaking import speak
from ui.tasks import Background
from ui.unwritten import Unwritten
from ui.ways import Way

if TYPE_CHECKING:
    from trainer.timeline import Timeline
    from ui.awake import Awake
    from ui.legs_since import LegsSince
    from ui.practice import Practice
    from ui.recovery import Recovery
    from ui.safety_card import SafetyCard
    from ui.session_page import SessionPage
    from ui.suggestion_line import SuggestionLine
    from ui.suggestions import Suggestions
    from ui.summary import Summary

_log = logging.getLogger("evenstep")

UNSEEN_LOOKS = 20
"""So often is looked whether the window is on the screen; one nobody looks at, such as a minimised one, goes on too."""


class Parts(NamedTuple):
    """What the window works with; made and closed by `ui.app`.

    Attributes:
        background: prepares speech, which may take long.
        lookups: asks for what must not wait that long.
        errands: copies the log, takes files in and writes them.
        awake: keeps the screen on; None leaves it to the system.
    """

    plans: PlanShelf
    log: Log
    sound: Sound
    background: Background
    lookups: Background
    errands: Background
    awake: "Awake | None" = None


class MainWindow(QMainWindow):
    """From the plans to a session and its summary, and to every page of `ui.pages`.

    Signals:
        settled: the window is there, and what could wait until then may begin.
    """

    settled = Signal()

    def __init__(
        self, parts: Parts, plan: Plan, *, asked_for: bool = False, start: bool = False, title: str = "Evenstep"
    ) -> None:
        """`asked_for` is whether the user wants this very plan; to `start` it is to ask for it."""
        super().__init__()
        self._title, self.parts = title, parts
        self.resize(1280, 720)
        self._settled = False  # whether what can wait until the window is there has been done
        self._closed = False
        self._asked_for = asked_for or start
        self.tell_of_damage: Callable[[], None] | None = None  # while a backup is offered
        self.unwritten = Unwritten(self)
        self.unwritten.tried.connect(self.fill_summary)
        self.keeper = SettingsKeeper(parts.sound, self)
        self.getting_ready = GettingReady(
            self, lambda: self.home.plan, parts.log, parts.sound, parts.background, start=start
        )
        self.getting_ready.begins.connect(self._begin)
        self.getting_ready.told.connect(lambda words: self.home.set_progress(words))  # of the first page there is then
        on_key(self, "F11", self.toggle_full_screen)
        self._make_pages(plan)
        self.show_home()

    def _make_pages(self, plan: Plan) -> None:
        """Make the first page, and note how the others are made."""
        others = leafing_pages(self)
        ways = [Way(name, tr(entry.title), entry.key) for name, entry in others.items() if entry.key]
        entries = {
            "home": Entry("", lambda: (self.home, self._come_home), leads_on=True, begins=True),
            "session": Entry(mark("Get ready"), partial(make_session, self), begins=True),
            "summary": Entry(mark("Done"), partial(make_summary, self), leads_on=True, begins=True),
            **others,
        }
        self.pages = Pages(entries, "home")
        self.setCentralWidget(self.keeper.above(self.pages))
        # Made in its place: taken there later, each part of it would be given its looks anew.
        self.home = Home(self.parts.plans, plan, ways, self.pages)
        self.damage = NoticeCard()
        self.home.take_in(self.damage, 0)
        for card in ("recovery", "legs_since", "safety", "next_time"):
            self.__dict__.pop(card, None)
        self._connect()

    @cached_property
    def recovery(self) -> "Recovery":
        """What is offered about a session that broke off; made once the window is there."""
        return make_recovery(self)

    @cached_property
    def legs_since(self) -> "LegsSince":
        """What is asked before a session; made once the window is there."""
        return make_legs_since(self)

    @cached_property
    def safety(self) -> "SafetyCard":
        """The notice of safety in short; made when it is due."""
        return make_safety(self)

    @cached_property
    def next_time(self) -> "SuggestionLine":
        """What is suggested for the plan shown; made once the window is there."""
        return make_next_time(self)

    @cached_property
    def suggestions(self) -> "Suggestions":
        """What is suggested for plans, and what becomes of it."""
        from ui.suggestions import Suggestions

        return Suggestions(self.parts.log, self.parts.sound, DataFolder(self.parts.plans.folder.parent))

    def tell_of(self, what: str, trouble: str | Callable[[], str]) -> None:
        """Say on the first page what is wrong with something, in place of what was said of it; nothing with no text."""
        self.home.set_notice(trouble, of_what=what)

    @property
    def session(self) -> "SessionPage":
        """The session page, made when it is first needed."""
        return cast("SessionPage", self.pages["session"])

    @property
    def summary(self) -> "Summary":
        """The summary, made when it is first needed."""
        return cast("Summary", self.pages["summary"])

    # -- Pages -------------------------------------------------------------------------------------------------------

    def show_home(self) -> None:
        """Go back to the plans."""
        self.pages.show_page("home")

    def show_at_home(self, plan: Plan | None) -> None:
        """Go back to the plans, to this one or the one there: that of what broke off comes in the place of neither."""
        with QSignalBlocker(self.recovery):
            self.show_home()
        if plan is not None:
            self.home.offer(plan)

    def show_page(self, name: str) -> None:
        """Leaf to a page of `ui.pages`; not while a session runs."""
        if self.in_session:
            return
        self.getting_ready.call_off()
        self.home.leave()
        self.pages.show_page(name)

    def leave(self) -> None:
        """Go back to the page that led to this one."""
        self.pages.go_back()

    def change_language(self) -> None:
        """Make every page anew in the language the settings ask for, and stay where the user is."""
        if holds_pages(self):
            return
        shown, said = self.pages.current, self.home.said
        self.getting_ready.forget()
        speak(self.parts.sound.settings.language)
        self._make_pages(self.home.plan)
        self.home.take_over(said)
        if self.tell_of_damage is not None:
            self.tell_of_damage()
        self.show_at_home(None)
        self.show_page(shown)

    def _come_home(self) -> None:
        self.home.start.setFocus()
        if self._safety_is_unread and "session" in self.pages:  # a script has begun without it
            self.safety.tell()
        if self._settled:
            self.recovery.look_again()
            look_back(self)
        settings = self.parts.sound.settings
        self.home.show_choices(settings.learned_keys, settings.load_unit)
        self.getting_ready.prepare()

    def _entitle(self, words: str) -> None:
        """Put what is going on into the window's title, where screen readers and task bars find it."""
        self.setWindowTitle(f"{self._title} – {words}" if words else self._title)

    def come_to_front(self) -> None:
        """Show the window above all others, as far as the system lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def grant(self, plan: Plan | None, *, start: bool, fullscreen: bool) -> None:
        """Do what a later start asks for: show a plan, begin, fill the screen."""
        if fullscreen:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)
        if plan is not None or start:
            self.show_at_home(plan)
        if start and not self.home.plan.unfinished:
            self.getting_ready.start()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or be a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def showEvent(self, event: QShowEvent) -> None:
        """See to what can wait until the window is there."""
        super().showEvent(event)
        self._look_whether_seen(UNSEEN_LOOKS)

    def _look_whether_seen(self, looks: int) -> None:
        """Settle a little later, or as soon as there is a first picture: a busy machine takes longer to show it."""

        def look() -> None:
            if self._closed or looks == 1 or self.windowHandle().isExposed():
                self._settle()
            else:
                self._look_whether_seen(looks - 1)

        QTimer.singleShot(PREPARE_AFTER_MS, self, look)

    def _settle(self) -> None:
        if not self.isEnabled():  # a backup is being put back: there is no log to look at
            QTimer.singleShot(PREPARE_AFTER_MS, self, self._settle)
        elif not self._settled and not self._closed:
            self._settled = True
            with QSignalBlocker(self.recovery) if self._asked_for else nullcontext():
                self.recovery.look()
            look_back(self)
            self.getting_ready.settle()
            self.settled.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Break a running session off first: all that was done is in the log, and the next start offers to resume."""
        from ui.errand_card import ErrandCard

        if self.in_session:
            cast("SessionPage | Practice", self.pages[self.pages.current]).break_off()
        if self.isEnabled() and not self._closed and holds_unkept(self):
            event.ignore()
            return
        self.getting_ready.forget()
        self._closed = True
        self.unwritten.let_be()
        for card in self.findChildren(ErrandCard):
            card.call_off()
        if trouble := self.keeper.keep():
            _log.warning("the settings are not kept: %s", trouble)
        super().closeEvent(event)

    @property
    def in_session(self) -> bool:
        """Whether a session is on the stage, one that counts or practice."""
        return self.pages.current in ("session", "practice")

    def _connect(self) -> None:
        self.home.start_asked.connect(self.start)
        self.home.plan_chosen.connect(self._choose)
        self.home.page_asked.connect(self.show_page)
        self.home.new_asked.connect(partial(edit_plan, self))
        self.home.edit_asked.connect(partial(edit_plan, self))
        self.pages.asked.connect(self.show_page)
        self.pages.happening.connect(self._entitle)
        self.pages.currentChanged.connect(lambda _: self.keeper.turn(to_session=self.in_session))

    # -- From the plan to the session --------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin the plan shown: as soon as the voice is ready, or without it when asked a second time.

        Who has not read the notice of safety yet is shown it first.
        """
        if self._safety_is_unread:
            self.legs_since.hide()  # one notice at a time
            self.safety.ask()
        else:
            self.getting_ready.start()

    @property
    def _safety_is_unread(self) -> bool:
        return self.parts.sound.settings.safety_seen_on is None

    def _choose(self) -> None:
        """Another plan is shown: one that was to start as soon as its voice is ready does not any more."""
        self._note_plan()
        self.getting_ready.call_off()
        self.getting_ready.prepare()
        if self._settled:
            self.next_time.look()

    def _note_plan(self) -> None:
        """The next start is to show the plan that is shown now."""
        sound = self.parts.sound
        sound.change(sound.settings._replace(last_plan=known_by(self.home.listed)))

    def _begin(self, drafted: "Timeline") -> None:
        from trainer.timeline import compile_session

        resumed = self.getting_ready.resuming
        self.getting_ready.call_off()
        self._settle()
        if resumed is None:
            self.recovery.ignore()
        self.recovery.hide()
        self.home.clear_up()
        self._note_plan()
        sound = self.parts.sound
        timeline = compile_session(drafted, sound.phrase_frames)
        player = sound.open_player()
        self.pages.show_page("session")
        self.session.begin(timeline, player, self.parts.log, sound.voice_trouble, resumed, sound.settings)

    def show_what_was_done(self) -> None:
        """Show what was done in a session; where nothing is kept there is nothing to show."""
        if self.session.workout and self.session.workout.is_kept:
            self.unwritten.see_to(self.session.workout)
            self.pages.show_page("summary")
        else:
            self.show_home()
            self.home.set_notice(tr(NOTHING_BEGUN), NoticeKind.NEWS)

    def fill_summary(self) -> None:
        """Show what is in the log by now, where the summary is the page shown."""
        if self.pages.current == "summary" and self.session.workout:
            self.summary.show_workout(self.session.workout)
