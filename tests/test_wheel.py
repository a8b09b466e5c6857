"""The wheel: one distinctive name, all data with it, at home beside strangers of the same names; the source archive."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import trainer

ROOT = Path(trainer.__file__).parents[1]
PACKAGES = ("trainer", "audio", "ui")

# Starts the installed program as `python -m` does and tells afterwards where each of the three names came from.
START = """
import runpy, sys
try:
    runpy.run_module("evenstep", run_name="__main__", alter_sys=True)
finally:
    for name in ("evenstep", "trainer", "ui"):
        print(name, sys.modules[name].__file__)
"""

# Calls what the `evenstep` command calls, found as an installer finds it.
COMMAND = """
import importlib.metadata, sys
[command] = importlib.metadata.entry_points(group="console_scripts", name="evenstep")
sys.exit(command.load()())
"""

IN_SOURCE = {
    *(
        ".ci",
        ".github",
        ".gitignore",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "PKG-INFO",
        "README.md",
        "pyproject.toml",
    ),
    *("audio", "docs", "packaging", "tests", "trainer", "ui", "run.py"),
    *(f"requirements{which}.lock" for which in ("", "-dev", "-packaging", "-audit", "-proofs")),
}
MADE_HERE = re.compile(r"(^|/)(__pycache__|build|dist|\.venv|\.[a-z]+_cache|\.hypothesis)(/|$)|\.(pyc|part|log|orig)$")


def build(what, source, into):
    """Build with nothing but hatchling, which is installed: no network."""
    code = f"from hatchling.build import build_{what}; print(build_{what}({str(into)!r}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return into / done.stdout.split()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """Build the source archive and unpack it."""
    folder = tmp_path_factory.mktemp("source")
    with tarfile.open(build("sdist", ROOT, folder)) as archive:
        archive.extraction_filter = lambda entry, _: entry  # a filter by name is too new for some
        archive.extractall(folder)
    [unpacked] = [path for path in folder.iterdir() if path.is_dir()]
    return unpacked


@pytest.fixture
def site(wheel, tmp_path):
    """Lay out a folder for packages with the wheel in it, and a distribution that owns our three names at its top."""
    folder = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    for name in PACKAGES:
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(f"raise SystemExit('the decoy {name} was imported')\n")
    decoy = folder / "decoy-1.0.dist-info"
    decoy.mkdir()
    (decoy / "METADATA").write_text("Metadata-Version: 2.1\nName: decoy\nVersion: 1.0\n")
    return folder


def run_in(site, *arguments):
    """Run Python with this folder's packages ahead of all others."""
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=site.parent, env=environment, capture_output=True, text=True, check=False
    )


def test_it_installs_one_name_and_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert tops == {"evenstep", f"evenstep-{trainer.__version__}.dist-info"}


def test_every_file_of_the_three_packages_is_in_it_and_no_other(wheel):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name.removeprefix("evenstep/app/") for name in archive.namelist()}
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {Path(name).suffix for name in ours} >= {".py", ".toml", ".ttf"}
    start = {"evenstep/__init__.py", "evenstep/__main__.py"}
    assert {name for name in packed if ".dist-info/" not in name} == ours | start
    assert [name for name in packed if MADE_HERE.search(name)] == []


def test_it_starts_beside_strangers_of_the_same_names(site):
    done = run_in(site, "-m", "evenstep", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert trainer.__version__ in done.stdout


def test_its_command_starts_it(site):
    done = run_in(site, "-c", COMMAND, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"evenstep {trainer.__version__}\n"


def test_it_uses_its_own_packages_and_none_of_theirs(site):
    done = run_in(site, "-c", START, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    origins = dict(line.split(" ", 1) for line in done.stdout.splitlines()[-3:])
    assert Path(origins["evenstep"]).is_relative_to(site / "evenstep")
    for name in ("trainer", "ui"):
        assert Path(origins[name]).is_relative_to(site / "evenstep" / "app" / name)


def test_the_plans_and_exercises_that_ship_are_found_in_it(site):
    done = run_in(site, "-m", "evenstep", "plans", "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == len(list((ROOT / "trainer" / "plans").glob("*.toml")))


def test_the_source_archive_holds_what_builds_and_tests_and_nothing_made_here(source):
    assert source.name == f"evenstep-{trainer.__version__}"
    assert {path.name for path in source.iterdir()} == IN_SOURCE
    names = [path.relative_to(source).as_posix() for path in source.rglob("*")]
    assert [name for name in names if MADE_HERE.search(name)] == []
    tests = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("*.py")}
    assert tests <= set(names)


def test_the_wheel_of_the_source_archive_is_the_same_wheel(source, wheel, tmp_path):
    assert build("wheel", source, tmp_path).read_bytes() == wheel.read_bytes()
