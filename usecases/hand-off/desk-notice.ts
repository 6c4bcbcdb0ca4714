import { z } from "zod";
import type { Notice } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { wordsOf } from "../rows/hand-off/hand-off-message.ts";

const AnswerData = z.object({ messageId: z.uuid(), joins: z.boolean(), ends: z.boolean() });
const NobodyData = z.object({ opens: z.coerce.date() });

/** What a push about a talk with a person says. */
export type DeskNotice =
  | {
      kind: "staffAnswer";
      messageId: string;
      /** The words of staff, as they wrote them. */
      text: string;
      /** Of the school whose office answers; null for iPASS. */
      school: string | null;
      /** This person has not spoken to her before. */
      joins: boolean;
      /** The bot has the word again. */
      ends: boolean;
    }
  | { kind: "nobodyYet"; opens: Date };

/** @returns undefined when what was written has been deleted meanwhile */
export async function staffAnswer(
  { db, seal }: Pick<Deps, "db" | "seal">,
  { data }: Pick<Notice, "data">,
): Promise<DeskNotice | undefined> {
  const { messageId, joins, ends } = AnswerData.parse(data);
  const message = await db.handOffMessage.findUnique({ where: { id: messageId } });
  if (!message) return undefined;
  const [, author] = message.by?.split(":") ?? [];
  const account = await db.staffAccount.findUnique({
    where: { id: author ?? "" },
    select: { school: { select: { name: true } } },
  });
  const school = account?.school?.name ?? null;
  return { kind: "staffAnswer", messageId, text: wordsOf(message, seal), school, joins, ends };
}

/** The desk sees what became of its answer. */
export async function showDelivery({ db, now }: Pick<Deps, "db" | "now">, messageId: string): Promise<void> {
  await db.handOff.updateMany({ where: { messages: { some: { id: messageId } } }, data: { lastAt: now() } });
}

export function nobodyYet({ data }: Pick<Notice, "data">): DeskNotice {
  return { kind: "nobodyYet", opens: NobodyData.parse(data).opens };
}
