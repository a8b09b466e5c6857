"""The rules of the house that no linter knows."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import trainer

ROOT = Path(trainer.__file__).parents[1]
PACKAGES = ("trainer", "audio", "ui")
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-packaging.lock", "requirements-audit.lock")
LONGEST_FILE_LINES = 400

# The rooms where background work is started; whoever wants some asks there.
THREAD_ROOMS = {"ui/tasks.py", "audio/sound_process.py", "audio/speech_process.py", "audio/outlet.py"}
THREAD_STARTERS = {"Thread", "Timer", "QThread", "QRunnable", "ThreadPoolExecutor", "ProcessPoolExecutor"}

NETWORK_MODULES = {"asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib", "socket", "socketserver"}
NETWORK_MODULES |= {"ssl", "telnetlib", "urllib", "webbrowser", "xmlrpc"}

# English words in a text, and no name or number.
WORDS = re.compile(r"[^\W\d_]{2,}\s|\s[^\W\d_]{2,}")

# The exercises that are brought along are sound; what is wrong with one is read by whoever writes it.
FOR_WHO_WRITES_AN_EXERCISE = {"trainer/exercise_files.py"}

# Put together here, or this file would name them itself.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("crates", "io"),
    )
]

# Imports every module of one package and reports what it set going. Libraries that do such things when they are
# imported are imported first: only what our own modules do counts.
IMPORT_ALL = """
import importlib, importlib.util, json, os, sys, threading
modules = json.loads(sys.argv[1])
for library in ("numpy", "sounddevice", "platformdirs", "soxr", "PySide6.QtWidgets", "sqlite3", "ctypes.util"):
    try:
        importlib.import_module(library)
    except OSError:
        pass  # no PortAudio on this machine
done = []

def watch(event, args):
    if event == "open":
        path, mode, flags = args
        if (mode and set(mode) & set("wax+")) or (flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            done.append(f"opened {path!r} to write")
    elif event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "sqlite3.connect", "socket.connect",
                   "subprocess.Popen", "os.posix_spawn", "os.fork", "os.exec"):
        done.append(f"{event} {args!r}")

def refuse(self, *args, **kwargs):
    done.append("opened a sound stream")

if "sounddevice" in sys.modules:
    sys.modules["sounddevice"]._StreamBase.__init__ = refuse
threads = threading.active_count()
sys.addaudithook(watch)
for module in modules:
    importlib.import_module(module)
if threading.active_count() != threads:
    done.append("started a thread")
if sys.modules["PySide6.QtCore"].QCoreApplication.instance() is not None:
    done.append("made a Qt application")
print(json.dumps(done))
"""


def sources(*folders):
    """Return the Python files below these folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def place(path):
    return path.relative_to(ROOT).as_posix()


def parse(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_roots(tree):
    """Return the top-level names that a module imports, at its top or anywhere inside."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.split(".")[0])
    return names


def called_names(tree):
    """Return the last name of everything that is called or inherited from, as `Thread` of `threading.Thread(...)`."""
    used = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    used += [base for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
    return {getattr(node, "attr", None) or getattr(node, "id", None) for node in used}


def kept_files():
    """Return the files that are committed or about to be; without git, all that are not made by tools."""
    listed = None
    if shutil.which("git"):
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed is not None and listed.returncode == 0:
        paths = [ROOT / name for name in os.fsdecode(listed.stdout).split("\0") if name]
    else:
        made = re.compile(r"(^|/)(__pycache__|build|dist|uv\.lock|\.(?!ci/)[^/]*)(/|$)")
        paths = [path for path in ROOT.rglob("*") if not made.search(place(path))]
    return [path for path in paths if path.is_file()]


def run_python(*arguments, home):
    """Run a fresh Python at the root of the checkout that leaves nothing behind."""
    environment = {**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_packaging_is_a_folder_and_never_a_package(tmp_path):
    assert not (ROOT / "packaging" / "__init__.py").exists()
    done = run_python("-c", "import packaging.version as v; print(v.__file__)", home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert not Path(done.stdout.strip()).is_relative_to(ROOT / "packaging")


def test_the_tests_are_no_packages_that_could_shadow_ours():
    assert [place(path) for path in (ROOT / "tests").rglob("__init__.py")] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_importing_starts_opens_and_writes_nothing(package, tmp_path):
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in sources(package)
        if path.name != "__main__.py"
    ]
    names = "[" + ", ".join(f'"{name}"' for name in modules) + "]"
    done = run_python("-c", IMPORT_ALL, names, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "[]\n"
    assert list(tmp_path.iterdir()) == []


def test_only_ui_knows_qt():
    files = list(ROOT.glob("*.py")) + sources("trainer", "audio", "packaging")
    knowing = [place(path) for path in files if "PySide6" in imported_roots(parse(path))]
    assert knowing == ["packaging/bundle/icons.py"]  # draws what is shipped beside the program
    assert any("PySide6" in imported_roots(parse(path)) for path in sources("ui"))


def test_only_the_log_speaks_sql():
    speaking = {path.parent for path in sources(*PACKAGES) if "sqlite3" in imported_roots(parse(path))}
    assert speaking == {ROOT / "trainer" / "log"}


def test_nobody_can_ask_the_network():
    """tests/test_network.py watches what runs; this is about what could. Qt's local sockets reach this machine only."""
    trees = [(path, parse(path)) for path in sources(*PACKAGES)]
    assert {place(path): names for path, tree in trees if (names := imported_roots(tree) & NETWORK_MODULES)} == {}
    of_qt = [
        (place(path), alias.name)
        for path, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and "Network" in f"{node.module} {ast.unparse(node)}"
        for alias in node.names
    ]
    assert {path for path, _ in of_qt} == {"ui/one_window.py"}
    assert {name for _, name in of_qt} == {"QLocalServer", "QLocalSocket"}


def test_background_work_is_started_in_few_rooms_only():
    starters = {place(path) for path in sources(*PACKAGES) if called_names(parse(path)) & THREAD_STARTERS}
    assert starters <= THREAD_ROOMS


def test_whoever_paints_lets_go_also_if_something_goes_wrong():
    nodes = [node for path in sources("ui") for node in ast.walk(parse(path))]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    painters = [ast.unparse(call) for call in calls if called_names(call) == {"QPainter"}]
    managed = [ast.unparse(item.context_expr) for node in nodes if isinstance(node, ast.With) for item in node.items]
    assert painters
    assert sorted(painters) == sorted(call for call in managed if call.startswith("QPainter("))


ROOM = re.compile(r"set(Fixed|Minimum|Maximum)(Width|Height|Size)|set(Contents|Text)?Margins?|(set\w*|add)Spacing")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b|font-size: *\d")


def bare_numbers(node):
    """Return the numbers in an expression that are neither 0 nor how many times something with a name is taken."""
    if isinstance(node, ast.Constant):
        return [node.value] if node.value else []
    if isinstance(node, ast.Call) or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.FloorDiv)):
        return []
    return [number for part in ast.iter_child_nodes(node) for number in bare_numbers(part)]


def test_whatever_is_laid_out_is_in_steps_of_the_one_scale():
    calls = [(path, node) for path in sources("ui") for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
    laid_out = [(path, node) for path, node in calls if ROOM.fullmatch(getattr(node.func, "attr", ""))]
    assert len(laid_out) > 100
    beside = [f"{place(path)}: {ast.unparse(node)}" for path, node in laid_out if any(map(bare_numbers, node.args))]
    assert beside == []


def test_only_the_theme_knows_colours_and_only_the_desk_sizes_of_text():
    knowing = {place(path) for path in sources("ui") if COLOUR.search(path.read_text(encoding="utf-8"))}
    assert knowing == {"ui/theme.py"}


def test_a_text_of_somebody_else_is_never_taken_for_markup():
    """Labels are made in one place, as plain text; a tip is one of our own sentences or goes through `wording.tip`."""
    assert {place(path) for path in sources("ui") if "QLabel" in called_names(parse(path))} == {"ui/desk.py"}
    calls = [node for path in sources("ui") for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
    tips = [call.args[-1] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "setToolTip"]
    assert tips
    for shown in map(ast.unparse, tips):
        assert re.match(r"tip\(|tr\('[^{}]*'\)$", shown), shown


@pytest.mark.parametrize("path", sources("trainer", "audio"), ids=place)
def test_below_ui_nobody_speaks_to_the_user(path):
    assert called_names(parse(path)) & {"print", "input", "tr"} == set()


def known_error_kinds(trees):
    """Return the name of every class of these modules that is a KnownError."""
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    kinds = {"KnownError"}
    while more := {node.name for node in classes if {ast.unparse(base) for base in node.bases} & kinds} - kinds:
        kinds |= more
    return kinds


def english_in(node, assigned):
    """Return the words that an expression holds untold: in plain texts, in f-strings, or in what a name stands for."""
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and WORDS.search(node.value) else []
    if isinstance(node, ast.Name):
        return [words for value in assigned.get(node.id, ()) for words in english_in(value, {})]
    within = {ast.IfExp: ("body", "orelse"), ast.BinOp: ("left", "right"), ast.FormattedValue: ("value",)}
    parts = [getattr(node, name) for name in within.get(type(node), ())]
    if isinstance(node, ast.JoinedStr | ast.BoolOp):
        parts = node.values
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
        parts = [node.func.value]
    return [words for part in parts for words in english_in(part, assigned)]


def untold_words(tree, kinds):
    """Yield the line of each error that is said in English whatever the language, or each such value of a sentence."""
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.Module):
            continue
        own = list(nodes_of(function))
        assigned = {}
        for node in own:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                assigned.setdefault(node.targets[0].id, []).append(node.value)
        raised = [node.exc for node in own if isinstance(node, ast.Raise)]
        for call in (node for node in own if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", None) or getattr(call.func, "id", None) or ""
            of_a_bug = name.endswith(("Error", "Exit")) and name not in kinds
            if name in kinds or name in ("give_up", "__init__") or (call in raised and not of_a_bug):
                said = call.args
            elif name == "told":
                said = [word.value for word in call.keywords]
            else:
                continue
            if any(english_in(value, assigned) for value in said):
                yield call.lineno


def nodes_of(function):
    """Yield the nodes of a function or module without those of the functions in it."""
    for child in ast.iter_child_nodes(function):
        if not isinstance(child, ast.FunctionDef):
            yield child
            yield from nodes_of(child)


TOLD_PLAINLY = [
    'raise KnownError("The disk is full.")',
    'raise OurError(f"{path} cannot be read.") from error',
    'why = "is a folder" if path.is_dir() else told("is no file")\nraise OurError(why)',
    'raise kind("The log {path} is damaged".format(path=path))',
    'raise mistakes.give_up("the file is empty")',
    'errors.append(OurError("too many " + "files"))',
    'class OurError(KnownError):\n    def __init__(self):\n        super().__init__("The disk is full.")',
    'def f():\n    told("{path} {why}", path=path, why=f"is in {folder}")',
]
TOLD_WELL = [
    'raise KnownError(told("The disk is full."))',
    'why = told("The disk is full.")\nraise OurError(why)',
    'raise ValueError("a bug is told to nobody")',
    'told("{path} is larger than {most} MB", path=f"{folder}/{name}.toml", most=f"{most:,}")',
    "raise mistakes.give_up(str(error))",
]


def test_untold_words_are_found():
    kinds = known_error_kinds([ast.parse("class OurError(KnownError): ...")])
    assert [text for text in TOLD_PLAINLY if not list(untold_words(ast.parse(text), kinds))] == []
    assert [text for text in TOLD_WELL if list(untold_words(ast.parse(text), kinds))] == []


def test_what_is_known_to_go_wrong_is_told_so_that_the_window_can_say_it_in_its_language():
    trees = {place(path): parse(path) for path in sources("trainer", "audio")}
    kinds = known_error_kinds(trees.values())
    found = [
        f"{name}:{line}"
        for name, tree in trees.items()
        if name not in FOR_WHO_WRITES_AN_EXERCISE
        for line in untold_words(tree, kinds)
    ]
    assert found == []


def test_no_file_outgrows_one_room():
    lengths = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources(*PACKAGES)}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE_LINES} == {}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_pins_and_hashes_and_no_address(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "/" not in text  # neither an index's address nor a folder of whoever made it
    requirements = [line for line in re.split(r"\n(?=\S)", text) if not line.startswith("#")]
    assert len(requirements) > 10
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==\S+ ", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


def test_qt_is_pinned_below_the_release_that_loses_references():
    pin = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", (ROOT / LOCKS[0]).read_text(encoding="utf-8"), re.MULTILINE)
    assert (6, 8) <= tuple(int(part) for part in pin.groups()) < (6, 12)


def test_no_file_names_the_host_of_a_registry():
    named = [
        f"{place(path)}: {host}"
        for path in kept_files()
        for host in REGISTRY_HOSTS
        if host.encode() in path.read_bytes()
    ]
    assert named == []
