"""What the benchmarks conclude from recordings is right where the answer is known."""

from contextlib import contextmanager
from types import SimpleNamespace

import numpy as np
import pytest

from tests import bench_coverage, bench_mutants, bench_start
from tests.bench_onsets import against_grid, against_plan, click_onsets, differences, mark_offsets, start_of
from tests.bench_session import session_of
from tests.sound_server import RATE
from trainer.plan import parse_one_line, planned_s

MINUTE = 60


def recording_of(onsets, seconds=MINUTE + 2):
    """Clicks that begin at these frames, over the noise that keeps outputs awake."""
    at = np.arange(1440)
    click = 0.5 * np.cos(2 * np.pi * 1000 / RATE * at) * np.exp(-at / 300)
    recorded = np.random.default_rng(3).uniform(-1, 1, round(seconds * RATE)) / 32768
    for onset in onsets:
        recorded[onset : onset + len(click)] += click
    return recorded.astype(np.float32)


def timing_of(onsets):
    return against_grid(click_onsets(recording_of(onsets)), 1.0)


EVEN = RATE // 2 + RATE * np.arange(MINUTE)


def test_an_even_metronome_has_no_faults():
    timing = timing_of(EVEN)
    assert timing[:2] == (MINUTE, 0)
    assert timing[2:] == pytest.approx((0, 0, 0, 0), abs=1e-9)


def test_known_jitter_is_found_to_the_frame():
    jitter = np.random.default_rng(4).integers(-240, 241, MINUTE)
    timing = timing_of(EVEN + jitter)
    off_s = (jitter - np.median(jitter)) / RATE
    assert timing.lost == 0
    assert timing.worst == pytest.approx(np.abs(off_s).max(), abs=1 / RATE)
    assert timing.spread == pytest.approx(jitter.std() / RATE, abs=0.1 / RATE)
    assert timing.worst_interval == pytest.approx(np.abs(np.diff(jitter)).max() / RATE, abs=1 / RATE)


def test_lost_clicks_are_counted_and_leave_the_grid_alone():
    timing = timing_of(np.delete(EVEN, [7, 20, 21]))
    assert timing[:2] == (MINUTE - 3, 3)
    assert timing.worst == pytest.approx(0, abs=1e-9)


def test_known_drift_is_found():
    timing = timing_of(np.round(EVEN * 1.0005).astype(int))
    assert timing.drift == pytest.approx(0.0005 * (MINUTE - 1), abs=1 / RATE)
    assert timing.lost == 0


@pytest.fixture
def planned():
    """What should be heard, the frames of its marks, and a recording that begins two seconds before."""
    marks = np.sort(np.random.default_rng(5).choice(np.arange(RATE, 40 * RATE, RATE // 2), 60, replace=False))
    expected = recording_of(marks, 42)
    return marks, expected, np.concatenate([np.zeros(2 * RATE, np.float32), expected])


def test_a_faultless_recording_is_as_planned(planned):
    marks, expected, recorded = planned
    shift = start_of(recorded, expected, marks[0])
    assert shift == 2 * RATE
    assert against_plan(marks, mark_offsets(recorded, expected, marks, shift)) == (60, 0, 0, 0, 0, 0)
    assert differences(recorded, expected, shift, marks[0]) == (0, 0)


def test_a_mark_that_is_late_or_missing_is_told_apart(planned):
    marks, expected, _ = planned
    late = marks.copy()
    late[10] += 96
    recorded = recording_of(np.delete(late, 30), 42)
    off = mark_offsets(recorded, expected, marks, 0)
    assert off[10] == 96
    assert np.isnan(off[30])
    timing = against_plan(marks, off)
    assert timing[:3] == (59, 1, 96 / RATE)


def test_a_dropout_is_found_once_with_its_samples(planned):
    marks, expected, recorded = planned
    damaged = recorded.copy()
    heard = slice(2 * RATE + marks[5], 2 * RATE + marks[5] + 200)
    damaged[heard] = 0
    loud = int((np.abs(recorded[heard]) > 0.002).sum())
    assert differences(damaged, expected, 2 * RATE, marks[0]) == (loud, 1)
    assert loud > 100


def test_sound_that_goes_on_later_is_one_dropout(planned):
    marks, expected, recorded = planned
    at = 2 * RATE + int(marks[20]) - 100
    halted = np.concatenate([recorded[:at], np.zeros(2400, np.float32), recorded[at:]])
    differing, places = differences(halted, expected, 2 * RATE, marks[0])
    assert places <= 2
    assert differing < 2 * RATE
    off = mark_offsets(halted, expected, marks, 2 * RATE)
    assert set(off[:20]) == {0}
    assert set(off[20:]) == {2400}


def test_a_recording_that_ends_too_soon_is_a_dropout(planned):
    marks, expected, recorded = planned
    assert differences(recorded[: -3 * RATE], expected, 2 * RATE, marks[0]) == (3 * RATE, 1)


@pytest.mark.parametrize("minutes", [0.5, 2, 30, 60])
def test_a_session_of_so_many_minutes_takes_as_long(minutes):
    line, reps = session_of(minutes)
    plan = parse_one_line(line)
    assert 2 * plan.sets * plan.reps == reps
    assert 0 <= planned_s(plan) - 60 * minutes < 300


def test_a_mutant_that_lives_is_told_unless_it_is_known_to_do_the_same(monkeypatch, tmp_path):
    shown = {
        "trainer.tempo.x_parse__mutmut_1": "--- a\n+++ b\n-    x = 1\n+    x = 2\n",
        "trainer.tempo.x_parse__mutmut_3": "--- a\n+++ b\n-    zip(a, strict=True)\n+    zip(a, strict=False)\n",
        "trainer.timeline.segments.xǁSegmentǁlegs_at__mutmut_2": "--- a\n+++ b\n-    gone(1)\n",
    }
    ends = dict.fromkeys(shown, "survived") | {
        "trainer.tempo.x_parse__mutmut_2": "killed",
        "trainer.timeline.segments.x_a__mutmut_1": "not checked",
        "trainer.timeline.work.x_a__mutmut_1": "not checked",
    }
    told = {("results", "--all", "true"): "\n".join(f"    {name}: {end}" for name, end in ends.items())}
    told |= {("show", name): text for name, text in shown.items()}
    monkeypatch.setattr(bench_mutants, "_told", lambda _copy, *words: told[words])
    reasons = {"strict=": "as long as each other", "no line has this": "what needed it is gone"}
    monkeypatch.setattr(bench_mutants, "ALIKE", dict.fromkeys(("trainer.tempo", "trainer.timeline.segments"), reasons))
    assert list(bench_mutants.rows(tmp_path)) == [
        ("trainer.tempo", "1 of 3 noticed", "1 justified, 1 living, 0 not tried", "0 living"),
        ("trainer.timeline.segments", "0 of 1 noticed", "0 justified, 1 living, 1 not tried", "0 living"),
        ("x_parse__mutmut_1", "lives", "survived: x = 2", ""),
        ("trainer.tempo", "reason not needed", "no line has this", ""),
        ("xǁSegmentǁlegs_at__mutmut_2", "lives", "survived: gone(1)", ""),
    ]


def test_branches_are_counted_by_room_and_each_never_taken_is_named(monkeypatch, tmp_path):
    def part(taken, of, never=(), lines=0):
        summary = {"covered_branches": taken, "num_branches": of, "missing_lines": lines}
        return {"summary": summary, "missing_branches": never}

    files = {
        "trainer/plan/b.py": part(6, 8, [(3, 5), (9, -7)], 1), "trainer/a.py": part(2, 2), "audio/c.py": part(9, 9)
    }  # fmt: skip
    monkeypatch.setattr(bench_coverage, "covered", lambda *_: ("2 passed", files))
    assert list(bench_coverage.rows(tmp_path)) == [
        ("trainer/: branches taken", "80.0 %", "8 of 10", ">= 95 %"),
        ("trainer/: lines never reached", "1", "2 passed", ""),
        ("audio/: branches taken", "100.0 %", "9 of 9", ">= 95 %"),
        ("audio/: lines never reached", "0", "2 passed", ""),
        ("trainer/plan/b.py", "2 never taken", "3->5, 9->exit", ""),
    ]


# ---- the instructions of a start ----


def test_what_the_counter_says_of_the_program_itself_is_read(tmp_path, monkeypatch):
    @contextmanager
    def shown(folder, command, surroundings, patience_s):
        log = next(word.removeprefix("--log-file=") for word in command if word.startswith("--log-file="))
        for pid, told in ((7, "==7== I   refs:      1,152,003,004"), (8, "==8== I refs: 9")):
            tmp_path.joinpath(log.replace("%p", str(pid))).write_text(f"==1== Command: x\n{told}\n==1==\n")
        yield SimpleNamespace(pid=7, terminate=lambda: None, wait=lambda: None), 0.0

    monkeypatch.setattr(bench_start, "shown", shown)
    assert bench_start.instructions(tmp_path, ["program"], {}) == 1_152_003_004


def row_of_instructions(folder, capsys):
    bench_start.instructions_row(folder, ["program"], ["empty"], {})
    return " ".join(capsys.readouterr().out.split())


def test_without_the_counter_the_row_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(bench_start, "COUNTER", ("a counter that nobody has",))
    said = "its instructions not counted a counter that nobody has is not installed ≤ 2 ×"
    assert row_of_instructions(tmp_path, capsys) == said


def test_the_row_has_both_counts_beside_each_other(tmp_path, monkeypatch, capsys):
    counts = {"program": 1_200_000_000, "empty": 600_000_000}
    monkeypatch.setattr(bench_start, "COUNTER", ("sh",))
    monkeypatch.setattr(bench_start, "instructions", lambda _folder, command, _surroundings: counts[command[0]])
    said = "its instructions 1,200 million empty: 600 million (2.00 ×) ≤ 2 ×"
    assert row_of_instructions(tmp_path, capsys) == said
