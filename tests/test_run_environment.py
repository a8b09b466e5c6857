"""run.py and its environment: half-made, made by hand, outdated, unfit."""

import json
import subprocess
import sys

import pytest

import run
from tests.made_machine import lay_environment, make_ready


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


def test_the_first_set_up_writes_its_stamp_last(machine, run_logged):
    run.prepare_environment(dev=False)
    assert [stamp for _, stamp in run_logged.calls] == [{"unfinished": True}] * 3
    make, install, _ = (command for command, _ in run_logged.calls)
    assert make[1:] == ["-m", "venv", str(run.VENV)]
    assert install[0] == str(run.venv_script("python"))
    assert {"--no-deps", "--require-hashes", "--only-binary=:all:"} <= set(install)
    assert install[-2:] == ["-r", run.APP_LOCK]
    assert run.environment_state(dev=False) == "ready"
    run_logged.calls.clear()
    run.prepare_environment(dev=False)
    assert run_logged.calls == []


def test_the_tests_need_both_locks(machine, run_logged):
    run.prepare_environment(dev=True)
    assert run_logged.calls[1][0][-4:] == ["-r", run.APP_LOCK, "-r", run.DEV_LOCK]
    assert run.environment_state(dev=True) == "ready"


def test_newer_locks_are_installed_into_what_is_there(machine, run_logged):
    make_ready(dev=True)
    (run.VENV / "mine").touch()
    (run.HERE / run.APP_LOCK).write_text("newer\n")
    run.prepare_environment(dev=False)
    assert (run.VENV / "mine").exists()
    assert not [command for command, _ in run_logged.calls if "venv" in command]
    # The tools for tests stay known: they need not be installed again.
    assert run.environment_state(dev=True) == "ready"


@pytest.mark.parametrize("spoil", ["interrupt", "another python", "dangling"])
def test_what_cannot_be_trusted_is_made_anew(machine, run_logged, capsys, spoil):
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


def test_an_interrupt_leaves_the_set_up_unfinished(machine, run_logged, capsys):
    run_logged.answers["pip"] = KeyboardInterrupt
    assert run.main([]) == 130
    assert run.environment_state(dev=False) == "unfinished"
    assert "interrupted" in capsys.readouterr().err


def test_an_environment_made_by_hand_is_taken_over_if_it_will_do(machine, run_logged, monkeypatch):
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
def test_a_failing_pip_is_one_sentence(machine, run_logged, capsys, output, sentence):
    run_logged.answers["pip"] = (1, output)
    assert run.main([]) == 1
    told = capsys.readouterr().err.splitlines()
    assert sentence in told[-1]
    assert told[-1].startswith("evenstep: ")
    assert run.SETUP_LOG.name in told[-1]
    assert machine.started is None


def test_a_failing_venv_is_one_sentence(machine, run_logged, capsys):
    run_logged.answers["venv"] = (1, "Error: no space left\n")
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


def test_the_stamp_is_replaced_whole(machine):
    run.write_stamp({"unfinished": True})
    run.write_stamp({"locks": {}})
    assert json.loads(run.STAMP.read_text()) == {"locks": {}}
    assert [path.name for path in run.VENV.iterdir()] == [run.STAMP.name]
