#include "export/feed.c"

#include "harness.h"

static struct arena arena;
static struct buf out;
static struct interface_text texts[] = {{{"change_done", 11}, {"Done", 4}},
                                        {{"change_plan", 11}, {"New plan", 8}},
                                        {{"change_moved", 12}, {"Moved", 5}},
                                        {{"changes", 7}, {"What is new", 11}}};
static struct occurrence times[] = {
    {.due = {2024, 3, 31}, .done = {2024, 3, 20}, .state = STATE_DONE_ON_TIME},
    {.due = {2024, 9, 30},
     .moved_from = {2024, 6, 30},
     .label = {"2024-Q2", 7},
     .basis = {"10/6/2024", 9},
     .state = STATE_WITHIN},
};
static struct task task;
static struct site_task tasks[] = {{.read = &task, .occurrences = {times, 2, 2}}};
static struct doc read;
static struct site_doc docs[1];
static struct task_ref work[] = {{0}};
static struct unit units[2];
static struct directive directives[1];
static struct derived derived;
static struct input input;
static struct site site;

static void make(str address) {
    arena_release(&arena);
    buf_clear(&out);
    read = (struct doc){.front.date = {2024, 1, 5}};
    docs[0] = (struct site_doc){.read = &read,
                                .publication = PUBLISHED,
                                .address = STR("ke-hoach/a.html"),
                                .issuer = -1};
    read.front.title.text = STR("Road & \"bridge\" <1>\x01");
    docs[0].tasks.at = tasks;
    docs[0].tasks.n = 1;
    task.id = STR("II.1 \xC4\x91");
    task.text = STR("Build ]]> it");
    units[0] = (struct unit){
        .address = STR("don-vi/u.html"), .work = {work, 1, 1}, .registered = true};
    units[1] = (struct unit){.address = STR("don-vi/idle.html")};
    directives[0] = (struct directive){.doc = 0, .address = docs[0].address};
    input = (struct input){.today = {2024, 7, 1}};
    site = (struct site){.input = &input, .docs = {docs, 1, 1}};
    input.title.text = STR("Plans");
    input.address.text = address;
    input.texts.at = texts;
    input.texts.n = countof(texts);
    site.units.at = units;
    site.units.n = 2;
    site.directives.at = directives;
    site.directives.n = 1;
    derived = (struct derived){.site = &site};
    changes_make(&arena, &site, &derived.changes);
}

static str feed(enum page_kind kind, str address) {
    struct page page = {.kind = kind, .address = address};
    feed_write(&out, &arena, &derived, &page);
    return buf_str(&out);
}

static bool has(str text) {
    return str_find(buf_str(&out), text) >= 0;
}

TEST(a_feed_of_a_site_without_an_address) {
    make((str){0});
    feed(PAGE_FEED, STR("feed.xml"));
    CHECK(str_starts(buf_str(&out),
                     STR("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed ")));
    CHECK(str_ends(buf_str(&out), STR("</entry>\n</feed>\n")));
    CHECK(has(STR("<title>Plans – What is new</title>\n"
                  "<id>tag:kehoach.invalid,2000:plans/feed.xml</id>\n"
                  "<updated>2024-06-10T00:00:00+07:00</updated>\n"
                  "<author>\n<name>Plans</name>\n</author>\n"
                  "<link rel=\"alternate\" type=\"text/html\" href=\"co-gi-moi.html\"/>\n"
                  "<entry>\n<title>Moved: ")));
    CHECK(!has(STR("rel=\"self\"")));
}

TEST(a_feed_of_a_site_with_an_address) {
    make(STR("https://a.example.vn/x"));
    feed(PAGE_FEED_UNIT, STR("don-vi/u.xml"));
    CHECK(has(STR("<id>https://a.example.vn/x/don-vi/u.xml</id>")));
    CHECK(has(STR("<link rel=\"alternate\" type=\"text/html\" "
                  "href=\"https://a.example.vn/x/don-vi/u.html\"/>\n"
                  "<link rel=\"self\" type=\"application/atom+xml\" "
                  "href=\"https://a.example.vn/x/don-vi/u.xml\"/>\n")));
}

TEST(links_lead_on_from_the_feed) {
    make((str){0});
    feed(PAGE_FEED_UNIT, STR("don-vi/u.xml"));
    CHECK(has(STR("href=\"../don-vi/u.html\"")));
    CHECK(has(STR("href=\"../ke-hoach/a.html#II.1%20%C4%91\"")));
}

TEST(ids_tell_what_became_of_what) {
    make((str){0});
    feed(PAGE_FEED, STR("feed.xml"));
    CHECK(has(STR(":plans/ke-hoach/a.html</id>")));
    CHECK(has(STR(":plans/ke-hoach/a.html#II.1%20%C4%91/hoan-thanh</id>")));
    CHECK(has(STR(
        ":plans/ke-hoach/a.html#II.1%20%C4%91/2024-Q2/doi-thoi-han/2024-09-30</id>")));
}

TEST(text_is_escaped) {
    make((str){0});
    feed(PAGE_FEED, STR("feed.xml"));
    CHECK(has(STR("<title>Road &amp; &quot;bridge&quot; &lt;1&gt;</title>")));
    CHECK(has(STR("Build ]]&gt; it")));
    CHECK(!has(STR("\x01")));
    buf_clear(&out);
    put_text(&out, STR("a\x01\t\xEF\xBF\xBF"
                       "b\xEF\xBF\xBEw\x1F"));
    CHECK_STR(buf_str(&out), STR("a\tbw"));
}

TEST(only_who_has_news_has_a_feed) {
    struct page_list list = {0};
    make((str){0});
    feed_list_units(&arena, &derived, &list);
    feed_list_directives(&arena, &derived, &list);
    CHECK_INT(list.n, 2);
    CHECK_STR(list.at[0].address, STR("don-vi/u.xml"));
    CHECK_STR(list.at[1].address, STR("ke-hoach/a.xml"));
    struct page idle = {.kind = PAGE_UNIT, .index = 1}, home = {.kind = PAGE_HOME};
    CHECK_INT(feed_address(&arena, &derived, &idle).n, 0);
    CHECK_STR(feed_address(&arena, &derived, &home), STR("feed.xml"));
}

TEST(nothing_new_is_of_the_reference_day) {
    make((str){0});
    derived.changes = (struct changes){0};
    feed(PAGE_FEED, STR("feed.xml"));
    CHECK(has(STR("<updated>2024-07-01T00:00:00+07:00</updated>")));
    CHECK(!has(STR("<entry>")));
}

TEST(no_more_than_fifty) {
    enum { MANY = 80 };
    static struct occurrence many[MANY];
    make((str){0});
    for (int i = 0; i < MANY; i++)
        many[i] = (struct occurrence){.done = date_from_days(19000 + i)};
    tasks[0].occurrences.at = many;
    tasks[0].occurrences.n = MANY;
    changes_make(&arena, &site, &derived.changes);
    int count = 0;
    str rest = feed(PAGE_FEED, STR("feed.xml"));
    for (isize at; (at = str_find(rest, STR("<entry>"))) >= 0; count++)
        rest = str_skip(rest, at + 1);
    CHECK_INT(count, ENTRIES_MOST);
    tasks[0].occurrences.at = times;
    tasks[0].occurrences.n = 2;
}

int main(void) {
    RUN(a_feed_of_a_site_without_an_address);
    RUN(a_feed_of_a_site_with_an_address);
    RUN(links_lead_on_from_the_feed);
    RUN(ids_tell_what_became_of_what);
    RUN(text_is_escaped);
    RUN(only_who_has_news_has_a_feed);
    RUN(nothing_new_is_of_the_reference_day);
    RUN(no_more_than_fifty);
    buf_release(&out);
    arena_release(&arena);
    return DONE();
}
