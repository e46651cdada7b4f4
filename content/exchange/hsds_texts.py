"""The translation table that HSDS lacks, as objects of the document."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from content.exchange.entries import TextEntry
from content.exchange.package import Package

Texts = dict[tuple[str, str], dict[str, dict[str, Any]]]
_MADE = ("state", "origin", "source_hash", "by", "at")


def translations(package: Package) -> Iterator[dict[str, Any]]:
    """Every text with its state, one object each."""
    for programme in package.programmes:
        for field, by_language in programme.texts.items():
            for language, text in by_language.items():
                yield _translation("service", programme.id, field, language, text)
    for answer in package.answers:
        for language, text in answer.texts.items():
            yield _translation("answer", answer.intent, "text", language, text)


def _translation(resource_type: str, resource_id: str, field: str, language: str, entry: TextEntry) -> dict[str, Any]:
    made = entry.made.model_dump(mode="json", exclude_none=True) if entry.made else {}
    return {
        "resource_type": resource_type,
        "resource_id": resource_id,
        "field": field,
        "language": language,
        "text": entry.text,
        **made,
    }


def texts_of(objects: Iterable[Mapping[str, Any]]) -> Texts:
    """The texts of a document by resource, field and language."""
    texts: Texts = {}
    for each in objects:
        made = {name: each[name] for name in _MADE if name in each}
        entry = {"text": each["text"], "made": made or None}
        fields = texts.setdefault((each["resource_type"], each["resource_id"]), {})
        fields.setdefault(each["field"], {})[each["language"]] = entry
    return texts


def answers_of(objects: Iterable[Mapping[str, Any]], texts: Texts) -> list[dict[str, Any]]:
    """The answers of a document with their texts."""
    return [{**each, "texts": texts.get(("answer", each["intent"]), {}).get("text", {})} for each in objects]
