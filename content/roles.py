"""Who may do what in the console: five roles, and the one place that decides."""

from dataclasses import dataclass
from enum import StrEnum

from content.errors import ContentError


class Refused(ContentError):
    """This member of staff may not do that."""


class Role(StrEnum):
    """From looking on to looking after everything."""

    VIEWER = "viewer"
    TRANSLATOR = "translator"
    EDITOR = "editor"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


_EDITORS = frozenset({Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR})
_REVIEWERS = frozenset({Role.REVIEWER, Role.ADMINISTRATOR})


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is signed in, and what they may do."""

    id: int
    name: str
    role: Role
    languages: frozenset[str]
    """What a translator may write; the other roles are not bound."""
    interface: str
    has_password: bool = True
    has_codes: bool = False
    """Whether signing in asks for a one-time code."""

    def may_write(self, language: str) -> bool:
        """Whether they may prepare texts in a language."""
        return self.role in _EDITORS or (self.role is Role.TRANSLATOR and language in self.languages)

    def may_approve(self, language: str, source: str) -> bool:
        """Whether they may publish texts in a language; editors do so in the `source` language only."""
        return self.role in _REVIEWERS or (self.role is Role.EDITOR and language == source)

    @property
    def may_edit_facts(self) -> bool:
        """Whether they may change facts, which all languages share, and restore earlier ones."""
        return self.role in _EDITORS

    @property
    def may_sort_questions(self) -> bool:
        """Whether they may work on the questions of residents."""
        return self.role in _EDITORS

    @property
    def may_run(self) -> bool:
        """Whether they may start a training, go back to the former model, and send again what did not arrive."""
        return self.role in _REVIEWERS

    @property
    def may_manage_staff(self) -> bool:
        """Whether they look after accounts."""
        return self.role is Role.ADMINISTRATOR


def require(allowed: bool, what: str) -> None:
    """Go on only if `allowed`. Raises Refused, naming `what` was tried."""
    if not allowed:
        raise Refused(f"You may not {what}.")
