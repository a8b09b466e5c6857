"""What training is: tempo, plans, timelines, sessions and the log.

Plain Python that runs without a window, a sound device or a speech engine. It may import the standard library and
nothing else, never talks to the user, and never asks the system for the time: it returns values, emits events, raises.
"""

__version__ = "0.1.0"
