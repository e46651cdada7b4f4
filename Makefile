# Every developer task is one verb. `make help` lists them; CI runs `make check test`.
SHELL := /bin/sh
UV_VERSION := 0.13.9
UV := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
PY := .venv/bin/python
export RASA_TELEMETRY_ENABLED := false
export PYTHONUTF8 := 1
# One memory arena a thread would cost 50 MB that nobody uses.
export MALLOC_ARENA_MAX := 2

.DEFAULT_GOAL := help
.PHONY: help setup run test check fix train evaluate benchmark benchmark-quick soak chaos sizes migrate lock audit sbom fuzz clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/.installed ## Make the environment from requirements.lock

.venv/.installed: requirements.lock .python-version
	@test -x "$(UV)" || { \
	  echo "Fetching uv $(UV_VERSION) from PyPI into .uv"; \
	  python3 -m pip install --quiet --no-warn-script-location --target .uv "uv==$(UV_VERSION)" 2>/dev/null \
	  || { python3 -m venv .uv && .uv/bin/python -m pip install --quiet "uv==$(UV_VERSION)"; } \
	  || { echo "uv could not be fetched: python3 needs pip or venv (Debian: apt-get install python3-venv)." >&2; exit 1; }; }
	@"$(UV)" venv --quiet --clear --python 3.12 .venv 2>/dev/null \
	  || "$(UV)" venv --quiet --clear --python 3.11 .venv \
	  || { echo "Python 3.12 or 3.11 is needed and was not found." >&2; exit 1; }
	@echo "Installing the packages of requirements.lock"
	@# Compiled once here, not at every start where Python may not, or is told not to, keep what it compiles.
	@"$(UV)" pip sync --quiet --require-hashes --compile-bytecode --python $(PY) requirements.lock
	@touch $@

run: setup ## Set up what is missing and start the guide in the foreground
	@exec $(PY) -m bot run

test: setup ## Run the whole test suite
	@$(PY) -m pytest

check: setup ## Formatting, lint, types, language files, training data
	@.venv/bin/ruff format --check .
	@.venv/bin/ruff check .
	@.venv/bin/mypy
	@$(PY) -m locales check
	@$(PY) -m nlu check

fix: setup ## Format and mend what can be mended by itself
	@.venv/bin/ruff format .
	@.venv/bin/ruff check --fix .

train: setup ## Train the model (only when no model fits today's data)
	@$(PY) -m nlu train

evaluate: setup ## How well it understands and finds, per language
	@$(PY) -m nlu evaluate --json var/evaluation/understanding.json --html var/evaluation/understanding.html
	@$(PY) -m content evaluate

benchmark: setup ## The guide beside stock Rasa and nlp.js: speed, memory, accuracy (20 minutes, into docs/benchmarks)
	@$(PY) -m tests.benchmarks.compare

benchmark-quick: setup ## Is a turn as cheap as last recorded? One minute; fails where it takes a fifth more
	@$(PY) -m tests.benchmarks.guard

soak: setup ## 200 residents at once for ten minutes, then ten times as many; writes docs/operation/soak.md
	@$(PY) -m tests.operation soak

chaos: setup ## Processes killed, PostgreSQL and Redis restarted under load; writes docs/operation/chaos.md
	@$(PY) -m tests.operation chaos

sizes: setup ## How many messages a second it can answer; writes docs/operation/sizes.md
	@$(PY) -m tests.operation sizes

migrate: setup ## Bring the database to the newest schema and load the seed
	@$(PY) -m content migrate

lock: setup ## Resolve the lock files anew from pyproject.toml
	@"$(UV)" pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --upgrade -o requirements.lock
	@"$(UV)" pip compile --quiet pyproject.toml --constraint requirements.lock --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -o deploy/requirements.lock
	@"$(UV)" pip compile --quiet --group pyproject.toml:homeserver --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --upgrade -o tests/homeserver.lock

audit: setup ## Look up known holes in the locked packages
	@$(PY) -m deploy.audit "$(UV)"

sbom: setup ## Write the packages that run as CycloneDX to var/sbom.json
	@$(PY) -m deploy.sbom var/sbom.json

fuzz: setup ## Any input to every parser, messenger and address, a million; writes docs/security/fuzzing.md (INPUTS= SEED=)
	@$(PY) -m tests.fuzz $(if $(INPUTS),--inputs $(INPUTS)) $(if $(SEED),--seed $(SEED))

clean: ## Remove environment, model and database of this checkout
	@rm -rf .venv .uv .rasa var
