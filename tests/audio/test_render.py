import csv
import errno
import itertools
import wave

import numpy as np
import pytest

from audio.mixer import Mixer
from audio.render import CUE_SHEET_HEADER, laid_from_zero, render_wav, write_cue_sheet
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
    render_wav(timeline, voice, tmp_path / "session.wav", lambda done, total: told.append((done, total)))
    samples = read(tmp_path / "session.wav")
    assert len(samples) == timeline.frames
    assert 3000 < np.abs(samples.astype(int)).max() < 32_700
    assert told[-1] == (timeline.frames, timeline.frames)
    assert [path.name for path in tmp_path.iterdir()] == ["session.wav"]


def test_every_cue_changes_the_sound_at_its_own_frame_and_nowhere_before(tmp_path, monkeypatch):
    """Leaves out one cue at a time: the first sample that differs is the cue's first."""
    timeline, voice = compiled("1x2/side @ 2-1-1-1 rest 10 switch 8")
    laid = []
    monkeypatch.setattr(Mixer, "load", lambda self, sounds: (laid.append(sounds), setattr(self, "_programme", sounds)))
    render_wav(timeline, voice, tmp_path / "whole.wav")
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    whole = read(tmp_path / "whole.wav").astype(int)
    (sounds,) = laid
    sheet = rows(tmp_path / "cues.csv")
    assert len(sheet) == len(sounds) > 40
    for n, row in enumerate(sheet):
        at, length = int(row["frame"]), int(row["frames"])
        without = np.zeros(length, np.float32)
        mixer = Mixer()
        monkeypatch.setattr(mixer, "_programme", sounds[:n] + sounds[n + 1 :])
        mixer.frame = at
        mixer.render(without)
        differs = np.flatnonzero(whole[at : at + length] != np.rint(without * 32767).astype(int))
        slack = 0 if row["kind"] in ("tick", "turn", "chime") else 48  # glides and words fade in
        assert differs[0] <= slack, row
        assert sounds[n].at_frame == at
        assert len(sounds[n].samples) == length


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
    render_wav(timeline, voice, tmp_path / "tones.wav")
    write_cue_sheet(timeline, tmp_path / "cues.csv")
    assert read(tmp_path / "tones.wav").any()
    assert not {"speech", "count"} & {row["kind"] for row in rows(tmp_path / "cues.csv")}


@pytest.mark.parametrize("write", [lambda t, v, p: render_wav(t, v, p), lambda t, _v, p: write_cue_sheet(t, p)])
def test_a_place_that_cannot_be_written_is_told_in_one_sentence(write, tmp_path):
    timeline, voice = compiled("1x1/side @ 1-0-1-0 rest 5 switch 1")
    target = tmp_path / "missing" / "out"
    with pytest.raises(KnownError, match=r"out cannot be written: No such file"):
        write(timeline, voice, target)
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(KnownError, match=r"folder cannot be written"):
        write(timeline, voice, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path, monkeypatch):
    timeline, voice = compiled("1x1/side @ 1-0-1-0 rest 5 switch 1")
    target = tmp_path / "out.wav"
    target.write_bytes(b"as it was")

    def full(_self, _data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(wave.Wave_write, "writeframesraw", full)
    with pytest.raises(KnownError, match=r"out\.wav cannot be written: No space left on device"):
        render_wav(timeline, voice, target)
    assert target.read_bytes() == b"as it was"
    assert [path.name for path in tmp_path.iterdir()] == ["out.wav"]
