"""How Hypothesis runs here: the same examples each time, without a clock and without a database."""

from hypothesis import settings

EXAMPLES_100 = settings(max_examples=100, derandomize=True, deadline=None, database=None)
EXAMPLES_150 = settings(EXAMPLES_100, max_examples=150)


def seeded(count: int) -> settings:
    """Return settings for `count` examples; the test’s own seed makes them the same each time."""
    return settings(max_examples=count, deadline=None, database=None)
