"""`python -m nlu check | parse | evaluate | train | rasa ...`: the understanding on the command line."""

import argparse
import asyncio
import json
import sys
from pathlib import Path

from nlu.intents import ContractError, TrainingError
from settings import SettingsError, load_settings


def main() -> int:
    """Run one command. Exit codes: 0 well, 1 something was found or failed, 2 the input is wrong."""
    if sys.argv[1:2] == ["rasa"]:
        return _rasa(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="python -m nlu", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="are the contract and the example sentences as they should be")
    train = commands.add_parser("train", help="train the model unless one fits today's data")
    train.add_argument("--languages", action="store_true", help="only what recognises languages (seconds)")
    train.add_argument("--encoder", action="store_true", help="only the files of the sentence encoder (seconds)")
    train.add_argument("--taught", metavar="SET", help="with this set of what staff have taught, else the one in use")
    commands.add_parser("parse", help="JSON Lines of {text, language?} in, what was understood out")
    evaluate = commands.add_parser("evaluate", help="accuracy per language and intent on tests/nlu")
    evaluate.add_argument("--language", help="only this one (BCP 47)")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="write all figures to FILE as well")
    evaluate.add_argument("--html", type=Path, metavar="FILE", help="write a page with a heat map to FILE as well")
    commands.add_parser("rasa", help="Rasa's own command line: train, test, shell, data validate, run actions ...")
    arguments = parser.parse_args()
    try:
        match arguments.command:
            case "check":
                return _check()
            case "train":
                return _train(arguments)
            case "parse":
                return asyncio.run(_parse())
            case "evaluate":
                return asyncio.run(_evaluate(arguments.language, arguments.json, arguments.html))
    except (ContractError, SettingsError, TrainingError) as error:
        print(error, file=sys.stderr)
        return 1
    return 2


def _check() -> int:
    from nlu.check import problems

    found = list(problems())
    for each in found:
        print(each, file=sys.stderr)
    if not found:
        print("Contract and example sentences are well.")
    return 1 if found else 0


def _train(arguments: argparse.Namespace) -> int:
    from nlu.encoder import load_encoder
    from nlu.train import train, train_identifier

    settings = load_settings()
    if arguments.encoder:
        load_encoder(settings.encoder)
    if arguments.languages:
        train_identifier(settings)
    if not (arguments.encoder or arguments.languages):
        print(train(settings, arguments.taught))
    return 0


async def _parse() -> int:
    from lines import LineError, read_objects
    from nlu.understanding import Understanding

    understanding = Understanding.open(load_settings())
    try:
        for _, line in read_objects(sys.stdin.buffer, {"text": str}, {"language": str}):
            print(
                json.dumps(await understanding.parse(line["text"], line.get("language")), ensure_ascii=False),
                flush=True,
            )
    except LineError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


async def _evaluate(language: str | None, figures: Path | None, page: Path | None) -> int:
    from nlu.evaluate import evaluate
    from nlu.report import as_page, as_text
    from nlu.understanding import Understanding

    report = await evaluate(Understanding.open(load_settings()), language)
    if figures:
        figures.parent.mkdir(parents=True, exist_ok=True)
        figures.write_text(json.dumps(report.as_dict(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if page:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(as_page(report), encoding="utf-8")
    print(as_text(report))
    print(*report.below_floor, sep="\n", file=sys.stderr)
    return 1 if report.below_floor else 0


def _rasa(arguments: list[str]) -> int:
    """Rasa's own commands, with the stand-ins for TensorFlow in place first and our folders as its defaults."""
    from nlu.rasa_environment import prepare
    from nlu.sentences import TRAINING
    from nlu.train import CONFIG, DOMAIN

    prepare()
    defaults = {"--config": CONFIG, "--domain": DOMAIN, "--data": TRAINING}
    wanted = {
        "train": ("--config", "--domain", "--data"),
        "data validate": ("--config", "--domain", "--data"),
        "test nlu": ("--config", "--domain"),
    }.get(" ".join(arguments[:2]), ("--config", "--domain", "--data") if arguments[:1] == ["train"] else ())
    for option in wanted:
        if option not in arguments:
            arguments = [*arguments, option, str(defaults[option])]
    sys.argv = ["rasa", *arguments]
    from rasa.__main__ import main as rasa_main

    rasa_main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
