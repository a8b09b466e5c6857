"""The parts of packaging/build.py, with the systems stubbed on which this one is not."""

import gzip
import hashlib
import importlib
import importlib.metadata
import os
import re
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import run
import trainer

ROOT = Path(trainer.__file__).parents[1]
MODULES = ("workshop", "contents", "papers", "paths", "frozen", "changelog", "deb", "build", "manual")
MOMENT = datetime(2026, 11, 21, 12, 30, 8, tzinfo=UTC)


@pytest.fixture
def scripts(monkeypatch):
    """Load the build scripts as Python does when one of them is started: each finds the others beside itself."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MOMENT.timestamp())))
    yield SimpleNamespace(**{name: importlib.import_module(name) for name in MODULES})
    for name in MODULES:
        del sys.modules[name]


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


# -- Paths of the machine that builds --------------------------------------------------------------------------------


def an_elf(search, names=b"", tag=29):
    """Make the least ELF file that searches a path for libraries, and lies elsewhere in memory than in the file."""
    strings = b"\0libc.so.6\0" + search + b"\0"
    table = b"".join(struct.pack("<QQ", *entry) for entry in [(1, 1), (tag, 11), (5, 0x1000 + 288), (0, 0)])
    head = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    head += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    size = 288 + len(strings)
    loaded = struct.pack("<IIQQQQQQ", 1, 4, 0, 0x1000, 0x1000, size, size, 0x1000)
    place = 64 + 2 * 56
    dynamic = struct.pack("<IIQQQQQQ", 2, 4, place, 0x1000 + place, 0x1000 + place, len(table), len(table), 8)
    return (head + loaded + dynamic + table).ljust(288, b"\0") + strings + names


@pytest.mark.parametrize("tag", [15, 29])
def test_a_library_searches_only_beside_itself(scripts, tag):
    paths, content = scripts.paths, an_elf(b"/somebody/python/3.11/lib", tag=tag)
    assert paths.foreign(content) == [b"/somebody/python/3.11/lib"]
    plain = paths.without(content, [])
    assert len(plain) == len(content)
    [(at, end, before)], [(*place, after)] = paths.dynamic(content), paths.dynamic(plain)
    assert [at, end] == place
    assert after == [before[0], *before[2:], (0, 0)]
    assert paths.foreign(plain) == []


@pytest.mark.parametrize("search", [b"$ORIGIN", b"$ORIGIN/:$ORIGIN/Qt/lib"])
def test_a_path_beside_the_library_stays(scripts, search):
    content = an_elf(search)
    assert scripts.paths.foreign(content) == []
    assert scripts.paths.without(content, []) == content


@pytest.mark.skipif(sys.platform != "linux", reason="such files are Linux's")
def test_real_libraries_are_read(scripts):
    libraries = list(Path(np.__file__).parent.rglob("*.so"))
    assert libraries
    for path in libraries:
        content = path.read_bytes()
        [(_, _, entries)] = scripts.paths.dynamic(content)
        assert entries[-1] == (0, 0)
        assert scripts.paths.foreign(content) == []
        assert scripts.paths.without(content, []) == content


def test_the_end_of_a_path_stays_where_another_string_may_begin(scripts):
    content = an_elf(b"$ORIGIN", b"/somebody/python/3.11\0")
    assert scripts.paths.without(content, [b"/somebody/python/3.11"]) == an_elf(b"$ORIGIN", b"/////////////////3.11\0")


def test_a_builders_path_that_cannot_be_taken_out_ends_the_build(scripts, monkeypatch, tmp_path):
    monkeypatch.setattr(scripts.paths, "named", lambda: [b"/somebody/python"])
    (tmp_path / "lib.so").write_bytes(an_elf(b"/somebody/python/lib"))
    (tmp_path / "lib.so").chmod(0o755)
    (tmp_path / "drawing.png").write_bytes(b"\x89PNG\r\n")
    scripts.paths.leave_no_paths(tmp_path)
    assert scripts.paths.foreign((tmp_path / "lib.so").read_bytes()) == []
    assert (tmp_path / "lib.so").stat().st_mode & 0o777 == 0o755
    (tmp_path / "notes.txt").write_text("made in /somebody/python")
    with pytest.raises(SystemExit, match=r"notes\.txt names /somebody/python"):
        scripts.paths.leave_no_paths(tmp_path)


def test_a_checkout_and_a_python_are_looked_for_but_not_the_systems(scripts, monkeypatch):
    monkeypatch.setattr(scripts.paths, "ROOT", Path("/somebody/evenstep"))
    monkeypatch.setattr(scripts.paths.sys, "base_prefix", "/somebody/python")
    assert scripts.paths.named() == [b"/somebody/evenstep", b"/somebody/python"]
    monkeypatch.setattr(scripts.paths.sys, "base_prefix", "/usr")
    assert scripts.paths.named() == [b"/somebody/evenstep"]


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


# -- Papers ----------------------------------------------------------------------------------------------------------


def test_what_a_program_consists_of_is_sorted_by_whose_it_is(scripts, monkeypatch, tmp_path):
    stranger = "/opt/stranger/libstrange.so"
    binary = [("numpy/__init__.py", np.__file__, "DATA"), ("libstrange.so", stranger, "BINARY"), ("l", "x", "SYMLINK")]
    (tmp_path / "COLLECT-00.toc").write_text(repr((binary,)))
    (tmp_path / "PYZ-00.toc").write_text(
        repr((str(tmp_path / "PYZ-00.pyz"), [("trainer", trainer.__file__, "PYMODULE")]))
    )
    (tmp_path / "PKG-00.toc").write_text(
        repr(("pkg", {"BINARY": True}, [("struct", str(tmp_path / "struct.pyc"), "PYMODULE")]))
    )
    monkeypatch.setattr(scripts.contents, "system_packages", lambda _: {Path(os.__file__): "libpython3-stdlib"})
    monkeypatch.setattr(scripts.contents, "versions", lambda names: dict.fromkeys(names, "3"))
    found = scripts.contents.contents(tmp_path, ROOT)
    assert [package.name for package in found.packages] == ["numpy"]
    assert found.system == {"libpython3-stdlib": "3"}
    assert found.unknown == [Path(stranger)]


def test_owners_are_read_off_what_debian_tells(scripts):
    told = """\
diversion by dash from: /bin/sh
zlib1g:amd64: /lib/x86_64-linux-gnu/libz.so.1
libgcc-s1:amd64, libgcc-s1:i386: /lib/x86_64-linux-gnu/libgcc_s.so.1
libstdc++6:amd64: /usr/lib/x86_64-linux-gnu/libstdc++.so.6
tzdata: /usr/share/zoneinfo/Europe/Berlin
"""
    assert scripts.contents.owners_in(told) == {
        "/lib/x86_64-linux-gnu/libz.so.1": "zlib1g",
        "/lib/x86_64-linux-gnu/libgcc_s.so.1": "libgcc-s1",
        "/usr/lib/x86_64-linux-gnu/libstdc++.so.6": "libstdc++6",
        "/usr/share/zoneinfo/Europe/Berlin": "tzdata",
    }


def test_where_debian_is_not_nobody_owns_a_library(scripts, monkeypatch):
    monkeypatch.setattr(scripts.contents.shutil, "which", lambda _: None)
    assert scripts.contents.system_packages({Path("/usr/lib/libz.so.1")}) == {}
    assert scripts.contents.versions(set()) == {}


@pytest.mark.parametrize(
    ("packages", "system", "says"),
    [
        (["numpy", "espeakng_loader"], {}, "GPL-3.0-or-later, because of espeakng-loader"),
        (["numpy"], {"libreadline8": "8.2"}, "GPL-3.0-or-later, because of libreadline8"),
        (["numpy"], {"zlib1g": "1"}, "each part's own licence; none asks anything of the whole"),
    ],
)
def test_one_part_can_ask_its_licence_of_the_whole(scripts, packages, system, says):
    found = scripts.contents.Contents([SimpleNamespace(name=name) for name in packages], system, [])
    assert scripts.papers.as_a_whole(found) == says


def test_no_package_is_shipped_without_the_text_of_its_licence(scripts, tmp_path):
    for name in ("numpy", "PySide6_Essentials"):
        into = tmp_path / name
        scripts.papers.copy_texts(importlib.metadata.distribution(name), into)
        assert all(path.stat().st_size > 100 for path in into.iterdir())
    assert "LGPL-3.txt" in {path.name for path in into.iterdir()}
    bare = SimpleNamespace(name="bare", files=[])
    with pytest.raises(SystemExit, match="bare brings no licence"):
        scripts.papers.copy_texts(bare, tmp_path / "bare")


def test_the_texts_we_keep_are_those_they_say_they_are(scripts):
    titles = {"GPL-3.txt": "GNU GENERAL PUBLIC LICENSE", "LGPL-3.txt": "GNU LESSER GENERAL PUBLIC LICENSE"}
    for texts in scripts.papers.WITHOUT_TEXT.values():
        for name in texts:
            head = [line.strip() for line in (scripts.papers.TEXTS / name).read_text().splitlines()[:2]]
            assert head == [titles[name], "Version 3, 29 June 2007"]


# -- The package for Debian ------------------------------------------------------------------------------------------


def test_the_files_of_the_package_lie_where_debian_looks_filled_in(scripts, tmp_path):
    fields = {"VERSION": "1.2.3", "DATE": "2026-11-21", "ARCHITECTURE": "amd64", "INSTALLED_KIB": "9", "GLIBC": "2.36"}
    scripts.deb.fill(scripts.deb.DEBIAN, tmp_path, fields)
    written = {
        path.relative_to(tmp_path).as_posix(): path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.*")
    }
    written["control"] = (tmp_path / "DEBIAN" / "control").read_text()
    assert "Version: 1.2.3\n" in written["control"]
    assert 'version="1.2.3" date="2026-11-21"' in written[f"usr/share/metainfo/{scripts.deb.APP_ID}.metainfo.xml"]
    assert f"usr/share/applications/{scripts.deb.APP_ID}.desktop" in written
    assert not any(re.search(r"@[A-Z_]+@", text) for text in written.values())
    with pytest.raises(KeyError):
        scripts.deb.fill(scripts.deb.DEBIAN, tmp_path, {"VERSION": "1"})


def test_the_package_has_command_manual_icons_and_changes_with_plain_rights(scripts, monkeypatch, tmp_path):
    icons = tmp_path / "icons"
    icons.mkdir()
    shutil.copy(ROOT / "ui" / "assets" / "icon.png", icons / "256x256.png")
    monkeypatch.setattr(scripts.deb, "BUILD", tmp_path)
    tree = tmp_path / "tree"
    program = tree / "usr" / "lib" / "evenstep" / "evenstep"
    program.parent.mkdir(parents=True)
    program.touch(0o700)
    scripts.deb.lay_out(tree, ".TH EVENSTEP 1\n")
    scripts.deb.make_plain(tree, program)
    assert (tree / "usr" / "bin" / "evenstep").resolve() == program
    share = tree / "usr" / "share"
    assert gzip.decompress((share / "man" / "man1" / "evenstep.1.gz").read_bytes()) == b".TH EVENSTEP 1\n"
    changes = gzip.decompress((share / "doc" / "evenstep" / "changelog.gz").read_bytes())
    assert changes.startswith(b"evenstep (")
    assert (share / "lintian" / "overrides" / "evenstep").exists()
    for place in ("256x256/apps/{}.png", "scalable/apps/{}.svg"):
        assert (share / "icons" / "hicolor" / place.format(scripts.deb.APP_ID)).stat().st_size > 0
    rights = {path: path.stat().st_mode & 0o777 for path in tree.rglob("*") if not path.is_symlink()}
    assert {rights[path] for path in rights if path.is_dir()} == {0o755}
    assert {path.name for path in rights if path.is_file() and rights[path] != 0o644} == {"evenstep"}


def test_debian_is_told_the_changes_of_every_version_that_is_released(scripts):
    markdown = """\
# Changes

## [Unreleased]

- Not out yet.

## [0.2.0] - 2026-12-05

### Added

- A thing
  in two lines.

## [0.1.0] - 2026-11-21

The first.
"""
    told = scripts.changelog.debian_changelog(markdown, "evenstep", "Us <us@example.org>")
    assert (
        told
        == """\
evenstep (0.2.0) unstable; urgency=medium


  [ Added ]
  * A thing in two lines.

 -- Us <us@example.org>  Sat, 05 Dec 2026 12:00:00 +0000

evenstep (0.1.0) unstable; urgency=medium

  * The first.

 -- Us <us@example.org>  Sat, 21 Nov 2026 12:00:00 +0000
"""
    )


# -- The manual page -------------------------------------------------------------------------------------------------


def test_the_manual_page_has_every_command_and_nothing_roff_would_take_for_its_own(scripts, monkeypatch):
    text = scripts.manual.page("1.2.3", MOMENT)
    assert text.startswith('.TH EVENSTEP 1 "2026-11-21" "Evenstep 1.2.3"')
    words = list(scripts.manual.commands())
    assert {(), ("guide",), ("plans", "show"), ("log", "restore"), ("doctor",)} <= set(words)
    for command in words:
        assert f".SH {' '.join(['EVENSTEP', *command]).upper()}\n" in text
    requests = {line.split()[0] for line in text.splitlines() if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".B", ".TP", ".nf", ".fi"}
    assert re.search(r"(?<!\\)-", text.partition("\n")[2]) is None
    assert "__main__" not in text


def test_the_manual_page_is_written_by_its_script(tmp_path):
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0", "PYTHONDONTWRITEBYTECODE": "1", "HOME": str(tmp_path)}
    call = [sys.executable, ROOT / "packaging" / "manual.py"]
    done = subprocess.run(call, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert f'"1970-01-01" "Evenstep {trainer.__version__}"' in done.stdout


# -- The workflow ----------------------------------------------------------------------------------------------------


def test_the_workflow_pins_its_actions_and_installs_what_run_py_names():
    text = (ROOT / ".github" / "workflows" / "build.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (.+)", text)
    assert len(used) == 7
    assert [line for line in used if not re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+", line)] == []
    assert {packages[0] for packages in run.LIBRARIES.values()} <= set(text.split())
    assert "run: python packaging/build.py all\n" in text
    assert 'pip-audit --strict --require-hashes --disable-pip --requirement "$lock" || found=1' in text
