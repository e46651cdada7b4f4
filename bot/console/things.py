"""How programmes and answers are named in the addresses of the console."""

from aiohttp import web

TYPE_OF = {"programmes": "service", "answers": "answer"}
WORD_OF = {resource_type: word for word, resource_type in TYPE_OF.items()}
# In routes: only what there is.
PATTERN = "{kind:programmes|answers}/{id:[A-Za-z0-9_.-]{1,80}}"


def thing_of(request: web.Request) -> tuple[str, str]:
    """Type and id of what the address names."""
    return TYPE_OF[request.match_info["kind"]], request.match_info["id"]


def path_of(resource_type: str, resource_id: str) -> str:
    """Its address below /console."""
    return f"/{WORD_OF[resource_type]}/{resource_id}"
