"""A data folder of the test's own, and commands run in it."""

import pytest

from ui.cli import main


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


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
