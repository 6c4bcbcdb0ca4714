import type { IdComparison } from "#domain/codes.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { noteOtherComparisons } from "./change-case.ts";
import { nameHash } from "./name-hash.ts";

/** What the school's list says of an open case. */
interface Comparison {
  idComparison: IdComparison;
  /** The list has another name; false too where it has none. */
  nameDiffers: boolean;
}

type Compared = Comparison & { student: { lineUserId: string } };

/**
 * Of every open case of a school, by case id. They stay locked: a list may change only behind the cases that hang on it, as everywhere.
 */
export async function lockedComparisons(
  tx: Tx,
  seal: PersonalDataSeal,
  schoolCode: string,
): Promise<Map<string, Compared>> {
  await tx.$executeRaw`
    SELECT 1 FROM "CardCase" WHERE "schoolCode" = ${schoolCode} AND progress IN ('UNPAID', 'PROCESSING') ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<
    { id: string; name: string; lineUserId: string; hash: string | null; idComparison: IdComparison }[]
  >`
    SELECT c.id, c.name, t."lineUserId", r."nameHash" AS hash, CASE
      WHEN r."idNumberHash" IS NULL THEN 'NOT_PROVIDED' WHEN r."idNumberHash" = c."idNumberHash" THEN 'MATCH'
      ELSE 'MISMATCH' END AS "idComparison"
    FROM "CardCase" c JOIN "Student" t ON t.id = c."studentId" LEFT JOIN "RosterEntry" r ON r."schoolCode" = c."schoolCode" AND r."studentNo" = c."studentNo"
    WHERE c."schoolCode" = ${schoolCode} AND c.progress IN ('UNPAID', 'PROCESSING')`;
  return new Map(
    rows.map(({ id, name, lineUserId, hash, idComparison }) => {
      const nameDiffers = hash !== null && hash !== nameHash(seal, name);
      return [id, { idComparison, nameDiffers, student: { lineUserId } }];
    }),
  );
}

/**
 * Writes down of the open cases of a school what the change of its list made different. They get a new version, so that nobody decides
 * on what he saw before; no student is told.
 * @param before as `lockedComparisons` had it before the change
 * @returns how many cases compare differently now
 */
export async function noteComparedAgain(
  tx: Tx,
  { seal, schoolCode, before }: { seal: PersonalDataSeal; schoolCode: string; before: Map<string, Compared> },
  by: { actor: string; at: Date },
): Promise<number> {
  const now = await lockedComparisons(tx, seal, schoolCode);
  const rows = [...now].flatMap(([id, { student, ...to }]) => {
    const { student: _, ...from } = before.get(id) ?? { student, ...to };
    const same = from.idComparison === to.idComparison && from.nameDiffers === to.nameDiffers;
    return same ? [] : [{ id, student, details: { from, to } }];
  });
  await noteOtherComparisons(tx, rows, by);
  return rows.length;
}
