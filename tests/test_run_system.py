"""run.py and what the system brings: package managers, root or not, Debian's split-off venv."""

import re
import sys

import pytest

import run
from tests.made_machine import QT_LIBRARY, VENV_PACKAGE, make_ready
from ui.cli import main

ALL_PACKAGES = {
    "apt-get": "sudo apt-get install -y --no-install-recommends libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3"
    " libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-randr0"
    " libxcb-shape0 libxcb-xkb1 libportaudio2",
    "dnf": "sudo dnf install -y mesa-libEGL mesa-libGL glib2 fontconfig dbus-libs libxkbcommon-x11 xcb-util-cursor"
    " xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxcb portaudio",
    "pacman": "sudo pacman -S --needed --noconfirm mesa glib2 fontconfig dbus libxkbcommon-x11 xcb-util-cursor"
    " xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil libxcb portaudio",
}


@pytest.mark.parametrize("manager", ALL_PACKAGES)
def test_a_user_is_told_the_one_command_and_nothing_is_done(machine, capsys, manager):
    machine.path, machine.missing = {manager}, set(run.LIBRARIES)
    assert run.main([]) == 1
    told = capsys.readouterr().err
    assert f"\n    {ALL_PACKAGES[manager]}\n" in told
    assert told.count("sudo ") == 1
    assert machine.commands == []
    assert machine.started is None
    assert not run.VENV.exists()


def test_without_a_known_package_manager_the_libraries_are_named(machine, capsys):
    machine.path, machine.missing = set(), {QT_LIBRARY, run.PORTAUDIO}
    assert run.main([]) == 1
    assert f"install what brings {QT_LIBRARY}, {run.PORTAUDIO}" in capsys.readouterr().err


@pytest.mark.parametrize("manager", ALL_PACKAGES)
def test_root_installs_what_is_missing_and_goes_on(machine, capsys, manager):
    machine.root, machine.path, machine.missing = True, {manager}, set(run.LIBRARIES)
    make_ready()
    assert run.main([]) is None
    assert machine.started[-2:] == ["-m", "evenstep"]
    expected = ALL_PACKAGES[manager].removeprefix("sudo ").split()
    assert machine.commands == ([["apt-get", "update"]] if manager == "apt-get" else []) + [expected]
    assert all(environment["DEBIAN_FRONTEND"] == "noninteractive" for environment in machine.environments)
    assert "sudo" not in capsys.readouterr().err


def test_a_failed_installation_is_shown_by_its_last_lines(machine, capsys):
    machine.root, machine.missing = True, {QT_LIBRARY}
    machine.install_code, machine.cures = 100, False
    machine.install_output = "line 1\nline 2\nline 3\nline 4\nline 5\nE: no such package\n"
    make_ready()
    assert run.main([]) == 1
    told = capsys.readouterr().err
    assert "E: no such package" in told
    assert "line 1" not in told
    assert run.SYSTEM_LOG.name in told
    assert "\n    apt-get install -y --no-install-recommends libxcb-cursor0\n" in told
    assert "line 1" in run.SYSTEM_LOG.read_text()


def test_root_can_forbid_it(machine, monkeypatch, capsys):
    monkeypatch.setenv("EVENSTEP_NO_SYSTEM", "1")
    machine.root, machine.missing = True, {QT_LIBRARY}
    assert run.main([]) == 1
    assert machine.commands == []
    assert "libxcb-cursor0" in capsys.readouterr().err


def test_a_missing_portaudio_stops_nothing(machine, capsys):
    machine.missing = {run.PORTAUDIO}
    make_ready()
    run.main(["--start"])
    assert machine.started[-1] == "--start"
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert told.endswith("sudo apt-get install -y --no-install-recommends libportaudio2\n")


def test_a_start_does_not_ask_the_package_manager_for_portaudio_every_time(machine):
    machine.root, machine.missing, machine.cures = True, {run.PORTAUDIO}, False
    make_ready()
    run.main([])
    assert machine.commands == []
    assert machine.started
    run.main(["setup"])
    assert machine.asked_for("libportaudio2")


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--plan", "gentle-start"], True),
        (["--data-dir", "somewhere"], True),
        (["--data-dir", "somewhere", "guide"], False),
        (["--silent", "--speed", "2", "guide"], False),
        (["--speed=2", "--plan", "guide"], True),
        (["--fullscreen", "-h"], False),
        (["--data-dir=somewhere", "log", "check"], False),
        (["guide", "--auto"], False),
        (["render", "-o", "x.wav"], False),
        (["plans", "list"], False),
        (["voices"], False),
        (["devices"], False),
        (["--version"], False),
    ],
)
def test_what_opens_no_window_runs_without_qt(machine, capsys, arguments, window):
    machine.missing = {QT_LIBRARY}
    make_ready()
    code = run.main(arguments)
    assert "libxcb-cursor0" in capsys.readouterr().err
    if window:
        assert code == 1
        assert machine.started is None
    else:
        assert machine.started[4:] == arguments


def test_the_options_with_a_value_are_those_of_the_program(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert set(re.findall(r"\[(--[a-z-]+)\s+[^\]\s]+\]", usage)) == set(run.WITH_A_VALUE)


def test_libraries_are_looked_for_by_loading_them():
    assert not run.library_loads("libevenstep-is-no-library.so.1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the C library goes by this name on Linux")
def test_a_library_that_is_there_loads():
    assert run.library_loads("libc.so.6")


# --- Debian's split-off venv --------------------------------------------------------------------------------------


def test_a_python_without_venv_is_completed_by_root(machine, run_logged):
    machine.root, machine.has_venv = True, False
    run.main([])
    assert machine.commands[1] == [*run.MANAGERS["apt-get"], VENV_PACKAGE]
    assert machine.started


@pytest.mark.parametrize("arguments", [["setup"], ["test"], ["plans", "list"]])
def test_a_python_without_venv_is_a_command_for_a_user(machine, capsys, arguments):
    machine.has_venv = False
    assert run.main(arguments) == 1
    assert f"    sudo apt-get install -y --no-install-recommends {VENV_PACKAGE}\n" in capsys.readouterr().err
    assert not run.VENV.exists()


def test_elsewhere_a_python_without_venv_is_a_sentence(machine, capsys):
    machine.has_venv, machine.path = False, {"dnf"}
    assert run.main([]) == 1
    assert "Python's modules venv and ensurepip" in capsys.readouterr().err


def test_a_finished_environment_needs_no_venv_module(machine):
    machine.has_venv = False
    make_ready()
    run.main([])
    assert machine.started


def test_this_python_can_make_environments():
    assert run.can_make_venv()
