"""Facts as filters: which programmes have them, and which values there are."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from content.details import TaxonomyTerm
from content.errors import FilterError
from content.models import Attribute, DeliveryLanguage, Programme

FILTERS = ("field", "audience", "level", "district", "delivery_language", "cost", "area", "topic")
_TAXONOMIES = frozenset({"topic", "audience", "level"})
# A message names this many values; longer vocabularies are in the documentation.
_MOST_NAMED = 40

Mask = NDArray[np.bool_]


class Facts:
    """Which programmes have which fact, kept for one edition of the catalogue."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._place = {programme_id: n for n, programme_id in enumerate(ids)}
        self._masks: dict[tuple[str, str], Mask] = {}
        self._values: dict[str, list[str]] = {}

    def mask(self, session: Session, filters: Mapping[str, object]) -> Mask | None:
        """True where a programme passes all filters; None without filters.

        Raises FilterError for an unknown filter or a value that no vocabulary and no programme has.
        """
        passing = None
        for name, value in filters.items():
            one = self._one(session, name, value)
            passing = one if passing is None else passing & one
        return passing

    def matched(self, session: Session, filters: Mapping[str, object], programme_id: str) -> tuple[str, ...]:
        """The filters that one programme passes, as `name:value`."""
        place = self._place[programme_id]
        return tuple(f"{name}:{value}" for name, value in filters.items() if self._one(session, name, value)[place])

    def _one(self, session: Session, name: str, value: object) -> Mask:
        if name not in FILTERS:
            raise FilterError(f"There is no filter {name!r}; there are {', '.join(sorted(FILTERS))}.", name)
        if not isinstance(value, str):
            raise FilterError(f"The filter {name!r} takes a text.", name)
        known = self._masks.get((name, value))
        if known is None:
            self._check(session, name, value)
            known = np.zeros(len(self._place), dtype=np.bool_)
            known[[self._place[each] for each in _having(session, name, value) if each in self._place]] = True
            self._masks[name, value] = known
        return known

    def _check(self, session: Session, name: str, value: str) -> None:
        if name not in self._values:
            self._values[name] = values_of(session, name)
        known = self._values[name]
        if value not in known:
            named = ", ".join(known[:_MOST_NAMED]) + (", ..." if len(known) > _MOST_NAMED else "")
            raise FilterError(f"The filter {name!r} has no such value; there are {named}.", name)


def values_of(session: Session, name: str) -> list[str]:
    """The values of a filter: of its vocabulary, in its order, then those that only programmes have."""
    terms = select(TaxonomyTerm.code).where(TaxonomyTerm.taxonomy == name).order_by(TaxonomyTerm.position)
    if name in _TAXONOMIES:
        used = select(Attribute.term).where(Attribute.taxonomy == name).distinct().order_by(Attribute.term)
    elif name == "delivery_language":
        used = select(DeliveryLanguage.code).distinct().order_by(DeliveryLanguage.code)
    else:
        column = getattr(Programme, name)
        used = select(column).where(column.is_not(None)).distinct().order_by(column)
    return list(dict.fromkeys([*session.scalars(terms), *session.scalars(used)]))


def _having(session: Session, name: str, value: str) -> Sequence[str]:
    if name in _TAXONOMIES:
        query = select(Attribute.programme_id).where(Attribute.taxonomy == name, Attribute.term == value)
    elif name == "delivery_language":
        query = select(DeliveryLanguage.programme_id).where(DeliveryLanguage.code == value)
    else:
        query = select(Programme.id).where(getattr(Programme, name) == value)
    return session.scalars(query).all()
