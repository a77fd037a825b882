# Build, run and test gongwen. Every target installs missing packages first.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup build docs wheel wheel-test run install uninstall deb dist package-test test test-integrations press hunt kill-test watch-test fault-test call-test soak-test \
  sanitize fuzz mutants growth evaluate bench bench-gate clean

PROGRAM := .build/release/gongwen
# The program includes Swift's runtime if the toolchain has a static one: it starts sooner, and runs on machines
# without Swift.
TOOLCHAIN := $(dir $(shell readlink -f "$$(command -v swift)"))..
STATIC := $(if $(wildcard $(TOOLCHAIN)/lib/swift_static),--static-swift-stdlib)

# The commit, for gongwen --version.
BUILD_ID = $(addprefix -Xlinker --build-id=,$(shell Scripts/build-id))

# The commit that bench-gate compares with.
AGAINST ?= HEAD~1

help: ## List all targets.
	@awk -F '## ' '/^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-10s %s\n", $$1, $$2 }' \
	  $(MAKEFILE_LIST)

setup: ## Install missing Debian packages.
	@Scripts/setup

build: setup ## Build the release program, .build/release/gongwen.
	swift build -c release $(STATIC) $(BUILD_ID) --product gongwen

wheel: build ## Make a Python wheel of the program and its libraries, gongwen-bin, and test it.
	Scripts/setup binutils patchelf python3-venv
	rm -rf .build/wheel && Packaging/wheel $(PROGRAM) .build/wheel
	Scripts/test-wheel .build/wheel/*.whl

wheel-test: wheel ## Install the wheel in a bare system without Swift, and run; needs root and the network.
	Scripts/test-wheel-bare .build/wheel/*.whl

docs: setup ## Make the documentation of the libraries by DocC, in .build/docs, and check its links.
	swift build --quiet
	Scripts/make-docs .build/docs

run: build ## Convert inputs/ to outputs/.
	$(PROGRAM) run

# Where make install puts the program; DESTDIR goes before it, for those who make packages.
PREFIX ?= /usr/local
DESTDIR ?=

# Root builds nothing: its files would be in the way of the user who builds next, and sudo has another PATH.
install: ## Install the program of make build, man pages, completions and services below PREFIX.
	@[ -x $(PROGRAM) ] || { echo "make install: there is no $(PROGRAM); run make build first, without sudo" >&2; exit 1; }
	Scripts/install-files $(PROGRAM) $(PREFIX) "$(DESTDIR)"

uninstall: ## Remove what make install has installed below PREFIX.
	Scripts/uninstall-files $(PREFIX) "$(DESTDIR)"

deb: build ## Make the Debian package, .build/gongwen_VERSION_ARCHITECTURE.deb.
	@Scripts/make-deb $(PROGRAM) .build

dist: ## Make .build/gongwen-VERSION.tar.gz of the last commit.
	@Scripts/make-dist .build

package-test: deb ## Install, run and remove the Debian package in a bare system; needs root and the network.
	Scripts/package-test .build/gongwen_*.deb

test: setup ## Run all checks and tests.
	Scripts/setup binutils jq openssh-client valgrind
	Scripts/check
	swift build --quiet --build-tests --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory --jobs $$(nproc) --output-sync=target $(TESTS)

# The tests behind the build, one a core; the long ones first. The output of each is shown when it has ended.
TESTS := test-fuzz test-units test-growth test-proof test-worker test-kills test-watch test-press test-documents test-python
DEBUG := .build/debug/gongwen
.PHONY: $(TESTS)

test-fuzz:
	Scripts/fuzz-run gate

test-units:
	swift test --quiet --skip-build --disable-xctest

test-growth:
	Scripts/growth-test $(DEBUG) --short --jobs 1

test-proof:
	Scripts/forge $(DEBUG) .build/debug/gongwen-press

test-worker:
	Scripts/worker-conformance $(DEBUG)

test-kills:
	Scripts/kill-test 12 --files 150

test-watch:
	Scripts/watch-test 1200 --kills 2

test-press:
	.build/debug/gongwen-press table --program $(DEBUG) --releases 400 --pages 60 --floors Tests/GongwenPress/floors.json

test-documents:
	Scripts/make-docs .build/docs
	Scripts/check-documents $(DEBUG)
	Scripts/check-examples $(DEBUG)
	Scripts/check-commands $(DEBUG)
	Scripts/check-install $(DEBUG)

test-python:
	GONGWEN=$(CURDIR)/$(DEBUG) python3 -m unittest discover -s integrations/python/tests

# Seeds of a hunt: other ones each day.
SEEDS ?= $(shell date +%s)0000..$(shell date +%s)9999

press: setup ## Print releases whose right document is known, and compare with the floors.
	swift build --quiet --product gongwen
	swift build --quiet --product gongwen-press
	@$(MAKE) --no-print-directory test-press

# Other programs that print, for the hunt: what cannot be installed is skipped with a message.
PRINTERS := chromium fonts-arphic-uming fonts-noto-cjk gir1.2-pango-1.0 libreoffice-writer-nogui opencc python3-cairo \
  python3-gi python3-gi-cairo python3-venv texlive-lang-chinese texlive-latex-extra texlive-xetex
PRINTERS_PYTHON := .build/printers

hunt: build ## Hunt for one hour for releases that are read wrongly; findings are written to .build/found.
	Scripts/setup $(PRINTERS) || echo "hunt: not every printer could be installed"
	[ -x $(PRINTERS_PYTHON)/bin/python3 ] || python3 -m venv $(PRINTERS_PYTHON)
	$(PRINTERS_PYTHON)/bin/python3 -m pip install --quiet weasyprint typst || echo "hunt: no WeasyPrint or typst"
	swift build --quiet --product gongwen-press
	PATH="$(CURDIR)/$(PRINTERS_PYTHON)/bin:$$PATH" .build/debug/gongwen-press hunt --program $(PROGRAM) \
	  --producers Tests/PressPrinters --seeds $(SEEDS) --minutes 60 --out .build/found

test-integrations: setup ## Test Spark, LangChain, DuckDB and other packages with the program; needs a package index.
	swift build --quiet --product gongwen
	Scripts/test-integrations .build/debug/gongwen

kill-test: setup ## Kill 200 batches at random moments and compare their outputs.
	swift build --product gongwen
	Scripts/kill-test 200

watch-test: setup ## Change a watched folder from four writers while the watch is killed.
	swift build --product gongwen
	Scripts/watch-test 20000 --kills 10

fault-test: setup ## Inject failures of disks, catalogs, sources and workers.
	swift build --product gongwen
	Scripts/fault-test

call-test: setup ## Let the n-th system call of each kind fail, and compare the outputs of the next run.
	swift build --product gongwen
	Scripts/call-test

soak-test: setup ## Keep a watch busy for twenty minutes and measure memory, descriptors and catalog.
	swift build --product gongwen
	Scripts/soak-test

sanitize: setup ## Run the tests under the address and thread sanitizers.
	Scripts/sanitize address
	Scripts/sanitize thread

fuzz: setup ## Fuzz for one hour.
	Scripts/fuzz-build
	Scripts/fuzz-run 3600

mutants: setup ## Process 12,000 mutants of the seeds and verify their documents.
	swift build --product gongwen
	Scripts/mutant-test --pdf 5000 --html 5000 --txt 2000

growth: build ## Measure how the cost of a conversion grows with its source.
	Scripts/growth-test $(PROGRAM)

evaluate: build ## Score the outputs against the annotated corpus, if it exists.
	Evaluation/evaluate

bench: setup ## Measure each stage and the whole pipeline.
	swift build --package-path Benchmarks -c release --product gongwen-bench
	@Benchmarks/.build/release/gongwen-bench stages

bench-gate: setup ## Fail if instruction counts rose by more than 1 % since AGAINST (HEAD~1).
	@Scripts/bench-gate --against $(AGAINST)

clean: ## Remove all build folders; outputs are kept.
	rm -rf .build Benchmarks/.build .build-fuzz .build-asan .build-tsan .build-gate
