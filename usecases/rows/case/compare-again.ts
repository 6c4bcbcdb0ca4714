import type { IdComparison } from "#domain/codes.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import type { Tx } from "../../ports/transaction.ts";
import { nameHash } from "./name-hash.ts";

/** What the school's list says of an open case. */
export interface Comparison {
  idComparison: IdComparison;
  /** The list has another name; false too where it has none. */
  nameDiffers: boolean;
}

/**
 * Of every open case of a school, by case id. They stay locked: a list may change only behind the cases that hang on it, as everywhere.
 */
export async function lockedComparisons(
  tx: Tx,
  seal: PersonalDataSeal,
  schoolCode: string,
): Promise<Map<string, Comparison>> {
  await tx.$executeRaw`
    SELECT 1 FROM "CardCase" WHERE "schoolCode" = ${schoolCode} AND progress IN ('UNPAID', 'PROCESSING') ORDER BY id FOR UPDATE`;
  const rows = await tx.$queryRaw<
    { id: string; name: string; hash: string | null; idComparison: IdComparison }[]
  >`
    SELECT c.id, c.name, r."nameHash" AS hash, CASE
      WHEN r."idNumberHash" IS NULL THEN 'NOT_PROVIDED' WHEN r."idNumberHash" = c."idNumberHash" THEN 'MATCH'
      ELSE 'MISMATCH' END AS "idComparison"
    FROM "CardCase" c LEFT JOIN "RosterEntry" r ON r."schoolCode" = c."schoolCode" AND r."studentNo" = c."studentNo"
    WHERE c."schoolCode" = ${schoolCode} AND c.progress IN ('UNPAID', 'PROCESSING')`;
  return new Map(
    rows.map(({ id, name, hash, idComparison }) => {
      const nameDiffers = hash !== null && hash !== nameHash(seal, name);
      return [id, { idComparison, nameDiffers }];
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
  {
    seal,
    schoolCode,
    before,
  }: { seal: PersonalDataSeal; schoolCode: string; before: Map<string, Comparison> },
  { actor, at }: { actor: string; at: Date },
): Promise<number> {
  const now = await lockedComparisons(tx, seal, schoolCode);
  const rows = [...now].flatMap(([caseId, to]) => {
    const from = before.get(caseId);
    const same = !from || (from.idComparison === to.idComparison && from.nameDiffers === to.nameDiffers);
    return same ? [] : [{ caseId, details: { from, to } }];
  });
  if (rows.length === 0) return 0;
  const ids = rows.map(({ caseId }) => caseId);
  await tx.$executeRaw`UPDATE "CardCase" SET version = version + 1 WHERE id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO "CaseHistory" ("caseId", at, actor, code, details)
    SELECT "caseId", ${at}, ${actor}, 'comparedAgain', details
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g("caseId" uuid, details jsonb)`;
  return rows.length;
}
