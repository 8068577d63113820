# Shared by the property tests; read with `.` from the top of the repository.
# KEHOACH is the program, FAIL the library of fail.c.
# shellcheck shell=sh
set -u
kehoach=$(realpath "${KEHOACH:-build/kehoach}")
plans=$(realpath tests/bench/plans.awk)
tmp=$(mktemp -d) || exit 3
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
tests=0 failed=0

# site NAME OPTION…: a generated site $tmp/NAME; options are variables of plans.awk (n=30).
site() {
    name=$1
    shift
    options=
    for option; do
        options="$options -v $option"
    done
    rm -rf "${tmp:?}/$name"
    # shellcheck disable=SC2086 # the list is meant to be split
    LC_ALL=C awk -v out="$tmp/$name" $options -f "$plans"
}

# build SITE OUT OPTION…: builds quietly; its messages go to $tmp/log.
build() {
    from=$1 to=$2
    shift 2
    "$kehoach" build -C "$tmp/$from" -o "$tmp/$to" --date 2023-03-15 "$@" >"$tmp/log" 2>&1
}

same() { # whether the two folders are equal, byte for byte
    diff -r "$tmp/$1" "$tmp/$2" >"$tmp/difference" 2>&1
}

# result NAME: ends one test, which passed if there were no complaints.
complain() {
    echo "# $*"
    bad=1
}
bad=
result() {
    tests=$((tests + 1))
    if [ -n "$bad" ]; then
        failed=$((failed + 1))
        printf 'not '
    fi
    echo "ok $tests - $1"
    bad=
}

finish() {
    echo "1..$tests"
    [ "$failed" = 0 ]
}

# A repeatable sequence of numbers: roll LIMIT sets $rolled, 0 <= rolled < LIMIT.
state=20200319
roll() {
    state=$(((state * 1103515245 + 12345) % 2147483648))
    rolled=$((state / 65536 % $1))
}
