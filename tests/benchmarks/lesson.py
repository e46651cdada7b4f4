"""What all contenders learn and are asked: a fixed choice of our own sentences, the same in every run."""

import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from content.exchange.seed import SEED
from locales.languages import load_languages
from nlu.intents import load_intents
from nlu.sentences import Sentence, read_sentences
from settings import ROOT

# An intent's examples, each in another language; over all intents every language gets its share.
EXAMPLES = 10
SEED_OF_CHOICE = 1


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson, and the questions after it."""

    training: list[Sentence]
    questions: list[Sentence]
    """One an intent and language, all unseen, with the intent that is right."""
    crowd: list[str]
    """More unseen questions, for many residents at once."""
    answers: dict[str, str]
    """The approved text of each intent in German: what a right answer to it says."""
    epochs: int
    """Of everything that is trained in epochs; 100 is what `rasa init` writes."""

    def write_training(self, folder: Path) -> Path:
        """The examples as Rasa NLU files, `<folder>/<language>/lesson.yml`; returns the folder."""
        for language in {each.language for each in self.training}:
            by_intent = defaultdict(list)
            for each in self.training:
                if each.language == language:
                    by_intent[each.intent].append(each.text)
            entries = [{"intent": name, "examples": "".join(f"- {t}\n" for t in ts)} for name, ts in by_intent.items()]
            path = folder / language / "lesson.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(yaml.safe_dump({"version": "3.1", "nlu": entries}, allow_unicode=True), encoding="utf-8")
        return folder


def choose(*, quick: bool = False) -> Lesson:
    """The lesson. With `quick` a tiny one, to see that everything runs; its figures mean nothing."""
    draw = random.Random(SEED_OF_CHOICE)
    codes = [each.code for each in load_languages().offered if "-" not in each.code]  # easy German is only a reply
    texts = yaml.safe_load((SEED / "answers" / "de.yml").read_text(encoding="utf-8"))["answers"]
    # What goes on with a conversation has no text of its own.
    intents = [each for each in load_intents() if each in texts][:: 6 if quick else 1]
    learnt = _by_place(read_sentences())
    asked = _by_place(read_sentences(ROOT / "tests" / "nlu"))
    training, questions, crowd = [], [], []
    for number, intent in enumerate(intents):
        for language in codes:
            here = asked[intent, language]
            draw.shuffle(here)
            questions += here[:1]
            crowd += [each.text for each in here[1:]]
        for turn in range(EXAMPLES):
            language = codes[(number * EXAMPLES + turn) % len(codes)]
            training.append(draw.choice(learnt[intent, language]))
    draw.shuffle(questions)
    draw.shuffle(crowd)
    answers = {intent: texts[intent].strip() for intent in intents}
    return Lesson(training, questions[: 40 if quick else None], crowd, answers, epochs=6 if quick else 100)


def _by_place(sentences: Iterable[Sentence]) -> dict[tuple[str, str], list[Sentence]]:
    found: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for each in sentences:
        found[each.intent, each.language].append(each)
    return found
