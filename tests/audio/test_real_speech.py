"""The speech process against the engine of this machine; on Linux the espeakng-loader wheel brings one."""

import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from audio.clips import conditioned, read_clip
from audio.speech import SpeechBank, list_voices
from audio.speech_process import SpeechProcess
from trainer.exercise import exercise
from trainer.plan import Plan
from trainer.timeline import compile_session, draft, phrases

SENTENCE = "Push the floor away with the front leg, and leave the back foot as light as a feather."

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems may have no voice at all")


@pytest.fixture(scope="module")
def process():
    with SpeechProcess() as started:
        yield started


def say(process, folder, text=SENTENCE, voice=None, rate=150):
    path = folder / "said.wav"
    assert "path" in process.say(text, voice, rate, path)
    samples, frames_a_second = read_clip(path.read_bytes())
    return conditioned(samples, frames_a_second)


def test_the_rate_asked_for_is_the_rate_heard(process, tmp_path):
    """Asked in an order in which settings that get lost would show."""
    rates = [150, 300, 120, 240, 150, 300]
    seconds = [len(say(process, tmp_path, rate=rate)) / 48_000 for rate in rates]
    assert seconds[0] == pytest.approx(5.6, rel=0.15)  # 18 short words
    assert seconds[1] == pytest.approx(seconds[0] / 2, rel=0.2)
    assert seconds[0] == pytest.approx(seconds[4], rel=0.03)
    assert seconds[1] == pytest.approx(seconds[5], rel=0.03)
    assert seconds[2] > 1.1 * seconds[0] > 1.3 * seconds[3] > 1.4 * seconds[1]


def test_a_voice_asked_for_is_the_voice_heard(process, tmp_path):
    british, american = (say(process, tmp_path, voice=voice) for voice in ("gmw/en-gb-x-rp", "gmw/en-us-nyc"))
    size = 1 << 19
    one, other = (np.abs(np.fft.rfft(clip, size)) for clip in (british, american))
    assert np.corrcoef(one, other)[0, 1] < 0.9


def test_silence_is_trimmed(process, tmp_path):
    clip = np.abs(say(process, tmp_path))
    loud = np.flatnonzero(clip > 0.02)
    assert loud[0] < 0.05 * 48_000
    assert len(clip) - loud[-1] < 0.08 * 48_000


def test_what_cannot_be_said_costs_one_phrase_and_not_the_process(process, tmp_path):
    assert process.say("down", "no such voice", 150, tmp_path / "a.wav") == {"unknown_voice": "no such voice"}
    with pytest.raises(Exception, match="could not say it"):
        process.say("down", None, 150, tmp_path / "missing" / "a.wav")
    say(process, tmp_path, "down")
    assert [path.name for path in tmp_path.iterdir()] == ["said.wav"]


def test_a_whole_plan_is_said_and_kept(tmp_path):
    plan = Plan("A plan")
    drafted = draft(plan, exercise(plan.exercise))
    texts = phrases(drafted)
    bank = SpeechBank(tmp_path / "cache")
    bank.prepare(texts)
    assert bank.trouble is None
    assert set(bank.frames) == set(texts)
    assert all(0.1 < frames / 48_000 < 9 for frames in bank.frames.values())
    again = SpeechBank(tmp_path / "cache", process=lambda: SpeechProcess(["must not be started"]))
    again.prepare(texts)
    assert dict(again.frames) == dict(bank.frames)
    timeline = compile_session(drafted, bank.frames)
    assert any(cue.kind == "speech" for segment in timeline.segments for cue in segment.cues)


def test_numbers_to_two_hundred_can_be_said(tmp_path):
    from trainer.wording import number

    bank = SpeechBank(None)
    bank.prepare([number(n) for n in range(1, 201)])
    assert bank.trouble is None
    assert len(bank.frames) == 200


def test_voices_are_listed_with_language():
    voices = list_voices()
    assert voices[0].language.startswith("en")
    assert len({voice.id for voice in voices}) == len(voices) > 20


def test_data_in_a_deep_folder_are_found_by_a_short_link(tmp_path):
    """eSpeak NG has no room for long paths, and ends the process instead of saying so."""
    loader = pytest.importorskip("espeakng_loader")
    deep = tmp_path / ("deep" * 20) / ("folder" * 15)
    shutil.copytree(Path(loader.__file__).parent, deep / "espeakng_loader")
    worker = Path(__file__).parents[2] / "audio" / "speech_worker.py"
    # The system's library would be taken first, and has its own data.
    start = (
        f"import ctypes, runpy, sys; sys.path.insert(0, {str(deep)!r}); system = ctypes.CDLL\n"
        "def only_ours(name, *mode, **modes):\n"
        "    if name == 'libespeak-ng.so.1' and not found or name == 'libespeak.so.1': raise OSError\n"
        "    found.append(name)\n"
        "    return system(name, *mode, **modes)\n"
        f"found = []; ctypes.CDLL = only_ours; runpy.run_path({str(worker)!r}, run_name='__main__')"
    )
    with SpeechProcess([sys.executable, "-c", start]) as process:
        say(process, tmp_path, "down")
    assert not list(Path(tempfile.gettempdir()).glob("evenstep-espeak-*")), "the link was not cleared away"
