// The rules of the form in one place: what it holds, what it needs, what is wrong with it.
export { checkFields } from "./check-fields.ts";
export { type FormMessageKey, formMessages } from "./messages.ts";
export { missingFields } from "./missing-fields.ts";
export { normaliseFields } from "./normalise-fields.ts";
export { relevantFields } from "./relevant-fields.ts";
export type { DraftFields, FieldPath } from "./values.ts";
