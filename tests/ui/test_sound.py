"""The sound process made ahead: the next player's, as long as it has not failed before."""

import errno
import sys

import pytest

from ui.sound import Sound

WAITS = [sys.executable, "-c", "import sys; sys.stdin.buffer.read()"]


class Disk:
    """Room for a sound process to start, or none."""

    full = False

    def command(self, *_asked):
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return WAITS


@pytest.fixture
def disk(monkeypatch):
    made = Disk()
    monkeypatch.setattr("audio.sound_process.worker_command", made.command)
    return made


@pytest.fixture
def opened(monkeypatch):
    """The process that each player was opened with."""
    given = []
    monkeypatch.setattr("audio.player.open_player", lambda *_given, sound, **_named: given.append(sound))
    return given


@pytest.fixture
def sound(folder, disk):
    made = Sound(folder, silent=False)
    yield made
    made.stop()


def test_the_process_made_ahead_is_one_and_the_next_players(sound, opened):
    sound.make_process_ahead()
    made = sound._process
    sound.make_process_ahead()
    sound.open_player()
    sound.open_player()
    assert opened == [made, None]
    made.close()


def test_one_that_failed_gives_way_to_another_once_there_is_room(sound, disk):
    disk.full = True
    sound.make_process_ahead()
    failed = sound._process
    assert "No space left" in failed.board.trouble
    disk.full = False
    sound.make_process_ahead()
    assert sound._process is not failed
    assert sound._process.board.trouble is None


def test_one_that_failed_is_not_opened(sound, disk, opened):
    disk.full = True
    sound.make_process_ahead()
    disk.full = False
    sound.open_player()
    assert opened == [None]
