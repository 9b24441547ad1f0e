# What a user runs (`make run`) is locked in requirements.lock; what developers add, in
# requirements-dev.lock. Both go into the same virtual environment; each is installed once and
# again when its lock changes. Needs Python 3.11 or later and make, nothing else.

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8501
PYTEST_ARGS ?= -n auto --dist loadgroup
BENCH_ARGS ?=
EVAL_ARGS ?=
LOCK_ARGS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
USER_STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev
LOCK := uv pip compile --universal --generate-hashes --no-emit-index-url --no-emit-find-links \
	--no-header --quiet --python-version 3.11 pyproject.toml $(LOCK_ARGS)

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run test lint frontend frontend-check format eval bench docs lock clean

help:  ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(MAKEFILE_LIST)

setup: $(USER_STAMP)  ## make .venv with what a user runs

setup-dev: $(DEV_STAMP)  ## add what tests, checks and benchmarks need

$(USER_STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit(None if sys.version_info >= (3, 11) else \
	'labourgraph needs Python 3.11 or later: name one with make PYTHON=/path/to/python')"
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --quiet --require-hashes -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV_STAMP): requirements-dev.lock $(USER_STAMP)
	$(PIP) install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

run: setup  ## load the curated facts and open the web page on 127.0.0.1
	$(BIN)/labourgraph load
	$(BIN)/labourgraph serve --port $(PORT)

test: setup-dev  ## run all tests
	$(BIN)/python -m pytest -rs $(PYTEST_ARGS)

lint: setup-dev frontend-check  ## check style, types, the import rule and generated files
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m graph.derive --check
	$(BIN)/python -m graph.query --check

# The bundle is committed, so that a user needs no npm; CI has it and holds the bundle to its source.
FRONTEND := views/graphview/frontend

frontend:  ## build the network component anew from its TypeScript (needs npm)
	cd $(FRONTEND) && npm ci --ignore-scripts --no-audit --no-fund && npm run build

frontend-check:  ## types and tests of the TypeScript, and whether the bundle is what it builds to
	@if command -v npm >/dev/null; then \
	cd $(FRONTEND) && npm ci --ignore-scripts --no-audit --no-fund && npm run check && npm test; \
	elif [ "$$CI" = true ]; then echo 'npm is missing: CI must have it'; exit 1; \
	else echo 'npm is not installed: the TypeScript is not checked'; fi

format: setup-dev  ## format the code
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: setup-dev  ## write the generated pages and the output that README.md shows again
	$(BIN)/python -m graph.derive
	$(BIN)/python -m graph.query
	$(BIN)/python -m tools.shown_commands

eval: setup-dev  ## score the extraction on annotated documents; fails below benchmarks/evaluation/floors.yaml
	$(BIN)/python -m benchmarks.evaluation $(EVAL_ARGS)

bench: setup-dev  ## print the ratios of benchmarks/
	$(BIN)/python -m benchmarks $(BENCH_ARGS)

lock:  ## resolve both locks anew (needs the network)
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet uv
	.cache/lock/bin/$(LOCK) --output-file requirements.lock
	.cache/lock/bin/$(LOCK) --group dev --constraint requirements.lock \
		--output-file requirements-dev.lock

clean:  ## take away what was made, the workspace excepted
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf build dist labourgraph.egg-info benchmarks/results
