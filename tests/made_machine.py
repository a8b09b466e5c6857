"""A stubbed machine for run.py, and what run.py would do on it, recorded and not done."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import run

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


def made_machine(monkeypatch, folder):
    """A Debian machine for a plain user with nothing missing, and a checkout in `folder`."""
    stub = Machine()
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


def recorded(monkeypatch):
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
