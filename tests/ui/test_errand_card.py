import pytest

from trainer.errors import KnownError
from ui.errand_card import ErrandCard
from ui.tasks import Background


@pytest.fixture
def card(qtbot):
    errands = Background()
    made = ErrandCard(errands)
    qtbot.addWidget(made)
    yield made
    errands.close()


def fails(*_):
    raise KnownError("There is no room on the disk; make some.")


@pytest.mark.parametrize(("work", "then"), [(fails, lambda _: None), (lambda _: 3, fails)], ids=["work", "after"])
def test_trouble_with_the_work_or_what_follows_is_told_and_the_next_can_begin(qtbot, card, work, then):
    with qtbot.waitSignal(card.busy, check_params_cb=lambda busy: not busy):
        card.run("Copying", work, then)
    assert "There is no room on the disk" in card._trouble.text()
    came = []
    card.run("Copying", lambda _: 3, came.append)
    qtbot.waitUntil(lambda: came == [3])
