import express, { type Request, type RequestHandler } from "express";
import multer, { MulterError } from "multer";
import { DomainError, type ErrorCode } from "#domain/errors.ts";

/**
 * Takes a file: the field `file` of a form, or the body itself.
 * @param largest in bytes; one that is larger is refused with `tooLarge`
 */
export function receiveFile(largest: number, tooLarge: ErrorCode): RequestHandler {
  const limits = { fileSize: largest, files: 1, fields: 5, parts: 8 };
  const multipart = multer({ storage: multer.memoryStorage(), limits }).single("file");
  const raw = express.raw({ type: () => true, limit: largest });
  return (req, res, next) => {
    const refuse = (error?: unknown) => next(isTooLarge(error) ? new DomainError(tooLarge) : error);
    if (req.is("multipart/form-data")) multipart(req, res, refuse);
    else raw(req, res, refuse);
  };
}

function isTooLarge(error: unknown): boolean {
  if (error instanceof MulterError) return error.code === "LIMIT_FILE_SIZE";
  return error instanceof Error && "type" in error && error.type === "entity.too.large";
}

/**
 * What `receiveFile` took.
 * @param name of a file that is the body itself
 * @throws DomainError validation_failed when there is none
 */
export function fileOf(req: Request, name: string): { name: string; bytes: Buffer } {
  const bytes: unknown = req.file?.buffer ?? req.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0)
    throw new DomainError("validation_failed", { fields: { file: "required" } });
  // Browsers send names in UTF-8, which forms are read without.
  const sent = req.file ? Buffer.from(req.file.originalname, "latin1").toString("utf8") : name;
  return { name: sent || "-", bytes };
}
