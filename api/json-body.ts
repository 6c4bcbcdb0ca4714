import express, { type Request, type RequestHandler } from "express";
import { DomainError } from "#domain/errors.ts";

/** Where a file may be the body itself, of whatever type the sender calls it; the route reads it. */
const takesFiles: ReadonlySet<string> = new Set(["/api/operator/collections", "/api/school/roster"]);

/** Bodies are JSON, but for files, which their own routes read. One of another kind is refused, never left unread. */
export function jsonBody(): RequestHandler[] {
  return [knownType, express.json({ limit: "100kb" })];
}

const knownType: RequestHandler = (req, _res, next) => {
  if (hasBody(req) && !takesFiles.has(req.path) && !req.is(["json", "multipart/form-data"]))
    throw new DomainError("unsupported_media_type");
  next();
};

function hasBody({ headers }: Request) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
