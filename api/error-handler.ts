import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import multer from "multer";
import { type core, ZodError, z } from "zod";
import type { SecondFactorWay } from "#domain/codes.ts";
import { DomainError, type ErrorCode, errorCatalogue } from "#domain/errors.ts";
import { fieldMessages } from "#domain/field-messages.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { ErrorBody } from "./contracts/common.ts";

/** A refusal with everything in the reader's language. */
interface Refusal {
  code: ErrorCode;
  /** Dotted field name → why it is refused. */
  fields?: Record<string, string> | undefined;
  ways?: SecondFactorWay[] | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
}

/** Makes HTTP of every error: a refusal with its stable code, or 500 with the request's id and nothing else. */
export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  const language = languageOf(req);
  const refusal = asRefusal(error, language);
  if (!refusal) req.log.error({ err: error }, "unexpected error");
  if (res.headersSent) return res.destroy();
  const { code, fields, ways, retryAfter } = refusal ?? { code: "internal" };
  const { status, ...said } = errorCatalogue[code];
  if (retryAfter) res.set("Retry-After", String(retryAfter));
  const message = inLanguage(said, language);
  const requestId = String(req.id);
  const body: ErrorBody = {
    error: { code, message, requestId, ...(fields && { fields }), ...(ways && { ways }) },
  };
  res.status(status).json(body);
};

/** An unknown address, answered in the same shape. */
export const notFound: RequestHandler = () => {
  throw new DomainError("not_found");
};

const languageOf = (req: Request): Language =>
  req.acceptsLanguages("zh-TW", "zh", "en") === "en" ? "en" : "zh-TW";

function asRefusal(error: unknown, language: Language): Refusal | undefined {
  if (error instanceof DomainError) return fromDomain(error, language);
  if (error instanceof ZodError) return fromZod(error, language);
  if (error instanceof multer.MulterError) {
    return { code: error.code === "LIMIT_FILE_SIZE" ? "photo_too_large" : "bad_request" };
  }
  return fromBodyParser(error);
}

function fromDomain({ code, fields, serial, ways, retryAfter }: DomainError, language: Language): Refusal {
  const reasons = Object.entries(fields ?? {}).map(([name, why]) => [
    name,
    inLanguage(fieldMessages[why], language),
  ]);
  const named = { ...Object.fromEntries(reasons), ...(serial && { serial }) };
  return { code, ways, retryAfter, ...(Object.keys(named).length > 0 && { fields: named }) };
}

function fromZod({ issues }: ZodError, language: Language): Refusal {
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) {
    const names = unknown.keys.map((key) => [...unknown.path, key].join("."));
    const said = inLanguage(fieldMessages.unknownField, language);
    return { code: "unknown_field", fields: Object.fromEntries(names.map((name) => [name, said])) };
  }
  const fields = issues.map((issue) => [issue.path.join(".") || "body", sentence(issue, language)]);
  return { code: "validation_failed", fields: Object.fromEntries(fields) };
}

const { localeError } = z.locales.zhTW();

/** zod speaks English unless told otherwise; a reason that a contract words itself stands. */
function sentence(issue: core.$ZodIssue, language: Language): string {
  if (language === "en" || issue.code === "custom") return issue.message;
  const said = localeError(issue as core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}

/** body-parser and express mark their errors with a type and a 4xx status. */
function fromBodyParser(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  if (error.status === 404) return { code: "not_found" };
  if (error.status === 413) return { code: "payload_too_large" };
  return error.status < 500 ? { code: "bad_request" } : undefined;
}
