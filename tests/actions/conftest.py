"""What the tests of the actions share."""

import pytest

from actions.collaborators import Collaborators
from content.catalogue import Catalogue
from content.database import Database
from content.inquiries import Inquiries
from locales.languages import Languages
from locales.messages import Messages, load_messages


@pytest.fixture
def collaborators(catalogue: Catalogue, messages: Messages, database: Database, languages: Languages) -> Collaborators:
    return Collaborators(catalogue, messages, load_messages("widget", languages), Inquiries(database))
