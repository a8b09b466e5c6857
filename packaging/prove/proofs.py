"""The proofs: each installs one thing that is shipped on a clean machine, uses it, removes it and sees what is left."""

import ast
import configparser
import gzip
import io
import re
import shlex
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import chroots
from chroots import HOMES, USER, Failed, Machine, machine
from using import MEASURED, REPS, Surroundings, glance, reps_in_log, surroundings, train

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
PICTURES = ROOT / "build" / "proved"
PROGRAM = "evenstep"
DATA = f"home/{USER}/.local/share/evenstep"
ALSA_PLUGINS = "libasound2-plugins"
"""How a program that knows ALSA reaches a sound server; whoever has a desktop has this or PipeWire's."""

GUIDE = ROOT / "docs" / "install.md"
OLDER = "0.0.1"
ONLY_IN_OLDER = "/usr/lib/evenstep/only-in-the-older"
APP_ID = "org.evenstep.Evenstep"

CHECKOUT = "evenstep"
RUN_PY = ["sh", "-c", f'cd {CHECKOUT} && exec python3 run.py "$@"', "run.py"]

SUITE_WITHIN_S = 3600

WORST_ONSET_S = 0.001
AUDIBLE_DB = -50.0

OF_OTHERS = tuple(
    f"home/{USER}/{place}" for place in (".cache", ".config/pulse", ".local/pipx/shared", ".local/pipx/logs")
)
"""What libraries and pipx keep in a home, for all programs alike."""

Figures = Iterator[tuple[str, str]]


def prove_deb(suite: str) -> Figures:
    """Prove the package for Debian: an older one is used, this one comes over it, is used, and goes."""
    package = only("evenstep_*.deb")
    found = subprocess.run(["lintian", package], stdout=subprocess.PIPE, text=True, check=False).stdout.splitlines()
    held(not found, f"lintian finds {found[:3]}")
    yield "lintian", "says nothing"
    with machine(suite) as clean:
        before = clean.files()
        for name, made in (("older.deb", older(package)), ("evenstep.deb", package)):
            clean.bring(made, f"/tmp/{name}")
        (chroots.KEPT / "older.deb").unlink()
        clean.install("/tmp/older.deb")
        added = clean.run("dpkg-query", "--show", "--showformat", "${Package}\n").split()
        yield "packages in the machine with it", str(len(added))
        yield "libraries it needs, all in packages it names", str(needed_libraries(clean))
        left_behind = clean.outside(ONLY_IN_OLDER)
        held(left_behind.exists(), "the older package is not what was installed")
        menu = shlex.split(from_menu(clean))
        with surroundings(clean, USER) as around:
            glance(clean, around, menu, USER)
            reps = reps_in_log(clean, [PROGRAM], USER)
            yield "menu entry, first start by keys, counted reps", str(reps)
            clean.install("/tmp/evenstep.deb")
            held(not left_behind.exists(), "the upgrade left a file of the older package")
            held(reps_in_log(clean, [PROGRAM], USER) == reps, "the upgrade changed the log")
            yield (
                "upgrade over the older package",
                f"{OLDER} to {clean.run(PROGRAM, '--version', user=USER).split()[-1]}",
            )
            yield from used(clean, around, [PROGRAM], USER, "deb")
        page = gzip.decompress(clean.outside("/usr/share/man/man1/evenstep.1.gz").read_bytes())
        yield "manual page", f"{len(page.splitlines())} lines"
        clean.run("apt-get", "purge", "--yes", "--autoremove", "evenstep", DEBIAN_FRONTEND="noninteractive")
        yield from removed(clean, before)


def prove_bundle(suite: str) -> Figures:
    """Prove the folder that needs no Python: it is unpacked by a user, used, and deleted."""
    archive = only("evenstep-*-linux-*.tar.xz")
    with machine(suite) as clean:
        clean.install(*guided("A folder that runs by itself"))
        held(not list(clean.outside("/usr/bin").glob("python3*")), "there is a Python on the machine without Python")
        before = clean.files()
        with tarfile.open(archive) as packed:
            packed.extractall(clean.outside(HOMES[USER]), filter="data")
            top = packed.getnames()[0]
        folder = f"{HOMES[USER]}/{top}"
        clean.own(folder, USER)
        with surroundings(clean, USER) as around:
            glance(clean, around, [f"{folder}/evenstep"], USER)
            reps = reps_in_log(clean, [f"{folder}/evenstep"], USER)
            yield "first start by keys, counted reps", str(reps)
            yield from used(clean, around, [f"{folder}/evenstep"], USER, "bundle")
        clean.run("rm", "-r", folder, user=USER)
        yield from removed(clean, before)


def prove_wheel(suite: str) -> Figures:
    """Prove the wheel: pipx installs it for a user, it is used, and pipx removes it."""
    wheel = only("evenstep-*.whl")
    with machine(suite) as clean:
        clean.install("pipx", *guided("pipx or uv"))
        clean.run("pipx", "list", user=USER)  # makes folders of its own
        before = clean.files()
        clean.bring(wheel, f"/tmp/{wheel.name}")
        clean.run("pipx", "install", f"/tmp/{wheel.name}", user=USER, **pip_settings(clean))
        with surroundings(clean, USER) as around:
            glance(clean, around, [PROGRAM], USER)
            reps = reps_in_log(clean, [PROGRAM], USER)
            yield "first start by keys, counted reps", str(reps)
            yield from used(clean, around, [PROGRAM], USER, "wheel")
        clean.run("pipx", "uninstall", "evenstep", user=USER)
        yield from removed(clean, before)


def prove_source(suite: str) -> Figures:
    """Prove `python3 run.py` from a bare checkout: as root, which sees to everything, and as a user, who is told."""
    with machine(suite) as clean:
        clean.install("python3", ALSA_PLUGINS)
        check_out(clean, "root")
        settings = pip_settings(clean)
        clean.run(*RUN_PY, "setup", **settings)
        with surroundings(clean, "root") as around:
            glance(clean, around, RUN_PY, "root")
            reps = reps_in_log(clean, RUN_PY, "root")
            yield "as root: first start by keys, counted reps", str(reps)
            yield from used(clean, around, RUN_PY, "root", "source-root")
    with machine(suite) as clean:
        clean.install("python3", ALSA_PLUGINS)
        before = clean.files()
        check_out(clean, USER)
        packages = advised(clean.run(*RUN_PY, user=USER, fails=True))
        yield "as a user: packages in the one command told", str(len(packages))
        clean.install("--no-install-recommends", *packages)
        clean.run(*RUN_PY, "setup", user=USER, **pip_settings(clean))
        with surroundings(clean, USER) as around:
            glance(clean, around, RUN_PY, USER)
            reps = reps_in_log(clean, RUN_PY, USER)
            yield "as a user: first start by keys, counted reps", str(reps)
            yield from used(clean, around, RUN_PY, USER, "source-user")
        clean.run("rm", "-r", CHECKOUT, user=USER)
        clean.run("apt-get", "purge", "--yes", "--autoremove", *packages, DEBIAN_FRONTEND="noninteractive")
        yield from removed(clean, before)


def prove_suite(suite: str) -> Figures:
    """Prove `python3 run.py test`, whole, by a user from a bare checkout; root, who needs no advice, is `.ci/run`'s."""
    with machine(suite) as clean:
        clean.install("python3")
        check_out(clean, USER)
        settings = pip_settings(clean)
        packages = advised(clean.run(*RUN_PY, "test", user=USER, fails=True, **settings))
        yield "packages in the one command told", str(len(packages))
        clean.install("--no-install-recommends", *packages)
        told = clean.run(*RUN_PY, "test", user=USER, within_s=SUITE_WITHIN_S, **settings)
        [tally] = re.findall(r"(?m)^=+ (.+ passed.*?) =+$", told)
        yield "run.py test, as a user", tally
        for times, reason in re.findall(r"(?m)^SKIPPED \[(\d+)\] \S+ (.*)$", told):
            yield f"skipped, {times}", reason


def used(machine: Machine, around: Surroundings, program: list[str], user: str, name: str) -> Figures:
    """Use it: a session measured, the log read, the program's own test of itself; raise Failed where one is wrong."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    heard = train(machine, around, program, user, PICTURES / f"{name}.png")
    marks = heard.marks
    yield (
        "onsets against the cue sheet, furthest",
        f"{1000 * marks.worst:.2f} ms, {marks.lost} of {marks.found + marks.lost} lost",
    )
    yield "samples unlike the rendered file", f"{heard.differing[0]} in {heard.differing[1]} places"
    yield "phrases heard", f"{heard.phrases[0]} of {heard.phrases[1]}"
    yield "voice, and before it", f"{heard.voice_db:.0f} dBFS, {heard.silence_db:.0f} dBFS"
    held(marks.lost == 0 and marks.worst <= WORST_ONSET_S, "the sound is not where the cue sheet has it")
    held(heard.phrases[0] == heard.phrases[1] and heard.voice_db > AUDIBLE_DB > heard.silence_db, "it does not speak")
    reps = reps_in_log(machine, [*program, *MEASURED], user)
    yield "its log is sound; counted reps of each leg", str(reps)
    held(reps == [REPS, REPS], f"the log holds {reps}")
    machine.run("rm", "-r", MEASURED[1], user=user)
    told = machine.run(*program, "doctor", "--self-test", user=user).splitlines()
    absent = [line for line in told if line.startswith("absent")]
    held(not absent, "\n  ".join(absent))
    yield "doctor --self-test", f"passed, {len(told)} checks"


def removed(machine: Machine, before: set[str]) -> Figures:
    """Look what is left; raise Failed if it is more than the user's data and what other programs keep for a user."""
    left = sorted(machine.files() - before)
    data = [path for path in left if path == DATA or path.startswith(f"{DATA}/")]
    above = {str(parent) for path in (DATA, *OF_OTHERS) for parent in Path(path).parents}
    others = [path for path in left if path.startswith(OF_OTHERS)]
    rest = [path for path in left if path not in {*data, *above, *others}]
    held(bool(data), "the user's data is gone")
    held(not rest, f"left behind: {', '.join(rest[:20])}")
    yield "left after removal", f"{len(data)} files and folders of the user's data, {len(others)} of other programs"


def held(holds: bool, otherwise: str) -> None:
    """Raise Failed unless it holds."""
    if not holds:
        raise Failed(otherwise)


def only(pattern: str) -> Path:
    """Return the newest such file of those that were built."""
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    held(bool(found), f"there is no dist/{pattern}: build it first with packaging/build.py.")
    return found[-1]


def older(package: Path) -> Path:
    """Return the same package as an older version, with a file that the newer one does not have."""
    folder = chroots.KEPT / "older"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
    control = folder / "DEBIAN" / "control"
    control.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {OLDER}", control.read_text("utf-8")), "utf-8")
    (folder / ONLY_IN_OLDER.lstrip("/")).write_text("gone with the upgrade\n", "utf-8")
    made = folder.with_suffix(".deb")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Znone", "--build", folder, made], check=True, capture_output=True
    )
    shutil.rmtree(folder)
    return made


def from_menu(machine: Machine) -> str:
    """Return the command behind the menu entry, whose icon has to be there too."""
    entry = configparser.ConfigParser(interpolation=None, strict=False)
    entry.optionxform = str
    entry.read(machine.outside(f"/usr/share/applications/{APP_ID}.desktop"), "utf-8")
    icons = list(machine.outside("/usr/share/icons/hicolor").rglob(f"{entry['Desktop Entry']['Icon']}.*"))
    held(bool(icons), "the menu entry has no icon")
    return entry["Desktop Entry"]["Exec"]


def needed_libraries(machine: Machine) -> int:
    """Count the libraries that files of the package need and it does not carry; each has to be a dependency's."""
    home = machine.outside("/usr/lib/evenstep")
    files = [path for path in home.rglob("*") if path.is_file() and path.open("rb").read(4) == b"\x7fELF"]
    told = subprocess.run(
        ["objdump", "--private-headers", *files], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    wanted = set(re.findall(r"NEEDED +(\S+)", told)) - {path.name for path in home.rglob("*.so*")}
    fields = machine.run("dpkg-query", "--show", "--showformat", "${Depends}", "evenstep")
    named = set(re.findall(r"[a-z0-9][a-z0-9.+-]+(?= \(|,| \||$)", fields))
    owners = {name: machine.run("dpkg-query", "--search", f"*/{name}").partition(":")[0] for name in sorted(wanted)}
    strangers = {name: owner for name, owner in owners.items() if owner not in named}
    held(not strangers, f"these are needed and not depended on: {strangers}")
    return len(wanted)


def check_out(machine: Machine, user: str) -> None:
    """Put what is committed into the user's home, as a bare checkout without git's own folder."""
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout
    home = HOMES[user]
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        packed.extractall(machine.outside(f"{home}/{CHECKOUT}"), filter="data")
    machine.own(f"{home}/{CHECKOUT}", user)


def advised(told: str) -> list[str]:
    """Return the packages of the one command for the administrator in what run.py told a user."""
    found = [line.split() for line in told.splitlines() if line.strip().startswith("sudo apt-get install ")]
    held(len(found) == 1, f"run.py tells a user {len(found)} commands:\n{told}")
    return [word for word in found[0][3:] if not word.startswith("-")]


def guided(heading: str) -> list[str]:
    """Return the packages that the installation guide lets a user install below this heading."""
    section = GUIDE.read_text("utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    [line] = [line for line in section.splitlines() if line.startswith("sudo apt install ")]
    return line.split()[3:]


def pip_settings(machine: Machine) -> dict[str, str]:
    """Return pip's settings here as environment for the machine, which is lent the files and folders they name."""
    settings = {}
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    for line in sorted(listed.splitlines(), reverse=True):  # the environment, first in the list, overrules the files
        name, _, value = line.partition("=")
        words = [lent(machine, word) for word in ast.literal_eval(value).split()]
        settings["PIP_" + name.rpartition(".")[2].upper().replace("-", "_")] = " ".join(words)
    return settings


def lent(machine: Machine, word: str) -> str:
    """Return a word of a setting, the machine being lent the file or folder it names."""
    path = Path(word.removeprefix("file://"))
    if not path.is_absolute() or not path.exists():
        return word
    if word == str(path):
        return machine.lend(path)
    # The pages of an index point to files that lie beside it.
    return f"file://{machine.lend(path.parent)}/{path.name}"


PROOFS: dict[str, Callable[[str], Figures]] = {
    "deb": prove_deb,
    "bundle": prove_bundle,
    "wheel": prove_wheel,
    "source": prove_source,
    "suite": prove_suite,
}
