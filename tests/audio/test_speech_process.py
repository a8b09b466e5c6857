import os
import signal
import subprocess
import sys
import threading

import pytest

from audio.speech_process import SpeechError, SpeechGoneError, SpeechProcess, UnknownVoiceError, speech_command

NEEDS_SIGNALS = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="this system cannot stop a process for a while"
)


def start(worker, body, phrase_limit_s=0.5):
    return SpeechProcess(worker.command(body), load_limit_s=5, phrase_limit_s=phrase_limit_s)


def test_it_starts_with_the_first_request_and_answers(good_worker, tmp_path):
    with SpeechProcess(good_worker.good) as process:
        assert good_worker.notes() == []
        process.say("down", None, 150, tmp_path / "a.wav")
        assert (tmp_path / "a.wav").exists()
        assert [voice["id"] for voice in process.voices()] == ["b", "a"]
    assert good_worker.notes() == ["start", "down", "voices"]


def test_one_failure_costs_one_phrase(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "bad":
            answer(error="no")
        else:
            say(request)
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
        ("answer(path='another')", "makes no sense"),
        ("[print('x' * 9999) for _ in range(9999)]", "makes no sense"),
        ("[sys.stdout.write('x' * 9999) for _ in range(9999)]", "makes no sense"),
        pytest.param("os.kill(os.getpid(), 19)", "no answer within 0.5 s", marks=NEEDS_SIGNALS),
        ("sys.stdout.buffer.write(bytes([255, 254, 10])); sys.stdout.flush()", "makes no sense"),
    ],
)
def test_a_process_that_hangs_dies_or_babbles_is_replaced_twice_and_then_given_up(worker, tmp_path, does, why):
    body = f"""
    answer(ready=True)
    for line in sys.stdin:
        {does}
    """
    with start(worker, body) as process:
        for _ in range(3):
            with pytest.raises(SpeechError, match=why) as raised:
                process.say("down", None, 150, tmp_path / "a.wav")
            assert not isinstance(raised.value, SpeechGoneError)
        for _ in range(2):
            with pytest.raises(SpeechGoneError, match=why):
                process.say("down", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"] * 3


def test_after_a_crash_the_next_phrase_is_said(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        if request["text"] == "bad":
            os._exit(1)
        say(request)
    """
    with start(worker, body, phrase_limit_s=5) as process:
        with pytest.raises(SpeechError):
            process.say("bad", None, 150, tmp_path / "a.wav")
        process.say("good", None, 150, tmp_path / "a.wav")
    assert (tmp_path / "a.wav").exists()


def test_a_process_without_an_engine_is_not_asked_again(worker, tmp_path):
    with start(worker, "answer(ready=True); sys.stdin.readline(); answer(failed='RuntimeError: no eSpeak')") as process:
        for _ in range(3):
            with pytest.raises(SpeechGoneError, match="RuntimeError: no eSpeak"):
                process.say("down", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"]


def test_a_start_that_hangs_is_bounded(worker, tmp_path):
    process = SpeechProcess(worker.command("time.sleep(60)"), load_limit_s=1.0)
    with process, pytest.raises(SpeechError, match="no answer within 1 s"):
        process.say("down", None, 150, tmp_path / "a.wav")


def test_one_that_begins_with_anything_else_than_that_it_is_ready_is_of_no_use(worker):
    with start(worker, "answer(voices=[]); time.sleep(60)") as process:
        for _ in range(2):
            with pytest.raises(SpeechGoneError, match="did not say that it is ready"):
                process.voices()
    assert worker.notes() == ["start"]


def test_killed_before_anything_was_asked_it_is_never_started(good_worker):
    with SpeechProcess(good_worker.good) as process:
        process.kill()
        with pytest.raises(SpeechGoneError):
            process.voices()
    assert good_worker.notes() == []


def test_killed_while_it_is_being_started_it_does_not_live_on(worker, monkeypatch):
    begin, begun = subprocess.Popen, []

    def killed_meanwhile(*given, **named):
        begun.append(begin(*given, **named))
        process.kill()
        return begun[0]

    with start(worker, "answer(ready=True); time.sleep(60)") as process:
        monkeypatch.setattr("audio.speech_process.subprocess.Popen", killed_meanwhile)
        with pytest.raises(SpeechError):
            process.voices()
        assert begun[0].wait(20) != 0


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
    answer(ready=True)
    sys.stdin.readline()
    answer(voices=[])
    time.sleep(60)
    """
    with start(worker, body) as process:
        assert process.voices() == []
        child = process._child
    assert child.returncode != 0


def test_a_child_that_cannot_be_ended_is_not_waited_for(worker, monkeypatch):
    for place in ("audio.speech_process.CLOSE_LIMIT_S", "audio.speech_process.KILLED_S", "audio.child.KILLED_S"):
        monkeypatch.setattr(place, 0.05)
    body = """
    answer(ready=True)
    sys.stdin.readline()
    answer(voices=[])
    time.sleep(60)
    """
    process = start(worker, body)
    assert process.voices() == []
    child, reader = process._child, process._reader
    with monkeypatch.context() as hung:
        hung.setattr(child, "kill", lambda: None)
        process.close()
    assert child.poll() is None
    child.kill()
    child.wait()
    reader.join()
    child.stdout.close()


def test_our_own_process_is_started_by_path_and_a_frozen_one_by_its_switch(monkeypatch, tmp_path):
    command = speech_command(tmp_path)
    assert command[:2] == [sys.executable, "-P"]
    assert command[2].endswith("speech_worker.py")
    assert command[3:] == [str(tmp_path)]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert speech_command() == [sys.executable, "--speech-worker"]
    assert speech_command(tmp_path) == [sys.executable, "--speech-worker", str(tmp_path)]


def test_our_own_process_keeps_its_answers_clean():
    asked = subprocess.run(speech_command(), input="", capture_output=True, text=True, timeout=60)
    assert asked.stdout.count("\n") == 1
    assert asked.stdout == '{"ready": true}\n'


def test_somebody_elses_audio_does_not_take_our_place(tmp_path, monkeypatch):
    (tmp_path / "audio.py").write_text("raise SystemExit('the decoy was imported')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with SpeechProcess() as process, pytest.raises(UnknownVoiceError, match=r"it needs the packages|lists those"):
        process.say("down", "piper:zz", 150, tmp_path / "a.wav")


def test_a_child_that_died_between_two_phrases_is_replaced(good_worker, tmp_path):
    with SpeechProcess(good_worker.good) as process:
        process.voices()
        process._child.kill()
        process._child.wait()
        with pytest.raises(SpeechError, match="it ended by itself"):
            process.voices()
        assert len(process.voices()) == 2


def test_a_voice_that_is_not_there_is_an_error_of_its_own_with_the_reason(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        answer(unknown_voice="zz", why="it is lost")
    """
    with start(worker, body) as process, pytest.raises(UnknownVoiceError, match=r"“zz” is not to be had.*: it is lost"):
        process.say("down", "zz", 150, tmp_path / "a.wav")


def test_what_takes_long_to_load_is_waited_for(worker, tmp_path):
    body = """
    answer(ready=True)
    for line in sys.stdin:
        answer(loading=None)
        time.sleep(1)
        say(json.loads(line))
    """
    with start(worker, body, phrase_limit_s=0.2) as process:
        process.say("down", None, 150, tmp_path / "a.wav")
    assert (tmp_path / "a.wav").exists()


def test_what_never_loads_is_not_tried_again(worker, tmp_path):
    body = """
    answer(ready=True)
    sys.stdin.readline()
    answer(loading="piper:slow")
    time.sleep(60)
    """
    with SpeechProcess(worker.command(body), load_limit_s=2) as process:
        for _ in range(2):
            with pytest.raises(SpeechGoneError, match="no answer within 2 s"):
                process.say("down", None, 150, tmp_path / "a.wav")
    assert worker.notes() == ["start"]


def test_a_phrase_said_gives_new_starts(worker, tmp_path):
    body = """
    answer(ready=True)
    request = json.loads(sys.stdin.readline())
    say(request) if request["text"] == "good" else os._exit(1)
    sys.stdin.readline()
    """
    with start(worker, body, phrase_limit_s=5) as process:
        for _ in range(4):
            with pytest.raises(SpeechError):
                process.say("bad", None, 150, tmp_path / "a.wav")
            process.say("good", None, 150, tmp_path / "a.wav")
            with pytest.raises(SpeechError, match="ended by itself"):
                process.say("good", None, 150, tmp_path / "a.wav")
    assert worker.notes().count("start") == 8


@NEEDS_SIGNALS
def test_a_child_stopped_for_a_while_is_waited_for(good_worker, tmp_path):
    with SpeechProcess(good_worker.good, phrase_limit_s=20) as process:
        process.voices()
        child = process._child
        os.kill(child.pid, signal.SIGSTOP)
        goes_on = threading.Timer(0.3, child.send_signal, [signal.SIGCONT])
        goes_on.start()
        process.say("down", None, 150, tmp_path / "a.wav")
        goes_on.join()
        assert process._child is child


def test_what_was_killed_is_not_started_again(good_worker, tmp_path):
    with SpeechProcess(good_worker.good) as process:
        process.voices()
        process.kill()
        for _ in range(2):
            with pytest.raises(SpeechError):
                process.say("down", None, 150, tmp_path / "a.wav")
        with pytest.raises(SpeechGoneError):
            process.say("down", None, 150, tmp_path / "a.wav")
    assert good_worker.notes() == ["start", "voices"]
