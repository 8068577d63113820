/*
 * settings: site.yaml, units.yaml, calendar.yaml and directives.yaml, read by their
 * schemas.
 *
 * Each takes a loaded text and fills its part of the site; all files are optional.
 */
#ifndef PARSE_SETTINGS_H
#define PARSE_SETTINGS_H

#include "model/input.h"

void settings_read_site(struct input *input, struct settings_file *file);
void settings_read_units(struct input *input, struct settings_file *file);
void settings_read_calendar(struct input *input, struct settings_file *file);
void settings_read_directives(struct input *input, struct settings_file *file);
void settings_read_inventory(struct input *input, struct settings_file *file);

/*
 * The texts of the interface. The built-in file defines the keys; a site's own file may
 * only change those (`known_only`).
 */
void settings_read_texts(struct input *input, struct settings_file *file,
                         bool known_only);

#endif
