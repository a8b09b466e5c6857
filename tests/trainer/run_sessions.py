"""Runs sessions one after the other, far faster than they are meant, until it is killed: python run_sessions.py LOG

Each rep is told once it is committed: session, leg sets begun, rep.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from trainer.cues import FRAME_RATE  # noqa: E402
from trainer.exercise import exercise  # noqa: E402
from trainer.log import Log  # noqa: E402
from trainer.plan import parse_one_line  # noqa: E402
from trainer.session import RepFinished, State  # noqa: E402
from trainer.timeline import compile_session, draft  # noqa: E402
from trainer.workout import Workout  # noqa: E402

PLAN = parse_one_line("2x4/side @ 2-0-1-1 rest 5 switch 5 ready 5")
STEP_FRAMES = FRAME_RATE // 2


class HandSetOutput:
    """An output whose time is set by hand."""

    frame = 0

    def heard_frame(self):
        return self.frame

    def next_frame(self):
        return self.frame + FRAME_RATE // 5

    def play(self, programme):
        pass


def run_session(timeline, log):
    """Run one session to its end, telling each rep that is in the log."""
    output = HandSetOutput()
    start = datetime.now().astimezone()
    workout = Workout(timeline, output, log, lambda: start + timedelta(seconds=output.frame / FRAME_RATE))
    workout.start()
    while workout.session.state is not State.DONE:
        output.frame += STEP_FRAMES
        for event in workout.tick():
            if isinstance(event, RepFinished):
                assert workout.trouble is None, workout.trouble
                print(workout.session_id, event.attempt, event.rep, flush=True)


def main():
    timeline = compile_session(draft(PLAN, exercise(PLAN.exercise)), {})
    log = Log(Path(sys.argv[1]))
    while True:
        run_session(timeline, log)


if __name__ == "__main__":
    main()
