#include "base/stop.h"

#include <signal.h>

static volatile sig_atomic_t stop_signal;

static void remember(int number) {
    stop_signal = number;
}

void stop_on_signals(void) {
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = remember, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < 3; i++)
        sigaction(numbers[i], &action, NULL);
    signal(SIGPIPE, SIG_IGN);
}

int stop_requested(void) {
    return stop_signal;
}

void stop_finally(void) {
    if (!stop_signal)
        return;
    signal(stop_signal, SIG_DFL);
    raise(stop_signal);
}
