import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.trainer.own_exercises import CALF_RAISE
from tests.ui.hand_set import PageSound
from trainer.exercise import exercise
from trainer.guide_text import full_guide
from ui.learn import Learn, _spoken
from ui.learn_parts import SECTION
from ui.lunges import look_again, use_exercises
from ui.tasks import Background
from ui.wording import SILENT

V1, V2 = "backward-lunge", "reverse-lunge-for-glutes"
FRAMES = 48_000


@pytest.fixture
def background():
    made = Background()
    yield made
    made.close()


@pytest.fixture
def page(qtbot, sound, background):
    made = Learn(sound, background)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    made.open(V2)
    return made


@pytest.fixture
def own_folder(tmp_path):
    use_exercises(tmp_path)
    yield tmp_path
    use_exercises(None)


def words_on(page):
    shown = [part for part in page.findChildren(QLabel) if part.isVisibleTo(page)]
    return " ".join(part.text() for part in shown)


def hear(page, sound, qtbot, seconds):
    """Let so much time pass for the ear, and the page see it."""
    sound.player.frame += round(seconds * FRAMES)
    with qtbot.waitSignal(page.voice.changed):
        pass


# ---- leafing ----


def test_it_opens_at_the_first_section_of_the_exercise_asked_for(page):
    assert page.section.id == "glance"
    assert exercise(V2).headline_cue.text in words_on(page)
    assert page.focusWidget() is page.contents


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_whoever_reads_in_the_text_turns_page_after_page_there(page, qtbot, key):
    """The keyboard does not fall on the choice of an exercise, which the same key opens."""
    QApplication.processEvents()
    page._text.setFocus()
    for _ in range(40):
        qtbot.keyClick(page.window().focusWidget(), key)
        QApplication.processEvents()
        assert page.window().focusWidget() is page._text
    assert page._n > 8


def test_every_section_can_be_reached_by_keys_alone_and_shows_all_its_lines(page, qtbot):
    sections = full_guide(exercise(V2))
    seen = []
    for section in sections:
        assert page.section.id == section.id
        text = words_on(page)
        assert all(line.text in text for line in section.lines)
        seen.append(page.contents.currentItem().data(SECTION))
        qtbot.keyClick(page.contents, Qt.Key.Key_Right)
    assert seen == list(range(len(sections)))
    assert page.section == sections[-1]  # there is nothing behind the last


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ((Qt.Key.Key_End,), "uses"),
        ((Qt.Key.Key_End, Qt.Key.Key_Home), "glance"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left), "safety"),
        ((Qt.Key.Key_Down, Qt.Key.Key_Down), "position"),
        ((Qt.Key.Key_Left,), "glance"),
    ],
)
def test_keys_of_the_contents(page, qtbot, keys, where):
    for key in keys:
        qtbot.keyClick(page.contents, key)
    assert page.section.id == where


@pytest.mark.parametrize(("key", "where"), [("PageDown", "contents"), ("Space", "contents"), ("Space", "text")])
def test_paging_shows_all_of_a_long_section_before_it_turns_the_page(page, qtbot, key, where):
    key = Qt.Key[f"Key_{key}"]
    page.resize(1000, 540)
    qtbot.keyClick(page.contents, Qt.Key.Key_Right)
    assert page.section.id == "safety"
    bar = page._text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    part = page.contents if where == "contents" else page._text
    part.setFocus()
    qtbot.keyClick(part, key)
    assert page.section.id == "safety"
    assert bar.value() > 0
    while bar.value() < bar.maximum():
        qtbot.keyClick(part, key)
    qtbot.keyClick(part, key)
    assert page.section.id == "position"


def test_fast_is_one_page_and_practice(page):
    page.guides.show_value("fast")
    page.guides.chosen.emit()
    assert page.contents.count() == 3  # with the title of the part
    assert page.section.id == "fast"


def test_another_exercise_shows_its_own_guide(page):
    page.lunges.setCurrentIndex(page.lunges.findData(V1))
    page.lunges.activated.emit(page.lunges.currentIndex())
    assert page.lunge.id == V1
    assert exercise(V1).headline_cue.text in words_on(page)
    assert exercise(V2).headline_cue.text not in words_on(page)


def test_the_load_is_told_for_the_body_weight_in_the_settings(page, sound, qtbot):
    sound.change(sound.settings._replace(body_kg=60))
    page.open(V2)
    page.show_section([found.id for found in full_guide(exercise(V2))].index("load"))
    assert "estimate, up to 52 kg" in words_on(page)


def test_a_line_is_never_too_long_to_read(page, qtbot):
    for width in (1280, 1920, 2560):
        page.resize(width, width * 9 // 16)
        page.show_section(0)
        line = exercise(V2).about[1].text
        usual = page._place.fontMetrics().horizontalAdvance(line) / len(line)
        assert 40 < page._text.maximumWidth() / usual <= 75


# ---- reading aloud ----


def test_reading_marks_the_line_that_is_heard_and_turns_the_page_at_the_end(page, sound, qtbot):
    qtbot.keyClick(page.contents, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(sound.players))
    said = [cue.text for placed in sound.player.programme for cue in placed.segment.cues]
    assert said[:2] == ["At a glance.", full_guide(exercise(V2))[0].lines[0].spoken]
    assert not any(paragraph.is_read for paragraph in page._paragraphs)  # the title is being read
    hear(page, sound, qtbot, 0.7)
    assert [paragraph.is_read for paragraph in page._paragraphs][:2] == [True, False]
    hear(page, sound, qtbot, 0.65)
    assert [paragraph.is_read for paragraph in page._paragraphs][:3] == [False, True, False]
    sound.player.frame = 60 * FRAMES
    qtbot.waitUntil(lambda: page.section.id == "safety")
    assert page.read.text().startswith("Stop")


def test_reading_begins_with_what_is_made_and_goes_on_with_what_is_made_meanwhile(page, sound, qtbot):
    the_rest = threading.Event()

    def prepare(texts):
        first, *others = texts
        PageSound.prepare(sound, [first])
        assert the_rest.wait(60)
        PageSound.prepare(sound, others)

    sound.prepare = prepare
    page.read_or_stop()
    qtbot.waitUntil(lambda: bool(sound.players))
    assert [cue.text for placed in sound.player.programme for cue in placed.segment.cues] == ["At a glance."]
    assert page.status == ""
    sound.player.frame = 60 * FRAMES
    qtbot.waitUntil(lambda: page.status == "Preparing the voice…")
    assert page.section.id == "glance"
    the_rest.set()
    qtbot.waitUntil(lambda: len(sound.players) == 2)
    said = [cue.text for placed in sound.player.programme for cue in placed.segment.cues]
    assert said == [line.spoken for line in full_guide(exercise(V2))[0].lines]
    hear(page, sound, qtbot, 0.1)
    assert [paragraph.is_read for paragraph in page._paragraphs][:2] == [True, False]


def test_escape_stops_reading_and_only_then_leaves(page, sound, qtbot):
    qtbot.keyClick(page.contents, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(sound.players))
    with qtbot.assertNotEmitted(page.back_asked):
        qtbot.keyClick(page.contents, Qt.Key.Key_Escape)
    assert sound.player.closed
    assert not page.voice.is_on
    assert page.read.text().startswith("Read")
    with qtbot.waitSignal(page.back_asked):
        qtbot.keyClick(page.contents, Qt.Key.Key_Escape)


def test_leafing_on_while_reading_goes_on_reading_there(page, sound, qtbot):
    qtbot.keyClick(page.contents, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: bool(sound.players))
    qtbot.keyClick(page.contents, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: sound.player.programme[0].segment.cues[0].text == "Before you begin.")


def test_only_what_is_read_and_what_comes_next_is_held(page, sound, qtbot):
    sound.forget = lambda texts: [sound.said.pop(text, None) for text in texts]
    page.read_or_stop()
    for _ in range(3):
        qtbot.waitUntil(lambda: bool(sound.players) and page.voice.paragraph is not None)
        sound.player.frame += 60 * FRAMES
        before = page.section
        qtbot.waitUntil(lambda before=before: page.section != before)
    here, following = full_guide(exercise(V2))[3:5]
    qtbot.waitUntil(lambda: sound.said.keys() == {*_spoken(here), *_spoken(following)})
    page.stop_reading()
    qtbot.waitUntil(lambda: not sound.said)


def test_without_sound_it_says_why_nothing_is_read(qtbot, folder, background):
    silent = PageSound(folder, silent=True)
    page = Learn(silent, background)
    qtbot.addWidget(page)
    page.show()
    page.open(V2)
    page.read_or_stop()
    silent.player.frame = 60 * FRAMES
    qtbot.waitUntil(lambda: page.status == SILENT and not page.voice.is_on)
    assert page.section.id == "glance"
    assert page.read.text().startswith("Read")


def test_leaving_the_page_is_silent(page, sound, qtbot):
    page.read_or_stop()
    qtbot.waitUntil(lambda: bool(sound.players))
    page.hide()
    assert sound.player.closed


# ---- ways on ----


def test_practice_is_asked_for_the_exercise_shown_and_one_comes_back_to_the_same_place(page, qtbot):
    qtbot.keyClick(page.contents, Qt.Key.Key_End)
    with qtbot.waitSignal(page.practice_asked) as asked:
        qtbot.keyClick(page.contents, Qt.Key.Key_P)
    assert asked.args == [V2]
    page.open(V1, again=True)
    assert (page.lunge.id, page.section.id) == (V2, "uses")
    page.open(V1)
    assert (page.lunge.id, page.section.id) == (V1, "glance")


def test_an_own_exercise_deleted_meanwhile_is_not_come_back_to(page, qtbot, own_folder):
    own = own_folder / "calf-raise.toml"
    own.write_text(CALF_RAISE)
    look_again()
    page.open("calf-raise")
    qtbot.keyClick(page.contents, Qt.Key.Key_End)
    own.unlink()
    look_again()
    page.open(V1, again=True)
    assert (page.lunge.id, page.section.id) == (V1, "glance")
    assert page.lunges.findData("calf-raise") == -1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_button_below_practice_is_pressed_by_either_key(page, qtbot, key):
    page.show_section([found.id for found in full_guide(exercise(V2))].index("practice"))
    (now,) = [found for found in page._spread.findChildren(QPushButton) if found.text() == "Practise now"]
    now.setFocus()
    with qtbot.waitSignal(page.practice_asked):
        qtbot.keyClick(now, key)


def test_screen_readers_hear_what_a_section_is_and_says(page):
    assert page.contents.accessibleName() == "Contents"
    assert page._text.accessibleName() == page.section.title
    assert exercise(V2).headline_cue.text in page._text.accessibleDescription()
