# strip: code(line) gives a line of C without its comments and with its literals emptied, so that
# the lints see only code. Used with -f before another program; lines must come in order.

FNR == 1 { in_comment = 0 }

function code(line,    out, token) {
    out = ""
    while (line != "") {
        if (in_comment) {
            if (!match(line, /\*\//))
                return out
            line = substr(line, RSTART + 2)
            in_comment = 0
        }
        if (!match(line, /\/\*|\/\/|"|'/))
            return out line
        out = out substr(line, 1, RSTART - 1)
        line = substr(line, RSTART)
        token = substr(line, 1, 2)
        if (token == "//")
            return out
        if (token == "/*") {
            in_comment = 1
            line = substr(line, 3)
        } else if (match(line, /^"([^"\\]|\\.)*"/) || match(line, /^'([^'\\]|\\.)*'/)) {
            out = out substr(line, 1, 1) substr(line, 1, 1)
            line = substr(line, RLENGTH + 1)
        } else { # not known C; keep it as it is
            out = out substr(line, 1, 1)
            line = substr(line, 2)
        }
    }
    return out
}
