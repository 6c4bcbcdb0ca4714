import type { IdComparison } from "#domain/codes.ts";

export type { IdComparison } from "#domain/codes.ts";

import type { CardCase } from "#prisma/generated/client.ts";
import type { Tx } from "../../ports/transaction.ts";

/** 符合, 不符合, 校方未提供 (R95): the number typed at the loss against the one that the school supplied. */

type Compared = Pick<CardCase, "schoolCode" | "studentNo" | "idNumberHash">;

/** Compares keyed hashes, all cases in one query; the numbers themselves are never opened. */
export async function compareIds<Row extends Compared>(
  tx: Tx,
  cases: Row[],
): Promise<(Row & { idComparison: IdComparison })[]> {
  const entries = await tx.rosterEntry.findMany({
    where: {
      schoolCode: { in: [...new Set(cases.map(({ schoolCode }) => schoolCode))] },
      studentNo: { in: [...new Set(cases.map(({ studentNo }) => studentNo))] },
    },
  });
  const supplied = new Map(entries.map((entry) => [rosterKey(entry), entry.idNumberHash]));
  return cases.map((row) => ({
    ...row,
    idComparison: compare(row.idNumberHash, supplied.get(rosterKey(row))),
  }));
}

function compare(typed: string, supplied: string | undefined): IdComparison {
  if (supplied === undefined) return "NOT_PROVIDED";
  return typed === supplied ? "MATCH" : "MISMATCH";
}

function rosterKey({ schoolCode, studentNo }: Pick<Compared, "schoolCode" | "studentNo">): string {
  return `${schoolCode}/${studentNo}`;
}
