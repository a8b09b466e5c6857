"""What was told after a session, in words: how the legs were in the days after, and the answers to the questions."""

from trainer.assessment import NEXT_MORNING, PAIN_CHOICES, SORENESS, answers_of, chosen
from trainer.log import LoggedSession
from trainer.plan import Leg
from ui.language import tr
from ui.lunges import at_a_glance, shelf
from ui.questions import questions_asked
from ui.wording import leg_name, side_name


def days_after(session: LoggedSession, leg: Leg) -> str:
    """Say how a leg was in the days after a session; nothing where nothing was told."""
    answers = answers_of(session, leg)
    soreness = answers.get(SORENESS)
    told = [] if soreness is None else [tr("sore {score} of 10", score=soreness)]
    if NEXT_MORNING in answers:
        worse = tr("a joint hurt more the next morning")
        told.append(worse if answers[NEXT_MORNING] else tr("no joint worse the next morning"))
    return tr("{leg}, the days after: {told}", leg=leg_name(leg), told=", ".join(told)) if told else ""


def answers_told(session: LoggedSession) -> list[str]:
    """Return the questions that were answered about a session but for pain, each with the answer about each leg."""
    answers = {leg: answers_of(session, leg) for leg in Leg}
    if not any(answers.values()):
        return []  # as after most sessions; the questions stand in what takes time to read
    of_lunge = session.exercise not in shelf().ids or at_a_glance(session.exercise).is_lunge
    lines: list[str] = []
    for asked in questions_asked(of_lunge=of_lunge):
        places = {leg: chosen(asked.choices, told) for leg, told in answers.items()}
        said = [f"{side_name(leg)} {asked.words[n]}" for leg, n in places.items() if n is not None]
        if said and asked.choices is not PAIN_CHOICES:
            ends = f" (1 {asked.ends[0]}, 5 {asked.ends[1]})" if asked.ends else ""
            lines.append(f"{asked.text}{ends}  {', '.join(said)}")
    return lines
