"""A suggestion in the real window, by keys alone: read, accepted, taken back, put off, edited."""

import json
import os
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.trainer.sessions_made import logged
from tests.x_server import Driver, x_server
from trainer.log import Log
from trainer.log.merge import merge
from trainer.plan import Plan
from trainer.plan_library import own_plans, save_plan
from ui.data_folder import open_data_folder
from ui.settings import Settings, write_settings

KEPT = os.environ.get("EVENSTEP_PICTURES")
PLAN = Plan("Evenings", exercise="backward-lunge")


@pytest.mark.window
def test_a_suggestion_is_decided_by_keys_alone(need_window, tmp_path):
    folder = open_data_folder(str(tmp_path / "data"))
    now = datetime.now().astimezone()
    with closing(Log(folder.log)) as log:
        merge(log, [logged(PLAN, day, 8, now=now - timedelta(hours=1)) for day in (0, 9)])
    save_plan(PLAN, folder.plans)
    write_settings(Settings(safety_seen_on="2026-01-01"), folder.settings)

    def reps(_):
        [entry] = own_plans(folder.plans)[0]
        return entry.plan.reps

    def decided(_):
        if not folder.suggestions.exists():
            return []
        return [one["verdict"] for one in json.loads(folder.suggestions.read_text())["decisions"]]

    with x_server() as environment:
        arguments = ["--data-dir", folder.root, "--silent", "--plan", "Evenings"]
        window = Driver(environment | {"HOME": str(tmp_path)}, arguments)
        try:
            window.wait_for(True, lambda _: bool(list((folder.root / "backups").glob("*"))))  # what can wait is done
            window.press("w")
            window.wait_for("Next time")
            window.press("Return")
            window.wait_for((9, ["accepted"]), lambda _: (reps(_), decided(_)))
            window.picture(Path(KEPT or tmp_path) / "suggestion-accepted.png")
            window.press("u")
            window.wait_for((8, []), lambda _: (reps(_), decided(_)))
            window.press("n")
            window.wait_for(["dismissed"], decided)
            window.press("u")
            window.wait_for([], decided)
            window.press("F2")
            window.wait_for("Plan “Evenings”")
            window.press("ctrl+s")
            window.wait_for((9, ["edited"]), lambda _: (reps(_), decided(_)))
            window.picture(Path(KEPT or tmp_path) / "suggestion-edited.png")
            window.press("Escape")
            window.wait_for("Next time")
            window.press("Escape")
            window.wait_for("")
        finally:
            window.close()
