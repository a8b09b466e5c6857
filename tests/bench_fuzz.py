"""How the readers of what people write stand up to texts made to break them: plans, tempos, own exercises."""

import random

from tests.bench_table import heading, row
from tests.trainer.fuzz_readers import TARGETS, fuzz

FUZZED = 200_000


def rows(fuzzed=FUZZED, seed=None):
    """Yield a row for each reader: what, figure, beside it, bar."""
    seed = random.randrange(1 << 32) if seed is None else seed
    for name in TARGETS:
        found = fuzz(name, fuzzed // len(TARGETS), seed)
        broken = "".join(f"; {why}: {text[:60]!r}" for text, why in found.broke[:3])
        yield (
            f"{fuzzed // len(TARGETS):,} {name}, seed {seed}",
            f"{len(found.broke)} crashes, {len(found.hung)} hangs{broken}",
            f"{found.read:,} read, {found.told:,} told wrong; {fuzzed // len(TARGETS) / found.took_s:,.0f} a second, "
            f"slowest {1000 * found.slowest_s:.0f} ms ({len(found.slowest):,} letters); "
            f"{found.lines} steps reached by {found.kept} texts",
            "0 and 0",
        )


def fuzz_table(fuzzed=FUZZED):
    """Print the table."""
    heading()
    for each in rows(fuzzed):
        row(*each)
