import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SCRIPT = """
import sys
from datetime import datetime, timezone
from pathlib import Path

from trainer.exercise import exercise
from trainer.log import Log
from trainer.plan_library import find_plan
from trainer.session import State
from trainer.timeline import compile_session, draft
from trainer.workout import Workout


class FakeClock:
    frame = 0
    def heard_frame(self): return self.frame
    def next_frame(self): return self.frame
    def play(self, programme): pass


folder = Path(sys.argv[1])
plan = find_plan(None, folder)
clock, log = FakeClock(), Log(folder / "log.sqlite")
timeline = compile_session(draft(plan, exercise(plan.exercise)), {})
workout = Workout(timeline, clock, log, lambda: datetime.now(timezone.utc))
workout.start()
while workout.session.state is not State.DONE:
    clock.frame += 4801
    workout.tick()
print([leg_set.counted_reps for leg_set in log.sessions()[0].leg_sets])
log.close()
heavy = {"PySide6", "numpy", "sounddevice", "pyttsx3", "audio", "ui"} & set(sys.modules)
print(sorted(heavy))
"""


def test_a_whole_session_runs_from_a_plain_script_with_a_fake_clock(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, tmp_path], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.splitlines() == ["[8, 8, 8, 8]", "[]"], done.stderr
