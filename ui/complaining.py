"""How a command complains: in one sentence on stderr, which nothing that it quotes can turn into something else."""

import sys

_CONTROLS = (*range(10), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_OBEYED = dict.fromkeys(_CONTROLS, "\N{REPLACEMENT CHARACTER}")
"""What moves a terminal's cursor or turns letters around: a sentence may quote a file of somebody else or its name."""

COMPLAINS = "evenstep: "
"""What stands before a sentence that tells what stood in the way."""


def complain(words: object) -> None:
    """Print what is amiss; what a terminal would obey in it is replaced."""
    print(f"{COMPLAINS}{words}".translate(_OBEYED), file=sys.stderr)
