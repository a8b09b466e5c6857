"""Every page one can leaf to: what it is called, how it is made, which key opens it.

A new page is one function and one entry. The function imports the page, so that the window is there sooner without it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from ui.desk import on_key
from ui.language import language, mark, tr
from ui.navigation import Entry, Made
from ui.opening import is_empty

if TYPE_CHECKING:
    from trainer.plan import Plan
    from trainer.plan_library import ListedPlan
    from ui.exercise_editor import ExerciseEditor
    from ui.first_start import FirstStart
    from ui.main_window import MainWindow
    from ui.plan_editor import PlanEditor
    from ui.practice import Practice
    from ui.suggestion_page import SuggestionPage


def leafing_pages(window: "MainWindow") -> dict[str, Entry]:
    """Return the pages of this window, by name, in the order in which the first page names those with a key."""

    def entry(title: str, make: "Callable[[MainWindow], Made]", key: str = "", *, leads_on: bool = False) -> Entry:
        return Entry(title, partial(make, window), key, leads_on)

    return {
        "learn": entry(mark("Learn"), _learn, "L", leads_on=True),
        "history": entry(mark("History"), _history, "H", leads_on=True),
        "balance": entry(mark("Balance"), _balance, "B"),
        "data": entry(mark("Your data"), _data, "D"),
        "sound": entry(mark("Sound"), _sound, "O"),
        "calibration": entry(mark("Sound and picture"), _calibration),
        "room check": entry(mark("Room check"), _room_check),
        "own words": entry(mark("Your own voice"), _own_words),
        "assessment": entry(mark("How did it feel?"), _assessment),
        "suggestion": entry(mark("Next time"), _suggestion),
        "plan editor": entry(mark("Plan"), _plan_editor),
        "exercises": entry(mark("Your exercises"), _exercises),
        "settings": entry(mark("Settings"), _settings, "E"),
        "keys": entry(mark("Keys"), _keys, "T"),
        "practice": entry(mark("Practice"), _practice),
        "first start": entry(mark("First steps"), _first_start),
    }


def make_session(window: "MainWindow") -> Made:
    """Make the page on which a session runs."""
    from ui.clap_ear import ClapEar
    from ui.session_page import SessionPage

    parts = window.parts
    page = SessionPage(ClapEar(parts.sound, parts.lookups), parts.awake)
    page.happening.connect(partial(window.pages.tell, "session"))
    page.ended.connect(window.show_what_was_done)
    page.full_screen_asked.connect(window.toggle_full_screen)
    return page, partial(page.setFocus, Qt.FocusReason.OtherFocusReason)


def make_summary(window: "MainWindow") -> Made:
    """Make the page that is shown when a session has ended."""
    from ui.suggestion_line import SuggestionLine
    from ui.summary import Summary

    next_time = SuggestionLine(window.suggestions, lambda: window.home.plan)
    next_time.why_asked.connect(partial(window.show_page, "suggestion"))
    page = Summary(window.parts.log, next_time)
    page.home_asked.connect(window.show_home)
    page.rating_asked.connect(partial(window.show_page, "assessment"))
    page.history_asked.connect(partial(window.show_page, "history"))
    on_key(page, Qt.Key.Key_Escape, window.show_home)

    def go_on() -> None:
        if begin := page.left_over():
            window.getting_ready.resume(begin)
        if not window.in_session:
            window.show_home()  # there it says what is waited for

    page.resume_asked.connect(go_on)

    def bring_up_to_date() -> None:
        workout, shown = window.session.workout, page.session_id
        window.fill_summary()
        page.take_focus()
        if workout and shown in workout.session_ids and page.session_id is None:
            window.show_home()  # the user has deleted it meanwhile

    return page, bring_up_to_date


def _history(window: "MainWindow") -> Made:
    from ui.history import History

    page = History(window.parts.log)
    page.home_asked.connect(window.leave)
    page.balance_asked.connect(partial(window.show_page, "balance"))
    page.data_asked.connect(partial(window.show_page, "data"))
    page.unsaved.connect(partial(window.tell_of, "history"))
    return page, lambda: page.open(window.parts.sound.settings.load_unit, again=window.pages.goes_back)


def _balance(window: "MainWindow") -> Made:
    from ui.balance_page import BalancePage

    page = BalancePage(window.parts.log, window.parts.sound, window.parts.lookups)
    page.back_asked.connect(window.leave)
    return page, page.open


def _sound(window: "MainWindow") -> Made:
    from ui.sound_page import SoundPage

    page = SoundPage(window.parts.sound, window.parts.background, window.parts.lookups)
    page.home_asked.connect(window.leave)
    page.calibration_asked.connect(partial(window.show_page, "calibration"))
    page.room_check_asked.connect(partial(window.show_page, "room check"))
    page.own_voice_asked.connect(partial(window.show_page, "own words"))
    page.happening.connect(partial(window.pages.tell, "sound"))
    return page, lambda: page.open(window.home.plan)


def _calibration(window: "MainWindow") -> Made:
    from ui.calibration import Calibration

    page = Calibration(window.parts.sound)
    page.done.connect(window.leave)
    return page, page.open


def _room_check(window: "MainWindow") -> Made:
    from ui.room_check import RoomCheck

    page = RoomCheck(window.parts.sound, window.parts.background, window.parts.lookups)
    page.happening.connect(partial(window.pages.tell, "room check"))
    page.done.connect(window.leave)
    return page, lambda: page.open(window.home.plan)


def _own_words(window: "MainWindow") -> Made:
    from ui.own_words_pages import OwnWordsPages

    parts = window.parts
    page = OwnWordsPages(parts.sound, parts.background, parts.lookups, parts.errands)
    page.left.connect(window.leave)
    page.happening.connect(partial(window.pages.tell, "own words"))
    return page, lambda: page.open(window.home.plan)


def _settings(window: "MainWindow") -> Made:
    from ui.settings_page import SettingsPage

    page = SettingsPage(window.parts.sound)
    page.home_asked.connect(window.leave)
    page.sound_asked.connect(partial(window.show_page, "sound"))
    page.keys_asked.connect(partial(window.show_page, "keys"))
    # The page that asks is itself made anew.
    page.language_chosen.connect(window.change_language, Qt.ConnectionType.QueuedConnection)
    return page, page.open


def _keys(window: "MainWindow") -> Made:
    from ui.keys_page import KeysPage

    page = KeysPage(window.parts.sound)
    page.home_asked.connect(window.leave)
    return page, page.open


def _data(window: "MainWindow") -> Made:
    from ui.data_pages import DataPages

    pages = DataPages(window.parts.log, window.parts.errands, window.parts.lookups)
    pages.happening.connect(partial(window.pages.tell, "data"))
    pages.left.connect(window.leave)
    pages.restoring.connect(window.setDisabled)
    pages.replaced.connect(window.recovery.look)
    return pages, lambda: pages.open(window.parts.sound.settings.load_unit)


def _assessment(window: "MainWindow") -> Made:
    from ui.assessment_page import AssessmentPage

    page = AssessmentPage(window.parts.log)

    def back_to_the_summary(session_id: str) -> None:
        if "summary" in window.pages:
            window.summary.rated(session_id)
            window.pages.show_page("summary")
        else:
            window.leave()

    page.done.connect(back_to_the_summary)
    page.unsaved.connect(partial(window.tell_of, "assessment"))
    return page, lambda: page.open(window.summary.session_id if "summary" in window.pages else None)


def _suggestion(window: "MainWindow") -> Made:
    from ui.suggestion_page import SuggestionPage

    page = SuggestionPage(window.suggestions, window.parts.sound)
    page.back_asked.connect(window.leave)
    page.plan_changed.connect(partial(_show_saved, window))
    page.session_asked.connect(partial(_show_session, window))
    page.edit_asked.connect(partial(_edit_suggestion, window))
    return page, lambda: page.open(window.home.plan)


def _edit_suggestion(window: "MainWindow", plan: "Plan", suggested: "Plan") -> None:
    """Open the plan in the editor as it is suggested to be."""
    if edit_plan(window, window.suggestions.listed(plan)):
        cast("PlanEditor", window.pages["plan editor"]).propose(suggested)


def _show_saved(window: "MainWindow", plan: "Plan") -> None:
    """Show a plan that has just been saved, or that one has gone back to."""
    window.home.shelf.look()
    window.home.offer(plan)


def edit_plan(window: "MainWindow", listed: "ListedPlan | None" = None) -> bool:
    """Edit a plan; without one make a new one like the plan shown. False where one that cannot be saved stays there."""
    from ui.plan_editor import PlanEditor

    page = cast(PlanEditor, window.pages["plan editor"])
    is_kept = page.keep_written()
    if is_kept and listed is None:
        page.make_new(window.home.plan)
    elif is_kept and listed is not None:  # it may just have been saved otherwise than it was
        page.edit((listed.id and window.home.shelf.entry(listed.id)) or listed)
    window.show_page("plan editor")
    return is_kept


def _plan_editor(window: "MainWindow") -> Made:
    from ui.plan_editor import PlanEditor

    parts = window.parts
    page = PlanEditor(parts.sound, parts.background, parts.lookups, parts.plans.folder, window.home.plan)
    page.left.connect(window.leave)
    page.saved.connect(partial(_take_saved, window))
    page.start_asked.connect(partial(_train, window))
    page.unsaved.connect(partial(window.tell_of, "plan editor"))
    page.happening.connect(partial(window.pages.tell, "plan editor"))
    return page, page.open


def _take_saved(window: "MainWindow", listed: "ListedPlan") -> None:
    """Show what has been saved in the editor; it may be what became of a suggestion."""
    if "suggestion" in window.pages:
        cast("SuggestionPage", window.pages["suggestion"]).note_edited(listed)
    _show_saved(window, listed.plan)


def _train(window: "MainWindow", plan: "Plan") -> None:
    """Show a plan on the first page, and begin it."""
    window.show_at_home(plan)
    window.start()


def _show_session(window: "MainWindow", session_id: str) -> None:
    from ui.history import History

    window.show_page("history")
    cast(History, window.pages["history"]).choose_session(session_id)


def _learn(window: "MainWindow") -> Made:
    from ui.learn import Learn

    page = Learn(window.parts.sound, window.parts.background)
    page.back_asked.connect(window.leave)
    page.practice_asked.connect(partial(_practise, window))
    page.first_start_asked.connect(partial(window.show_page, "first start"))
    page.exercises_asked.connect(partial(show_exercise, window))
    page.happening.connect(partial(window.pages.tell, "learn"))
    return page, lambda: page.open(window.home.plan.exercise, again=window.pages.goes_back)


def _exercises(window: "MainWindow") -> Made:
    from ui.exercise_editor import ExerciseEditor
    from ui.lunges import own_folder

    page = ExerciseEditor(window.parts.sound, window.parts.background, own_folder())
    page.left.connect(window.leave)
    page.plan_asked.connect(partial(_plan_of, window))
    page.unsaved.connect(partial(window.tell_of, "exercises"))
    page.happening.connect(partial(window.pages.tell, "exercises"))
    return page, page.open


def show_exercise(window: "MainWindow", exercise_id: str) -> None:
    """Show the page of the user's own exercises: this one, or as what a new one is to be a copy of."""
    cast("ExerciseEditor", window.pages["exercises"]).wanted = exercise_id
    window.show_page("exercises")


def _plan_of(window: "MainWindow", exercise_id: str) -> None:
    """Begin a plan of an exercise."""
    from trainer.beginning import usual_plan
    from ui.lunges import lunge

    doing = lunge(exercise_id)
    page = cast("PlanEditor", window.pages["plan editor"])
    if page.keep_written():
        page.make_new(usual_plan(doing), doing.name)
    window.show_page("plan editor")


def _practice(window: "MainWindow") -> Made:
    from ui.practice import Practice

    page = Practice(window.parts.sound, window.parts.background)
    page.over.connect(window.leave)
    page.hurt.connect(partial(_stop_for_today, window))
    page.happening.connect(partial(window.pages.tell, "practice"))
    page.session.full_screen_asked.connect(window.toggle_full_screen)
    return page, page.open


def _stop_for_today(window: "MainWindow") -> None:
    """Lead nobody on whom too much pain asks to stop: the first page says so."""
    from trainer.pain import PainAdvice
    from ui.after_text import PAIN_WORDS

    window.show_home()
    window.home.tell_news(tr(PAIN_WORDS[PainAdvice.STOP]))


def _practise(window: "MainWindow", exercise_id: str, *, gentle: bool = False) -> None:
    from trainer.beginning import gently
    from ui.lunges import lunge

    doing = lunge(exercise_id)
    cast("Practice", window.pages["practice"]).lunge = gently(doing) if gentle else doing
    window.show_page("practice")


def _first_start(window: "MainWindow") -> Made:
    from trainer.exercise import load_exercises
    from ui.first_start import FirstStart

    page = FirstStart(window.parts.sound, window.parts.background, load_exercises(language()))
    page.practice_asked.connect(partial(_practise, window, gentle=True))
    page.room_check_asked.connect(partial(window.show_page, "room check"))
    page.done.connect(lambda begin: _begin_training(window, page, begin=begin))
    page.happening.connect(partial(window.pages.tell, "first start"))

    def forget_way() -> None:
        """Whoever has come to the plans, as by a later start, begins anew next time."""
        if window.pages.current == "home":
            page.came_from = None

    window.pages.currentChanged.connect(forget_way)
    return page, lambda: page.open(window.home.plan.exercise)


def _begin_training(window: "MainWindow", page: "FirstStart", *, begin: bool) -> None:
    """Leave the first steps: for the plans, or for a gentle session with the exercise chosen.

    Who has never trained finds the gentle session chosen, too.
    """
    sound, gently = window.parts.sound, begin or is_empty(window.parts.log)
    sound.change(sound.settings._replace(welcomed=True))
    window.show_at_home(page.plan_to_offer(window.parts.plans.plans, window.home.plan, gently=gently))
    if begin:
        window.start()
