"""What goes into the bundle beside the program: icons, what Windows shows of its origin, how libraries are found."""

import ast
import ctypes.util
import os
import re
import runpy
import shutil
import struct
import subprocess
import sys
import types
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QImageReader

import trainer

ROOT = Path(trainer.__file__).parents[1]
BUNDLE = ROOT / "packaging" / "bundle"


def draw(folder):
    done = subprocess.run(
        [sys.executable, "-W", "error", str(BUNDLE / "icons.py"), str(folder)], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def icons(tmp_path_factory):
    return draw(tmp_path_factory.mktemp("icons"))


def test_the_same_icons_are_drawn_each_time(icons, tmp_path):
    again = draw(tmp_path / "again")
    assert sorted(path.name for path in again.iterdir()) == sorted(path.name for path in icons.iterdir())
    assert [path.read_bytes() for path in sorted(again.iterdir())] == [
        path.read_bytes() for path in sorted(icons.iterdir())
    ]


def test_the_windows_icon_is_the_drawing(icons):
    drawn, kept = QImage(str(icons / "256x256.png")), QImage(str(ROOT / "ui" / "assets" / "icon.png"))
    assert kept.size() == drawn.size()
    # Another Qt may smooth an edge otherwise, by a little.
    for x, y in ((x, y) for x in range(0, 256, 5) for y in range(0, 256, 5)):
        one, other = drawn.pixelColor(x, y), kept.pixelColor(x, y)
        assert all(abs(a - b) < 16 for a, b in zip(one.getRgb(), other.getRgb(), strict=True)), (x, y)


@pytest.mark.parametrize(
    ("name", "sides"),
    [("evenstep.ico", [16, 20, 24, 32, 40, 48, 64, 256]), ("evenstep.icns", [32, 64, 128, 256, 256, 512, 512, 1024])],
)
def test_an_icon_file_holds_every_size_and_each_shows_the_icon(icons, name, sides):
    reader = QImageReader(str(icons / name))
    assert reader.imageCount() == len(sides)
    for n, side in enumerate(sides):
        assert reader.jumpToImage(n)
        image = reader.read()
        assert (image.width(), image.height()) == (side, side)
        middle = image.pixelColor(side // 2, round(side * (0.69 if side < 512 or name.endswith("ico") else 0.65)))
        assert min(middle.getRgb()) > 200  # the ball at the bottom of the curve
        assert image.pixelColor(0, 0).alpha() < 200  # a corner is round


def test_the_icon_for_macos_tells_its_own_length(icons):
    content = (icons / "evenstep.icns").read_bytes()
    assert struct.unpack(">4sI", content[:8]) == (b"icns", len(content))


def test_windows_is_told_the_version_there_is():
    version_resource = runpy.run_path(str(BUNDLE / "version_resource.py"))["version_resource"]
    text = version_resource("12.3.4")
    called = {node.func.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)}
    # What PyInstaller knows when it reads the file; each takes what it is given.
    known = {name: lambda *given, _name=name, **named: (_name, given, named) for name in called}
    assert called == {
        *("VSVersionInfo", "FixedFileInfo", "StringFileInfo"),
        *("StringTable", "StringStruct", "VarFileInfo", "VarStruct"),
    }
    _, _, parts = eval(text, known)
    assert parts["ffi"][2]["filevers"] == parts["ffi"][2]["prodvers"] == (12, 3, 4, 0)
    strings = dict(pair for _, pair, _ in parts["kids"][0][1][0][0][1][1])
    assert (strings["FileVersion"], strings["ProductVersion"]) == ("12.3.4", "12.3.4")
    assert strings["ProductName"] == "Evenstep"


def test_the_version_stands_in_one_place():
    for path in BUNDLE.iterdir():
        if path.is_file():
            assert not re.search(rf"(?<![\d.]){re.escape(trainer.__version__)}(?![\d.])", path.read_text("utf-8")), path


def test_a_carried_library_is_found_where_the_system_has_none(tmp_path, monkeypatch):
    carried = tmp_path / "libevenstepcarried.so.2"
    carried.touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(ctypes.util, "find_library", ctypes.util.find_library)  # put back afterwards
    of_the_system = ctypes.util.find_library("c")
    runpy.run_path(str(BUNDLE / "find_carried.py"))
    assert ctypes.util.find_library("evenstepcarried") == str(carried)
    assert ctypes.util.find_library("evenstepmissing") is None
    assert ctypes.util.find_library("c") == of_the_system


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_other_programs_get_the_systems_libraries(monkeypatch, before):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/evenstep/_internal")
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(BUNDLE / "leave_others_alone.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


class Freezer:
    """PyInstaller as the spec sees it, on any system: notes what it is asked for."""

    def __init__(self, monkeypatch, tmp_path, system, carries="all"):
        self.programs, self.app, self.asked = [], None, None
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setenv("EVENSTEP_ICONS", str(tmp_path / "icons"))
        monkeypatch.setenv("EVENSTEP_CARRIES", carries)
        monkeypatch.setattr(sys, "path", [*sys.path])
        hooks = types.ModuleType("PyInstaller.utils.hooks")
        hooks.collect_all = lambda name: ([(f"{name}.data", ".")], [(f"/x/lib{name}.so", ".")], [name])
        hooks.collect_data_files = hooks.collect_submodules = hooks.copy_metadata = lambda name: [name]
        bindepend = types.ModuleType("PyInstaller.depend.bindepend")
        bindepend.get_imports = lambda path: NEEDS.get(Path(path).name, [])
        for module in (hooks, bindepend):
            monkeypatch.setitem(sys.modules, module.__name__, module)
        self.out = tmp_path / "out"
        self.out.mkdir(exist_ok=True)
        given = {"SPECPATH": str(BUNDLE), "workpath": str(self.out), "PYZ": lambda pure: pure}
        given |= {"Analysis": self.analyse, "EXE": self.make, "COLLECT": self.collect, "BUNDLE": self.wrap}
        exec(compile((BUNDLE / "evenstep.spec").read_text("utf-8"), "evenstep.spec", "exec"), given)

    def analyse(self, scripts, **asked):
        self.asked = asked
        binaries = [(name, f"/x/{name}", "BINARY") for name in FILES]
        datas = [("libQt6Gone.so.6", "x", "SYMLINK"), ("libQt6Core.so.6", "x", "SYMLINK"), ("ui/a.qm", "x", "DATA")]
        return types.SimpleNamespace(binaries=binaries, datas=datas, pure=[], scripts=scripts)

    def make(self, *_, **asked):
        self.programs.append(asked)

    def collect(self, *parts, **_):
        self.collected = parts
        return types.SimpleNamespace(name=str(self.out))

    def wrap(self, *_, **asked):
        self.app = asked


FILES = [
    *("PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libQt6Core.so.6", "PySide6/Qt/lib/libQt6Gone.so.6", "libgtk-3.so.0"),
    *("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "PySide6/Qt/plugins/platforms/libqxcb.so", "libasound.so.2"),
    *("libportaudio.so.2", "libicu.so", "libxcb-cursor.so.0"),
]
NEEDS = {
    "QtCore.abi3.so": [("libQt6Core.so.6", None)],
    "libQt6Core.so.6": [("libicu.so", None), ("libc.so.6", None)],
    "libqgtk3.so": [("libgtk-3.so.0", None)],
    "libqxcb.so": [("libxcb-cursor.so.0", None)],
    "libportaudio.so.2": [("libasound.so.2", None)],
}


@pytest.mark.parametrize("carries", ["all", "less"])
def test_for_linux_only_what_is_needed_is_carried(monkeypatch, tmp_path, carries):
    frozen = Freezer(monkeypatch, tmp_path, "linux", carries)
    _, binaries, datas = frozen.collected
    portaudio = {"libportaudio.so.2"} if carries == "all" else set()
    assert {Path(name).name for name, _, _ in binaries} == portaudio | {
        *("QtCore.abi3.so", "libQt6Core.so.6", "libicu.so", "libqxcb.so", "libxcb-cursor.so.0"),
    }
    assert [name for name, _, _ in datas] == ["libQt6Core.so.6", "ui/a.qm"]
    assert ("espeakng_loader" in frozen.asked["hiddenimports"]) is (carries == "all")
    assert ("espeakng_loader" in frozen.asked["excludes"]) is (carries == "less")
    assert ("espeakng-loader" in frozen.asked["datas"]) is (carries == "all")
    assert [(asked["name"], asked["console"], asked["icon"]) for asked in frozen.programs] == [("evenstep", True, None)]


def test_what_qts_binding_would_compile_at_every_start_is_there_compiled(monkeypatch, tmp_path):
    frozen = Freezer(monkeypatch, tmp_path, "linux")
    laid_out = [found for found in frozen.asked["datas"] if found[0].endswith(".pyc")]
    for source, to in laid_out:
        (tmp_path / "bundle" / to).mkdir(parents=True, exist_ok=True)
        shutil.copy(source, tmp_path / "bundle" / to)
    where = tmp_path / "bundle" / "shiboken6" / "files.dir"
    names = "import shibokensupport.signature.mapping as found; print(found.__file__)"
    told = subprocess.run(
        [sys.executable, "-c", names], env={**os.environ, "PYTHONPATH": str(where)}, capture_output=True, text=True
    )
    assert told.stdout.strip() == str(where / "shibokensupport" / "signature" / "mapping.pyc"), told.stderr
    assert str(tmp_path).encode() not in Path(laid_out[0][0]).read_bytes()


def test_a_bundle_that_has_grown_is_refused(monkeypatch, tmp_path):
    (tmp_path / "out").mkdir()
    with (tmp_path / "out" / "large").open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(SystemExit, match="weighs 300 MB, more than"):
        Freezer(monkeypatch, tmp_path, "linux")


def test_for_windows_there_is_a_program_with_a_window_and_one_for_the_terminal(monkeypatch, tmp_path):
    frozen = Freezer(monkeypatch, tmp_path, "win32")
    assert [(asked["name"], asked["console"]) for asked in frozen.programs] == [
        ("evenstep", False),
        ("evenstep-terminal", True),
    ]
    for asked in frozen.programs:
        assert asked["icon"] == str(tmp_path / "icons" / "evenstep.ico")
        assert trainer.__version__ in Path(asked["version"]).read_text("utf-8")
    assert frozen.app is None


def test_for_macos_the_user_is_told_what_the_microphone_is_for(monkeypatch, tmp_path):
    frozen = Freezer(monkeypatch, tmp_path, "darwin")
    assert [(asked["console"], asked["version"]) for asked in frozen.programs] == [(False, None)]
    told = frozen.app["info_plist"]
    assert told["NSMicrophoneUsageDescription"].endswith("Nothing leaves this computer.")
    assert "camera" in told["NSCameraUsageDescription"]
    assert told["CFBundleShortVersionString"] == trainer.__version__
    assert frozen.app["bundle_identifier"] == "org.evenstep.Evenstep"
    assert frozen.app["icon"] == str(tmp_path / "icons" / "evenstep.icns")


def test_the_notice_names_what_asks_for_one():
    notice = (BUNDLE / "LICENCES.txt").read_text("utf-8")
    assert "@WHOLE@" in notice
    for word in ("Qt", "PySide6", "Lesser General Public License", "libsndfile", "soxr", "eSpeak NG", "GPL-3"):
        assert word in notice
    assert os.linesep == "\n" or "\r" not in notice
