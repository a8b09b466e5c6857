"""A plan of one's own in the real window, by keys alone: from the open program to its session in at most 12 actions."""

import os
import signal
from pathlib import Path

import pytest

from tests.x_server import Driver, x_server
from trainer.plan_editing import DRAFT_FILE
from trainer.plan_library import own_plans
from ui.settings import Settings, write_settings

KEPT = os.environ.get("EVENSTEP_PICTURES")
MOST_ACTIONS = 12
"""Opening the program is one of them, and so is typing a word or a line."""

BY_LINE = ("n", "type 3x10/side @ 4-0-1-1", "Return")
BY_STEPPERS = ("n", "Tab", "Tab", "Up", "Tab", "Up", "Up", "Tab", "Up", "ctrl+Return")
SIGNS = {"/": "slash", "@": "at", "-": "minus", " ": "space"}


@pytest.fixture
def open_program(need_window, tmp_path):
    """Open the program as somebody does who has used it before, and again after its end."""
    folder = tmp_path / "data"
    folder.mkdir()
    write_settings(Settings(safety_seen_on="2026-11-20", welcomed=True), folder / "settings.json")
    with x_server() as environment:
        drivers = []

        def run():
            made = Driver(environment | {"HOME": str(tmp_path)}, ["--data-dir", folder, "--silent"])
            drivers.append(made)
            made.wait_for("")
            return made

        yield run
        for driver in drivers:
            driver.close()


def act(window, action):
    verb, _, words = action.partition(" ")
    window.press(*(SIGNS.get(sign, sign) for sign in words) if verb == "type" else [action])


def own(tmp_path):
    return [entry.plan for entry in own_plans(tmp_path / "data" / "plans")[0]]


def begin(window, tmp_path, way, actions):
    """Do what leads to the session of a plan of one's own, and see that it is the one that was wanted."""
    assert 1 + len(actions) <= MOST_ACTIONS
    first, *then, last = actions
    act(window, first)
    window.wait_for("Plan “My plan”")
    for action in then:
        act(window, action)
    window.picture(Path(KEPT or tmp_path) / f"plan-editor-{way}.png")
    act(window, last)
    window.wait_for("Get ready")
    [plan] = own(tmp_path)
    assert (plan.name, plan.sets, plan.reps, str(plan.tempo)) == ("My plan", 3, 10, "4-0-1-1")
    window.press("Escape")
    window.wait_for("")


@pytest.mark.window
def test_an_own_plan_is_begun_by_its_line_and_closing_the_window_saves_what_is_being_edited(open_program, tmp_path):
    window = open_program()
    begin(window, tmp_path, "line", BY_LINE)
    window.press("F2")
    window.wait_for("Plan “My plan”")
    window.press("Up")
    window.wait_for(True, lambda _: (tmp_path / "data" / "plans" / DRAFT_FILE).exists())
    window.process.send_signal(signal.SIGINT)  # Ctrl+C closes the window like its own button
    assert window.process.wait(30) == 0
    assert [plan.sets for plan in own(tmp_path)] == [4]


@pytest.mark.window
def test_an_own_plan_is_begun_by_its_steppers_and_a_crash_loses_nothing_of_the_next_edit(open_program, tmp_path):
    window = open_program()
    begin(window, tmp_path, "steppers", BY_STEPPERS)
    window.press("F2")
    window.wait_for("Plan “My plan”")
    window.press("Up")
    window.wait_for(True, lambda _: (tmp_path / "data" / "plans" / DRAFT_FILE).exists())
    window.process.kill()
    window.process.wait()
    again = open_program()
    again.picture(Path(KEPT or tmp_path) / "plan-editor-taken-up.png")
    assert {plan.name: plan.sets for plan in own(tmp_path)} == {"My plan": 3, "My plan 2": 4}
