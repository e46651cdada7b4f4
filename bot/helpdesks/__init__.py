"""Where questions that residents leave for the staff are passed on to: one help desk a file."""

from bot.helpdesks.chatwoot import Chatwoot
from bot.helpdesks.help_desk import HelpDesk
from bot.helpdesks.zammad import Zammad
from settings import Settings

HELP_DESKS: dict[str, type[HelpDesk]] = {"chatwoot": Chatwoot, "zammad": Zammad}


def help_desk_of(settings: Settings) -> HelpDesk | None:
    """The help desk that is set up; None where there is none and questions wait in the console."""
    if not settings.helpdesk or not settings.helpdesk_url or not settings.helpdesk_token:
        return None
    return HELP_DESKS[settings.helpdesk](
        settings.helpdesk_url, settings.helpdesk_token.get_secret_value(), settings.helpdesk_queue or ""
    )
