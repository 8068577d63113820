# builtin: files as a C table (builtin.h).
#
# Reads, for each file, a line "file NAME" and its bytes as decimal numbers (od -An -v -tu1), in
# the order of the table. Numbers, not string literals: every byte is itself, and no
# compiler limits them.

$1 == "file" {
    close_file()
    names[count++] = $2
    printf "static const unsigned char file%d[] = {\n", count
    size = 0
    next
}

{
    for (i = 1; i <= NF; i++)
        printf "%d,", $i
    printf "\n"
    size += NF
}

# An empty array is no C; its 0 is not counted.
function close_file() {
    if (count) {
        print (size ? "};\n" : "0};\n")
        sizes[count - 1] = size
    }
}

END {
    close_file()
    print "#include \"load/builtin.h\"\n"
    print "const struct builtin builtins[] = {"
    for (i = 0; i < count; i++)
        printf "    {{\"%s\", %d}, {(const char *)file%d, %d}},\n", \
            names[i], length(names[i]), i + 1, sizes[i]
    print (count ? "};" : "    {{0}, {0}},\n};")
    printf "const isize builtin_count = %d;\n", count
}
