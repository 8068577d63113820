#include "link/unit_part.h"

#include "base/near.h"

void unit_ids_take(struct unit_ids *ids) {
    struct site *site = ids->site;
    ids->budget = NEAR_BUDGET;
    for (int i = 0; i < site->units.n; i++) {
        const struct written *id = &site->units.at[i].id;
        if (!id->text.n)
            continue;
        if (map_put(&ids->scratch, &ids->by_id, id->text, i) != i)
            diag(ids->diags, DIAG_id_taken, id->span, id->text);
        else
            *vec_push(&ids->scratch, &ids->names) = id->text;
    }
}

int unit_with_id(struct unit_ids *ids, const struct written *id) {
    int unit = map_get(&ids->by_id, id->text);
    if (unit < 0)
        diag(ids->diags, DIAG_unit_unknown, id->span, id->text,
             near_name_within(&ids->budget, id->text, ids->names.at, ids->names.n));
    return unit;
}
