import random
import sys
from contextlib import closing

import pytest

from tests.trainer.kills import kill_many
from trainer.log import Log

KILLS = 10

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def test_a_killed_session_loses_no_rep_that_was_told(path):
    seed = random.randrange(1 << 32)
    counts, failures = kill_many(path, KILLS, seed)
    assert failures == [], f"seed {seed}"
    assert counts["kills"] == KILLS
    assert counts["lost"] == 0, f"seed {seed}"
    assert counts["told"] > 0
    with closing(Log(path)) as log:
        assert log.unfinished() == []
        assert log.count_sessions() > 0
