/*
 * section: the document's own numbering becomes the ids of its places.
 *
 * A signed text never renumbers itself, so "II.2-1" is as stable as an address can be:
 * numbers of headings, of ordered items and of paragraphs ("a) …") join with dots,
 * bullets and table rows count with a dash, a place without a number takes the slug of
 * its words, a repeated id gets a letter, and {id=…} overrules all of it.
 */
#ifndef EXTRACT_SECTION_H
#define EXTRACT_SECTION_H

#include "extract/reading.h"

/*
 * Gives node->id to headings, items, rows and paragraphs with a number; fills
 * doc->headings and doc->anchors. Ids live in the document's arena.
 */
void section_number(const struct reading *reading);

/* section_label.c: how titles and items are called. */

/*
 * The number that a title or an item begins with, without its stop: "II" of "II. NHIỆM
 * VỤ", "2.1" of "2.1 Công tác", "a" of "(a)". Empty if there is none.
 */
struct word_list section_number_of(struct word_list words);

/* The same as part of an id, in `a`; also "phu-luc-1" of "Phụ lục 1", "C" of "Phần C". */
str section_label(struct arena *a, struct word_list words);

/* What the label of a division was once, in `a`: "phan-i" of "Phần I"; empty if its title
 * had no label then. */
str section_former_label(struct arena *a, struct word_list words);

/* The id of a title without a number, in `a`. */
str section_slug(struct arena *a, str text);

/* The words of a title without its number and the colon at its end. */
struct word_list section_title(struct word_list words);

/* Whether such words begin with a numbered stretch of the work: "Bước 1", "Quý II"; not
 * with one of years: "Giai đoạn 2021 - 2025". */
bool section_is_phase(struct word_list title);

#endif
