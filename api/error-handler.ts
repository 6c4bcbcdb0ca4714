import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import multer from "multer";
import { type core, ZodError, z } from "zod";
import { DomainError, errorCatalogue } from "#domain/errors.ts";
import { type FormMessageKey, formMessages } from "#domain/form/form.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import type { ErrorBody } from "./contracts/common.ts";

/** Makes HTTP of every error: a refusal with its stable code, or 500 with the request's id and nothing else. */
export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  const refusal = asRefusal(error, languageOf(req));
  if (!refusal) req.log.error({ err: error }, "unexpected error");
  if (res.headersSent) return res.destroy();
  if (refusal?.retryAfter) res.set("Retry-After", String(refusal.retryAfter));
  res.status(refusal?.status ?? 500).json(errorBody(req, refusal ?? new DomainError("internal")));
};

/** An unknown address, answered in the same shape. */
export const notFound: RequestHandler = () => {
  throw new DomainError("not_found");
};

function errorBody(req: Request, { code, fields }: DomainError): ErrorBody {
  const { zh, en } = errorCatalogue[code];
  const language = languageOf(req);
  return {
    error: {
      code,
      message: inLanguage({ zh, en }, language),
      requestId: String(req.id),
      ...(fields && { fields: fieldReasons(fields, language) }),
    },
  };
}

const languageOf = (req: Request): Language =>
  req.acceptsLanguages("zh-TW", "zh", "en") === "en" ? "en" : "zh-TW";

/** The form's rules name their reasons by key; what is no key stands as it is. */
function fieldReasons(fields: Record<string, string>, language: Language) {
  const said = Object.entries(fields).map(([field, reason]) => {
    const known = Object.hasOwn(formMessages, reason) ? formMessages[reason as FormMessageKey] : undefined;
    return [field, known ? inLanguage(known, language) : reason];
  });
  return Object.fromEntries(said);
}

function asRefusal(error: unknown, language: Language): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof ZodError) return fromZod(error, language);
  if (error instanceof multer.MulterError) {
    return new DomainError(error.code === "LIMIT_FILE_SIZE" ? "photo_too_large" : "bad_request");
  }
  return fromBodyParser(error);
}

function fromZod({ issues }: ZodError, language: Language): DomainError {
  const unknown = issues.find((issue) => issue.code === "unrecognized_keys");
  if (unknown) {
    const names = unknown.keys.map((key) => [...unknown.path, key].join("."));
    return new DomainError("unknown_field", {
      fields: Object.fromEntries(names.map((name) => [name, "unknown"])),
    });
  }
  const fields = issues.map((issue) => [issue.path.join(".") || "body", sentence(issue, language)]);
  return new DomainError("validation_failed", { fields: Object.fromEntries(fields) });
}

const { localeError } = z.locales.zhTW();

/** zod speaks English unless told otherwise; a reason that a contract words itself stands. */
function sentence(issue: core.$ZodIssue, language: Language): string {
  if (language === "en" || issue.code === "custom") return issue.message;
  const said = localeError(issue as core.$ZodRawIssue);
  return (typeof said === "string" ? said : said?.message) ?? issue.message;
}

/** body-parser and express mark their errors with a type and a 4xx status. */
function fromBodyParser(error: unknown): DomainError | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  if (error.status === 404) return new DomainError("not_found", { cause: error });
  if (error.status === 413) return new DomainError("payload_too_large", { cause: error });
  return error.status < 500 ? new DomainError("bad_request", { cause: error }) : undefined;
}
