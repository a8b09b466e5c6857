import csv
import itertools
import tracemalloc
import wave

import numpy as np
import pytest

from audio.mixdown import sounds
from audio.mixer import RAMP_FRAMES, Mixer
from audio.render import CUE_SHEET_HEADER, laid_from_zero, render_sound, write_cue_sheet
from trainer.errors import KnownError
from trainer.exercise import exercise
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft, phrases

RATE = 48_000
LINE = "2x3/side @ 3-1-1-1 rest 20 switch 8"


def compiled(line=LINE, voiced=True):
    plan = parse_one_line(line)
    drafted = draft(plan, exercise(plan.exercise))
    random = np.random.default_rng(2)
    texts = phrases(drafted) if voiced else []
    voice = {text: random.uniform(-0.5, 0.5, 9600 + 2400 * len(text)).astype(np.float32) for text in texts}
    return compile_session(drafted, {text: len(samples) for text, samples in voice.items()}), voice


def read(path):
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE)
        return np.frombuffer(sound.readframes(sound.getnframes()), "<i2")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_file_lasts_exactly_as_long_as_the_session_and_never_clips(tmp_path):
    timeline, voice = compiled()
    told = []
    render_sound(timeline, voice, tmp_path / "session.wav", lambda done, total: told.append((done, total)))
    samples = read(tmp_path / "session.wav")
    assert len(samples) == timeline.frames
    assert 3000 < np.abs(samples.astype(int)).max() < 32_700
    assert told[-1] == (timeline.frames, timeline.frames)
    assert [path.name for path in tmp_path.iterdir()] == ["session.wav"]


def test_every_cue_changes_the_sound_at_its_own_frame_and_nowhere_before(tmp_path):
    """Leaves out one cue at a time: the first sample that differs is the cue's first."""
    timeline, voice = compiled("1x2/side @ 2-1-1-1 rest 10 switch 8")
    render_sound(timeline, voice, tmp_path / "whole.wav")
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    whole = read(tmp_path / "whole.wav").astype(int)
    found = sounds(laid_from_zero(timeline), voice)
    sheet = rows(tmp_path / "cues.csv")
    assert len(sheet) == len(found) > 40
    for n, row in enumerate(sheet):
        at, length = int(row["frame"]), int(row["frames"])
        without = np.zeros(length + 1000, np.float32)
        mixer = Mixer()
        mixer.load(found[:n] + found[n + 1 :])
        mixer.frame = start = max(0, at - 1000)
        mixer.render(without)
        if start:  # what is joined in its middle fades in
            start, without = start + RAMP_FRAMES, without[RAMP_FRAMES:]
        there = whole[start : start + len(without)]
        differs = start + np.flatnonzero(there != np.rint(without[: len(there)] * 32767).astype(int))
        # Glides and words fade in, and a word is heard first in what makes way for it.
        slack = 0 if row["kind"] in ("tick", "turn", "chime") else 48
        assert at <= differs[0] <= at + slack, row
        assert found[n].at_frame == at
        assert len(found[n].samples) == length


@pytest.mark.parametrize("gains", [(1.0, 1.0), (2.0, 2.0)])
def test_the_file_holds_exactly_what_is_played(tmp_path, gains):
    timeline, voice = compiled()
    render_sound(timeline, voice, tmp_path / "a.wav", None, *gains)
    mixer = Mixer()
    mixer.load(sounds(laid_from_zero(timeline), voice, *gains))
    played = np.empty(timeline.frames, np.float32)
    for at in range(0, timeline.frames, 2400):
        mixer.render(played[at : at + 2400])
    np.testing.assert_array_equal(read(tmp_path / "a.wav"), np.rint(played * 32767).astype(np.int16))


def test_a_long_session_needs_no_more_memory_than_a_short_one(tmp_path):
    used = {}
    for reps in (3, 60):
        timeline, voice = compiled(f"1x{reps}/side @ 3-0-1-1 rest 20 switch 8")
        few = {text: samples[:9600] for text, samples in voice.items()}
        render_sound(timeline, few, tmp_path / "a.wav")  # every tone is made
        tracemalloc.start()
        try:
            before = tracemalloc.get_traced_memory()[0]
            render_sound(timeline, few, tmp_path / "a.wav")
            used[timeline.frames] = tracemalloc.get_traced_memory()[1] - before
        finally:
            tracemalloc.stop()
    (short, little), (long, much) = sorted(used.items())
    assert long > 10 * short
    assert much < little + 300_000  # a list entry for each cue


def test_the_cue_sheet_has_one_row_a_cue_in_order(tmp_path):
    timeline, _ = compiled()
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    text = (tmp_path / "cues.csv").read_text(encoding="utf-8")
    assert text.startswith("frame,seconds,session_phase,set,leg,rep,phase,kind,text,frames\n")
    sheet = rows(tmp_path / "cues.csv")
    assert len(sheet) == sum(len(segment.cues) for segment in timeline.segments)
    frames = [int(row["frame"]) for row in sheet]
    assert frames == sorted(frames)
    assert all(row["seconds"] == f"{int(row['frame']) / RATE:.6f}" for row in sheet)
    assert {row["session_phase"] for row in sheet} == {"intro", "countdown", "work", "switch", "rest", "outro"}
    assert {row["kind"] for row in sheet} == {"tick", "turn", "glide", "count", "speech", "chime"}
    assert {row["leg"] for row in sheet} == {"left", "right", ""}
    assert {row["phase"] for row in sheet} == {"eccentric", "bottom", "concentric", "top", ""}
    assert {row["rep"] for row in sheet} == {"", "1", "2", "3"}
    assert len(CUE_SHEET_HEADER) == 10


def test_words_in_the_sheet_never_overlap(tmp_path):
    timeline, _ = compiled()
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    spoken = [
        (int(r["frame"]), int(r["frames"])) for r in rows(tmp_path / "cues.csv") if r["kind"] in ("speech", "count")
    ]
    assert len(spoken) > 10
    assert all(at + length <= after for (at, length), (after, _) in itertools.pairwise(spoken))


def test_each_countdown_ends_in_a_sound_of_its_own_at_zero(tmp_path):
    timeline, _voice = compiled()
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    zeros = {int(row["frame"]) for row in rows(tmp_path / "cues.csv") if row["text"] == "zero"}
    assert zeros == {placed.start_frame for placed in laid_from_zero(timeline) if placed.segment.is_work}


def test_without_a_voice_tones_lead_alone(tmp_path):
    timeline, voice = compiled(voiced=False)
    render_sound(timeline, voice, tmp_path / "tones.wav")
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    assert read(tmp_path / "tones.wav").any()
    assert not {"speech", "count"} & {row["kind"] for row in rows(tmp_path / "cues.csv")}


@pytest.mark.parametrize("write", [lambda t, v, p: render_sound(t, v, p), lambda t, _v, p: write_cue_sheet(t, p)])
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(write, tmp_path):
    timeline, voice = compiled("1x1/side @ 1-0-1-0 rest 5 switch 1")
    target = tmp_path / "missing" / "out.wav"
    with pytest.raises(KnownError, match=r"out\.wav cannot be written: No such file"):
        write(timeline, voice, target)
    folder = tmp_path / "folder.wav"
    folder.mkdir()
    with pytest.raises(KnownError, match=r"folder\.wav cannot be written"):
        write(timeline, voice, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["folder.wav"]


def test_the_cue_sheet_tells_whose_rep_it_is_where_legs_take_turns_and_nobody_where_both_work(tmp_path):
    timeline, _ = compiled("1x2/side @ 3-0-1-1 order alternating")
    write_cue_sheet(timeline, tmp_path / "turns.csv")
    tops = [row for row in rows(tmp_path / "turns.csv") if row["text"] in ("top", "last top")]
    assert [(row["leg"], row["rep"]) for row in tops] == [("left", "1"), ("right", "1"), ("left", "2"), ("right", "2")]
    timeline, _ = compiled("1x2/side @ 3-0-1-1 order together")
    write_cue_sheet(timeline, tmp_path / "both.csv")
    sheet = rows(tmp_path / "both.csv")
    assert {row["leg"] for row in sheet} == {""}
    assert [row["rep"] for row in sheet if row["text"] in ("top", "last top")] == ["1", "2"]


def test_a_session_longer_than_a_wav_file_can_be_is_written_as_another(tmp_path, monkeypatch):
    timeline, voice = compiled("1x1/side @ 1-0-1-1 rest 0 switch 1", voiced=False)
    monkeypatch.setattr("audio.render.LONGEST_FRAMES", timeline.frames - 1)
    with pytest.raises(KnownError, match="longer than the 12 hours a WAV file can hold"):
        render_sound(timeline, voice, tmp_path / "a.WAV")
    assert list(tmp_path.iterdir()) == []
    render_sound(timeline, voice, tmp_path / "a.flac")
    monkeypatch.setattr("audio.render.LONGEST_FRAMES", timeline.frames)
    render_sound(timeline, voice, tmp_path / "a.wav")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.flac", "a.wav"]
