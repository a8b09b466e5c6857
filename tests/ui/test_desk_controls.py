import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QRadioButton

from ui.control_style import control_style
from ui.desk_controls import Choices, Chooser, Slider, TickBox
from ui.theme import DESK_DARK, DESK_LIGHT


def turn_wheel(widget):
    nothing = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    event = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -240), *nothing)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_the_wheel_scrolls_the_page_and_changes_no_value(qtbot):
    chooser, slider = Chooser("Output"), Slider("Volume", (-30, 6), 1, 3)
    chooser.fill([("One", "1"), ("Two", "2")], "1")
    for widget in (chooser, slider):
        qtbot.addWidget(widget)
        assert not turn_wheel(widget)
    assert (chooser.value, slider.value()) == ("1", 0)


def test_a_choice_is_reached_by_one_tab_and_may_be_none(qtbot):
    choices = Choices("Count", [(1, "Up"), (2, "Down")])
    qtbot.addWidget(choices)
    for value, entries in ((2, ["Down"]), (None, ["Up"]), (1, ["Up"])):
        choices.show_value(value)
        assert choices.value == value
        pills = choices.findChildren(QRadioButton)
        assert [pill.text() for pill in pills if pill.focusPolicy() & Qt.FocusPolicy.TabFocus] == entries


def colours_inside(image):
    middle = image.height() // 2
    return {image.pixelColor(x, y).name() for x in range(9, 17) for y in range(middle - 4, middle + 4)}


@pytest.mark.parametrize("colours", [DESK_LIGHT, DESK_DARK], ids=["light", "dark"])
def test_a_tick_is_more_than_a_colour(qtbot, colours):
    box = TickBox("each second")
    qtbot.addWidget(box)
    box.setStyleSheet(control_style(colours))
    box.show()
    off = box.grab().toImage()
    box.setChecked(True)
    on = box.grab().toImage()
    assert len(colours_inside(off)) == 1
    assert len(colours_inside(on)) > 1, "its ground, and the tick on it"


@pytest.mark.parametrize("colours", [DESK_LIGHT, DESK_DARK], ids=["light", "dark"])
def test_what_is_chosen_can_be_read_where_it_cannot_be_changed(qtbot, colours):
    choices = Choices("Count", [(1, "Up"), (2, "Down")])
    qtbot.addWidget(choices)
    choices.setStyleSheet(control_style(colours))
    choices.show_value(2)
    choices.setEnabled(False)
    choices.show()
    pill = next(pill for pill in choices.findChildren(QRadioButton) if pill.isChecked())
    image = pill.grab().toImage()
    inside = range(8, image.height() - 8)
    seen = {image.pixelColor(x, y).name() for x in range(10, image.width() - 10) for y in inside}
    assert {colours.page, colours.quiet} <= seen
    assert colours.on_accent not in seen
