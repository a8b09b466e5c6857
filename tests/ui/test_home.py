from dataclasses import replace
from datetime import datetime, timedelta
from html import escape

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget

from tests.ui.hand_set import PLAN, HandSetSound
from trainer.log import Log
from trainer.plan import parse_one_line
from trainer.plan.fields import LONGEST_NAME
from trainer.plan_library import save_plan
from ui.growing import LEAST_HEIGHT_PX, LEAST_WIDTH_PX
from ui.home import Home, NoticeKind
from ui.last_time import last_time
from ui.main_window import MainWindow, Parts
from ui.plan_shelf import PlanShelf
from ui.plan_words import TAKES
from ui.tasks import Background
from ui.ways import Way


def ways_of(home):
    return {
        press.accessibleName(): press for press in home.findChildren(QPushButton) if press.property("kind") == "way"
    }


def test_each_way_is_named_with_its_key_and_pressed_by_mouse_and_keyboard(qtbot, tmp_path):
    home = Home(PlanShelf(tmp_path), PLAN, [Way("history", "History", "H"), Way("data", "Your data", "D")])
    qtbot.addWidget(home)
    home.show()
    asked = []
    home.page_asked.connect(asked.append)
    ways = ways_of(home)
    assert {name: press.accessibleDescription() for name, press in ways.items()} == {
        "History": "Key H",
        "Your data": "Key D",
    }
    qtbot.mouseClick(ways["History"], Qt.MouseButton.LeftButton)
    ways["Your data"].setFocus()
    qtbot.keyClick(ways["Your data"], Qt.Key.Key_Return)
    assert asked == ["history", "data"]


@pytest.fixture
def window(qtbot, tmp_path):
    log = Log(tmp_path / "log.sqlite")
    sound, workers = HandSetSound(), [Background() for _ in range(3)]
    sound.may_be_ready.set()
    made = MainWindow(Parts(PlanShelf(tmp_path), log, sound, *workers), PLAN)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    for worker in workers:
        worker.close()
    log.close()


def test_home_names_every_page_that_has_a_key(window):
    assert list(ways_of(window.home)) == ["Learn", "History", "Balance", "Your data", "Sound", "Settings", "Keys"]


def test_the_key_of_help_leads_to_the_keys_and_that_of_ending_closes(window, qtbot):
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_F1)
    assert window.pages.current == "keys"
    window.leave()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


@pytest.mark.parametrize("card", ["recovery", "legs_since", "safety", "damage"])
def test_a_keyboard_at_an_answer_is_at_the_start_again_once_that_is_gone(window, qtbot, card):
    """Not at what happens to come next, which the same key would press."""
    with qtbot.waitActive(window):
        window.activateWindow()
    notice = getattr(window, card)
    notice.say("Well?", ("All right", "G", notice.hide))
    notice.focus_first()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert notice.isHidden()
    assert window.focusWidget() is window.home.start


def test_what_was_done_last_stands_on_the_first_page(window, qtbot):
    assert last_time(window.parts.log, datetime.now().astimezone()) == ""
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    window.parts.sound.player.frame = 60 * 48_000
    window.session.look()
    window.show_home()
    assert window.home.last_time.startswith("Last time: today, ")
    assert window.home.last_time.endswith("left 2 reps, right 2 reps")
    assert "today" not in last_time(window.parts.log, datetime.now().astimezone() + timedelta(days=3))


def test_plans_are_chosen_by_arrow_keys_from_the_button_that_begins_one(window, qtbot):
    home = window.home
    home.start.setFocus()
    first, second, third = (entry.plan for entry in home.list.in_sight[:3])
    shown = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(home.start, key)
        shown.append(home.plan)
    assert shown == [second, third, second, first, first]
    assert home.start.hasFocus()


def test_breaks_that_a_plan_has_not_are_not_named(window):
    window.home.offer(parse_one_line("1x2/side @ 3-0-1-1 rest 90 switch 30"))
    takes = window.home.card.facts[TAKES]
    assert "30 s to switch legs" in takes
    assert "rest" not in takes
    window.home.offer(parse_one_line("2x2/side @ 3-0-1-1 rest 90 switch 30"))
    assert "90 s rest" in window.home.card.facts[TAKES]


def test_of_two_plans_with_one_name_the_one_given_shows_what_it_is(window):
    named = window.parts.plans.plans[0]
    given = replace(named, reps=named.reps + 1)
    window.home.offer(given)
    lines = window.home.list.lines
    assert lines[0] != lines[1]
    assert f"{given.sets}x{given.reps}/side" in lines[0]
    assert not [line for line in lines[2:] if "/side" in line]


def test_a_plan_whose_line_has_a_mistake_says_so_and_leads_to_the_mistake_instead_of_starting(qtbot, tmp_path):
    line = "3x8/side first stronger"
    half = save_plan(replace(PLAN, name="Half", unfinished=line), tmp_path)
    home = Home(PlanShelf(tmp_path), half.plan)
    qtbot.addWidget(home)
    assert "Half\nown · has a mistake (F2)" in home.list.lines
    assert home.card.facts == {}
    assert {part.text() for part in home.card.findChildren(QLabel)} >= {"Has a mistake (F2)", line}
    with qtbot.assertNotEmitted(home.start_asked), qtbot.waitSignal(home.edit_asked) as asked:
        home.start.click()
    assert asked.args[0].plan.unfinished == line
    home.choose(1)
    assert home.card.facts


@pytest.mark.parametrize("line", ["a line of a letter " * 500, "x" * 9000], ids=["words", "word"])
def test_a_pasted_letter_in_the_place_of_a_plan_leaves_the_page_as_it_is(qtbot, tmp_path, line):
    home = Home(PlanShelf(tmp_path), save_plan(replace(PLAN, name="Half", unfinished=line), tmp_path).plan)
    qtbot.addWidget(home)
    home.resize(1280, 720)
    home.show()
    [told] = [part for part in home.card.findChildren(QLabel) if part.text().startswith(line[:80])]
    assert told.text().endswith("…")
    assert home.start.isVisible()
    assert home.minimumSizeHint().width() <= 1280
    assert home.rect().contains(home.start.mapTo(home, home.start.rect().bottomRight()))


def test_the_pointer_tells_all_of_a_plan_that_the_list_cuts_off_and_of_no_other(qtbot, tmp_path):
    long = "Left leg first, slowly, <b>and</b> then both once more on the stairs at my house"
    assert len(long) == LONGEST_NAME
    for name in ("Short", long):
        save_plan(replace(PLAN, name=name), tmp_path)
    home = Home(PlanShelf(tmp_path), PLAN)
    qtbot.addWidget(home)
    home.resize(1280, 720)
    home.show()
    told = {}
    for row in (1, 2):
        item = home.list.list.item(row)
        qtbot.mouseMove(home.list.list.viewport(), home.list.list.visualItemRect(item).center())
        told[item.text()] = item.toolTip()
    whole, short = sorted(told)
    assert whole.startswith(long)
    assert told == {whole: f"<p>{escape(whole)}</p>".replace("\n", "<br>"), short: ""}


def test_a_name_of_one_long_word_makes_no_page_wider_than_the_window(qtbot, tmp_path):
    named = save_plan(replace(PLAN, name="W" * LONGEST_NAME), tmp_path)
    home = Home(PlanShelf(tmp_path), named.plan)
    qtbot.addWidget(home)
    home.resize(1280, 720)
    home.show()
    assert home.width() == 1280


def test_what_has_just_happened_is_not_said_again_after_another_page(window):
    home = window.home
    home.set_notice("A plan is kept.", NoticeKind.NEWS)
    home.kept.say("“Mixed” was here already.")
    window.show_page("keys")
    window.show_home()
    assert (home.notices[NoticeKind.NEWS], home.kept.words) == ("", "")
    home.kept.say("“Mixed” is deleted.", ("Undo", "Ctrl+Z", lambda: None))
    window.show_page("keys")
    window.show_home()
    assert home.kept.words


def test_a_session_ends_a_search(window, qtbot):
    window.home.list.search.setText("slow")
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    window.session.end()
    assert window.pages.current == "home"
    assert window.home.list.in_sight == [*window.home._guests, *window.home.shelf.listed]


def test_a_plan_that_is_asked_for_ends_a_search_that_leaves_it_out(window, qtbot):
    home = window.home
    home.list.search.setText("slow")
    asked_for = parse_one_line('2x3/side @ 2-0-1-0 rest 5 switch 5 name "Asked for"')
    window.grant(asked_for, start=True, fullscreen=False)
    qtbot.waitUntil(lambda: window.in_session)
    assert window.session.workout.session.timeline.plan == asked_for
    window.session.end()
    home.list.search.setText("asked")
    home.offer(asked_for)
    assert home.list.search.text() == "asked", "it stays in sight"
    home.keeping.delete()
    assert home.list.search.text() == "asked", "who goes on deleting goes on searching"


def test_a_plan_for_now_that_is_called_like_another_says_in_what_it_differs(window):
    window.home.offer(parse_one_line('1x6/side @ 2-1-1-1 switch 30 exercise backward-lunge name "Gentle start"'))
    assert window.home.list.lines[0] == "Gentle start · Backward lunge\nfor now · 1 × 6 each leg, 1:55"
    window.home.offer(parse_one_line('1x5/side @ 2-1-1-1 switch 30 name "Gentle start"'))
    assert window.home.list.lines[0].startswith("Gentle start\nfor now · 1x5/side @ 2-1-1-1")


def test_a_key_that_was_taught_to_begin_begins_here_too_unless_it_means_something_here(qtbot, tmp_path):
    home = Home(PlanShelf(tmp_path), PLAN)
    qtbot.addWidget(home)
    home.show()
    with qtbot.waitActive(home):
        home.activateWindow()
    home.list.list.setFocus()
    asked = []
    home.start_asked.connect(lambda: asked.append("start"))
    home.new_asked.connect(lambda: asked.append("new"))
    home.show_choices({"PgDown": "ready", "N": "ready", "PgUp": "pause", "pad button 0": "ready"}, "kg")
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_N, Qt.Key.Key_PageUp):
        QTest.keyClick(home.list.list, key)
    assert asked == ["start", "new"]
    home.show_choices({}, "kg")
    QTest.keyClick(home.list.list, Qt.Key.Key_PageDown)
    assert asked == ["start", "new"]


def test_in_a_low_window_notices_leave_every_way_in_sight(qtbot, tmp_path):
    home = Home(PlanShelf(tmp_path), PLAN, [Way(f"page {n}", f"Page {n}", str(n)) for n in range(7)])
    home.show_last("Last time: Wednesday, 18 November, 18:48\nleft 34 reps, right 34 reps")
    window = QStackedWidget()
    qtbot.addWidget(window)
    window.addWidget(home)
    window.resize(LEAST_WIDTH_PX, LEAST_HEIGHT_PX)
    window.show()
    for kind in (NoticeKind.TROUBLE, NoticeKind.INFORMATION):
        home.set_notice("One line\nand another", kind)
    QTest.qWait(0)
    assert home.height() == LEAST_HEIGHT_PX
    ways = list(ways_of(home).values())
    tops = [way.mapTo(home, QPoint()).y() for way in ways]
    assert all(
        below - above >= way.sizeHint().height() for above, below, way in zip(tops, tops[1:], ways, strict=False)
    )
    assert ways[-1].parentWidget().rect().contains(ways[-1].geometry())
    assert ways[-1].height() >= ways[-1].sizeHint().height()
