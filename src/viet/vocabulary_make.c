/*
 * vocabulary_make: the lists of viet/vocabulary/ as the constant tables of vocabulary.h.
 *
 * Runs while the program is built and prints C. It folds words with the program's own
 * code, so a phrase in a list and the same phrase in a text cannot differ. Lists are
 * checked on the way: sorted, composed, no phrase twice in whatever spelling, none that
 * adds nothing. A mistake ends the build with a message.
 */
#include "base/map.h"
#include "viet/cite_word.h"
#include "viet/figure_word.h"
#include "viet/fold.h"
#include "viet/nfc.h"
#include "viet/outline_word.h"
#include "viet/personal_word.h"
#include "viet/plan_word.h"
#include "viet/report_word.h"
#include "viet/secrecy.h"
#include "viet/sheet_word.h"
#include "viet/target_word.h"
#include "viet/unitword.h"
#include "viet/vocabulary.h"
#include "viet/vocabulary_table.h"
#include "viet/when_word.h"

#include <stdio.h>
#include <stdlib.h>

/* Cutting words looks for phrases; here there are none yet. */
const struct meaning vocabulary_meanings[1];
uint32_t vocabulary_step(uint32_t node, uint64_t key) {
    (void)node, (void)key;
    return 0;
}
void vocabulary_find(struct arena *a, struct word_list *words) {
    (void)a, (void)words;
}
uint16_t vocabulary_meaning(uint32_t node) {
    (void)node;
    return 0;
}
bool vocabulary_leads(uint32_t node, enum domain domain) {
    (void)node, (void)domain;
    return false;
}

/* "thông báo", "thong bao", or both. */
enum spelling { SPELT_MARKED = 1 << 0, SPELT_UNMARKED = 1 << 1 };

struct entry {
    const char *text;
    uint64_t marks;
    unsigned spellings; /* bits of enum spelling */
};

#define PHRASE(text, marks)   {text, marks, SPELT_MARKED},
#define UNMARKED(text, marks) {text, marks, SPELT_MARKED | SPELT_UNMARKED},
#define LOOSE(text, marks)    {text, marks, SPELT_UNMARKED}, /* for plan_word_loosely */

struct step {
    uint64_t key;
    uint32_t node, next;
};

struct node {
    struct meaning meaning;
};

struct book {
    struct arena arena;
    struct map known; /* node and key → index into steps */
    VEC(struct step) steps;
    VEC(struct node) nodes;
    VEC(struct meaning) meanings;
    bool wrong;
};

static str bytes_of(const void *p, size_t size) {
    return (str){p, (isize)size};
}

static uint32_t step(struct book *book, uint32_t node, uint64_t key) {
    struct step s = {.key = key, .node = node};
    str name = bytes_of(&s, offsetof(struct step, next));
    int at = map_get(&book->known, name);
    if (at >= 0)
        return book->steps.at[at].next;
    s.next = (uint32_t)book->nodes.n;
    map_put(&book->arena, &book->known, str_dup(&book->arena, name), (int)book->steps.n);
    *vec_push(&book->arena, &book->steps) = s;
    *vec_push(&book->arena, &book->nodes) = (struct node){.meaning = {{0}}};
    return s.next;
}

static uint32_t walk(struct book *book, str text) {
    struct word_list words = word_cut(&book->arena, text);
    uint32_t node = 0;
    for (isize i = 0; i < words.n; i++)
        node = step(book, node, words.at[i].key);
    return node;
}

static void complain(struct book *book, const char *text, const char *what) {
    fprintf(stderr, "vocabulary: \"%s\" %s\n", text, what);
    book->wrong = true;
}

static void enter(struct book *book, enum domain domain, const struct entry *entry,
                  str text) {
    uint32_t node = walk(book, text);
    book->nodes.at[node].meaning.marks[domain] |= entry->marks;
}

static str without_marks(struct book *book, str text) {
    struct buf plain = {0};
    viet_fold(&plain, text);
    str copy = str_dup(&book->arena, buf_str(&plain));
    buf_release(&plain);
    return copy;
}

/* A phrase is written as texts have it, and adds something to what is known of it. */
static void check(struct book *book, enum domain domain, const struct entry *entry) {
    str text = str_from_c(entry->text);
    bool marked = entry->spellings & SPELT_MARKED;
    uint32_t node = walk(book, marked ? text : without_marks(book, text));
    uint64_t known = book->nodes.at[node].meaning.marks[domain];
    if (node == 0 || !entry->marks)
        complain(book, entry->text, "has no words or no meaning");
    else if (!viet_is_nfc(text) || !str_eq(viet_lower(&book->arena, text), text))
        complain(book, entry->text, "is not in small, composed letters");
    else if ((entry->marks & ~known) == 0)
        complain(book, entry->text, "adds nothing to what another entry says");
}

static void check_order(struct book *book, const struct entry *entries, isize count) {
    for (isize i = 1; i < count; i++)
        if (strcmp(entries[i - 1].text, entries[i].text) >= 0)
            complain(book, entries[i].text, "is not in the order of the list");
}

/* One list; other lists of the domain may add marks to its phrases, it itself may not. */
static void add_list(struct book *book, enum domain domain, const struct entry *entries,
                     isize count) {
    struct map seen = {0};
    check_order(book, entries, count);
    for (isize i = 0; i < count; i++) {
        str text = str_from_c(entries[i].text);
        uint32_t node = walk(book, text);
        str key = str_dup(&book->arena, bytes_of(&node, sizeof node));
        if (map_get(&seen, key) >= 0)
            complain(book, entries[i].text, "is in the list twice");
        map_put(&book->arena, &seen, key, (int)i);
        check(book, domain, &entries[i]);
        if (entries[i].spellings & SPELT_MARKED)
            enter(book, domain, &entries[i], text);
        if (entries[i].spellings & SPELT_UNMARKED)
            enter(book, domain, &entries[i], without_marks(book, text));
    }
}

/* Each domain's lists are read in a scope of their own: their short names for marks may
 * be the same. */
#define ADD(list) add_list(book, domain, list, countof(list))

static void add_units(struct book *book) {
    enum domain domain = DOMAIN_UNIT;
    enum {
        UNITWORD_NAMES,
        BODY = HEAD,
        BODY_SHORT = HEAD | SHORT,
        BODY_MEMBER = HEAD | SHORT | MEMBER,
        BODY_MANY = HEAD | SHORT | MEMBER | MANY,
        BODY_PLACE = HEAD | SHORT | MEMBER | PLACE,
        BODY_NATIONAL = HEAD | NATIONAL,
        BODY_COUNCIL = HEAD | COUNCIL,
    };
    static const struct entry bodies[] = {
#include "viet/vocabulary/bodies.def"
    };
    static const struct entry posts[] = {
#include "viet/vocabulary/posts.def"
    };
    static const struct entry surnames[] = {
#include "viet/vocabulary/surnames.def"
    };
    static const struct entry verbs[] = {
#include "viet/vocabulary/verbs.def"
    };
    static const struct entry joints[] = {
#include "viet/vocabulary/joints.def"
    };
    static const struct entry not_bodies[] = {
#include "viet/vocabulary/not_bodies.def"
    };
    ADD(bodies), ADD(posts), ADD(surnames), ADD(verbs), ADD(joints), ADD(not_bodies);
}

static void add_times(struct book *book) {
    enum domain domain = DOMAIN_TIME;
    static const struct entry units[] = {
#include "viet/vocabulary/times_units.def"
    };
    static const struct entry bounds[] = {
#include "viet/vocabulary/times_bounds.def"
    };
    ADD(units), ADD(bounds);
}

static void add_recurrences(struct book *book) {
    enum domain domain = DOMAIN_RECUR;
    static const struct entry recur[] = {
#include "viet/vocabulary/times_recur.def"
    };
    ADD(recur);
}

static void add_beside(struct book *book) {
    enum domain domain = DOMAIN_BESIDE;
    static const struct entry beside[] = {
#include "viet/vocabulary/times_beside.def"
    };
    static const struct entry cells[] = {
#include "viet/vocabulary/times_cells.def"
    };
    ADD(beside), ADD(cells);
}

/* Kinds have their own order, and names as they are shown. */
static void add_kinds(struct book *book) {
#define KIND(name, state, party, aliases, flags) name,
    static const char *const names[] = {
#include "viet/vocabulary/kinds.def"
    };
    for (isize i = 0; i < countof(names); i++) {
        str small = viet_lower(&book->arena, str_from_c(names[i]));
        char *text = new (&book->arena, char, small.n + 1);
        memcpy(text, small.p, (size_t)small.n);
        struct entry entry = {text, (uint64_t)i + 1, SPELT_MARKED | SPELT_UNMARKED};
        if (i + 1 > CITE_KIND)
            complain(book, text, "is one kind too many");
        add_list(book, DOMAIN_CITE, &entry, 1);
    }
}

static void add_cites(struct book *book) {
    enum domain domain = DOMAIN_CITE;
    enum { CITE_NAMES };
    static const struct entry cites[] = {
#include "viet/vocabulary/cites.def"
    };
    static const struct entry issuers[] = {
#include "viet/vocabulary/issuers.def"
    };
    ADD(cites), ADD(issuers);
    add_kinds(book);
}

static void add_plans(struct book *book) {
    enum domain domain = DOMAIN_PLAN;
    const uint64_t PLAN_NAMES;
    const struct entry columns[] = {
#include "viet/vocabulary/columns.def"
    };
    const struct entry sections[] = {
#include "viet/vocabulary/sections.def"
    };
    const struct entry sentences[] = {
#include "viet/vocabulary/sentences.def"
    };
    const struct entry endings[] = {
#include "viet/vocabulary/endings.def"
    };
    const struct entry rare_surnames[] = {
#include "viet/vocabulary/rare_surnames.def"
    };
    ADD(columns), ADD(sections), ADD(sentences), ADD(endings), ADD(rare_surnames);
}

static void add_figures(struct book *book) {
    enum domain domain = DOMAIN_FIGURE;
    enum { FIGURE_NAMES };
    static const struct entry quantities[] = {
#include "viet/vocabulary/quantities.def"
    };
    static const struct entry counted[] = {
#include "viet/vocabulary/counted.def"
    };
    ADD(quantities), ADD(counted);
}

static void add_targets(struct book *book) {
    enum domain domain = DOMAIN_TARGET;
    const uint64_t TARGET_NAMES;
    const struct entry targets[] = {
#include "viet/vocabulary/targets.def"
    };
    ADD(targets);
}

static void add_reports(struct book *book) {
    enum domain domain = DOMAIN_REPORT;
    const uint64_t REPORT_NAMES;
    const struct entry reports[] = {
#include "viet/vocabulary/reports.def"
    };
    ADD(reports);
}

static void add_stamps(struct book *book) {
    enum domain domain = DOMAIN_STAMP;
    enum { STAMP_NAMES };
    static const struct entry stamps[] = {
#include "viet/vocabulary/stamps.def"
    };
    ADD(stamps);
}

static void add_sheets(struct book *book) {
    enum domain domain = DOMAIN_SHEET;
    enum { SHEET_WORD_NAMES };
    static const struct entry sheets[] = {
#include "viet/vocabulary/sheets.def"
    };
    ADD(sheets);
}

static void add_personal(struct book *book) {
    enum domain domain = DOMAIN_PERSON;
    enum { PERSONAL_WORD_NAMES };
    static const struct entry personal[] = {
#include "viet/vocabulary/personal.def"
    };
    ADD(personal);
}

static void add_outline(struct book *book) {
    enum domain domain = DOMAIN_OUTLINE;
    enum { OUTLINE_NAMES };
    static const struct entry outline[] = {
#include "viet/vocabulary/outline.def"
    };
    ADD(outline);
}

static void add_numerals(struct book *book) {
    enum domain domain = DOMAIN_NUMERAL;
    static const struct entry numerals[] = {
#include "viet/vocabulary/numerals.def"
    };
    ADD(numerals);
}

/* Few of the meanings differ. 0 is that of a node where no phrase ends. */
static isize meaning_of(struct book *book, const struct meaning *meaning) {
    isize i = 0;
    while (i < book->meanings.n &&
           memcmp(&book->meanings.at[i], meaning, sizeof *meaning) != 0)
        i++;
    if (i == book->meanings.n)
        *vec_push(&book->arena, &book->meanings) = *meaning;
    return i;
}

static uint16_t domains_of(const struct meaning *meaning) {
    unsigned domains = 0;
    for (int d = 0; d < DOMAINS; d++)
        domains |= meaning->marks[d] ? 1u << d : 0;
    return (uint16_t)domains;
}

/* What a node says of the phrases after it; those nodes come after it. */
static struct vocabulary_node *describe(struct book *book) {
    struct vocabulary_node *nodes =
        new (&book->arena, struct vocabulary_node, book->nodes.n);
    for (isize i = 0; i < book->nodes.n; i++) {
        const struct meaning *meaning = &book->nodes.at[i].meaning;
        nodes[i].meaning = (uint16_t)meaning_of(book, meaning);
        nodes[i].domains = nodes[i].reach = domains_of(meaning);
    }
    for (isize i = book->steps.n - 1; i >= 0; i--) {
        const struct step *s = &book->steps.at[i];
        nodes[s->node].reach |= nodes[s->next].reach;
        nodes[s->node].follows |= 1u << vocabulary_follows_bit(s->key);
    }
    nodes[0].reach = 0; /* as vocabulary_step gives it where nothing goes on */
    return nodes;
}

static void print_nodes(struct book *book) {
    *vec_push(&book->arena, &book->meanings) = (struct meaning){{0}};
    const struct vocabulary_node *nodes = describe(book);
    printf("const struct vocabulary_node vocabulary_nodes[] = {\n");
    for (isize i = 0; i < book->nodes.n; i++)
        printf("{%u,%u,%u,%uu},\n", nodes[i].meaning, nodes[i].domains, nodes[i].reach,
               nodes[i].follows);
    printf("};\nconst struct meaning vocabulary_meanings[] = {\n");
    for (isize i = 0; i < book->meanings.n; i++) {
        printf("{{");
        for (int d = 0; d < DOMAINS; d++)
            printf("0x%llxu,", (unsigned long long)book->meanings.at[i].marks[d]);
        printf("}},\n");
    }
    printf("};\n");
}

/* Open addressing; at most half of the slots are taken. */
static void print_steps(struct book *book) {
    uint32_t slots = 16;
    while (slots < 2 * (uint32_t)book->steps.n)
        slots *= 2;
    struct vocabulary_slot *table = new (&book->arena, struct vocabulary_slot, slots);
    for (isize i = 0; i < book->steps.n; i++) {
        const struct step *s = &book->steps.at[i];
        uint32_t at = vocabulary_hash(s->node, s->key) & (slots - 1);
        while (table[at].next)
            at = (at + 1) & (slots - 1);
        table[at] = (struct vocabulary_slot){s->key, s->node, s->next};
    }
    printf("const uint32_t vocabulary_mask = %u;\n", slots - 1);
    printf("const struct vocabulary_slot vocabulary_slots[] = {\n");
    for (uint32_t i = 0; i < slots; i++)
        printf("{0x%llxu,%u,%u},\n", (unsigned long long)table[i].key, table[i].node,
               table[i].next);
    printf("};\n");
}

static void print_first(const struct book *book) {
    static uint64_t first[1 << (VOCABULARY_FIRST_BITS - 6)];
    for (isize i = 0; i < book->steps.n; i++) {
        uint32_t bit = vocabulary_first_bit(book->steps.at[i].key);
        if (book->steps.at[i].node == 0)
            first[bit >> 6] |= (uint64_t)1 << (bit & 63);
    }
    printf("const uint64_t vocabulary_first[] = {\n");
    for (isize i = 0; i < countof(first); i++)
        printf("0x%llxu,\n", (unsigned long long)first[i]);
    printf("};\n");
}

int main(void) {
    static struct book book;
    *vec_push(&book.arena, &book.nodes) = (struct node){.meaning = {{0}}};
    add_units(&book);
    add_times(&book);
    add_recurrences(&book);
    add_beside(&book);
    add_cites(&book);
    add_plans(&book);
    add_figures(&book);
    add_targets(&book);
    add_reports(&book);
    add_stamps(&book);
    add_sheets(&book);
    add_personal(&book);
    add_outline(&book);
    add_numerals(&book);
    printf("#include \"viet/vocabulary_table.h\"\n");
    print_nodes(&book);
    print_steps(&book);
    print_first(&book);
    return book.wrong || ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
