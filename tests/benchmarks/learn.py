"""Trains the guide on a folder of sentences other than its own: `python -m tests.benchmarks.learn FOLDER MODEL`."""

import shutil
import sys
from pathlib import Path

from nlu import train as training
from nlu.sentences import read_sentences
from settings import load_settings


def main() -> None:
    """Write the model to the file MODEL, and the languages' letters to where the server looks for them."""
    folder, model = Path(sys.argv[1]), Path(sys.argv[2])
    settings = load_settings()
    letters = training.identifier_path(settings)
    training.TRAINING = folder
    training.read_sentences = lambda: read_sentences(folder)
    shutil.copy(training.train(settings), model)
    training.identifier_path(settings).replace(letters)


if __name__ == "__main__":
    main()
