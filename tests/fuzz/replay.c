/*
 * replay: runs a fuzz target without a fuzzer, so that `make check` needs none.
 *
 *     f_NAME DIR
 *
 * Feeds the target every file of DIR/NAME, and then a fixed number of inputs made from
 * them: pieces cut out, doubled, put together, bytes changed, bits flipped, always the
 * same ones. The input being run is kept in build/fuzz/NAME.last, where it still is after
 * a crash; put it into the corpus once it is understood. Coverage-guided fuzzing is `make
 * fuzz`.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum { MUTATIONS = 3000, MAX_INPUTS = 1000, MAX_BYTES = 1 << 16 };

struct input {
    uint8_t *bytes;
    size_t n;
};

static struct input corpus[MAX_INPUTS];
static size_t corpus_n;
static const char *last_path;

static uint32_t roll(uint32_t limit) {
    static uint64_t state = 88172645463325252u;
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)(state >> 32) % limit;
}

/* In a block of its exact size, so that a sanitizer sees any step over its end. */
static void run(const uint8_t *bytes, size_t n) {
    int fd = open(last_path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd >= 0) {
        if (write(fd, bytes, n) < 0)
            perror(last_path);
        close(fd);
    }
    uint8_t *copy = malloc(n ? n : 1);
    if (!copy)
        abort();
    memcpy(copy, bytes, n);
    LLVMFuzzerTestOneInput(copy, n);
    free(copy);
}

static void read_input(const char *path) {
    FILE *f = fopen(path, "rb");
    uint8_t *bytes = malloc(MAX_BYTES);
    if (!f || !bytes || corpus_n == MAX_INPUTS) {
        perror(path);
        exit(1);
    }
    corpus[corpus_n++] = (struct input){bytes, fread(bytes, 1, MAX_BYTES, f)};
    fclose(f);
}

static void read_corpus(const char *dir) {
    struct dirent **names;
    int n = scandir(dir, &names, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        char path[8192];
        snprintf(path, sizeof path, "%s/%s", dir, names[i]->d_name);
        if (names[i]->d_name[0] != '.')
            read_input(path);
        free(names[i]);
    }
    if (n >= 0)
        free(names);
}

/* Appends a piece of some input. */
static size_t add_piece(uint8_t *out, size_t n) {
    const struct input *from = &corpus[roll((uint32_t)corpus_n)];
    size_t start = from->n ? roll((uint32_t)from->n) : 0;
    size_t length = roll(4) ? from->n - start : (from->n - start) / 2;
    if (length > MAX_BYTES - n)
        length = MAX_BYTES - n;
    memcpy(out + n, from->bytes + start, length);
    return n + length;
}

static void change_bytes(uint8_t *out, size_t n) {
    static const char marks[] =
        "\n\r\t -#*_[](){}<>|:\"'`\\&.,/0159\xC3\xC4\xE1\xCC\x80\xFF";
    for (uint32_t k = roll(8); n && k > 0; k--) {
        uint8_t *at = &out[roll((uint32_t)n)];
        if (roll(2))
            *at = (uint8_t)marks[roll(sizeof marks)];
        else
            *at ^= (uint8_t)(1u << roll(8));
    }
}

static void mutate(void) {
    static uint8_t out[MAX_BYTES];
    const struct input *from = &corpus[roll((uint32_t)corpus_n)];
    size_t n = roll(3) ? from->n : roll((uint32_t)from->n + 1);
    memcpy(out, from->bytes, n);
    for (uint32_t k = roll(3); k > 0; k--)
        n = add_piece(out, n);
    change_bytes(out, n);
    run(out, n);
}

int main(int argc, char **argv) {
    const char *slash = strrchr(argv[0], '/');
    const char *name = slash ? slash + 1 : argv[0];
    static uint8_t seed[] = {'#', ' ', 'a', '\n'};
    char dir[4096], last[4096];
    if (strncmp(name, "f_", 2) == 0)
        name += 2;
    snprintf(dir, sizeof dir, "%s/%s", argc > 1 ? argv[1] : "tests/fuzz/corpus", name);
    snprintf(last, sizeof last, "build/fuzz/%s.last", name);
    last_path = last;
    mkdir("build", 0755);
    mkdir("build/fuzz", 0755);
    read_corpus(dir);
    if (corpus_n == 0)
        corpus[corpus_n++] = (struct input){seed, sizeof seed};
    for (size_t i = 0; i < corpus_n; i++)
        run(corpus[i].bytes, corpus[i].n);
    printf("ok 1 - %s: %zu inputs of the corpus\n", name, corpus_n);
    for (int i = 0; i < MUTATIONS; i++)
        mutate();
    printf("ok 2 - %s: %d mutations of them\n1..2\n", name, MUTATIONS);
    return 0;
}
