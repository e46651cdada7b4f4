"""What residents asked in vain: kept masked, without the conversation, grouped, until staff have dealt with it."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

from content.database import Database
from content.errors import NotFound
from content.folding import fold
from content.masking import mask
from content.models import Answer, Feedback
from content.roles import Member, require
from content.staff_models import Question

logger = logging.getLogger(__name__)

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Unhelpful:
    """Answers that residents marked as not helpful."""

    answer: str
    language: str
    times: int
    reasons: list[str]


class Questions:
    """The questions of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, text: str, language: str) -> None:
        """Keep a question that was not understood; the same again only counts. A failing database costs no answer."""
        try:
            self._record(text, language)
        except SQLAlchemyError as error:
            logger.warning("A question could not be kept: %s", type(error).__name__)

    def _record(self, text: str, language: str) -> None:
        masked = mask(text).strip()[:LONGEST]
        folded = fold(masked)[:255]
        if len(folded) < 3:
            return
        today = datetime.now(UTC).date()
        again = (
            update(Question)
            .where(Question.language == language, Question.folded == folded)
            .values(times=Question.times + 1, last_on=today)
        )
        with self._database.session() as session:
            if session.execute(again.returning(Question.id)).first():
                return
        try:
            with self._database.session() as session:
                session.add(
                    Question(
                        language=language,
                        folded=folded,
                        text=masked,
                        times=1,
                        first_on=today,
                        last_on=today,
                        state="open",
                    )
                )
        except IntegrityError:  # another process was first
            with self._database.session() as session:
                session.execute(again)

    def all(self, state: str = "open", language: str | None = None, limit: int = 200) -> list[Question]:
        """Questions in a state, the most frequent first."""
        wanted = select(Question).where(Question.state == state)
        if language:
            wanted = wanted.where(Question.language == language)
        with self._database.session() as session:
            ordered = wanted.order_by(Question.times.desc(), Question.last_on.desc(), Question.id)
            return list(session.scalars(ordered.limit(limit)))

    def counts(self) -> dict[str, int]:
        """Open questions per language."""
        with self._database.session() as session:
            rows = session.execute(
                select(Question.language, func.count()).where(Question.state == "open").group_by(Question.language)
            )
            return dict(rows.tuples().all())

    def link(self, member: Member, ids: Iterable[int], intent: str, *, answered: bool = False) -> None:
        """Say which topic questions belong to: examples of it from now on (`answered`: and its text was rewritten).

        Raises NotFound for an unknown question or topic, Refused.
        """
        with self._database.session() as session:
            if session.get(Answer, intent) is None:
                raise NotFound(f"There is no topic {intent!r}.")
            _sort(session, member, ids, "answered" if answered else "example", intent)

    def dismiss(self, member: Member, ids: Iterable[int]) -> None:
        """Put questions aside. Raises NotFound, Refused."""
        with self._database.session() as session:
            _sort(session, member, ids, "dismissed")

    def reopen(self, member: Member, ids: Iterable[int]) -> None:
        """Back to the open ones. Raises NotFound, Refused."""
        with self._database.session() as session:
            _sort(session, member, ids, "open")

    def examples(self) -> dict[tuple[str, str], list[str]]:
        """(language, intent) -> sentences that staff have linked: training data for the next model."""
        found: dict[tuple[str, str], list[str]] = {}
        with self._database.session() as session:
            linked = select(Question).where(Question.state.in_({"example", "answered"})).order_by(Question.id)
            for row in session.scalars(linked):
                found.setdefault((row.language, row.intent or ""), []).append(row.text)
        return found

    def unhelpful(self, days: int = 90) -> list[Unhelpful]:
        """Answers marked as not helpful in the last `days`, the most frequent first, with the reasons given."""
        since = datetime.now(UTC).date() - timedelta(days=days)
        with self._database.session() as session:
            rows = session.scalars(select(Feedback).where(Feedback.helpful.is_(False), Feedback.on >= since))
            groups: dict[tuple[str, str], list[Feedback]] = {}
            for row in rows:
                groups.setdefault((row.answer, row.language), []).append(row)
        found = [
            Unhelpful(answer, language, len(each), [mask(row.reason) for row in each if row.reason][:5])
            for (answer, language), each in groups.items()
        ]
        return sorted(found, key=lambda each: (-each.times, each.answer, each.language))

    def forget(self, days: int) -> int:
        """Delete questions that came last more than `days` ago and are nobody's example; returns how many."""
        before = datetime.now(UTC).date() - timedelta(days=days)
        with self._database.session() as session:
            gone = session.execute(
                delete(Question)
                .where(Question.last_on < before, Question.state.in_({"open", "dismissed"}))
                .returning(Question.id)
            )
            return len(gone.all())


def _sort(session: Session, member: Member, ids: Iterable[int], state: str, intent: str | None = None) -> None:
    require(member.may_sort_questions, "sort questions")
    for each in ids:
        question = session.get(Question, each)
        if question is None:
            raise NotFound(f"There is no question {each}.")
        question.state, question.intent, question.by = state, intent, member.name
