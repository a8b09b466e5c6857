import sqlite3

import pytest

from tests.trainer.sessions_made import evening
from tests.ui.hand_set import PLAN, HandSetSound, go_to
from trainer.effort import PAIN
from trainer.errors import KnownError
from trainer.log.merge import merge
from trainer.plan import Leg
from trainer.plan_library import own_plans
from ui.errand_card import ErrandCard
from ui.home import NoticeKind
from ui.language import language
from ui.lunges import use_exercises
from ui.main_window import MainWindow, Parts
from ui.pages import edit_plan
from ui.plan_shelf import PlanShelf
from ui.speaking import speak


@pytest.fixture
def sound():
    return HandSetSound(is_ready=True)


@pytest.fixture
def plans_folder(tmp_path):
    return tmp_path / "plans"


@pytest.fixture
def exercises_folder(tmp_path):
    use_exercises(tmp_path / "exercises")
    yield tmp_path / "exercises"
    use_exercises(None)


@pytest.fixture
def window(qtbot, sound, log, plans_folder, exercises_folder, workers):
    merge(log, [evening(1)])
    made = MainWindow(Parts(PlanShelf(plans_folder), log, sound, *workers), PLAN)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: "recovery" in made.__dict__)
    yield made
    made.setDisabled(True)  # whatever is still to be kept, it closes now
    made.close()


@pytest.fixture
def lock(path):
    """Let another program hold the log until what this returns is closed."""
    held = []

    def hold():
        held.append(sqlite3.connect(path, isolation_level=None))
        held[-1].execute("BEGIN IMMEDIATE")
        return held[-1]

    yield hold
    for other in held:
        other.close()


def write_about_session(window):
    window.show_page("history")
    window.pages["history"].card.edit_notes()
    window.pages["history"].card.notes.notes.setPlainText("ow")


def correct_leg_set(window):
    window.show_page("history")
    window.pages["history"].card.edit_leg_set()
    window.pages["history"].card.editor.notes.setPlainText("ow")


def notes(log):
    [session] = log.sessions()
    return session.notes + session.leg_sets[0].notes


def stays_open(window):
    return window.isVisible() and "stays open" in window.home.notices[NoticeKind.NEWS]


@pytest.mark.parametrize("write", [write_about_session, correct_leg_set])
def test_what_the_log_cannot_take_holds_the_window_open_once_and_is_kept_once_it_can(window, log, lock, write):
    write(window)
    other = lock()
    window.close()
    assert stays_open(window)
    assert window.pages.current == "home"
    assert "in use by another program" in window.home.notices[NoticeKind.TROUBLE]
    other.close()
    window.close()
    assert not window.isVisible()
    assert notes(log) == "ow"


def test_that_the_window_stays_open_is_read_out(window, lock, monkeypatch):
    read_out = []
    monkeypatch.setattr("ui.home.announce", lambda _, words: read_out.append(words))
    write_about_session(window)
    lock()
    window.close()
    assert read_out == [window.home.notices[NoticeKind.NEWS]]


def test_who_closes_the_window_again_where_it_is_told_has_decided(window, log, lock):
    write_about_session(window)
    lock()
    window.close()
    window.close()
    assert not window.isVisible()
    assert notes(log) == ""


def test_it_is_told_again_if_the_user_has_gone_on_meanwhile(window, lock):
    write_about_session(window)
    lock()
    window.close()
    window.show_page("history")
    assert window.pages["history"].card.notes.text == "ow"
    window.show_home()
    assert not stays_open(window)
    window.close()
    assert stays_open(window)


def test_what_was_left_unkept_before_is_kept_as_the_window_closes(window, log, lock):
    write_about_session(window)
    other = lock()
    window.show_home()
    other.close()
    window.close()
    assert not window.isVisible()
    assert notes(log) == "ow"


def test_a_plan_that_cannot_be_saved_holds_the_window_open_once(window, plans_folder):
    edit_plan(window)
    window.pages["plan editor"].form.reps.setValue(9)
    plans_folder.write_text("a file in its place")
    window.close()
    assert stays_open(window)
    assert str(plans_folder) in window.home.notices[NoticeKind.TROUBLE]
    plans_folder.unlink()
    plans_folder.mkdir()
    window.close()
    assert not window.isVisible()
    assert [entry.plan.reps for entry in own_plans(plans_folder)[0]] == [9]


@pytest.mark.parametrize("lead", ["edit", "new"])
def test_a_plan_that_cannot_be_saved_is_still_there_for_who_goes_back_to_the_editor(window, plans_folder, lead):
    edit_plan(window)
    window.pages["plan editor"].form.reps.setValue(9)
    plans_folder.write_text("a file in its place")
    window.close()
    listed = window.home.listed if lead == "edit" else None
    assert not edit_plan(window, listed)
    assert window.pages["plan editor"].plan.reps == 9
    plans_folder.unlink()
    plans_folder.mkdir()
    assert edit_plan(window, listed)
    assert [entry.plan.reps for entry in own_plans(plans_folder)[0]] == [9]


def test_answers_that_cannot_be_kept_hold_the_window_open_once(window, log, lock):
    window.show_page("assessment")
    page = window.pages["assessment"]
    page.legs[Leg.LEFT].choose(3)
    other = lock()
    window.close()
    assert stays_open(window)
    assert "in use by another program" in window.home.notices[NoticeKind.TROUBLE]
    other.close()
    window.close()
    assert not window.isVisible()
    [session] = log.sessions()
    assert 3 in [one.answers.get(PAIN) for one in session.leg_sets]


def test_settings_that_cannot_be_kept_hold_the_window_open_once(window, sound, monkeypatch):
    def refuse():
        raise KnownError("settings.json cannot be written; make room.")

    monkeypatch.setattr(sound, "keep", refuse)
    window.close()
    assert stays_open(window)
    assert "settings.json cannot be written" in window.keeper.card.words
    window.close()
    assert not window.isVisible()


def test_nothing_begins_by_itself_in_a_window_that_stays_open(window, lock, sound, qtbot):
    write_about_session(window)
    lock()
    sound.may_be_ready.clear()
    window.show_home()
    window.getting_ready.prepare()
    window.start()
    window.close()
    assert stays_open(window)
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.getting_ready._preparing is None)
    assert not window.in_session


def test_an_exercise_that_cannot_be_kept_holds_the_window_open_once(window, exercises_folder):
    exercises_folder.write_text("a file in its place")
    window.show_page("exercises")
    window.pages["exercises"].make_new()
    window.close()
    assert stays_open(window)
    assert str(exercises_folder) in window.home.notices[NoticeKind.TROUBLE]
    exercises_folder.unlink()
    window.close()
    assert not window.isVisible()
    assert [path.name for path in exercises_folder.iterdir()] == ["my-exercise.toml"]


def test_a_session_that_cannot_be_written_holds_the_window_open_once(window, sound, qtbot, log, lock):
    window.start()
    qtbot.waitUntil(lambda: window.in_session)
    other = lock()
    go_to(window, sound, qtbot, 7.5)
    window.close()
    assert stays_open(window)
    assert "in use by another program" in window.home.notices[NoticeKind.NEWS]
    assert not window.in_session
    assert sound.player.closed
    other.close()
    window.close()
    assert not window.isVisible()
    assert sum(one.paced_reps for session in log.sessions() for one in session.leg_sets if not session.finished) == 1


def test_a_session_broken_off_in_a_window_that_stays_open_can_go_on(window, sound, qtbot, log, monkeypatch):
    def refuse():
        raise KnownError("settings.json cannot be written; make room.")

    monkeypatch.setattr(sound, "keep", refuse)
    window.start()
    qtbot.waitUntil(lambda: window.in_session)
    go_to(window, sound, qtbot, 7.5)
    window.close()
    assert stays_open(window)
    [broken_off] = log.unfinished()
    assert not log.is_under_way(broken_off.session.id)
    assert "broke off" in window.recovery.words


def test_where_all_is_kept_the_window_closes_at_once(window, log):
    write_about_session(window)
    window.close()
    assert not window.isVisible()
    assert notes(log) == "ow"


@pytest.fixture
def in_german_next(sound):
    sound.settings = sound.settings._replace(language="de")
    yield
    speak("en")


def test_pages_with_what_cannot_be_kept_are_not_made_anew_in_another_language(window, log, lock, in_german_next):
    write_about_session(window)
    other = lock()
    window.show_page("settings")
    window.change_language()
    assert window.pages.current == "home"
    assert "the pages stay as they are" in window.home.notices[NoticeKind.NEWS]
    assert "in use by another program" in window.home.notices[NoticeKind.TROUBLE]
    assert window.pages["history"].card.notes.text == "ow"
    other.close()
    window.change_language()
    assert window.home.notices[NoticeKind.TROUBLE] == ""
    assert (language(), "history" in window.pages) == ("de", False)
    assert notes(log) == "ow"


def test_while_a_backup_is_put_back_there_is_nothing_to_write_to(window, log, lock):
    write_about_session(window)
    lock()
    window.show_home()
    window.setDisabled(True)
    window.close()
    assert not window.isVisible()


def test_pages_that_wait_for_what_is_under_way_are_not_made_anew(qtbot, window, held, in_german_next):
    (reached, may_go_on), out = held, []
    window.show_page("data")
    [card] = window.pages["data"].findChildren(ErrandCard)[:1]
    card.run("Counting", lambda errand: errand.progress(1, 2), out.append)
    assert reached.wait(60)
    window.show_page("settings")
    window.change_language()
    assert window.pages.current == "home"
    assert "Something is still under way" in window.home.notices[NoticeKind.NEWS]
    may_go_on.set()
    qtbot.waitUntil(lambda: out == [None])
    window.change_language()
    assert (language(), "data" in window.pages) == ("de", False)
