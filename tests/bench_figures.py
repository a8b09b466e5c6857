"""The short table: speech, rendering, the mixer, the window, the processor and the timing of cues."""

import json
import os
import statistics
import subprocess
import sys
import time
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np

from audio.encode import ENDINGS, written_sound
from audio.mixdown import sounds
from audio.mixer import RAMP_FRAMES, Mixer
from audio.render import laid_from_zero, render_sound
from audio.speech import SpeechBank
from audio.tags import tags
from tests.bench_frames import frame_times
from tests.bench_start import EMPTY, start_rows
from tests.bench_table import heading, in_ms, load_words, row
from tests.sound_server import Recorder, busy_cores, late_s, onset_error, shift_of, sound_server
from tests.x_server import PROGRAM, Driver, x_server
from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.plan_library import DEFAULT_PLAN, find_plan
from trainer.timeline import compile_session, draft, phrases

ROOT = Path(__file__).parents[1]
ROUNDS = 5
SET_S = 20
SOUND_PLAN = "1x4/side @ 3-0-1-1 rest 5 switch 5 ready 10"

REPAINT_60 = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget


class Whole(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(event.rect(), QColor("#121212"))


app = QApplication([])
window = Whole()
window.setWindowTitle("Evenstep")
window.resize(1280, 720)
timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer, timeout=window.update)
timer.start()
window.show()
app.exec()
"""


MOVE_FIGURE = """
import math, statistics, time
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from trainer.plan import Leg
from ui.figure_view import FigureView

PICTURES = 480


class Whole(QWidget):
    def paintEvent(self, event):
        QPainter(self).fillRect(event.rect(), QColor("#121212"))


def median_us(view, move):
    times = []
    for n in range(PICTURES):
        start = time.perf_counter()
        move(0.5 - 0.5 * math.cos(n / PICTURES * math.pi))
        app.processEvents()
        times.append(time.perf_counter() - start)
    return 1e6 * statistics.median(times)


app = QApplication([])
view = FigureView("hinged", "steps")
whole = Whole()
for each in (view, whole):
    each.resize(310, 280)
    each.show()
app.processEvents()
for _ in range(2):
    print(median_us(view, lambda depth: view.show_depth(depth, Leg.LEFT)))
print(median_us(whole, lambda depth: whole.update()))
"""


def figures(folder):
    """Print the whole table; takes about five minutes."""
    heading()
    speech(folder)
    rendering(folder)
    callback(folder)
    window_start(folder)
    with x_server() as environment:
        processor_use(folder, environment)
        frame_times(folder, environment)
        figure_picture(folder, environment)
    for busy in (False, True):
        cue_timing(folder / f"sound-{busy}", busy)


def speech(folder):
    texts = phrases(draft(find_plan(None, folder), exercise(DEFAULT_PLAN)))
    start = time.perf_counter()
    SpeechBank(folder / "speech").prepare(texts)
    first_s = time.perf_counter() - start
    cached_s = best(lambda: SpeechBank(folder / "speech").prepare(texts))
    row("default plan's speech", f"{first_s:.2f} s first time", f"{cached_s:.3f} s from the cache", "≤ 3 s, ≤ 0.05 s")


def prepared(folder):
    """The default plan, compiled, and its voice."""
    plan = find_plan(None, folder)
    drafted = draft(plan, exercise(plan.exercise))
    bank = SpeechBank(folder / "speech")
    bank.prepare(phrases(drafted))
    return compile_session(drafted, bank.frames), bank


def rendering(folder):
    timeline, bank = prepared(folder)
    length_s = timeline.frames / FRAME_RATE
    ours = best(lambda: render_sound(timeline, bank.samples, folder / "a.wav"))
    floor = best(lambda: write_silence(folder / "b.wav", timeline.frames))
    beside = f"{length_s / floor:.0f} × writing zeros"
    row("rendering a session to a file", f"{length_s / ours:.0f} × real time", beside, "≥ 200 ×")
    with_marks, _ = samples(folder / "a.wav")
    for ending in sorted(set(ENDINGS) - {".wav"}):
        ours = best(lambda ending=ending: render_sound(timeline, bank.samples, folder / f"a{ending}"))
        floor = best(lambda ending=ending: encode(folder / f"b{ending}", with_marks, timeline))
        beside = f"{length_s / floor:.0f} × its encoder alone"
        row(f"the same as {ending[1:].upper()}", f"{length_s / ours:.0f} × real time", beside, "its encoder's")
    misses = [abs(onset_near(timeline, bank, with_marks, at) - at) for at in some_ticks(timeline)]
    row("cue onset in the file, against the sheet", f"{max(misses)} samples", f"{len(misses)} ticks looked at", "0")


def encode(path, samples, timeline):
    """Write samples that are there already."""
    with written_sound(path, tags(timeline)) as write:
        for at in range(0, len(samples), FRAME_RATE):
            write((samples[at : at + FRAME_RATE] * 32767).astype(np.int16))


def write_silence(path, frames):
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(FRAME_RATE)
        zeros = bytes(2 * FRAME_RATE)
        for _ in range(frames // FRAME_RATE):
            out.writeframesraw(zeros)


def best(work):
    """The shortest of some rounds, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def samples(path):
    with wave.open(str(path)) as sound:
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2").astype(
            np.float32
        ) / 32767, sound.getframerate()


def some_ticks(timeline):
    at = 0
    for segment in timeline.segments:
        yield from (at + cue.at_frame for cue in segment.cues if cue.kind == "tick")
        at += segment.frames


def onset_near(timeline, bank, rendered, at):
    """Where the file begins to differ from one rendered without the tick at `at`."""
    placed = next(p for p in laid_from_zero(timeline) if p.start_frame <= at < p.end_frame)
    cues = tuple(c for c in placed.segment.cues if not (c.kind == "tick" and placed.start_frame + c.at_frame == at))
    without = replace(placed, segment=replace(placed.segment, cues=cues))
    before = 2 * FRAME_RATE
    mixer = Mixer()
    mixer.load(
        sounds([p if p.start_frame != placed.start_frame else without for p in laid_from_zero(timeline)], bank.samples)
    )
    mixer.frame = max(0, at - before)
    out = np.empty(at + 4800 - mixer.frame, np.float32)
    first = mixer.frame
    mixer.render(out)
    unlike = np.abs(rendered[first : first + len(out)] - out) > 2 / 32767
    unlike[:RAMP_FRAMES] = False  # what was sounding already fades in
    return first + int(np.flatnonzero(unlike)[0])


def callback(folder):
    """What one block of the sound callback costs, in the busiest minute of a session."""
    timeline, bank = prepared(folder)
    mixer = Mixer()
    mixer.load(sounds(laid_from_zero(timeline), bank.samples))
    block = np.empty(2400, np.float32)
    mixer.render(block)
    times = []
    while mixer.frame < timeline.frames:
        start = time.perf_counter()
        mixer.render(block)
        times.append(time.perf_counter() - start)
    start = time.perf_counter()
    for _ in times:
        block.fill(0)
    fill_us = (time.perf_counter() - start) / len(times) * 1e6
    row("one 50 ms block of the mixer", f"{statistics.median(times) * 1e6:.0f} µs, max {max(times) * 1e6:.0f}",
        f"{fill_us:.1f} µs filling zeros", "< 5 % of 50 ms")  # fmt: skip


def window_start(folder):
    """How soon the window is there, warm: what was compiled once is not compiled again."""
    surroundings = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    start_rows("warm", folder, PROGRAM, [sys.executable, "-c", EMPTY], surroundings)


def processor_use(folder, environment):
    """Share of one core during a set at 60 pictures a second, 1280 × 720."""
    plan = "1x30/side @ 3-0-1-1 ready 5"
    driver = Driver(environment, ["--data-dir", folder / "data", "--silent", "--plan", plan, "--start"])
    driver.wait_for("Set 1, left leg")
    ours = share_of_core(driver.process.pid)
    driver.close()
    peer = subprocess.Popen([sys.executable, "-c", REPAINT_60], cwd=ROOT, env=environment)
    time.sleep(2)
    whole = share_of_core(peer.pid)
    peer.kill()
    peer.wait()
    row("processor use during a set", f"{100 * ours:.1f} % of a core", f"{100 * whole:.1f} % filling a whole window",
        "≤ 10 %")  # fmt: skip


def figure_picture(folder, environment):
    """What one moved picture of the figure costs, at the size it has on a stage of 1280 × 720, its depths known."""
    done = subprocess.run([sys.executable, "-c", MOVE_FIGURE], cwd=ROOT, env=environment, check=True,
                          capture_output=True, text=True)  # fmt: skip
    first, known, filling = map(float, done.stdout.split())
    row("a picture of the moving figure", f"{known:.0f} µs, a new depth {first:.0f} µs",
        f"{filling:.0f} µs filling its room", "≤ 3 % of a core")  # fmt: skip


def share_of_core(pid):
    def used():
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    before, start = used(), time.monotonic()
    time.sleep(SET_S)
    return (used() - before) / (time.monotonic() - start)


def cue_timing(folder, busy):
    """Onsets at a null sink against the plan; beside them the same sound played from a file by paplay."""
    folder.mkdir()
    with sound_server(folder) as environment:
        recorder = Recorder(environment)
        assert recorder.first.wait(20)
        script = ROOT / "tests" / "audio" / "play_session.py"
        with busy_cores(busy):
            subprocess.run([sys.executable, str(script), str(folder), SOUND_PLAN], env=environment, check=True)
        recorded, frames, arrived = recorder.stop()
        facts = json.loads((folder / "facts.json").read_text())
        expected = np.load(folder / "expected.npy")
        marks = [at for at, kind, _ in facts["marks"] if kind != "glide"]
        ours, shift = onset_errors(recorded, expected, marks)

        recorder = Recorder(environment)
        assert recorder.first.wait(20)
        save(folder / "expected.wav", expected)
        with busy_cores(busy):
            subprocess.run(["paplay", str(folder / "expected.wav")], env=environment, check=True)
        floor, _ = onset_errors(recorder.stop()[0], expected, marks)
    load = load_words(busy)
    row(f"cue onset at the sound card, {load}", worst(ours), f"{worst(floor)} paplay of the file", "≤ 1 ms")
    row(f"underruns, {load}", str(facts["underruns"]), "", "0")
    late_ms = 1000 * late_s(shift, marks, frames, arrived, np.load(folder / "reads.npy"))
    low, high = np.percentile(late_ms, [1, 99])
    figure, beside = f"{low:.1f} … {high:.1f} ms", "sound behind, 1st … 99th pct"
    row(f"the player's time against the sound, {load}", figure, beside, "−20 … +40 ms")


def onset_errors(recorded, expected, marks):
    """Each mark's distance in frames from its place, where the whole recording lies best on what was planned."""
    shift = shift_of(recorded, expected)
    return [onset_error(recorded, expected, at, shift) for at in marks], shift


def worst(errors):
    return in_ms(max(map(abs, errors)) / FRAME_RATE)


def save(path, mono):
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(FRAME_RATE)
        out.writeframes((mono * 32767).astype("<i2").tobytes())
