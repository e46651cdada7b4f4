"""Ids of what a question finds."""

from content.catalogue import Catalogue


def found(catalogue: Catalogue, question: str, language: str = "de", **options: object) -> list[str]:
    """The programmes that `Catalogue.search` finds, best first."""
    return [hit.programme_id for hit in catalogue.search(question, language, **options)]  # type: ignore[arg-type]
