from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from tests.trainer.own_exercises import CALF_RAISE
from tests.ui.hand_set import PageSound
from trainer.beginning import usual_plan
from trainer.exercise import FormCue, exercise
from trainer.exercise_shelf import read_shelf
from trainer.own_exercise_file import LONGEST_SHORT, parse_own
from trainer.plan import RoundOrder
from trainer.rep_cues import phases_of
from trainer.tempo import Phase, parse_tempo
from ui.exercise_editor import ExerciseEditor
from ui.exercise_editor_cues import remark
from ui.lunges import look_again, lunges, open_folder, use_exercises
from ui.tasks import Background

V2 = "reverse-lunge-for-glutes"


@pytest.fixture
def folder(tmp_path):
    yield open_folder(str(tmp_path / "data")).exercises
    use_exercises(None)


@pytest.fixture
def sound(tmp_path, folder):
    return PageSound(open_folder(str(tmp_path / "data")))


@pytest.fixture
def page(qtbot, tmp_path, folder, sound):
    """The page, opened, with what was there when the test asked for it."""
    background = Background()
    made = ExerciseEditor(sound, background, folder, ask_file=lambda *_: tmp_path / "brought.toml")
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    made.open()
    yield made
    made.close()
    background.close()


@pytest.fixture
def calf(folder):
    folder.mkdir()
    (folder / "calf-raise.toml").write_text(CALF_RAISE)
    use_exercises(folder)
    return parse_own(CALF_RAISE, "calf-raise")


def press(page, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(page.focusWidget() or page, key, modifier)


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def kept(folder):
    return read_shelf(folder).own


def test_an_exercise_is_made_from_nothing_by_keyboard_alone(page, folder):
    press(page, Qt.Key.Key_Insert)
    QTest.keyClicks(page.focusWidget(), "Calf raise")
    press(page, Qt.Key.Key_Insert, modifier=Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(page.focusWidget(), "over the toe")
    press(page, Qt.Key.Key_Return)
    assert not kept(folder)["calf-raise"].form_cues  # half a cue is not kept
    write(page.cues.rows[0].sentence, "Rise over the big toe, as if you looked over a fence.")
    press(page, Qt.Key.Key_Tab)
    own = kept(folder)["calf-raise"]
    (cue,) = own.form_cues
    assert (own.name, own.based_on, cue.id, cue.leg) == ("Calf raise", "", "over-the-toe", None)
    assert "calf-raise" in lunges()


def test_an_empty_list_makes_way_for_what_to_begin_with(page, folder):
    assert page.like.isVisible()
    assert page.new.isVisible()
    assert not page.list.isVisible()
    assert not page.delete.isVisible()
    page.make_new()
    press(page, Qt.Key.Key_Return)
    assert page.list.isVisible()
    assert page.delete.isVisible()
    assert page.like.isVisible()
    page.delete_shown()
    assert not kept(folder)
    assert not page.list.isVisible()


def test_a_copy_says_nothing_of_its_own_until_something_is_changed(page, folder):
    page.like.setCurrentIndex(page.like.findData(V2))
    page.make_new()
    press(page, Qt.Key.Key_Return)
    assert [row.cue.short for row in page.cues.rows] == [cue.short for cue in exercise(V2).form_cues]
    (own,) = kept(folder).values()
    assert (own.based_on, own.form_cues, own.tempo) == (V2, None, None)
    write(page.cues.rows[0].short, "feather foot")
    press(page, Qt.Key.Key_Tab)
    (own,) = kept(folder).values()
    assert [cue.short for cue in own.form_cues] == [
        "feather foot", *[cue.short for cue in exercise(V2).form_cues[1:]],
    ]  # fmt: skip
    assert own.form_cues[0].fault == exercise(V2).form_cues[0].fault


def test_every_field_is_kept_and_each_edit_is_undone_and_done_again(calf, page, folder):
    fields = page.fields
    for choose, value in (
        (fields.begins_with, "eccentric"),
        (fields.figure, "upright"),
        (fields.round_order, RoundOrder.TOGETHER),
    ):
        choose.show_value(value)
        choose.chosen.emit()
    fields.sets.setValue(4)
    fields.tempo.notation.setText("3-1-2-1")
    fields.tempo.edited.emit("notation", "3-1-2-1")
    edited = replace(
        calf, begins_with="eccentric", figure="upright", round_order=RoundOrder.TOGETHER, sets=4,
        tempo=parse_tempo("3-1-2-1"),
    )  # fmt: skip
    assert page.own == kept(folder)["calf-raise"] == edited
    for _ in range(5):
        page.take_back()
    assert page.own == kept(folder)["calf-raise"] == calf
    assert not page.undo.isEnabled()
    for _ in range(5):
        page.do_again()
    assert page.own == kept(folder)["calf-raise"] == edited


def test_a_word_that_is_written_is_one_step(calf, page):
    write(page.fields.name, "Heel lift")
    assert page.own.name == "Heel lift"
    page.take_back()
    assert page.own == calf


def test_a_name_is_never_empty_and_a_tempo_never_wrong(calf, page, folder):
    page.fields.name.selectAll()
    page.fields.name.setFocus()
    press(page, Qt.Key.Key_Backspace)
    page.fields.tempo.edited.emit("notation", "3-")
    press(page, Qt.Key.Key_Return)
    assert page.own == kept(folder)["calf-raise"] == calf


def test_a_form_cue_is_for_a_leg_and_can_be_taken_away(calf, page, folder):
    row = page.cues.rows[1]
    row.leg.setCurrentIndex(row.leg.findData("both"))
    row.leg.activated.emit(0)
    assert [cue.leg for cue in kept(folder)["calf-raise"].form_cues] == ["left", None]
    page.cues.rows[0].remove.click()
    assert [cue.short for cue in kept(folder)["calf-raise"].form_cues] == ["warm sand"]
    page.take_back()
    assert len(page.cues.rows) == 2


def test_what_is_deleted_can_be_brought_back(calf, page, folder):
    page.list.setFocus()
    press(page, Qt.Key.Key_Delete)
    assert kept(folder) == {}
    assert "calf-raise" not in lunges()
    assert "“Calf raise” is deleted" in page.notice.words
    press(page, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert kept(folder) == {"calf-raise": calf}
    assert page.own == calf


@pytest.mark.parametrize("something", ["edited", "begun"])
def test_what_was_deleted_is_offered_no_more_once_something_else_is_undone_next(calf, page, folder, something):
    (folder / "other.toml").write_text(CALF_RAISE.replace("Calf raise", "Other raise"))
    look_again()
    page.open()
    page.delete_shown()
    assert "is deleted" in page.notice.words
    if something == "edited":
        write(page.fields.name, "A third")
    else:
        page.make_new()
    assert page.notice.words == ""


def test_what_went_wrong_since_a_deletion_stays_to_be_read(calf, page, folder):
    (folder / "other.toml").write_text(CALF_RAISE.replace("Calf raise", "Other raise"))
    look_again()
    page.open()
    page.delete_shown()
    (folder.parent / "brought.toml").write_text("this is no exercise")
    page.take_in(folder.parent / "brought.toml")
    assert "brought.toml" in page.notice.words
    write(page.fields.name, "A third")
    assert "brought.toml" in page.notice.words


def test_what_cannot_be_brought_back_now_can_be_later(calf, page, folder):
    page.delete_shown()
    (folder / "calf-raise.toml").mkdir()
    page.take_back()
    assert "“calf-raise”" in page.notice.words, "there is another"
    (folder / "calf-raise.toml").rmdir()
    page.take_back()
    assert kept(folder) == {"calf-raise": calf}


@pytest.mark.parametrize(
    ("phase", "sentence", "short", "fault", "words"),
    [
        ("eccentric", "Sink.", "warm sand", None, "2 words fit into “Lower”, 3 s."),
        ("eccentric", "Heel.", "heel glued down", "F6", "3 words fit into “Lower”, 3 s. Answers “Front heel lifts”."),
        (
            "concentric",
            "Up.",
            "tall",
            None,
            "1 word, said in “Lower”: its own phase is too short for words at this tempo.",
        ),
        ("concentric", "", "tall", None, "Not used until both the sentence and the short form are written."),
    ],
)
def test_whether_the_short_form_fits_is_said(phase, sentence, short, fault, words):
    assert remark(FormCue((), phase, sentence, short, fault), rep("3-0-1-1")) == (words, True)


def rep(tempo):
    return phases_of(parse_tempo(tempo), Phase.ECCENTRIC)


def test_a_short_form_that_is_too_long_is_told():
    cue = FormCue((), "eccentric", "Sink.", "a b c d e f g h")
    words = "8 words are too long for “Lower” at this tempo: 3 s hold 7."
    assert remark(cue, rep("3-0-1-1")) == (words, False)
    assert remark(cue, rep("5-0-1-1"))[1]


def test_the_remark_follows_each_letter(calf, page):
    row = page.cues.rows[1]
    write(row.short, "one two three four five six seven")
    assert row.remark.text().startswith("7 words are too long for “Lower”")
    assert row.remark.property("kind") == "trouble"
    assert row.short.maxLength() == LONGEST_SHORT


def test_a_form_cue_is_heard_by_the_voice_chosen(calf, page, sound, qtbot):
    page.cues.rows[0].hear.click()
    qtbot.waitUntil(lambda: bool(sound.prepared), timeout=5000)
    assert sound.prepared[-1][1] == ("Rise over the big toe, as if you looked over a fence.", "over the toe")


def test_a_file_is_opened_and_dropped(page, folder, tmp_path):
    (tmp_path / "brought.toml").write_text(CALF_RAISE)
    page.ask_for_file()
    assert "is one of your exercises now" in page.notice.words
    assert kept(folder)["calf-raise"].name == "Calf raise"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "brought.toml"))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    assert "is here already" in page.notice.words
    assert len(kept(folder)) == 1


def test_a_wrong_file_is_told_of_with_every_mistake(page, folder, tmp_path):
    (tmp_path / "brought.toml").write_text('format = 1\nname = "x"\nsets = 0\nreps = "many"\n')
    page.ask_for_file()
    assert "The exercise brought.toml has 2 mistakes:" in page.notice.words
    assert "Line 3, column 8, sets" in page.notice.words
    assert kept(folder) == {}


def test_a_file_that_was_put_there_is_read_and_one_that_is_wrong_told_of(page, folder):
    folder.mkdir()
    (folder / "calf-raise.toml").write_text(CALF_RAISE)
    (folder / "broken.toml").write_text("format = 1\n")
    page.open()
    assert page.own.id == "calf-raise"
    assert "name: is missing" in page.notice.words


def test_what_cannot_be_written_is_told(page, folder):
    folder.write_text("a file in its place")
    page.make_new()
    press(page, Qt.Key.Key_Return)
    assert "cannot be changed" in page.notice.words


def test_a_plan_of_it_begins_with_what_it_says(calf, page):
    asked = []
    page.plan_asked.connect(asked.append)
    page.plan.click()
    assert asked == ["calf-raise"]
    plan = usual_plan(lunges()["calf-raise"])
    assert (plan.exercise, plan.sets, plan.reps, str(plan.tempo)) == ("calf-raise", 2, 3, "2-1-1-1")


def test_what_was_edited_before_a_plan_of_it_can_still_be_undone(calf, page, folder):
    (folder / "another.toml").write_text(CALF_RAISE.replace("Calf raise", "Another"), encoding="utf-8")
    page.open()
    page.cues.rows[0].remove.click()
    page.plan.click()
    page.hide()  # the plan's page is shown, and this one again
    page.show()
    page.open()
    assert page.own.id == "calf-raise"
    assert len(page.cues.rows) == 1
    page.take_back()
    assert len(page.cues.rows) == 2
    page.wanted = "another"
    page.open()
    assert not page.undo.isEnabled(), "each exercise has its own edits"


def test_tab_meets_what_stands_above_first(calf, page):
    page.cues.add.click()
    chain, part = [], page.fields.name
    for _ in range(500):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and page.isAncestorOf(part):
            chain.append(part)
        part = part.nextInFocusChain()
        if part is page.fields.name:
            break
    stops = [stop for row in page.cues.rows for stop in row.stops]
    assert len(stops) == 3 * 6
    where = [chain.index(stop) for stop in (*stops, page.cues.add, page.plan)]
    assert where == sorted(where)
    between = chain[where[0] : where[len(stops)]]
    assert between == stops, "nothing else stands between the form cues"


def test_leaving_keeps_what_is_written(calf, page, folder):
    write(page.fields.spoken_name, "Up on your toes")
    page.hide()
    assert kept(folder)["calf-raise"].spoken_name == "Up on your toes"


def test_it_opens_with_what_is_wanted(calf, page):
    page.wanted = V2
    page.open()
    assert page.like.value == V2
    page.wanted = "calf-raise"
    page.open()
    assert page.own == calf


def rows(page):
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_a_new_exercise_has_a_row_of_its_own_at_once_and_is_taken_back_by_one_key(calf, page, folder):
    press(page, Qt.Key.Key_Insert)
    assert rows(page) == ["Calf raise", "My exercise"]
    assert (page.list.currentRow(), page.fields.name.hasFocus()) == (1, True)
    press(page, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert (rows(page), page.own.id) == (["Calf raise"], "calf-raise")
    assert not page.undo.isEnabled()
    press(page, Qt.Key.Key_Insert, Qt.Key.Key_Return)
    assert list(kept(folder)) == ["calf-raise", "my-exercise"]
    page.take_back()
    assert list(kept(folder)) == ["calf-raise"]
    assert (rows(page), page.own.id) == (["Calf raise"], "calf-raise")


def test_the_first_exercise_is_in_the_list_before_its_name_is_kept(page, folder):
    press(page, Qt.Key.Key_Insert)
    assert (rows(page), page.list.isVisible(), kept(folder)) == (["My exercise"], True, {})
    page.take_back()
    assert (rows(page), page.own) == ([], None)
    assert page.like.hasFocus()


def test_no_two_exercises_have_one_name(calf, page, folder):
    press(page, Qt.Key.Key_Insert)
    QTest.keyClicks(page.focusWidget(), "calf Raise")
    press(page, Qt.Key.Key_Tab)
    assert (page.own.name, page.fields.name.text()) == ("calf Raise 2", "calf Raise 2")
    assert sorted(rows(page)) == ["Calf raise", "calf Raise 2"]
    write(page.fields.name, exercise(V2).name)
    press(page, Qt.Key.Key_Tab)
    assert page.own.name == f"{exercise(V2).name} 2"
    assert {own.name for own in kept(folder).values()} == {"Calf raise", f"{exercise(V2).name} 2"}


def test_a_file_whose_name_is_taken_gets_a_number(calf, page, folder, tmp_path):
    (tmp_path / "other.toml").write_text(CALF_RAISE.replace("reps = ", "reps = 1"))
    page.take_in(tmp_path / "other.toml")
    assert rows(page) == ["Calf raise", "Calf raise 2"]


def test_the_key_on_the_button_that_deletes_does_so_too(qtbot, calf, page, folder):
    page.delete.setFocus()
    press(page, Qt.Key.Key_Delete)
    assert kept(folder) == {}
    qtbot.waitUntil(lambda: page.like.isVisible() and page.like.hasFocus())


def click(page, name):
    [item] = page.list.findItems(name, Qt.MatchFlag.MatchExactly)
    at = page.list.visualItemRect(item).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_what_cannot_be_written_stays_and_is_told_until_it_can_be(calf, page, folder, tmp_path, qtbot):
    (folder / "another.toml").write_text(CALF_RAISE.replace("Calf raise", "Another"), encoding="utf-8")
    page.wanted = "calf-raise"
    page.open()
    left, gone_unkept, asked = [], [], []
    page.left.connect(lambda: left.append(True))
    page.unsaved.connect(gone_unkept.append)
    page.plan_asked.connect(asked.append)
    aside = folder.rename(tmp_path / "aside")
    folder.write_text("a file in its place")
    write(page.fields.spoken_name, "Up on your toes")
    for go in (lambda: click(page, "Another"), lambda: press(page, Qt.Key.Key_Escape), page.make_new, page.plan.click):
        page.notice.hide()
        go()
        assert "cannot be changed" in page.notice.words
        assert (page.own.id, page.own.spoken_name) == ("calf-raise", "Up on your toes")
    assert (left, asked, rows(page)) == ([], [], ["Another", "Calf raise"])
    qtbot.waitUntil(lambda: [item.text() for item in page.list.selectedItems()] == ["Calf raise"])
    page.hide()
    assert gone_unkept[-1] == page.notice.words
    assert "cannot be changed" in page.notice.words
    page.show()
    page.wanted = "another"
    page.open()
    assert "cannot be changed" in page.notice.words
    assert page.fields.spoken_name.text() == "Up on your toes"
    folder.unlink()
    aside.rename(folder)
    page.open()
    assert (page.notice.words, page.own.id) == ("", "calf-raise")
    assert kept(folder)["calf-raise"].spoken_name == "Up on your toes"
    click(page, "Another")
    assert (page.own.id, page.notice.words) == ("another", "")
    page.back.click()
    assert left == [True]
    page.hide()
    assert gone_unkept[-1] == "", "what was told does not hold any more"


def test_words_of_joined_parts_pictures_and_any_space_are_written_as_they_are_typed(calf, page, folder):
    field = page.fields.name
    write(field, "ab")
    for text in ("\u200c", "👩\u200d👧", "\u00a0"):
        field.setCursorPosition(1)
        field.insert(text)
        field.textEdited.emit(field.text())
        assert field.cursorPosition() == 1 + len(text.encode("utf-16-le")) // 2
    press(page, Qt.Key.Key_Tab)
    assert kept(folder)["calf-raise"].name == "a 👩\u200d👧\u200cb"


def test_of_several_files_each_is_told_of(page, folder, tmp_path):
    (tmp_path / "one.toml").write_text(CALF_RAISE)
    (tmp_path / "two.toml").write_text("format = 1\n")
    (tmp_path / "three.toml").write_text(CALF_RAISE.replace("Calf raise", "Heel raise"))
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{name}.toml")) for name in ("two", "one", "three")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, left, none))
    assert "The exercise two.toml has one mistake:" in page.notice.words
    assert "“Calf raise” is one of your exercises now." in page.notice.words
    assert "“Heel raise” is one of your exercises now." in page.notice.words
    assert len(kept(folder)) == 2


@pytest.mark.parametrize("way", ["page", "list"])
def test_a_form_cue_half_written_is_still_there_for_who_comes_back(calf, page, folder, way):
    page.cues.add.click()
    write(page.cues.rows[-1].sentence, "Look over the fence.")
    if way == "list":
        page.make_new()
        page.list.setCurrentRow(0)
    else:
        page.leave()
        page.hide()
        page.show()
        page.open()
    assert page.own.id == "calf-raise"
    assert page.cues.rows[-1].sentence.text() == "Look over the fence."
    assert len(kept(folder)["calf-raise"].form_cues) == len(page.cues.rows) - 1
    page.take_back()
    assert page.cues.rows[-1].sentence.text() == ""


def test_what_was_changed_elsewhere_meanwhile_is_what_is_shown(calf, page, folder):
    page.cues.add.click()
    page.leave()
    (folder / "calf-raise.toml").write_text(CALF_RAISE.replace("Calf raise", "Heel raise"))
    page.open()
    assert page.fields.name.text() == "Heel raise"
    assert page.own == kept(folder)["calf-raise"]
