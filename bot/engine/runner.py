"""Runs the model's graph in an order worked out once, instead of building a dask graph three times a turn."""

from __future__ import annotations

from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import GraphNode
from rasa.engine.runner.dask import DaskGraphRunner

Step = tuple[str, GraphNode, tuple[str, ...]]


class CompiledGraphRunner(DaskGraphRunner):
    """Nodes, inputs and results as in Rasa's runner; only the order is kept."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """See GraphRunner.create."""
        super().__init__(*arguments, **options)
        self._orders: dict[tuple[str, ...], list[Step]] = {}

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Run what `targets` need. Raises GraphRunError where a node lacks an input."""
        wanted = tuple(targets or self._graph_schema.target_names)
        results = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, node, needs in self._order(wanted):
            try:
                arguments = [results[need] for need in needs]
            except KeyError as error:
                raise GraphRunError(f"{name} needs {error}, which is neither an input nor a node before it.") from error
            results[name] = node(*arguments)
        return {name: results[name][1] for name in wanted}

    def _order(self, targets: tuple[str, ...]) -> list[Step]:
        if targets not in self._orders:
            schema = self._graph_schema.minimal_graph_schema(list(targets))
            steps: dict[str, Step] = {}

            def visit(name: str) -> None:
                if name in schema.nodes and name not in steps:
                    needs = tuple(schema.nodes[name].needs.values())
                    for need in needs:
                        visit(need)
                    steps[name] = (name, self._instantiated_nodes[name], needs)

            for target in targets:
                visit(target)
            self._orders[targets] = list(steps.values())
        return self._orders[targets]
