"""Decides in which language to answer (see docs/decisions/0005-language-decision.md)."""

from dataclasses import dataclass

from locales.languages import Language, Languages
from nlu.identify import Identified
from nlu.ngrams import letters_of

# A typed text decides when it is enough of it and the margin is clear. To leave a language in which people already
# talk takes more than to choose one at the start.
FEWEST_LETTERS = 4
CLEAR_AT_START, CLEAR_LATER = 0.30, 0.55
# One word of ours (Kita, Termin, Jobcenter) is no language; a word of greeting is.
CLEAR_FOR_ONE_WORD = 0.75
FEWEST_IN_FOREIGN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class KnownSoFar:
    """What is known of a resident's language before this message."""

    chosen: str | None
    """What the resident chose; it stays."""
    conversation: str | None
    """The language of the conversation so far."""
    locale: str | None
    """What widget or messenger say."""


def decide(text: str, identified: Identified, known: KnownSoFar, languages: Languages) -> Language:
    """The language to answer in: chosen > clearly typed > conversation so far > locale > source language."""
    if known.chosen in languages:
        return languages[str(known.chosen)]
    if identified.language in languages and _is_clear(text, identified, known.conversation, languages):
        return languages[str(identified.language)]
    if known.conversation in languages:
        return languages[str(known.conversation)]
    return (known.locale and languages.match(known.locale)) or languages.source


def _is_clear(text: str, identified: Identified, conversation: str | None, languages: Languages) -> bool:
    letters = letters_of(text)
    if conversation and len(letters.split()) < FEWEST_IN_FOREIGN_LETTERS and letters.isascii():
        # "bye bye" is said everywhere; Arabic or Russian in Latin letters shows itself in more words.
        written_so = languages[str(identified.language)].script == "Latn"
        if not written_so and identified.language != conversation:
            return False
    if len(letters.replace(" ", "")) < FEWEST_LETTERS and identified.margin < 1:
        return False
    if " " not in letters and identified.margin < 1:
        return identified.margin >= CLEAR_FOR_ONE_WORD
    return identified.margin >= (CLEAR_LATER if conversation else CLEAR_AT_START)
