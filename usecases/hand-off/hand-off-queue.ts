import { questionIn } from "#domain/hand-off/question.ts";
import type { HandOff, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";
import type { Staff } from "../rows/staff/staff.ts";
import { ofDesk, recordLook } from "./desk.ts";
import { type Matter, matterInclude, matterOf } from "./matter.ts";

/** A queue longer than this is a bigger problem than its page. */
const MOST = 100;
/** Of a talk, for the question in it. */
const NEWEST = 50;

const include = {
  ...matterInclude,
  messages: { orderBy: { seq: "desc" }, take: NEWEST },
} satisfies Prisma.HandOffInclude;

export interface WaitingStudent {
  handOff: HandOff;
  matter: Matter;
  /** See `questionIn`; null when she only asked for a person. */
  question: string | null;
}

/** Who is with this desk: those without an answer first, by how long they wait. Every look is kept in the trail. */
export async function handOffQueue(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: Staff,
): Promise<WaitingStudent[]> {
  const rows = await deps.db.handOff.findMany({
    where: { ...ofDesk(staff), endedAt: null },
    orderBy: [{ unansweredSince: { sort: "asc", nulls: "last" } }, { requestedAt: "asc" }, { id: "asc" }],
    take: MOST,
    include,
  });
  if (rows.length > 0) {
    const serials = rows.flatMap(({ case: about }) => about?.serial ?? []);
    const details = { serials, handOffs: rows.map(({ id }) => id) };
    await recordLook(deps, staff, { what: "list", subject: staff.schoolCode ?? "operator", details });
  }
  return Promise.all(
    rows.map(async ({ messages, ...row }) => ({
      handOff: row,
      matter: await matterOf(deps, row),
      question: questionIn(
        messages.toReversed().map((said) => ({ author: said.author, text: wordsOf(said, deps.seal) })),
      ),
    })),
  );
}

export interface DeskNews {
  /** Students without an answer. */
  waiting: number;
  /** Students with this desk, answered or not. */
  open: number;
  /** When anything changed last at the desk; a console that knows this moment need not load again. */
  lastAt: Date | null;
}

/** Whether there is anything new; names nobody, so it is not in the trail. */
export async function deskNews({ db }: Pick<Deps, "db">, staff: Staff): Promise<DeskNews> {
  const where = { ...ofDesk(staff), endedAt: null };
  const open = await db.handOff.count({ where });
  const waiting = await db.handOff.count({ where: { ...where, unansweredSince: { not: null } } });
  const newest = await db.handOff.findFirst({
    where: ofDesk(staff),
    orderBy: { lastAt: "desc" },
    select: { lastAt: true },
  });
  return { waiting, open, lastAt: newest?.lastAt ?? null };
}
