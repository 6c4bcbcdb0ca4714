const last = new Map<string, Promise<unknown>>();

/**
 * Runs one piece of work at a time per key in this process. Several people may log in to one account at
 * the same moment; one after the other, their attempts in flight do not add up to a lock-out.
 */
export async function inTurn<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
  last.set(key, turn);
  try {
    return await turn;
  } finally {
    if (last.get(key) === turn) last.delete(key);
  }
}
