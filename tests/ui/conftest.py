"""A data folder of the test's own, and commands run in it."""

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
def sound(folder):
    """The sound of a page, in the test's hand."""
    from tests.ui.hand_set import PageSound  # not every test here needs Qt

    return PageSound(folder)


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
