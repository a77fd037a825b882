# The whole of building, running and testing. Every target does its own set-up.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup build run test fuzz evaluate clean

PROGRAM := .build/release/gongwen

help: ## Says what there is.
	@awk -F '## ' '/^[a-z]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-7s %s\n", $$1, $$2 }' \
	  $(MAKEFILE_LIST)

setup: ## Installs the Debian packages that are missing.
	@Scripts/setup

build: setup ## Builds the program for use: .build/release/gongwen.
	swift build -c release --product gongwen

run: build ## Ingests inputs/ into outputs/.
	$(PROGRAM) run

test: setup ## Checks and tests everything.
	Scripts/check
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build
	Scripts/check-documents .build/debug/gongwen
	Scripts/fuzz-build
	Scripts/fuzz-run gate

fuzz: setup ## Hunts for inputs that break something, an hour long.
	Scripts/fuzz-build
	Scripts/fuzz-run 3600

evaluate: build ## Scores against the annotated corpus, if it is there.
	Evaluation/evaluate

clean: ## Removes what was built; outputs stay.
	rm -rf .build .build-fuzz
