import { type GroupCommit, groupCommit } from "./group-commit.ts";
import { openSession, type Session } from "./session.ts";
import type { Arrival, Probe, StudentWork, WorkStore } from "./types.ts";

export interface InboxOptions {
  databaseUrl: string;
  now: () => Date;
  /** Called when this process has taken a student's lock; the work ends with `done` or `giveUp` on the same store. */
  onWork: (store: WorkStore, work: StudentWork) => void;
  onBroken: (error: Error) => void;
  probe?: Probe | undefined;
}

interface Opened {
  session: Session;
  commit: GroupCommit;
}

export interface Inbox {
  /** Stores events; their work follows by itself. */
  accept(arrivals: Arrival[]): Promise<void>;
  /** Takes up what a crash or a failure left. @returns of how many students */
  recover(): Promise<number>;
  /** Waits for the work under way and closes the connection. */
  close(): Promise<void>;
}

/**
 * The inbox of this process: one connection, opened on first use. When it is lost, so are all locks, and whoever takes up the
 * rows next, this process or another, starts from what is stored.
 */
export function openInbox({ databaseUrl, now, onWork, onBroken, probe }: InboxOptions): Inbox {
  let opened: Promise<Opened> | undefined;

  async function open(): Promise<Opened> {
    let commit: GroupCommit | undefined;
    const session = await openSession(databaseUrl, (error) => {
      opened = undefined;
      commit?.fail(error);
      onBroken(error);
    });
    commit = groupCommit({
      session,
      now,
      probe,
      onWork: (work) => onWork(commit!, work),
      onBroken(error) {
        opened = undefined;
        onBroken(error);
        // Whatever state it is in, closing frees its locks.
        session.close().catch(onBroken);
      },
    });
    return { session, commit };
  }

  function current(): Promise<Opened> {
    if (!opened) {
      opened = open();
      opened.catch(() => {
        opened = undefined;
      });
    }
    return opened;
  }

  return {
    async accept(arrivals) {
      const { commit } = await current();
      await commit.arrive(arrivals);
    },
    async recover() {
      const { session, commit } = await current();
      const students = await session.leftOver(now());
      const done = await Promise.all(students.map(commit.claim));
      return done.filter(Boolean).length;
    },
    async close() {
      const closing = opened && (await opened.catch(() => undefined));
      if (!closing) return;
      await closing.commit.idle();
      opened = undefined;
      await closing.session.close();
    },
  };
}
