from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.desk_room import SideBySide, scrolling
from ui.home import Home
from ui.plan_shelf import PlanShelf


def test_what_cannot_be_seen_whole_is_reached_by_the_keyboard(qtbot):
    area = scrolling(QLabel("\n".join("0123456789")), takes_focus=True)
    qtbot.addWidget(area)
    area.resize(200, 600)
    area.show()
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    area.resize(200, 60)
    qtbot.waitUntil(lambda: area.focusPolicy() == Qt.FocusPolicy.StrongFocus)


def test_cards_stand_one_below_the_other_where_they_have_no_room_beside_each_other(qtbot):
    parts = [QLabel("left, with more to say"), QLabel("right, with more to say")]
    area = scrolling(SideBySide((parts[0], 1), (parts[1], 1), from_px=500))
    qtbot.addWidget(area)
    area.show()
    for width_px, beside in ((600, True), (300, False), (600, True)):
        area.resize(width_px, 200)
        qtbot.waitUntil(lambda beside=beside: (parts[0].y() == parts[1].y()) is beside)
        assert (parts[0].geometry().right() < parts[1].x()) is beside
    for text_pt, beside in ((20, False), (12, True)):
        area.setStyleSheet(f"* {{ font-size: {text_pt}pt; }}")
        qtbot.waitUntil(lambda beside=beside: (parts[0].y() == parts[1].y()) is beside)


def test_home_cuts_no_words_off_on_a_low_screen(qtbot, tmp_path):
    shelf = PlanShelf(tmp_path)
    home = Home(shelf, shelf.plans[0])
    qtbot.addWidget(home)
    home.resize(960, 540)
    home.show()
    assert home.size().toTuple() == (960, 540)
    for words in home.findChildren(QLabel):
        if words.isVisible() and words.text():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_what_was_given_the_keyboard_before_it_was_seen_still_has_it(qtbot):
    first, second = QPushButton(), QPushButton()
    inside = QWidget()
    for each in (first, second):
        each.setParent(inside)
    area = scrolling(inside)
    qtbot.addWidget(area)
    second.setFocus()
    area.show()
    area.activateWindow()
    qtbot.waitUntil(second.hasFocus)
    assert area.widget() is inside
