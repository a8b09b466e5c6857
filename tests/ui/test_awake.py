import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

from ui.awake import Awake
from ui.tasks import Background


@pytest.fixture
def awake(qapp):
    worker = Background()
    made = Awake(worker)
    yield made
    worker.close(10)
    shiboken6.delete(made)  # here, and not wherever Python happens to look for rubbish


@pytest.fixture
def bus(need_bus, monkeypatch):
    """A session bus of the test's own; gives its process."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
    yield daemon
    daemon.kill()
    daemon.communicate()


@pytest.fixture
def screen_saver(bus, tmp_path, qtbot):
    """What the screen saver has been asked for, line by line."""
    told = tmp_path / "asked"
    told.touch()
    server = subprocess.Popen([sys.executable, str(Path(__file__).with_name("screen_saver.py")), str(told)])
    qtbot.waitUntil(lambda: told.read_text() == "ready\n", timeout=20_000)
    yield lambda: told.read_text().split()[1:]
    server.kill()
    server.wait()


def test_the_screen_is_kept_on_and_let_go(awake, screen_saver, qtbot):
    awake.want(True)
    awake.want(True)
    qtbot.waitUntil(lambda: awake.is_kept, timeout=20_000)
    assert screen_saver() == ["Inhibit"]
    assert awake.trouble is None
    awake.want(False)
    qtbot.waitUntil(lambda: not awake.is_kept, timeout=20_000)
    assert screen_saver() == ["Inhibit", "UnInhibit"]
    awake.want(True)
    qtbot.waitUntil(lambda: awake.is_kept, timeout=20_000)
    awake.want(False)
    qtbot.waitUntil(lambda: not awake.is_kept, timeout=20_000)
    assert screen_saver() == ["Inhibit", "UnInhibit"] * 2


def test_a_system_that_refuses_is_told_of(awake, bus, qtbot):
    awake.want(True)
    qtbot.waitUntil(lambda: awake.trouble is not None, timeout=20_000)
    assert awake.trouble == "The screen may go dark: this system does not let it be kept on."
    assert not awake.is_kept
    awake.want(False)


def test_a_desktop_that_ends_meanwhile_is_no_crash(awake, bus, screen_saver, qtbot):
    awake.want(True)
    qtbot.waitUntil(lambda: awake.is_kept, timeout=20_000)
    bus.kill()
    bus.wait()
    awake.want(False)
    qtbot.waitUntil(lambda: not awake.is_kept, timeout=20_000)
