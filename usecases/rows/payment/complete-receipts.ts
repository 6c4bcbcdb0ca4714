import { dayOf } from "#domain/calendar.ts";
import { clearingChannel } from "#domain/ledger/accounts.ts";
import { chainLearntEntries } from "#domain/ledger/entries.ts";
import type { Receipt } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";
import { post } from "../ledger/post.ts";
import type { Sighting } from "./sightings.ts";

/**
 * What a receipt did not know from who told of it first: chain and day of the books. The stores' own file also corrects the chain. The money moves
 * to that chain's clearing.
 */
export async function completeReceipts(
  tx: Tx,
  seen: readonly { receipt: Receipt; sighting: Sighting }[],
  at: Date,
): Promise<void> {
  const learnt = seen
    .map(({ receipt, sighting }) => ({
      receipt,
      agency: agencyNow(receipt, sighting),
      accountedOn: receipt.accountedOn ?? sighting.accountedOn,
    }))
    .filter(
      ({ receipt, agency, accountedOn }) =>
        agency !== receipt.agency || accountedOn?.getTime() !== receipt.accountedOn?.getTime(),
    );
  if (learnt.length === 0) return;
  const rows = learnt.map(({ receipt: { id }, ...rest }) => ({ id, ...rest }));
  await tx.$executeRaw`
    UPDATE "Receipt" r SET agency = g.agency, "accountedOn" = g."accountedOn"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g(id uuid, agency text, "accountedOn" date)
    WHERE r.id = g.id`;
  await post(
    tx,
    learnt.flatMap(({ receipt, agency }) => {
      const { id, channel, amount, paidAt } = receipt;
      if (channel !== "STORE" || agency === null || agency === receipt.agency) return [];
      const before = clearingChannel(channel, receipt.agency);
      return [
        {
          cause: {
            type: "receipt" as const,
            id,
            step: receipt.agency === null ? "chain" : `chain:${agency}`,
          },
          caseId: null,
          occurredOn: dayOf(paidAt),
          bookedAt: at,
          entries: chainLearntEntries({ before, now: clearingChannel(channel, agency) }, amount),
        },
      ];
    }),
  );
}

/** What was settled stays with the chain that sent it. */
function agencyNow({ agency, settledOn }: Receipt, sighting: Sighting): string | null {
  if (agency === null) return sighting.agency;
  return sighting.source === "store" && settledOn === null ? sighting.agency : agency;
}
