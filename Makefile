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
.PHONY: help setup run test check fix train evaluate benchmark migrate lock audit clean

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
	@"$(UV)" pip sync --quiet --require-hashes --python $(PY) requirements.lock
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

evaluate: setup ## How well it understands, per language and intent
	@$(PY) -m nlu evaluate

benchmark: setup ## Latency and memory of a turn on this machine
	@$(PY) -m tests.benchmarks.turn

migrate: setup ## Bring the database to the newest schema and load the seed
	@$(PY) -m content migrate

lock: setup ## Resolve requirements.lock anew from pyproject.toml
	@"$(UV)" pip compile --quiet pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --upgrade -o requirements.lock

audit: setup ## Look up known holes in the locked packages
	@"$(UV)" tool run --quiet pip-audit --disable-pip --require-hashes --requirement requirements.lock

clean: ## Remove environment, model and database of this checkout
	@rm -rf .venv .uv .rasa var
