"""Zammad: a ticket with one article (https://docs.zammad.org/en/latest/api/ticket/index.html).

BOT_HELPDESK_QUEUE is `group` or `group;customer`: the group's name, and the login of the customer under whose name
tickets of the guide stand, since Zammad wants one. BOT_HELPDESK_TOKEN is an access token with the right `ticket.agent`.
"""

from aiohttp import ClientSession

from bot.helpdesks.help_desk import HelpDesk, title_of
from content.inquiries import LeftQuestion


class Zammad(HelpDesk):
    """See above."""

    async def take(self, session: ClientSession, question: LeftQuestion) -> None:
        """One ticket a question; the article is internal: there is nobody to send an answer to."""
        group, _, customer = self._queue.partition(";")
        ticket = {
            "title": title_of(question),
            "group": group or "Users",
            "article": {
                "subject": title_of(question),
                "body": question.text,
                "type": "note",
                "content_type": "text/plain",
                "internal": True,
            },
        }
        if customer:
            ticket["customer"] = customer
        await self._post(session, "/api/v1/tickets", {"Authorization": f"Token token={self._token}"}, ticket)
