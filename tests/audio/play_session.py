"""Plays a whole session through the real player and writes down what should be heard: play_session.py FOLDER PLAN."""

import json
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from audio.mixdown import sounds  # noqa: E402
from audio.mixer import Mixer  # noqa: E402
from audio.player import open_player  # noqa: E402
from audio.speech import SpeechBank  # noqa: E402
from trainer.exercise import exercise  # noqa: E402
from trainer.log import Log  # noqa: E402
from trainer.plan import parse_one_line  # noqa: E402
from trainer.session import State  # noqa: E402
from trainer.timeline import compile_session, draft, phrases  # noqa: E402
from trainer.workout import Workout  # noqa: E402


def main(folder, plan_line):
    plan = parse_one_line(plan_line)
    drafted = draft(plan, exercise(plan.exercise))
    bank = SpeechBank(folder / "speech")
    bank.prepare(phrases(drafted))
    timeline = compile_session(drafted, bank.frames)
    log = Log(folder / "log.db")
    player = open_player(bank.samples)
    assert player.trouble is None, player.trouble
    workout = Workout(timeline, player, log, lambda: datetime.now(UTC))
    workout.start()
    programme = workout.session.programme
    reads = []
    ahead = 0
    while workout.session.state is not State.DONE:
        reads.append((time.monotonic(), player.heard_frame()))
        ahead = max(ahead, player.heard_frame() - player._sound.board.rendered)
        workout.tick()
        time.sleep(0.004)
    facts = {
        "underruns": player.underruns,
        "latency_s": player.latency_s,
        "trouble": player.trouble,
        "ahead_frames": ahead,
        "reps": sum(len(s.reps) for s in log.sessions(newest=1)[0].leg_sets),
    }
    player.close()
    log.close()
    mixer = Mixer()
    mixer.load(sounds(programme, bank.samples))
    expected = np.empty(programme[-1].end_frame, np.float32)
    mixer.render(expected)
    np.save(folder / "expected.npy", expected)
    np.save(folder / "reads.npy", np.array(reads))
    marks = [
        (placed.start_frame + cue.at_frame, cue.kind, cue.text)
        for placed in programme
        for cue in placed.segment.cues
        if not cue.kind.spoken
    ]
    (folder / "facts.json").write_text(json.dumps(facts | {"marks": marks}), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
