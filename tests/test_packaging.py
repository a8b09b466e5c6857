"""The parts of packaging/build.py, with the systems stubbed on which this one is not."""

import hashlib
import os
import re
import sys
import tarfile
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

import run
import trainer
from tests.build_scripts import MOMENT, ROOT


def a_program(folder, when):
    """Make what looks like a frozen program, with files of a certain age and rights of whoever builds."""
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    for name in ("zebra.txt", "Ähre.txt", "ant.txt"):
        (inside / name).write_text(name, encoding="utf-8")
    (folder / "evenstep").write_text("#!/bin/sh\n")
    (folder / "evenstep").chmod(0o755)
    (inside / "lib.so").symlink_to("ant.txt")
    for path in folder.rglob("*"):
        os.utime(path, (when, when), follow_symlinks=False)
    return folder


# -- Version, time and changes ---------------------------------------------------------------------------------------


def test_the_version_has_one_place(scripts):
    assert scripts.workshop.version() == trainer.__version__
    assert f'version = "{trainer.__version__}"' not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_newest_of_the_changes_is_this_version():
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    released = [re.fullmatch(r"\[(\d+)\.(\d+)\.(\d+)\] - (\d{4}-\d{2}-\d{2})", heading) for heading in headings[1:]]
    assert ".".join(released[0].groups()[:3]) == trainer.__version__
    numbers = [tuple(int(part) for part in found.groups()[:3]) for found in released]
    assert numbers == sorted(numbers, reverse=True)
    days = [datetime.fromisoformat(found[4]) for found in released]
    assert days == sorted(days, reverse=True)


def test_the_time_of_what_is_built_is_the_commits(scripts, monkeypatch, tmp_path):
    assert scripts.workshop.made_at() == MOMENT
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(scripts.workshop, "run", lambda *_, reads: "1700000000\n" * reads)
    monkeypatch.setattr(scripts.workshop, "ROOT", tmp_path)
    (tmp_path / ".git").touch()
    assert scripts.workshop.made_at().timestamp() == 1_700_000_000


def test_without_git_the_time_is_asked_for(scripts, monkeypatch, tmp_path):
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(scripts.workshop, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match="set SOURCE_DATE_EPOCH"):
        scripts.workshop.made_at()


# -- Tools -----------------------------------------------------------------------------------------------------------


def test_a_command_that_fails_ends_the_build_in_a_sentence(scripts):
    with pytest.raises(SystemExit, match="ended with 3"):
        scripts.workshop.run(sys.executable, "-c", "raise SystemExit(3)")


@pytest.mark.parametrize(("system", "python"), [("linux", "bin/python"), ("win32", "Scripts/python.exe")])
def test_the_tools_are_set_up_once_for_each_lock_and_checked_by_hashes(scripts, monkeypatch, tmp_path, system, python):
    workshop, calls = scripts.workshop, []
    locks = [tmp_path / "a.lock", tmp_path / "b.lock"]
    for lock in locks:
        lock.write_text("pins\n")
    monkeypatch.setattr(workshop, "BUILD", tmp_path / "build")
    monkeypatch.setattr(workshop, "LOCKS", locks)
    monkeypatch.setattr(workshop.sys, "platform", system)
    monkeypatch.setattr(workshop.venv, "create", lambda home, **_: home.mkdir(parents=True))
    monkeypatch.setattr(workshop, "run", lambda *command, **_: calls.append(command))
    first = workshop.tools()
    assert first.as_posix().endswith(python)
    assert workshop.tools() == first
    [call] = calls
    assert call[0] == first
    assert {"--require-hashes", "--only-binary=:all:", *locks} <= set(call)
    locks[1].write_text("other pins\n")
    assert workshop.tools() != first
    assert len(calls) == 2


# -- What is built where ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "system", "parts"),
    [
        ("all", "linux", ["wheel", "bundle", "deb"]),
        ("all", "win32", ["wheel", "bundle"]),
        ("all", "darwin", ["wheel", "bundle"]),
        ("deb", "linux", ["deb"]),
        ("bundle", "darwin", ["bundle"]),
    ],
)
def test_each_system_builds_what_it_can(scripts, asked, system, parts):
    assert scripts.build.wanted(asked, system) == parts


def test_a_package_for_debian_is_not_built_elsewhere(scripts):
    with pytest.raises(SystemExit, match="built on Linux"):
        scripts.build.wanted("deb", "win32")


@pytest.mark.parametrize(
    ("system", "called"), [("linux", "linux-x86_64"), ("win32", "windows-x86_64"), ("darwin", "macos-x86_64")]
)
def test_a_bundle_says_what_it_is_for(scripts, monkeypatch, system, called):
    monkeypatch.setattr(scripts.build.platform, "machine", lambda: "x86_64")
    assert scripts.build.bundle_name(system) == f"evenstep-{trainer.__version__}-{called}"


def test_on_macos_the_papers_lie_beside_the_program_that_is_signed(scripts, tmp_path):
    (tmp_path / "evenstep").mkdir()
    (tmp_path / "Evenstep.app" / "Contents").mkdir(parents=True)
    folder = scripts.frozen.whole(tmp_path, "darwin")
    assert [path.name for path in folder.iterdir()] == ["Evenstep.app"]
    assert scripts.frozen.whole(tmp_path, "linux") == scripts.frozen.whole(tmp_path, "win32") == tmp_path / "evenstep"


def test_the_program_is_frozen_with_what_it_carries_and_gets_its_papers(scripts, monkeypatch, tmp_path):
    calls = []

    def built(*command, **told):
        calls.append((command, told))
        if "PyInstaller" in command:
            (tmp_path / "frozen-less" / "evenstep").mkdir(parents=True)

    monkeypatch.setattr(scripts.frozen, "BUILD", tmp_path)
    monkeypatch.setattr(scripts.frozen, "built", built)
    monkeypatch.setattr(scripts.frozen.sys, "platform", "linux")
    (tmp_path / "frozen-less").mkdir()
    (tmp_path / "frozen-less" / "of an earlier build").touch()
    folder = scripts.frozen.freeze("less")
    assert [path.name for path in folder.parent.iterdir()] == ["evenstep"]
    icons, freezing, papers = calls
    assert icons[0][-1] == tmp_path / "icons"
    assert freezing[1] == {"EVENSTEP_CARRIES": "less", "EVENSTEP_ICONS": str(tmp_path / "icons")}
    assert papers[0][1:] == (folder, tmp_path / "work-less" / "evenstep")


# -- Packing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_the_same_files_are_packed_to_the_same_bytes(scripts, tmp_path, system):
    archives = []
    for name, when in (("a", 1_000_000_000), ("b", 1_500_000_000)):
        into = tmp_path / name
        folder = a_program(into / "evenstep", when)
        (folder / "_internal" / "ant.txt").chmod(0o600 if name == "a" else 0o644)
        archives.append(scripts.build.pack(folder, into, system))
    assert archives[0].read_bytes() == archives[1].read_bytes()


def test_a_packed_program_is_what_it_was_below_one_name(scripts, tmp_path):
    folder = a_program(tmp_path / "evenstep", 1_000_000_000)
    archive = scripts.build.pack(folder, tmp_path, "linux")
    with tarfile.open(archive) as tar:
        assert {entry.name.split("/")[0] for entry in tar} == {archive.name.removesuffix(".tar.xz")}
        assert {(entry.uid, entry.gid, entry.mtime) for entry in tar} == {(0, 0, MOMENT.timestamp())}
        tar.extraction_filter = lambda entry, _: entry  # a filter by name is too new for some
        tar.extractall(tmp_path / "out")
    [out] = (tmp_path / "out").iterdir()
    assert (out / "evenstep").stat().st_mode & 0o777 == 0o755
    assert (out / "_internal" / "lib.so").readlink() == Path("ant.txt")
    assert (out / "_internal" / "Ähre.txt").read_text(encoding="utf-8") == "Ähre.txt"
    with zipfile.ZipFile(scripts.build.pack(folder, tmp_path, "win32")) as packed:
        assert f"{out.name.replace(sys.platform, 'windows')}/_internal/Ähre.txt" in packed.namelist()
        assert packed.testzip() is None


def test_on_macos_its_own_tool_packs(scripts, monkeypatch, tmp_path):
    calls = []
    monkeypatch.setattr(scripts.build, "run", lambda *command: calls.append(command))
    archive = scripts.build.pack(tmp_path / "Evenstep", tmp_path, "darwin")
    assert calls == [("ditto", "-c", "-k", "--keepParent", tmp_path / "Evenstep", archive)]


def test_the_checksums_are_those_of_all_files_there(scripts, tmp_path, capsys):
    (tmp_path / "b.whl").write_bytes(b"wheel")
    (tmp_path / "a.deb").write_bytes(b"package")
    for _ in range(2):  # the list does not list itself
        scripts.build.write_checksums(tmp_path)
    assert (tmp_path / "SHA256SUMS").read_text() == "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in (("a.deb", b"package"), ("b.whl", b"wheel"))
    )
    assert "b.whl" in capsys.readouterr().out


# -- The workflow ----------------------------------------------------------------------------------------------------


def test_the_workflow_pins_its_actions_and_installs_what_run_py_names():
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert len(used) == 7
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+", line)] == []
    assert {packages[0] for packages in run.LIBRARIES.values()} <= set(text.split())
    assert "run: python packaging/build.py all\n" in text
    assert 'pip-audit --strict --require-hashes --disable-pip --requirement "$lock" || found=1' in text
