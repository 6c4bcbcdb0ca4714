import type { RequestHandler } from "express";
import { DomainError } from "#domain/errors.ts";

/** Refuses characters that no database text can hold, NUL and halves of surrogate pairs, wherever they stand. */
export const storableInput: RequestHandler = (req, _res, next) => {
  if (!isStorable(decoded(req.url))) throw new DomainError("bad_request");
  const field = unstorableField(req.body);
  if (field !== undefined) throw new DomainError("validation_failed", { fields: { [field]: "characters" } });
  next();
};

const isStorable = (text: string) => text.isWellFormed() && !text.includes("\0");

// No contract nests deeper; without a bound a body of brackets alone would use up the stack.
const DEEPEST = 20;

/** The dotted path of the first such text in a parsed body. */
function unstorableField(value: unknown, path: readonly string[] = []): string | undefined {
  if (path.length > DEEPEST) throw new DomainError("bad_request");
  if (typeof value === "string") return isStorable(value) ? undefined : path.join(".");
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const field = isStorable(key) ? unstorableField(child, [...path, key]) : path.join(".");
    if (field !== undefined) return field;
  }
  return undefined;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch (cause) {
    throw new DomainError("bad_request", { cause });
  }
}
