import pino from "pino";
import { createLineMessaging } from "#adapters/line/line-messaging.ts";
import type { NoticeKind } from "#domain/codes.ts";
import type { CardCase } from "#prisma/generated/client.ts";
import { aCase } from "#test/factories/case.ts";
import { type TestDeps, testDeps } from "#test/factories/deps.ts";
import { testDatabase } from "#test/support/database.ts";
import { enqueueNotice } from "#usecases/rows/notice/enqueue-notice.ts";
import { relayNotices } from "#worker/relay-notices.ts";
import type { WorkerDeps } from "#worker/worker.ts";
import { startSimulator } from "../../simulator/server.ts";
import { aFriend } from "../bot/support/line-user.ts";

export type OutboxWorld = Awaited<ReturnType<typeof outboxWorld>>;

/** A database, a LINE that bills its pushes, and the worker's side of the service between them. */
export async function outboxWorld() {
  const database = await testDatabase();
  const simulator = await startSimulator({ SIMULATOR_PORT: 0 });
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = simulator.world.settings;
  const line = createLineMessaging({ apiUrl: simulator.url, dataApiUrl: simulator.url, channelAccessToken });
  const menus = { menus: async () => ({}), link: async () => true, unlink: async () => {} };
  const log = pino({ level: "silent" });
  const base = await testDeps(database.db);
  const deps: WorkerDeps & TestDeps = { ...base, line, menus, log, recoverInbox: async () => 0 };

  /** Moves the clock and sends what is due then. */
  async function pass(milliseconds: number): Promise<void> {
    deps.advance(milliseconds);
    while ((await relayNotices(deps)) > 0);
  }

  /** A friend of the account with a case, told of its submission. */
  async function aStudentWithCase(wish: Parameters<typeof aCase>[1] = {}) {
    const friend = aFriend(simulator);
    const { id: studentId } = await deps.db.student.create({ data: { lineUserId: friend.userId } });
    const cardCase = await aCase(deps, { ...wish, studentId });
    await pass(0);
    return { friend, studentId, cardCase };
  }

  return {
    database,
    simulator,
    deps,
    pass,
    aStudentWithCase,
    async queue({ id: caseId, studentId }: CardCase, ...kinds: NoticeKind[]) {
      const { lineUserId } = await deps.db.student.findUniqueOrThrow({ where: { id: studentId } });
      for (const kind of kinds) await enqueueNotice(deps.db, { kind, caseId, lineUserId, at: deps.now() });
    },
    notices: (caseId: string) => deps.db.notice.findMany({ where: { caseId }, orderBy: { seq: "asc" } }),
    pushCalls: () => simulator.world.log.list().filter(({ path }) => path.endsWith("/message/push")).length,
    async close() {
      await line.close();
      await simulator.close();
      await database.close();
    },
  };
}
