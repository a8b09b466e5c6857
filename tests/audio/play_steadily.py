"""Plays ticks over a held tone until its input ends, and writes down what its player told: play_steadily.py FOLDER.

A line of input is a call to make: `pause` and `resume` lay down silence and the sound again. A line of output is the
trouble the player tells, as it changes.
"""

import json
import sys
import threading
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from audio.player import open_player  # noqa: E402
from trainer.cues import FRAME_RATE, Cue, CueKind  # noqa: E402
from trainer.session import Placed  # noqa: E402
from trainer.timeline import Segment, SessionPhase  # noqa: E402

LONGEST_S = 600
LOOK_S = 0.004
TICK_FRAMES = 1440
HOLD_FRAMES = 10 * FRAME_RATE


def tick_frames():
    """Where the ticks are: never twice at the same distance, so that no two places sound alike."""
    gaps = np.random.default_rng(7).integers(FRAME_RATE * 2 // 10, FRAME_RATE * 4 // 10, LONGEST_S * 5)
    frames = np.cumsum(gaps)
    return [int(at) for at in frames[frames < LONGEST_S * FRAME_RATE]]


def programme(at_frame):
    """Return the whole of it, laid at a frame."""
    frames = LONGEST_S * FRAME_RATE
    cues = [Cue(at, CueKind.GLIDE, "hold", HOLD_FRAMES) for at in range(0, frames, HOLD_FRAMES)]
    cues += [Cue(at, CueKind.TICK, "tick", TICK_FRAMES) for at in tick_frames()]
    return [Placed(at_frame, Segment(SessionPhase.WORK, frames, cues=tuple(cues)), 0)]


def lines_of_input():
    """Yield each line as it comes, and `end` after the last."""
    for line in sys.stdin:
        yield line.strip()
    yield "end"


def main(folder):
    started_s = time.monotonic()
    player = open_player({})
    opened_s = time.monotonic()
    lines = []
    reader = threading.Thread(target=lambda: lines.extend(lines_of_input()), daemon=True)
    laid = [player.next_frame()]
    player.play(programme(laid[0]))
    reader.start()
    rows, calls, troubles, slowest_s = [], [], [], 0.0
    while "end" not in lines:
        now_s = time.monotonic()
        heard = player.heard_frame()
        rows.append((now_s, heard, time.monotonic(), player.returns, player.underruns))
        if not troubles or troubles[-1][1] != player.trouble:
            troubles.append((now_s, player.trouble))
            sys.stdout.write(f"{player.trouble}\n")
            sys.stdout.flush()
        for line in lines[len(calls) :]:
            at_s = time.monotonic()
            if line == "resume":
                laid.append(player.next_frame())
            player.play(programme(laid[-1]) if line == "resume" else [])
            calls.append((at_s, line))
        slowest_s = max(slowest_s, time.monotonic() - now_s)
        time.sleep(LOOK_S)
    closing_s = time.monotonic()
    player.close()
    closed_s = time.monotonic()
    np.save(folder / "told.npy", np.array(rows))
    facts = {
        "open_s": opened_s - started_s,
        "close_s": closed_s - closing_s,
        "slowest_s": slowest_s,
        "laid": laid,
        "calls": calls,
        "troubles": troubles,
        "silent": player.is_silent,
    }
    (folder / "told.json").write_text(json.dumps(facts), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
