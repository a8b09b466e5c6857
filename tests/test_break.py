"""What breaks everything at once tells what broke, and loses nothing that was found before."""

import time

import numpy as np
import pytest

from tests import bench_break, bench_break_session, bench_session
from tests.bench_break import (
    BEGIN,
    END,
    Much,
    Run,
    break_all,
    holds,
    how_much,
    is_of_correctness,
    section,
    write_section,
)
from tests.bench_break_session import RECORDER_LATENCY_MS, Stretch, heard_in
from tests.bench_fuzz import EVERY
from tests.bench_session import Played
from tests.sound_server import RATE

LITTLE = Much(0, severings=1, kills=2, fuzzed=10 * len(EVERY))
SHORT_PLAN = "1x2/side @ 2-0-1-0 rest 5 switch 5 ready 5", 4


@pytest.mark.parametrize(
    ("figure", "bar", "as_wanted"),
    [
        ("0 crashes, 0 hangs", "0 and 0", True),
        ("0 crashes, 1 hangs", "0 and 0", False),
        ("1 crashes, 0 hangs; KeyError: '0'", "0 and 0", False),
        ("0 crashes, 0 of 1,024 reps lost, 0 logs wrong", "0, 0 and 0", True),
        ("0 crashes, 0 of 24 reps lost, 1 logs wrong", "0, 0 and 0", False),
        ("not run", "0 and 0", False),
        ("1.86 s", "≤ 2 s", True),
        ("2.01 s", "≤ 2 s", False),
        ("4.8 s, +51 MB", "≤ 10 s, ≤ 50 MB", False),
        ("113 ms, all there 900 ms, +12 MB", "≤ 150 ms, ≤ 50 MB", True),
        ("−0.4 %", "≤ 2 %", True),
        ("1,200 ms", "≤ 150 ms", False),
        ("0.12 s", "≤ 150 ms", False),
        ("FAILED: AssertionError: nothing", "", False),
        ("61.8 min", "", True),
    ],
)
def test_whether_a_bar_holds(figure, bar, as_wanted):
    assert holds(figure, bar) is as_wanted


def test_what_is_measured_is_told_from_what_is_counted():
    assert is_of_correctness("0 and 0")
    assert is_of_correctness("")
    assert not is_of_correctness("≤ 2 s")
    assert not is_of_correctness("≤ 5 %")


def test_a_missed_bar_is_marked():
    text = section("Of today.", [("kills", "0 lost", "a|b\nc", "0"), ("kept", "1 lost", "", "0")])
    assert text.splitlines() == [
        "Of today.",
        "",
        "| what | Evenstep | beside it, same run | bar |",
        "|---|---|---|---|",
        "| kills | 0 lost | a\\|b c | 0 |",
        "| kept | **missed:** 1 lost |  | 0 |",
    ]


def test_the_section_alone_is_replaced(tmp_path):
    path = tmp_path / "figures.md"
    path.write_text(f"# Figures\n\n{BEGIN}\nold\n{END}\n\nThe rest.\n", encoding="utf-8")
    for text in ("new, and longer", "newest"):
        write_section(path, text)
        assert path.read_text(encoding="utf-8") == f"# Figures\n\n{BEGIN}\n{text}\n{END}\n\nThe rest.\n"


def test_a_file_without_the_marks_is_left_alone(tmp_path):
    path = tmp_path / "figures.md"
    path.write_text("# Figures\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="lacks"):
        write_section(path, "new")
    assert path.read_text(encoding="utf-8") == "# Figures\n"


def test_the_figures_have_a_place_for_the_section():
    text = bench_break.SECTION.read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1


def test_an_hour_is_the_whole_of_it():
    assert how_much(60) == (60, 10, 300, 200_000)
    assert how_much(3).kills == 15
    assert how_much(0.1).fuzzed >= len(EVERY)


def test_sessions_are_killed_and_readers_tried_and_what_fails_holds_up_nothing(tmp_path):
    run = Run(tmp_path, LITTLE, show=lambda *_: None)
    for name in ("no such part", "kills", "fuzz too"):
        run.part(name)
    assert run.rows["no such part"] == [["no such part", "FAILED: KeyError: 'no such part'", "", ""]]
    assert [holds(figure, bar) for _, figure, _, bar in run.in_order] == [True] * (1 + len(EVERY) // 2)
    assert run.rows["kills"][0][0].startswith("2 kills")


def test_a_part_that_does_not_end_is_ended_and_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(bench_break, "LATER_S", 0)
    run = Run(tmp_path, LITTLE, show=lambda *_: None)
    run.part("kills")
    assert run.rows["kills"][-1][1].startswith("FAILED: ended by signal 9")


def test_what_is_going_on_is_ended_when_the_session_is_broken_off(tmp_path, monkeypatch):
    run = Run(tmp_path, LITTLE._replace(kills=10_000), show=lambda *_: None)
    going_on = []
    part = run.part

    def broken_off(name):
        if name != "session":
            part(name)
            return
        deadline = time.monotonic() + 60
        while len(run._going_on) < 1:
            assert time.monotonic() < deadline
        going_on.extend(run._going_on)
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "part", broken_off)
    with pytest.raises(KeyboardInterrupt):
        run.all(alone=(), on_the_cores=("kills",), beside=())
    assert [process.wait(60) for process in going_on] == [-9]


def test_what_was_found_is_written_though_all_else_fails(tmp_path, monkeypatch, capsys):
    def broken_off(run):
        run.rows["kills"] = [("3 kills", "1 reps lost", "", "0 and 0")]
        raise KeyboardInterrupt

    path = tmp_path / "figures.md"
    path.write_text(f"{BEGIN}\n{END}\n", encoding="utf-8")
    monkeypatch.setattr(Run, "all", broken_off)
    with pytest.raises(KeyboardInterrupt):
        break_all(tmp_path, 1, path)
    assert "| 3 kills | **missed:** 1 reps lost |" in path.read_text(encoding="utf-8")
    assert "cores of" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("figure", "bar", "code"), [("0 lost", "0", 0), ("1 lost", "0", 1), ("3 s", "≤ 2 s", 0), ("FAILED: x", "", 1)]
)
def test_what_is_counted_decides_how_it_ends(tmp_path, monkeypatch, figure, bar, code):
    monkeypatch.setattr(Run, "all", lambda run: run.rows.update(kills=[("kills", figure, "", bar)]))
    assert break_all(tmp_path, 1) == code


# -- The session -------------------------------------------------------------------------------------------------------


@pytest.fixture
def played():
    """A minute with ticks; the player's time is that of the clock."""
    marks = list(range(RATE, 59 * RATE, RATE // 2))
    at = np.arange(1440)
    click = 0.5 * np.cos(2 * np.pi * 1000 / RATE * at) * np.exp(-at / 300)
    expected = np.zeros(60 * RATE, np.float32)
    for mark in marks:
        expected[mark : mark + len(click)] += click
    seconds = np.linspace(0, 60, 601)
    return Played(
        {"latency_s": 0.2},
        np.empty(0),
        np.empty((0, 2)),
        expected,
        marks,
        np.array([seconds, seconds * RATE, seconds]).T,
        np.empty((0, 2)),
        0,
        0,
    )


def stretch_of(played, from_s, to_s, late_s):
    """What is recorded from one second of it to another, so much later than by the player's own time."""
    early = round((RECORDER_LATENCY_MS / 1000 - late_s) * RATE)
    samples = np.random.default_rng(1).uniform(-1, 1, round((to_s - from_s) * RATE)).astype(np.float32) / 32768
    begin = from_s * RATE + early
    samples += played.expected[begin : begin + len(samples)]
    return Stretch(from_s, from_s, to_s, samples, from_s)


def test_marks_of_a_stretch_are_held_against_the_time_of_the_player(played):
    found = heard_in(stretch_of(played, 10, 30, 0.005), played)
    assert found.marks[0] == 10.5 * RATE
    assert found.marks[-1] == 29.5 * RATE
    assert found.late_s == pytest.approx(0.005)
    assert found.timing[:5] == (39, 0, 0, 0, 0)
    assert found.dropouts == 0


def test_a_mark_that_is_missing_in_a_stretch_is_lost(played):
    stretch = stretch_of(played, 10, 30, 0.0)
    stretch.samples[4 * RATE - RATE // 10 : 4 * RATE + RATE // 8] = 1e-5
    found = heard_in(stretch, played)
    assert np.isnan(found.late_s).sum() == found.timing.lost == 1
    assert found.lost_at_s == [pytest.approx((3.75, 16), abs=0.001)]
    assert found.dropouts == 1


def test_a_stretch_of_nothing_but_noise_has_lost_all_its_marks(played):
    stretch = stretch_of(played._replace(expected=np.zeros_like(played.expected)), 10, 30, 0.0)
    found = heard_in(stretch, played)
    assert len(found.lost_at_s) == len(found.marks) == 39
    assert found.timing is None


def test_a_stretch_without_sound_has_no_marks(played):
    assert heard_in(stretch_of(played, 10, 30, 0.0)._replace(awake_s=None), played) is None


def test_a_session_goes_on_through_the_end_of_its_sound_server(tmp_path, need_sound, need_window, monkeypatch):
    monkeypatch.setattr(bench_session, "session_of", lambda _minutes: SHORT_PLAN)
    rows = {what: (figure, bar) for what, figure, _, bar in bench_break_session.rows(tmp_path / "session", 0.5, 1)}
    for what in ("reps missing in the log", "stretches in which no sound came back"):
        assert holds(*rows[what]), (what, rows)
    assert {"sound back after the server is, at most", "every mark, off the player's time"} < rows.keys()


def test_what_came_before_the_sound_ran_dry_is_told_with_what_the_machine_did():
    dry = [{"at_s": 100.0, "since_call_s": 0.25, "it_took_s": 0.001}]
    told = bench_break_session.before_dry(dry, np.array([[50.0, 0.9], [99.95, 0.2], [100.5, 0.3]]))
    assert told.startswith("250.00 ms (12000) since the call before, which took 1.00 ms (48); ")
    assert told.endswith("woke 200.00 ms (9600) late at most")
    assert bench_break_session.before_dry(dry, np.empty((0, 2))).endswith("woke 0.00 ms (0) late at most")
    assert "900.00 ms" in bench_break_session.before_dry([], np.array([[50.0, 0.9], [99.95, 0.2]]))


def test_a_jump_of_time_is_told_with_what_server_and_machine_did():
    at_s = np.arange(100.0, 110.0, 0.1)
    late_s = np.where(at_s > 104.95, 0.05, 0.0)
    looks = np.stack([at_s, (at_s - late_s) * 48_000, at_s], axis=1)
    stretches = [
        Stretch(back_s, back_s, back_s + 4.0, np.empty(0, np.float32), back_s) for back_s in (98.0, 103.0, 109.0)
    ]
    what, figure, beside, bar = bench_break_session.jump_row(looks, stretches, np.array([[104.5, 0.2], [106.0, 0.9]]))
    assert (figure, bar) == ("50.00 ms (2400)", "≤ 20 ms")
    assert not holds(figure, bar)
    assert beside.startswith("100 looks at it; 2.0 s after the server came, 2.0 s before it went; ")
    assert beside.endswith("woke 200.00 ms (9600) late at most")
    assert what == "the player's time jumped"


def test_time_that_stands_until_the_first_sound_is_heard_is_no_jump():
    at_s = np.arange(100.0, 110.0, 0.1)
    looks = np.stack([at_s, np.maximum(at_s - 100.18, 0.0) * 48_000, at_s], axis=1)
    assert looks[:3, 1].tolist() == [0, 0, pytest.approx(960)]
    assert bench_break_session.jump_row(looks, [], np.empty((0, 2)))[1] == "0.00 ms (0)"


def test_readings_that_were_not_believed_are_told_once_the_time_has_settled():
    looked_s = 100.0 + 0.05 * np.arange(200)
    late_s = np.full(200, 0.001)
    late_s[[10, 70, 71, 72, 150]] = [0.5, 0.03, 0.05, 0.08, -0.04]
    what, figure, beside, bar = bench_break_session.readings_row(np.stack([looked_s, late_s], axis=1))
    assert what == "readings of the stream more than 20.00 ms (960) off the player's time"
    assert figure == "4 of 139"
    assert beside == "2 times, 3 in a row at most; from -40.00 ms (-1920) to 80.00 ms (3840)"
    assert not bar
