# sizes: functions and files stay small (strip.awk comes first).
#
# A function starts at column 0 with its type and ends with a brace at column 0: clang-format
# sees to that. Its length counts all lines from the first to the last. No function has more
# than 80 lines; one with hardly more than the cases of a switch may have 120. Overall, the
# median is at most 12 and nine of ten functions have at most 40. A file has at most 600 lines.

FNR == 1 {
    check_file()
    file = FILENAME
    start = 0
}

{
    lines = FNR
    text = code($0)
}

!start && text ~ /^[A-Za-z_].*[^;:]$/ || !start && text ~ /^[A-Za-z_][^;]*\($/ {
    start = FNR
    head = ""
    is_function = 0
    dispatch = 0
}

start && !is_function {
    head = head text
    if (text ~ /\{$/) {
        if (head ~ /\(/ && head !~ /=/)
            is_function = 1
        else
            start = 0
    } else if (text ~ /;$/)
        start = 0
}

start && text ~ /^ *(case .*|default:.*|return.*|break;)$/ { dispatch++ }

start && /^}$/ {
    length_of = FNR - start + 1
    size[++count] = length_of
    if (length_of > (dispatch * 3 >= length_of * 2 ? 120 : 80)) {
        sub(/\(.*/, "", head)
        print file ":" start ": " head " has " length_of " lines"
    }
    start = 0
}

function check_file() {
    if (file && lines > 600)
        print file ":600: has " lines " lines"
}

END {
    check_file()
    for (i = 2; i <= count; i++) { # insertion sort: a few thousand small numbers
        v = size[i]
        for (j = i - 1; j >= 1 && size[j] > v; j--)
            size[j + 1] = size[j]
        size[j + 1] = v
    }
    if (!count)
        exit
    median = size[int((count + 1) / 2)]
    p90 = size[int(count * 0.9 + 0.5)]
    printf "# %d functions, median %d lines, nine of ten up to %d, longest %d\n", \
        count, median, p90, size[count]
    if (median > 12)
        print "src: the median function has " median " lines, more than 12"
    if (p90 > 40)
        print "src: only nine of ten functions have up to " p90 " lines, more than 40"
}
