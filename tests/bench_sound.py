"""Whole sessions of the program in its window, recorded at the sound server: `sound`, `soak`, `peers`."""

import json
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from functools import partial

import numpy as np

from tests.bench_onsets import against_grid, against_plan, click_onsets, differences
from tests.bench_session import heard, play, recording, samples
from tests.bench_table import heading, in_ms, load_words, row
from tests.sound_server import RATE, SINK, busy_cores, sound_server
from tests.x_server import x_server

HEAD_S = 30
"""Memory is looked at from here on: the program has then started, and shows its session."""

EMPTY_CALLBACK = """
import json, sys, time
import sounddevice

rows, underruns = [], 0


def render(out, frames, stream_time, status):
    global underruns
    entered = time.perf_counter()
    out.fill(0)
    underruns += status.output_underflow
    rows.append((stream_time.currentTime, entered, time.perf_counter() - entered, frames))


with sounddevice.OutputStream(samplerate=48000, channels=1, dtype="float32", latency=0.2, callback=render):
    sys.stdin.read()
json.dump([underruns, rows], sys.stdout)
"""

CLICK = """
import numpy as np
import sounddevice
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

at = np.arange(1440)
click = (0.5 * np.sin(2 * np.pi * 1000 / 48000 * at) * np.exp(-at / 300)).astype(np.float32)
app = QApplication([])
label = QLabel("tick")
label.show()
timer = QTimer(interval=1000, timerType=Qt.TimerType.PreciseTimer)
"""

# The first program one would write. A stream that has just been opened loses its beginning, hence the silence.
TIMER_AND_PLAY = f"""{CLICK}
padded = np.pad(click, 12000)
timer.timeout.connect(lambda: sounddevice.play(padded, 48000))
timer.start()
app.exec()
"""

# A better one: the stream stays open, and the timer asks for the next click.
TIMER_AND_STREAM = f"""{CLICK}
sounding = [len(click)]


def render(out, frames, stream_time, status):
    out.fill(0)
    rest = click[sounding[0]:][:frames]
    out[:len(rest), 0] = rest
    sounding[0] += len(rest)


timer.timeout.connect(lambda: sounding.__setitem__(0, 0))
with sounddevice.OutputStream(samplerate=48000, channels=1, dtype="float32", callback=render):
    timer.start()
    app.exec()
"""

GTICK_SETTINGS = "Speed = 60\nMeter = 1\nVolume = 100\n"


# -- What is run ---------------------------------------------------------------------------------------------------


@contextmanager
def stage(folder):
    """A screen and a sound server of our own; gives the environment for programs that use both."""
    folder.mkdir()
    with sound_server(folder) as sound, x_server() as screen:
        yield sound | {name: screen[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}


def own_output(environment, sink):
    """Give a program an output to itself, so that it can be recorded alone."""
    module = SINK.replace("sink_name=ear", f"sink_name={sink}").split()
    subprocess.run(["pactl", "load-module", *module], env=environment, check=True, capture_output=True)
    return environment | {"PULSE_SINK": sink}


@contextmanager
def running(command, environment):
    """Keep a program running meanwhile; what it says of its sound is to be heard, not read."""
    program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield program
    finally:
        assert program.poll() is None, f"{command[0]} did not stay"
        program.kill()
        program.wait()


@contextmanager
def gtick(environment, folder):
    """The metronome gtick at 60 beats a minute."""
    (folder / ".gtickrc").write_text(GTICK_SETTINGS, encoding="utf-8")

    def xdotool(*words):
        done = subprocess.run(["xdotool", *words], env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    with running(["gtick"], environment):
        window = xdotool("search", "--sync", "--onlyvisible", "--name", "^GTick").split()[0]
        xdotool("windowfocus", "--sync", window)
        xdotool("key", "space")
        yield


def timer_metronome(script, environment, _folder):
    """A metronome of a few lines, by a timer of one second."""
    return running([sys.executable, "-c", script], environment)


@contextmanager
def empty_callback(environment):
    """A stream like ours with nothing to do; fills the list it gives with its underruns and its calls."""
    command = [sys.executable, "-c", EMPTY_CALLBACK]
    program = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    told = []
    try:
        yield told
    finally:
        out, trouble = program.communicate()
    assert program.returncode == 0, trouble
    underruns, rows = json.loads(out)
    told += [underruns, np.array(rows)]


# -- The rooms -----------------------------------------------------------------------------------------------------


def sound(folder, minutes):
    """Our session alone, idle and with every core busy: against the plan, and what the callback costs."""
    heading()
    for busy in (False, True):
        with stage(folder / f"sound-{busy}") as environment, busy_cores(busy):
            beside = own_output(environment, "beside")
            path = folder / f"sound-{busy}.raw"
            with empty_callback(beside) as floor, recording(environment, path):
                played = play(folder / f"session-{busy}", environment, minutes)
        load = load_words(busy)
        row(f"session, {load}", f"{len(played.expected) / RATE / 60:.1f} min", "", "")
        as_planned(played, samples(path), load)
        callback(played, floor, load)
        memory(played, load)
        path.unlink()


def soak(folder, minutes, busy=False):
    """One long session: what has changed by its end."""
    heading()
    with stage(folder / "soak") as environment, busy_cores(busy), recording(environment, folder / "soak.raw"):
        played = play(folder / "session", environment, minutes)
    load = load_words(busy)
    recorded = samples(folder / "soak.raw")
    row(f"session, {load}", f"{len(played.expected) / RATE / 60:.1f} min", "", "")
    row("reps in the log", str(played.reps), f"{played.planned_reps} planned", "all")
    as_planned(played, recorded, load)
    _, off = heard(played, recorded)
    places = np.array(played.marks)
    for name, these in (
        ("first minute", places < places[0] + 60 * RATE),
        ("last minute", places > places[-1] - 60 * RATE),
    ):
        timing = against_plan(places[these], off[these])
        row(f"onset against the plan, {name}", in_ms(timing.worst), f"{timing.found} marks", "≤ 1 ms")
    memory(played, load)
    callback(played, None, load)


def peers(folder, minutes):
    """Our session and three metronomes at the same time, each recorded at an output of its own."""
    heading()
    if shutil.which("gtick") is None:
        sys.exit("The peer gtick is not installed: apt-get install gtick")
    others = {
        "gtick": gtick,
        "QTimer + play": partial(timer_metronome, TIMER_AND_PLAY),
        "QTimer + stream": partial(timer_metronome, TIMER_AND_STREAM),
    }
    for busy in (False, True):
        name = f"peers-{busy}"
        with stage(folder / name) as environment, ExitStack() as open_:
            open_.enter_context(busy_cores(busy))
            paths = {}
            for n, (who, start) in enumerate(others.items()):
                paths[who] = folder / f"{name}-{n}.raw"
                own = own_output(environment, f"peer{n}")
                open_.enter_context(recording(environment, paths[who], f"peer{n}"))
                open_.enter_context(start(own, folder / name))
            with recording(environment, folder / f"{name}.raw"):
                played = play(folder / f"session-{busy}", environment, minutes)
            open_.close()
        load = load_words(busy)
        row(f"together, {load}", f"{len(played.expected) / RATE / 60:.1f} min", ", ".join(others), "")
        recorded = samples(folder / f"{name}.raw")
        ours = against_plan(played.marks, heard(played, recorded)[1])
        theirs = [against_grid(click_onsets(samples(path)), 1.0) for path in paths.values()]
        beside(ours, theirs, load)
        as_planned(played, recorded, load)


def beside(ours, theirs, load):
    """One row for each of the figures of Timing."""
    for what, words, field in (
        ("clicks heard", str, "found"),
        ("clicks lost", str, "lost"),
        ("furthest from the grid", in_ms, "worst"),
        ("spread about the grid", in_ms, "spread"),
        ("worst interval off by", in_ms, "worst_interval"),
        ("drift over the run", in_ms, "drift"),
    ):
        peer_figures = ", ".join(words(getattr(timing, field)) for timing in theirs)
        row(f"{what}, {load}", words(getattr(ours, field)), peer_figures, "" if field == "found" else "≤ each peer")


# -- What is told of a session -------------------------------------------------------------------------------------


def as_planned(played, recorded, load):
    """How far the recording is from the plan and from what the mixer was to make of it."""
    shift, off = heard(played, recorded)
    timing = against_plan(played.marks, off)
    row(f"onset against the plan, {load}", in_ms(timing.worst), f"{timing.found} marks", "≤ 1 ms")
    row(f"drift against the plan, {load}", in_ms(timing.drift), "", "0")
    row(f"marks lost, {load}", str(timing.lost), "", "0")
    differing, dropouts = differences(recorded, played.expected, shift, played.marks[0])
    row(f"dropouts, {load}", str(dropouts), f"{differing} samples unlike the rendering", "0")
    row(f"underruns told by the stream, {load}", str(played.facts["underruns"]), "", "0")


def callback(played, floor, load):
    """What the sound callback took of the time it has, and how long it waited to be let in."""
    empty = floor[1] if floor else None
    of_period = partial(shares, fraction=lambda calls: 100 * calls[:, 2] / period_s(calls), unit="%")
    row(f"callback of its period, median, 99.9th, max, {load}", of_period(played.calls),
        f"an empty one: {of_period(empty)}" if floor else "", "< 5 %, < 50 %")  # fmt: skip
    waited = partial(shares, fraction=lambda calls: 1000 * waiting_s(calls), unit="ms")
    row(f"waited for the interpreter, {load}", waited(played.calls),
        f"an empty one: {waited(empty)}" if floor else "", "< 50 ms")  # fmt: skip
    if floor:
        row(f"underruns beside it, {load}", str(played.facts["underruns"]), f"an empty one: {floor[0]}", "")


def shares(calls, fraction, unit):
    median, most, worst = np.percentile(fraction(calls), [50, 99.9, 100])
    return f"{median:.2f}, {most:.1f}, {worst:.1f} {unit}"


def period_s(calls):
    """How far the calls are apart: a stream may ask for a few frames on top, in a call of their own."""
    whole = calls[:, 3] > calls[:, 3].max() / 2
    return np.median(np.diff(calls[whole, 0]))


def waiting_s(calls):
    """Seconds from PortAudio's call to our first line; the two clocks differ by a constant, and the least wait is 0."""
    waited = calls[:, 1] - calls[:, 0]
    return waited - waited.min()


def memory(played, load):
    """What the process held at the start, in the middle and at the end of the session."""
    seconds, held = played.rss[:, 0], played.rss[:, 1] / 2**20
    from_head = held[seconds >= min(HEAD_S, seconds[-1] / 2)]
    first, middle, last = from_head[0], from_head[len(from_head) // 2], from_head[-1]
    row(f"memory, start, middle, end, {load}", f"{first:.1f}, {middle:.1f}, {last:.1f} MiB",
        f"most: {held.max():.1f} MiB", "no growth")  # fmt: skip
    counts = "/".join(map(str, played.facts["collections"]))
    longest_ms = 1000 * played.facts["longest_collection_s"]
    row(f"garbage collections by generation, {load}", counts, f"the longest took {longest_ms:.1f} ms", "")
