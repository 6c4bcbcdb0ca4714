import { writeXlsx } from "hucre/xlsx";
import { keysOf } from "#domain/keys-of.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import type { CellFault, TableRow } from "#domain/roster/check-rows.ts";
import { faultColumn, rosterColumns } from "#domain/roster/columns.ts";
import { faultSentence } from "#domain/roster/fault-words.ts";
import type { Deps } from "../ports/deps.ts";
import { recordAccess, type SchoolStaff } from "../rows/staff/staff.ts";
import { settleChoices, texts } from "./choices.ts";
import { choicesOf, openImport, unpacked } from "./import-row.ts";
import { rosterDiff } from "./roster-diff.ts";

/** Every cell is text, so that no spreadsheet drops zeros, makes dates or works anything out. */
const asText = (count: number) => Array.from({ length: count }, () => ({ numFmt: "@", width: 20 }));

/** An empty list with its header, two made-up students, and a sheet that explains the columns. */
export function rosterTemplate(language: Language): Promise<Uint8Array> {
  const say = (text: Localized) => inLanguage(text, language);
  const columns = keysOf(rosterColumns).map((field) => rosterColumns[field]);
  const list = [
    columns.map(({ title }) => say(title)),
    ...[0, 1].map((one) => columns.map(({ examples }) => examples[one]!)),
  ];
  const help = columns.map((column) => [say(column.title), say(column.help)]);
  return writeXlsx({
    sheets: [
      { name: say({ zh: "名冊", en: "Students" }), rows: list, columns: asText(columns.length) },
      { name: say({ zh: "說明", en: "Help" }), rows: help, columns: [{ width: 20 }, { width: 90 }] },
    ],
  });
}

/**
 * The school's own list with a column that says what is wrong in which row; it can be mended and uploaded as it is. Only before it is taken
 * over: afterwards the list is gone. The look is in the trail.
 * @throws DomainError not_found, roster_import_over, roster_header
 */
export async function rosterWithFaults(
  deps: Pick<Deps, "db" | "now" | "seal">,
  staff: SchoolStaff,
  id: string,
  language: Language,
): Promise<Uint8Array> {
  const { db, seal } = deps;
  const row = await openImport(db, staff, id);
  const choices = choicesOf(row);
  const { table } = await settleChoices(unpacked(seal, row.contentSealed), choices, {});
  const { faults } = await rosterDiff(db, seal, row.schoolCode, { table, choices });
  await recordAccess(deps, staff, {
    action: "roster.download",
    subject: id,
    details: { faults: faults.length },
  });
  const rows = withColumn(table.rows, choices.header, faults, language);
  const width = Math.max(...rows.map(({ length }) => length));
  return writeXlsx({ sheets: [{ name: "Sheet1", rows, columns: asText(width) }] });
}

/** Our column is put last; where the file came back with it, it is written over. */
function withColumn(
  table: readonly TableRow[],
  header: number,
  faults: readonly CellFault[],
  language: Language,
): string[][] {
  const titles = table.find(({ index }) => index === header);
  const own = titles ? texts(titles).findIndex((title) => Object.values(faultColumn).includes(title)) : -1;
  const at = own >= 0 ? own : Math.max(...table.map(({ cells }) => cells.length));
  const said = Map.groupBy(faults, ({ index }) => index);
  const rows: string[][] = Array.from({ length: table.at(-1)!.index + 1 }, () => []);
  for (const row of table) {
    const cells = texts(row);
    const title = row.index === header ? inLanguage(faultColumn, language) : undefined;
    rows[row.index] = Array.from({ length: at }, (_, column) => cells[column] ?? "");
    rows[row.index]![at] = title ?? faultText(said.get(row.index) ?? [], language);
  }
  return rows;
}

function faultText(faults: readonly CellFault[], language: Language): string {
  return faults.map((fault) => faultSentence(fault, language)).join(" ");
}
