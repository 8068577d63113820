/*
 * log: the two ways the program ends early, and the one cleanup that both run.
 *
 * BUG is for what cannot happen; it stays on in releases. Out of memory ends the program
 * here too, because no caller could do better. Before either, the cleanup (removing the
 * staging folder) runs once.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

#define BUG(message) die_bug(__FILE__, __LINE__, (message))

_Noreturn void die_bug(const char *file, int line, const char *message);
_Noreturn void die_out_of_memory(void);

/* What to run before dying; NULL for nothing. Called from one thread at a time. */
void on_death(void (*cleanup)(void *ctx), void *ctx);

#endif
