"""The plan editor: form and line say the same, every edit goes back and on, and nothing is lost."""

import shutil

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton

from tests.ui.test_overflow import cut_off
from trainer.plan import FirstLeg, GuideLevel, Plan, RoundOrder, Sides, Waits, line_of, one_line, parse_one_line
from trainer.plan_editing import DRAFT_FILE
from trainer.plan_library import ListedPlan, built_in_plans, own_plans, save_plan
from trainer.progression_rules import Aims
from trainer.tempo import Phase
from ui.load_units import in_unit
from ui.plan_editor import PlanEditor
from ui.sound import Sound
from ui.tasks import Background

LINE = "3x10/side @ 4-0-1-1"
LEFT_OUT = "What could not be read is left out now; Ctrl+Z brings it back."
KEYS = {"ctrl": Qt.KeyboardModifier.ControlModifier, "none": Qt.KeyboardModifier.NoModifier}


@pytest.fixture
def page(qtbot, folder):
    workers = Background(), Background()
    made = PlanEditor(Sound(folder, silent=True), *workers, folder.plans, Plan("Given", sets=2))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.activateWindow()
    made.open()
    yield made
    made.close()
    for worker in workers:
        worker.close()


def write(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def press(page, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or page, key, modifier)


def choose(choices, words):
    next(pill for pill in choices.findChildren(QRadioButton) if pill.text().startswith(words)).click()


def pick(chooser, words):
    chooser.setCurrentIndex(chooser.findText(words))
    chooser.activated.emit(chooser.currentIndex())


# -- Form and line ---------------------------------------------------------------------------------------------------


def test_a_line_fills_the_form(page):
    write(page.line.edit, f"{LINE} rest 60 load 5 first weaker guide fast")
    form = page.form
    assert (form.sets.value(), form.reps.value(), form.rest.value(), form.load.value()) == (3, 10, 60, 5)
    assert [box.value() for box in form.tempo.seconds.values()] == [4, 0, 1, 1]
    assert (form.tempo.notation.text(), form.tempo.presets.value) == ("4-0-1-1", "TP3")
    assert (form.first_leg.value, form.guide.value) == ("weaker", GuideLevel.FAST)
    assert page.plan.name == "My plan"
    assert not page.line.mistakes


def test_that_typing_replaces_the_line_that_is_selected_is_said(page):
    assert page.line.edit.selectedText() == page.line.edit.text() != ""
    assert any("Typing replaces what is selected" in part.text() for part in page.line.findChildren(QLabel))


def test_the_form_writes_the_line_and_every_field_reaches_the_plan(page):
    form = page.form
    form.sets.setValue(4)
    form.reps.setValue(12)
    form.switch.setValue(15)
    form.rest.setValue(75)
    form.get_ready.setValue(30)
    form.load.setValue(7.5)
    form.tempo.seconds[Phase.BOTTOM].setValue(2)
    choose(form.waits, "Before each leg")
    pick(form.first_leg, "The other leg in each session")
    form.match.click()
    pick(form.cue, "Heel glued down")
    choose(form.counting, "Down")
    pick(form.exercise, "Slider reverse lunge")
    choose(form.guide, "Fast")
    assert (
        page.line.edit.text()
        == line_of(page.plan)
        == (
            "4x12/side @ 3-2-1-1 rest 75 switch 15 ready 30 first sessions load 7.5kg waits legs match yes guide fast "
            "cue heel-glued-down counting down exercise slider-reverse-lunge"
        )
    )
    choose(form.sides, "Only left")
    assert (page.plan.sides, page.plan.first_leg, page.plan.waits) == (Sides.LEFT, FirstLeg.SESSIONS, Waits.LEGS)


def test_a_form_cue_both_exercises_have_stays(page):
    pick(page.form.cue, "Belt buckle forward")
    pick(page.form.exercise, "Slider reverse lunge")
    words = [page.form.cue.itemText(n) for n in range(page.form.cue.count())]
    assert (page.plan.cue == "belt-buckle-forward") == ("Belt buckle forward" in words)
    pick(page.form.cue, "Each in turn")
    assert page.plan.cue == ""


def test_a_wrong_line_is_kept_and_each_mistake_pointed_at_while_the_plan_stays(page):
    write(page.line.edit, "3x10 @ 4-0-1 rest 9999")
    assert (page.plan.sets, str(page.plan.tempo)) == (3, "3-0-1-1")  # the last that could be read
    assert page.line.edit.text() == "3x10 @ 4-0-1 rest 9999"
    assert "Column 8, tempo" in page.line.mistakes
    assert "1800" in page.line.mistakes
    carets = page.line._carets
    metrics = page.line.edit.fontMetrics()
    apart = carets.x_px(carets.columns[1]) - carets.x_px(carets.columns[0])
    assert apart == pytest.approx(metrics.horizontalAdvance("4-0-1 rest "), abs=metrics.averageCharWidth())


def test_enter_in_a_wrong_line_starts_nothing_and_says_why(qtbot, page):
    write(page.line.edit, "3x10 nonsense")
    with qtbot.assertNotEmitted(page.start_asked):
        press(page, Qt.Key.Key_Return)
    assert page.told == "First put right what is marked, or undo it."
    assert page.line.edit.hasFocus()


def test_what_is_pasted_stays_as_it_is_written_while_it_is_being_written(page):
    write(page.line.edit, '3X10 @ 4/0/1/1   name "Pasted"')
    assert page.line.edit.text() == '3X10 @ 4/0/1/1   name "Pasted"'
    assert (page.plan.name, page.name.text()) == ("Pasted", "Pasted")
    page.form.sets.setFocus()
    page.form.sets.setValue(5)
    assert page.line.edit.text() == "5x10/side @ 4-0-1-1 rest 90 switch 20"


def test_an_exercise_that_is_not_there_now_may_be_chosen_once_more(page, folder):
    page.edit(save_plan(Plan("Mine", "my-own-gone", cue="of-its-own"), folder.plans))
    page.open()
    pick(page.form.exercise, "my-own-gone (not there now)")
    assert (page.plan.exercise, page.plan.cue, page.undo.isEnabled()) == ("my-own-gone", "of-its-own", False)


def test_a_name_is_written_and_a_line_with_a_mistake_stays(page, folder):
    wrong = "3x10/side first stronger load 12kg"
    write(page.line.edit, wrong)
    write(page.name, "Legs")
    assert (page.line.edit.text(), page.plan.name, page.told) == (wrong, "Legs", "")
    assert "stronger" in page.line.mistakes or "weaker" in page.line.mistakes
    press(page, Qt.Key.Key_Escape)
    [own] = own_plans(folder.plans)[0]
    assert (own.plan.name, own.plan.unfinished) == ("Legs", wrong)


def test_a_line_with_a_mistake_that_a_field_writes_anew_is_told_of_and_comes_back(page):
    wrong = "3x10/side first stronger load 12kg"
    write(page.line.edit, wrong)
    write(page.form.reps, "12")
    assert page.told == LEFT_OUT
    assert page.line.edit.text() == line_of(page.plan)
    page.form.sets.setValue(5)
    assert page.told == ""
    page.take_back()
    page.take_back()
    assert (page.line.edit.text(), page.told) == (wrong, "")


# -- The tempo -------------------------------------------------------------------------------------------------------


def test_steppers_notation_and_names_follow_each_other(page):
    tempo = page.form.tempo
    write(tempo.notation, "2/0/2/1")
    assert [box.value() for box in tempo.seconds.values()] == [2, 0, 2, 1]
    assert tempo.presets.value == "TP5"
    tempo.seconds[Phase.TOP].setFocus()
    press(page, Qt.Key.Key_Up)
    assert (tempo.notation.text(), tempo.presets.value) == ("2-0-2-2", None)
    choose(tempo.presets, "Usual")
    assert (str(page.plan.tempo), tempo.notation.text()) == ("3-0-1-1", "3-0-1-1")


def test_x_is_for_up_alone_by_its_box_its_stepper_or_the_notation(page):
    tempo = page.form.tempo
    tempo.explosive.click()
    assert (str(page.plan.tempo), tempo.seconds[Phase.CONCENTRIC].text()) == ("3-0-X-1", "X")
    tempo.explosive.click()
    assert str(page.plan.tempo) == "3-0-1-1"
    tempo.seconds[Phase.CONCENTRIC].stepDown()
    assert tempo.explosive.isChecked()
    write(tempo.notation, "3-0-2-1")
    assert not tempo.explosive.isChecked()
    write(tempo.notation, "30x1")
    assert tempo.explosive.isChecked()
    assert tempo.notation.text() == "30x1"


def test_a_wrong_notation_keeps_its_text_and_says_in_one_line_what_is_allowed(page):
    tempo = page.form.tempo
    write(tempo.notation, "3-0-1")
    assert tempo.notation.text() == "3-0-1"
    assert "four numbers" in tempo._wrong.text()
    assert tempo._wrong.isVisible()
    page.form.rest.setFocus()
    page.form.rest.setValue(60)
    assert tempo.notation.text() == "3-0-1"
    assert (str(page.plan.tempo), page.plan.rest_s) == ("3-0-1-1", 60)


def test_steppers_that_come_to_too_long_a_rep_stay_and_say_so(page):
    tempo = page.form.tempo
    tempo.seconds[Phase.ECCENTRIC].setValue(9)
    assert tempo.notation.text() == "9-0-1-1"
    assert "10 seconds" in tempo._wrong.text()
    tempo.seconds[Phase.TOP].setValue(0)
    assert str(page.plan.tempo) == "9-0-1-0"
    assert not tempo._wrong.isVisible()


def test_decimals_can_be_typed(page):
    page.form.load.setFocus()
    page.form.load.selectAll()
    for typed, value in (("2", 2), (".", 2), ("5", 2.5)):
        QTest.keyClicks(page.form.load, typed)
        assert page.plan.load_kg == value


def with_a_wrong_tempo_in_the_first_of_two(page, folder):
    page.edit(save_plan(parse_one_line('2x8/side then 2x9/side name "Mine"'), folder.plans))
    page.open()
    write(page.form.tempo.notation, "5-1-1")


def test_a_wrong_notation_stays_while_a_name_is_written_and_its_exercise_moved(page, folder):
    with_a_wrong_tempo_in_the_first_of_two(page, folder)
    page.parts.findChildren(QRadioButton)[1].click()
    write(page.name, "Legs")
    assert (page.told, page.form.reps.value()) == ("", 9)
    page.parts.findChildren(QRadioButton)[0].click()
    assert page.form.tempo.notation.text() == "5-1-1"
    page.move_exercise(1)
    assert ([each.reps for each in page.plan.exercises], page.told) == ([9, 8], "")
    assert page.form.tempo.notation.text() == "5-1-1"
    press(page, Qt.Key.Key_Escape)
    [own] = own_plans(folder.plans)[0]
    assert "2x9" in own.plan.unfinished.split("then")[0]
    assert '"5-1-1"' in own.plan.unfinished.split("then")[1]


def test_a_wrong_notation_that_an_edit_elsewhere_costs_is_told_of_and_comes_back(page, folder):
    with_a_wrong_tempo_in_the_first_of_two(page, folder)
    page.parts.findChildren(QRadioButton)[1].click()
    write(page.form.reps, "12")
    assert page.told == LEFT_OUT
    page.take_back()
    page.parts.findChildren(QRadioButton)[0].click()
    assert (page.form.tempo.notation.text(), page.told) == ("5-1-1", "")
    page.add_exercise()
    assert page.told == LEFT_OUT


def test_a_wrong_notation_goes_with_its_exercise_without_a_word(page, folder):
    with_a_wrong_tempo_in_the_first_of_two(page, folder)
    page.remove_exercise()
    assert ([each.reps for each in page.plan.exercises], page.told) == ([9], "")


# -- What has no meaning ---------------------------------------------------------------------------------------------


def shown_reasons(page):
    return {reason.control: reason.shown.text() for reason in page.form._reasons if reason.shown.isVisible()}


def test_what_has_no_meaning_cannot_be_used_and_says_why(page):
    form = page.form
    assert shown_reasons(page) == {}
    choose(form.sides, "Only right")
    assert shown_reasons(page) == dict.fromkeys(
        (form.switch, form.order, form.first_leg, form.match), "Only one leg is trained."
    )
    choose(form.sides, "Both")
    choose(form.order, "Rep by rep")
    assert set(shown_reasons(page)) == {form.switch, form.match}
    assert not form.switch.isEnabled()
    assert form.switch.accessibleDescription() == "The legs take turns in each set."
    choose(form.order, "Both at once")
    choose(form.guide, "Quiet")
    form.sets.setValue(1)
    assert set(shown_reasons(page)) == {form.switch, form.match, form.first_leg, form.cue, form.rest}
    page.add_exercise()
    assert form.rest in shown_reasons(page)
    page.parts.findChildren(QRadioButton)[0].click()
    assert form.rest not in shown_reasons(page)


# -- Load ------------------------------------------------------------------------------------------------------------


def test_a_load_is_asked_for_in_pounds_and_kept_in_kilograms(page):
    choose(page.form.unit, "lb")
    page.form.load.setValue(10)
    assert page.plan.load_kg == 4.536
    assert page.form.load.text() == "10 lb"
    choose(page.form.unit, "kg")
    assert (page.form.load.text(), page.plan.load_kg) == ("4.536 kg", 4.536)
    choose(page.form.unit, "lb")
    page.form.load.setValue(page.form.load.maximum())
    assert page.plan.load_kg == 300
    assert page._sound.settings.load_unit == "lb"


def test_with_pounds_the_step_of_suggestions_is_one_that_weights_in_pounds_come_in(page):
    def step(unit):
        choose(page.form.unit, unit)
        return round(in_unit(page._sound.settings.aims.load_step_kg, unit), 2)

    assert (step("lb"), step("kg")) == (5, 2)
    page._sound.change(page._sound.settings._replace(aims=Aims(load_step_kg=0.25)))
    assert (step("kg"), step("lb"), step("kg")) == (0.25, 2.5, 0.25)


# -- Several exercises -----------------------------------------------------------------------------------------------


def test_exercises_are_added_edited_moved_and_removed(page):
    assert not page.parts.isVisible()
    press(page, Qt.Key.Key_Insert)
    page.form.reps.setValue(12)
    assert [each.reps for each in page.plan.exercises] == [8, 12]
    assert page.parts.words == ["1.  Reverse lunge for glutes  2 × 8", "2.  Reverse lunge for glutes  2 × 12"]
    page.parts.setFocus()
    press(page, Qt.Key.Key_Left, KEYS["ctrl"])
    assert [each.reps for each in page.plan.exercises] == [12, 8]
    assert page.form.reps.value() == 12
    press(page, Qt.Key.Key_Delete)
    assert [each.reps for each in page.plan.exercises] == [8]
    assert not page.parts.isVisible()
    while page.take_back() or page.undo.isEnabled():
        pass
    assert page.plan.then == ()


def test_there_are_no_more_exercises_than_a_plan_may_have(page):
    for _ in range(12):
        page.add_exercise()
    assert len(page.plan.exercises) == 10
    assert not page.add.isEnabled()


def test_more_reps_than_any_plan_has_are_refused_in_one_sentence(page):
    page.form.sets.setValue(20)
    page.form.reps.setValue(200)
    page.add_exercise()
    assert "reps" in page.told
    assert len(page.plan.exercises) == 1


# -- Undo ------------------------------------------------------------------------------------------------------------


def test_undo_goes_to_what_it_changes_and_redo_comes_back(page):
    write(page.name, "Legs")
    write(page.line.edit, LINE)
    page.form.rest.setFocus()
    for _ in range(3):
        press(page, Qt.Key.Key_Up)
    assert page.plan.rest_s == 105
    page.name.setFocus()
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert page.plan.rest_s == 90
    assert page.form.rest.hasFocus()
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert page.line.hasFocus()
    assert one_line(page.plan) == '2x8/side @ 3-0-1-1 rest 90 switch 20 name "Legs"'
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert (page.name.text(), page.name.hasFocus(), page.undo.isEnabled()) == ("My plan", True, False)
    for _ in range(3):
        press(page, Qt.Key.Key_Y, KEYS["ctrl"])
    assert one_line(page.plan) == '3x10/side @ 4-0-1-1 rest 105 switch 20 name "Legs"'
    assert not page.redo.isEnabled()


def test_a_line_typed_over_another_is_undone_alone(page):
    write(page.line.edit, f'{LINE} name "First"')
    write(page.line.edit, "3x10 nonsense")
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert page.line.edit.text() == line_of(page.plan)
    assert (page.plan.name, page.plan.reps) == ("First", 10)
    press(page, Qt.Key.Key_Y, KEYS["ctrl"])
    assert page.line.edit.text() == "3x10 nonsense"


def test_what_is_typed_after_a_pause_is_undone_alone(qtbot, page):
    write(page.line.edit, LINE)
    QTest.keyClicks(page.line.edit, " rest 60")
    qtbot.waitUntil(lambda: not page._pause.isActive())
    QTest.keyClicks(page.line.edit, " load 5")
    assert page.plan.load_kg == 5
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert (page.plan.load_kg, page.plan.rest_s) == (0, 60)


def test_a_wrong_text_is_undone_and_redone_too(page):
    write(page.form.tempo.notation, "3-0-1-1-1")
    press(page, Qt.Key.Key_Z, KEYS["ctrl"])
    assert page.form.tempo.notation.text() == "3-0-1-1"
    press(page, Qt.Key.Key_Z, KEYS["ctrl"] | Qt.KeyboardModifier.ShiftModifier)
    assert page.form.tempo.notation.text() == "3-0-1-1-1"
    assert page.form.tempo.notation.hasFocus()


# -- Saving, starting, leaving ---------------------------------------------------------------------------------------


def test_a_new_plan_is_saved_when_it_starts(page, folder):
    write(page.line.edit, LINE)
    heard = []
    page.saved.connect(heard.append)
    page.start_asked.connect(heard.append)
    press(page, Qt.Key.Key_Return)
    [own] = own_plans(folder.plans)[0]
    assert heard == [own, own.plan]
    assert own.plan == page.plan
    assert (own.plan.sets, own.plan.reps, str(own.plan.tempo)) == (3, 10, "4-0-1-1")


def test_a_plan_only_looked_at_starts_as_what_it_was_made_from(qtbot, page, folder):
    with qtbot.waitSignal(page.start_asked) as heard:
        press(page, Qt.Key.Key_Return, KEYS["ctrl"])
    assert heard.args == [Plan("Given", sets=2)]
    assert own_plans(folder.plans)[0] == []


def test_a_plan_asked_for_by_its_name_is_saved_unchanged_too(qtbot, page, folder):
    page.make_new(Plan("Calf raise", exercise="backward-lunge"), "Calf raise")
    page.open()
    with qtbot.waitSignal(page.start_asked) as heard:
        press(page, Qt.Key.Key_Return, KEYS["ctrl"])
    [own] = own_plans(folder.plans)[0]
    assert own.plan.name == "Calf raise"
    assert heard.args == [own.plan]


def test_leaving_saves_what_was_changed_and_nothing_else(qtbot, page, folder):
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape)
    assert own_plans(folder.plans)[0] == []
    page.form.reps.setValue(9)
    with qtbot.waitSignals([page.saved, page.left]):
        press(page, Qt.Key.Key_Escape)
    assert [entry.plan.reps for entry in own_plans(folder.plans)[0]] == [9]


def test_a_plan_that_cannot_be_saved_is_trained_and_told_to_whoever_shows_the_next_page(qtbot, page, folder):
    page.form.reps.setValue(9)
    shutil.rmtree(folder.plans)
    folder.plans.write_text("no folder any more")
    with qtbot.waitSignal(page.start_asked) as heard:
        press(page, Qt.Key.Key_Return, KEYS["ctrl"])
    assert heard.args[0].reps == 9
    with qtbot.waitSignal(page.unsaved) as told:
        page.hide()
    assert "cannot be" in told.args[0]
    folder.plans.unlink()
    folder.plans.mkdir()
    page.show()
    with qtbot.waitSignal(page.unsaved) as told:
        page.hide()
    assert told.args == [""]
    assert len(own_plans(folder.plans)[0]) == 1


def test_an_own_plan_is_edited_in_its_place_and_its_steps_are_there_again(qtbot, page, folder):
    listed = save_plan(Plan("Mine"), folder.plans)
    page.edit(listed)
    page.open()
    assert page.form.sets.hasFocus()
    page.form.sets.setValue(5)
    with qtbot.waitSignal(page.saved) as heard:
        press(page, Qt.Key.Key_S, KEYS["ctrl"])
    assert heard.args[0].id == listed.id
    assert page.told == "Saved as “Mine”."
    page.make_new(Plan("Given"))
    page.edit(heard.args[0])
    page.open()
    page.take_back()
    assert page.plan == listed.plan


def test_a_plan_that_comes_with_the_program_becomes_a_copy(page, folder):
    built_in = built_in_plans()[0]
    page.edit(built_in)
    page.open()
    assert page._title.text() == f"A copy of “{built_in.plan.name}”"
    page.form.reps.setValue(9)
    page.save()
    assert [entry.plan.name for entry in own_plans(folder.plans)[0]] == [f"{built_in.plan.name}, a copy"]
    page.save_copy()
    assert len(own_plans(folder.plans)[0]) == 2


def test_a_plan_given_by_a_command_keeps_its_name(page, folder):
    page.edit(ListedPlan("", Plan("Given by hand"), built_in=False))
    page.open()
    page.form.reps.setValue(9)
    page.leave()
    assert [entry.plan.name for entry in own_plans(folder.plans)[0]] == ["Given by hand"]


def test_what_is_not_saved_yet_is_on_the_disk_before_long(qtbot, page, folder):
    page._keep.setInterval(0)
    page.form.reps.setValue(9)
    qtbot.waitUntil((folder.plans / DRAFT_FILE).exists)
    page.take_back()
    qtbot.waitUntil(lambda: not (folder.plans / DRAFT_FILE).exists())


@pytest.mark.qt_log_ignore("This plugin does not support")  # of a screen that is none
def test_what_was_edited_just_before_the_window_is_minimised_is_on_the_disk_all_the_same(qtbot, page, folder):
    page.form.reps.setValue(9)
    page.showMinimized()
    qtbot.waitUntil((folder.plans / DRAFT_FILE).exists)
    assert own_plans(folder.plans)[0] == []


def test_what_cannot_be_saved_is_told_and_starts_all_the_same(qtbot, page, folder):
    page.form.reps.setValue(9)
    folder.plans.rmdir()
    with qtbot.assertNotEmitted(page.left):
        page.leave()
    assert "cannot be written" in page.told
    with qtbot.waitSignal(page.start_asked) as heard:
        page.start()
    assert heard.args[0].reps == 9
    folder.plans.mkdir()
    page.leave()
    assert [entry.plan.reps for entry in own_plans(folder.plans)[0]] == [9]


def test_two_columns_where_there_is_room_for_them(page):
    page.resize(1920, 1080)
    assert page.form._columns.direction() == page.form._columns.Direction.LeftToRight
    page.resize(1280, 720)
    assert page.form._columns.direction() == page.form._columns.Direction.TopToBottom


def test_in_a_low_window_what_ends_the_editing_stands_below_both_columns(page):
    def beside():
        page.layout().activate()
        return page.begin.mapTo(page, QPoint()).x() >= page.outlook.mapTo(page, QPoint()).x()

    assert beside()
    page.resize(960, 540)
    assert not beside()
    page.add_exercise()
    QApplication.processEvents()
    assert cut_off(page) == []
    page.resize(1280, 720)
    assert beside()


def test_the_round_order_is_told_to_the_outlook_at_once(page):
    choose(page.form.order, "Both at once")
    assert page.plan.round_order is RoundOrder.TOGETHER
    assert page.outlook._plan == page.plan


def test_a_line_with_a_mistake_is_kept_as_it_stands_and_starts_only_once_it_is_put_right(qtbot, page, folder):
    wrong = "3x8/side first stronger then 1x2/side"
    page.make_new(Plan("Given"))
    page.open()
    write(page.line.edit, wrong)
    with qtbot.waitSignals([page.saved, page.left]):
        press(page, Qt.Key.Key_Escape)
    [own] = own_plans(folder.plans)[0]
    assert own.plan.unfinished == wrong
    page.make_new(Plan("Other"))
    page.edit(own)
    page.open()
    assert (page.line.edit.text(), page.line.edit.hasFocus(), page.line.edit.selectedText()) == (wrong, True, "")
    assert "stronger" in page.line.mistakes or "weaker" in page.line.mistakes
    with qtbot.assertNotEmitted(page.start_asked):
        press(page, Qt.Key.Key_Return, KEYS["ctrl"])
    write(page.line.edit, wrong.replace("stronger", "right"))
    with qtbot.waitSignal(page.start_asked) as heard:
        press(page, Qt.Key.Key_Return, KEYS["ctrl"])
    assert (heard.args[0].unfinished, len(heard.args[0].exercises)) == ("", 2)
    assert own_plans(folder.plans)[0][0].plan == heard.args[0]


def test_a_line_typed_without_an_exercise_keeps_the_one_chosen(page):
    page.make_new(Plan("Given", "backward-lunge"))
    page.open()
    write(page.line.edit, LINE)
    assert (page.plan.exercise, page.form.exercise.currentText()) == ("backward-lunge", "Backward lunge")
    page.form.sets.setFocus()
    page.form.sets.setValue(4)
    assert page.line.edit.text().endswith("exercise backward-lunge")


def in_sight(page, field):
    port = page._form_area.viewport()
    return port.rect().contains(field.rect().translated(field.mapTo(port, QPoint(0, 0))))


def test_it_opens_at_its_top_and_what_is_undone_comes_into_sight(page, folder):
    bar = page._form_area.verticalScrollBar()
    page.edit(save_plan(Plan("Mine"), folder.plans))
    page.open()
    page.form.counting.setFocus()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert not in_sight(page, page.form.sets)
    page.open()
    assert (bar.value(), page.form.sets.hasFocus()) == (0, True)
    assert in_sight(page, page.form.sets)
    page.form.reps.setValue(9)
    bar.setValue(bar.maximum())
    page.take_back()
    assert (page.form.reps.hasFocus(), in_sight(page, page.form.reps)) == (True, True)
