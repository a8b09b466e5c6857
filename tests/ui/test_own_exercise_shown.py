"""An own exercise everywhere in the window, and one that is there no more."""

import dataclasses

import pytest

from tests.trainer.own_exercises import CALF_RAISE
from tests.trainer.session_run import moment_at
from tests.trainer.sessions_made import evening
from tests.ui.hand_set import PageSound
from trainer.log import Log
from trainer.log.merge import merge
from trainer.plan import parse_one_line
from trainer.timeline import compile_session, draft
from ui.assessment_page import AssessmentPage
from ui.balance_data import find, wanted_from
from ui.history import History
from ui.learn import Learn
from ui.lunges import lunge, open_folder, shelf, use_exercises
from ui.session_list import session_title
from ui.settings import Settings
from ui.speaking import speak
from ui.stage import Stage
from ui.summary import Summary
from ui.tasks import Background

LINE = "1x3/side @ 2-1-1-1 rest 5 switch 5 ready 5 exercise calf-raise"


@pytest.fixture
def folder(tmp_path):
    folder = open_folder(str(tmp_path / "data"))
    folder.exercises.mkdir()
    (folder.exercises / "calf-raise.toml").write_text(CALF_RAISE)
    yield folder
    use_exercises(None)


@pytest.fixture(params=["there", "gone"])
def name(request, folder):
    """What the exercise is called, while its file is there and when it is no more."""
    if request.param == "gone":
        (folder.exercises / "calf-raise.toml").unlink()
    use_exercises(folder.exercises)
    return {"there": "Calf raise", "gone": "calf-raise"}[request.param]


@pytest.fixture
def logged(folder):
    log = Log(folder.log)
    done = [dataclasses.replace(evening(n + 1, plan=LINE), exercise="calf-raise") for n in range(3)]
    merge(log, [*done, dataclasses.replace(evening(0), id="other")])
    yield log
    log.close()


def test_history_and_summary_and_balance_call_it_by_its_name(qtbot, folder, logged, name):
    history, summary = History(logged), Summary(logged)
    for page in (history, summary):
        qtbot.addWidget(page)
    history.show()
    history.open()
    qtbot.waitUntil(lambda: history.exercise.findText(name) > 0)
    assert session_title("calf-raise", LINE).startswith(name)
    summary.show_session(logged.session("s3"), None)
    assert name in " ".join(part.text() for part in summary.findChildren(type(summary._notice)))
    found = find(folder.log, wanted_from(Settings(), None))
    assert (found.name, found.exercise, found.logged) == (name, "calf-raise", True)
    assert found.balance.sessions == 3


def test_how_it_felt_can_be_told(qtbot, logged, name):
    page = AssessmentPage(logged)
    qtbot.addWidget(page)
    page.open("s3")
    assert page.isEnabled()


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_the_guide_has_what_there_is_of_it_in_every_language(qtbot, folder, name, language):
    speak(language)
    background = Background()
    try:
        page = Learn(PageSound(folder), background)
        qtbot.addWidget(page)
        page.open("calf-raise")
        assert page.lunges.currentText() == name
        shown = []
        for n in range(len(page._sections)):
            page.show_section(n)
            shown.append(page.section.id)
        cues = ["cues"] if name == "Calf raise" else []
        assert shown == [*(["glance"] if cues else []), "safety", "tempo", *cues]
    finally:
        speak("en")
        background.close()


def test_the_stage_shows_the_curve_and_no_figure(qtbot, name):
    plan = parse_one_line(LINE, shelf().ids if name == "Calf raise" else ())
    timeline = compile_session(draft(plan, lunge("calf-raise")), {})
    stage = Stage(timeline, dots_per_inch=96)
    qtbot.addWidget(stage)
    stage.resize(1280, 720)
    stage.show()
    stage.show_moment(moment_at(timeline, 7))
    assert stage.curve.isVisible()
    assert stage.figure.isHidden()
    assert stage.front.isHidden()
