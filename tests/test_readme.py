"""What the README shows can be done: its commands are run as they stand, its plan is read, its pictures are there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.plan_library import find_plan
from ui.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
MOST_KB = 120

ENDING_BY_THEMSELVES = ("render", "plans", "log", "balance", "voices", "devices", "doctor")
OF_RUN_PY = ("test",)
"""What run.py does itself; tests/test_run.py looks at that."""


def commands():
    """Return the arguments of each command line shown, in their order."""
    lines = [line for kind, block in BLOCKS if not kind for line in block.splitlines()]
    calls = [shlex.split(line, comments=True) for line in lines if line.startswith("python3 run.py")]
    return [call[2:] for call in calls]


def test_the_readme_shows_commands_of_every_kind():
    shown = {call[0] for call in commands() if call}
    assert shown >= {"guide", "--demo", *ENDING_BY_THEMSELVES} - {"devices"}


@pytest.mark.parametrize("call", [c for c in commands() if c[:1] and c[0] not in OF_RUN_PY], ids=" ".join)
def test_every_command_shown_is_one(call, capsys):
    # Help is told once all that stands before it was understood, and ends the program.
    with pytest.raises(SystemExit) as ended:
        main([*call, "--help"])
    assert ended.value.code == 0
    assert "usage:" in capsys.readouterr().out


def test_the_commands_shown_work_one_after_the_other(own_home, tmp_path):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    calls = [call for call in commands() if call and call[0] in ENDING_BY_THEMSELVES and "--voice" not in call]
    assert len(calls) > 10
    for call in [["--version"], *calls, ["devices"]]:
        program = [sys.executable, "-c", "import sys; from ui.cli import main; sys.exit(main())", *call]
        done = subprocess.run(program, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{call}: {done.stderr}"
        assert done.stdout + done.stderr, call  # that there is no output here is said as trouble
    written = {Path(word).name for call in calls for word in call if re.fullmatch(r"\w+\.\w{3,6}", word)}
    assert {path.name for path in tmp_path.iterdir()} >= written


def test_the_plan_shown_can_be_followed(tmp_path):
    [plan] = [block for kind, block in BLOCKS if kind == "toml"]
    (tmp_path / "tens.toml").write_text(plan, encoding="utf-8")
    found = find_plan(str(tmp_path / "tens.toml"), tmp_path)
    assert (found.name, found.sets, found.reps, str(found.tempo)) == ("Three tens", 3, 10, "4-0-1-1")


def test_the_plan_in_one_line_can_be_followed(tmp_path):
    [line] = re.findall(r"`(\dx[^`]+)`", README)
    assert find_plan(line, tmp_path).rest_s == 90


def linked(page, pattern):
    """Return what a page's links of a kind lead to, as it writes it and as a file."""
    found = re.findall(pattern, page.read_text(encoding="utf-8"))
    return [(words, place, page.parent / place.partition("#")[0]) for words, place in found]


def test_every_picture_shown_is_there_is_small_and_is_told_in_words():
    shown = [picture for page in PAGES for picture in linked(page, r"!\[([^\]]*)\]\(([^)]+)\)")]
    assert {path.resolve() for _, _, path in shown} == set((ROOT / "docs" / "pictures").iterdir())
    for words, place, path in shown:
        assert path.stat().st_size < MOST_KB * 1000, place
        assert len(words) > 20, place


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_that_is_led_to_is_there(page):
    for _, place, path in linked(page, r"(?<!!)\[([^\]]*)\]\(([^)]+)\)"):
        assert place.startswith("https://") or path.is_file(), place
