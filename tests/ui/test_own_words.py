import threading
from datetime import UTC, datetime
from errno import ENOSPC
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QPushButton

from audio import microphone as microphone_module
from audio.own_words import list_voices, read_clip_file, read_voice
from audio.own_words_keep import keep_phrase, make_voice
from audio.own_words_take import phrase_of
from audio.own_words_zip import export_voice
from tests.audio.own_sounds import spoken, word
from trainer.cues import FRAME_RATE
from trainer.errors import KnownError
from trainer.plan_library import built_in_plans
from ui import listening, own_words, own_words_run
from ui.errand import CalledOffError
from ui.listening import MICROPHONE_IS_BACK, NOTHING_COMES
from ui.main_window import MainWindow, Parts
from ui.own_words_pages import OwnWordsPages
from ui.own_words_run import Stage
from ui.plan_shelf import PlanShelf
from ui.tasks import Background

PLAN = built_in_plans()[0].plan
NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)


class Microphone:
    """A microphone in the test's hand: what it hears is put there by the test."""

    gaps = 0
    begins_with = 4800

    def __init__(self):
        self.samples = np.zeros(self.begins_with, np.float32)
        self.closed = threading.Event()

    def hear(self, sound):
        self.samples = np.concatenate([self.samples, sound])

    def close(self):
        self.closed.set()


@pytest.fixture
def microphones(monkeypatch):
    made = []

    def open_one(_most_s):
        if made and isinstance(made[0], KnownError):
            raise made[0]
        made.append(Microphone())
        return made[-1]

    monkeypatch.setattr(microphone_module, "Microphone", open_one)
    return made


@pytest.fixture
def pages(qtbot, sound, monkeypatch):
    monkeypatch.setattr(own_words_run, "LOOK_EVERY_MS", 5)
    workers = [Background() for _ in range(3)]
    made = OwnWordsPages(sound, *workers)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    opened(made, qtbot)
    yield made
    made.hide()
    for worker in workers:
        worker.close()


def opened(pages, qtbot):
    """Show the page, and wait until it knows what is in the folder."""
    with qtbot.waitSignal(pages.page.voices.changed):
        pages.open(PLAN)


def voice_with(sound, *texts):
    made = make_voice("Ivo", "en", sound.own_voices)
    for text in texts:
        made = keep_phrase(made, text, *phrase_of(spoken(word())), NOW)
    return made


def speaking_with(pages, sound, qtbot, *texts):
    """Have an own voice that says these in use; gives the page."""
    voice_with(sound, *texts)
    opened(pages, qtbot)
    page = pages.page
    page.voice.setCurrentIndex(1)
    page.voice.activated.emit(1)
    return page


def who_says(page, text):
    [item] = [item for item in page.list._items() if item.text(0) == text]
    return item.text(1)


def until(pages, stage, qtbot):
    """Let the sound that is played end, until the run is at a stage."""

    def there():
        player = pages.run.player._player
        if player is not None and player.programme:
            player.frame = player.programme[-1].end_frame + FRAME_RATE
        return pages.run.stage is stage

    qtbot.waitUntil(there, timeout=10_000)


def say(pages, microphone, qtbot, seed=1, seconds=0.5):
    until(pages, Stage.LISTENING, qtbot)
    microphone.hear(spoken(word(seconds, seed=seed)))


# -- Recording -------------------------------------------------------------------------------------------------------


def test_one_key_records_the_phrase_chosen_and_plays_it_at_once(pages, sound, microphones, qtbot):
    page = pages.page
    page.list.choose("two")
    assert who_says(page, "two") == own_words.tr("computer's voice")
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert pages.currentWidget() is pages.stage
    qtbot.waitUntil(lambda: bool(microphones))
    assert pages.stage.word == "two"
    say(pages, microphones[0], qtbot)
    qtbot.waitUntil(lambda: pages.run.stage is Stage.PLAYING)
    [placed] = sound.player.programme
    assert placed.segment.frames == len(read_clip_file(sound.own_voices / "my-voice" / "two.flac"))
    until(pages, Stage.WAITING, qtbot)
    assert pages.stage.now == "Kept"
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    assert pages.currentWidget() is page
    assert page.list.text == "two"
    assert who_says(page, "two") == "✓ your voice"
    qtbot.waitUntil(microphones[0].closed.is_set)
    [made], _ = list_voices(sound.own_voices)
    assert [phrase.text for phrase in made.phrases] == ["two"]
    assert sound.settings.own_voice == made.id == "my-voice"


def test_the_microphone_is_on_only_while_the_page_says_so(pages, microphones, qtbot):
    assert not microphones
    page = pages.page
    page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    until(pages, Stage.LISTENING, qtbot)
    assert pages.stage.microphone == "● The microphone is on"
    pages.hide()
    qtbot.waitUntil(microphones[0].closed.is_set)
    assert pages.run.stage is Stage.OFF


def test_a_whole_run_needs_no_key(pages, sound, microphones, qtbot):
    page = pages.page
    page.list.choose("eight")
    page.record(runs_on=True)
    qtbot.waitUntil(lambda: bool(microphones))
    for n, text in enumerate(("eight", "nine", "ten")):
        qtbot.waitUntil(lambda text=text: pages.stage.word == text)
        say(pages, microphones[0], qtbot, seed=n)
        qtbot.waitUntil(lambda: pages.run.stage is Stage.PLAYING)
        until(pages, Stage.TICK, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    assert [phrase.text for phrase in page.voices.voice.phrases] == ["eight", "nine", "ten"]
    assert len(microphones) == 1


def test_again_records_the_same_once_more_and_all_can_be_taken_back(pages, sound, microphones, qtbot):
    page = pages.page
    page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    say(pages, microphones[0], qtbot)
    until(pages, Stage.WAITING, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_A)
    say(pages, microphones[0], qtbot, seed=2, seconds=0.9)
    until(pages, Stage.WAITING, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Space)
    assert pages.stage.word == "two"
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    assert [phrase.file for phrase in page.voices.voice.phrases] == ["one-2.flac"]
    qtbot.keyClick(page.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [phrase.file for phrase in page.voices.voice.phrases] == ["one.flac"]
    assert read_voice(page.voices.voice.folder) == page.voices.voice


def test_a_key_ends_a_take_before_the_silence_does(pages, microphones, qtbot):
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    until(pages, Stage.LISTENING, qtbot)
    microphones[0].hear(spoken(word(), after_s=0.0)[: -FRAME_RATE // 10])
    qtbot.waitUntil(lambda: pages.stage.meter.share > 0)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: pages.run.stage is Stage.PLAYING)


def test_where_nothing_is_heard_nothing_is_kept_and_it_says_so(pages, microphones, qtbot):
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    until(pages, Stage.LISTENING, qtbot)
    microphones[0].hear(np.zeros(7 * FRAME_RATE, np.float32))
    qtbot.waitUntil(lambda: pages.run.stage is Stage.WAITING)
    assert "Nothing was heard" in pages.stage.told
    assert pages.stage.now == "Not kept"
    assert pages.page.voices.voice.phrases == ()
    text = pages.run.text
    qtbot.keyClick(pages.stage, Qt.Key.Key_R)  # the key that records does so again
    assert pages.run.text == text
    say(pages, microphones[0], qtbot)
    qtbot.waitUntil(lambda: who_says(pages.page, text) == "✓ your voice")


def test_what_needs_an_own_voice_is_grey_without_one(pages, sound, qtbot):
    page = pages.page

    def usable():
        presses = {press.text(): press.isEnabled() for press in page.findChildren(QPushButton)}
        return [presses[words] for words in ("Delete this voice", "Export…  (X)", "Delete  (Del)", "Listen  (L)")]

    assert usable() == [False, False, False, True]
    page.voices.use(voice_with(sound, "one"))
    page.list.choose("one")
    assert usable() == [True, True, True, True]
    page.list.choose("two")
    assert usable() == [True, True, False, True]


def test_a_run_in_which_nobody_speaks_asks_once_more_and_ends(pages, microphones, qtbot):
    pages.page.record(runs_on=True)
    qtbot.waitUntil(lambda: bool(microphones))
    for _ in range(2):
        until(pages, Stage.LISTENING, qtbot)
        microphones[0].hear(np.zeros(7 * FRAME_RATE, np.float32))
        qtbot.waitUntil(lambda: pages.run.stage is not Stage.LISTENING)
    qtbot.waitUntil(lambda: pages.run.stage is Stage.OFF)
    assert "Nothing was heard" in pages.page.work.trouble


def test_a_microphone_that_is_refused_is_one_sentence(pages, microphones, qtbot):
    microphones.append(KnownError("The microphone cannot be used (no such device); everything else works without one."))
    pages.page.record()
    qtbot.waitUntil(lambda: pages.currentWidget() is pages.page)
    assert "cannot be used" in pages.page.work.trouble
    assert "take your words from sound files (F)" in pages.page.work.trouble


def test_a_microphone_that_goes_is_told_and_opened_again_when_it_is_back(pages, microphones, monkeypatch, qtbot):
    pages.run._again.setInterval(1)
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    text = pages.run.text
    until(pages, Stage.LISTENING, qtbot)
    open_one, tries = microphone_module.Microphone, []

    def refuse(_most_s):
        tries.append(1)
        raise KnownError("The microphone cannot be used (no such device).")

    monkeypatch.setattr(microphone_module, "Microphone", refuse)
    qtbot.waitUntil(lambda: len(tries) > 2)
    assert (pages.stage.told, pages.stage.now) == (NOTHING_COMES, "Opening the microphone…")
    assert pages.stage.microphone == "The microphone is off"
    qtbot.waitUntil(microphones[0].closed.is_set)
    monkeypatch.setattr(microphone_module, "Microphone", open_one)
    until(pages, Stage.LISTENING, qtbot)
    assert (pages.stage.told, pages.run.text) == (MICROPHONE_IS_BACK, text)
    say(pages, microphones[1], qtbot)
    until(pages, Stage.WAITING, qtbot)
    assert pages.stage.told == ""
    assert pages.page.voices.voice.phrase(text)
    pages.run.stop()
    assert pages.page.work.trouble == ""


def test_one_that_gives_nothing_once_it_is_open_again_asks_for_nothing(pages, microphones, monkeypatch, qtbot):
    monkeypatch.setattr(listening, "SETTLING_LOOKS", 2)
    monkeypatch.setattr(Microphone, "begins_with", 4800)
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    until(pages, Stage.LISTENING, qtbot)
    monkeypatch.setattr(Microphone, "begins_with", 0)
    stages = []
    pages.run.changed.connect(lambda: stages.append(pages.run.stage))
    qtbot.waitUntil(lambda: len(microphones) > 3, timeout=10_000)
    assert Stage.TICK not in stages
    assert pages.stage.told == NOTHING_COMES
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: all(microphone.closed.is_set() for microphone in microphones))
    assert pages.currentWidget() is pages.page
    assert pages.page.work.trouble == NOTHING_COMES
    assert not pages.run._again.isActive()


def test_that_the_microphone_is_back_is_no_trouble_of_the_page(pages, microphones, qtbot):
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    until(pages, Stage.LISTENING, qtbot)
    qtbot.waitUntil(lambda: len(microphones) == 2)
    until(pages, Stage.LISTENING, qtbot)
    assert pages.stage.told == MICROPHONE_IS_BACK
    pages.run.stop()
    assert pages.page.work.trouble == ""


def test_a_phrase_of_ones_own_is_written_recorded_and_listed(pages, microphones, qtbot):
    page = pages.page
    qtbot.keyClicks(page.phrase, "heel, heel, heel")
    qtbot.keyClick(page.phrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(microphones))
    say(pages, microphones[0], qtbot)
    until(pages, Stage.WAITING, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Space)  # there is no next
    assert pages.currentWidget() is page
    assert page.list.text == page.list.texts[-1] == "heel, heel, heel"


def test_a_phrase_stays_written_where_no_voice_can_be_made(pages, sound, monkeypatch, qtbot):
    opened(pages, qtbot)

    def refuse(*_):
        raise KnownError("The disk is full.")

    page = pages.page
    monkeypatch.setattr(page.voices, "make", refuse)
    qtbot.keyClicks(page.phrase, "heel, heel, heel")
    qtbot.keyClick(page.phrase, Qt.Key.Key_Return)
    assert page.work.trouble == "The disk is full."
    assert page.phrase.text() == "heel, heel, heel"


# -- Files -----------------------------------------------------------------------------------------------------------


def dropped(page, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


def test_files_that_are_dropped_say_what_they_are_called(pages, tmp_path, qtbot):
    for name in ("3.wav", "Left_Leg.wav"):
        soundfile.write(tmp_path / name, word(), FRAME_RATE)
    (tmp_path / "two.wav").write_text("no sound")
    page = pages.page
    dropped(page, *sorted(tmp_path.glob("*.wav")))
    qtbot.waitUntil(lambda: bool(page.work.words))
    assert page.work.words == "Taken in: “three”, “left leg”. two.wav is left out: it is damaged or no sound file."
    assert (who_says(page, "three"), who_says(page, "left leg")) == ("✓ your voice", "✓ your voice")
    page.undo()
    assert page.voices.voice.phrases == ()


def test_files_of_which_nothing_is_taken_in_offer_no_undo_of_what_was_done_before(pages, sound, tmp_path, qtbot):
    page = speaking_with(pages, sound, qtbot, "one", "up")
    page.list.choose("up")
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    (tmp_path / "two.wav").write_text("no sound")
    dropped(page, tmp_path / "two.wav")
    qtbot.waitUntil(lambda: "two.wav" in page.work.words)
    assert page.work.notice.buttons == []
    page.undo()
    assert who_says(page, "up") == "✓ your voice"


def test_no_other_voice_is_made_before_those_there_are_are_known(sound, qtbot):
    voice_with(sound, "one")
    sound.change(sound.settings._replace(own_voice="ivo"))
    workers, may_go_on = [Background() for _ in range(3)], threading.Event()
    pages = OwnWordsPages(sound, *workers)
    qtbot.addWidget(pages)
    pages.show()
    for worker in workers:
        worker.run(may_go_on.wait, lambda _: None, pages)
    pages.open(PLAN)
    pages.page.list.choose("up")
    qtbot.keyClick(pages.page.list, Qt.Key.Key_R)
    assert [voice.id for voice in list_voices(sound.own_voices)[0]] == ["ivo"]
    assert not pages.page.record_one.isEnabled()
    may_go_on.set()
    qtbot.waitUntil(lambda: pages.page.voices.voice is not None)
    assert pages.page.voices.voice.id == "ivo"
    qtbot.waitUntil(pages.page.record_one.isEnabled)
    pages.hide()
    for worker in workers:
        worker.close()


@pytest.mark.parametrize("way", ["chosen", "dropped"])
@pytest.mark.parametrize(("name", "says"), [("take 12.wav", "up"), ("3.wav", "three"), ("one.wav", "one")])
def test_one_file_says_what_it_is_called_or_else_the_phrase_chosen(
    pages, tmp_path, monkeypatch, qtbot, name, says, way
):
    path = tmp_path / name
    soundfile.write(path, word(), FRAME_RATE)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(path)], ""))
    page = pages.page
    page.list.choose("up")
    if way == "chosen":
        page.ask_file()
    else:
        dropped(page, path)
    qtbot.waitUntil(lambda: page.work.words == f"Taken in: “{says}”.")
    assert [text for text in page.list.texts if who_says(page, text) == "✓ your voice"] == [says]
    assert page.focusWidget() is page.list


def test_a_voice_goes_out_and_comes_in(pages, sound, tmp_path, monkeypatch, qtbot):
    voice_with(sound, "one", "twenty")
    opened(pages, qtbot)
    page = pages.page
    page.voices.choose("ivo")
    assert who_says(page, "twenty") == "✓ your voice"
    monkeypatch.setattr(own_words, "ask_to_save", lambda *_args: tmp_path / "ivo.zip")
    page.export()
    qtbot.waitUntil(lambda: page.work.words.startswith("Written"))
    dropped(page, tmp_path / "ivo.zip")
    qtbot.waitUntil(lambda: page.work.words == "“Ivo” is here, with 2 phrases.")
    assert page.voices.voice.id == "ivo-2"
    assert page.voice.count() == 3
    Path(tmp_path / "ivo.zip").write_text("no archive")
    dropped(page, tmp_path / "ivo.zip")
    qtbot.waitUntil(lambda: "ivo.zip cannot be taken in" in page.work.trouble)


# -- Voices ----------------------------------------------------------------------------------------------------------


def test_phrases_and_voices_deleted_come_back(pages, sound, qtbot):
    page = speaking_with(pages, sound, qtbot, "one", "up")
    page.list.choose("up")
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert who_says(page, "up") == "computer's voice"
    page.undo()
    assert who_says(page, "up") == "✓ your voice"
    page.delete_voice()
    assert page.voices.voice is None
    assert sound.settings.own_voice is None
    page.undo()
    assert page.voices.voice.name == "Ivo"
    assert sound.settings.own_voice == "ivo"


def test_a_voice_that_cannot_come_back_now_can_later(pages, sound, monkeypatch, qtbot):
    page = speaking_with(pages, sound, qtbot, "one")
    page.delete_voice()

    def refuse(_path, _to):
        raise OSError(ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Path, "rename", refuse)
        page.undo()
    assert page.voices.voice is None
    assert "No space left" in page.work.trouble
    page.undo()
    assert page.voices.voice.name == "Ivo"


def test_what_is_put_together_is_told_apart_from_what_was_recorded(pages, sound, qtbot):
    voice_with(sound, "thirty", "left leg", "next")
    opened(pages, qtbot)
    pages.page.voices.choose("ivo")
    assert who_says(pages.page, "left leg next") == "✓ from your words"
    assert who_says(pages.page, "right leg") == "computer's voice"


def test_a_voice_that_cannot_be_read_is_told(pages, sound, qtbot):
    bad = sound.own_voices / "bad"
    bad.mkdir(parents=True)
    (bad / "voice.toml").write_text("no toml")
    opened(pages, qtbot)
    assert "“bad” cannot be used" in pages.page.work.trouble


def test_a_rep_and_a_phrase_can_be_heard(pages, sound, qtbot):
    page = pages.page
    page.list.choose("up")
    qtbot.keyClick(page.list, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: bool(sound.players))
    assert [cue.text for placed in sound.player.programme for cue in placed.segment.cues] == ["up"]
    page.listen()
    assert not page.player.is_on
    qtbot.keyClick(page.list, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    with qtbot.assertNotEmitted(pages.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    with qtbot.waitSignal(pages.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


# -- While something is under way ------------------------------------------------------------------------------------


def test_the_next_take_does_not_lose_the_one_still_being_kept(pages, sound, microphones, monkeypatch, qtbot):
    voice_with(sound, "ten")
    opened(pages, qtbot)
    page = pages.page
    page.voices.choose("ivo")
    begun, may_go_on = threading.Event(), threading.Event()

    def slowly(*take):
        begun.set()
        assert may_go_on.wait(60)
        return keep_phrase(*take)

    monkeypatch.setattr("audio.own_words_keep.keep_phrase", slowly)
    page.list.choose("one")
    page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    say(pages, microphones[0], qtbot)
    qtbot.waitUntil(begun.is_set)
    qtbot.waitUntil(lambda: pages.run.stage is Stage.KEEPING)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    page.delete_voice()
    assert page.voices.voice is not None, "nothing is changed before that take is there"
    page.list.choose("two")
    qtbot.keyClick(page.list, Qt.Key.Key_R)
    may_go_on.set()
    qtbot.waitUntil(lambda: len(microphones) == 2)
    say(pages, microphones[1], qtbot)
    until(pages, Stage.WAITING, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    assert [phrase.text for phrase in page.voices.voice.phrases] == ["ten", "one", "two"]
    assert read_voice(page.voices.voice.folder) == page.voices.voice


def test_no_voice_is_changed_while_files_come_in(pages, sound, microphones, tmp_path, monkeypatch, held, qtbot):
    voice_with(sound, "one")
    opened(pages, qtbot)
    page, (reached, may_go_on), asked = pages.page, held, []
    page.voices.choose("ivo")
    for name in ("ask_to_open", "ask_to_open_some", "ask_to_save"):
        monkeypatch.setattr(own_words, name, lambda *_, name=name: asked.append(name))
    soundfile.write(tmp_path / "two.wav", word(), FRAME_RATE)
    page.bring_in([tmp_path / "two.wav"])
    assert reached.wait(60)
    page.phrase.setText("heel, heel")
    page.add_phrase()
    page.list.choose("one")
    for key in ("Delete", "R", "Space", "N", "F", "X", "I"):
        qtbot.keyClick(page.list, Qt.Key[f"Key_{key}"])
    page.delete_voice()
    dropped(page, tmp_path / "two.wav")
    grey = {press.text() for press in page.findChildren(QPushButton) if press.isVisible() and not press.isEnabled()}
    assert grey == {
        "New voice  (N)", "Delete this voice", "Export…  (X)", "Import…  (I)", "Record  (R)",
        "Record all from here  (Shift+R)", "Delete  (Del)", "Take from files…  (F)",
    }  # fmt: skip
    assert not page.voice.isEnabled()
    assert not page.phrase.isEnabled()
    may_go_on.set()
    qtbot.waitUntil(lambda: page.work.words == "Taken in: “two”.")
    assert (asked, microphones, pages.currentWidget()) == ([], [], page)
    assert [voice.id for voice in list_voices(sound.own_voices)[0]] == ["ivo"]
    assert [phrase.text for phrase in read_voice(page.voices.voice.folder).phrases] == ["one", "two"]
    assert read_voice(page.voices.voice.folder) == page.voices.voice
    assert page.voice.isEnabled()
    assert page.phrase.isEnabled()


@pytest.mark.parametrize("errand", ["files", "export", "import"])
def test_escape_calls_off_what_is_under_way_and_changes_nothing(
    pages, sound, tmp_path, monkeypatch, held, qtbot, errand
):
    made = voice_with(sound, "one")
    opened(pages, qtbot)
    page, (reached, may_go_on) = pages.page, held
    page.voices.choose("ivo")
    before = page.voices.voice
    if errand == "files":
        soundfile.write(tmp_path / "two.wav", word(), FRAME_RATE)
        page.bring_in([tmp_path / "two.wav"])
    elif errand == "export":
        monkeypatch.setattr(own_words, "ask_to_save", lambda *_: tmp_path / "out.zip")
        page.export()
    else:
        export_voice(made, tmp_path / "in.zip")
        dropped(page, tmp_path / "in.zip")
    assert reached.wait(60)
    with qtbot.assertNotEmitted(pages.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: page.work.trouble == "Called off; nothing was changed.")
    assert list_voices(sound.own_voices) == ([before], [])
    assert page.voices.voice == before
    assert not (tmp_path / "out.zip").exists()
    with qtbot.waitSignal(pages.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


def test_closing_the_window_calls_off_what_is_under_way(sound, log, tmp_path, held, qtbot):
    reached, may_go_on = held
    workers, ends = [Background() for _ in range(3)], []
    window = MainWindow(Parts(PlanShelf(tmp_path / "plans"), log, sound, *workers), PLAN)
    qtbot.addWidget(window)
    window.show()
    window.show_page("own words")

    def work(errand):
        try:
            errand.progress(0, 1)
        except CalledOffError:
            ends.append("called off")
            raise

    window.pages["own words"].page.work.run("Working", work, lambda _: None)
    assert reached.wait(60)
    window.close()
    may_go_on.set()
    for worker in workers:
        worker.close()
    assert ends == ["called off"]


@pytest.mark.parametrize("text", ["🔥", "a" * 201])
def test_what_can_be_no_phrase_is_told_and_stays_to_be_changed(pages, microphones, text):
    page = pages.page
    page.phrase.setText(text)
    page.add_phrase()
    assert "A phrase has 1 to 200 letters" in page.work.trouble
    assert page.phrase.text() == text
    assert not microphones
    assert page.voices.voice is None


def test_a_take_that_cannot_be_kept_is_told_though_the_user_has_left_the_stage(pages, microphones, monkeypatch, qtbot):
    begun, may_go_on = threading.Event(), threading.Event()

    def refuse(*_take):
        begun.set()
        assert may_go_on.wait(60)
        raise KnownError("The disk is full.")

    monkeypatch.setattr("audio.own_words_keep.keep_phrase", refuse)
    pages.page.list.choose("two")
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    say(pages, microphones[0], qtbot)
    qtbot.waitUntil(begun.is_set)
    qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
    may_go_on.set()
    qtbot.waitUntil(lambda: pages.page.work.trouble == "“two” is not kept. The disk is full.")


def test_the_stage_is_read_from_where_the_user_trains_by_now(pages, sound, microphones, qtbot):
    def large():
        pages.page.record()
        size = pages.stage._now.cap_px
        qtbot.keyClick(pages.stage, Qt.Key.Key_Escape)
        return size

    near = large()
    sound.change(sound.settings._replace(viewing_distance_m=4.0))
    assert large() > near


def all_read_out(pages, monkeypatch):
    """Have a screen reader listen: a list of what it is told, each with its stage."""
    read_out = []
    monkeypatch.setattr(
        "ui.own_words_stage.announce", lambda _, words: read_out.append((pages.run.stage, words)) if words else None
    )
    monkeypatch.setattr("ui.own_words_run.QAccessible.isActive", lambda: True)
    return read_out


def test_what_to_say_is_read_out_before_the_tick_and_never_into_the_take(pages, sound, microphones, monkeypatch, qtbot):
    read_out = all_read_out(pages, monkeypatch)
    pages.page.list.choose("left leg")
    pages.page.record()
    qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
    assert read_out == [(Stage.TICK, "After the tick, say: left leg")]
    [placed] = sound.player.programme
    assert placed.segment.cues[0].at_frame > 2.5 * FRAME_RATE
    until(pages, Stage.LISTENING, qtbot)
    microphones[0].hear(np.zeros(7 * FRAME_RATE, np.float32))
    qtbot.waitUntil(lambda: pages.run.stage is Stage.WAITING)
    qtbot.keyClick(pages.stage, Qt.Key.Key_R)
    say(pages, microphones[0], qtbot)
    until(pages, Stage.WAITING, qtbot)
    assert [stage for stage, _ in read_out] == [Stage.TICK, Stage.WAITING, Stage.TICK]
    assert "Nothing was heard" in read_out[1][1]


def test_what_to_say_is_read_out_again_to_who_records_again_while_it_listens(pages, microphones, monkeypatch, qtbot):
    read_out = all_read_out(pages, monkeypatch)
    pages.page.list.choose("left leg")
    pages.page.record()
    until(pages, Stage.LISTENING, qtbot)
    qtbot.keyClick(pages.stage, Qt.Key.Key_A)
    assert read_out == 2 * [(Stage.TICK, "After the tick, say: left leg")]


def waits_s(sound):
    """How long the tick that is played waits."""
    [placed] = sound.player.programme
    return placed.segment.cues[0].at_frame / FRAME_RATE


@pytest.mark.parametrize("what", ["silent", "news"])
def test_the_tick_waits_for_all_that_is_read_out_before_it(pages, sound, microphones, monkeypatch, qtbot, what):
    monkeypatch.setattr("ui.own_words_run.QAccessible.isActive", lambda: True)
    sound.silent = what == "silent"
    pages.page.list.choose("left leg")
    pages.page.record()
    qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
    if what == "news":
        until(pages, Stage.LISTENING, qtbot)  # gives nothing, and is opened anew
        qtbot.waitUntil(lambda: len(microphones) == 2)
        qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
        assert pages.stage.told == MICROPHONE_IS_BACK
    assert waits_s(sound) >= own_words_run.read_out_s(f"{pages.stage.told} {pages.stage.word}") > 3


def test_the_tick_waits_once_for_what_is_read_out_once(pages, sound, microphones, monkeypatch, qtbot):
    monkeypatch.setattr("ui.own_words_run.QAccessible.isActive", lambda: True)
    pages.page.list.choose("left leg")
    pages.page.record()
    qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
    pages.run.told = "Say it a little louder, or come nearer to the microphone."
    pages.run._tick()
    first_s = waits_s(sound)
    pages.run._tick()
    assert waits_s(sound) < first_s - 3, "what was said before the first is not said again"


def test_who_records_again_while_it_listens_has_the_microphone_opened_anew(pages, microphones, qtbot):
    pages.page.record()
    until(pages, Stage.LISTENING, qtbot)
    microphones[0].samples = np.zeros(int(own_words_run.LONGEST_S * FRAME_RATE), np.float32)
    qtbot.keyClick(pages.stage, Qt.Key.Key_A)
    assert pages.run.stage is Stage.OPENING
    assert not pages.run._timer.isActive(), "there is no microphone to look at"
    until(pages, Stage.LISTENING, qtbot)
    assert len(microphones) == 2


@pytest.mark.parametrize("reads", [True, False])
def test_the_microphone_stays_open_for_what_is_read_out_and_a_whole_take(pages, microphones, monkeypatch, qtbot, reads):
    monkeypatch.setattr("ui.own_words_run.QAccessible.isActive", lambda: reads)
    pages.page.list.choose("left leg")
    pages.page.record()
    qtbot.waitUntil(lambda: bool(microphones))
    say(pages, microphones[0], qtbot)
    until(pages, Stage.WAITING, qtbot)
    left_s = own_words_run.TAKE_S + 2.0
    microphones[0].samples = np.zeros(int((own_words_run.LONGEST_S - left_s) * FRAME_RATE), np.float32)
    qtbot.keyClick(pages.stage, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
    assert len(microphones) == (2 if reads else 1)


def test_without_a_screen_reader_the_tick_waits_for_nobody(pages, sound, microphones, qtbot):
    pages.page.record()
    qtbot.waitUntil(lambda: pages.run.stage is Stage.TICK)
    assert sound.player.programme[0].segment.cues[0].at_frame < 0.5 * FRAME_RATE
