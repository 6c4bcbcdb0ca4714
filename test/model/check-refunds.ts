import type { Broken } from "./check.ts";
import type { ModelWorld } from "./world.ts";

/** What went back to students, by the world's record and by the service's refunds, once all are answered. */
export async function checkRefunds({
  deps: { db },
  outside,
}: {
  deps: { db: ModelWorld["deps"]["db"] };
  outside: ModelWorld["outside"];
}): Promise<Broken[]> {
  const refunds = await db.refund.findMany({ include: { receipt: { select: { externalId: true } } } });
  const doubts = refunds.filter(({ state }) => state === "UNKNOWN" || state === "SUBMITTED");
  const told = new Map<string, number>();
  // One that the desk noted by hand was in no file and went to nobody that is watched here.
  for (const { id, method, state, amount, receipt, batchId } of refunds)
    if (state === "SENT" && (batchId || method === "LINE_PAY"))
      add(told, method === "LINE_PAY" ? (receipt?.externalId ?? id) : id, amount);
  const went = new Map<string, number>();
  for (const { effect, reference, amount } of outside.money.list()) {
    if (effect === "REFUNDED" || effect === "PAID_OUT") add(went, reference, amount);
    if (effect === "CAME_BACK") add(went, reference, -amount);
  }
  const states = new Map(refunds.map(({ id, kind, method, state }) => [id, `${kind} ${method} ${state}`]));
  const differing = [...new Set([...told.keys(), ...went.keys()])].filter(
    (reference) => (told.get(reference) ?? 0) !== (went.get(reference) ?? 0),
  );
  return [
    ...doubts.map(({ id, state }) => ({ rule: "no refund is in doubt", where: `${id} ${state}` })),
    ...differing.map((reference) => ({
      rule: "what went back is what was booked as sent",
      where: `${reference}: ${went.get(reference) ?? 0} went, ${told.get(reference) ?? 0} booked, ${states.get(reference)}`,
    })),
  ];
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
