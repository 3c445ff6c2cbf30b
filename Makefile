# What can be done here. `make` alone shows the list; each line of it stands beside its target.

# Everything is installed in here, by hash, and nothing is installed twice: each installation
# leaves a stamp, which is older than its lock file only if something has changed.
BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check --quiet
CHECKERS := tests/checkers

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help serve test test-container test-database test-faults test-formats test-machine odd-hour fuzz lint browser spreadsheet formats wheel sbom release bench assets translations language \
	languages lock format clean

help: ## Show this list.
	@sed -n 's/^\([a-z-]*\):.*## /\1 \t/p' $(MAKEFILE_LIST) | expand -t 14

serve: .venv/.serve assets ## Start the site on HOST:PORT (127.0.0.1:8000), with CATALOGUE if given.
	@exec $(BIN)/ledsagning serve

test: lint browser spreadsheet formats wheel ## Check and test everything.
	$(BIN)/ledsagning check providers.yaml
	$(BIN)/pytest -q -n auto --dist worksteal
	tools/test-wheel dist/*.whl

lint: .venv/.development assets ## Check the form, the types and the imports of the code.
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser: ## Install Chromium, and what drives it, if they are missing.
	@test -x /usr/bin/chromium -a -n "$(wildcard /usr/lib/*/libatomic.so.1)" || \
		tools/debian-packages "a browser for the tests, and a library of its driver" \
		chromium libatomic1
	@test -x /usr/bin/chromium-headless-shell || \
		tools/debian-packages "the same browser without windows, which takes half the time" \
		chromium-headless-shell || echo "The tests take the whole browser."

formats: ## Install what writes Braille and PDF and reads aloud, if it is missing.
	@test -n "$(wildcard /usr/lib/*/liblouis.so.20)" -a -d /usr/share/liblouis/tables \
		-a -n "$(wildcard /usr/lib/*/libpangoft2-1.0.so.0)" \
		-a -n "$(wildcard /usr/lib/*/libharfbuzz-subset.so.0)" \
		-a -x /usr/bin/espeak-ng -a -x /usr/bin/lame || \
		tools/debian-packages "what writes Braille and PDF, and reads aloud" \
		liblouis20 liblouis-data libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
		fonts-dejavu-core espeak-ng lame

spreadsheet: ## Install LibreOffice, which saves workbooks as editors do, if it is missing.
	@command -v soffice >/dev/null || \
		tools/debian-packages "a program that saves workbooks, for the tests" \
		libreoffice-calc-nogui

test-faults: .venv/.development assets ## Kill, freeze, reload and stop the server under load, and count.
	@command -v wrk >/dev/null && command -v nginx >/dev/null || \
		tools/debian-packages "a load generator and a proxy to try faults with" wrk nginx-light
	$(BIN)/pytest -q -rP faults

test-database: .venv/.development assets ## Publish in PostgreSQL, lose it, and let another take over.
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || \
		tools/debian-packages "a database to publish in, for the tests" postgresql
	@command -v ip >/dev/null || tools/debian-packages "a cable to pull, for the tests" iproute2
	$(BIN)/pytest -q database

test-container: .venv/.development assets ## Build the container, and run it without a right.
	@command -v buildah >/dev/null && command -v debootstrap >/dev/null || \
		tools/debian-packages "what builds containers, for the tests" buildah debootstrap
	$(BIN)/pytest -q -rs container

test-machine: .venv/.development assets ## Install it on a machine with systemd as the guide says, and try the unit.
	@command -v systemd-nspawn >/dev/null && command -v debootstrap >/dev/null || \
		tools/debian-packages "a machine to install it on, for the tests" systemd-container debootstrap
	$(BIN)/pytest -q -rs machine

test-formats: .venv/.development assets formats browser ## Check every kind of document: PDF/UA-1 with veraPDF, EPUB 3 with EPUBCheck and Ace.
	$(BIN)/pytest -q -n auto --dist loadfile -p no:faulthandler conformance # its signals would take those of the Java

odd-hour: .venv/.development assets ## Send odd requests for SECONDS (an hour); nobody may be found anywhere.
	@command -v nginx >/dev/null || tools/debian-packages "a proxy before the server" nginx-light
	$(BIN)/python faults/odd_hour.py $(or $(SECONDS),3600)

fuzz: .venv/.fuzz assets ## Look for what breaks the site: TARGET (all of them) for SECONDS (300) each.
	for target in $(or $(TARGET),catalogue text address); do \
		$(BIN)/python fuzz/run.py $$target $(or $(SECONDS),300) || exit; done

bench: .venv/.development .venv/.bench assets ## Measure the loader, the search, the pages, the start and the results page, beside others.
	@command -v wrk >/dev/null || tools/debian-packages "a load generator for the benchmark" wrk
	$(BIN)/python bench/catalogue.py
	$(BIN)/python bench/core.py
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/lookup.py
	$(BIN)/python bench/results_page.py
	$(BIN)/python bench/beside_datasette.py .venv/bench/bin/datasette
	$(BIN)/python bench/start.py

wheel: .venv/.development ## Build the wheel that a server installs, and its lock, in dist/.
	rm -rf dist
	$(BIN)/python -m build --wheel --no-isolation
	$(BIN)/python tools/bundle.py dist

sbom: .venv/.development ## Write what is served, with versions and digests, as a CycloneDX bill.
	@mkdir -p dist
	$(BIN)/python tools/sbom.py dist/sbom.cdx.json

release: ## Give what has changed a number: VERSION=1.2.0, in the code and the changelog.
	python3 tools/release.py $(VERSION)

assets: .venv/.serve ## Build the languages and the pictograms.
	@$(BIN)/python build_assets.py

translations: .venv/.development ## Bring the .pot and .po files up to date with the words in the code.
	$(BIN)/python tools/extract.py translations/messages.pot
	$(BIN)/pybabel update --input-file translations/messages.pot --output-dir translations \
		--no-wrap --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

language: .venv/.development ## Begin a language: CODE=so, and NAME and LOCALE if Babel lacks them.
	$(BIN)/python tools/language.py $(CODE) $(if $(NAME),--name "$(NAME)") \
		$(if $(LOCALE),--locale $(LOCALE))

languages: .venv/.development assets ## Tell how far each language is translated.
	@$(BIN)/pytest -q tests/languages/test_translations.py -k offered

lock: .venv/.development ## Choose the newest versions that pyproject.toml allows, and pin them.
	tools/lock $(BIN)/uv
	cd $(CHECKERS) && ../../$(BIN)/python ../../tools/npm.py install --package-lock-only

format: .venv/.development ## Write the code in the form that `make lint` wants.
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean: ## Remove all that was built or installed here.
	rm -rf .venv dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .fuzz .import_linter_cache
	rm -rf $(CHECKERS)/node_modules static/pictograms.svg
	find translations -name '*.mo' -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- what the targets stand on

.venv/.made:
	tools/make-venv .venv
	@touch $@

# An editable installation: the command `ledsagning` runs the code of this folder.
INSTALL_SITE = $(PIP) install --no-deps --no-build-isolation --no-index --editable .

.venv/.serve: .venv/.made requirements-formats.txt requirements-build.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements-formats.txt -r requirements-build.txt
	$(INSTALL_SITE)
	@touch $@

# Atheris is large, and nobody needs it for anything else.
.venv/.fuzz: .venv/.development requirements-fuzz.txt
	$(PIP) install --require-hashes -r requirements-fuzz.txt
	@touch $@

# Datasette is only measured beside us: it has needs of its own, and an environment for them.
.venv/.bench: .venv/.made requirements-bench.txt
	tools/make-venv .venv/bench
	.venv/bench/bin/pip --disable-pip-version-check --quiet install --require-hashes \
		-r requirements-bench.txt
	@touch $@

.venv/.development: .venv/.serve requirements-dev.txt $(CHECKERS)/package-lock.json
	$(PIP) install --require-hashes -r requirements-dev.txt
	cd $(CHECKERS) && ../../$(BIN)/python ../../tools/npm.py ci
	@touch $@
