import subprocess
import sys
import time

import pytest

from audio.speech_process import SpeechError, SpeechGoneError, SpeechProcess, worker_command


def start(worker, body, phrase_limit_s=0.5):
    return SpeechProcess(worker.command(body), start_limit_s=5, phrase_limit_s=phrase_limit_s)


def test_it_starts_with_the_first_request_and_answers(good_worker, tmp_path):
    with SpeechProcess(good_worker.good) as process:
        assert good_worker.notes() == []
        assert process.say("down", None, 150, tmp_path / "a.wav") == {"path": str(tmp_path / "a.wav")}
        assert [voice["id"] for voice in process.voices()] == ["b", "a"]
    assert good_worker.notes() == ["start", "down", "voices"]


def test_one_failure_costs_one_phrase(worker, tmp_path):
    body = """
    answer(ready="fake")
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "bad":
            answer(error="no")
        else:
            speak(request)
    """
    with start(worker, body) as process:
        with pytest.raises(SpeechError, match=r"could not say it: no\."):
            process.say("bad", None, 150, tmp_path / "a.wav")
        process.say("good", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"]


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("time.sleep(60)", "no answer within 0.5 s"),
        ("os._exit(3)", "it ended by itself"),
        ("os.kill(os.getpid(), 11)", "it ended by itself"),
        ("print('Audio saved to', flush=True)", "makes no sense"),
        ("print('[1, 2]', flush=True)", "makes no sense"),
        ("sys.stdout.buffer.write(bytes([255, 254, 10])); sys.stdout.flush()", "makes no sense"),
    ],
)
def test_a_process_that_hangs_dies_or_babbles_is_replaced_twice_and_then_given_up(worker, tmp_path, does, why):
    body = f"""
    answer(ready="fake")
    for line in sys.stdin:
        {does}
    """
    began = time.monotonic()
    with start(worker, body) as process:
        for _ in range(3):
            with pytest.raises(SpeechError, match=why) as raised:
                process.say("down", None, 150, tmp_path / "a.wav")
            assert not isinstance(raised.value, SpeechGoneError)
        for _ in range(2):
            with pytest.raises(SpeechGoneError, match=why):
                process.say("down", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"] * 3
    assert time.monotonic() - began < 20


def test_after_a_crash_the_next_phrase_is_said(worker, tmp_path):
    body = """
    answer(ready="fake")
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "bad":
            os._exit(1)
        speak(request)
    """
    with start(worker, body, phrase_limit_s=5) as process:
        with pytest.raises(SpeechError):
            process.say("bad", None, 150, tmp_path / "a.wav")
        process.say("good", None, 150, tmp_path / "a.wav")
    assert (tmp_path / "a.wav").exists()


def test_a_process_without_an_engine_is_not_asked_again(worker, tmp_path):
    with start(worker, 'answer(failed="RuntimeError: no eSpeak")') as process:
        for _ in range(3):
            with pytest.raises(SpeechGoneError, match="RuntimeError: no eSpeak"):
                process.say("down", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"]


def test_a_start_that_hangs_is_bounded(worker, tmp_path):
    process = SpeechProcess(worker.command("time.sleep(60)"), start_limit_s=1.0)
    with process, pytest.raises(SpeechError, match="no answer within 1 s"):
        process.say("down", None, 150, tmp_path / "a.wav")


def test_a_program_that_is_not_there_is_told(tmp_path):
    with SpeechProcess([str(tmp_path / "nothing")]) as process:
        for _ in range(2):
            with pytest.raises(SpeechGoneError, match="could not be started"):
                process.voices()


def test_closing_ends_the_child_and_may_be_done_twice(good_worker):
    process = SpeechProcess(good_worker.good)
    process.close()
    process.voices()
    child = process._child
    process.close()
    process.close()
    assert child.returncode is not None
    assert process._child is None


def test_a_child_that_does_not_want_to_end_is_killed(worker, monkeypatch):
    monkeypatch.setattr("audio.speech_process.CLOSE_LIMIT_S", 0.2)
    body = """
    answer(ready="fake")
    sys.stdin.readline()
    answer(voices=[])
    time.sleep(60)
    """
    with start(worker, body) as process:
        assert process.voices() == []
        child = process._child
    assert child.returncode != 0


def test_our_own_process_is_started_by_path_and_a_frozen_one_by_its_switch(monkeypatch):
    command = worker_command()
    assert command[:2] == [sys.executable, "-P"]
    assert command[2].endswith("speech_worker.py")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "--speech-worker"]


def test_our_own_process_keeps_its_answers_clean():
    asked = subprocess.run(worker_command(), input="", capture_output=True, text=True, timeout=60)
    assert asked.stdout.count("\n") == 1
    assert asked.stdout.startswith(('{"ready":', '{"failed":'))


def test_a_child_that_died_between_two_phrases_is_replaced(good_worker, tmp_path):
    with SpeechProcess(good_worker.good) as process:
        process.voices()
        process._child.kill()
        process._child.wait()
        with pytest.raises(SpeechError, match="it ended by itself"):
            process.voices()
        assert len(process.voices()) == 2
