"""`python -m deploy.audit`: known holes in the locked packages, less those of deploy/audit-reviewed.txt."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REVIEWED = ROOT / "deploy" / "audit-reviewed.txt"
LOCK = ROOT / "deploy" / "requirements.lock"


class ListError(ValueError):
    """The list of reviewed holes has a line that cannot be read, or one that must be looked at again."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A hole that somebody has looked at."""

    id: str
    until: date
    reason: str


def read_reviewed(text: str, today: date) -> list[Reviewed]:
    """The entries of the list. Raises ListError with the line for a wrong one and for one whose date is past."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split(maxsplit=2)
        try:
            entry = Reviewed(parts[0], date.fromisoformat(parts[1]), parts[2])
        except (IndexError, ValueError):
            raise ListError(f"line {number}: write <id> <YYYY-MM-DD> <package>: <why>") from None
        if entry.until < today:
            raise ListError(f"line {number}: {entry.id} was to be looked at again by {entry.until}")
        found.append(entry)
    return found


def verdict(returned: int, output: str, errors: str) -> tuple[int, str]:
    """Exit code and sentence: 0 no holes, 1 holes, 3 not all could be looked up, which is no verdict."""
    try:
        dependencies = json.loads(output)["dependencies"]
    except (ValueError, KeyError, TypeError):
        reason = (errors.strip().splitlines() or ["pip-audit said nothing"])[-1][:300]
        return 3, f"NOT AUDITED: the database of advisories could not be reached or read ({reason})."
    holes = [
        f"{each['name']} {each['version']}: {hole['id']}" for each in dependencies for hole in each.get("vulns", ())
    ]
    if holes or returned:
        return 1, "\n".join(["Known holes:", *holes])
    if skipped := [each["name"] for each in dependencies if "skip_reason" in each]:
        return 3, (
            f"NOT AUDITED: {len(skipped)} of {len(dependencies)} packages are unknown to the database of advisories "
            f"({', '.join(skipped[:5])}{' ...' if len(skipped) > 5 else ''})."
        )
    return 0, f"No known holes in {len(dependencies)} packages."


def main(uv: Sequence[str]) -> int:
    """Run pip-audit through uv (its command as arguments), and say what came of it."""
    try:
        reviewed = read_reviewed(REVIEWED.read_text(encoding="utf-8"), datetime.now(UTC).date())
    except ListError as error:
        sys.stderr.write(f"{REVIEWED.name}, {error}\n")
        return 2
    command = [
        *(uv or ["uv"]),
        "tool",
        "run",
        "--quiet",
        "pip-audit",
        "--disable-pip",
        "--require-hashes",
        "--format=json",
    ]
    command += ["--progress-spinner=off", "--requirement", str(LOCK)]
    command += [part for each in reviewed for part in ("--ignore-vuln", each.id)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own arguments)
    code, sentence = verdict(run.returncode, run.stdout, run.stderr)
    sys.stdout.write(f"{sentence}\n")
    for each in reviewed:
        sys.stdout.write(f"Reviewed: {each.id} until {each.until}: {each.reason}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
