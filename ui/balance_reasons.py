"""Why left and right cannot be compared, in words."""

from trainer.measures import Reason
from ui.language import mark

REASON_WORDS = {
    Reason.NO_SESSIONS: mark("there is no session"),
    Reason.APART: mark("the legs were never trained in the same session"),
    Reason.NO_REPS: mark("no rep counts"),
    Reason.NO_SET: mark("there is no set that both legs did to its end"),
    Reason.TOO_FEW_REPS: mark("too few reps: one leg needs {reps}"),
    Reason.TEMPO: mark("the legs went at different tempos"),
    Reason.LOAD: mark("the legs carried different loads"),
    Reason.NO_TIME: mark("the time under tension is missing"),
    Reason.NO_LOAD: mark("nothing was carried and body weight is not known"),
    Reason.NO_EFFORT: mark("reps in reserve were not told for both legs"),
}
"""Why there is nothing to compare at all."""

LEFT_OUT_WORDS = {
    Reason.ONE_LEG: mark("one leg only"),
    Reason.NO_REPS: mark("no reps"),
    Reason.NO_SET: mark("no set of both legs"),
    Reason.TEMPO: mark("different tempos"),
    Reason.LOAD: mark("different loads"),
    Reason.NO_TIME: mark("no time under tension"),
    Reason.NO_LOAD: mark("no load"),
    Reason.NO_EFFORT: mark("reps in reserve not told"),
}
"""Why a session is left out, or a point of a series has no difference."""
