import { describe, expect, it } from "vitest";
import { type CaseStatus, caseStatus } from "#domain/case/case-status.ts";
import { awaitsPayment } from "#domain/case/readiness.ts";
import type { CaseSnapshot } from "#domain/case/snapshot.ts";
import type { StatusFacts } from "#domain/case/status-facts.ts";
import { waitingFor } from "#domain/case/waiting-for.ts";
import { categories } from "#domain/category.ts";
import { statusCodes } from "#domain/codes.ts";
import { usualOfficeDays } from "#domain/facts.ts";
import { everySnapshot } from "./every-snapshot.ts";

const at = new Date("2026-11-22T12:00:00+08:00");
const facts: StatusFacts = {
  serial: "SEQ000000000001",
  at,
  submittedAt: at,
  timeline: [{ at, code: "submitted" }],
  amountDue: 120,
  refundMethod: null,
  usualDays: usualOfficeDays,
};

type Stand = { snapshot: CaseSnapshot; facts: StatusFacts; status: CaseStatus };

/** Every reachable state with every fact that the sentence depends on. */
const stands: Stand[] = everySnapshot().flatMap((snapshot) =>
  variants(snapshot).map((variant) => ({
    snapshot,
    facts: variant,
    status: caseStatus(snapshot, variant),
  })),
);

function variants({ category, progress }: CaseSnapshot): StatusFacts[] {
  // What ended it, history tells: her own word or that of iPASS.
  if (progress === "VOIDED")
    return [facts, { ...facts, timeline: [...facts.timeline, { at, code: "withdrawn" as const }] }];
  const money = [facts, { ...facts, timeline: [...facts.timeline, { at, code: "wrongAmount" as const }] }];
  if (categories[category].needsRefund)
    return money.flatMap((one) => [
      { ...one, refundMethod: "CHEQUE" as const },
      { ...one, refundMethod: "TRANSFER" as const },
    ]);
  return money;
}

const saidIn = ({ status: { text, next } }: Stand) => ({
  zh: text.zh + (next?.zh ?? ""),
  en: `${text.en} ${next?.en ?? ""}`,
});
const wrong = (isWrong: (stand: Stand) => boolean) =>
  stands.filter(isWrong).map(({ snapshot, status }) => ({ ...snapshot, ...status }));

describe("over every state that a case can reach", () => {
  it("has hundreds of them, and every code is one of some", () => {
    expect(stands.length).toBeGreaterThan(500);
    expect(new Set(stands.map(({ status }) => status.code))).toEqual(new Set(statusCodes));
  });

  it("says whole sentences in both languages", () => {
    expect(wrong(({ status }) => !/^[^。]+。$/u.test(status.text.zh))).toEqual([]);
    expect(wrong(({ status }) => !/^[A-Z]\S[^.]+\.$|^iPASS/u.test(status.text.en))).toEqual([]);
    expect(wrong((stand) => /undefined|null|NaN/.test(saidIn(stand).zh + saidIn(stand).en))).toEqual([]);
    expect(wrong((stand) => /\p{sc=Han}/u.test(saidIn(stand).en))).toEqual([]);
  });

  it("calls in force what is confirmed, and nothing else", () => {
    const idle = /還沒生效|沒有生效|還沒停用|沒有因此停用|不會製作新卡/;
    const force = /已生效|不能取消|已完成|已停用|正在|已繳費|新卡已/;
    expect(
      wrong(({ snapshot, status }) => snapshot.confirmedAt !== null && idle.test(status.text.zh)),
    ).toEqual([]);
    expect(
      wrong(({ snapshot, status }) => snapshot.confirmedAt === null && force.test(status.text.zh)),
    ).toEqual([]);
    const idleEn = /not in force|never took effect|no new card is made/i;
    const forceEn = /(?<!not )in force|cannot be cancelled|complete|e-purse is stopped|^Paid/;
    expect(
      wrong(({ snapshot, status }) => snapshot.confirmedAt !== null && idleEn.test(status.text.en)),
    ).toEqual([]);
    expect(
      wrong(({ snapshot, status }) => snapshot.confirmedAt === null && forceEn.test(status.text.en)),
    ).toEqual([]);
  });

  it("never speaks of a stopped card, or of a loss report in force, where none was lost", () => {
    const lossWords = /停用|掛失(?!紀錄)(?<!補辦掛失)|stopp|loss report (is|never)/;
    expect(
      wrong(
        (stand) =>
          !categories[stand.snapshot.category].losesCard &&
          // It asks about one.
          stand.status.code !== "lossReportMissing" &&
          lossWords.test(saidIn(stand).zh + saidIn(stand).en),
      ),
    ).toEqual([]);
  });

  it("says that money is open exactly while it is", () => {
    const open = /尚未繳費|還不算繳費|尚欠|沒有收到款項/;
    const over = ["voided", "withdrawn"];
    expect(
      wrong(
        ({ snapshot, status }) =>
          !over.includes(status.code) && awaitsPayment(snapshot) !== open.test(status.text.zh),
      ),
    ).toEqual([]);
  });

  it("promises a new card only where one is made, and a refund only where one is due", () => {
    const card = /新卡(?!。)/;
    expect(
      wrong((stand) => !categories[stand.snapshot.category].makesCard && card.test(saidIn(stand).zh)),
    ).toEqual([]);
    expect(
      wrong(
        (stand) => !categories[stand.snapshot.category].needsRefund && /餘額|支票/.test(saidIn(stand).zh),
      ),
    ).toEqual([]);
  });

  it("names whoever has to act, and nobody once the case is over", () => {
    expect(
      wrong(({ snapshot, status }) => {
        const [first] = waitingFor(snapshot);
        const expected = status.code === "lossReportMissing" ? "student" : (first?.who ?? null);
        return status.who !== expected;
      }),
    ).toEqual([]);
    expect(wrong(({ status }) => status.who !== null && status.next === null)).toEqual([]);
    expect(
      wrong(
        ({ snapshot, status }) =>
          snapshot.progress === "CLOSED" &&
          (status.next !== null) !==
            (categories[snapshot.category].makesCard && snapshot.pickedUpAt === null),
      ),
    ).toEqual([]);
  });

  it("asks for everything that waits for the student", () => {
    const words = {
      payment: /繳費|繳清/,
      schoolCollects: /學校承辦窗口繳/,
      returnedItem: /修改學校列出的項目/,
      photo: /提供新卡的照片/,
      refundDetails: /更正退費資料/,
      oldCard: /把舊卡和票卡處理申請單寄回/,
    } as Record<string, RegExp>;
    expect(
      wrong(({ snapshot, status }) => {
        if (status.code === "lossReportMissing") return false;
        const asked = waitingFor(snapshot).filter(({ who }) => who === "student");
        return asked.some(({ code }) => !words[code]?.test(status.next?.zh ?? ""));
      }),
    ).toEqual([]);
  });
});

const stand = (changes: Partial<CaseSnapshot>, more: Partial<StatusFacts> = {}): CaseStatus => {
  const found = everySnapshot().find((snapshot) =>
    Object.entries({ deductedFee: 0, ...changes }).every(([name, value]) => {
      const held = snapshot[name as keyof CaseSnapshot];
      return value instanceof Date ? held !== null : held === value;
    }),
  );
  if (!found) throw new Error("No such state can be reached");
  return caseStatus(found, { ...facts, ...more });
};
const saidOf = ({ text, next }: CaseStatus) => text.zh + (next?.zh ?? "");
const pays = { schoolCollects: false, schoolReviewRequired: true } as const;

describe("the hours in which a holder bears misuse", () => {
  it("are told with the moment from which they run, of every open loss in force and of nothing else", () => {
    const told = /^掛失從 2026\/11\/22 12:00 起生效；到 2026\/11\/22 15:00 為止（3 小時內）/;
    expect(
      wrong(({ snapshot: { category, confirmedAt, progress }, status: { inForce } }) => {
        const open = progress === "UNPAID" || progress === "PROCESSING";
        const expected = categories[category].losesCard && confirmedAt !== null && open;
        return expected !== told.test(inForce?.zh ?? "") || expected !== (inForce !== null);
      }),
    ).toEqual([]);
  });

  it("are told until the day is over on which they end", () => {
    const inForce = (moment: string) =>
      stand({ category: "LOSS_ONLY", progress: "PROCESSING" }, { at: new Date(moment) }).inForce;
    expect(inForce("2026-11-22T23:59:59+08:00")?.zh).toContain("3 小時內");
    expect(inForce("2026-11-23T00:00:00+08:00")).toBeNull();
  });
});

describe("a date", () => {
  it("is none while a refund that came back waits for the student, and is counted anew from her correction", () => {
    const refund = { category: "LOSS_REFUND", progress: "PROCESSING", review: "APPROVED" } as const;
    const on = (day: number) => new Date(`2026-12-${day}T12:00:00+08:00`);
    const back = [{ at: on(10), code: "refundReturned" }] as const;
    for (const day of [11, 31])
      expect(stand({ ...refund, refundReturnedAt: on(10) }, { at: on(day), timeline: back })).toMatchObject({
        code: "refundReturned",
        who: "student",
        expectedBy: null,
        timing: null,
      });
    const corrected = [...back, { at: on(28), code: "refundCorrected" }] as const;
    expect(
      stand({ ...refund, refundedAt: null, refundReturnedAt: null }, { at: on(31), timeline: corrected }),
    ).toMatchObject({
      code: "refunding",
      who: "ipass",
      expectedBy: "2027-01-19",
    });
  });

  it("is none of the school's while the student is asked about her loss report", () => {
    const asked = {
      category: "REISSUE",
      reissueReason: "ALREADY_REPORTED",
      lossAskedAt: at,
      lossConfirmedAt: null,
    } as const;
    expect(
      stand({
        ...asked,
        progress: "PROCESSING",
        review: "PENDING",
        lossReported: false,
        oldCardReceivedAt: at,
      }),
    ).toMatchObject({ code: "lossReportMissing", who: "student", expectedBy: null, timing: null });
  });
});

describe("in words", () => {
  it.each<[string, Partial<CaseSnapshot>, string, string | null]>([
    [
      "an unpaid loss",
      { ...pays, category: "LOSS_ONLY", progress: "UNPAID", review: "PENDING" },
      "尚未繳費；掛失還沒生效，卡片還沒停用。",
      "請在 2026/12/22 前繳費。繳費或學校核可後才生效，生效後不能取消。已在超商或 ATM 繳費的，幾個工作天後才會入帳，不要再繳一次。",
    ],
    [
      "an approved loss that owes",
      { ...pays, category: "LOSS_REISSUE", progress: "UNPAID", review: "APPROVED", photoMode: "KEEP" },
      "掛失已生效，尚欠 NT$120，不能取消；學校已核可。",
      "請在 2026/12/22 前用這張繳費單繳清 NT$120。繳清後才會製作新卡。已在超商或 ATM 繳費的，幾個工作天後才會入帳，不要再繳一次。",
    ],
    [
      "a replacement that waits for the old card and the school",
      { ...pays, category: "REISSUE", progress: "PROCESSING", review: "PENDING", photoMode: "KEEP" },
      "已繳費；申請已生效，不能取消；舊卡還沒寄到一卡通公司。",
      "請把舊卡和票卡處理申請單寄回一卡通公司。收到且學校核可後才會製作新卡；已經寄出的不用再寄。",
    ],
    [
      "a closed replacement",
      { category: "REISSUE", progress: "CLOSED" },
      "新卡已寄往學校。",
      "請到學校承辦窗口領取；領取時間和要帶的證件，請洽學校。",
    ],
    [
      "a lapsed loss",
      { category: "LOSS_REFUND", progress: "LAPSED" },
      "期限內沒有收到款項，申請已失效；掛失沒有生效，卡片沒有因此停用。",
      "需要的話可以重新申請。已在期限內繳費的，請等入帳，不要再繳一次。",
    ],
    [
      "a replacement voided after its card came in",
      { category: "REISSUE", progress: "VOIDED", oldCardReceivedAt: at },
      "申請已作廢；不會製作新卡。",
      "需要的話可以重新申請。舊卡在一卡通公司，請撥 (07)791-2000。",
    ],
  ])("%s", (_, changes, text, next) => {
    const status = stand(changes);
    expect(status.text.zh).toBe(text);
    expect(status.next?.zh ?? null).toBe(next);
  });

  it.each(["LAPSED", "VOIDED"] as const)("of a %s case leads to the newer one of its card", (progress) => {
    const over = (unpaid: boolean) => stand({ progress }, { newer: { serial: "SEQ000000000002", unpaid } });
    expect(over(true).next).toEqual({
      zh: "這張卡已有新的申請 SEQ000000000002，新的申請要另外繳費。",
      en: "The card has a newer application, SEQ000000000002, which still waits for a payment of its own.",
    });
    expect(over(false).next?.zh).toBe("這張卡已有新的申請 SEQ000000000002，正在辦理。");
    expect(over(true).fix).toMatchObject({ code: "SEE_CASE", path: "/cases/SEQ000000000002" });
  });

  it("pays at the school's counter where the school collects", () => {
    const { next } = stand({
      category: "LOSS_ONLY",
      progress: "UNPAID",
      review: "PENDING",
      schoolCollects: true,
    });
    expect(next?.zh).toBe("請在 2026/12/22 前到學校承辦窗口繳費並辦理核可。辦好後才生效，生效後不能取消。");
  });

  it("says a refund was sent in the way that she chose, and only once it was", () => {
    const sent = { category: "LOSS_REFUND", progress: "CLOSED", refundedAt: at } as const;
    expect(stand(sent, { refundMethod: "CHEQUE" }).text.zh).toBe("掛失已完成；退費支票已掛號寄出。");
    expect(stand(sent, { refundMethod: "TRANSFER" }).text.en).toBe(
      "The loss report is complete; the balance was sent to the account given for it.",
    );
  });

  describe("of a fee that the balance pays (C20)", () => {
    const deducted = { category: "LOSS_REFUND", deductedFee: 20 } as const;
    const fetched = (balance: number) => ({
      refundMethod: "CHEQUE" as const,
      core: {
        REFUND_BALANCE: {
          ...{ kind: "REFUND_BALANCE" as const, round: 1, createdAt: at, supersededAt: null },
          ...{ outcome: "DONE" as const, resultAt: at, answeredBy: "cardCore", balance, cardTail: null },
        },
      },
    });

    it("asks for no money and waits for the school alone", () => {
      const waiting = stand({ ...deducted, ...pays, confirmedAt: null, review: "PENDING" });
      expect(waiting).toMatchObject({ code: "approvalAwaited", who: "school", fix: null });
      expect(saidOf(waiting)).toBe(
        "不用繳費，NT$20 從退費餘額扣除；掛失還沒生效，卡片還沒停用；等學校核可。學校核可後才生效，生效後不能取消。之後一卡通公司會退還餘額。",
      );
    });

    it("says what is taken off, before and after the card core has told the balance", () => {
      const approved = { ...deducted, ...pays, approvedAt: at, refundedAt: null, refundReturnedAt: null };
      const refunding = { ...approved, progress: "PROCESSING" as const };
      expect(stand(refunding, { refundMethod: "TRANSFER" }).next?.zh).toBe(
        "餘額會匯入填寫的帳戶。退費先扣除 NT$20；餘額不足的不用補繳。",
      );
      expect(stand(refunding, fetched(300)).text.zh).toBe(
        "掛失已生效；卡片餘額 NT$300，扣除 NT$20，一卡通公司正在辦理退費 NT$252。",
      );
      expect(stand({ ...deducted, refundedAt: at }, { refundMethod: "TRANSFER" }).text.zh).toBe(
        "掛失已完成；餘額已匯入退費帳戶；已從餘額扣除 NT$20。",
      );
    });

    it.each([
      [0, "卡片沒有餘額可退，不用補繳。"],
      [13, "卡片餘額 NT$13 全數抵付 NT$20 的費用，沒有餘額可退，不用補繳。"],
      [
        40,
        "卡片餘額 NT$40，扣除 NT$20 後剩 NT$20，不足支付支票郵資 NT$28，沒有寄出支票；想改用匯款請撥 (07)791-2000。",
      ],
    ])("ends in words where the card held %d", (balance, words) => {
      const closed = { ...deducted, progress: "CLOSED" as const, refundedAt: null };
      expect(stand(closed, fetched(balance)).text.zh).toBe(`掛失已完成；舊卡的電子錢包已停用；${words}`);
    });
  });

  it("tells of money that does not fit the bill", () => {
    const timeline = [...facts.timeline, { at, code: "wrongAmount" as const }];
    expect(
      stand(
        { ...pays, category: "LOSS_ONLY", progress: "UNPAID", review: "APPROVED" },
        { timeline, amountDue: 20 },
      ).text.zh,
    ).toBe("掛失已生效，尚欠 NT$20，不能取消；收到的金額與繳費單不符，還不算繳費；學校已核可。");
  });

  it("says in English what it says in Chinese", () => {
    expect(stand({ ...pays, category: "LOSS_REISSUE", progress: "UNPAID", review: "APPROVED" }).text.en).toBe(
      "The loss report is in force, NT$120 still owed, and cannot be cancelled; approved by the school.",
    );
  });

  it("expects a payment until its day, and office days of others", () => {
    expect(stand({ ...pays, category: "LOSS_ONLY", progress: "UNPAID", review: "PENDING" })).toMatchObject({
      who: "student",
      expectedBy: "2026-12-22",
    });
    expect(
      stand({ ...pays, category: "LOSS_REISSUE", progress: "PROCESSING", producedAt: at }),
    ).toMatchObject({
      who: "ipass",
      timing: { zh: "寄出新卡通常 1–3 個工作天，預計 2026/11/25 前完成。" },
    });
  });
});
