# The two commands are `make site` and `make test`; each sets up what it needs, once.
# `.venv/ready` and `.venv/ready-dev` say that the pins of requirements*.txt are installed.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export PYTHONPATH = hooks

.PHONY: serve site test audit check lint bench pins clean

site: .venv/ready  ## build the whole site into site/, strictly; a failed build leaves the last one whole
	$(BIN)/mkdocs build --strict --site-dir .site-suivant
	rm -rf site && mv .site-suivant site

serve: .venv/ready  ## preview on http://127.0.0.1:8000, rebuilt at each change
	$(BIN)/mkdocs serve

check: .venv/ready  ## check the content alone, in a second or two
	$(BIN)/python -m essaimage check

test: .venv/ready-dev lint chromium  ## run every test
	$(BIN)/python -m pytest tests -n 2 --dist worksteal

audit: .venv/ready-dev chromium  ## what takes too long for every change
	$(BIN)/python -m pytest tests -m audit

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

chromium: .venv/ready-dev
	@$(BIN)/python tests/browser/find_chromium.py

bench: .venv/ready-dev chromium  ## print the ratios recorded in bench/README.md
	$(BIN)/python bench/run.py

pins:  ## compile the pins again, from requirements*.in
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf site .site-suivant .cache .venv

.PHONY: chromium

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 ou plus récent est nécessaire.")'
	$(PYTHON) -m venv .venv

.venv/ready: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
