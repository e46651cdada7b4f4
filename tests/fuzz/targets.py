"""All targets."""

from tests.fuzz.addresses import addresses
from tests.fuzz.parsers import parsers
from tests.fuzz.target import Target
from tests.fuzz.webhooks import webhooks


def targets() -> list[Target]:
    """Parsers and importers, messengers, and every address of the guide."""
    return [*addresses(), *parsers(), *webhooks()]
