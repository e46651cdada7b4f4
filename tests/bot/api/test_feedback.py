"""POST /api/v1/feedback keeps the judgement and nothing of the person."""

from aiohttp.test_utils import TestClient
from sqlalchemy import select

from content.database import Database
from content.models import Feedback
from settings import Settings


async def test_feedback_is_kept_masked_and_without_a_conversation(client: TestClient, settings: Settings) -> None:
    body = {"answer": "find_flat", "language": "tr", "helpful": False, "reason": "call 0511 5550188 please"}
    assert (await client.post("/api/v1/feedback", json=body)).status == 204
    database = Database(settings.database_url)
    with database.session() as session:
        row = session.scalars(select(Feedback).order_by(Feedback.id.desc())).first()
    database.close()
    assert row is not None
    assert (row.answer, row.language, row.helpful) == ("find_flat", "tr", False)
    assert row.reason == "call [number] please"
    assert "conversation" not in Feedback.__table__.columns


async def test_feedback_to_something_unknown_is_a_problem(client: TestClient) -> None:
    for body in (
        {"answer": "nothing", "language": "tr", "helpful": True},
        {"answer": "find_flat", "language": "tlh", "helpful": True},
        {"answer": "find_flat", "language": "tr", "helpful": "yes"},
        {"answer": "find_flat", "language": "tr"},
    ):
        response = await client.post("/api/v1/feedback", json=body)
        assert response.status == 422, body
        assert response.content_type == "application/problem+json"
