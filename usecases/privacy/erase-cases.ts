import { cutOff } from "#domain/privacy/retention.ts";
import { openRefundStates } from "#domain/refund/lifecycle.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";
import type { Tx } from "../ports/transaction.ts";
import { erasedColumns } from "../rows/case/case-columns.ts";

type EraseDeps = Pick<Deps, "db" | "now" | "seal">;

/** Erases phones, address, account, remark and guardian of cases that ended long ago. */
export async function eraseContacts({ db, now, seal }: EraseDeps, limit: number): Promise<number> {
  const at = now();
  await eraseRefundsBefore(db, cutOff("contact", at));
  const ids = await due(db, { contactErasedAt: null, endedAt: { lt: cutOff("contact", at) } }, limit);
  return eraseContactsOf(db, { id: { in: ids }, endedAt: { lt: cutOff("contact", at) } }, { seal, at });
}

/** Where money of a case that was over long before went to. */
async function eraseRefundsBefore(tx: Tx, day: Date): Promise<void> {
  await tx.refund.updateMany({
    where: {
      state: { notIn: [...openRefundStates] },
      OR: [
        { accountNoSealed: { not: null } },
        { addressSealed: { not: null } },
        { payeeSealed: { not: null } },
      ],
      AND: { OR: [{ sentAt: { lt: day } }, { sentAt: null, createdAt: { lt: day } }] },
      case: { contactErasedAt: { not: null } },
    },
    data: erasedRefund,
  });
}

const erasedRefund = {
  ...{ bankCode: null, branchCode: null, accountNoSealed: null, addressSealed: null },
  ...{ payeeSealed: null, proof: null },
};

/** The same for chosen cases, at once. Callers choose none that is under way. */
export async function eraseContactsOf(
  tx: Tx,
  where: Prisma.CardCaseWhereInput,
  { seal, at }: { seal: PersonalDataSeal; at: Date },
): Promise<number> {
  const due = { ...where, contactErasedAt: null };
  // What its orders told the card core goes with the first of it: what is left of the case says that they were given.
  await tx.cardOrder.updateMany({ where: { case: due }, data: { payloadSealed: null } });
  // Where money went is kept with its case, and until it is known that it went.
  await tx.refund.updateMany({
    where: { case: due, state: { notIn: [...openRefundStates] } },
    data: erasedRefund,
  });
  const { count } = await tx.cardCase.updateMany({
    where: due,
    data: { ...erasedColumns("contact", seal), contactErasedAt: at },
  });
  return count;
}

/** Erases name, student number and ID number too, and who sent the case: what is left points to nobody. */
export async function eraseIdentities({ db, now, seal }: EraseDeps, limit: number): Promise<number> {
  const at = now();
  const over = {
    identityErasedAt: null,
    OR: [
      { confirmedAt: null, endedAt: { lt: cutOff("unpaidIdentity", at) } },
      { endedAt: { lt: cutOff("paidIdentity", at) } },
    ],
  };
  const ids = await due(db, over, limit);
  const { count } = await db.cardCase.updateMany({
    where: { ...over, id: { in: ids } },
    data: {
      ...erasedColumns("identity", seal),
      identityErasedAt: at,
    },
  });
  return count;
}

async function due(tx: Tx, where: Prisma.CardCaseWhereInput, limit: number): Promise<string[]> {
  const rows = await tx.cardCase.findMany({
    where,
    select: { id: true },
    orderBy: { endedAt: "asc" },
    take: limit,
  });
  return rows.map(({ id }) => id);
}
