"""What the documents show can be done: commands are run, or read by who obeys them; keys, plans and paths compared."""

import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import run
from tests import benchmark
from trainer.log import Log
from trainer.plan import parse_one_line, plan_toml
from trainer.plan_library import DEFAULT_PLAN, find_plan
from ui.cli import main
from ui.data_folder import open_data_folder
from ui.keys import LEARNABLE, keys_in_words
from ui.pages import leafing_pages

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "packaging").glob("*.md"))]
GUIDE = (ROOT / "docs" / "user-guide.md").read_text(encoding="utf-8")
MOST_KB = 120

PROGRAMS = (
    "python3",
    "python",
    "py",
    "evenstep",
    "run.py",
    "sudo",
    "apt",
    "apt-get",
    "pipx",
    "uv",
    "pip",
    "tar",
    "man",
)
"""What a command begins with; a path to one of them does too."""

OF_RUN_PY = ("setup", "doctor", "test", "benchmark")
"""What run.py does itself."""

ENDING_BY_THEMSELVES = ("render", "plans", "log", "balance", "voices", "devices", "doctor")
"""Commands that are run as they stand.

The window is driven by keys in tests/ui, and tests/ui/test_guide.py is guided in the terminal. What
`doctor --self-test` tries takes longest, and has a test of its own.
"""

ELSEWHERE = {
    "apt": "packaging/prove/chroots.py",
    "pipx": "packaging/prove/proofs.py",
    "uv": "",
    "tar": "",
    "man": "",
}
"""Programs of the system, which no test may let loose on the machine: where each is used on a machine made for it.

Nothing but their own manual says that the words for uv, tar and man are right.
"""


# -- What the documents say ------------------------------------------------------------------------------------------


def place(page):
    return page.relative_to(ROOT).as_posix()


def blocks(page):
    """Return the blocks of code of a page, each with its kind."""
    return re.findall(r"^ *```(\w*)\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def snippets(page):
    """Return what stands as code within the lines of a page."""
    text = re.sub(r"^ *```.*?^ *```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", text)


def words_of(line):
    """Return the words of a line, without its comment and what is set for it alone; none if it is no command."""
    try:
        words = shlex.split(line.strip().strip("[]").replace(" [", " ").replace("]", ""), comments=True)
    except ValueError:
        return []
    while words and re.fullmatch(r"[A-Z_]+=\S*", words[0]):
        words = words[1:]
    is_command = words and (Path(words[0]).name in PROGRAMS or re.fullmatch(r"\./evenstep-.*/evenstep", words[0]))
    return words if is_command else []


def commands(page):
    """Return each command a page shows, in order, as its words. A block of which a line is one has nothing else."""
    shown = []
    for kind, block in blocks(page):
        lines = [line for line in block.splitlines() if line.strip() and not line.strip().startswith("#")]
        if kind == "" and any(words_of(line) for line in lines):
            assert all(words_of(line) for line in lines), f"{place(page)}: {block}"
            shown += [words_of(line) for line in lines]
    return shown + [words_of(text) for text in snippets(page) if len(words_of(text)) > 1]


def asks_the_program(words):
    """Return the arguments for the program that a command hands over; None if it is not about the program."""
    name, rest = Path(words[0]).name, words[1:]
    if name == "evenstep":
        return rest
    if name in ("python3", "py") and rest[:1] == ["run.py"] and not set(rest[1:2]) & set(OF_RUN_PY):
        return rest[2:] if rest[1:2] == ["--"] else rest[1:]
    return None


def asks_run_py(words):
    """Return what run.py is to do itself, with its arguments; None if it is not asked."""
    rest = words if words[0] == "run.py" else words[1:]
    return rest[1:] if rest[:1] == ["run.py"] and set(rest[1:2]) & set(OF_RUN_PY) else None


def runs_python(words):
    """Return what Python is to run: a module or file of ours, and its arguments; None if it is not Python."""
    words = words[1:] if words[0] == "sudo" else words
    return None if Path(words[0]).name not in ("python", "python3") or words[1] == "run.py" else words[1:]


def all_that(asks):
    """Return what is asked by all commands together, each once."""
    found = (asks(words) for page in PAGES for words in commands(page))
    return sorted({tuple(asked) for asked in found if asked is not None})


FOR_THE_PROGRAM, FOR_RUN_PY, FOR_PYTHON = map(all_that, (asks_the_program, asks_run_py, runs_python))


# -- Commands --------------------------------------------------------------------------------------------------------


def test_commands_of_every_kind_are_shown():
    assert len(FOR_THE_PROGRAM) > 30
    assert {asked[0] for asked in FOR_THE_PROGRAM if asked} >= {"guide", "--demo", "--speed", *ENDING_BY_THEMSELVES}
    assert {asked[0] for asked in FOR_RUN_PY} == {*OF_RUN_PY} - {"setup"}


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_every_command_shown_is_looked_at(page):
    for words in commands(page):
        name = words[1] if words[0] == "sudo" else Path(words[0]).name
        ours = [asks_the_program(words), asks_run_py(words), runs_python(words)]
        assert sum(each is not None for each in ours) == (name not in ELSEWHERE), words


@pytest.mark.parametrize("call", FOR_THE_PROGRAM, ids=" ".join)
def test_the_program_understands(call, capsys):
    # Help is told once all that stands before it was understood, and ends the program.
    with pytest.raises(SystemExit) as ended:
        main([*call, "--help"])
    assert ended.value.code == 0
    assert "usage:" in capsys.readouterr().out


def run_as_it_stands(call):
    """Whether a command is run here: it ends by itself, is whole, and needs no voice beside the usual."""
    is_quick_session = call[:1] == ["guide"] and "--speed" in call
    is_whole = call != ["render"] and not any(re.search(r"\b[A-Z]{2,}\b", word) for word in call)
    ends = is_quick_session or (set(call[:1]) & set(ENDING_BY_THEMSELVES) and "--self-test" not in call)
    return bool(ends) and is_whole and "--voice" not in call


SHORT = "2x2/side @ 2-0-1-0 rest 5 switch 5 ready 5"
"""A plan of the user's own that goes by the name of a built-in one stands before it: the words are the same."""


@pytest.mark.timeout(600)  # each of some twenty commands is a start of the program
@pytest.mark.parametrize("page", PAGES, ids=place)
def test_the_commands_of_a_page_work_one_after_the_other(page, own_home, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    folder = open_data_folder(None)
    assert folder.log.is_relative_to(own_home)
    Log(folder.log).close()  # who reads how to look after a log has one
    for name in (DEFAULT_PLAN, "gentle-start"):
        (folder.plans / f"{name}.toml").write_text(plan_toml(parse_one_line(f"{SHORT} name {name}")), encoding="utf-8")
    calls = [asked for words in commands(page) if (asked := asks_the_program(words)) is not None]
    calls = [call for call in calls if run_as_it_stands(call)]
    assert len(calls) > 15 or page.name != "commands.md"
    for call in calls:
        program = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())", *call]
        done = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{call}: {done.stdout} {done.stderr}"
        assert done.stdout + done.stderr, call  # that there is no output here is said as trouble
    written = {word for call in calls for word in call if re.fullmatch(r"\w+\.[a-z]\w+", word)}
    assert {path.name for path in tmp_path.iterdir()} >= written


@pytest.mark.parametrize("call", FOR_RUN_PY, ids=" ".join)
def test_run_py_understands(call, capsys):
    command, *rest = call
    if command == "test":
        assert all((ROOT / name).is_file() for name in rest)
    elif command == "benchmark":
        with pytest.raises(SystemExit) as ended:
            benchmark.main([*rest, "--help"])
        assert ended.value.code == 0
    elif command == "doctor" and rest:  # goes on to the program
        test_the_program_understands(call, capsys)
    else:
        assert not rest


@pytest.mark.parametrize("call", FOR_PYTHON, ids=" ".join)
def test_python_is_given_what_it_can_run(call):
    if call[:2] == ("-m", "pip"):  # fetches 110 MB: what it names is what we call a natural voice
        extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
        assert list(call[3:]) == [re.split("[<>=]", wanted)[0] for wanted in extras["natural-voice"]]
    elif call[0] == "packaging/translations.py":  # changes the sources
        assert hasattr(loaded(ROOT / call[0]), call[1])
    else:
        done = subprocess.run([sys.executable, *call, "--help"], cwd=ROOT, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        assert "usage:" in done.stdout


def loaded(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module  # where data classes look
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[path.stem]
    return module


def test_what_pipx_needs_is_what_the_window_and_the_sound_need():
    text = (ROOT / "docs" / "install.md").read_text("utf-8").partition("\n## pipx or uv\n")[2]
    [line] = [line for line in text.splitlines() if "libegl1" in line]
    needed = run.packages_for("apt-get", list(run.LIBRARIES))
    assert line.split() == ["sudo", "apt", "install", *needed, "libasound2-plugins"]


@pytest.mark.parametrize(("program", "used_in"), [pair for pair in ELSEWHERE.items() if pair[1]])
def test_what_is_used_elsewhere_is_used_there(program, used_in):
    assert f'"{program}' in (ROOT / used_in).read_text("utf-8")


# -- Keys and plans --------------------------------------------------------------------------------------------------


def table(page_text, head):
    """Return the rows of the table with this head, as their cells."""
    rows = page_text.partition(f"| {head} |\n")[2].split("\n\n")[0].splitlines()[1:]
    assert rows, head
    return [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in rows]


def test_the_keys_of_a_session_are_those_it_obeys():
    obeyed = keys_in_words(LEARNABLE, {})
    assert table(GUIDE, "keys and buttons | what it does") == [(keys, does) for does, keys in obeyed]


def test_the_keys_of_pages_are_those_they_have():
    pages = leafing_pages(None).values()  # none is made
    assert table(GUIDE, "key | page") == [(entry.key, entry.title) for entry in pages if entry.key]


def test_the_plan_shown_can_be_followed(tmp_path):
    [plan] = [block for kind, block in blocks(ROOT / "docs" / "plans.md") if kind == "toml"]
    (tmp_path / "tens.toml").write_text(plan, encoding="utf-8")
    found = find_plan(str(tmp_path / "tens.toml"), tmp_path)
    assert (found.name, found.sets, found.reps, str(found.tempo)) == ("Three tens", 3, 10, "4-0-1-1")
    assert [one.exercise for one in found.then] == ["slider-reverse-lunge"]


LINES = [(page, text) for page in PAGES for text in snippets(page) if re.match(r"\dx\d+(/side)? @", text)]


@pytest.mark.parametrize(("page", "line"), LINES, ids=lambda value: place(value) if isinstance(value, Path) else value)
def test_plans_in_one_line_can_be_followed(page, line, tmp_path):
    assert find_plan(line.replace(" …", ""), tmp_path).reps


def test_each_field_of_a_plan_can_be_written_both_ways(tmp_path):
    rows = table((ROOT / "docs" / "plans.md").read_text("utf-8"), "in a file | in one line | says")
    assert len(rows) > 12
    for _, line, _ in rows:
        for written in re.findall(r"`([^`]+)`", line):
            if "ID" in written or "…" in written:
                continue
            plan = find_plan(written if "x" in written else f"3x8/side {written}", tmp_path)
            assert plan.sets == 3, written


# -- Paths, links and pictures ---------------------------------------------------------------------------------------


PATH = re.compile(r"(?:(?:trainer|audio|ui|tests|packaging|docs)/)[\w./*-]*|\w+\.(?:md|lock|toml)")
MADE_BY_THE_READER = {"order.txt", "voice.toml", "a.toml"}


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_every_path_that_is_named_is_there(page):
    for text in snippets(page):
        if not PATH.fullmatch(text) or text in MADE_BY_THE_READER or "NAME" in text or "xx" in text:
            continue
        around = (ROOT, page.parent, ROOT / "trainer" / "exercises")
        assert any(list(folder.glob(text.rstrip("/"))) for folder in around), f"{place(page)} names {text}"


def named_in_the_house():
    """Return the modules that the page of the house names; after a module `_part` is another of the same beginning."""
    named, before = set(), ""
    for text in snippets(ROOT / "docs" / "architecture.md"):
        if re.match(r"(trainer|audio|ui)/", text):
            before = text.removesuffix(".py")
        elif re.fullmatch(r"_\w+", text):
            text = f"{before}{text}.py"
            assert (ROOT / text).is_file(), text
        else:
            continue
        named |= set(ROOT.glob(text + "*.py" * text.endswith("/")))
    return named


def test_the_house_on_one_page_has_every_room():
    rooms = {path for name in ("trainer", "audio", "ui") for path in (ROOT / name).glob("[!_]*.py")}
    assert {place(path) for path in rooms - named_in_the_house()} == set()


def linked(page, pattern):
    """Return what a page's links of a kind lead to, as it writes it and as a file."""
    found = re.findall(pattern, page.read_text(encoding="utf-8"))
    return [(words, place, page.parent / place.partition("#")[0]) for words, place in found]


def headings(page):
    """Return the places within a page that a link may name."""
    found = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_every_picture_shown_is_there_is_small_and_is_told_in_words():
    shown = [picture for page in PAGES for picture in linked(page, r"!\[([^\]]*)\]\(([^)]+)\)")]
    assert {path.resolve() for _, _, path in shown} == set((ROOT / "docs" / "pictures").iterdir())
    for words, where, path in shown:
        assert path.stat().st_size < MOST_KB * 1000, where
        assert len(words) > 20, where


@pytest.mark.parametrize("page", PAGES, ids=place)
def test_every_place_that_is_led_to_is_there(page):
    for _, where, path in linked(page, r"(?<!!)\[([^\]]*)\]\(([^)]+)\)"):
        if where.startswith("https://"):
            continue
        target = page if where.startswith("#") else path
        assert target.is_file(), where
        assert "#" not in where or where.partition("#")[2] in headings(target), where
