import type { HandOffMessage, Prisma } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";

type NewMessage = Omit<Prisma.HandOffMessageUncheckedCreateInput, "textSealed" | "seq"> & {
  author: "student" | "staff";
  text: string;
};

/** Keeps what was written in a talk; the words are sealed. */
export function keepMessage(
  tx: Tx,
  seal: Pick<PersonalDataSeal, "seal">,
  { text, ...message }: NewMessage,
): Promise<HandOffMessage> {
  return tx.handOffMessage.create({ data: { ...message, textSealed: seal.seal(text) } });
}

/** What a message says. */
export function wordsOf(
  { textSealed }: Pick<HandOffMessage, "textSealed">,
  seal: Pick<PersonalDataSeal, "open">,
): string {
  return seal.open(textSealed);
}
