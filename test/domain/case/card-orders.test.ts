import { describe, expect, it } from "vitest";
import { cardCoreOf, type OrderFacts } from "#domain/case/card-core.ts";
import { decideOrders, mayOrderAgain } from "#domain/case/card-orders.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import { type CardOrderKind, type Category, cardOrderKinds } from "#domain/codes.ts";
import { aSnapshot } from "./a-snapshot.ts";

const at = new Date("2026-11-12T02:00:00Z");
const none = { calledBack: [], issued: [], byHand: [] };
const paid = { progress: "PROCESSING", paidAt: at, confirmedAt: at } as const;
const ready = { ...paid, review: "APPROVED", photoMode: "KEEP" } as const;
const made = { ...ready, producedAt: at } as const;

function order(kind: CardOrderKind, given: Partial<OrderFacts> = {}): OrderFacts {
  const open = { supersededAt: null, outcome: null, resultAt: null, answeredBy: null };
  return { kind, round: 1, createdAt: at, balance: null, cardTail: null, ...open, ...given };
}
const done = { outcome: "DONE", answeredBy: "cardCore" } as const;
const refused = { outcome: "REFUSED", answeredBy: "cardCore" } as const;

function decide(
  snapshot: Partial<CaseSnapshot>,
  orders: OrderFacts[] = [],
  { event, anew = [] }: Partial<Parameters<typeof decideOrders>[2]> = {},
) {
  return decideOrders(aSnapshot(snapshot), cardCoreOf(orders), { event, anew });
}

describe("the card core is told", () => {
  it.each<Category>(["LOSS_REISSUE", "LOSS_REFUND", "LOSS_ONLY"])(
    "to stop the e-purse of a lost card once the case is confirmed, and once only: %s (R8, R9)",
    (category) => {
      expect(decide({ category, confirmedAt: null })).toEqual(none);
      expect(decide({ category, confirmedAt: at })).toMatchObject({ issued: ["STOP"] });
      for (const answer of [{}, done, refused])
        expect(decide({ category, confirmedAt: at }, [order("STOP", answer)])).toEqual(none);
    },
  );

  it("nothing of a card that is still there, but to make the new one", () => {
    expect(decide({ category: "REISSUE", ...ready })).toEqual(none);
    const back = { category: "REISSUE", ...ready, oldCardReceivedAt: at } as const;
    expect(decide(back)).toEqual({ ...none, issued: ["PRODUCE"] });
  });

  it("to make the card when the conditions hold, and never after the fact", () => {
    const stop = order("STOP");
    expect(decide({ ...ready, review: "PENDING" }, [stop])).toEqual(none);
    expect(decide({ ...ready, photoMode: null }, [stop])).toEqual(none);
    expect(decide(ready, [stop])).toEqual({ ...none, issued: ["PRODUCE"] });
    expect(decide(made, [stop, order("PRODUCE", done)])).toEqual(none);
  });

  it("that an order does not hold any more, and what holds instead", () => {
    const open = [order("STOP", done), order("PRODUCE")];
    expect(decide({ ...ready, review: "RETURNED" }, open)).toEqual({ ...none, calledBack: ["PRODUCE"] });
    expect(decide(ready, open, { anew: cardOrderKinds })).toEqual({
      ...none,
      calledBack: ["PRODUCE"],
      issued: ["PRODUCE"],
    });
    expect(decide(ready, [order("STOP"), order("PRODUCE", refused)], { anew: cardOrderKinds })).toEqual({
      ...none,
      calledBack: ["STOP"],
      issued: ["STOP", "PRODUCE"],
    });
    const calledBack = order("PRODUCE", { supersededAt: at });
    expect(decide(ready, [order("STOP"), calledBack])).toEqual({ ...none, issued: ["PRODUCE"] });
  });

  it("to move what was on the old card once there is a new one, in whichever order it answers (R107)", () => {
    const stopped = order("STOP", { ...done, balance: 230 });
    expect(decide(ready, [stopped, order("PRODUCE")])).toEqual(none);
    expect(decide(made, [order("STOP"), order("PRODUCE", done)])).toEqual(none);
    expect(decide(made, [stopped, order("PRODUCE", done)])).toEqual({ ...none, issued: ["TRANSFER"] });
    for (const balance of [0, -12])
      expect(decide(made, [order("STOP", { ...done, balance }), order("PRODUCE", done)])).toEqual(none);
    const byHand = order("STOP", { outcome: "DONE", answeredBy: "staff:1", balance: null });
    expect(decide(made, [byHand, order("PRODUCE", done)])).toEqual(none);
  });

  it("to settle the balance once a refund case is paid and reviewed, not again when the refund comes back", () => {
    const refund = { ...ready, category: "LOSS_REFUND", photoMode: null } as const;
    const stop = order("STOP");
    expect(decide({ ...refund, review: "PENDING" }, [stop])).toEqual(none);
    expect(decide(refund, [stop])).toEqual({ ...none, issued: ["REFUND_BALANCE"] });
    const settled = [stop, order("REFUND_BALANCE", done)];
    expect(decide({ ...refund, refundReturnedAt: at }, settled)).toEqual(none);
  });
});

describe("a step that the desk takes by hand", () => {
  it("answers the order that was open, or gives and answers one", () => {
    const hand = { event: "produced" } as const;
    const byHand = { ...none, byHand: ["PRODUCE"] };
    expect(decide(made, [order("STOP"), order("PRODUCE")], hand)).toEqual(byHand);
    expect(decide(made, [order("STOP"), order("PRODUCE", refused)], hand)).toEqual(byHand);
    expect(decide(made, [order("STOP")], hand)).toEqual(byHand);
  });

  it("has nothing to answer where the card core has spoken", () => {
    expect(decide(made, [order("STOP"), order("PRODUCE", done)], { event: "produced" })).toEqual(none);
  });
});

it("lets the desk order again what was refused and is still due, and a misprint", () => {
  const again = (kind: CardOrderKind, snapshot: Partial<CaseSnapshot>, orders: OrderFacts[]) =>
    mayOrderAgain(kind, aSnapshot(snapshot), cardCoreOf(orders));
  expect(again("PRODUCE", ready, [order("PRODUCE", refused)])).toBe(true);
  expect(again("PRODUCE", ready, [order("PRODUCE")])).toBe(false);
  expect(again("PRODUCE", { ...ready, review: "RETURNED" }, [order("PRODUCE", refused)])).toBe(false);
  expect(again("PRODUCE", { ...made, shippedAt: at }, [order("PRODUCE", done)])).toBe(true);
  expect(again("STOP", ready, [order("STOP", done)])).toBe(false);
  expect(again("STOP", ready, [])).toBe(false);
});
