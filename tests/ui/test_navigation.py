import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.navigation import Entry, Pages
from ui.pages import leafing_pages


@pytest.fixture
def opened():
    """The pages brought up to date so far, in order."""
    return []


@pytest.fixture
def pages(qtbot, opened):
    def entry(title, name, key="", **flags):
        return Entry(title, lambda: (QWidget(), lambda: opened.append(name)), key, **flags)

    made = Pages(
        {
            "home": entry("", "home", leads_on=True, begins=True),
            "list": entry("List", "list", "L", leads_on=True),
            "one": entry("One", "one", "O"),
            "check": entry("Check", "check"),
            "done": entry("Done", "done", leads_on=True, begins=True),
        },
        "home",
    )
    qtbot.addWidget(made)
    made.asked.connect(made.show_page)
    made.show()
    made.show_page("home")
    return made


def test_a_page_is_made_when_it_is_first_shown_and_opened_each_time(pages, opened):
    assert "list" not in pages
    pages.show_page("list")
    first = pages.currentWidget()
    pages.go_back()
    pages.show_page("list")
    assert pages.currentWidget() is first
    assert opened == ["home", "list", "home", "list"]


def test_the_way_back_is_the_way_there(pages):
    for name in ("list", "one", "check"):
        pages.show_page(name)
    there = []
    for _ in range(4):
        pages.go_back()
        there.append(pages.current)
    assert there == ["one", "list", "home", "home"]


def test_coming_by_another_way_one_goes_back_that_way(pages):
    for name in ("one", "list", "one"):
        pages.show_page(name)
    pages.go_back()
    assert pages.current == "list"
    pages.show_page("home")
    pages.go_back()
    assert pages.current == "home"


def test_after_a_way_back_that_failed_the_next_way_is_no_way_back(pages, monkeypatch):
    def fail():
        raise ValueError

    pages.show_page("list")
    with monkeypatch.context() as for_once:
        for_once.setitem(pages._made, "home", (pages["home"], fail))
        with pytest.raises(ValueError):
            pages.go_back()
    assert not pages.goes_back


def test_a_page_that_begins_a_way_is_come_back_to_and_left_for_the_first(pages):
    for name in ("list", "done", "one", "check"):
        pages.show_page(name)
    there = []
    for _ in range(3):
        pages.go_back()
        there.append(pages.current)
    assert there == ["one", "done", "home"]


def test_keys_lead_on_only_from_pages_that_say_so(pages, qtbot):
    qtbot.keyClick(pages, Qt.Key.Key_L)
    assert pages.current == "list"
    qtbot.keyClick(pages, Qt.Key.Key_O)
    assert pages.current == "one"
    qtbot.keyClick(pages, Qt.Key.Key_L)
    assert pages.current == "one"


def test_only_the_page_shown_says_what_is_going_on(pages):
    heard = []
    pages.happening.connect(heard.append)
    pages.show_page("one")
    pages.tell("check", "Listening")
    pages.tell("one", "Playing")
    assert heard == ["One", "Playing"]


def test_no_two_pages_have_one_key():
    keys = [entry.key for entry in leafing_pages(None).values() if entry.key]
    assert len(keys) == len(set(keys))
