"""Game pads: real files that stand for devices, with the very bytes the system's driver sends."""

import os
import struct

import pytest
from PySide6.QtCore import QObject

from ui.game_pads import GamePads, can_hear_pads

pytestmark = pytest.mark.skipif(not can_hear_pads(), reason="this system shows no game pads as files")

BUTTON, AXIS, AT_START = 1, 2, 0x80


def event(kind, number, value):
    return struct.pack("=IhBB", 1234, value, kind, number)


class StandIn:
    """A device that the test writes to, as the driver would."""

    def __init__(self, path):
        os.mkfifo(path)
        self.path = path
        self._end = None

    def send(self, *events):
        if self._end is None:
            self._end = os.open(self.path, os.O_WRONLY | os.O_NONBLOCK)
        os.write(self._end, b"".join(events))

    def unplug(self):
        self.path.unlink()
        os.close(self._end)
        self._end = None


@pytest.fixture
def owner(qapp):
    return QObject()


@pytest.fixture
def pads(qtbot, owner, tmp_path):
    made = GamePads(owner, tmp_path)
    made.heard = []
    made.pressed.connect(made.heard.append)
    yield made
    made.rest()


def test_buttons_and_sticks_are_heard_once_each_time_they_are_pressed(pads, qtbot, tmp_path):
    pad = StandIn(tmp_path / "js0")
    pads.listen()
    assert pads.count == 1
    pad.send(event(BUTTON | AT_START, 2, 1), event(AXIS | AT_START, 0, 32767))  # held down as it is opened
    pad.send(event(BUTTON, 0, 1), event(BUTTON, 0, 0), event(BUTTON, 11, 1))
    qtbot.waitUntil(lambda: pads.heard == ["pad button 0", "pad button 11"])
    pads.heard.clear()
    for value in (300, 12_000, 20_000, 15_000, 32_767, 9_000, 20_000, 7_000, 20_000, -32_767, 0):
        pad.send(event(AXIS, 6, value))
    qtbot.waitUntil(lambda: len(pads.heard) == 3)
    assert pads.heard == ["pad axis 6 +", "pad axis 6 +", "pad axis 6 -"]


def test_an_event_that_comes_in_two_pieces_is_one(pads, qtbot, tmp_path):
    pad = StandIn(tmp_path / "js0")
    pads.listen()
    whole = event(BUTTON, 5, 1)
    pad.send(whole[:3])
    qtbot.wait(1)
    pad.send(whole[3:], event(BUTTON, 6, 1))
    qtbot.waitUntil(lambda: pads.heard == ["pad button 5", "pad button 6"])


def test_pads_come_and_go(pads, qtbot, tmp_path):
    pads.listen()
    assert pads.count == 0
    first = StandIn(tmp_path / "js0")
    pads.look()
    second = StandIn(tmp_path / "js1")
    pads.look()
    assert pads.count == 2
    first.send(event(BUTTON, 0, 1))
    second.send(event(BUTTON, 1, 1))
    qtbot.waitUntil(lambda: sorted(pads.heard) == ["pad button 0", "pad button 1"])
    with qtbot.waitSignal(pads.changed):
        first.unplug()
    assert pads.count == 1
    again = StandIn(tmp_path / "js0")
    pads.look()
    again.send(event(BUTTON, 7, 1))
    qtbot.waitUntil(lambda: pads.heard[-1] == "pad button 7")


def test_nothing_is_open_once_it_rests(pads, tmp_path):
    pad = StandIn(tmp_path / "js0")
    pads.listen()
    pads.rest()
    assert pads.count == 0
    with pytest.raises(OSError, match="No such device"):  # nobody reads it any more
        pad.send(event(BUTTON, 0, 1))


def test_what_may_not_be_read_is_tried_again(pads, tmp_path):
    (tmp_path / "js0").symlink_to(tmp_path / "js0")  # cannot be opened
    pads.listen()
    assert pads.count == 0
    (tmp_path / "js0").unlink()
    StandIn(tmp_path / "js0")
    pads.look()
    assert pads.count == 1


def test_a_folder_that_is_not_there_has_no_pads(owner, tmp_path):
    pads = GamePads(owner, tmp_path / "none")
    pads.listen()
    assert pads.count == 0
    pads.rest()
