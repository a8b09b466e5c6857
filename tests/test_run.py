"""run.py on machines we do not have: package managers, root or not, Windows, macOS, half-made environments."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import run

ROOT = Path(run.__file__).parent
QT_LIBRARY = "libxcb-cursor.so.0"
VENV_PACKAGE = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


class Machine:
    """A stubbed machine; what run.py would start is recorded and not started.

    Attributes: `missing` libraries; commands on the `path`; `commands` that were run, and the `started` program;
    `install_code` and `install_output` of the package manager; whether an installation `cures`; exit `codes` by word.
    """

    def __init__(self):
        self.linux, self.windows, self.root = True, False, False
        self.missing, self.path = set(), {"apt-get"}
        self.has_venv, self.has_alsa_to_pulse = True, True
        self.commands, self.environments, self.started = [], [], None
        self.install_code, self.install_output, self.cures = 0, "", True
        self.codes = {}

    def which(self, name):
        return f"/usr/bin/{name}" if name in self.path else None

    def run(self, command, env=None, stdout=None, **_):
        self.commands.append(command)
        self.environments.append(env)
        if "install" in command or "-S" in command:
            stdout.write(self.install_output)
            if self.cures:
                self.missing, self.has_venv, self.has_alsa_to_pulse = set(), True, True
                self.path |= set(run.TEST_TOOLS)
            return subprocess.CompletedProcess(command, self.install_code)
        return subprocess.CompletedProcess(command, 0)

    def wait_for(self, command, environment=None, _cwd=None):
        self.commands.append(command)
        self.environments.append(environment)
        return next((code for word, code in self.codes.items() if word in [Path(part).name for part in command]), 0)

    def execv(self, _path, command):
        self.started = command

    def asked_for(self, word):
        return [command for command in self.commands if word in command]


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A Debian machine for a plain user with nothing missing, and a checkout in a temporary folder."""
    stub = Machine()
    folder = tmp_path / "checkout"
    folder.mkdir()
    for name in (run.APP_LOCK, run.DEV_LOCK):
        (folder / name).write_text(f"{name}\n")
    monkeypatch.setattr(run, "HERE", folder)
    monkeypatch.setattr(run, "VENV", folder / ".venv")
    monkeypatch.setattr(run, "STAMP", folder / ".venv" / run.STAMP.name)
    monkeypatch.setattr(run, "SETUP_LOG", folder / ".venv" / run.SETUP_LOG.name)
    monkeypatch.setattr(run, "SYSTEM_LOG", folder / run.SYSTEM_LOG.name)
    monkeypatch.setattr(run, "on_linux", lambda: stub.linux)
    monkeypatch.setattr(run, "on_windows", lambda: stub.windows)
    monkeypatch.setattr(run, "is_root", lambda: stub.root)
    monkeypatch.setattr(run, "library_loads", lambda name: name not in stub.missing)
    monkeypatch.setattr(run, "can_make_venv", lambda: stub.has_venv)
    monkeypatch.setattr(run, "has_alsa_to_pulse", lambda: stub.has_alsa_to_pulse)
    monkeypatch.setattr(run, "wait_for", stub.wait_for)
    monkeypatch.setattr(run.shutil, "which", stub.which)
    monkeypatch.setattr(run.subprocess, "run", stub.run)
    monkeypatch.setattr(run.os, "execv", stub.execv)
    monkeypatch.setattr(run.os, "uname", lambda: SimpleNamespace(machine="x86_64"), raising=False)
    monkeypatch.delenv("EVENSTEP_NO_SYSTEM", raising=False)
    return stub


@pytest.fixture
def logged(monkeypatch):
    """Record what run.py would run with a log, each command with the stamp of its moment, and answer as told."""
    calls = []
    answers = {}

    def fake(command):
        calls.append((command, run.read_stamp()))
        if "venv" in command:
            lay_environment()
        for word, answer in answers.items():
            if word in command:
                if isinstance(answer, type):
                    raise answer
                return answer
        if any("sysconfig" in part for part in command):
            purelib = run.VENV / "lib" / "site-packages"
            purelib.mkdir(parents=True, exist_ok=True)
            return 0, f"{purelib}\n"
        return 0, ""

    monkeypatch.setattr(run, "run_logged", fake)
    fake.calls, fake.answers = calls, answers
    return fake


def lay_environment():
    """Lay out what a bare environment consists of, as far as run.py looks."""
    python = run.venv_script("python")
    python.parent.mkdir(parents=True, exist_ok=True)
    python.write_text("")
    (run.VENV / "pyvenv.cfg").write_text(f"home = {run.HERE}\nversion = 3.11.7\n")


def make_ready(dev=False):
    lay_environment()
    run.write_stamp(dict(run.identity(), locks=run.lock_digests(dev)))


# --- Old Pythons --------------------------------------------------------------------------------------------------


def test_an_old_python_gets_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(run, "OLDEST_PYTHON", (99, 0))
    assert run.main(["guide"]) == 2
    told = capsys.readouterr().err
    assert told == f"evenstep: Python 99.0 or newer is needed; this is {sys.version.split()[0]}.\n"


def test_an_old_python_can_read_the_file():
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    annotations = [
        part
        for node in ast.walk(tree)
        for part in (getattr(node, "annotation", None), getattr(node, "returns", None))
        if part is not None
    ]
    assert len(annotations) > 50
    # `list[str]` and `str | None` are evaluated where they stand, and fail there before 3.9 and 3.10.
    assert not [ast.unparse(part) for part in annotations if isinstance(part, ast.Subscript | ast.BinOp)]
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == "__future__"]


# --- System libraries ---------------------------------------------------------------------------------------------

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


def test_libraries_are_looked_for_by_loading_them():
    assert not run.library_loads("libevenstep-is-no-library.so.1")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the C library goes by this name on Linux")
def test_a_library_that_is_there_loads():
    assert run.library_loads("libc.so.6")


# --- Debian's split-off venv --------------------------------------------------------------------------------------


def test_a_python_without_venv_is_completed_by_root(machine, logged):
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


# --- The environment ----------------------------------------------------------------------------------------------


def test_the_states_of_an_environment(machine):
    assert run.environment_state(dev=False) == "absent"
    run.VENV.mkdir()
    assert run.environment_state(dev=False) == "unfinished"
    lay_environment()
    assert run.environment_state(dev=False) == "by hand"
    run.write_stamp({"unfinished": True})
    assert run.environment_state(dev=False) == "unfinished"
    make_ready()
    assert run.environment_state(dev=False) == "ready"
    assert run.environment_state(dev=True) == "outdated"
    make_ready(dev=True)
    assert run.environment_state(dev=True) == "ready"
    assert run.environment_state(dev=False) == "ready"


@pytest.mark.parametrize("key", ["python", "folder", "layout"])
def test_an_environment_made_for_something_else_is_unfit(machine, key):
    make_ready()
    run.write_stamp({**run.read_stamp(), key: "another"})
    assert run.environment_state(dev=False) == "unfit"


def test_a_changed_lock_makes_it_outdated(machine):
    make_ready()
    (run.HERE / run.APP_LOCK).write_text("newer\n")
    assert run.environment_state(dev=False) == "outdated"


@pytest.mark.parametrize("garbled", ["", "{", "[]", '"ready"', '{"locks": 3}'])
def test_a_garbled_stamp_is_an_unfinished_set_up(machine, garbled):
    make_ready()
    run.STAMP.write_text(garbled)
    assert run.environment_state(dev=False) == "unfinished"


def test_a_removed_python_is_noticed(machine):
    make_ready()
    python = run.venv_script("python")
    python.unlink()
    python.symlink_to(run.HERE / "no-such-python")
    assert run.environment_state(dev=False) == "unfit"
    python.unlink()
    make_ready()
    (run.VENV / "pyvenv.cfg").write_text(f"home = {run.HERE / 'gone'}\n")
    assert run.environment_state(dev=False) == "unfit"


def test_the_first_set_up_writes_its_stamp_last(machine, logged):
    run.prepare_environment(dev=False)
    assert [stamp for _, stamp in logged.calls] == [{"unfinished": True}] * 3
    make, install, _ = (command for command, _ in logged.calls)
    assert make[1:] == ["-m", "venv", str(run.VENV)]
    assert install[0] == str(run.venv_script("python"))
    assert {"--no-deps", "--require-hashes", "--only-binary=:all:"} <= set(install)
    assert install[-2:] == ["-r", run.APP_LOCK]
    assert run.environment_state(dev=False) == "ready"
    logged.calls.clear()
    run.prepare_environment(dev=False)
    assert logged.calls == []


def test_the_tests_need_both_locks(machine, logged):
    run.prepare_environment(dev=True)
    assert logged.calls[1][0][-4:] == ["-r", run.APP_LOCK, "-r", run.DEV_LOCK]
    assert run.environment_state(dev=True) == "ready"


def test_newer_locks_are_installed_into_what_is_there(machine, logged):
    make_ready(dev=True)
    (run.VENV / "mine").touch()
    (run.HERE / run.APP_LOCK).write_text("newer\n")
    run.prepare_environment(dev=False)
    assert (run.VENV / "mine").exists()
    assert not [command for command, _ in logged.calls if "venv" in command]
    # The tools for tests stay known: they need not be installed again.
    assert run.environment_state(dev=True) == "ready"


@pytest.mark.parametrize("spoil", ["interrupt", "another python", "dangling"])
def test_what_cannot_be_trusted_is_made_anew(machine, logged, capsys, spoil):
    make_ready()
    (run.VENV / "leftover").touch()
    if spoil == "interrupt":
        run.write_stamp({"unfinished": True})
    elif spoil == "another python":
        run.write_stamp({**run.read_stamp(), "python": "cpython-27"})
    else:
        run.venv_script("python").unlink()
    run.main([])
    assert not (run.VENV / "leftover").exists()
    assert "making it anew" in capsys.readouterr().err
    assert machine.started


def test_an_interrupt_leaves_the_set_up_unfinished(machine, logged, capsys):
    logged.answers["pip"] = KeyboardInterrupt
    assert run.main([]) == 130
    assert run.environment_state(dev=False) == "unfinished"
    assert "interrupted" in capsys.readouterr().err


def test_an_environment_made_by_hand_is_taken_over_if_it_will_do(machine, logged, monkeypatch):
    lay_environment()
    (run.VENV / "mine").touch()
    monkeypatch.setattr(run, "can_be_adopted", lambda: True)
    run.prepare_environment(dev=False)
    assert (run.VENV / "mine").exists()
    assert run.environment_state(dev=False) == "ready"
    run.STAMP.unlink()
    monkeypatch.setattr(run, "can_be_adopted", lambda: False)
    run.prepare_environment(dev=False)
    assert not (run.VENV / "mine").exists()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying (Retry(total=2))\nERROR: No matching distribution found for cffi\n\n[notice] newer\n",
            "could not be fetched; is there a network? ERROR: No matching distribution found for cffi (",
        ),
        ("Collecting cffi\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n", "could not be installed: ERROR: THESE"),
        ("something else\n", "could not be installed: something else ("),
        ("", "could not be installed: it said nothing ("),
    ],
)
def test_a_failing_pip_is_one_sentence(machine, logged, capsys, output, sentence):
    logged.answers["pip"] = (1, output)
    assert run.main([]) == 1
    told = capsys.readouterr().err.splitlines()
    assert sentence in told[-1]
    assert told[-1].startswith("evenstep: ")
    assert run.SETUP_LOG.name in told[-1]
    assert machine.started is None


def test_a_failing_venv_is_one_sentence(machine, logged, capsys):
    logged.answers["venv"] = (1, "Error: no space left\n")
    assert run.main([]) == 1
    assert capsys.readouterr().err.endswith(".venv could not be made: Error: no space left\n")


def test_a_refusing_file_system_is_one_sentence(machine, monkeypatch, capsys):
    def refuse(_):
        raise PermissionError(13, "Permission denied", "the-folder")

    monkeypatch.setattr(run, "write_stamp", refuse)
    assert run.main([]) == 1
    assert capsys.readouterr().err.endswith("evenstep: the-folder: Permission denied\n")


def test_output_goes_to_the_log_and_large_downloads_are_told(machine, capsys):
    run.VENV.mkdir()
    lines = ["  Downloading small-1.0.whl.metadata (5.5 kB)", "  Downloading big_one-1.0-any.whl (80.3 MB)", "last"]
    code, output = run.run_logged([sys.executable, "-c", f"print({chr(10).join(lines)!r}); raise SystemExit(3)"])
    assert code == 3
    assert output.split("\n")[:3] == lines
    assert run.SETUP_LOG.read_text().splitlines() == lines
    assert capsys.readouterr().err == "evenstep: fetching big_one, 80.3 MB\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the command is a shell script")
def test_a_real_environment_imports_the_checkout_and_has_the_command(monkeypatch, tmp_path):
    here = tmp_path / "à côté, it's odd"
    package = here / "packaging" / "wheel" / "evenstep"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text("import sys, trainer; print(trainer.__file__, *sys.argv[1:])\n")
    (here / "trainer").mkdir()
    (here / "trainer" / "__init__.py").touch()
    for name, path in {"HERE": here, "VENV": here / ".venv", "SETUP_LOG": here / ".venv" / "log"}.items():
        monkeypatch.setattr(run, name, path)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(run.VENV)], check=True)
    run.make_importable()
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "trainer").mkdir(parents=True)
    (elsewhere / "trainer" / "__init__.py").write_text("raise SystemExit('not ours')\n")
    for command in ([str(run.venv_script("evenstep"))], [str(run.venv_script("python")), "-P", "-m", "evenstep"]):
        done = subprocess.run([*command, "a b", "$c"], cwd=elsewhere, capture_output=True, text=True, check=True)
        assert done.stdout == f"{here / 'trainer' / '__init__.py'} a b $c\n"


# --- Starting -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "passed"),
    [
        ([], []),
        (["guide", "2x3/side @ 3-0-1-1", "--auto"], ["guide", "2x3/side @ 3-0-1-1", "--auto"]),
        (["--version"], ["--version"]),
        (["--", "--help"], ["--help"]),
        (["--", "doctor"], ["doctor"]),
    ],
)
def test_the_program_takes_over_with_its_arguments(machine, arguments, passed):
    make_ready()
    run.main(arguments)
    assert machine.started == [str(run.VENV / "bin" / "python"), "-P", "-m", "evenstep", *passed]
    assert machine.commands == []


def test_windows_waits_for_the_program(machine, monkeypatch, logged):
    machine.linux, machine.windows, machine.path = False, True, set()
    monkeypatch.setenv("PROCESSOR_ARCHITECTURE", "AMD64")
    machine.codes["evenstep"] = 7
    assert run.main(["guide"]) == 7
    scripts = run.VENV / "Scripts"
    assert machine.commands == [[str(scripts / "python.exe"), "-P", "-m", "evenstep", "guide"]]
    assert machine.started is None
    assert (scripts / "evenstep.cmd").read_bytes() == b'@"%~dp0python.exe" -P -m evenstep %*\r\n'
    assert run.identity()["python"].endswith("-AMD64")


@pytest.mark.parametrize("windows", [False, True])
def test_macos_and_windows_bring_their_libraries_in_the_wheels(machine, monkeypatch, capsys, windows):
    machine.linux, machine.windows = False, windows
    monkeypatch.setattr(run, "library_loads", lambda name: pytest.fail(f"{name} was looked for"))
    make_ready()
    assert run.main(["doctor"]) == 0
    told = capsys.readouterr().out
    assert "come with the packages" in told
    run.VENV.rename(run.HERE / "away")
    assert run.main(["doctor"]) == 1
    assert ("`py run.py setup`" if windows else "`python3 run.py setup`") in capsys.readouterr().out


def test_help_is_about_run_py_and_points_to_the_programs(machine, capsys):
    assert run.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert "run.py doctor" in told
    assert "run.py -- --help" in told
    assert machine.started is None


@pytest.mark.parametrize("room", [["soak", "--minutes", "60"], ["understood"], ["mutants"]])
def test_a_benchmark_gets_its_arguments_and_what_it_needs(machine, logged, room):
    make_ready(dev=True)
    machine.path |= set(run.TEST_TOOLS)
    run.main(["benchmark", *room])
    assert machine.commands[-1] == [str(run.VENV / "bin" / "python"), "-m", "tests.benchmark", *room]
    installed = [command for command, _ in logged.calls if run.PROOFS_LOCK in command]
    assert len(installed) == (room[0] in run.PROOFS_ROOMS)


def test_a_wrong_call_is_a_sentence(machine, capsys):
    assert run.main(["setup", "extra"]) == 2
    assert "takes no arguments" in capsys.readouterr().err


def test_a_doctor_asked_for_more_is_the_programs_own(machine):
    make_ready()
    run.main(["doctor", "--self-test"])
    assert machine.started[-2:] == ["doctor", "--self-test"]


def test_waiting_outlasts_an_interrupt(monkeypatch):
    class Process:
        answers = (KeyboardInterrupt, 5)

        def __init__(self, *_, **__):
            self.left = list(self.answers)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return None

        def wait(self):
            answer = self.left.pop(0)
            if answer is KeyboardInterrupt:
                raise KeyboardInterrupt
            return answer

    monkeypatch.setattr(run.subprocess, "Popen", Process)
    assert run.wait_for(["anything"]) == 5


# --- setup, doctor, test ------------------------------------------------------------------------------------------


def test_setup_finishes_the_environment_and_starts_nothing(machine, logged):
    assert run.main(["setup"]) == 0
    assert run.environment_state(dev=False) == "ready"
    assert machine.started is None


def test_setup_does_its_part_even_where_an_administrator_is_needed(machine, logged, capsys):
    machine.missing = {QT_LIBRARY}
    assert run.main(["setup"]) == 1
    assert run.environment_state(dev=False) == "ready"
    assert "sudo apt-get install -y --no-install-recommends libxcb-cursor0" in capsys.readouterr().err


def test_doctor_changes_nothing(machine, capsys):
    machine.root, machine.has_venv, machine.missing = True, False, {QT_LIBRARY, run.PORTAUDIO}
    before = sorted(run.HERE.rglob("*"))
    assert run.main(["doctor"]) == 1
    told = capsys.readouterr().out
    assert "not made yet" in told
    assert f"{QT_LIBRARY}, {run.PORTAUDIO}" in told
    assert f"\n    apt-get install -y --no-install-recommends libxcb-cursor0 libportaudio2 {VENV_PACKAGE}\n" in told
    assert machine.commands == []
    assert sorted(run.HERE.rglob("*")) == before


@pytest.mark.parametrize(("program", "missing", "code"), [(0, set(), 0), (1, set(), 1), (0, {run.PORTAUDIO}, 1)])
def test_doctor_lets_the_program_speak_too(machine, program, missing, code):
    machine.missing, machine.codes = missing, {"doctor": program}
    make_ready()
    assert run.main(["doctor"]) == code
    assert machine.commands == [[str(run.venv_script("python")), "-P", "-m", "evenstep", "doctor"]]


def test_all_checks_run_in_order_and_the_failed_ones_are_named(machine, monkeypatch, capsys):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    machine.path |= set(run.TEST_TOOLS)
    machine.codes = {"ruff": 1, "lint-imports": 2}
    make_ready(dev=True)
    assert run.main(["test"]) == 1
    words = [" ".join(Path(part).name for part in command[:4]) for command in machine.commands]
    assert [next(w for w in ("ruff", "mypy", "lint-imports", "pytest") if w in text) for text in words] == [
        "ruff",
        "mypy",
        "mypy",
        "lint-imports",
        "pytest",
    ]
    assert capsys.readouterr().err.endswith("evenstep: failed: ruff, lint-imports\n")
    assert {environment["QT_QPA_PLATFORM"] for environment in machine.environments} == {"offscreen"}
    machine.codes = {}
    assert run.main(["test"]) == 0


def test_with_arguments_only_pytest_runs(machine, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    machine.path |= set(run.TEST_TOOLS)
    machine.codes = {"pytest": 5}
    make_ready(dev=True)
    assert run.main(["test", "-k", "tempo"]) == 5
    assert machine.commands == [[str(run.venv_script("python")), "-m", "pytest", "-k", "tempo"]]
    assert machine.environments[0]["QT_QPA_PLATFORM"] == "xcb"


def test_root_gets_what_the_real_tests_drive(machine):
    machine.root, machine.has_alsa_to_pulse = True, False
    make_ready(dev=True)
    assert run.main(["test"]) == 0
    more = ["dbus-daemon", "libasound2-plugins"]
    assert machine.commands[:2] == [
        ["apt-get", "update"],
        [*run.MANAGERS["apt-get"], "pulseaudio", "pulseaudio-utils", "xvfb", "xauth", "xdotool", *more],
    ]


@pytest.mark.parametrize(
    ("manager", "cure"), [("apt-get", "sudo apt-get install -y --no-install-recommends xvfb"), ("dnf", "install xvfb")]
)
def test_others_are_told_which_tests_will_be_skipped(machine, capsys, manager, cure):
    machine.path = {manager, *run.TEST_TOOLS} - {"Xvfb"}
    make_ready(dev=True)
    assert run.main(["test"]) == 0
    told = capsys.readouterr().err
    assert f"the real-window tests will be skipped. To run them: {cure}\n" in told
    assert "real-sound" not in told


def test_the_stamp_is_replaced_whole(machine):
    run.write_stamp({"unfinished": True})
    run.write_stamp({"locks": {}})
    assert json.loads(run.STAMP.read_text()) == {"locks": {}}
    assert [path.name for path in run.VENV.iterdir()] == [run.STAMP.name]
