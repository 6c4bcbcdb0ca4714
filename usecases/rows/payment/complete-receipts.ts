import { dayOf } from "#domain/calendar.ts";
import { clearingChannel } from "#domain/ledger/accounts.ts";
import { chainLearntEntries } from "#domain/ledger/entries.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { post } from "../ledger/post.ts";
import type { Sighting } from "./sightings.ts";

/** What a receipt did not know from who told of it first: chain and day of the books. Its money moves to that chain's clearing. */
export async function completeReceipts(
  tx: Tx,
  seen: readonly { receipt: Receipt; sighting: Sighting }[],
  at: Date,
): Promise<void> {
  const learnt = seen.filter(
    ({ receipt, sighting }) =>
      (receipt.agency === null && sighting.agency !== null) ||
      (receipt.accountedOn === null && sighting.accountedOn !== null),
  );
  if (learnt.length === 0) return;
  const rows = learnt.map(({ receipt: { id }, sighting: { agency, accountedOn } }) => ({
    id,
    agency,
    accountedOn,
  }));
  await tx.$executeRaw`
    UPDATE "Receipt" r SET agency = coalesce(r.agency, g.agency), "accountedOn" = coalesce(r."accountedOn", g."accountedOn")
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, agency text, "accountedOn" date)
    WHERE r.id = g.id`;
  await post(
    tx,
    learnt.flatMap(({ receipt, sighting }) => {
      const { id, channel, amount, paidAt } = receipt;
      if (channel !== "STORE" || receipt.agency !== null || sighting.agency === null) return [];
      return [
        {
          cause: { type: "receipt" as const, id, step: "chain" },
          caseId: null,
          occurredOn: dayOf(paidAt),
          bookedAt: at,
          entries: chainLearntEntries(clearingChannel(channel, sighting.agency), amount),
        },
      ];
    }),
  );
}
