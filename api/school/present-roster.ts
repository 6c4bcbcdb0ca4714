import { toIso } from "#domain/calendar.ts";
import type { RosterStage } from "#domain/codes.ts";
import type { Language } from "#domain/language.ts";
import type { CellFault } from "#domain/roster/check-rows.ts";
import type { ColumnMap } from "#domain/roster/columns.ts";
import { faultSentence } from "#domain/roster/fault-words.ts";
import type { WantedChoices } from "#usecases/roster/choices.ts";
import type { ImportRow } from "#usecases/roster/import-row.ts";
import type { ShownImport } from "#usecases/roster/show-roster.ts";
import type { RosterChoice, RosterFaultCell, RosterImport, RosterPreview } from "../contracts/roster.ts";

type Names = ReadonlyMap<string, string>;

/** An upload, without anything of what stands in it. */
export function presentRosterImport(row: ImportRow, stage: RosterStage, names: Names): RosterImport {
  const act = (at: Date | null, by: string | null) => at && { at: toIso(at), by: names.get(by ?? "") ?? "" };
  return {
    ...{ id: row.id, name: row.name, bytes: row.bytes, stage },
    uploaded: act(row.uploadedAt, row.uploadedBy),
    chosen: act(row.chosenAt, row.chosenBy),
    viewed: act(row.viewedAt, row.viewedBy),
    committed: act(row.committedAt, row.committedBy),
    discarded: act(row.discardedAt, row.discardedBy),
    // Written by the commit alone.
    result: row.counts as RosterImport["result"],
  };
}

/** An upload held against the list that holds now. */
export function presentRosterPreview(shown: ShownImport, names: Names, language: Language): RosterPreview {
  const { row, stage, choices, version, sample, counts, short, otherSchool, nextAfter } = shown;
  const { encoding, sheet, header, columns, padTo } = choices;
  return {
    ...presentRosterImport(row, stage, names),
    choices: { encoding, sheet, headerRow: header + 1, columns: moved(columns, 1), padTo },
    ...{ version, sample, counts, short, otherSchool, nextAfter },
    items: shown.rows.map((one) => ({
      ...one,
      faults: one.faults.map((fault) => presentFault(fault, language)),
    })),
  };
}

function presentFault(fault: CellFault, language: Language): RosterFaultCell {
  const { index, cell, code, other } = fault;
  return {
    row: index + 1,
    cell,
    code,
    text: faultSentence(fault, language),
    otherRow: other === null ? null : other + 1,
  };
}

/** What a clerk chose, in numbers from 0. */
export function wantedOf({ encoding, sheet, headerRow, columns, padTo }: RosterChoice): WantedChoices {
  return {
    ...(encoding && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { header: headerRow - 1 }),
    ...(columns && { columns: moved(columns, -1) }),
    ...(padTo !== undefined && { padTo }),
  };
}

function moved(columns: { [Field in keyof ColumnMap]?: number | undefined }, by: number): ColumnMap {
  const named = Object.entries(columns).flatMap(([field, at]) =>
    at === undefined ? [] : [[field, at + by]],
  );
  return Object.fromEntries(named);
}
