import express, { type RequestHandler } from "express";
import multer, { MulterError } from "multer";
import { DomainError } from "#domain/errors.ts";

const largest = 50 * 1024 * 1024;

const multipart = multer({ storage: multer.memoryStorage(), limits: { fileSize: largest, files: 1 } }).single(
  "file",
);
const raw = express.raw({ type: () => true, limit: largest });

/** Takes a file of at most 50 MB: the field `file` of a form, or the body itself. */
export const receiveImport: RequestHandler = (req, res, next) => {
  const refuse = (error?: unknown) => next(isTooLarge(error) ? new DomainError("import_too_large") : error);
  if (req.is("multipart/form-data")) multipart(req, res, refuse);
  else raw(req, res, refuse);
};

function isTooLarge(error: unknown): boolean {
  if (error instanceof MulterError) return error.code === "LIMIT_FILE_SIZE";
  return error instanceof Error && "type" in error && error.type === "entity.too.large";
}
