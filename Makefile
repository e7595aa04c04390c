# Every target installs what it misses (.ci/setup.sh) and does nothing twice.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
PORT ?= 8080
say = @printf '\n== %s\n'
WASM32 := --target wasm32-unknown-unknown
# Debian's wasm compiler comes without clippy; the app is then linted as compiled for this machine.
app_lint = if [ "$$(cat target/wasm-toolchain)" = rustup ]; then \
	  lint='.ci/with-wasm cargo clippy --locked $(WASM32)'; \
	else lint='cargo clippy --locked'; fi; \
	$$lint --lib --bins -- -D warnings; $$lint --features opening --lib --bin him-pathways -- -D warnings

.PHONY: help serve test lint test-native dist test-browser test-firefox soak bench fuzz mutants refresh fmt clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

serve: ## Build the page and serve it at localhost, again after each change
	@.ci/setup.sh wasm
	$(say) 'Serving at http://localhost:$(PORT)/ (Ctrl-C ends it)'
	@if [ "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then open=--open; else open=; fi; \
	exec .ci/with-wasm trunk serve --dist target/serve --port $(PORT) $$open

test: ## Everything CI runs: lint, native tests, release build, browser tests
	@.ci/setup.sh wasm browser firefox
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory test-native
	@$(MAKE) --no-print-directory dist
	@$(MAKE) --no-print-directory test-browser
	@$(MAKE) --no-print-directory test-firefox

lint: ## Check the formatting and every lint
	@.ci/setup.sh wasm
	$(say) 'lint: format'
	@cargo fmt --check
	$(say) 'lint: facts, model, pathway, without a browser'
	@cargo clippy --locked --no-default-features --all-targets -- -D warnings
	$(say) 'lint: the app'
	@$(app_lint)

test-native: ## Test what needs no browser
	@.ci/setup.sh native
	$(say) 'native tests'
	@cargo test --locked --no-default-features --no-fail-fast
	@cargo run --locked --quiet --no-default-features --example overdue -- "$$(date +%F)"

dist: ## Build the release into dist/, ready for any static host and path
	@.ci/setup.sh wasm
	$(say) 'release build'
	@.ci/with-wasm trunk build --release --locked
	@ls -l dist

test-browser: ## Test dist/ in Chromium
	@.ci/setup.sh native browser
	$(say) 'browser tests'
	@cargo build --locked --quiet --no-default-features --example answer
	@cd tests/web && node --test --test-reporter=spec suite.mjs

test-firefox: ## Test dist/ in Firefox, if it can be had
	@.ci/setup.sh native firefox
	@if [ -z "$${FIREFOX:-}" ] && ! command -v firefox-esr firefox >/dev/null; then exit 0; fi; \
	printf '\n== browser tests in Firefox\n'; \
	cargo build --locked --quiet --no-default-features --example answer; \
	cd tests/web && BROWSER=firefox node --test --test-reporter=spec $(if $(WHOLE),suite.mjs,firefox.mjs)

soak: ## Make 10,000 random edits in dist/ and measure the memory (SOAK=how many, SEED=which)
	@.ci/setup.sh native browser
	$(say) 'random edits'
	@cargo build --locked --quiet --no-default-features --example answer
	@cd tests/web && SOAK=$${SOAK:-10000} SEED=$${SEED:-$$(date +%s)} node --test --test-reporter=spec soak.test.mjs

bench: dist ## Measure: the model alone and beside other programs, the first visit, the time from a key to the next frame, Lighthouse
	@.ci/setup.sh native browser
	@if [ -e examples/bench.rs ]; then cargo run --locked --quiet --profile native --no-default-features --example bench; fi
	$(say) 'the model in wasm, compiled as in the page'
	@.ci/with-wasm bash -euc 'cargo build $$1 --locked --quiet $(WASM32) --example bench_wasm; \
	  wasm-bindgen --target nodejs --out-dir target/bench "$$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/examples/bench_wasm.wasm"; \
	  wasm-opt -Os target/bench/bench_wasm_bg.wasm -o target/bench/bench_wasm_bg.wasm; \
	  for name in him-pathways further; do wasm-bindgen --keep-debug --no-typescript --target web --out-dir target/bench \
	    "$$CARGO_TARGET_DIR/wasm32-unknown-unknown/release/$$name.wasm"; done' bench --release
	@node tests/bench/compare.mjs
	@node tests/web/bench.mjs
	@node tests/web/parts.mjs
	@node tests/web/lighthouse.mjs

fuzz: ## Give each reader of links, presets, colleges' files and scenarios a million inputs (HIM_FUZZ_CASES=… for another number)
	@.ci/setup.sh native
	@HIM_FUZZ_CASES=$${HIM_FUZZ_CASES:-1000000} CARGO_PROFILE_NATIVE_LTO=off CARGO_PROFILE_NATIVE_CODEGEN_UNITS=16 \
	  cargo test --locked --profile native --no-default-features --test fuzz -- --nocapture

mutants: ## Change the model in every small way and see whether a test fails (hours; FILE=src/model/tax.rs for one file)
	@.ci/setup.sh native mutants
	@. .ci/versions.sh; "$$TOOLS/cargo-mutants-$$CARGO_MUTANTS_VERSION/bin/cargo-mutants" mutants $(if $(FILE),--file '$(FILE)') $(ARGS)

refresh: ## Renew data/ from the official files in FROM=folder; DRY_RUN=1 only shows what would change
	@.ci/setup.sh native
	@if [ -z "$${FROM:-}" ]; then echo 'FROM=folder names the folder with the official files: see docs/renewal.md'; exit 1; fi
	@cargo run --locked --quiet --no-default-features --example refresh -- \
	  "$$FROM" --read "$$(date +%F)" $(if $(DRY_RUN),--dry-run)

fmt: ## Format the Rust code
	@.ci/setup.sh native
	@cargo fmt

clean: ## Remove what was built here (the shared tools stay)
	@rm -rf target dist tests/web/node_modules
