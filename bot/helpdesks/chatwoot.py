"""Chatwoot: a contact without a name and a conversation with one message (https://developers.chatwoot.com/api-reference).

BOT_HELPDESK_QUEUE is `account/inbox`, the two numbers of Chatwoot; BOT_HELPDESK_TOKEN the access token of an agent.
"""

from aiohttp import ClientSession

from bot.helpdesks.help_desk import HelpDesk, NotTaken, title_of
from content.inquiries import LeftQuestion


class Chatwoot(HelpDesk):
    """See above."""

    async def take(self, session: ClientSession, question: LeftQuestion) -> None:
        """The contact is called by the reference of the question, since nothing else is known of the person."""
        account, _, inbox = self._queue.partition("/")
        headers = {"api_access_token": self._token}
        path = f"/api/v1/accounts/{account}"
        contact = {"inbox_id": inbox, "name": question.reference, "identifier": question.reference}
        made = await self._post(session, f"{path}/contacts", headers, contact)
        payload = made.get("payload") or {}
        contact_id = (payload.get("contact") or {}).get("id")
        source_id = (payload.get("contact_inbox") or {}).get("source_id")
        if contact_id is None or source_id is None:
            raise NotTaken("no contact in the answer")
        conversation = {
            "source_id": source_id,
            "inbox_id": inbox,
            "contact_id": contact_id,
            "custom_attributes": {"language": question.language, "topic": question.topic},
            "message": {"content": f"{title_of(question)}\n\n{question.text}"},
        }
        await self._post(session, f"{path}/conversations", headers, conversation)
