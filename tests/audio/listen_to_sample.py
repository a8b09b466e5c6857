"""Plays words and tones, listens to them, and writes down what it measured: listen_to_sample.py FILE."""

import json
import statistics
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from audio.microphone import Microphone, measure, played_samples  # noqa: E402
from audio.player import open_player  # noqa: E402
from trainer.cues import FRAME_RATE, Cue, CueKind  # noqa: E402
from trainer.session import Placed  # noqa: E402
from trainer.timeline import Segment, SessionPhase  # noqa: E402

VOICE = {"word": np.random.default_rng(0).uniform(-0.3, 0.3, 48_000).astype(np.float32)}
CUES = (
    Cue(0, CueKind.COUNT, "word", 48_000),
    Cue(72_000, CueKind.GLIDE, "down", 96_000),
    Cue(168_000, CueKind.TURN, "bottom", 7_680),
)
SEGMENT = Segment(SessionPhase.WORK, 192_000, cues=CUES)


def wait_until(player, frame, reads):
    while player.heard_frame() < frame:
        reads.append(time.monotonic() - player.heard_frame() / FRAME_RATE)
        time.sleep(0.01)


def main():
    player = open_player(VOICE)
    assert player.trouble is None, player.trouble
    wait_until(player, 3 * FRAME_RATE, [])
    microphone = Microphone(60)
    found = []
    for _ in range(3):
        quiet_from = player.heard_frame() + FRAME_RATE // 2
        start = quiet_from + FRAME_RATE
        programme = [Placed(start, SEGMENT, None)]
        player.play(programme)
        reads = []
        wait_until(player, start + SEGMENT.frames + FRAME_RATE, reads)
        frame_0_s = statistics.median(reads) - microphone.start_s
        first_s = frame_0_s + start / FRAME_RATE
        recorded = microphone.samples
        room = recorded[round((first_s - 1) * FRAME_RATE) : round((first_s - 0.1) * FRAME_RATE)]
        played = played_samples(programme, VOICE, 1.0, 1.0)
        found.append(measure(recorded, first_s, played, [slice(0, 48_000)], room))
    microphone.close()
    player.close()
    late = [measured.late_s for measured in found]
    facts = {"late_s": statistics.median(late), "spread_s": max(late) - min(late), "gaps": microphone.gaps}
    Path(sys.argv[1]).write_text(json.dumps(facts | {"voice_db": found[0].voice_db, "tones_db": found[0].tones_db}))


if __name__ == "__main__":
    main()
