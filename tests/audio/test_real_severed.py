"""The proof that sound comes back: a player whose sound server or output goes away and returns, recorded."""

import numpy as np
import pytest

from audio.outlet import GONE, NO_OUTPUT
from audio.sound_process import BROKE_OFF
from tests.severed_sound import (
    SteadyPlayer,
    hang_server,
    kill_server,
    kill_sound_process,
    no_server_yet,
    play_severed,
    stop_sound_process,
    take_output,
    time_jumps_s,
)
from tests.sound_server import SoundServer, play_until_in_place

LATE_S = 0.02
JUMP_S = 0.02
STANDSTILL_S = 2.5
"""Longer than a player takes to believe that nothing comes any more."""


@pytest.mark.sound
@pytest.mark.parametrize(
    ("severings", "gone_s", "trouble"),
    [
        ([kill_server, take_output], 0.7, GONE),
        ([no_server_yet], 0.7, NO_OUTPUT),
        ([hang_server], STANDSTILL_S, GONE),
        ([kill_sound_process], 0.7, BROKE_OFF),
        ([stop_sound_process], 0.7, BROKE_OFF),
    ],
    ids=["killed and unplugged", "none at first", "hung", "own process killed", "own process stopped"],
)
def test_sound_comes_back_where_time_is(need_sound, tmp_path, severings, gone_s, trouble):
    play_until_in_place(tmp_path, lambda run: how_it_fared(*play_severed(run, severings, gone_s), trouble))


def how_it_fared(facts, returned, trouble):
    """Look at how a player fared whose sound was gone."""
    rows = facts["rows"]
    heard = rows[:, 1]
    jumps = time_jumps_s(facts)[heard[:-1] > 0]
    late = np.concatenate([one.late_s for one in returned])
    said = [text for _, text in facts["troubles"]]
    told = [text for text in said if text]
    return [
        ("the output could not be opened at all", facts["silent"], facts["silent"]),
        ("ticks compared", len(late), min(len(one.late_s) for one in returned) < 3),
        ("a tick is late by", np.abs(late).max(initial=0.0), np.abs(late).max(initial=0.0) > LATE_S),
        ("time went back by", np.diff(heard).min(), np.diff(heard).min() < 0),
        ("time jumped by", (jumps.min(), jumps.max()), np.abs(jumps).max() > JUMP_S),
        ("returns", rows[-1, 3], rows[-1, 3] != len(returned)),
        ("underruns", rows[-1, 4], rows[-1, 4] > 0),
        ("told", said, told != [trouble] * len(returned) or said[-1] is not None),
    ]


@pytest.mark.sound
@pytest.mark.parametrize("sever", [kill_server, take_output, hang_server], ids=["killed", "unplugged", "hung"])
def test_a_program_ends_while_its_sound_system_is_dead(need_sound, tmp_path, sever):
    server = SoundServer(tmp_path)
    server.start()
    player = SteadyPlayer(tmp_path, server.environment)
    try:
        recorder = server.listen()
        recorder.wait_for_sound(20)
        sever(server)
        recorder.stop()
        player.wait_for_trouble()
        facts = player.finish()  # the server is as dead as before
        assert facts["troubles"][-1][1] == GONE
    finally:
        player.kill()
        server.kill()
