"""The cards on the first page, each made when it is first due, and what they lead to."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ui.learn import Learn
    from ui.legs_since import LegsSince
    from ui.main_window import MainWindow
    from ui.recovery import Recovery
    from ui.safety_card import SafetyCard
    from ui.suggestion_line import SuggestionLine


def make_recovery(window: "MainWindow") -> "Recovery":
    """Make what is offered about a session that broke off."""
    from ui.recovery import Recovery

    card = Recovery(window.parts.log)
    card.resume_asked.connect(window.getting_ready.resume)
    card.offered.connect(window.home.offer_again)
    card.decided.connect(window.getting_ready.let_be)
    card.decided.connect(partial(look_back, window))
    window.home.take_in(card)
    return card


def make_legs_since(window: "MainWindow") -> "LegsSince":
    """Make what is asked before a session."""
    from ui.legs_since import LegsSince

    card = LegsSince(window.parts.log, window.parts.sound)
    window.home.take_in(card)
    return card


def make_safety(window: "MainWindow") -> "SafetyCard":
    """Make the notice of safety in short."""
    from ui.safety_card import SafetyCard

    card = SafetyCard(window.parts.sound)
    card.read.connect(window.home.begin)

    def show_all() -> None:
        window.show_page("learn")
        cast("Learn", window.pages["learn"]).turn_to("safety")

    card.learn_asked.connect(show_all)
    window.home.take_in(card)
    return card


def make_next_time(window: "MainWindow") -> "SuggestionLine":
    """Make what is suggested for the plan shown."""
    from ui.suggestion_line import SuggestionLine

    line = SuggestionLine(window.suggestions, lambda: window.home.plan)
    line.why_asked.connect(partial(window.show_page, "suggestion"))
    window.home.card.column.insertWidget(window.home.card.column.count() - 1, line)
    line.amiss.connect(partial(window.tell_of, "suggestions"))
    return line


def look_back(window: "MainWindow") -> None:
    """Show on the first page what was done last, and what is to be asked about it."""
    from ui.last_time import last_time

    first = (window.recovery, vars(window).get("safety"))  # one notice at a time
    window.legs_since.look(waits=any(card and card.words for card in first))
    window.home.show_last(last_time(window.parts.log, datetime.now().astimezone()))
    window.next_time.look()
