# banned: functions that only some files may call, or none; mutable globals; unfinished work;
# style and script inside pages, which the content security policy forbids (strip.awk first).

function ban(allowed, names,    i, n, part) {
    n = split(names, part, " ")
    for (i = 1; i <= n; i++)
        only[part[i]] = allowed
}

function bad(message) {
    print FILENAME ":" FNR ": " message
}

BEGIN {
    ban("^$", "strcpy strcat strncpy strncat sprintf vsprintf gets strtok strtok_r atoi atol " \
        "system popen execl execle execlp execv execve execvp execvpe fork vfork posix_spawnp " \
        "setlocale rand srand random tmpnam tempnam mktemp alloca")
    ban("^src/base/process[.]c$", "posix_spawn")
    ban("^src/base/", "malloc calloc realloc reallocarray free strdup strndup asprintf " \
        "vasprintf aligned_alloc posix_memalign fopen fdopen fread fclose abort")
    ban("^src/(base/|main[.]c$)", "exit _exit _Exit quick_exit")
    ban("^src/(base|cmd)/|^src/main[.]c$", "printf fprintf dprintf snprintf vprintf vfprintf " \
        "vsnprintf puts fputs putchar putc fputc fwrite perror getenv")
    ban("^src/(base|cmd|parse)/|^src/main[.]c$", "strlen strcmp strncmp strchr strrchr strstr")
    ban("^src/(cmd/|main[.]c$)", "time localtime localtime_r gmtime gmtime_r mktime strftime")
}

FNR == 1 { depth = 0 }

/(^|[^A-Za-z])(T[O]DO|F[I]XME|X[X]X|H[A]CK)([^A-Za-z]|$)/ {
    bad("unfinished: finish it, or say why it is right so")
}

FILENAME ~ /^tests\// { next }

FILENAME ~ /\.html$/ || FILENAME ~ /^src\/(template|body|page|timeline|export)\// {
    if (/<style|[ "]style=|[ "]on[a-z]+=\\?"|="javascript:/)
        bad("style or script inside a page")
    if (/<script/ && !/src=/)
        bad("script inside a page")
}

FILENAME ~ /\.js$/ &&
/(^|[^a-zA-Z_.])eval\(|new Function|(inner|outer)HTML|insertAdjacentHTML|document\.write/ {
    bad("text that becomes code or markup")
}

# A generator is a separate program, which runs during the build.
FILENAME !~ /\.[ch]$/ || FILENAME ~ /_make\.c$/ { next }

{
    text = code($0)
    rest = text
    while (match(rest, /[A-Za-z_][A-Za-z0-9_]* ?\(/)) {
        name = substr(rest, RSTART, RLENGTH - 1)
        sub(/ $/, "", name)
        member = substr(rest, 1, RSTART - 1) ~ /(\.|->)$/
        if (name in only && !member && FILENAME !~ only[name])
            bad(name "() is not for this file")
        rest = substr(rest, RSTART + RLENGTH)
    }
    check_globals(text)
    depth += gsub(/\{/, "{", text) - gsub(/\}/, "}", text)
}

function check_globals(text,    what) {
    if (text ~ /^#|\\$/)
        return
    what = text
    sub(/=.*/, "=", what)
    if (depth == 0) {
        if (text !~ /^[A-Za-z_]/ || text ~ /^(typedef|_Static_assert)/ || text ~ /^(enum|struct|union)( [a-z_0-9]+)? \{/)
            return
        if (what !~ /=$/ && (text !~ /;$/ || text ~ /\(/ || text ~ /^(struct|enum|union) [a-z_0-9]+;/))
            return
    } else if (text !~ /^ +(static|_Thread_local) /)
        return
    if (what ~ /const/ && (what !~ /\*/ || what ~ /\* ?const/))
        return
    if (what ~ /_Thread_local/ && FILENAME ~ /^src\/parse\/md[^\/]*\.c$/)
        return
    if (what ~ /_Atomic|atomic_|sig_atomic_t/ && FILENAME ~ /^src\/(base|cmd)\//)
        return
    bad("a global that can change")
}
