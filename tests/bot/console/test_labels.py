"""Whatever the code can say, the console has words for, in both of its languages."""

import re

import pytest

from bot.console.collaborators import INTERFACES, Collaborators
from bot.console.questions import STATES
from bot.console.rendering import TEMPLATES
from bot.console.teach import FIGURES
from content.open_text import FIELDS
from content.roles import Role
from content.translation import TextStatus
from content.usage import KINDS
from locales.messages import variables_of
from settings import ROOT


@pytest.mark.parametrize("interface", INTERFACES)
def test_everything_that_is_named_by_a_word_of_the_code_has_a_message(parts: Collaborators, interface: str) -> None:
    wanted = {f"fact-{each.name}" for kind in ("service", "answer") for each in _fields(parts, kind)}
    wanted |= {f"text-{name}" for names in FIELDS.values() for name in names}
    columns = [column for each in _fields(parts, "service") for column in each.columns]
    wanted |= {f"column-{each.name}" for each in columns}
    wanted |= {f"term-{choice.lower()}" for each in columns for choice in each.choices}
    wanted |= {f"role-{role}" for role in Role} | {f"status-{status}" for status in TextStatus}
    wanted |= {f"status-about-{status}" for status in TextStatus} | {f"question-{state}" for state in STATES}
    wanted |= {
        f"term-{choice}" for each in _fields(parts, "service") if each.name == "audience" for choice in each.choices
    }
    code = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.py")))
    teaching = "".join((ROOT / "bot" / name).read_text(encoding="utf-8") for name in ("lesson.py", "teaching.py"))
    wanted |= {f"event-{word}" for word in re.findall(r'_record\([^)]*?"([a-z-]+)"', code)}
    wanted |= {f"account-problem-{word}" for word in re.findall(r'AccountError\("([a-z-]+)"', code)}
    wanted |= {f"fact-problem-{word}" for word in re.findall(r'FactProblem\("([a-z-]+)"', code)}
    wanted |= {f"check-{word}" for word in re.findall(r'Finding\("([a-z-]+)"', code)}
    wanted |= {f"import-problem-{word}" for word in re.findall(r'ExchangeError\("([a-z-]+)"', code)}
    wanted |= {f"teach-problem-{word}" for word in re.findall(r'TeachingError\("([a-z-]+)"', teaching)}
    wanted |= {f"lesson-{word}" for word in re.findall(r'(?:Lesson\(|step: str = )"([a-z-]+)"', teaching)}
    wanted |= {f"figure-{name}" for name in FIGURES}
    wanted |= {f"usage-by-{kind}" for kind in KINDS} | {f"usage-{kind}" for kind in KINDS}
    wanted |= {f"link-{word}" for word in ("form", "insecure", "no-programme", "gone")}
    wanted |= {f"usage-checked-{word}" for word in ("fresh", "old", "never")}
    wanted |= {"channel-web"}  # a messenger without a label of its own goes by its name
    pages = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html"))
    wanted |= set(re.findall(r'say\("([a-z-]*[a-z])"', pages))
    assert len(wanted) > 200
    for message_id in sorted(each.replace("_", "-") for each in wanted):
        own = parts.messages._bundles[interface]
        assert own.has_message(message_id), message_id


def test_no_message_of_the_console_is_left_over(parts: Collaborators) -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.glob("*.html"))
    for folder in ("bot/console", "content"):
        said += "".join(path.read_text(encoding="utf-8") for path in (ROOT / folder).rglob("*.py"))
    prefixes = (
        "fact-", "text-", "column-", "role-", "status-", "question-", "term-", "event-", "account-problem-", "check-",
        "fact-problem-", "import-problem-", "notice-", "nav-", "kind-", "work-", "action-word-", "problem-", "failed-",
        "format-", "answer-", "teach-problem-", "lesson-", "figure-", "usage-", "channel-", "link-",
    )  # fmt: skip
    for message_id in parts.messages._bundles["de"]._messages:
        if not message_id.startswith(prefixes):
            assert f'"{message_id}"' in said, message_id
    assert variables_of(parts.messages._bundles["de"]._messages["found"]) == {"number"}


def _fields(parts: Collaborators, kind: str) -> list:
    return parts.facts.open(kind, "telefonseelsorge" if kind == "service" else "find_job").fields
