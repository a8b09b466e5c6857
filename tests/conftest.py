"""What every test stands on: no test reaches the real home, and a proof that cannot be run here says so."""

import os
import re
import shutil
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from trainer.log import Log

# How long an example takes says more about what else the machine is doing than about our code.
settings.register_profile("evenstep", deadline=None)
# `run.py benchmark mutants` only asks whether a test fails, the same each time, and not for the smallest example.
settings.register_profile(
    "mutants", deadline=None, max_examples=30, derandomize=True, phases=(Phase.explicit, Phase.generate)
)
settings.load_profile("evenstep")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parents[1]
PLAYS = re.compile(r"need_sound|mark\.sound|\(server\b")
"""What stands in a file whose tests play through a real sound server."""

BEGUN = pytest.StashKey[bool]()
NICE = 5


@cache
def plays(file):
    """Tell whether tests of a file, named from the root, are about sound in real time."""
    return PLAYS.search((ROOT / file).read_text(encoding="utf-8")) is not None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Where tests are run side by side, those that play go one after the other: they mostly wait, and share no core."""
    from xdist.scheduler import LoadScopeScheduling

    class OneAfterTheOther(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return "sound" if plays(nodeid.partition("::")[0]) else nodeid

    return OneAfterTheOther(config, log)


def pytest_runtest_setup(item):
    """Have whoever begins with another test make way for those that play.

    They are the largest group, and so are given to one process before any other test is.
    """
    if "PYTEST_XDIST_WORKER" in os.environ and hasattr(os, "nice") and BEGUN not in item.config.stash:
        item.config.stash[BEGUN] = True
        if not plays(item.nodeid.partition("::")[0]):
            os.nice(NICE)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Point every place a program may write to into a temporary folder."""
    home = tmp_path_factory.mktemp("home")
    xdg = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", *xdg):
        monkeypatch.setenv(name, str(home))
    for name in ("EVENSTEP_DATA_DIR", "EVENSTEP_CALLED_AS"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def path(tmp_path):
    """Where the test's own log is."""
    return tmp_path / "log.sqlite"


@pytest.fixture
def log(path):
    """A log of the test's own."""
    opened = Log(path)
    yield opened
    opened.close()


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A Debian machine for run.py: for a plain user, with nothing missing, and a checkout in a temporary folder."""
    from tests.made_machine import made_machine

    return made_machine(monkeypatch, tmp_path / "checkout")


@pytest.fixture
def run_logged(monkeypatch):
    """Record what run.py would run with a log, each command with the stamp of its moment, and answer as told."""
    from tests.made_machine import recorded

    return recorded(monkeypatch)


@pytest.fixture
def scripts(monkeypatch):
    """The scripts that build what is shipped, loaded for the test."""
    from tests.build_scripts import build_scripts

    with build_scripts(monkeypatch) as loaded:
        yield loaded


@pytest.fixture
def need_sound():
    """Skip, with the reason, where no sound server can be started; where it is required, fail."""
    _need("EVENSTEP_REQUIRE_SOUND", ["pulseaudio", "pactl", "parec"], "a test with real sound")


@pytest.fixture
def need_window():
    """Skip, with the reason, where no X server can be started; where it is required, fail."""
    _need("EVENSTEP_REQUIRE_WINDOW", ["Xvfb", "xdotool"], "a test with a real window")


@pytest.fixture
def need_bus():
    """Skip, with the reason, where no session bus can be started; where it is required, fail."""
    _need("EVENSTEP_REQUIRE_BUS", ["dbus-daemon"], "a test with a real session bus")


@pytest.fixture
def server(need_sound, tmp_path):
    """A sound server of the test's own, whose microphone hears all that it plays."""
    from tests.sound_server import SoundServer

    folder = tmp_path / "server"
    folder.mkdir()
    made = SoundServer(folder)
    made.start()
    assert made.tell("set-default-source", "ear.monitor").returncode == 0
    yield made
    made.kill()


def _need(required_variable, programs, what):
    missing = [name for name in programs if shutil.which(name) is None]
    if not sys.platform.startswith("linux"):
        missing = ["Linux"]
    if not missing:
        return
    reason = f"{what} needs {', '.join(missing)}"
    if os.environ.get(required_variable):
        pytest.fail(f"{reason}, and {required_variable} says that it must run")
    pytest.skip(reason)
