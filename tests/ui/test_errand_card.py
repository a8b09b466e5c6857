import threading

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from trainer.errors import KnownError
from ui.errand_card import ErrandCard
from ui.tasks import Background


@pytest.fixture
def card(qtbot):
    errands = Background()
    made = ErrandCard(errands)
    qtbot.addWidget(made)
    yield made
    errands.close()


@pytest.fixture
def beside(qtbot, card):
    """Buttons of the card's page; the first cannot be pressed while something is under way."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    made = [QPushButton(name) for name in ("Export", "Listen", "Delete")]
    for part in (*made, card):
        column.addWidget(part)
    card.busy.connect(made[0].setDisabled)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    made[0].setFocus()
    yield made
    card.setParent(None)


@pytest.mark.parametrize("led_to", [None, "Listen", "Delete"])
def test_the_keyboard_comes_back_unless_it_was_led_elsewhere_meanwhile(qtbot, card, beside, led_to):
    export, *others = beside
    may_go_on = threading.Event()
    card.run("Exporting", lambda _: may_go_on.wait(60), lambda _: None)
    assert card.window().focusWidget().text() == "Call off  (Esc)"
    wanted = next((press for press in others if press.text() == led_to), export)
    wanted.setFocus()
    may_go_on.set()
    qtbot.waitUntil(lambda: not card.is_busy)
    assert card.window().focusWidget() is wanted


def fails(*_):
    raise KnownError("There is no room on the disk; make some.")


@pytest.mark.parametrize(("work", "then"), [(fails, lambda _: None), (lambda _: 3, fails)], ids=["work", "after"])
def test_trouble_with_the_work_or_what_follows_is_told_and_the_next_can_begin(qtbot, card, work, then):
    with qtbot.waitSignal(card.busy, check_params_cb=lambda busy: not busy):
        card.run("Copying", work, then)
    assert "There is no room on the disk" in card._trouble.text()
    came = []
    card.run("Copying", lambda _: 3, came.append)
    qtbot.waitUntil(lambda: came == [3])
