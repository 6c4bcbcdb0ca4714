import { createHash } from "node:crypto";
import type { Inbox, InboxOptions } from "#bot/inbox/inbox.ts";
import { openSession, type Session } from "#bot/inbox/session.ts";
import { workByStudent } from "#bot/inbox/student-work.ts";
import type { WorkStore } from "#bot/inbox/types.ts";
import { sentWrites, stepWrites } from "#bot/inbox/writes.ts";

/** As many as the pool of a web application usually has. */
const CONNECTIONS = 10;

/**
 * What group commit is measured against: the same statements and locks, but each event is stored by itself, and its step ends by
 * itself, each in one plain transaction on one of ten connections. Events are handled in the same order and as safely.
 */
export function plainInbox({ databaseUrl, now, onWork, onBroken }: InboxOptions): Inbox {
  const sessions = Array.from({ length: CONNECTIONS }, () => openSession(databaseUrl, onBroken));
  /** Students whose lock is held or asked for; true when more has come. */
  const inHand = new Map<string, boolean>();

  function sessionOf(student: string): Promise<Session> {
    return sessions[createHash("sha1").update(student).digest()[0]! % CONNECTIONS]!;
  }

  async function take(student: string): Promise<void> {
    if (inHand.has(student)) {
      inHand.set(student, true);
      return;
    }
    inHand.set(student, false);
    const session = await sessionOf(student);
    const taken = await session.lock([student], []);
    if (taken.has(student)) await work(session, student);
    else await leave(student);
  }

  async function work(session: Session, student: string): Promise<void> {
    inHand.set(student, false);
    const hers = workByStudent(await session.read([{ who: student, known: [] }]), new Map()).get(student);
    if (hers) onWork(store, hers);
    else await giveBack(session, student);
  }

  /** Looks once more behind giving the lock back, for what another process stored meanwhile. */
  async function giveBack(session: Session, student: string): Promise<void> {
    await session.lock([], [student]);
    const rows = await session.read([{ who: student, known: [] }]);
    if (rows.length > 0) inHand.set(student, true);
    await leave(student);
  }

  async function leave(student: string): Promise<void> {
    const more = inHand.get(student);
    inHand.delete(student);
    if (more) await take(student);
  }

  async function end(student: string): Promise<void> {
    const session = await sessionOf(student);
    if (inHand.get(student)) await work(session, student);
    else await giveBack(session, student);
  }

  const store: WorkStore = {
    async settle(ending) {
      const session = await sessionOf(ending.lineUserId);
      const { settled } = await session.writeSteps(stepWrites([], [ending])!, now());
      return settled.has(ending.webhookEventId);
    },
    markSent: async (sent) => (await sessions[0]!).writeSent(sentWrites([sent], [])!, now()),
    markFailed: async (failure) => (await sessions[0]!).writeSent(sentWrites([], [failure])!, now()),
    done: (student) => void end(student).catch(onBroken),
    giveUp: (student) => void end(student).catch(onBroken),
  };

  return {
    async accept(arrivals) {
      for (const arrival of arrivals) {
        const session = await sessionOf(arrival.lineUserId);
        await session.writeSteps(stepWrites([arrival], [])!, now());
        take(arrival.lineUserId).catch(onBroken);
      }
    },
    recover: async () => 0,
    async close() {
      for (const session of sessions) await (await session).close();
    },
  };
}
