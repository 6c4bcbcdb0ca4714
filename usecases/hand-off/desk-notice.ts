import { z } from "zod";
import { isDeskOpen, nextOpening } from "#domain/desk-hours.ts";
import type { SchoolNames } from "#domain/school-name.ts";
import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";
import { schoolOfStaff } from "../rows/staff/school-of-staff.ts";

const AnswerData = z.object({ messageId: z.uuid(), joins: z.boolean(), ends: z.boolean() });
const NobodyData = z.object({ handOffId: z.uuid(), passedOn: z.boolean().default(false) });

/** What a push about a talk with a person says. */
export type DeskNotice =
  | {
      kind: "staffAnswer";
      messageId: string;
      /** The words of staff, as they wrote them. */
      text: string;
      /** Of the school whose office answers; null for iPASS. */
      school: SchoolNames | null;
      /** This person has not spoken to her before. */
      joins: boolean;
      /** The bot has the word again. */
      ends: boolean;
    }
  | { kind: "nobodyYet"; opens: Date }
  | {
      /** Her school did not answer, so iPASS does from now on. */
      kind: "passedOn";
      /** Null while somebody is there. */
      opens: Date | null;
    };

/** @returns undefined when what was written has been deleted meanwhile */
export async function staffAnswer(
  { db, seal }: Pick<Deps, "db" | "seal">,
  { data }: Pick<Notice, "data">,
): Promise<DeskNotice | undefined> {
  const { messageId, joins, ends } = AnswerData.parse(data);
  const message = await db.handOffMessage.findUnique({ where: { id: messageId } });
  if (!message) return undefined;
  const school = await schoolOfStaff(db, message.by);
  return { kind: "staffAnswer", messageId, text: wordsOf(message, seal), school, joins, ends };
}

/** The desk sees what became of its answers. @param noticeIds of the outbox rows that carry them */
export async function showDelivery(
  { db, now }: Pick<Deps, "db" | "now">,
  noticeIds: readonly string[],
): Promise<void> {
  const carried = { some: { noticeId: { in: [...noticeIds] } } };
  await db.handOff.updateMany({ where: { messages: carried }, data: { lastAt: now() } });
}

/**
 * @returns undefined when it is not true any more; where the desk is open again, she is told when it closes. That iPASS answers instead
 *   of her school she is told at once.
 */
export async function nobodyYet(
  { db, now }: Pick<Deps, "db" | "now">,
  { data }: Pick<Notice, "data">,
): Promise<DeskNotice | undefined> {
  const { handOffId: id, passedOn } = NobodyData.parse(data);
  const handOff = await db.handOff.findUnique({ where: { id } });
  if (!handOff?.unansweredSince) return undefined;
  const opens = isDeskOpen(now()) ? null : nextOpening(now());
  if (passedOn) return { kind: "passedOn", opens };
  if (opens) return { kind: "nobodyYet", opens };
  await db.handOff.update({ where: { id }, data: { toldAt: null } });
  return undefined;
}
