/** The form as data, for the pages: they may import nothing else of ours. */
export { catalogue } from "#domain/form/catalogue.ts";
export type { Deciding, Step } from "#domain/form/field-row.ts";
export { asksMinor, isMinorsLevel } from "#domain/form/minor.ts";
export { type RemarkStart, remarkStarts, unfinishedStart } from "#domain/form/remark.ts";
export { type FieldPath, fieldPaths, rowOf } from "#domain/form/values.ts";
