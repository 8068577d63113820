#include "parse/schema.c"

#include "harness.h"

struct part {
    struct written name;
    struct written_list words;
};

struct thing {
    struct written text, number, url;
    struct written_list texts, numbers;
    struct date date;
    struct written_date day;
    struct written_period period;
    bool flag;
    int choice, count;
    struct part both;
    struct {
        struct part *at;
        isize n, cap;
    } parts;
    struct span span;
};

#define THING(member) offsetof(struct thing, member)

static const struct field part_fields[] = {
    {"name", FIELD_TEXT, offsetof(struct part, name), .required = true,
     .example_en = "Name", .example_vi = "Tên"},
    {"words", FIELD_TEXT_LIST, offsetof(struct part, words)},
};
static const struct schema part_schema = {part_fields, countof(part_fields),
                                          sizeof(struct part), SCHEMA_NO_SPAN};
static const char *const choices[] = {"open", "internal", NULL};
static const struct field fields[] = {
    {"text", FIELD_TEXT, THING(text)},
    {"texts", FIELD_TEXT_LIST, THING(texts)},
    {"url", FIELD_URL, THING(url)},
    {"number", FIELD_NUMBER, THING(number)},
    {"numbers", FIELD_NUMBERS, THING(numbers)},
    {"date", FIELD_DATE, THING(date)},
    {"period", FIELD_PERIOD, THING(period)},
    {"flag", FIELD_FLAG, THING(flag)},
    {"choice", FIELD_CHOICE, THING(choice), .choices = choices},
    {"day", FIELD_DAY, THING(day)},
    {"count", FIELD_COUNT, THING(count)},
    {"both", FIELD_MAP, THING(both), .item = &part_schema},
    {"parts", FIELD_LIST, THING(parts), .item = &part_schema},
};
static const struct schema schema = {fields, countof(fields), sizeof(struct thing),
                                     THING(span)};

static struct arena arena;
static struct diags diags;

static struct thing read_thing(const char *source) {
    str text = str_from_c(source);
    struct thing thing = {.choice = 0};
    diags = (struct diags){.arena = &arena};
    struct yaml *map = yaml_parse(&arena, text, 0, text.n, &diags);
    CHECK(map && map->kind == YAML_MAP);
    if (map)
        schema_read(&arena, &schema, map, &thing, &diags);
    return thing;
}

/* The only diag, as "id arg0 arg1". */
static str complaint(const char *source) {
    read_thing(source);
    CHECK_INT(diags.n, 1);
    if (!diags.n)
        return STR("-");
    const struct diag *d = &diags.at[0];
    return str_concat(&arena, diag_name(&arena, d->id), STR(" "), d->detail.arg0,
                      STR(" "), d->detail.arg1);
}

TEST(reads_every_type) {
    struct thing t = read_thing("text:  Việc làng  \n"
                                "texts: [một, ' hai ', '']\n"
                                "url: https://a.example/x?y=1\n"
                                "number: 08 -KH/ĐU\n"
                                "numbers: 12/KH-UBND\n"
                                "date: 2024-02-29\n"
                                "period: Quý I/2024\n"
                                "flag: true\n"
                                "choice: internal\n"
                                "day: 2024-03-01\n"
                                "count: 12\n"
                                "both: {name: C, words: [y, z]}\n"
                                "parts:\n- name: A\n  words: [x]\n- {name: B}\n");
    CHECK_INT(diags.n, 0);
    CHECK_STR(t.text.text, STR("Việc làng"));
    CHECK_INT(t.text.span.start, 7);
    CHECK_INT(t.texts.n, 2);
    CHECK_STR(t.texts.at[1].text, STR("hai"));
    CHECK_STR(t.url.text, STR("https://a.example/x?y=1"));
    CHECK_STR(t.number.text, STR("08-KH/ĐU"));
    CHECK_INT(t.numbers.n, 1);
    CHECK(t.date.year == 2024 && t.date.month == 2 && t.date.day == 29);
    CHECK(t.period.period.end.month == 3 && t.period.period.end.day == 31);
    CHECK(t.flag);
    CHECK_INT(t.choice, 1);
    CHECK(t.day.date.month == 3 && t.day.date.day == 1);
    CHECK_INT(t.day.span.end - t.day.span.start, 10);
    CHECK_INT(t.count, 12);
    CHECK_STR(t.both.name.text, STR("C"));
    CHECK_INT(t.both.words.n, 2);
    CHECK_INT(t.parts.n, 2);
    CHECK_STR(t.parts.at[0].words.at[0].text, STR("x"));
    CHECK_STR(t.parts.at[1].name.text, STR("B"));
}

TEST(texts_outlive_the_tree) {
    struct arena tree = {0};
    str source = STR("text: đá\ntexts: [a]\n");
    struct thing thing = {.choice = 0};
    diags = (struct diags){.arena = &arena};
    struct yaml *map = yaml_parse(&tree, source, 0, source.n, &diags);
    schema_read(&arena, &schema, map, &thing, &diags);
    arena_release(&tree);
    CHECK_STR(thing.text.text, STR("đá"));
    CHECK_STR(thing.texts.at[0].text, STR("a"));
}

/* More than the first few, which is where the array has to grow. */
TEST(reads_long_lists) {
    struct buf out = {0};
    buf_put(&out, STR("parts:\n"));
    for (int i = 0; i < 1000; i++) {
        buf_put(&out, STR("- {name: n"));
        buf_int(&out, i);
        buf_put(&out, STR(", words: [w, v]}\n"));
    }
    buf_char(&out, '\0');
    struct thing t = read_thing(buf_str(&out).p);
    CHECK_INT(t.parts.n, 1000);
    CHECK_STR(t.parts.at[0].name.text, STR("n0"));
    CHECK_STR(t.parts.at[999].name.text, STR("n999"));
    CHECK_INT(t.parts.at[999].words.n, 2);
    buf_release(&out);
}

TEST(an_empty_value_is_none) {
    struct thing t = read_thing("text:\nnumber: ''\ndate: \"\"\nflag:\nchoice:\nparts:\n"
                                "texts: []\nnumbers:\n");
    CHECK_INT(diags.n, 0);
    CHECK(!t.text.text.n && !t.number.text.n && !t.date.year && !t.flag && !t.parts.n);
}

TEST(refuses_wrong_types) {
    CHECK_STR(complaint("text: [a]\n"), STR("type-wrong text a text"));
    CHECK_STR(complaint("text: {a: b}\n"), STR("type-wrong text a text"));
    CHECK_STR(complaint("texts: {a: b}\n"), STR("type-wrong texts a list of texts"));
    CHECK_STR(complaint("texts: [a, [b], c]\n"), STR("type-wrong texts a list of texts"));
    CHECK_STR(complaint("date: [2020-01-01]\n"), STR("type-wrong date a date"));
    CHECK_STR(complaint("flag: yes\n"), STR("type-wrong flag true or false"));
    CHECK_STR(complaint("flag: True\n"), STR("type-wrong flag true or false"));
    CHECK_STR(complaint("count: [7]\n"), STR("type-wrong count a whole number, like 7"));
    CHECK_STR(complaint("count: -1\n"), STR("type-wrong count a whole number, like 7"));
    CHECK_STR(complaint("count: 7,5\n"), STR("type-wrong count a whole number, like 7"));
    CHECK_STR(complaint("count: 1234567890\n"),
              STR("type-wrong count a whole number, like 7"));
    CHECK_STR(complaint("both: a\n"), STR("type-wrong both keys with values"));
    CHECK_STR(complaint("both: [{name: a}]\n"), STR("type-wrong both keys with values"));
    CHECK_STR(complaint("both: {words: [x]}\n"), STR("key-missing name Name"));
    CHECK_STR(complaint("parts: a\n"), STR("type-wrong parts a list"));
    CHECK_STR(complaint("parts: {name: a}\n"), STR("type-wrong parts a list"));
    CHECK_STR(complaint("parts: [a, {name: b}]\n"), STR("type-wrong parts a list"));
}

TEST(the_rest_is_read_all_the_same) {
    struct thing t = read_thing("texts: [a, [b], c]\ndate: never\nflag: true\n");
    CHECK_INT(diags.n, 2);
    CHECK_INT(t.texts.n, 2);
    CHECK(t.flag);
    CHECK_INT(t.date.year, 0);
}

TEST(refuses_wrong_values) {
    CHECK_STR(complaint("date: 2023-02-29\n"), STR("date-invalid 2023-02-29 2020-03-19"));
    CHECK_STR(complaint("day: 2023-02-29\n"), STR("date-invalid 2023-02-29 2020-03-19"));
    CHECK_STR(complaint("date: 19/3/2020\n"), STR("date-invalid 19/3/2020 2020-03-19"));
    CHECK_STR(complaint("period: mai kia\n"), STR("period-invalid mai kia "));
    CHECK_STR(complaint("number: KH\n"), STR("number-invalid KH "));
    CHECK_STR(complaint("choice: secret\n"), STR("value-unknown secret choice"));
    CHECK_STR(diags.at[0].detail.arg2, STR("open, internal"));
}

TEST(addresses_lead_to_the_web_only) {
    static const char *const bad[] = {
        "url: javascript:alert(1)\n",
        "url: 'JavaScript:https://x/'\n",
        "url: \"java\\nscript:alert(1)\"\n",
        "url: data:text/html,x\n",
        "url: //evil.example/x\n",
        "url: file:///etc/passwd\n",
        "url: \"\\x01javascript:alert(1)\"\n",
    };
    for (isize i = 0; i < countof(bad); i++) {
        CHECK_STR(read_thing(bad[i]).url.text, STR(""));
        CHECK_INT(diags.n, 1);
    }
    CHECK_STR(read_thing("url: http://a.example\n").url.text, STR("http://a.example"));
}

TEST(reads_vietnamese_keys) {
    CHECK_STR(complaint("ngày: 9/3/2021\n"), STR("key-unknown ngày date: 2021-03-09"));
    CHECK_INT(read_thing("ngày: 2021-03-09\n").date.year, 2021);
    CHECK_STR(complaint("NGAY: mai\n"), STR("key-unknown NGAY date: 2020-03-19"));
    CHECK_STR(complaint("nội dung: a\n"), STR("key-unknown nội dung text: a"));
    CHECK_STR(complaint("nội dung: [a]\n"), STR("key-unknown nội dung text"));
    CHECK_STR(complaint("màu sắc: đỏ\n"), STR("key-unknown màu sắc "));
}

TEST(suggests_keys) {
    CHECK_STR(complaint("txet: a\n"), STR("key-unknown txet text"));
    CHECK_STR(complaint("Số hiệu: a\n"), STR("key-unknown Số hiệu number: a"));
    CHECK_INT(diags.at[0].detail.span.start, 0);
    CHECK_STR(complaint("parts: [{nmae: x, name: y}]\n"), STR("key-unknown nmae name"));
    CHECK_STR(complaint("'': a\n"), STR("key-unknown  "));
}

TEST(asks_for_required_keys) {
    CHECK_STR(complaint("text: a\nparts:\n- words: [x]\n"), STR("key-missing name Name"));
    CHECK_INT(diags.at[0].detail.span.start, 17);
    CHECK_STR(complaint("parts: [{name: }]\n"), STR("key-missing name Name"));
    CHECK_STR(complaint("parts: [{name: '  '}]\n"), STR("key-missing name Name"));
    CHECK_STR(complaint("parts: [{}]\n"), STR("key-missing name Name"));
}

TEST(tells_where_the_map_is) {
    struct thing t = read_thing("\n\ntext: a\n");
    CHECK_INT(t.span.start, 2);
}

/* A table of forty keys, the last one required, and a mapping with all of them. */
TEST(reads_as_many_keys_as_a_table_has) {
    enum { KEYS = 40 };
    static struct field many[KEYS];
    static struct written values[KEYS];
    struct schema wide = {many, KEYS, sizeof values, SCHEMA_NO_SPAN};
    str text = {0};
    for (isize i = 0; i < KEYS; i++) {
        str key = str_concat(&arena, STR("key"), str_number(&arena, 10 + i));
        many[i] = (struct field){.key = str_c(&arena, key),
                                 .offset = (size_t)i * sizeof values[0],
                                 .required = i == KEYS - 1,
                                 .example_en = "X",
                                 .example_vi = "X"};
        if (i < KEYS - 1)
            text = str_concat(&arena, text, key, STR(": a\n"));
    }
    diags = (struct diags){.arena = &arena};
    schema_read(&arena, &wide, yaml_parse(&arena, text, 0, text.n, &diags), values,
                &diags);
    CHECK_INT(diags.n, 1);
    CHECK_STR(diags.at[0].detail.arg0, STR("key49"));
    text = str_concat(&arena, text, STR("key49: b\nkey5: c\n"));
    diags.n = 0;
    schema_read(&arena, &wide, yaml_parse(&arena, text, 0, text.n, &diags), values,
                &diags);
    CHECK_STR(values[KEYS - 1].text, STR("b"));
    CHECK_INT(diags.n, 1);
    CHECK_STR(diags.at[0].detail.arg0, STR("key5"));
}

int main(void) {
    RUN(reads_every_type);
    RUN(texts_outlive_the_tree);
    RUN(reads_long_lists);
    RUN(an_empty_value_is_none);
    RUN(refuses_wrong_types);
    RUN(the_rest_is_read_all_the_same);
    RUN(refuses_wrong_values);
    RUN(addresses_lead_to_the_web_only);
    RUN(reads_vietnamese_keys);
    RUN(suggests_keys);
    RUN(asks_for_required_keys);
    RUN(tells_where_the_map_is);
    RUN(reads_as_many_keys_as_a_table_has);
    arena_release(&arena);
    return DONE();
}
