/**
 * For transactions that begin with the student's lock: many taps of one student wait for each other there, also for a
 * connection of the pool. Milliseconds.
 */
export const patience = { maxWait: 10_000, timeout: 20_000 };
