"""Members of staff for the tests."""

from content.roles import Member, Role


def member(role: Role, *languages: str) -> Member:
    return Member(id=1, name=f"a {role}", role=role, languages=frozenset(languages), interface="de")


VIEWER, EDITOR, REVIEWER = member(Role.VIEWER), member(Role.EDITOR), member(Role.REVIEWER)
TURKISH = member(Role.TRANSLATOR, "tr")
