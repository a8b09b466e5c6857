"""Plans are kept in the real window, by keys alone."""

import os
from pathlib import Path

import pytest

from tests.x_server import Driver, x_server
from trainer.plan import read_plan_file

KEPT = os.environ.get("EVENSTEP_PICTURES")


@pytest.fixture
def driver(need_window, tmp_path):
    with x_server() as environment:
        made = Driver(environment, ["--data-dir", tmp_path, "--silent", "--plan", "2x4/side @ 3-0-1-1"])
        yield made
        made.close()


def names(folder):
    """The names of the plans in the folder, and whether they are kept or deleted."""
    return sorted((read_plan_file(file).name, file.parent.name) for file in (folder / "plans").rglob("*.toml"))


@pytest.mark.window
def test_a_plan_is_kept_moved_searched_for_deleted_and_brought_back_by_keys_alone(driver, tmp_path):
    def picture(name):
        driver.picture(Path(KEPT or tmp_path) / f"{name}.png")

    def there(*wanted):
        driver.wait_for(sorted(wanted), lambda _: names(tmp_path))

    name, copy = "Reverse lunge for glutes 2", "Reverse lunge for glutes 3"
    driver.press("ctrl+d")  # what was asked for by the command is kept
    there((name, "plans"))
    driver.press("ctrl+d")
    there((name, "plans"), (copy, "plans"))
    driver.press("ctrl+Up")
    order = tmp_path / "plans" / "order.txt"
    driver.wait_for(["reverse-lunge-for-glutes-3", "reverse-lunge-for-glutes-2"], lambda _: _first_two(order))
    picture("plans-kept")
    driver.press("slash", *"glutes", "space", "3")
    picture("plans-searched")
    driver.press("Escape", "Delete")
    there((name, "plans"), (copy, "deleted"))
    picture("plans-deleted")
    driver.press("ctrl+z")
    there((name, "plans"), (copy, "plans"))
    driver.press("m")
    picture("plans-menu")
    driver.press("Escape", "ctrl+c")
    driver.press("ctrl+v")  # what is there already stays as it is
    there((name, "plans"), (copy, "plans"))
    picture("plans-pasted")
    assert driver.process.poll() is None


def _first_two(order):
    lines = order.read_text().splitlines() if order.exists() else []
    return [line for line in lines if not line.startswith("#")][:2]
