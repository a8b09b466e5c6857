"""Every key in every state of a session, with a real workout whose time the test sets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.trainer.session_run import timeline_of
from tests.ui.hand_set import HandSetPlayer
from trainer.cues import frames
from trainer.log import Log
from ui.keys import LEARNABLE, OF_EFFORT, ROWS, Action, codes_for
from ui.session_page import SessionPage
from ui.settings import Settings

# left from 10, switch from 18, right from 38, rest from 46, then it waits
PLAN = "2x2/side @ 2-0-1-1 rest 60 switch 20 ready 10 waits sets"
AT_S = {"intro": 2, "countdown": 8.5, "work": 15.5, "switch": 25, "rest": 60, "waiting": 200}
SOON_S = 35  # the end of the switch, where the figure has come back
BREAKS = {"intro", "switch", "rest"}
DONE_BEFORE = {"work", "switch", "rest", "waiting"}
"""States in which there is a leg set to speak of."""

CASES = [(state, paused) for state in AT_S for paused in (False, True) if not (state == "waiting" and paused)]


@pytest.fixture
def page(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("ui.rubbish.gc.collect", lambda: 0)  # takes most of the time of so many sessions
    log = Log(tmp_path / "log.db")
    page = SessionPage()
    qtbot.addWidget(page)
    page.resize(800, 450)
    page.show()

    def begin(state, paused=False, learned=None):
        page.end()
        settings = Settings(learned_keys=learned or {})
        page.begin(timeline_of(PLAN), HandSetPlayer(silent=False), log, None, settings=settings)
        page._player.frame = frames(AT_S.get(state, SOON_S))
        page.look()
        assert page.workout.session.state == (state if state in AT_S else "switch")
        if paused:
            page.press("Space")
            assert page.workout.session.paused

    page.bring_to = begin
    yield page
    page.end()
    log.close()


def seen(page):
    """Everything a key may change."""
    session = page.workout.session
    done = session.last_leg_set
    return {
        "state": str(session.state),
        "paused": session.paused,
        "time": round(page.workout.moment().left_s, 1),
        "muted": page._muted,
        "list": not page._stage.faults.isHidden(),
        "reps": done.counted_reps if done else None,
        "void": done.void if done else None,
        "told": page.workout.told,
    }


def changed(page, code):
    """Press a key and return what has changed by it."""
    before = seen(page)
    page.press(code)
    return {name for name, value in seen(page).items() if value != before[name]}


def expected(action, state, *, paused):
    """What an action changes in a state; nothing where it has no sense."""
    to_countdown = {"state", "time"} | ({"paused"} if paused else set())
    spoken_of = state in DONE_BEFORE
    going_on = {"paused"} | ({"state", "time"} if state == "work" else {"time"} if state == "countdown" else set())
    match action:
        case Action.READY if paused:
            return going_on
        case Action.READY:
            return to_countdown if state in BREAKS | {"waiting"} else set()
        case Action.PAUSE if state == "waiting":
            return to_countdown
        case Action.PAUSE:
            return going_on if paused else {"paused"}
        case Action.STOP if state != "work":
            return {"paused"} if state != "waiting" and not paused else set()
        case Action.STOP:
            return to_countdown
        case Action.SKIP if state == "countdown":
            return to_countdown - {"state"} if paused else set()
        case Action.SKIP:
            return to_countdown
        case Action.REPEAT:
            return to_countdown | {"void", "reps"} if spoken_of else set()
        case Action.UNDO | Action.FEWER_REPS:
            return {"reps"} if spoken_of else set()
        case Action.MORE_REPS:
            return {"reps"} if spoken_of and state != "work" else set()
        case Action.MORE_TIME | Action.LESS_TIME:
            return {"time"} if state in BREAKS else set()
        case Action.FAULTS:
            return {"list"} if spoken_of else set()
        case Action.PAIN:
            return {"told"} if spoken_of else set()
        case Action.MUTE:
            return {"muted"}
        case Action.FULL_SCREEN | Action.NO_FAULT | Action.WHICH_LEG:
            return set()
        case Action.END:
            return None
    assert action in OF_EFFORT
    return {"told"} if spoken_of and state != "work" else set()


@pytest.mark.parametrize(("state", "paused"), CASES)
def test_each_key_does_what_it_says_and_nothing_else(page, state, paused):
    found = {"nothing yet"}
    for action in LEARNABLE:
        if found:
            page.bring_to(state, paused)
        found = changed(page, ROWS[action].keys[0])
        if action is Action.END:
            assert page.workout.session.state == "done"
        else:
            assert found == expected(action, state, paused=paused), action


def test_every_action_of_the_table_is_one_that_the_session_knows(page):
    assert set(page._acts) == set(ROWS)


@pytest.mark.parametrize("state", AT_S)
def test_what_is_learned_does_the_same(page, state):
    page.bring_to(state, learned={"PgDown": "pause", "pad button 0": "ready", "Tab": "end"})
    usual = "countdown" if state == "waiting" else state
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page.workout.session.paused is (state != "waiting")
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    page.pads.pressed.emit("pad button 0")
    assert page.workout.session.state in (usual, "countdown")
    QTest.keyClick(page, Qt.Key.Key_Tab)
    assert page.workout.session.state == "done"


@pytest.mark.parametrize("code", ["Esc", "S"])
def test_who_panics_is_obeyed_whatever_was_learned(page, code):
    page.bring_to("work", learned={"Esc": "mute", "S": "mute", "Space": "undo"})
    page.press(code)
    assert page.workout.session.state == ("done" if code == "Esc" else "switch")


def test_digits_are_faults_in_the_list_and_the_list_closes(page):
    page.bring_to("rest")
    assert changed(page, "F") == {"list"}
    assert changed(page, "3") == {"list", "told"}
    assert (page.workout.told.fault, page.workout.told.rir) == ("F3", None)
    assert changed(page, "3") == {"told"}
    assert page.workout.told.rir is not None
    assert changed(page, "F") == {"list"}
    assert changed(page, "Esc") == {"list"}, "Esc leaves the list, not the session"
    assert changed(page, "0") == {"told"}
    assert page.workout.told.fault is None


@pytest.mark.parametrize("state", ["work", "rest", "waiting"])
def test_keys_work_whatever_part_of_the_stage_was_clicked_or_has_the_focus(page, state):
    page.bring_to(state)
    page._muted = True
    page.look()  # with a banner
    for part in page.findChildren(QWidget):
        if part.isVisible():
            if part.focusPolicy() == Qt.FocusPolicy.NoFocus:
                QTest.mouseClick(part, Qt.MouseButton.LeftButton)
            part.setFocus()
            muted = page._muted
            QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_M)
            assert page._muted is not muted, part


def test_a_key_does_nothing_once_the_session_is_over(page):
    page.bring_to("work")
    page.press("Esc")
    for action in LEARNABLE:
        for code in codes_for(action, {}):
            page.press(code)
    assert page.workout.session.state == "done"


@pytest.mark.parametrize(("state", "paused"), [("work", False), ("work", True), ("soon", False), ("rest", True)])
def test_what_is_told_where_its_keys_are_not_seen_is_said_on_the_stage(page, state, paused):
    page.bring_to(state, paused)
    assert not page._stage.breaks.card.isVisibleTo(page._stage)
    page.press("2")
    if state == "work":
        assert page.workout.told.rir is None
        assert "when the set is done" in page._stage.notice.text
    else:
        assert page._stage.notice.text.startswith("Noted: ")
        assert "2 or 3 reps were left in you. 2 takes it back" in page._stage.notice.text
        page.press("2")
        assert "Taken back" in page._stage.notice.text
        page.press("E")
        assert "4 or more reps were left in you. E for the next answer" in page._stage.notice.text
        page.press("3")
        page.press("E")
        assert "No rep was left in you. E takes it back" in page._stage.notice.text
    page.press("P")
    assert "pain 2 of 10. Go a bit less deep" in page._stage.notice.text
    assert ("S stops the set" in page._stage.notice.text) is (state == "work")
    page.press("-")
    assert " rep" in page._stage.notice.text


def test_what_the_card_shows_is_not_said_again(page):
    page.bring_to("rest")
    for code in ("2", "-"):
        page.press(code)
        assert page.notice is None


@pytest.mark.parametrize("state", ["work", "rest"])
def test_where_there_is_no_other_leg_to_answer_for_it_says_which_one_it_is(page, state):
    page.bring_to(state)
    assert changed(page, "L") == set()
    leg = page.workout.session.last_leg_set.leg
    assert page.notice == f"Answers are for: {leg} leg."
    page.press("P")
    page.press("L")
    page.press("4")
    assert page.workout.told.pain == 4, "how much it hurts is still being asked"
