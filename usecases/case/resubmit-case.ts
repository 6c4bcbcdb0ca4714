import { categoriesFor } from "#domain/case/change-category.ts";
import { askedItems, type ReturnItem } from "#domain/case/return-items.ts";
import { DomainError } from "#domain/errors.ts";
import type { DraftFields } from "#domain/form/form.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { fieldsOfCase } from "../rows/case/case-columns.ts";
import { changeCase, noteOnCase } from "../rows/case/change-case.ts";
import { confirmBySending } from "../rows/case/confirm-by-sending.ts";
import {
  type CaseFix,
  categoryColumns,
  fixedColumns,
  formWithCategory,
  formWithRefund,
} from "../rows/case/fixed-columns.ts";
import { type LockedCase, lockCase, lockedSnapshot, requireVersion } from "../rows/case/lock-case.ts";
import { refuseSecondCase } from "../rows/case/refuse-second-case.ts";
import { sendAgain } from "../rows/refund/by-hand.ts";
import { lockStudent, patience } from "../rows/student/lock-student.ts";
import { checkFix } from "./check-fix.ts";
import { reprice } from "./reprice.ts";

type FixDeps = Pick<Deps, "db" | "now" | "seal" | "settings">;

/**
 * Sends what the school asked for again: the case is PENDING once more, with exactly those items changed. Where iPASS found no earlier
 * loss report, the category alone is changed; where the refund came back, its details alone, and iPASS may refund again. Another category
 * has the price of today, see `reprice`.
 * @param version of the case as she saw it
 * @throws DomainError not_found, linked_case, stale_version, illegal_transition, case_already_open, payment_in_progress,
 *   validation_failed with `fields`: what was not asked for, what is missing or wrong
 */
export async function resubmitCase(
  deps: FixDeps,
  studentId: string,
  serial: string,
  { version, ...given }: CaseFix & { version?: number | undefined },
): Promise<void> {
  await deps.db.$transaction(async (tx) => {
    await lockStudent(tx, studentId);
    const cardCase = await lockCase(tx, await ownedCaseId(tx, studentId, serial));
    requireVersion(cardCase, version);
    const snapshot = await lockedSnapshot(tx, cardCase);
    const asked = askedItems(snapshot, cardCase.returnReasons);
    if (asked.length === 0) throw new DomainError("illegal_transition");
    // Another reason alone is an answer within the category that she has.
    const category = given.category ?? (given.reissueReason && cardCase.category);
    const fix = { ...given, ...(category && { category }) };
    if (category && !categoriesFor(snapshot).includes(category))
      throw new DomainError("validation_failed", { fields: { category: "lossInForce" } });
    const answers = { asked, fix, cardCase };
    const form = wholeForm(answers, deps.seal);
    await checkFix(tx, { ...answers, form });
    const by = { seal: deps.seal, at: deps.now() };
    const columns = { ...fixedColumns(fix, by), ...(form && categoryColumns(form, by)) };
    await write(tx, deps, { ...answers, columns });
  }, patience);
}

interface Answered {
  cardCase: LockedCase;
  asked: ReturnItem[];
  fix: CaseFix;
}

/** The form as it will be, where more than the fields of the answer depends on it. */
function wholeForm({ cardCase, asked, fix }: Answered, seal: Deps["seal"]): DraftFields | undefined {
  const { category, refund } = fix;
  if (category) return formWithCategory(fieldsOfCase(cardCase, seal), { ...fix, category });
  return isRefund(asked) && refund ? formWithRefund(fieldsOfCase(cardCase, seal), refund) : undefined;
}

function isRefund(asked: ReturnItem[]): boolean {
  return asked.some(({ reason }) => reason === "REFUND");
}

interface Written extends Answered {
  columns: ReturnType<typeof fixedColumns>;
}

async function write(
  tx: Tx,
  deps: FixDeps,
  { cardCase, asked, fix: { category }, columns }: Written,
): Promise<void> {
  const by = { actor: `student:${cardCase.studentId}`, at: deps.now() };
  if (isRefund(asked)) {
    await changeCase(tx, cardCase, "refundCorrected", { ...by, fields: columns });
    await sendAgain(tx, await lockCase(tx, cardCase.id), by);
    return;
  }
  const beside = await besideOthers(tx, cardCase, columns);
  const priced = category ? await reprice(tx, deps, cardCase, category) : cardCase;
  const change = { from: cardCase.category, to: category ?? cardCase.category };
  const returned = cardCase.review === "RETURNED";
  if (returned && change.from !== change.to)
    await noteOnCase(tx, cardCase, "recategorised", { ...by, details: change });
  await changeCase(tx, priced, returned ? "resubmitted" : "recategorised", {
    ...by,
    details: returned ? { items: cardCase.returnReasons } : change,
    fields: { ...columns, ...beside, returnReasons: [] },
  });
  if (category) await confirmBySending(tx, await lockCase(tx, cardCase.id), by.at);
}

/** Whether it may still be open, and beside which, once card or wish are others. */
async function besideOthers(
  tx: Tx,
  cardCase: LockedCase,
  columns: Written["columns"],
): Promise<{ besideAnother?: boolean }> {
  if (!columns.studentNo && !columns.idNumberHash && !columns.category && !columns.reissueReason) return {};
  const { studentId, schoolCode, studentNo, idNumberHash, category, reissueReason } = {
    ...cardCase,
    ...columns,
  };
  const card = { studentId, schoolCode, studentNo, idNumberHash, category, reissueReason };
  return refuseSecondCase(tx, card, cardCase.id);
}
