# The verbs of this project. `make` alone lists them; `make generate` and `make test` also install what is missing.

SPEC := spec/openapi-wx.yaml
OUT := Generated
# Public descriptions and test suites, to test and measure with; what is not there is left out.
CORPUS ?= ../shared/corpus

# Golden cases whose packages are not only compared but run.
CASES := hierarchies settings streams tuples unions validation
# Those whose operations are called by tests that are generated too.
CALLED_CASES := bodies calls parameters serving

# The same for every build: other flags would mean a build from scratch.
SWIFT_FLAGS := -Xswiftc -warnings-as-errors
SWIFT_SOURCES := Package.swift Sources Tests Templates Plugins Benchmarks Examples Fuzzing

# The example: a backend on the generated routes.
BACKEND := Examples/bai-backend

# The tests that need these are skipped without.
WITH_CORPUS := $(if $(wildcard $(CORPUS)),CORPUS='$(CORPUS)')

# What 'make bench' measures, and with which descriptions; one that is not there is left out.
BENCH ?= generation json compile
BENCH_MODES ?= debug,release
BENCH_SPECS ?= $(SPEC) $(CORPUS)/realworld/box/openapi.json \
	$(CORPUS)/realworld/digitalocean/specification/DigitalOcean-public.v2.yaml
RECORDS := Benchmarks/JSON/openapi.json

TOOL := .build/debug/generate-bai
RELEASE_TOOL := .build/release/generate-bai
# Folders too: they change when a file comes or goes.
TOOL_SOURCES := Package.swift $(shell find Sources Templates Plugins)
# The tool writes a rule for the stamp that names every file of the description.
DEPFILE := .build/generated.d
STAMP := .build/generated.stamp

SUDO := $(if $(filter-out 0,$(shell id -u)),sudo)
HAS_LIBYAML := pkg-config --exists yaml-0.1 2>/dev/null || echo '\#include <yaml.h>' | clang -E -x c - >/dev/null 2>&1
ifeq ($(shell uname),Darwin)
INSTALL_LIBYAML := brew install libyaml pkgconf
else
INSTALL_LIBYAML := $(SUDO) apt-get update && $(SUDO) apt-get install --yes --no-install-recommends libyaml-dev
# With Swift's own libraries in it, the tool starts sooner and calls them directly; macOS has them in the system.
RELEASE_FLAGS := --static-swift-stdlib
endif

.PHONY: help setup build generate check test unit-tests suites generated-tests backend-tests interop-tests schemathesis \
	flood corpus corpus-slice invented values bundles serve soak bench bench-backend $(BENCH:%=bench-%) fuzz format lint clean FORCE
.NOTPARALLEL:

help: ## List these verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## Install libyaml where it is missing
	@command -v swift >/dev/null || { echo 'there is no Swift; see https://www.swift.org/install' >&2; exit 1; }
	@$(HAS_LIBYAML) || { $(INSTALL_LIBYAML); }

build: setup ## Build the tool
	swift build $(SWIFT_FLAGS)

generate: $(STAMP) ## Write Generated/ from spec/ where a file of either the description or the tool has changed

check: $(TOOL) ## Tell whether Generated/ is what spec/ says, without writing anything
	$(TOOL) $(SPEC) --out $(OUT) --check

test: unit-tests lint check generated-tests backend-tests interop-tests corpus-slice invented values ## Build and test everything, as CI does

unit-tests: setup ## Build the tool and run its own tests
	swift build --build-tests $(SWIFT_FLAGS)
	$(WITH_CORPUS) swift test --skip-build $(SWIFT_FLAGS)

suites: setup ## Run only the tests over public descriptions and suites (CORPUS=folder)
	@test -d '$(CORPUS)' || { echo "there is no folder '$(CORPUS)'" >&2; exit 1; }
	swift build --build-tests $(SWIFT_FLAGS)
	$(WITH_CORPUS) swift test --skip-build $(SWIFT_FLAGS) --filter 'CorpusTests|SuiteTests'

# The package that a user gets: alone, as it comes; and with all of its traits, every operation called, also in a module
# that defaults to the main actor.
generated-tests: setup $(TOOL)
	for case in $(CASES); do \
		$(TOOL) Tests/GeneratorTests/Cases/$$case/openapi.yaml --out .build/cases/$$case --quiet || exit 1; \
	done
	for case in $(CALLED_CASES); do \
		$(TOOL) Tests/GeneratorTests/Cases/$$case/openapi.yaml --emit models,client,server,tests \
			--out .build/cases/$$case --quiet || exit 1; \
	done
	$(TOOL) $(SPEC) --emit models,client,server,tests --out .build/cases/described --quiet
	rm -rf .build/cases/scaffold
	$(TOOL) scaffold $(SPEC) --out .build/cases/scaffold --quiet
	$(TOOL) Tests/GeneratorTests/Cases/examples/openapi.yaml --emit models,tests --out .build/cases/examples --quiet
	swift test --package-path .build/cases/examples $(SWIFT_FLAGS)
	swift build --package-path $(OUT) $(SWIFT_FLAGS)
	swift build --package-path Tests/EndToEnd --build-tests $(SWIFT_FLAGS)
	swift test --package-path Tests/EndToEnd --skip-build $(SWIFT_FLAGS)

backend-tests: setup
	swift build --package-path $(BACKEND) --build-tests $(SWIFT_FLAGS)
	swift test --package-path $(BACKEND) --skip-build $(SWIFT_FLAGS)

serve: ## Start the example's backend with sample data at http://127.0.0.1:8090
	swift build --package-path $(BACKEND) --product bai-server $(SWIFT_FLAGS)
	swift build --package-path $(BACKEND) --product bai $(SWIFT_FLAGS)
	$(BACKEND)/.build/debug/bai-server --samples --database $(BACKEND)/.build/samples.sqlite

# A minute of schemathesis, with the same requests every time; left out, with a message, where there is none.
interop-tests: backend-tests
	Tests/Interop/try-backend 3 1 || [ $$? -eq 69 ]

schemathesis: $(TOOL) ## Let schemathesis try the example's backend, and servers of samples (EXAMPLES=25 for each operation, SEED=1)
	swift build --package-path $(BACKEND) --product bai-server $(SWIFT_FLAGS)
	Tests/Interop/try-backend $(or $(EXAMPLES),25) $(or $(SEED),1)
	Tests/Interop/try-samples $(CORPUS) $(or $(EXAMPLES),25) $(or $(SEED),1)

flood: ## Let CLIENTS=10000 ask the example's backend at once, and again (ROUNDS=5, MODE=release)
	swift build -c $(or $(MODE),debug) --package-path $(BACKEND) --product bai-server $(SWIFT_FLAGS)
	Tests/Interop/flood $(or $(CLIENTS),10000) $(or $(ROUNDS),5) $(BACKEND)/.build/$(or $(MODE),debug)/bai-server

soak: setup ## Kill the example's backend under load again and again (ROUNDS=50)
	swift build --package-path $(BACKEND) --build-tests $(SWIFT_FLAGS)
	SOAK=$(or $(ROUNDS),50) swift test --package-path $(BACKEND) --skip-build $(SWIFT_FLAGS) --filter CrashTests

corpus: $(TOOL) generated-tests ## Generate from every description of CORPUS, and compile and run what comes out
	Tests/Corpus/compile $(CORPUS)
	Tests/Corpus/compile --examples $(CORPUS)

# Every sixth description, where there are any.
corpus-slice: $(TOOL)
	if [ -d $(CORPUS) ] && command -v python3 >/dev/null; then \
		Tests/Corpus/compile --slice 6 $(CORPUS) && Tests/Corpus/compile --examples --slice 24 $(CORPUS); \
	fi

invented: $(TOOL) ## Compile what comes out of descriptions that nobody would write (COUNT=24, SEED=1)
	rm -rf .build/invented
	Tests/Corpus/invent .build/invented --count $(or $(COUNT),24) --seed $(or $(SEED),1)
	Tests/Corpus/compile .build/invented

# Those of the public test suite too, where it is.
values: $(TOOL) ## Ask generated models which values their schemas allow
	if command -v python3 >/dev/null; then \
		Tests/Corpus/values Tests/Corpus/values.json $(wildcard $(CORPUS)/json-schema-test-suite/draft2020-12); \
	fi

bundles: $(TOOL) ## Prove bundle with every description of many files in CORPUS
	CORPUS=$(CORPUS) Tests/Corpus/bundle $(TOOL)

bench: $(BENCH:%=bench-%) ## Measure time and memory of all this (BENCH='generation json compile', BENCH_SPECS, BENCH_MODES)

# How long the tool needs, beside libyaml for the same bytes.
bench-generation: $(RELEASE_TOOL)
	swift run -c release --package-path Benchmarks/Generation generation-bench $(RELEASE_TOOL) 10 $(BENCH_SPECS)

# How long generated models need for JSON, beside Foundation and synthesized Codable.
bench-json: $(RELEASE_TOOL)
	$(RELEASE_TOOL) $(RECORDS) --out .build/bench/records --emit models --quiet
	swift run -c release --package-path Benchmarks/JSON json-bench

# What the compiler needs for generated models, beside the same ones with synthesized Codable.
bench-compile: $(RELEASE_TOOL)
	Benchmarks/Compile/compile-bench --modes $(BENCH_MODES) $(RELEASE_TOOL) '$(RECORDS)*300' $(BENCH_SPECS)

# Not among the others, because it needs wrk.
bench-backend: ## Put the example's routes under load, beside three written by hand; then look at memory (ENDURE=600)
	swift build -c release --package-path Benchmarks/Backend
	Benchmarks/Backend/compare 10
	Benchmarks/Backend/endure $(or $(ENDURE),600)

fuzz: setup ## Feed the loader with what nobody would write (SECONDS=600 for each target)
	Fuzzing/fuzz $(or $(SECONDS),600)

format: ## Put the sources into the project's form
	swift format -i -p -r $(SWIFT_SOURCES)

lint: ## Tell where the sources are not in the project's form
	swift format lint --strict -p -r $(SWIFT_SOURCES) $(OUT)

clean: ## Remove what was built
	rm -rf .build $(OUT)/.build Benchmarks/*/.build Examples/*/.build Tests/*/.build

# SwiftPM leaves the tool's time alone when nothing had to be linked.
$(TOOL): $(TOOL_SOURCES) | setup
	swift build --product generate-bai $(SWIFT_FLAGS)
	@touch $@

$(RELEASE_TOOL): $(TOOL_SOURCES) | setup
	swift build -c release --product generate-bai $(RELEASE_FLAGS)
	@touch $@

$(STAMP): $(SPEC) $(wildcard $(dir $(SPEC))generate-bai.yaml) $(TOOL) \
		$(if $(wildcard $(OUT)/.generate-bai.manifest),,FORCE)
	$(TOOL) $(SPEC) --out $(OUT) --depfile $(DEPFILE)
	@touch $@

-include $(DEPFILE)
