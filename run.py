#!/usr/bin/env python3
"""Set up and start Evenstep with nothing but Python; on Windows write `py run.py` for `python3 run.py`.

  python3 run.py [ARGUMENTS]     set up if need be, then start the program with these arguments
  python3 run.py setup           only set up
  python3 run.py doctor          say what this machine has and lacks; install nothing (`doctor --self-test` tries it)
  python3 run.py test            set up with the tools for tests, then lint, types, layers and tests
  python3 run.py test ARGUMENTS  the tests alone, with these arguments for pytest
  python3 run.py benchmark       print the program's figures, each beside a floor measured in the same run
  python3 run.py benchmark ROOM  one longer proof; `python3 run.py benchmark --help` names them

Everything else goes to the program: `python3 run.py guide --help`, and its own help by `python3 run.py -- --help`.
What is set up lies in .venv beside this file; delete that folder and it is gone. What you did lies in the data folder.
Run as root it installs system packages that are missing: they stay, and .venv-system.log has what was printed then.
EVENSTEP_NO_SYSTEM=1 keeps it from that.
"""

# The syntax stays that of Python 3.6, annotations in quotes included: an old Python must get as far as being told so.
# `python3 packaging/lock.py` remakes the lock files.

import hashlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
STAMP = VENV / "evenstep-setup.json"
SETUP_LOG = VENV / "evenstep-setup.log"
SYSTEM_LOG = HERE / ".venv-system.log"

OLDEST_PYTHON = (3, 11)
# Raise it when a set-up made by an older run.py will not do any more: it is then made anew.
LAYOUT = 1

APP_LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"
# What some benchmarks need beside: too large for everybody, and not there for every Python.
PROOFS_LOCK, PROOFS_ROOMS = "requirements-proofs.lock", ("understood", "mutants")

# These of the program's commands open no window and so need nothing of Qt's.
WINDOWLESS = ("guide", "render", "plans", "log", "balance", "voices", "devices", "doctor", "--version", "--help", "-h")
WITH_A_VALUE = ("--data-dir", "--plan", "--speed")  # of the options that may stand before these

PORTAUDIO = "libportaudio.so.2"
# A library that must load -> the package that brings it on apt, dnf and pacman. Read off Qt's plugins on a bare Debian.
LIBRARIES = {
    "libEGL.so.1": ("libegl1", "mesa-libEGL", "mesa"),
    "libGL.so.1": ("libgl1", "mesa-libGL", "mesa"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    PORTAUDIO: ("libportaudio2", "portaudio", "portaudio"),
}
# The order is that of the packages above.
MANAGERS = {
    "apt-get": ["apt-get", "install", "-y", "--no-install-recommends"],
    "dnf": ["dnf", "install", "-y"],
    "pacman": ["pacman", "-S", "--needed", "--noconfirm"],
}

# A program that tests drive -> its Debian package and the tests that are skipped without it.
TEST_TOOLS = {
    "pulseaudio": ("pulseaudio", "real-sound"),
    "parec": ("pulseaudio-utils", "real-sound"),
    "Xvfb": ("xvfb", "real-window"),
    "xauth": ("xauth", "real-window"),
    "xdotool": ("xdotool", "real-window"),
    "dbus-daemon": ("dbus-daemon", "screen-saver"),
}
# How PortAudio, which knows ALSA, reaches the tests' sound server.
ALSA_TO_PULSE = "alsa-lib/libasound_module_pcm_pulse.so"
LIBRARY_FOLDERS = ("/usr/lib", "/usr/lib64", "/usr/lib/*")

ENVIRONMENT_STATES = {
    "ready": "ready",
    "absent": "not made yet",
    "unfinished": "left unfinished by an interrupted set-up",
    "unfit": "made for another Python, another folder or by another version of run.py",
    "outdated": "older than the lock files",
    "by hand": "made by hand",
}


def say(text: str) -> None:
    """Tell the user on stderr, so that stdout stays the program's."""
    print("evenstep: " + text, file=sys.stderr, flush=True)


def on_linux() -> bool:
    """Return whether libraries have to be looked for: elsewhere the wheels carry them all."""
    return sys.platform.startswith("linux")


def on_windows() -> bool:
    """Return whether this is Windows: other paths, and no exec worth the name."""
    return os.name == "nt"


def is_root() -> bool:
    """Return whether system packages can be installed without asking anyone."""
    return on_linux() and os.geteuid() == 0


def start_command() -> str:
    """Return how this file is started here, for sentences that tell people to."""
    return "py run.py" if on_windows() else "python3 run.py"


# --- What the system has to bring ---------------------------------------------------------------------------------


def library_loads(name: "str") -> bool:
    """Return whether the dynamic loader finds this library with all that it needs itself."""
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries() -> "list[str]":
    """Return the libraries of the table that do not load here."""
    return [name for name in LIBRARIES if not library_loads(name)] if on_linux() else []


def package_manager() -> "str | None":
    """Return the command of the package manager that this machine has."""
    return next((name for name in MANAGERS if shutil.which(name)), None)


def packages_for(manager: str, libraries: "list[str]") -> "list[str]":
    """Return the packages that bring these libraries, each once, in the table's order."""
    column = list(MANAGERS).index(manager)
    return list(dict.fromkeys(LIBRARIES[name][column] for name in libraries))


def can_make_venv() -> bool:
    """Return whether this Python can make an environment with pip in it; Debian splits that off."""
    from importlib import invalidate_caches
    from importlib.util import find_spec

    invalidate_caches()  # they may just have been installed
    return find_spec("venv") is not None and find_spec("ensurepip") is not None


def venv_package() -> str:
    """Return Debian's package that makes this very Python, default or not, able to make environments."""
    major, minor = sys.version_info[:2]
    return f"python{major}.{minor}-venv"


def install_line(manager: str, packages: "list[str]") -> str:
    """Return the one command to copy, with sudo for those who need it."""
    return " ".join(([] if is_root() else ["sudo"]) + MANAGERS[manager] + packages)


def may_install() -> bool:
    """Return whether this run may change the system."""
    return is_root() and os.environ.get("EVENSTEP_NO_SYSTEM", "") in ("", "0")


def install_packages(manager: str, packages: "list[str]") -> bool:
    """Install system packages as root, with all output in a log; say what went wrong."""
    say(f"installing system packages: {' '.join(packages)}")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    # A list of packages that could be refreshed only in part may still do: it is the last command that decides.
    commands = [["apt-get", "update"]] if manager == "apt-get" else []
    with SYSTEM_LOG.open("a", encoding="utf-8") as log:
        for command in [*commands, MANAGERS[manager] + packages]:
            done = subprocess.run(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, check=False
            )
    if done.returncode == 0:
        return True
    last = SYSTEM_LOG.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-5:]
    say("\n    ".join([f"that failed; the whole output is in {SYSTEM_LOG.name} and ends with", *last]))
    return False


def lacks(venv_needed: bool) -> "Lacks":
    """Return what is missing here of the system's part."""
    libraries = missing_libraries()
    venv = venv_needed and not can_make_venv()
    manager = package_manager() if on_linux() else None
    packages = packages_for(manager, libraries) if manager else []
    if venv and manager == "apt-get":
        packages.append(venv_package())
    if manager and packages:
        remedy = install_line(manager, packages)
    else:
        remedy = "install what brings " + ", ".join(libraries + ["Python's modules venv and ensurepip"] * venv)
    return Lacks(libraries, venv, manager, packages, remedy)


def needs_window(arguments: "list[str]") -> bool:
    """Return whether the program opens a window with these arguments."""
    rest = list(arguments)
    while rest and rest[0].startswith("-") and rest[0] not in WINDOWLESS:
        rest = rest[2:] if rest[0] in WITH_A_VALUE else rest[1:]
    return not rest or rest[0] not in WINDOWLESS


def provide_system(window: bool, eager: bool, venv_needed: bool) -> bool:
    """See to the system's part, by installing it where that is allowed, and return whether to go on.

    Qt's libraries stop only what opens a window; PortAudio stops nothing, the program is silent without it. Unless
    `eager`, nothing is installed but what stops the program: a start must not ask the package manager every time.
    """
    lack = lacks(venv_needed)
    if lack.manager and lack.packages and may_install() and (eager or lack.stops(window)):
        install_packages(lack.manager, lack.packages)
        lack = lacks(venv_needed)
    if lack.stops(window):
        say(f"this machine lacks something that Evenstep needs. Once, as administrator:\n\n    {lack.remedy}\n")
        return False
    if lack.libraries:
        wanted = {"sound" if name == PORTAUDIO else "a window" for name in lack.libraries}
        what = " and ".join(sorted(wanted))
        say(f"libraries for {what} are missing; this goes on without. To have {what}: {lack.remedy}")
    return True


def has_alsa_to_pulse() -> bool:
    """Return whether ALSA's plug-in for the tests' sound server is installed."""
    return any(any(Path("/").glob(folder[1:] + "/" + ALSA_TO_PULSE)) for folder in LIBRARY_FOLDERS)


def missing_test_tools() -> "dict[str, str]":
    """Return the Debian packages that the tests miss here, each with the kind of test that is skipped without it."""
    missing = {package: kind for tool, (package, kind) in TEST_TOOLS.items() if shutil.which(tool) is None}
    if not has_alsa_to_pulse():
        missing["libasound2-plugins"] = "real-sound"
    return missing


def provide_test_tools() -> None:
    """Install what the tests with real sound and a real window drive, or say which of them will be skipped."""
    missing = missing_test_tools() if on_linux() else {}
    manager = package_manager()
    if missing and manager == "apt-get" and may_install() and install_packages(manager, list(missing)):
        missing = missing_test_tools()
    for kind in dict.fromkeys(missing.values()):
        packages = [package for package, of in missing.items() if of == kind]
        cure = install_line(manager, packages) if manager == "apt-get" else "install " + ", ".join(packages)
        say(f"the {kind} tests will be skipped. To run them: {cure}")


# --- The environment ----------------------------------------------------------------------------------------------


def venv_script(name: str) -> Path:
    """Return where the environment keeps the command of this name."""
    return VENV / "Scripts" / (name + ".exe") if on_windows() else VENV / "bin" / name


def identity() -> "dict[str, object]":
    """Return what an environment must have been made for to be of use now."""
    machine = os.environ.get("PROCESSOR_ARCHITECTURE", "") if on_windows() else os.uname().machine
    python = f"{sys.implementation.cache_tag}{getattr(sys, 'abiflags', '')}-{machine}"
    # The folder too: scripts in an environment name it, so a moved checkout needs a new one.
    return {"layout": LAYOUT, "python": python, "folder": str(VENV)}


def lock_digests(dev: bool) -> "dict[str, str]":
    """Return the hashes of the lock files that this run needs installed."""
    names = [APP_LOCK, DEV_LOCK] if dev else [APP_LOCK]
    return {name: hashlib.sha256((HERE / name).read_bytes()).hexdigest() for name in names}


def read_stamp() -> "dict[str, object] | None":
    """Return what the last set-up wrote down, or None where none did; a garbled stamp says nothing."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except ValueError:
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: "dict[str, object]") -> None:
    """Write down how far the set-up is, whole or not at all."""
    VENV.mkdir(exist_ok=True)
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(stamp), encoding="utf-8")
    fresh.replace(STAMP)


def interpreter_stands() -> bool:
    """Return whether the environment's Python is there, and the one that it was made from."""
    if not venv_script("python").exists():  # follows links: a Python that was removed leaves a dangling one
        return False
    try:
        settings = (VENV / "pyvenv.cfg").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return False
    home = re.search(r"^home *= *(.+)$", settings, re.MULTILINE)
    return home is not None and Path(home.group(1).strip()).is_dir()


def environment_state(dev: bool) -> str:
    """Return the state of the environment, one of ENVIRONMENT_STATES."""
    stamp = read_stamp()
    if stamp is None:
        return "by hand" if interpreter_stands() else "unfinished" if VENV.exists() else "absent"
    locks = stamp.get("locks")
    if not isinstance(locks, dict):
        return "unfinished"
    if any(stamp.get(key) != value for key, value in identity().items()) or not interpreter_stands():
        return "unfit"
    if any(locks.get(name) != digest for name, digest in lock_digests(dev).items()):
        return "outdated"
    return "ready"


def run_logged(command: "list[str]") -> "tuple[int, str]":
    """Run a command with its output in the set-up log; tell of large downloads; return exit code and output."""
    lines = []
    with SETUP_LOG.open("a", encoding="utf-8") as log:
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=str(HERE)
        ) as process:
            for raw in process.stdout or ():
                line = raw.decode("utf-8", errors="replace")
                lines.append(line)
                log.write(line)
                large = re.search(r"Downloading ([A-Za-z0-9_.]+)-\S+ \(([\d.]+ MB)\)", line)
                if large:
                    say(f"fetching {large.group(1)}, {large.group(2)}")
        return process.returncode, "".join(lines)


def last_error(output: str) -> str:
    """Return the line of pip's output that says most about a failure."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "Error:", "error:"))]
    return (errors or lines or ["it said nothing"])[-1]


def make_venv() -> None:
    """Make the bare environment from this Python, even when this Python is itself of an environment."""
    python = getattr(sys, "_base_executable", None) or sys.executable
    code, output = run_logged([python, "-m", "venv", str(VENV)])
    if code != 0:
        raise SetupError(f"{VENV} could not be made: {last_error(output)}")


def install_locks(names: "list[str]") -> None:
    """Install exactly what these lock files name, from wheels whose hashes they know."""
    command = [str(venv_script("python")), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "--no-user", "--retries", "3"]
    command += ["--no-deps", "--require-hashes", "--only-binary=:all:"]
    for name in names:
        command += ["-r", name]
    code, output = run_logged(command)
    if code == 0:
        return
    what = "fetched; is there a network?" if "Retrying (" in output else "installed:"
    where = SETUP_LOG.relative_to(HERE)
    raise SetupError(f"the packages could not be {what} {last_error(output)} (the whole output is in {where})")


def make_importable() -> None:
    """Let the environment's Python import the checkout, from any folder, and give it the command `evenstep`."""
    code, output = run_logged(
        [str(venv_script("python")), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    )
    if code != 0:
        raise SetupError(f"the new environment does not work: {last_error(output)}")
    purelib = Path(output.strip().splitlines()[-1])
    # Seen from there, not absolute: no folder name with odd letters has to survive the encoding of .pth files.
    lines = [os.path.relpath(str(folder), str(purelib)) for folder in (HERE, HERE / "packaging" / "wheel")]
    (purelib / "evenstep.pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if on_windows():
        script = '@"%~dp0python.exe" -P -m evenstep %*\r\n'
        venv_script("evenstep").with_suffix(".cmd").write_bytes(script.encode())
        return
    command = venv_script("evenstep")
    command.write_text(
        f'#!/bin/sh\nexec {shlex.quote(str(venv_script("python")))} -P -m evenstep "$@"\n',
        encoding="utf-8",
        errors="surrogateescape",
    )
    command.chmod(0o755)


def can_be_adopted() -> bool:
    """Return whether an environment that somebody made by hand has this Python and a pip."""
    ask = "import pip, sys; print(sys.implementation.cache_tag)"
    done = subprocess.run(
        [str(venv_script("python")), "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode == 0 and done.stdout.decode().strip() == sys.implementation.cache_tag


def prepare_environment(dev: bool) -> None:
    """Bring the environment up to the lock files; begin anew where what is there cannot be trusted.

    The stamp says 'unfinished' before the first change and is complete only after the last one.
    """
    state = environment_state(dev)
    if state == "ready":
        return
    if state in ("absent", "outdated"):
        say(f"setting up {VENV} ({ENVIRONMENT_STATES[state]})")
    elif state == "by hand" and can_be_adopted():
        say(f"{VENV} was made by hand; installing into it what the lock files name")
    else:
        say(f"{VENV} is {ENVIRONMENT_STATES[state]}: making it anew")
        shutil.rmtree(str(VENV))
    stamp = read_stamp() or {}
    known = stamp.get("locks")
    write_stamp({"unfinished": True})
    if not interpreter_stands():
        make_venv()
    install_locks(list(lock_digests(dev)))
    make_importable()
    locks = dict(known if isinstance(known, dict) else {}, **lock_digests(dev))
    write_stamp(dict(identity(), locks=locks))
    say("set up.")


# --- What can be asked for ----------------------------------------------------------------------------------------


def flush_outputs() -> None:
    """Let out what is waiting; an output that was closed before we began is not there at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def wait_for(command: "list[str]", environment: "dict[str, str] | None" = None, cwd: "Path | None" = None) -> int:
    """Run a command to its end and return its exit code; an interrupt is the command's to handle."""
    flush_outputs()
    with subprocess.Popen(command, env=environment, cwd=None if cwd is None else str(cwd)) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:
                continue


def start_program(arguments: "list[str]") -> int:
    """Become the program; on Windows, where a process cannot, wait for it."""
    # -P: a folder `audio` or `ui` where the user happens to stand is not ours.
    command = [str(venv_script("python")), "-P", "-m", "evenstep", *arguments]
    os.environ["EVENSTEP_CALLED_AS"] = start_command()  # what its messages tell the user to type
    if on_windows():
        return wait_for(command)
    flush_outputs()
    return os.execv(command[0], command)


def checks() -> "list[tuple[str, list[str]]]":
    """Return every check of the whole project, by name, in the order in which they are run."""
    python = str(venv_script("python"))
    return [
        ("ruff", [python, "-m", "ruff", "check", "."]),
        ("mypy", [python, "-m", "mypy"]),
        ("mypy of the scripts", [python, "-m", "mypy", "run.py", "packaging/lock.py", "packaging/build.py"]),
        ("lint-imports", [str(venv_script("lint-imports"))]),
        # One goes through what plays, in real time; meanwhile the others keep the cores at work (tests/conftest.py).
        ("pytest", [python, "-m", "pytest", "--numprocesses", str(1 + (os.cpu_count() or 1))]),
    ]


def run_checks(arguments: "list[str]") -> int:
    """Run all checks to the end and say which failed, or with arguments only pytest with them."""
    environment = dict(os.environ)
    if on_linux():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        return wait_for([str(venv_script("python")), "-m", "pytest", *arguments], environment, HERE)
    failed = []
    for name, command in checks():
        say(name)
        if wait_for(command, environment, HERE) != 0:
            failed.append(name)
    say("failed: " + ", ".join(failed) if failed else "all checks passed.")
    return 1 if failed else 0


def doctor() -> int:
    """Tell on stdout what is there and what is missing, with what to do about it; install nothing."""
    state = environment_state(dev=False)
    lack = lacks(venv_needed=state != "ready")
    print(f"Python:       {sys.version.split()[0]}, {sys.executable}")
    todo = "" if state == "ready" else f"; `{start_command()} setup` sees to it"
    print(f"environment:  {VENV}, {ENVIRONMENT_STATES[state]}{todo}")
    if lack.libraries:
        print("libraries:    missing are " + ", ".join(lack.libraries))
    else:
        print("libraries:    all there" if on_linux() else "libraries:    come with the packages")
    if lack.venv:
        print("modules:      this Python lacks venv and ensurepip")
    if lack.libraries or lack.venv:
        print(f"Once, as administrator:\n\n    {lack.remedy}\n")
    if state != "ready":
        return 1
    print("\nWhat the program says:", flush=True)
    program = wait_for([str(venv_script("python")), "-P", "-m", "evenstep", "doctor"])
    return 1 if lack.libraries or program != 0 else 0


def carry_out(command: str, arguments: "list[str]") -> int:
    """Set up as far as the command needs it and do it."""
    if command == "doctor":
        return doctor()
    dev = command in ("test", "benchmark")
    ready = environment_state(dev) == "ready"
    window = command != "start" or needs_window(arguments)
    complete = provide_system(window, eager=command != "start" or not ready, venv_needed=not ready)
    if command == "setup" and (ready or can_make_venv()):
        # The environment can be finished even where Qt's libraries have to wait for an administrator.
        prepare_environment(dev)
        return 0 if complete else 1
    if not complete:
        return 1
    if dev:
        provide_test_tools()
    prepare_environment(dev)
    if command == "benchmark":
        if not set(PROOFS_ROOMS).isdisjoint(arguments):
            install_locks([PROOFS_LOCK])
        return wait_for([str(venv_script("python")), "-m", "tests.benchmark", *arguments], None, HERE)
    return run_checks(arguments) if dev else start_program(arguments)


class Lacks(NamedTuple):
    """What of the system's part is missing: libraries, the means to make an environment, and what to do about both."""

    libraries: "list[str]"
    venv: bool
    manager: "str | None"
    packages: "list[str]"
    remedy: str

    def stops(self, window: bool) -> bool:
        """Return whether Evenstep cannot go on like this."""
        return self.venv or (window and any(name != PORTAUDIO for name in self.libraries))


class SetupError(Exception):
    """The environment could not be made; the message is the sentence for the user."""


def main(arguments: "list[str]") -> int:
    """Understand the command line, do it, and turn what the machine did to us into one sentence."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        major, minor = OLDEST_PYTHON
        say(f"Python {major}.{minor} or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # no folder's name must break `doctor` on a narrow console
    if arguments[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    command, rest = "start", arguments
    if arguments[:1] == ["--"]:
        rest = arguments[1:]
    elif arguments and arguments[0] in ("test", "benchmark", "setup", "doctor"):
        command, rest = arguments[0], arguments[1:]
    if command == "doctor" and rest:
        command, rest = "start", arguments  # the program's own looks further than whether it can be set up
    if command == "setup" and rest:
        say(f"`{command}` takes no arguments; see `{start_command()} --help`.")
        return 2
    try:
        return carry_out(command, rest)
    except SetupError as error:
        say(str(error))
    except OSError as error:
        say(f"{error.filename or 'the system refused'}: {error.strerror or error}")
    except KeyboardInterrupt:
        say("interrupted; what was being set up is made anew next time.")
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
