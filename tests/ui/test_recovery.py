from contextlib import closing
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QPushButton

from tests.made_folders import BROKEN_OFF_PLAN, break_off
from tests.ui.hand_set import PLAN, HandSetSound, go_to
from trainer.log import LegSet, Log, LoggedSession, Rep
from trainer.log.edit import delete_session, edit_leg_set
from trainer.plan import Leg, one_line, parse_one_line
from trainer.resuming import Resumption
from ui.main_window import MainWindow, Parts
from ui.plan_shelf import PlanShelf
from ui.recovery import Recovery
from ui.tasks import Background
from ui.wording import goes_on_words


@pytest.fixture
def sound():
    return HandSetSound(is_ready=True)


@pytest.fixture
def opened(qtbot, path, sound):
    """Open the window on the log, once the test has made it."""
    closing = []

    def open_window(**how):
        log = Log(path)
        workers = [Background() for _ in range(3)]
        made = MainWindow(Parts(PlanShelf(path.parent), log, sound, *workers), PLAN, **how)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: "recovery" in made.__dict__)
        closing.append((made, *workers, log))
        return made

    yield open_window
    for made, *parts in closing:
        made.close()
        for part in parts:
            part.close()


def answers(window):
    return [press.text() for press in window.recovery.findChildren(QPushButton) if press.isVisible()]


def answer(window, words):
    [press] = [p for p in window.recovery.findChildren(QPushButton) if p.isVisible() and p.text().startswith(words)]
    press.click()


def rows(path):
    log = Log(path)
    try:
        return [
            (s.finished is not None, [(x.set_n, x.leg, x.counted_reps, x.ended) for x in s.leg_sets])
            for s in log.sessions()
        ]
    finally:
        log.close()


def test_after_a_quiet_end_nothing_is_offered(opened):
    assert opened().recovery.words == ""


def test_what_was_deleted_meanwhile_is_not_resumed(opened, path, sound):
    session_id = break_off(path, 15)
    window = opened()
    with closing(Log(path)) as other:
        delete_session(other, session_id)
    answer(window, "Resume")
    assert window.pages.currentWidget() is window.home
    assert window.recovery.words == ""


def test_what_another_window_has_taken_up_is_not_resumed(opened, path, sound):
    session_id = break_off(path, 15)
    window = opened()
    with closing(Log(path)) as other:
        other.resume_session(session_id)
        answer(window, "Resume")
        assert window.pages.currentWidget() is window.home
        assert window.recovery.words == ""


def test_a_correction_made_meanwhile_is_where_it_goes_on(opened, path, sound, qtbot):
    break_off(path, 15)
    window = opened()
    with closing(Log(path)) as other:
        [session] = other.sessions()
        edit_leg_set(other, session.leg_sets[0].id, counted_reps=3)
    answer(window, "Resume with rep 3")
    assert window.pages.currentWidget() is window.home
    answer(window, "Resume with set 1, right leg")
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.session)


@pytest.mark.parametrize(("order", "legs"), [("block", "left leg"), ("together", "both legs")])
def test_where_both_legs_work_at_once_both_go_on(order, legs):
    plan = parse_one_line(f"2x3/side @ 2-0-1-1 order {order}")
    begin = Resumption("a", datetime.now().astimezone(), plan, bout=0, set_n=2, leg=Leg.LEFT, rep=1, reps=3)
    assert goes_on_words(begin) == f"Resume with set 2, {legs}"


def test_resume_goes_on_with_the_rep_in_progress_and_the_session_becomes_whole(opened, path, sound, qtbot):
    break_off(path, 15)  # two of three reps of the first leg
    window = opened()
    assert "broke off in set 1, left leg, after 2 reps" in window.recovery.words
    assert answers(window) == ["Resume with rep 3  (R)", "Keep  (K)", "Discard  (X)"]
    answer(window, "Resume")
    qtbot.waitUntil(lambda: window.in_session)
    assert window.windowTitle() == "Evenstep – Get ready"
    go_to(window, sound, qtbot, 10)
    assert window.windowTitle() == "Evenstep – Set 1, left leg"
    assert window.session.workout.moment().rep.rep == 3
    go_to(window, sound, qtbot, 200)
    assert window.pages.currentWidget() is window.summary
    assert "left: 6 of 6 reps" in window.summary.words
    assert rows(path) == [(True, [(n, leg, 3, "finished") for n in (1, 2) for leg in ("left", "right")])]
    window.show_home()
    assert window.recovery.isHidden()


def test_the_key_resumes_too_and_a_second_time_goes_without_the_voice(opened, path, sound, qtbot):
    break_off(path, 15)
    sound.may_be_ready.clear()
    window = opened()
    window.recovery.resume_asked.emit(_begin(window))
    assert "press Resume again" in window.home.progress_text
    window.recovery.resume_asked.emit(_begin(window))
    assert window.pages.currentWidget() is window.session
    sound.may_be_ready.set()


def _begin(window):
    from trainer.resuming import resumption

    return resumption(window.parts.log.unfinished()[0])


def test_keep_lets_it_end_where_it_broke_off(opened, path):
    break_off(path, 15)
    window = opened()
    answer(window, "Keep")
    assert window.recovery.isHidden()
    assert rows(path) == [(True, [(1, "left", 2, None)])]


def test_discard_can_be_taken_back(opened, path):
    break_off(path, 15)
    window = opened()
    answer(window, "Discard  (X)")
    assert rows(path) == []
    assert "discarded" in window.recovery.words
    answer(window, "Undo")
    assert rows(path) == [(False, [(1, "left", 2, None)])]
    assert "broke off" in window.recovery.words


def trains_another(window, qtbot):
    """Begin another plan than the one offered, and leave it before its first rep."""
    window.home.offer(PLAN)
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    assert window.session.workout.session.timeline.plan == PLAN
    assert window.recovery.isHidden()
    window.session.end()
    assert window.pages.current == "home"


def test_whoever_leaves_another_session_before_its_first_rep_is_asked_again_and_after_a_restart(
    opened, path, sound, qtbot
):
    break_off(path, 15)
    window = opened()
    assert window.home.plan == BROKEN_OFF_PLAN  # what was broken off is what is shown
    assert not window.legs_since.words  # one notice at a time
    trains_another(window, qtbot)
    assert "Resume with rep 3  (R)" in answers(window)
    assert window.home.plan == BROKEN_OFF_PLAN
    window.close()
    again = opened()
    assert "Resume with rep 3  (R)" in answers(again)
    answer(again, "Resume")
    qtbot.waitUntil(lambda: again.in_session)
    assert again.session.workout.session.timeline.plan == BROKEN_OFF_PLAN


@pytest.fixture
def on_the_summary(opened, path, sound, qtbot):
    """A session broke off; of another one, done instead, the summary is shown."""
    break_off(path, 15)
    window = opened()
    window.home.offer(PLAN)
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    window.start()
    go_to(window, sound, qtbot, 200)
    assert window.pages.current == "summary"
    return window


def test_whoever_trains_another_is_still_asked_about_the_one_of_today(on_the_summary, path):
    on_the_summary.show_home()
    assert "Resume with rep 3  (R)" in answers(on_the_summary)
    assert [done for done, _ in rows(path)] == [True, False]


@pytest.mark.parametrize("how", [{"asked_for": True}, {"start": True}])
def test_the_plan_that_is_asked_for_comes_before_that_of_what_broke_off(opened, path, qtbot, how):
    break_off(path, 15)
    window = opened(**how)
    assert window.home.plan == PLAN
    if "start" in how:
        qtbot.waitUntil(lambda: window.in_session)
        assert window.session.workout.session.timeline.plan == PLAN
        window.session.end()
    assert "Resume with rep 3  (R)" in answers(window)


OTHER = parse_one_line('2x4/side @ 2-0-1-0 rest 5 switch 5 ready 5 name "Other"')


@pytest.mark.parametrize(("asked_for", "begun"), [(OTHER, OTHER), (None, PLAN)])
def test_a_later_start_begins_what_it_asks_for_whatever_broke_off(on_the_summary, qtbot, asked_for, begun):
    on_the_summary.grant(asked_for, start=True, fullscreen=False)
    qtbot.waitUntil(lambda: on_the_summary.in_session)
    assert on_the_summary.session.workout.session.timeline.plan == begun


def test_a_plan_from_another_page_begins_whatever_broke_off(on_the_summary, sound, qtbot):
    sound.settings = sound.settings._replace(safety_seen_on="2026-01-01")
    on_the_summary.pages["plan editor"].start_asked.emit(OTHER)
    qtbot.waitUntil(lambda: on_the_summary.in_session)
    assert on_the_summary.session.workout.session.timeline.plan == OTHER


def test_another_language_leaves_the_plan_that_is_shown(opened, path):
    break_off(path, 15)
    window = opened()
    window.home.offer(PLAN)
    window.show_page("settings")
    window.change_language()
    assert window.home.plan == PLAN
    assert "broke off" in window.recovery.words


def test_one_of_another_day_is_kept_once_another_session_begins(opened, path, sound, qtbot):
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=13))
    window = opened()
    assert window.home.plan == PLAN
    trains_another(window, qtbot)
    assert window.recovery.isHidden()
    assert rows(path) == [(True, [(1, "left", 2, None)])]


def test_who_ignores_it_and_closes_is_asked_again(opened, path):
    break_off(path, 15)
    opened().close()
    assert "broke off" in opened().recovery.words
    assert rows(path) == [(False, [(1, "left", 2, None)])]


def test_starting_another_plan_while_the_voice_of_the_old_one_is_made_starts_the_other(opened, path, sound, qtbot):
    break_off(path, 15)
    sound.may_be_ready.clear()
    window = opened()
    window.recovery.resume_asked.emit(_begin(window))
    window.home.offer(PLAN)
    window.start()
    assert "press Start again" in window.home.progress_text
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.in_session)
    assert window.session.workout.session.timeline.plan == PLAN


def test_yesterdays_session_is_kept_or_discarded_but_not_resumed(opened, path):
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=13))
    assert answers(opened()) == ["Keep  (K)", "Discard  (X)"]


DECISIONS = ["Keep  (K)", "Discard  (X)"]


@pytest.fixture
def left_open(path, qtbot):
    """The card about a session that broke off at 21:50, two minutes ago, with a clock to be set."""
    began = datetime(2026, 3, 1, 21, 50).astimezone()
    break_off(path, 15, began)
    clock = [began + timedelta(minutes=2)]
    with closing(Log(path)) as log:
        card = Recovery(log, lambda: clock[0])
        qtbot.addWidget(card)
        card.look()
        yield card, clock


@pytest.mark.parametrize(
    ("later", "words", "buttons"),
    [
        (timedelta(minutes=30), "Your session of today, 21:50", ["Resume with rep 3  (R)", *DECISIONS]),
        (timedelta(hours=4), "Your session of Sunday 1 March, 21:50", ["Resume with rep 3  (R)", *DECISIONS]),
        (timedelta(hours=13), "Your session of Sunday 1 March, 21:50", DECISIONS),
        (timedelta(days=-400), "Your session of Sunday 1 March 2026, 21:50", DECISIONS),  # a clock that was ahead then
    ],
)
def test_who_comes_back_the_next_day_is_told_of_it_as_it_is_by_then(left_open, later, words, buttons):
    card, clock = left_open
    offered = []
    card.offered.connect(offered.append)
    clock[0] += later
    card.look_again()
    assert card.words.startswith(words)
    assert card.buttons == buttons
    assert offered == [], "the plan shown stays"


def test_after_twelve_hours_it_does_not_go_on_though_that_is_still_offered(left_open):
    card, clock = left_open
    asked = []
    card.resume_asked.connect(asked.append)
    clock[0] += timedelta(hours=13)
    next(press for press in card.findChildren(QPushButton) if press.text().startswith("Resume")).click()
    assert (asked, card.buttons) == ([], DECISIONS)


def test_several_are_offered_one_after_the_other(opened, path):
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=2))
    break_off(path, 35)
    window = opened()
    assert "set 2" in window.recovery.words or "set 1, right" in window.recovery.words
    answer(window, "Keep")
    assert "set 1, left leg" in window.recovery.words
    answer(window, "Keep")
    assert window.recovery.isHidden()


def test_a_session_of_another_window_that_still_runs_is_left_alone(opened, path):
    log = Log(path)
    now = datetime.now().astimezone()
    log.begin_session(LoggedSession("a", now, None, PLAN.exercise, one_line(PLAN)))
    log.begin_leg_set("a", LegSet("b", 1, "left", 1, "1-0-1-0", 0, 2, now))
    log.add_rep("b", Rep(1, now, 2.0, counted=True))
    assert opened().recovery.isHidden()
    log.close()
    assert "broke off" in opened().recovery.words


@pytest.mark.parametrize(("decision", "left"), [("Keep", [(True, [(1, "left", 2, None)])]), ("Discard", [])])
def test_what_is_kept_or_discarded_while_its_voice_is_made_does_not_go_on(opened, path, sound, qtbot, decision, left):
    break_off(path, 15)
    sound.may_be_ready.clear()
    window = opened()
    answer(window, "Resume")
    assert "starts when it is ready" in window.home.progress_text
    answer(window, decision)
    assert "starts when it is ready" not in window.home.progress_text
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    assert window.pages.current == "home"
    assert rows(path) == left


def test_what_leaves_the_log_while_its_voice_is_made_does_not_go_on(opened, path, sound, qtbot):
    session_id = break_off(path, 15)
    sound.may_be_ready.clear()
    window = opened()
    answer(window, "Resume")
    with closing(Log(path)) as other:
        delete_session(other, session_id)
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.home.progress_text == "")
    assert window.pages.current == "home"
    assert rows(path) == []


def test_another_plan_that_waits_for_its_voice_begins_whatever_is_decided(opened, path, sound, qtbot):
    break_off(path, 15)
    sound.may_be_ready.clear()
    window = opened()
    window.home.offer(PLAN)
    window.start()
    answer(window, "Keep")
    sound.may_be_ready.set()
    qtbot.waitUntil(lambda: window.in_session)
    assert window.session.workout.session.timeline.plan == PLAN


@pytest.fixture
def discarded(opened, path):
    """Two sessions have broken off; the newer one has been discarded."""
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=2))
    break_off(path, 15)
    window = opened()
    answer(window, "Discard")
    return window


def correct(window):
    [older] = window.parts.log.sessions()
    edit_leg_set(window.parts.log, older.leg_sets[0].id, counted_reps=1)


def test_undo_takes_back_nothing_else_that_has_been_changed_since(discarded, path):
    correct(discarded)
    answer(discarded, "Undo")
    assert rows(path) == [(False, [(1, "left", 1, None)])]
    assert "broke off in set 1" in discarded.recovery.words


def step(*keys):
    """Press buttons of the history's change line."""
    return lambda window: [getattr(window.pages["history"].line, key).click() for key in keys]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (correct, "broke off"),
        (lambda _: None, "discarded"),
        (step("undo"), "broke off"),
        (step("undo", "redo"), "discarded"),
        (lambda window: (correct(window), step("undo")(window)), "discarded"),
    ],
    ids=["corrected", "nothing", "brought back", "brought back and discarded again", "corrected and taken back"],
)
def test_undo_is_offered_until_something_else_is_changed_on_another_page(discarded, path, change, words):
    discarded.show_page("history")
    change(discarded)
    discarded.leave()
    assert words in discarded.recovery.words
    if words == "discarded":
        answer(discarded, "Undo")
        assert len(rows(path)) == 2


def test_what_was_deleted_on_another_page_is_offered_no_more_and_the_one_before_leads_nobody_away(opened, path):
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=2))
    break_off(path, 35)
    window = opened()
    window.home.offer(PLAN)
    for words in ("in set 1, left leg", ""):
        window.show_page("history")
        window.pages["history"].delete_session()
        window.leave()
        assert words in window.recovery.words
        assert window.home.plan == PLAN
    assert window.recovery.words == ""
    assert rows(path) == []


def test_what_was_corrected_on_another_page_is_said_as_it_is_by_then(opened, path):
    break_off(path, 15)
    window = opened()
    window.home.offer(PLAN)
    window.show_page("history")
    [session] = window.parts.log.sessions()
    edit_leg_set(window.parts.log, session.leg_sets[0].id, counted_reps=3)
    window.leave()
    assert answers(window)[0] == "Resume with set 1, right leg  (R)"
    assert window.home.plan == PLAN


def test_a_keyboard_at_an_answer_about_what_is_in_the_log_no_more_is_at_the_start_again(opened, path, qtbot):
    session_id = break_off(path, 15)
    window = opened()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.recovery.focus_first()
    with closing(Log(path)) as other:
        delete_session(other, session_id)
    window.recovery.look_again()
    assert window.recovery.words == ""
    assert window.focusWidget() is window.home.start


def test_of_the_legs_is_asked_once_it_is_decided_what_broke_off_the_day_before(opened, path):
    break_off(path, 15, datetime.now().astimezone() - timedelta(hours=26))
    window = opened()
    assert window.legs_since.words == ""
    assert window.home.last_time != ""
    answer(window, "Discard")
    assert window.home.last_time == ""
    answer(window, "Undo")
    assert window.legs_since.words == ""
    answer(window, "Keep")
    assert "How sore is your left leg" in window.legs_since.words
