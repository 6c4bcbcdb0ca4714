import express, { type Request, type RequestHandler } from "express";
import { DomainError } from "#domain/errors.ts";

/** Bodies are JSON, but for a photo, which its own route reads. One of another kind is refused, never left unread. */
export function jsonBody(): RequestHandler[] {
  return [knownType, express.json({ limit: "100kb" })];
}

const knownType: RequestHandler = (req, _res, next) => {
  if (hasBody(req) && !req.is(["json", "multipart/form-data"]))
    throw new DomainError("unsupported_media_type");
  next();
};

function hasBody({ headers }: Request) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
