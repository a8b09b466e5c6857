from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trainer.errors import KnownError
from trainer.plan import Plan, one_line, parse_one_line, read_plan_file
from trainer.plan_library import save_plan
from ui.home import Home, NoticeKind
from ui.notice_card import NoticeCard
from ui.plan_keeping import PlanKeeping
from ui.plan_shelf import PlanShelf

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MINE = parse_one_line('3x9/side @ 4-0-1-1 rest 60 name "Mine"')


@pytest.fixture
def home(qtbot, tmp_path):
    for name in ("Mine", "Other"):
        save_plan(parse_one_line(f'3x9/side @ 4-0-1-1 rest 60 name "{name}"'), tmp_path)
    shelf = PlanShelf(tmp_path)
    made = Home(shelf, shelf.entry("mine").plan)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.start.setFocus()
    QApplication.processEvents()
    return made


def press(key, modifiers=NONE):
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)
    QApplication.processEvents()


def names(home):
    return [entry.plan.name for entry in home.shelf.listed if not entry.built_in]


def mime(*, text=None, paths=()):
    data = QMimeData()
    if text is not None:
        data.setText(text)
    if paths:
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(target, data):
    """Let go of something over a part, as the system tells of it: to that part or what contains it."""
    place, action, button = QPointF(5, 5), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(place.toPoint(), action, data, button, NONE)
    while not target.acceptDrops():
        target = target.parentWidget()
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(target, QDropEvent(place, action, data, button, NONE))


def drag_across(home, data):
    """Carry something over the page and on."""
    entered = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(home, entered)
    assert said_to_carriers(home) == ["Let go, and the plan is taken in."]
    QApplication.sendEvent(home, QDragLeaveEvent())
    assert said_to_carriers(home) == []


def said_to_carriers(home):
    return [card.words for card in home.findChildren(NoticeCard) if card.words.startswith("Let go")]


def test_a_plan_is_deleted_by_one_key_and_brought_back_by_another(home):
    press(Qt.Key.Key_Delete)
    assert names(home) == ["Other"]
    assert home.kept.words == "“Mine” is deleted."
    assert home.plan.name == "Other"  # what stands there now
    press(Qt.Key.Key_Delete)
    assert names(home) == []
    press(Qt.Key.Key_Z, CTRL)
    assert (names(home), home.plan.name) == (["Other"], "Other")
    press(Qt.Key.Key_Z, CTRL)
    assert (names(home), home.plan.name) == (["Mine", "Other"], "Mine")
    assert home.kept.words == "“Mine” is back."
    assert names(home) == [e.plan.name for e in PlanShelf(home.shelf.folder).listed if not e.built_in]


def test_a_plan_that_comes_with_evenstep_cannot_be_deleted(home):
    home.choose(3)
    before = home.shelf.plans
    press(Qt.Key.Key_Delete)
    assert home.shelf.plans == before
    assert "cannot be deleted" in home.kept.words


def test_a_copy_is_made_and_undone(home):
    press(Qt.Key.Key_D, CTRL)
    assert (names(home), home.plan.name) == (["Mine", "Mine 2", "Other"], "Mine 2")
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Mine", "Other"]
    assert home.kept.words == "“Mine 2” is gone again."


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"reps": 5}, "“Other 2” has been changed since, and stays."),
        ({"name": "Renamed"}, "“Other 2” is not in the list any more."),
    ],
)
def test_a_copy_that_was_changed_since_stays_when_it_is_undone(home, changes, told):
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_D, CTRL)
    changed = replace(home.plan, **changes)
    save_plan(changed, home.shelf.folder, replacing=home.listed.id)
    press(Qt.Key.Key_Z, CTRL)
    assert home.kept.words == told
    assert changed in [entry.plan for entry in PlanShelf(home.shelf.folder).listed]
    assert changed in home.shelf.plans
    press(Qt.Key.Key_Z, CTRL)  # what was done before that
    assert "Mine" in names(home)


def test_of_plans_taken_in_at_once_only_those_that_are_as_they_came_go_again(home):
    lines = [f'{n}x4 @ 3-0-1-1 name "Given {n}"' for n in (1, 2, 3)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    press(Qt.Key.Key_V, CTRL)
    [second] = [entry for entry in home.shelf.listed if entry.plan.name == "Given 2"]
    save_plan(replace(second.plan, reps=5), home.shelf.folder, replacing=second.id)
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Given 2", "Mine", "Other"]
    assert home.kept.words == "2 plans are gone again. “Given 2” has been changed since, and stays."


def test_of_plans_of_which_one_cannot_go_again_the_list_shows_what_is_there(home, monkeypatch):
    QGuiApplication.clipboard().setText("\n".join(f'{n}x4 @ 3-0-1-1 name "Given {n}"' for n in (1, 2)))
    press(Qt.Key.Key_V, CTRL)
    delete = home.shelf.delete

    def refuse_the_second(entry):
        if entry.plan.name == "Given 2":
            raise KnownError("It cannot go.")
        delete(entry)

    with monkeypatch.context() as held:
        held.setattr(home.shelf, "delete", refuse_the_second)
        press(Qt.Key.Key_Z, CTRL)
    assert home.kept.words == "It cannot go."
    assert [entry.plan.name for entry in home.list.in_sight if entry.id and "Given" in entry.plan.name] == ["Given 2"]
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Mine", "Other"]


def test_of_a_long_line_that_was_copied_the_beginning_is_said(home):
    line = f"3x8/side {'9' * 9_000}"
    home.offer(Plan("Begun", unfinished=line))
    press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == line
    assert home.kept.words.startswith("Copied: 3x8/side 999")
    assert len(home.kept.words) < 400


def test_whatever_is_said_afterwards_a_deleted_plan_can_be_brought_back(home, tmp_path):
    home.keeping._ask_save = lambda *_: tmp_path / "no such folder" / "plan.toml"
    guest = parse_one_line("1x4/side @ 2-0-1-0")
    for act, told in (
        (lambda: press(Qt.Key.Key_C, CTRL), "Copied: "),
        (lambda: press(Qt.Key.Key_E, CTRL), "cannot be written"),
        (lambda: drop(home, mime(text=one_line(home.plan))), "was here already."),
        (lambda: drop(home, mime(text="3x9 nonsense")), "“Mine” is deleted."),
        (lambda: (home.offer(guest), press(Qt.Key.Key_Delete)), "is not in the list any more."),
        (lambda: drag_across(home, mime(text="words")), "“Mine” is deleted."),
    ):
        home.list.choose(home.shelf.entry("mine"))
        press(Qt.Key.Key_Delete)
        assert names(home) == ["Other"]
        act()
        assert told in home.kept.words
        press(Qt.Key.Key_Z, CTRL)
        assert names(home) == ["Mine", "Other"], told


def test_what_cannot_be_undone_just_now_can_be_tried_again(home):
    press(Qt.Key.Key_Delete)
    [deleted] = (home.shelf.folder / "deleted").iterdir()
    aside = deleted.rename(deleted.with_suffix(".aside"))
    deleted.mkdir()  # what cannot be read
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Other"]
    assert "cannot be read" in home.kept.words
    deleted.rmdir()
    aside.rename(deleted)
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Mine", "Other"]


@pytest.mark.parametrize(
    ("lose", "told"),
    [
        (Path.unlink, "There is no plan “other” any more."),
        (lambda file: file.write_text("sets = many"), "mistake"),
    ],
)
def test_what_can_never_be_undone_is_told_once_and_bars_nothing_before_it(home, lose, told):
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Delete)
    [file] = (home.shelf.folder / "deleted").glob("other.*.toml")
    lose(file)
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == []
    assert told in home.kept.words
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Mine"]
    assert home.kept.words == "“Mine” is back."


def test_what_was_asked_for_by_a_command_can_be_kept_and_taken_off_the_list(home):
    guest = parse_one_line("1x4/side @ 2-0-1-0")
    home.offer(guest)
    assert home.list.lines[0].endswith("for now · 1x4/side @ 2-0-1-0 rest 90 switch 20")
    press(Qt.Key.Key_D, CTRL)
    assert home.plan.name in names(home)
    assert "not kept" not in home.list.lines[0]
    home.offer(guest)
    press(Qt.Key.Key_Delete)
    assert guest not in [home.plan, *home.shelf.plans]
    assert len(names(home)) == 3


def test_what_was_kept_of_a_command_is_there_for_now_again_once_that_is_undone(home):
    guest = parse_one_line("1x4/side @ 2-0-1-0")
    home.offer(guest)
    press(Qt.Key.Key_D, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert home.plan == guest
    assert home.listed.id == ""
    assert guest not in home.shelf.plans


def test_the_order_is_changed_by_keys(home):
    press(Qt.Key.Key_Down, CTRL)
    press(Qt.Key.Key_Down, CTRL)
    assert [entry.plan.name for entry in home.shelf.listed[:3]] == ["Other", home.shelf.listed[1].plan.name, "Mine"]
    assert home.plan.name == "Mine"
    press(Qt.Key.Key_Up, CTRL)
    assert home.shelf.listed[1].plan.name == "Mine"
    assert home.list.row == 1


def test_what_is_typed_is_searched_for_and_enter_starts_what_is_found(home):
    begun = []
    home.start_asked.connect(lambda: begun.append(home.plan.name))
    press(Qt.Key.Key_Slash)
    for key in "oth":
        QTest.keyClicks(home.list.search, key)
    assert home.plan.name == "Other"
    assert len(home.list.in_sight) == 1
    press(Qt.Key.Key_Return)
    assert begun == ["Other"]
    QTest.keyClicks(home.list.search, "zzz")
    assert home.list.in_sight == []
    press(Qt.Key.Key_Return)
    assert begun == ["Other"]  # nothing is found, nothing begins
    press(Qt.Key.Key_Escape)
    assert len(home.list.in_sight) == len(home.shelf.listed)
    assert QApplication.focusWidget() is home.start
    press(Qt.Key.Key_F, CTRL)
    press(Qt.Key.Key_Down)
    assert home.list.row == 2
    assert QApplication.focusWidget() is home.list.search


def test_a_plan_is_copied_as_one_line_and_pasted_anywhere(home):
    press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == one_line(home.plan)
    QGuiApplication.clipboard().setText('2x4 @ 3-0-1-1 name "Pasted"')
    press(Qt.Key.Key_V, CTRL)
    assert home.plan.name == "Pasted"
    assert home.kept.words == "“Pasted” is taken in."
    press(Qt.Key.Key_Z, CTRL)
    assert "Pasted" not in names(home)
    press(Qt.Key.Key_Slash)  # a plan is no word to search for
    press(Qt.Key.Key_V, CTRL)
    assert "Pasted" in names(home)
    assert home.list.search.text() == ""
    QGuiApplication.clipboard().setText("oth")
    press(Qt.Key.Key_V, CTRL)
    assert home.list.search.text() == "oth"


@pytest.mark.parametrize("where", ["list.search", "list.list", "card", "start"])
def test_files_are_dropped_anywhere_on_the_page(home, tmp_path, where):
    file = tmp_path / "given" / "plan.txt"
    file.parent.mkdir()
    file.write_text('2x4 @ 3-0-1-1 name "Dropped"')
    target = home
    for part in where.split("."):
        target = getattr(target, part)
    drop(target.viewport() if where == "list.list" else target, mime(paths=[file]))
    assert home.plan.name == "Dropped"


def test_a_text_that_is_dropped_tells_each_mistake_in_its_place_and_can_be_closed(home):
    drop(home, mime(text='format = 1\nname = "Bad"\nsets = 300\nreps = "many"\ntempo = "3-0-1-1"\n'))
    told = home.fates.text.toPlainText()
    assert home.fates.isVisible()
    assert "Line 3, column 8, sets: must be a whole number" in told
    assert "Line 4, column 8, reps: must be a whole number" in told
    lines = told.splitlines()
    faulty = next(n for n, line in enumerate(lines) if 'reps = "many"' in line)
    assert lines[faulty + 1].index("^") == lines[faulty].index('"many"')
    assert names(home) == ["Mine", "Other"]
    assert QApplication.focusWidget() is home.fates.close_
    press(Qt.Key.Key_Escape)
    assert home.card.isVisible()
    assert QApplication.focusWidget() is home.start


def test_what_could_not_be_taken_in_makes_way_for_what_is(home):
    line = '3x9 @ 4-0-1-1 name "Good"'
    for text, shown in (("3x9 nonsense", home.fates), (line, home.card), ("3x9 nonsense", home.fates)):
        drop(home, mime(text=text))
        assert shown.isVisible()
    drop(home, mime(text=line))  # it is here already, and the plan shown
    assert (home.card.isVisible(), QApplication.focusWidget()) == (True, home.start)
    drop(home, mime(text="3x9 nonsense"))
    home.list.list.setFocus()
    home.list.step(1)
    assert (home.card.isVisible(), QApplication.focusWidget()) == (True, home.list.list)


def test_news_makes_way_for_the_next(home):
    for act in (home.keeping.delete, lambda: drop(home, mime(text="3x9 nonsense")), lambda: home.list.step(1)):
        home.set_notice("Something happened.", NoticeKind.NEWS)
        act()
        assert home.notices[NoticeKind.NEWS] == ""


def test_of_several_files_each_is_told_of_and_all_are_undone_at_once(home, tmp_path):
    given = tmp_path / "given"
    given.mkdir()
    for n in (1, 2):
        (given / f"{n}.txt").write_text(f'{n}x4 @ 3-0-1-1 name "Given {n}"')
    (given / "3.toml").write_text("what")
    home.keeping._ask_open = lambda *_: sorted(given.iterdir())
    press(Qt.Key.Key_O, CTRL)
    told = home.fates.text.toPlainText()
    assert [name in told for name in ("1.txt", "2.txt", "3.toml")] == [True] * 3
    assert names(home) == ["Given 2", "Given 1", "Mine", "Other"]
    press(Qt.Key.Key_Z, CTRL)
    assert names(home) == ["Mine", "Other"]


def test_a_plan_is_exported(home, tmp_path):
    keeping = PlanKeeping(home, ask_save=lambda *_: tmp_path / "out" / "mine.toml")
    keeping.export()
    assert "cannot be written" in home.kept.words  # there is no such folder
    (tmp_path / "out").mkdir()
    keeping.export()
    assert read_plan_file(tmp_path / "out" / "mine.toml") == MINE


def test_the_menu_says_all_that_can_be_done_with_its_key(home):
    home.choose(2)
    entries = {action.text().partition("\t")[0]: action for action in home.keeping.make_menu().actions()}
    assert not entries["Delete"].isEnabled()  # it comes with Evenstep
    assert entries["Edit a copy"].text().endswith("F2")
    entries["Duplicate"].trigger()
    assert len(names(home)) == 3


def test_keys_to_make_and_change_a_plan_are_heard(home):
    asked = []
    home.new_asked.connect(lambda: asked.append("new"))
    home.edit_asked.connect(lambda entry: asked.append(entry.plan.name))
    press(Qt.Key.Key_N)
    press(Qt.Key.Key_F2)
    assert asked == ["new", "Mine"]
