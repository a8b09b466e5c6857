"""An exercise of one's own in the real window, by keys alone: made, trained, and in the log."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.x_server import Driver, x_server
from trainer.exercise_shelf import read_shelf
from trainer.plan_library import own_plans
from ui.settings import Settings, write_settings

KEPT = os.environ.get("EVENSTEP_PICTURES")


def reps(log):
    """The reps in the log, with the exercise and the leg of each."""
    if not log.exists():
        return []
    with closing(sqlite3.connect(f"file:{log}?mode=ro", uri=True)) as database:
        return database.execute(
            "SELECT exercise, leg FROM rep JOIN leg_set ON leg_set.id = rep.leg_set_id "
            "JOIN session ON session.id = leg_set.session_id"
        ).fetchall()


@pytest.mark.window
def test_an_exercise_is_made_trained_and_logged_by_keys_alone(need_window, tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    write_settings(Settings(safety_seen_on="2026-11-20", welcomed=True), folder / "settings.json")
    with x_server() as environment:
        window = Driver(environment | {"HOME": str(tmp_path)}, ["--data-dir", folder, "--silent"])

        def picture(name):
            window.picture(Path(KEPT or tmp_path) / f"own-exercise-{name}.png")

        try:
            window.wait_for("")
            window.press("l")
            window.wait_for("Learn: At a glance")
            window.press("y")
            window.wait_for("Your exercises")
            window.press("Insert")
            window.press(*"Calf", "space", *"raise")
            window.wait_for("Your exercise: Calf raise")
            picture("made")
            window.press("ctrl+Return")
            window.wait_for("Plan “Calf raise”")
            picture("plan")
            window.press("Return")
            window.wait_for("Get ready")
            window.press("Right")
            window.wait_for([("calf-raise", "left")], lambda _: reps(folder / "log.sqlite"))
            window.press("Escape")
            window.wait_for("Done")
        finally:
            window.close()
    assert {own.name for own in read_shelf(folder / "exercises").own.values()} == {"Calf raise"}
    [listed] = own_plans(folder / "plans", ["calf-raise"])[0]
    assert (listed.plan.name, listed.plan.exercise, listed.plan.reps) == ("Calf raise", "calf-raise", 8)
