#include "model/page.h"

struct page *page_add(struct arena *a, struct page_list *list, enum page_kind kind,
                      isize index, str address) {
    struct page *page = vec_push(a, list);
    *page = (struct page){.kind = kind, .index = (int)index, .address = address};
    return page;
}

bool page_is_document(const struct page *page) {
    return page->kind == PAGE_PLAN || page->kind == PAGE_TEXT;
}

str page_root(struct arena *a, str address) {
    str root = {0};
    for (isize i = 0; i < address.n; i++)
        if (address.p[i] == '/')
            root = str_concat(a, root, STR("../"));
    return root;
}
