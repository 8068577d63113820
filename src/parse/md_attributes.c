#include "parse/md.h"
void md_attributes(struct arena *a, struct node *root, str source, struct diags *diags) { (void)a;(void)root;(void)source;(void)diags; }
