"""A session with a clock that is set by hand, in any state."""

from functools import cache

from trainer.cues import FRAME_RATE
from trainer.exercise import exercise
from trainer.guidance import Coaching
from trainer.plan import parse_one_line
from trainer.session import Command, RepFinished, Session, State
from trainer.timeline import compile_session, draft

S = FRAME_RATE
LATENCY = S // 5

# get ready 0–20 (countdown from 15), left 20–32, switch 32–42, right 42–54, rest 54–84, left 84–96, switch 96–106,
# right 106–118, outro 118–123
PLAN = parse_one_line("2x3/side @ 2-0-1-1 rest 30 switch 10")
# The same, but where the rest is over (at 84) the session waits; its 4 seconds count in the length.
WAITING_PLAN = parse_one_line("2x3/side @ 2-0-1-1 rest 30 switch 10 waits sets")
SECONDS_IN = {
    State.READY: None,
    State.INTRO: 3,
    State.COUNTDOWN: 16,
    State.WORK: 25.5,
    State.SWITCH: 34,
    State.REST: 58,
    State.WAITING: 90,
    State.OUTRO: 120,
    State.DONE: 130,
}


def drafted(plan, guidance=None):
    """A plan drafted with the built-in exercises, for somebody the log knows nothing of."""
    then = [(exercise(following.exercise), Coaching()) for following in plan.then]
    return draft(plan, exercise(plan.exercise), guidance, then=then)


@cache
def compiled(plan):
    """The same plan compiled for tones only."""
    return compile_session(drafted(plan), {})


class Run:
    """A session with a clock that is set by hand."""

    def __init__(self, plan=PLAN):
        self.session = Session(compiled(plan))
        self.frame = 0
        self.events = []

    def at(self, second):
        self.frame = round(second * S)
        self.events += self.session.advance(self.frame)
        return self

    def do(self, command):
        new = self.session.do(command, self.frame, self.frame + LATENCY)
        self.events += new
        return new

    def start(self):
        # the sound begins a latency before frame 0, so that the first segment starts at 0
        self.frame = -LATENCY
        self.do(Command.START)
        return self

    @property
    def moment(self):
        return self.session.moment(self.frame)

    def reps(self):
        """Each rep told as finished: (attempt, rep)."""
        return [(e.attempt, e.rep) for e in self.events if isinstance(e, RepFinished)]

    def of(self, kind):
        return [event for event in self.events if isinstance(event, kind)]


def in_state(state):
    run = Run(WAITING_PLAN if state is State.WAITING else PLAN)
    if state is not State.READY:
        run.start()
        for second in range(int(SECONDS_IN[state])):
            run.at(second)
        run.at(SECONDS_IN[state])
    assert run.session.state is state
    run.events.clear()
    return run


# -- To be looked at ---------------------------------------------------------------------------------------------------


def timeline_of(line, guidance=None):
    """Return a plan in one line compiled for tones only."""
    return compile_session(drafted(parse_one_line(line), guidance), {})


def moment_at(timeline, at_s, command=None):
    """Return what there is to show so many seconds in, once a command was obeyed then."""
    session = Session(timeline)
    session.do(Command.START, 0, 0)
    session.advance(round(S * at_s))
    if command is not None:
        session.do(command, round(S * at_s), round(S * at_s))
    return session.moment(round(S * at_s))


def moments_at(timeline, times_s):
    """Return what there is to show of one session at rising times."""
    session = Session(timeline)
    session.do(Command.START, 0, 0)
    for at_s in times_s:
        session.advance(round(S * at_s))
        yield session.moment(round(S * at_s))
