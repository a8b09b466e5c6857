"""What packaging/build.py puts into a program: libraries without the paths of who builds, and the papers of all."""

import importlib
import importlib.metadata
import os
import struct
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import trainer
from tests.build_scripts import ROOT

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
