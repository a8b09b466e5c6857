"""From an empty data folder to the first session by keys alone, in the real window with sound in the test's hand."""

import errno
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.trainer.own_exercises import CALF_RAISE
from tests.trainer.sessions_made import evening
from trainer.beginning import gentle_plan
from trainer.exercise import exercise, load_exercises
from trainer.log.merge import merge
from trainer.plan import Plan
from ui.first_start import CHOOSE, MAT, PRACTICE, READY, SAFETY, VOICE, FirstStart
from ui.home import NoticeKind
from ui.learn_parts import Paragraph
from ui.lunges import use_exercises
from ui.main_window import MainWindow, Parts
from ui.plan_shelf import PlanShelf
from ui.settings import read_settings
from ui.stage import Stage
from ui.tasks import Background

FRAMES = 48_000
V1, V2, V3 = "backward-lunge", "reverse-lunge-for-glutes", "slider-reverse-lunge"


@pytest.fixture
def window(qtbot, sound, log, folder, workers):
    plans = PlanShelf(folder.plans)
    made = MainWindow(Parts(plans, log, sound, *workers), plans.plans[0])
    qtbot.addWidget(made)
    made.show_page("first start")
    made.show()
    yield made
    made.close()


@pytest.fixture
def page(window):
    return window.pages["first start"]


@pytest.fixture
def own_exercise(folder):
    """The id of an exercise of the user's own."""
    folder.exercises.mkdir(exist_ok=True)
    (folder.exercises / "calf-raise.toml").write_text(CALF_RAISE)
    use_exercises(folder.exercises)
    yield "calf-raise"
    use_exercises(None)


def press(qtbot, window, *keys):
    """Press keys where the focus is."""
    for key in keys:
        qtbot.keyClick(window.focusWidget(), key)


def words_on(page):
    return " ".join(part.text() for part in page.findChildren(QLabel) if part.isVisibleTo(page))


def play_to_the_end(sound, seconds=600):
    sound.player.frame += seconds * FRAMES


def practising(window, page, qtbot):
    """Begin a round of practice from its step; gives its page."""
    page.show_step(PRACTICE)
    press(qtbot, window, Qt.Key.Key_Return)
    practice = window.pages["practice"]
    qtbot.waitUntil(lambda: practice.is_on)
    return practice


def test_from_nothing_to_the_first_session_by_keys_alone(window, page, sound, log, folder, qtbot):
    today = date.today().isoformat()
    assert page.n == CHOOSE
    press(qtbot, window, Qt.Key.Key_Right)
    assert page.lunge.id == V3
    press(qtbot, window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.lunge.id == V1
    press(qtbot, window, Qt.Key.Key_Return)

    assert page.n == VOICE
    press(qtbot, window, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(sound.players))
    said = {cue.text for placed in sound.player.programme for cue in placed.segment.cues}
    assert "down" in said
    sound.player.frame = sound.player.programme[-1].start_frame + 2 * FRAMES
    qtbot.waitUntil(lambda: page.step.picture.place_s == 2)  # without sound one sees it
    play_to_the_end(sound)
    qtbot.waitUntil(lambda: window.focusWidget() is page.next)  # heard: the way on is one key
    press(qtbot, window, Qt.Key.Key_Return)

    assert page.n == MAT
    press(qtbot, window, Qt.Key.Key_C)
    assert window.pages.current == "room check"
    press(qtbot, window, Qt.Key.Key_Return)
    assert window.pages.current == "first start"
    assert page.n == MAT  # how far away one stands has still to be told
    press(qtbot, window, Qt.Key.Key_Return)

    assert page.n == SAFETY
    assert sound.settings.safety_seen_on is None
    press(qtbot, window, Qt.Key.Key_Return)
    assert sound.settings.safety_seen_on == today

    assert page.n == PRACTICE
    press(qtbot, window, Qt.Key.Key_Return)
    practice = window.pages["practice"]
    qtbot.waitUntil(lambda: practice.is_on)
    assert window.in_session
    timeline = practice.session.workout.session.timeline
    assert (timeline.plan.exercise, timeline.plan.sets, timeline.plan.reps) == (V1, 1, 3)
    assert timeline.plan.tempo == gentle_plan(exercise(V1)).tempo, "practice is led as the session that follows"
    stage = practice.session.findChild(Stage)
    sound.player.frame = 3 * FRAMES
    practice.session.look()
    assert stage.breaks.detail.text == "Practice"
    assert "Space pauses" in stage.header.text
    sound.player.frame = 20 * FRAMES
    practice.session.look()
    assert practice.session.notice is None, "nothing takes room from the figure"
    play_to_the_end(sound)
    practice.session.look()
    assert window.pages.current == "first start"

    assert page.n == READY
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pages.current == "session")
    assert window.home.plan == gentle_plan(exercise(V1))
    assert "0 sessions" in log.check()
    window.close()
    assert read_settings(folder.settings)[0].safety_seen_on == today


def test_practice_leaves_nothing_in_the_log(window, page, sound, log, qtbot):
    practice = practising(window, page, qtbot)
    play_to_the_end(sound)
    practice.session.look()
    assert not practice.is_on
    assert "0 sessions" in log.check()


def test_practice_without_room_for_what_it_keeps_is_told_and_left(window, page, sound, qtbot, monkeypatch):
    practice = practising(window, page, qtbot)
    play_to_the_end(sound)
    practice.session.look()

    def full(**_):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as no_room:
        no_room.setattr("ui.practice.TemporaryDirectory", full)
        page.show_step(PRACTICE)
        press(qtbot, window, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "No space left on device" in words_on(practice))
    assert not practice.is_on
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.current == "first start")
    practising(window, page, qtbot)


def test_a_closed_window_ends_practice(window, page, sound, qtbot):
    practice = practising(window, page, qtbot)
    window.close()
    assert not practice.is_on
    assert sound.player.closed


@pytest.mark.parametrize("n", range(READY))
def test_every_step_can_be_left_out(window, page, sound, qtbot, n):
    page.show_step(n)
    page.skip.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.n == n + 1
    assert sound.settings.safety_seen_on is None


@pytest.mark.parametrize("n", range(READY + 1))
def test_every_step_leads_back_and_out(window, page, qtbot, n):
    page.show_step(n)
    press(qtbot, window, Qt.Key.Key_Backspace)
    assert page.n == max(n - 1, CHOOSE)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.pages.current == "home"


@pytest.mark.parametrize("n", range(READY + 1))
def test_enter_leads_on_from_every_step_and_tab_leads_round(window, page, qtbot, n):
    page.show_step(n)
    assert "(Enter)" in page.next.text()
    assert "(S)" in page.skip.text()
    assert all(f"({key})" in part.text() for key, part in page.step.keys.items())
    if n == CHOOSE:
        return  # the cards have the arrow keys, and lead on by Enter themselves
    assert window.focusWidget() is page.next
    press(qtbot, window, Qt.Key.Key_Tab)
    assert window.focusWidget() is page.skip


def test_the_key_of_a_step_leaves_it_out(window, page, qtbot):
    page.show_step(VOICE)
    press(qtbot, window, Qt.Key.Key_S)
    assert page.n == MAT


def test_who_has_never_trained_finds_the_gentle_plan_chosen_whichever_way_out(window, page, qtbot, sound, folder):
    press(qtbot, window, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert window.home.plan == gentle_plan(page.lunge)
    assert page.lunge.id == V3
    assert read_settings(folder.settings)[0].welcomed

    def recalled():
        return PlanShelf(folder.plans).recalled(read_settings(folder.settings)[0].last_plan)

    qtbot.waitUntil(lambda: recalled() == window.home.plan)  # the next start shows it, too


def test_whoever_has_trained_finds_a_plan_for_the_exercise_chosen(window, page, qtbot, log):
    merge(log, [evening(1)])
    press(qtbot, window, Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert window.home.plan.exercise == V3
    assert window.home.plan in window.parts.plans.plans


def test_who_only_looks_at_the_first_steps_again_keeps_a_plan_of_an_own_exercise(
    window, page, qtbot, log, own_exercise
):
    merge(log, [evening(1)])
    window.show_home()
    window.home.offer(Plan("Calves", own_exercise))
    window.show_page("first start")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.home.plan.name == "Calves"
    window.show_page("first start")
    qtbot.waitUntil(page.step.isVisible)
    press(qtbot, window, Qt.Key.Key_S)  # the step left out: nothing is chosen
    assert page.n == VOICE
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.home.plan.name == "Calves"
    window.show_page("first start")
    page.step.cards[V3].click()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.home.plan.exercise == V3


def test_who_takes_the_exercise_that_is_marked_has_chosen_it(window, page, qtbot, log, own_exercise):
    merge(log, [evening(1)])
    window.show_home()
    window.home.offer(Plan("Calves", own_exercise))
    window.show_page("first start")
    qtbot.waitUntil(page.step.isVisible)
    marked = page.lunge.id
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.n == VOICE
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.home.plan.exercise == marked


def test_esc_in_practice_goes_on_to_the_last_step(window, page, sound, qtbot):
    practising(window, page, qtbot)
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.current == "first start")
    assert page.n == READY


def test_whom_practice_hurts_too_much_is_not_led_on(window, page, sound, qtbot):
    practice = practising(window, page, qtbot)
    sound.player.frame = 20 * FRAMES
    practice.session.look()
    for key in (Qt.Key.Key_P, Qt.Key.Key_8):
        press(qtbot, window, key)
    assert "kept" not in practice.session.findChild(Stage).pause.warning.text
    press(qtbot, window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.current == "home")
    assert "too much pain: stop here for today" in window.home.notices[NoticeKind.NEWS]


def test_practice_waits_for_the_voice_and_can_begin_without(window, page, sound, qtbot):
    sound.may_be_ready.clear()
    page.show_step(PRACTICE)
    press(qtbot, window, Qt.Key.Key_Return)
    practice = window.pages["practice"]
    assert not practice.is_on
    assert "Preparing the voice" in words_on(practice)
    press(qtbot, window, Qt.Key.Key_Return)
    assert practice.is_on
    sound.may_be_ready.set()


def test_the_safety_notice_tells_all_and_when_it_was_read(window, page, sound):
    page.show_step(SAFETY)
    notes = page.lunge.safety + page.lunge.shared.safety
    assert all(note.text in words_on(page.step) for note in notes)
    while page.n == SAFETY:
        page.go_on()
    page.go_back()
    assert str(date.today().year) in words_on(page.step)


def test_the_safety_notice_is_read_to_its_end_before_enter_leads_on(window, page, sound, qtbot):
    window.resize(960, 540)
    page.show_step(SAFETY)
    bar = page.step.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(-(-bar.maximum() // bar.pageStep())):
        press(qtbot, window, Qt.Key.Key_Return)
        assert (page.n, sound.settings.safety_seen_on) == (SAFETY, None)
    assert bar.value() == bar.maximum()
    press(qtbot, window, Qt.Key.Key_Return)
    assert page.n == PRACTICE


def test_in_a_small_window_the_safety_notice_stands_in_one_column(window, page, qtbot):
    notes = page.lunge.safety + page.lunge.shared.safety
    page.show_step(SAFETY)

    def lefts():
        found = page.step.text.findChildren(Paragraph)
        assert len(found) == len(notes)
        return {part.mapTo(page, QPoint(0, 0)).x() for part in found}

    window.resize(1400, 800)
    qtbot.waitUntil(lambda: len(lefts()) == 2)
    window.resize(960, 540)
    qtbot.waitUntil(lambda: len(lefts()) == 1)


def test_how_a_lunge_goes_is_told_before_the_first_one(page):
    page.show_step(PRACTICE)
    told = words_on(page.step)
    rep = [note.text for note in page.lunge.shared.practice if note.title == "One rep"]
    assert 3 <= len(rep) <= 4
    assert [told.index(text) for text in rep] == sorted(told.index(text) for text in rep)
    assert told.index(rep[-1]) < told.index("do three slow, shallow reps")
    assert "only as deep as is comfortable" in told


def test_the_last_step_tells_how_to_warm_up_and_what_to_expect(page):
    page.show_step(READY)
    words = words_on(page.step)
    shared = page.lunge.shared
    for item in ("SF1", "SF5"):
        assert next(note.text for note in shared.safety if item in note.ids) in words
    assert "Space pauses and goes on, P tells pain, Esc ends" in words
    assert "1 set of 6 reps each leg" in words


@pytest.mark.parametrize("step", [MAT, SAFETY])
def test_enter_leads_on_from_whatever_is_no_button(window, page, sound, qtbot, monkeypatch, step):
    with qtbot.waitActive(window):
        window.activateWindow()
    led_on = []
    monkeypatch.setattr(page, "go_on", lambda: led_on.append(page.n))
    page.show_step(step)
    window.resize(700, 400)
    qtbot.waitUntil(lambda: page.step.isVisible() and (step != SAFETY or page.step.goes_on))
    parts = [part for part in page.step.findChildren(QWidget) if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    others = [part for part in parts if not isinstance(part, QPushButton)]
    assert (page.step.distance if step == MAT else page.step.text) in others
    for part in others:
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Return)
        qtbot.keyClick(part, Qt.Key.Key_Enter)
    assert led_on == [step] * 2 * len(others)
    assert page.next.text().endswith("(Enter)")


def test_the_distance_is_taken_at_once(window, page, sound):
    page.show_step(MAT)
    page.step.distance.setValue(30)
    assert sound.settings.viewing_distance_m == 3.0


def test_it_can_be_opened_again_from_learn(window, page, qtbot):
    window.show_home()
    window.show_page("learn")
    window.pages["learn"].first_start_asked.emit()
    assert window.pages.current == "first start"
    assert page.n == CHOOSE


def test_whoever_a_later_start_has_led_away_begins_anew(window, page):
    page.show_step(MAT)
    page.step.press("C")
    assert window.pages.current == "room check"
    window.grant(window.home.plan, start=False, fullscreen=False)
    window.show_page("first start")
    assert page.n == CHOOSE


def test_every_part_has_a_name_for_screen_readers(qtbot, sound):
    worker = Background()
    page = FirstStart(sound, worker, load_exercises())
    qtbot.addWidget(page)
    page.open(V2)
    for card in page.step.cards.values():
        assert card.accessibleName()
        assert card.accessibleDescription()
    worker.close()
