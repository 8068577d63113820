/* yaml_stamps: stamps of secrecy and circulation among the values of a YAML text. */
#ifndef PARSE_YAML_STAMPS_H
#define PARSE_YAML_STAMPS_H

#include "model/stamps.h"
#include "parse/yaml.h"

/* Adds those of all scalars, of which a line may be one by itself. */
void yaml_stamps(struct arena *scratch, const struct yaml *value, struct stamps *found);

#endif
