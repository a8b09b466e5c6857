"""A log of the test's own."""

import pytest

from trainer.log import Log


@pytest.fixture
def path(tmp_path):
    return tmp_path / "log.sqlite"


@pytest.fixture
def log(path):
    opened = Log(path)
    yield opened
    opened.close()
