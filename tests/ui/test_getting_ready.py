import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from tests.ui.hand_set import PLAN, HandSetSound
from ui.getting_ready import GettingReady
from ui.tasks import Background


@pytest.fixture
def sound():
    return HandSetSound()


@pytest.fixture
def owner(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def ready(owner, log, sound):
    background = Background()
    made = GettingReady(owner, lambda: PLAN, log, sound, background)
    made.settle()
    yield made
    sound.may_be_ready.set()
    background.close()


def dialog(owner):
    made = QFileDialog(owner)
    made.open()
    return made


def menu(owner):
    made = QMenu(owner)
    made.addAction("Delete")
    made.popup(owner.mapToGlobal(QPoint(0, 0)))
    return made


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
@pytest.mark.parametrize("opens", [dialog, menu])
def test_what_waits_for_its_voice_begins_neither_behind_what_has_the_keys_nor_by_itself_after_it(
    ready, owner, sound, qtbot, opens
):
    begun, told = [], []
    ready.begins.connect(begun.append)
    ready.told.connect(told.append)
    ready.start()
    assert "starts when it is ready" in told[-1]
    opened = opens(owner)
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: told[-1] == "")
    opened.close()
    assert begun == []
    ready.start()
    assert [drafted.plan for drafted in begun] == [PLAN]
