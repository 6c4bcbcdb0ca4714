import { dayOf } from "#domain/calendar.ts";
import { categoriesFor, changeSaid } from "#domain/case/change-category.ts";
import { confirmedBySending } from "#domain/case/readiness.ts";
import type { Category } from "#domain/category.ts";
import { DomainError } from "#domain/errors.ts";
import type { Localized } from "#domain/language.ts";
import { frozenPrice } from "#domain/money/tariff.ts";
import type { Deps } from "../ports/deps.ts";
import { ownedCaseId } from "../rows/case/case-access.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";

/** What a case may become when she is asked to mend its category. */
export interface CategoryChoice {
  category: Category;
  /** Whole NT$. */
  amountDue: number;
  /** What becomes of money and card then. */
  said: Localized;
}

/** @throws DomainError not_found, linked_case */
export async function categoryChoices(
  { db, now }: Pick<Deps, "db" | "now">,
  studentId: string,
  serial: string,
): Promise<CategoryChoice[]> {
  const id = await ownedCaseId(db, studentId, serial);
  const cardCase = await db.cardCase.findUnique({ where: { id }, include: { school: true } });
  if (!cardCase) throw new DomainError("not_found");
  const { schoolCode } = cardCase;
  const { reviewRequired, collects } = cardCase.school;
  const inSchool = { schoolReviewRequired: reviewRequired, schoolCollects: collects };
  const day = dayOf(now());
  return Promise.all(
    categoriesFor(cardCase).map(async (category) => {
      const price = frozenPrice(await tariffInForce(db, { category, schoolCode, day }));
      const to = { ...price, confirmed: confirmedBySending({ ...inSchool, deductedFee: price.deductedFee }) };
      return {
        category,
        amountDue: price.amountDue,
        said: changeSaid(cardCase, { from: cardCase, to, category }),
      };
    }),
  );
}
