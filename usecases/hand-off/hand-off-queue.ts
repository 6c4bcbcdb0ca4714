import { z } from "zod";
import { DomainError } from "#domain/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { recordAccess, type Staff, staffActor } from "../rows/staff/staff.ts";

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

export type HandOffAction = "take" | "done";

/**
 * Somebody takes a waiting student up, or is done with her, which gives her back to the bot. Doing either again changes nothing; what
 * a colleague took may be ended by anybody of the same desk.
 * @throws DomainError not_found, also for another desk's; stale_version when a colleague has taken it
 */
export async function answerHandOff(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: Staff,
  id: string,
  action: HandOffAction,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const handOff = await lockHandOff(tx, staff, id);
    const at = now();
    const actor = staffActor(staff);
    if (handOff.endedAt) return;
    if (action === "take" && handOff.takenBy === actor) return;
    if (action === "take" && handOff.takenBy) throw new DomainError("stale_version");
    const change: Record<HandOffAction, Prisma.HandOffUpdateInput> = {
      take: { takenAt: at, takenBy: actor },
      done: { endedAt: at, endedBy: actor },
    };
    await tx.handOff.update({ where: { id }, data: change[action] });
    await appendAudit(tx, { at, actor, action: `handOff.${action}`, subject: id });
  });
}

async function lockHandOff(tx: Tx, staff: Staff, id: string) {
  if (!z.uuid().safeParse(id).success) throw new DomainError("not_found");
  await tx.$queryRaw`select 1 from "HandOff" where id = ${id}::uuid for update`;
  const { schoolCode } = openIn(staff);
  const found = await tx.handOff.findFirst({ where: { id, schoolCode } });
  if (!found) throw new DomainError("not_found");
  return found;
}

/** Another school's queue does not exist for this one. */
function openIn({ schoolCode }: Staff) {
  return { schoolCode, endedAt: null } satisfies Prisma.HandOffWhereInput;
}
