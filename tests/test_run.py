"""run.py on machines we do not have: old Pythons, Windows, macOS, and what it is asked to do."""

import ast
import sys
from pathlib import Path

import pytest

import run
from tests.made_machine import QT_LIBRARY, VENV_PACKAGE, make_ready

ROOT = Path(run.__file__).parent

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


def test_windows_waits_for_the_program(machine, monkeypatch, run_logged):
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
def test_a_benchmark_gets_its_arguments_and_what_it_needs(machine, run_logged, room):
    make_ready(dev=True)
    machine.path |= set(run.TEST_TOOLS)
    run.main(["benchmark", *room])
    assert machine.commands[-1] == [str(run.VENV / "bin" / "python"), "-m", "tests.benchmark", *room]
    installed = [command for command, _ in run_logged.calls if run.PROOFS_LOCK in command]
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


def test_setup_finishes_the_environment_and_starts_nothing(machine, run_logged):
    assert run.main(["setup"]) == 0
    assert run.environment_state(dev=False) == "ready"
    assert machine.started is None


def test_setup_does_its_part_even_where_an_administrator_is_needed(machine, run_logged, capsys):
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
