import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { recordAccess, type Staff } from "../rows/staff/staff.ts";

/** A queue longer than this is a bigger problem than its page. */
const MOST = 100;

const include = {
  case: { select: { serial: true, name: true } },
} satisfies Prisma.HandOffInclude;

export type WaitingStudent = Prisma.HandOffGetPayload<{ include: typeof include }>;

/** Who waits for a person: at the clerk's own school, or, for an operator, without a known school. Longest wait first. */
export async function handOffQueue(deps: Pick<Deps, "db" | "now">, staff: Staff): Promise<WaitingStudent[]> {
  const waiting = await deps.db.handOff.findMany({
    where: { ...openIn(staff), dueAt: { gt: deps.now() } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include,
  });
  const serials = waiting.flatMap(({ case: about }) => about?.serial ?? []);
  if (serials.length > 0) {
    const subject = staff.schoolCode ?? "operator";
    await recordAccess(deps, staff, { action: "handOff.list", subject, details: { serials } });
  }
  return waiting;
}

export async function countHandOffs({ db, now }: Pick<Deps, "db" | "now">, staff: Staff): Promise<number> {
  return db.handOff.count({ where: { ...openIn(staff), dueAt: { gt: now() } } });
}

/** Another school's queue does not exist for this one. */
export function openIn({ schoolCode }: Staff) {
  return { schoolCode, endedAt: null } satisfies Prisma.HandOffWhereInput;
}
