"""The sound server and the output are taken away and given back, idle and with every core busy: `sever`."""

import numpy as np

from tests.bench_table import heading, in_ms, load_words, row
from tests.severed_sound import pause_and_resume, severed_figures
from tests.sound_server import busy_cores

TIMES = 10


def sever(folder):
    """How soon sound is back, and whether it is back where time is; and how soon a pause is heard."""
    heading()
    for busy in (False, True):
        for name in ("severed", "paused"):
            (folder / f"{name}-{busy}").mkdir()
        with busy_cores(busy):
            figures = severed_figures(folder / f"severed-{busy}", TIMES)
            silent_after, sound_after = pause_and_resume(folder / f"paused-{busy}", TIMES)
        load = load_words(busy)
        row(f"sound back after the output, {load}", f"{max(figures['back']):.2f} s at most", f"{TIMES} times", "≤ 2 s")
        row(f"time jumped meanwhile, {load}", in_ms(max(figures["jump"])), "", "≤ 20 ms")
        late = np.abs(figures["late"])
        row(f"ticks off the player's time since, {load}", in_ms(late.max()), f"{len(late)} ticks", "≤ 20 ms")
        row(f"silent after pause, {load}", f"{1000 * max(silent_after):.0f} ms at most", f"{TIMES} times", "≤ 300 ms")
        row(f"sound after resume, {load}", f"{1000 * max(sound_after):.0f} ms at most", f"{TIMES} times", "≤ 400 ms")
