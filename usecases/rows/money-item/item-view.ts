import type { MoneyItemKind, MoneyNextStep, MoneyOutcome } from "#domain/codes.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What is shown of a money item: where its money came from, and the case that it names. */
export const itemParts = {
  receipt: true,
  case: { select: { serial: true } },
} satisfies Prisma.MoneyItemInclude;

type Row = Prisma.MoneyItemGetPayload<{ include: typeof itemParts }>;

/** A money item with its codes as the rules know them. */
export interface MoneyItemView extends Omit<Row, "kind" | "nextStep" | "outcome"> {
  kind: MoneyItemKind;
  nextStep: MoneyNextStep;
  outcome: MoneyOutcome | null;
}

/** The columns are text, and nothing but these codes is ever written to them. */
export function itemView(row: Row): MoneyItemView {
  return row as MoneyItemView;
}
