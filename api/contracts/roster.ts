import { z } from "zod";
import { rosterEncodings, rosterFaults, rosterGroups, rosterStages } from "#domain/codes.ts";
import { keysOf } from "#domain/keys-of.ts";
import { rosterColumns } from "#domain/roster/columns.ts";
import { Timestamp } from "./common.ts";

const Count = z.int().min(0);
/** From 1, as a spreadsheet counts. */
const RowNumber = z.int().min(1);
const Field = z.enum(keysOf(rosterColumns));
/** When, and the user name of whom. */
const Act = z.object({ at: Timestamp, by: z.string() }).nullable();
/** Number of a column, from 1. */
const place = z.int().min(1).max(60).optional();
const RosterColumns = z.strictObject({ studentNo: place, name: place, idNumber: place, className: place });

/** Rows by what becomes of them. */
const groupCounts = z.object(
  Object.fromEntries(rosterGroups.map((group) => [group, Count])) as Record<
    (typeof rosterGroups)[number],
    typeof Count
  >,
);

const RosterFaultCell = z.object({
  row: RowNumber,
  /** `C14` */
  cell: z.string(),
  code: z.enum(rosterFaults),
  /** The cell, what is wrong and what to do. */
  text: z.string(),
  /** Of a student who is there twice: the other row. */
  otherRow: RowNumber.nullable(),
});

export const RosterImport = z
  .object({
    id: z.string(),
    name: z.string(),
    bytes: Count,
    stage: z.enum(rosterStages),
    uploaded: Act,
    chosen: Act,
    viewed: Act,
    committed: Act,
    discarded: Act,
    /** Rows by what became of them, and open cases that compare differently since; once taken over. */
    result: z.object({ ...groupCounts.shape, compared: Count }).nullable(),
  })
  .meta({
    id: "RosterImport",
    example: {
      id: "01a21990-0000-7000-8000-000000000000",
      name: "115-1 名冊.xlsx",
      bytes: 438_000,
      stage: "committed",
      uploaded: { at: "2026-11-27T09:00:00.000+08:00", by: "amy" },
      chosen: null,
      viewed: { at: "2026-11-27T09:00:01.000+08:00", by: "amy" },
      committed: { at: "2026-11-27T09:02:00.000+08:00", by: "amy" },
      discarded: null,
      result: { new: 1_204, changed: 31, same: 3_611, absent: 1_190, faulty: 3, compared: 12 },
    },
  });

const RosterRow = z.object({
  group: z.enum(rosterGroups),
  /** Null for a student who is not on the list. */
  row: RowNumber.nullable(),
  studentNo: z.string().nullable(),
  /** Masked. */
  name: z.string().nullable(),
  className: z.string().nullable(),
  /** Masked; of an ID number that is kept only that there is one. */
  changes: z.array(z.object({ field: Field, from: z.string().nullable(), to: z.string().nullable() })),
  /** She was not on the list before this one. */
  back: z.boolean(),
  faults: z.array(RosterFaultCell),
});

export const RosterPreview = z
  .object({
    ...RosterImport.shape,
    choices: z.object({
      encoding: z.enum(rosterEncodings).nullable(),
      sheet: z.string().nullable(),
      /** 0 where there is none. */
      headerRow: Count,
      columns: RosterColumns,
      padTo: z.int().nullable(),
    }),
    /** To be given back with the commit; null while nothing can be committed. */
    version: z.string().nullable(),
    /** The first students as they were read, ID numbers masked; null once the content is gone. */
    sample: z
      .object({
        format: z.enum(["csv", "xlsx"]),
        sheets: z.array(z.string()),
        header: z.array(z.string()),
        rows: z.array(z.array(z.string())),
      })
      .nullable(),
    counts: groupCounts.nullable(),
    /** Student numbers of digits that are shorter than most others, as a spreadsheet leaves them that drops zeros. */
    short: z.object({ length: Count, rows: Count }).nullable(),
    /** Most students would be missing, or most open cases are not on it: the commit asks for `sure`. */
    otherSchool: z.boolean(),
    items: z.array(RosterRow),
    nextAfter: Count.nullable(),
  })
  .meta({
    id: "RosterPreview",
    example: {
      id: "01a21990-0000-7000-8000-000000000000",
      name: "115-1 名冊.csv",
      bytes: 2_048,
      stage: "preview",
      uploaded: { at: "2026-11-27T09:00:00.000+08:00", by: "amy" },
      chosen: null,
      viewed: null,
      committed: null,
      discarded: null,
      result: null,
      choices: {
        encoding: "big5",
        sheet: null,
        headerRow: 1,
        columns: { studentNo: 1, name: 2, idNumber: 3, className: 4 },
        padTo: null,
      },
      version: "1.7",
      sample: {
        format: "csv",
        sheets: [],
        header: ["學號", "姓名", "身分證字號", "班級"],
        rows: [["01234567", "王小明", "A******789", "資訊一甲"]],
      },
      counts: { new: 0, changed: 1, same: 20, absent: 0, faulty: 0 },
      short: null,
      otherSchool: false,
      items: [
        {
          group: "changed",
          row: 2,
          studentNo: "01234567",
          name: "王○明",
          className: "資訊二甲",
          changes: [{ field: "className", from: "資訊一甲", to: "資訊二甲" }],
          back: false,
          faults: [],
        },
      ],
      nextAfter: null,
    },
  });

export const RosterOverview = z
  .object({
    /** Students on the newest list, and those whom it lacks. */
    students: Count,
    absent: Count,
    items: z.array(RosterImport),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "RosterOverview" });

const flag = z.enum(["0", "1"]).default("0");
export const RosterUploadQuery = z.strictObject({
  /** `1`: only keep it to be looked at. */
  dryRun: flag,
  /** `1`: take it over although it looks like another school's. */
  sure: flag,
  /** Name of a file that is the body itself. */
  name: z.string().max(200).optional(),
});
export const RosterPageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
export const RosterRowsQuery = z.strictObject({
  group: z.enum(rosterGroups).optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
  /** A version that was looked at: only the students whom another import changed since. */
  since: z
    .string()
    .regex(/^\d{1,9}\.\d{1,9}$/)
    .optional(),
});
export const RosterChoice = z
  .strictObject({
    encoding: z.enum(rosterEncodings).optional(),
    sheet: z.string().max(200).optional(),
    headerRow: z.int().min(0).max(30_000).optional(),
    columns: RosterColumns.optional(),
    padTo: z.int().min(2).max(20).nullable().optional(),
  })
  .meta({ id: "RosterChoice", example: { encoding: "big5", padTo: 8 } });
export const RosterCommit = z
  .strictObject({
    version: z.string().regex(/^\d{1,9}\.\d{1,9}$/),
    /** It is this school's list although it does not look like it. */
    sure: z.boolean().optional(),
  })
  .meta({ id: "RosterCommit", example: { version: "1.7" } });

export type RosterImport = z.infer<typeof RosterImport>;
export type RosterPreview = z.infer<typeof RosterPreview>;
export type RosterOverview = z.infer<typeof RosterOverview>;
export type RosterChoice = z.infer<typeof RosterChoice>;
export type RosterFaultCell = z.infer<typeof RosterFaultCell>;
