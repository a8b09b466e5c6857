"""A data folder of the test's own, commands run in it, another language, and errands held up."""

import threading

import pytest

from ui.cli import main
from ui.data_folder import open_data_folder


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def folder(data):
    """The test's own data folder, made and known part by part."""
    return open_data_folder(str(data))


@pytest.fixture
def workers():
    """The three that a window has, closed behind it."""
    from ui.tasks import Background

    made = [Background() for _ in range(3)]
    yield made
    for worker in made:
        worker.close()


@pytest.fixture
def sound(folder):
    """The sound of a page, in the test's hand."""
    from tests.ui.hand_set import PageSound  # not every test here needs Qt

    return PageSound(folder)


@pytest.fixture
def in_german():
    """The program speaks German for the test."""
    from ui.language import use_language

    use_language("de")
    yield
    use_language("en")


@pytest.fixture
def held(monkeypatch):
    """Holds each errand at its first step; gives what tells that one has come there, and what lets it go on."""
    from ui.errand import Errand

    reached, may_go_on = threading.Event(), threading.Event()
    progress = Errand.progress

    def waiting(self, done, total):
        reached.set()
        assert may_go_on.wait(60)
        progress(self, done, total)

    monkeypatch.setattr(Errand, "progress", waiting)
    yield reached, may_go_on
    may_go_on.set()


@pytest.fixture
def run(capsys, data):
    """Run a command in this process, in the test's own data folder; gives its exit code, output and errors."""

    def call(*arguments, into=data):
        try:
            code = main([*map(str, arguments), "--data-dir", str(into)])
        except SystemExit as stop:
            code = stop.code
        return code, *capsys.readouterr()

    return call
