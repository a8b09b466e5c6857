import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.trainer.sessions_made import evening
from tests.ui.hand_set import PLAN, HandSetSound, go_to
from trainer.cues import CueKind
from trainer.guidance import Guidance, Voice
from trainer.log import LogError
from trainer.log.backup import Backup
from trainer.log.edit import delete_session, edit_leg_set
from trainer.log.merge import merge
from trainer.plan import Counting, Leg
from trainer.plan_library import built_in_plans
from trainer.session import Command
from trainer.telling import told
from trainer.timeline import phrases
from ui.home import NOTHING_BEGUN, Home, NoticeKind
from ui.language import tr
from ui.lunges import use_exercises
from ui.main_window import MainWindow, Parts
from ui.opening import tell_of_damage
from ui.pages import edit_plan
from ui.plan_shelf import PlanShelf
from ui.recovery import Recovery
from ui.speaking import speak
from ui.stage import Stage


@pytest.fixture
def sound():
    made = HandSetSound()
    yield made
    made.may_be_ready.set()


@pytest.fixture
def places(monkeypatch):
    """Where each first page was when it had been made."""
    found = []

    def made(*arguments):
        page = Home(*arguments)
        found.append(page.parentWidget())
        return page

    monkeypatch.setattr("ui.main_window.Home", made)
    return found


@pytest.fixture
def window(qtbot, sound, log, tmp_path, places, workers):
    made = MainWindow(Parts(PlanShelf(tmp_path), log, sound, *workers), PLAN)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    sound.may_be_ready.set()


@pytest.fixture
def own_exercises(tmp_path):
    """Where the user's own exercises lie."""
    use_exercises(tmp_path / "exercises")
    yield tmp_path / "exercises"
    use_exercises(None)


@pytest.fixture
def running(window, sound, qtbot):
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    return window


def test_the_first_page_is_made_in_its_place_for_taking_it_there_costs_time(window, places):
    assert places == [window.pages]
    window.change_language()
    assert places[1:] == [window.pages]


def test_what_can_wait_begins_only_once_the_window_is_on_the_screen(window, sound, qtbot, monkeypatch):
    screen, settled = Mock(), []
    screen.isExposed.return_value = False
    monkeypatch.setattr(window, "windowHandle", lambda: screen)
    window.settled.connect(lambda: settled.append(screen.isExposed.call_count))
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: screen.isExposed.call_count == 2)
    assert settled == []
    assert window.home.progress_text != ""
    screen.isExposed.return_value = True
    qtbot.waitUntil(lambda: settled == [3])
    qtbot.waitUntil(lambda: window.home.progress_text == "")


def test_a_window_nobody_sees_makes_ready_too(window, qtbot, monkeypatch):
    screen, settled = Mock(), []
    screen.isExposed.return_value = False
    monkeypatch.setattr(window, "windowHandle", lambda: screen)
    monkeypatch.setattr("ui.main_window.UNSEEN_LOOKS", 3)
    window.settled.connect(lambda: settled.append(screen.isExposed.called))
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: settled == [True])


def test_home_shows_the_plan_asked_for_and_all_others(window):
    assert window.windowTitle() == "Evenstep"
    assert window.home.plan == PLAN
    assert window.home.start.text() == "Start  (Enter)"


def test_start_waits_for_the_voice_and_a_second_press_does_not(window, sound, qtbot):
    window.start()
    assert window.pages.currentWidget() is window.home
    assert "1 of 7. Evenstep starts when it is ready; press Start again" in window.home.progress_text
    assert "1 of 7" in window.home.progress_text
    window.start()
    assert window.pages.currentWidget() is window.session
    spoken = [c for s in window.session.workout.session.timeline.segments for c in s.cues if c.kind.spoken]
    assert spoken == []


def test_start_begins_by_itself_once_the_voice_is_ready(window, sound, qtbot):
    window.start()
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.session)
    assert [c for s in window.session.workout.session.timeline.segments for c in s.cues if c.kind.spoken]


def test_another_plan_is_prepared_when_it_is_chosen(window, sound, qtbot):
    window.home.choose(1)
    assert window.home.plan == built_in_plans()[0].plan
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    assert window.session.workout.session.timeline.plan == built_in_plans()[0].plan


def test_a_session_leads_from_home_to_the_summary_and_into_the_log(running, sound, qtbot, log):
    assert running.windowTitle() == "Evenstep – Get ready"
    go_to(running, sound, qtbot, 6)
    assert running.windowTitle() == "Evenstep – Set 1, left leg"
    go_to(running, sound, qtbot, 12)
    assert running.windowTitle() == "Evenstep – Switch"
    go_to(running, sound, qtbot, 60)
    assert running.pages.currentWidget() is running.summary
    assert running.windowTitle() == "Evenstep – Done"
    assert "left: 2 of 2 reps" in running.summary.words
    assert sound.player.closed
    assert [s.counted_reps for s in log.sessions()[0].leg_sets] == [2, 2]
    running.summary.home_asked.emit()
    assert running.pages.currentWidget() is running.home


def test_the_next_session_too_finds_a_sound_process_made_ahead(running, sound, qtbot):
    go_to(running, sound, qtbot, 60)
    sound.phrase_frames = dict.fromkeys(phrases(running.getting_ready.drafted()), 4800)  # nothing new has to be said
    assert sound.made_ahead == 0
    running.show_home()
    qtbot.waitUntil(lambda: sound.made_ahead == 1)


def test_mute_is_said_on_the_stage_and_does_not_stop_the_session(running, sound, qtbot):
    sound.player.is_silent = False
    qtbot.keyClick(running.session, Qt.Key.Key_M)
    assert sound.player.muted
    assert "Sound is off" in running.session.notice
    qtbot.keyClick(running.session, Qt.Key.Key_M)
    assert not sound.player.muted
    assert running.session.notice is None


def test_what_is_missing_is_said_on_the_stage(window, sound, qtbot):
    sound.voice_trouble = "No voice was found."
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "No voice was found.")
    window.start()
    assert window.session.notice == "No voice was found."
    go_to(window, sound, qtbot, 6)
    assert window.session.notice is None
    sound.player.is_silent = False
    sound.player.trouble = "The sound has stopped."
    assert window.session.notice == "The sound has stopped."


def test_sound_that_goes_and_comes_back_is_said_while_the_picture_goes_on(running, sound, qtbot):
    player = sound.player
    player.is_silent = False
    go_to(running, sound, qtbot, 6)
    player.trouble = "The sound output is gone."
    assert running.session.notice == "The sound output is gone."
    go_to(running, sound, qtbot, 7.5)
    assert running.session.workout.moment().rep.rep == 2
    player.trouble, player.returns, player.notice = None, 1, "“Box” is not there: the sound comes from “Built-in”."
    assert running.session.notice.startswith("The sound is back. “Box” is not there")
    go_to(running, sound, qtbot, 11)
    assert running.session.notice.startswith("The sound is back.")
    go_to(running, sound, qtbot, 12.6)
    assert running.session.notice is None
    player.trouble = "The sound output is gone."
    assert running.session.notice == "The sound output is gone."


def test_another_output_than_the_chosen_one_is_said_before_the_first_set(running, sound, qtbot):
    sound.player.is_silent = False
    sound.player.notice = "“Box” is not there: the sound comes from “Built-in”."
    assert running.session.notice == sound.player.notice
    go_to(running, sound, qtbot, 6)
    assert running.session.notice is None


def test_guidance_and_what_the_log_tells_shape_the_session(window, sound, qtbot):
    numbers = Guidance(Voice.NUMBERS, glides=False, counting=Counting.DOWN)
    sound.settings = sound.settings._replace(guidance=numbers)
    sound.may_be_ready.set()
    window.show_home()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    timeline = window.session.workout.session.timeline
    assert timeline.bouts[0].guidance == sound.settings.guidance
    assert not [cue for s in timeline.segments for cue in s.cues if cue.kind is CueKind.GLIDE]


def test_keys_of_home_do_nothing_on_the_checks(window, sound, qtbot):
    window.show_page("calibration")
    assert window.windowTitle() == "Evenstep – Sound and picture"
    for key in (Qt.Key.Key_H, Qt.Key.Key_O):
        qtbot.keyClick(window.pages["calibration"], key)
    assert window.pages.currentWidget() is window.pages["calibration"]


def test_closing_the_window_keeps_the_settings(window, sound):
    sound.kept = False
    window.close()
    assert sound.kept


def test_what_goes_wrong_is_told_once_however_often_it_does(window):
    for n, trouble in enumerate(("The one.", "The other.", "The one.", "")):
        window.tell_of(f"thing {n}", trouble)
    assert window.home.notices[NoticeKind.TROUBLE] == "The one.\nThe other."


def test_what_does_not_hold_any_more_is_told_no_more(window):
    window.home.set_notice("The voice is not there.")
    window.tell_of("one thing", "There is no room for it.")
    window.tell_of("one thing", "It may not be written.")
    window.tell_of("another", "It may not be written.")
    assert window.home.notices[NoticeKind.TROUBLE] == "The voice is not there.\nIt may not be written."
    window.tell_of("one thing", "")
    assert "It may not be written." in window.home.notices[NoticeKind.TROUBLE]
    window.tell_of("another", "")
    assert window.home.notices[NoticeKind.TROUBLE] == "The voice is not there."


@pytest.fixture
def in_german_next(sound):
    """The pages are in German once they are made anew."""
    sound.settings = sound.settings._replace(language="de")
    yield
    speak("en")


def test_what_is_said_on_the_first_page_is_said_in_the_language_chosen_later(window, in_german_next):
    window.home.set_notice(partial(tr, NOTHING_BEGUN), NoticeKind.INFORMATION)
    window.tell_of("backup", partial(tr, told("Today's backup could not be made: {reason}", reason="a.toml")))
    window.tell_of("another", "a.toml")
    window.show_page("settings")
    window.change_language()
    assert window.home.notices[NoticeKind.INFORMATION].startswith("Die Einheit endete vor")
    assert window.home.notices[NoticeKind.TROUBLE] == "Die heutige Sicherung ging nicht: a.toml\na.toml"
    window.tell_of("backup", "")
    window.tell_of("another", "")
    assert window.home.notices[NoticeKind.TROUBLE] == ""


@pytest.mark.parametrize("decided", [False, True])
def test_a_backup_is_offered_in_the_language_chosen_later_until_that_is_decided(window, in_german_next, decided):
    tell_of_damage(window, NOTHING_BEGUN, Backup(Path("log.sqlite"), told("{n} session", "{n} sessions", n=3)))
    if decided:
        [press] = [p for p in window.damage.findChildren(QPushButton) if p.text() == "Go on without"]
        press.click()
    window.change_language()
    assert bool(window.damage.words) == (not decided)
    assert decided or "Zurückspielen…" in window.damage.buttons


def test_an_exercise_that_could_not_be_kept_is_told_on_the_first_page_until_it_is(window, own_exercises):
    own_exercises.write_text("a file in its place")
    window.show_page("exercises")
    page = window.pages.currentWidget()
    page.make_new()
    window.show_home()
    assert str(own_exercises) in window.home.notices[NoticeKind.TROUBLE]
    own_exercises.unlink()
    window.show_page("exercises")
    window.show_home()
    assert window.home.notices[NoticeKind.TROUBLE] == ""
    assert [path.name for path in own_exercises.iterdir()] == ["my-exercise.toml"]


def test_a_rep_taken_back_is_said_long_enough_to_be_read(running, sound, qtbot):
    go_to(running, sound, qtbot, 7.5)
    qtbot.keyClick(running.session, Qt.Key.Key_Z)
    for second in (7.5, 9.5, 11.4):
        go_to(running, sound, qtbot, second)
        assert running.session.notice == "Rep 1 does not count."
    go_to(running, sound, qtbot, 11.6)
    assert running.session.notice is None


def test_a_fault_is_reported_by_one_key_and_answered_by_the_legs_next_form_cue(running, sound, qtbot, log):
    session = running.session
    qtbot.keyClick(session, Qt.Key.Key_3)
    assert session.notice is None, "nothing has been done yet"
    go_to(running, sound, qtbot, 10)  # in the switch after the left leg
    qtbot.keyClick(session, Qt.Key.Key_F)
    stage = session.findChild(Stage)
    assert stage.faults.isVisible()
    qtbot.keyClick(session, Qt.Key.Key_Escape)
    assert not stage.faults.isVisible()
    assert session.workout.session.state == "switch", "Esc left the faults, not the session"
    qtbot.keyClick(session, Qt.Key.Key_F)
    qtbot.keyClick(session, Qt.Key.Key_3)
    assert not stage.faults.isVisible()
    assert session.notice == "Left leg: “One hip drops” is noted. 0 takes it back."
    assert [leg_set.fault for leg_set in log.sessions()[0].leg_sets] == ["F3"]
    assert dict(session.workout.session.bout.coaching.faults) == {"left": "F3"}
    qtbot.keyClick(session, Qt.Key.Key_0)
    assert session.notice == "Left leg: no fault."
    assert [leg_set.fault for leg_set in log.sessions()[0].leg_sets] == [None]
    go_to(running, sound, qtbot, 16)
    assert session.notice is None


def test_choosing_another_plan_calls_the_waiting_start_off(window, sound, qtbot):
    window.start()
    window.home.choose(2)
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    assert window.pages.currentWidget() is window.home


def test_a_later_start_begins_what_it_asks_for_whatever_is_being_edited(window, sound, qtbot):
    sound.may_be_ready.set()
    edit_plan(window)
    window.pages["plan editor"].form.sets.setValue(7)
    window.grant(built_in_plans()[0].plan, start=True, fullscreen=False)
    qtbot.waitUntil(lambda: window.in_session)
    assert window.session.workout.session.timeline.plan == built_in_plans()[0].plan


def test_looking_at_the_history_calls_the_waiting_start_off(window, sound, qtbot):
    window.start()
    window.show_page("history")
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    assert window.pages.currentWidget() is window.pages["history"]


@pytest.fixture
def locked(running, tmp_path):
    """Another program that keeps the log from being written, until it is closed."""
    other = sqlite3.connect(tmp_path / "log.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def done_in(log):
    """The reps of each session that has come to its end, the newest first."""
    return [sum(one.counted_reps for one in session.leg_sets) for session in log.sessions() if session.finished]


def test_what_could_not_be_written_is_written_from_the_summary(running, sound, qtbot, locked):
    go_to(running, sound, qtbot, 60)
    assert "keeps trying" in running.summary.words
    locked.close()
    qtbot.waitUntil(lambda: "left: 2 of 2 reps" in running.summary.words)


def test_once_a_session_is_written_it_can_be_rated_or_gone_on_with_as_ever(running, sound, qtbot, locked):
    go_to(running, sound, qtbot, 7.5)
    qtbot.keyClick(running.session, Qt.Key.Key_Escape)
    assert (offered(running), running.focusWidget()) == ("", running.summary.home)
    locked.close()
    qtbot.waitUntil(lambda: offered(running) == "Resume with rep 2  (R)")
    assert running.focusWidget() is running.summary.rate


def test_what_could_not_be_written_is_written_while_the_next_session_runs(running, sound, qtbot, log, locked):
    go_to(running, sound, qtbot, 60)
    running.show_home()
    running.start()
    qtbot.waitUntil(lambda: running.in_session)
    go_to(running, sound, qtbot, 7.5)
    assert log.sessions() == []
    locked.close()
    qtbot.waitUntil(lambda: done_in(log) == [4])
    assert running.in_session
    running.session.do(Command.END)
    assert done_in(log) == [1, 4]


def test_what_could_not_be_written_is_written_after_every_page_is_made_anew(running, sound, qtbot, log, locked):
    go_to(running, sound, qtbot, 60)
    running.show_home()
    running.change_language()
    locked.close()
    qtbot.waitUntil(lambda: done_in(log) == [4])
    assert running.pages.current == "home"


def test_what_could_not_be_written_is_tried_once_more_as_the_window_closes(running, sound, qtbot, log, locked):
    go_to(running, sound, qtbot, 60)
    running.show_home()
    locked.close()
    running.close()
    assert done_in(log) == [4]


def test_nothing_is_written_while_a_backup_is_put_back(running, sound, qtbot, log, locked, monkeypatch):
    monkeypatch.setattr("ui.unwritten.WRITE_AGAIN_MS", 1)
    go_to(running, sound, qtbot, 60)
    running.show_home()
    running.setDisabled(True)
    log.close()
    locked.close()
    with qtbot.waitSignals([running.unwritten.tried] * 2):
        pass
    log.reopen()
    running.setEnabled(True)
    qtbot.waitUntil(lambda: done_in(log) == [4])


def test_plans_that_cannot_be_read_are_said_on_the_first_page(window):
    window.home.set_notice("The plan a.toml has one mistake: …")
    window.home.set_notice("This is a demo.", NoticeKind.INFORMATION)
    assert window.home.notices == {
        NoticeKind.TROUBLE: "The plan a.toml has one mistake: …",
        NoticeKind.INFORMATION: "This is a demo.",
        NoticeKind.NEWS: "",
    }
    window.home.set_notice("")
    assert window.home.notices[NoticeKind.INFORMATION] == "This is a demo."


def test_what_is_good_to_know_is_not_shown_as_trouble(window):
    window.home.set_notice("This is a demo.", NoticeKind.INFORMATION)
    window.home.set_notice("The plan a.toml has one mistake: …")
    window.change_language()
    shown = {line.text(): line for line in window.home.findChildren(QLabel) if not line.isHidden()}
    assert shown["The plan a.toml has one mistake: …"].property("kind") == "trouble"
    assert shown["This is a demo."].property("kind") == "plain"


def test_a_session_that_ended_before_its_first_rep_leads_home_and_says_so(running):
    running.session.do(Command.END)
    assert running.pages.current == "home"
    assert "before its first rep" in running.home.notices[NoticeKind.NEWS]
    running.start()
    assert running.home.notices[NoticeKind.NEWS] == ""


def test_who_counts_in_pounds_reads_loads_in_pounds_everywhere(window, log, sound):
    merge(log, [evening(1)])
    sound.settings = sound.settings._replace(load_unit="lb")
    window.show_page("history")
    assert "11 lb" in window.pages["history"].detail.table.item(0, 1).text()
    edit_leg_set(log, log.sessions()[0].leg_sets[0].id, load_kg=22.68)
    window.show_page("data")
    assert window.pages["data"].data.changes.item(0).text().endswith("50 lb")


def test_what_could_not_be_kept_under_history_is_told_on_the_first_page_until_it_is(window, log, tmp_path):
    merge(log, [evening(1)])
    window.show_page("history")
    history = window.pages["history"]
    history.card.edit_notes()
    history.card.notes.notes.setPlainText("ow")
    with closing(sqlite3.connect(tmp_path / "log.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.show_home()
        assert any("in use by another program" in words for words in window.home.notices.values())
    window.show_page("history")
    window.show_home()
    assert not any(window.home.notices.values())
    assert log.session("s1").notes == "ow"


def offered(window):
    return window.summary.resume.text() if window.summary.resume.isVisible() else ""


def test_with_what_a_session_goes_on_is_said_anew_once_its_reps_are_corrected(running, sound, qtbot):
    go_to(running, sound, qtbot, 7.5)
    qtbot.keyClick(running.session, Qt.Key.Key_Escape)
    assert offered(running) == "Resume with rep 2  (R)"
    [box] = running.summary.legs[Leg.LEFT].boxes.values()
    box.setValue(2)
    assert offered(running) == "Resume with set 1, right leg  (R)"


def test_a_session_ended_by_accident_goes_on_with_one_key_where_it_was(running, sound, qtbot, log):
    go_to(running, sound, qtbot, 7.5)
    qtbot.keyClick(running.session, Qt.Key.Key_Escape)
    assert running.pages.currentWidget() is running.summary
    assert "left: 1 of 2 reps" in running.summary.words
    assert offered(running) == "Resume with rep 2  (R)"
    qtbot.keyClick(running.summary, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: running.in_session)
    go_to(running, sound, qtbot, 5)
    assert running.session.workout.moment().rep.rep == 2
    go_to(running, sound, qtbot, 200)
    assert running.pages.currentWidget() is running.summary
    assert offered(running) == ""
    [session] = log.sessions()
    assert [(one.counted_reps, one.ended) for one in session.leg_sets] == [(2, "finished")] * 2


def test_what_is_left_waits_on_the_first_page_where_its_voice_is_not_ready(running, sound, qtbot, monkeypatch):
    go_to(running, sound, qtbot, 7.5)
    running.session.do(Command.END)
    sound.may_be_ready.clear()
    sound.phrase_frames = {}
    running.summary.resume.click()
    assert running.pages.currentWidget() is running.home
    assert "press Resume again" in running.home.progress_text
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: running.in_session)


def test_whom_pain_has_asked_to_stop_is_not_asked_to_go_on(running, sound, qtbot):
    go_to(running, sound, qtbot, 7.5)
    running.session.workout.tell_pain(8)
    running.session.do(Command.END)
    assert running.pages.currentWidget() is running.summary
    assert offered(running) == ""


def test_a_session_in_which_the_window_is_closed_can_be_taken_up_at_the_next_start(running, sound, qtbot, log):
    go_to(running, sound, qtbot, 7.5)
    running.close()
    assert sound.player.closed
    log.close()
    log.reopen()  # the next start
    [found] = log.unfinished()
    [left] = found.session.leg_sets
    assert (left.paced_reps, left.ended, found.next_rep) == (1, None, 2)
    recovery = Recovery(log)
    qtbot.addWidget(recovery)
    recovery.look()
    assert recovery.buttons == ["Resume with rep 2  (R)", "Keep  (K)", "Discard  (X)"]


def test_a_session_of_which_all_is_done_ends_as_the_window_is_closed(running, sound, qtbot, log):
    for second in range(100):
        go_to(running, sound, qtbot, second)
        if running.session.workout.session.state == "outro":
            break
    running.close()
    log.close()
    log.reopen()
    assert log.unfinished() == []
    assert log.sessions()[0].finished


def test_who_comes_back_to_the_history_or_the_guide_finds_it_as_it_was_left(window, log, qtbot):
    merge(log, [evening(n) for n in range(3)])
    with qtbot.waitActive(window):
        window.activateWindow()
    window.show_page("history")
    history = window.pages["history"]
    history.table.selectRow(2)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_B)
    assert window.pages.current == "balance"
    window.leave()
    assert history.session.id == "s0"
    window.leave()
    window.show_page("history")
    assert history.session.id == "s2"
    window.show_page("learn")
    learn = window.pages["learn"]
    learn.turn_to("load")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_T)
    assert window.pages.current == "keys"
    window.leave()
    assert learn.section.id == "load"
    window.leave()
    window.show_page("learn")
    assert learn.section.id == "glance"


def test_history_is_not_shown_in_a_session(running):
    running.show_page("history")
    assert running.pages.currentWidget() is running.session


def test_history_lists_what_was_done_and_says_why_it_cannot(running, sound, qtbot, log, monkeypatch):
    running.session.do(Command.END)
    running.show_page("history")
    assert running.windowTitle() == "Evenstep – History"
    assert running.pages["history"].table.model().rowCount() == 0

    def fail():
        raise LogError("The log is gone.")

    monkeypatch.setattr(log, "reading", fail)
    running.show_page("history")
    assert running.pages["history"].words == "The log is gone."


def test_full_screen_and_back(window):
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_sessions_are_dated_by_the_clock_on_the_wall_of_that_day(running, sound, qtbot, log):
    go_to(running, sound, qtbot, 7.5)
    running.session.do(Command.END)
    running.show_page("history")
    when = log.sessions()[0].started
    model = running.pages["history"].table.model()
    row = [model.data(model.index(0, column)) for column in range(4)]
    assert f"{when:%H:%M}" in row[0]
    assert row[1].startswith("Reverse lunge for glutes")
    assert row[2:] == ["1", "–"]
    assert "One leg only" in running.pages["history"].detail.words
    assert running.pages["history"].detail.table.item(0, 1).text().startswith("1 of 2 reps")


def test_enter_leads_from_the_summary_through_the_questions_back_to_it_and_home(running, sound, qtbot, log):
    running.activateWindow()
    go_to(running, sound, qtbot, 60)
    qtbot.waitUntil(lambda: running.summary.rate.hasFocus())
    qtbot.keyClick(running.summary.rate, Qt.Key.Key_Return)
    assert running.windowTitle() == "Evenstep – How did it feel?"
    page = running.pages.currentWidget()
    for key in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_Return, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_S):
        qtbot.wait(0)
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert running.pages.currentWidget() is running.summary
    assert page.isHidden()
    assert [dict(s.answers) for s in log.sessions()[0].leg_sets] == [{"pain": 2, "Q1": 4}, {"pain": 0, "Q1": 5}]
    assert "Your first 4 reps: all that was planned." in running.summary.words
    assert "go less deep" in running.summary.words
    qtbot.keyClick(running.summary.home, Qt.Key.Key_Return)
    assert running.pages.currentWidget() is running.home


def test_from_the_reasons_one_comes_back_to_the_summary_as_long_as_it_is_about_something(running, sound, qtbot, log):
    go_to(running, sound, qtbot, 60)
    running.summary.rated(running.summary.session_id)
    running.show_page("suggestion")
    qtbot.keyClick(running.pages.currentWidget(), Qt.Key.Key_Escape)
    assert running.pages.currentWidget() is running.summary
    running.show_page("history")
    delete_session(log, running.summary.session_id)
    qtbot.keyClick(running.pages.currentWidget(), Qt.Key.Key_Escape)
    assert running.pages.currentWidget() is running.home
