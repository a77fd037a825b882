# The whole of building, running and testing. Every target does its own set-up.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup build run test kill-test watch-test fault-test sanitize fuzz evaluate bench \
  bench-gate clean

PROGRAM := .build/release/gongwen
# Swift's runtime goes into the program where the toolchain has it to give: the program starts sooner, and runs on
# machines without Swift.
TOOLCHAIN := $(dir $(shell readlink -f "$$(command -v swift)"))..
STATIC := $(if $(wildcard $(TOOLCHAIN)/lib/swift_static),--static-swift-stdlib)

help: ## Says what there is.
	@awk -F '## ' '/^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-10s %s\n", $$1, $$2 }' \
	  $(MAKEFILE_LIST)

setup: ## Installs the Debian packages that are missing.
	@Scripts/setup

build: setup ## Builds the program for use: .build/release/gongwen.
	swift build -c release $(STATIC) --product gongwen

run: build ## Ingests inputs/ into outputs/.
	$(PROGRAM) run

test: setup ## Checks and tests everything.
	Scripts/check
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	Scripts/check-documents .build/debug/gongwen
	Scripts/kill-test 12 --files 150
	Scripts/watch-test 1200 --kills 2
	Scripts/fuzz-build
	Scripts/fuzz-run gate

kill-test: setup ## Kills 200 batches at random moments, and compares what comes of it.
	swift build --product gongwen
	Scripts/kill-test 200

watch-test: setup ## Lets four writers storm a watched folder, and kills the watch.
	swift build --product gongwen
	Scripts/watch-test 20000 --kills 10

fault-test: setup ## Lets disks, catalogs, sources and workers fail.
	swift build --product gongwen
	Scripts/fault-test

sanitize: setup ## Tests under the address and the thread sanitizer.
	Scripts/sanitize address
	Scripts/sanitize thread

fuzz: setup ## Hunts for inputs that break something, an hour long.
	Scripts/fuzz-build
	Scripts/fuzz-run 3600

evaluate: build ## Scores against the annotated corpus, if it is there.
	Evaluation/evaluate

bench: setup ## Measures each stage and the whole way, and prints a table.
	swift build --package-path Benchmarks -c release --product gongwen-bench
	@Benchmarks/.build/release/gongwen-bench stages

bench-gate: build ## Counts instructions, and fails where there are more than were recorded.
	@Scripts/bench-gate

clean: ## Removes what was built; outputs stay.
	rm -rf .build Benchmarks/.build .build-fuzz .build-asan .build-tsan
