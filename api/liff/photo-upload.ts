import type { RequestHandler } from "express";
import multer, { MulterError } from "multer";
import { DomainError } from "#domain/errors.ts";
import { mostPhotoBytes } from "#domain/facts.ts";

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostPhotoBytes, files: 1, fields: 5, parts: 8 },
}).single("photo");

/**
 * Reads the multipart field `photo` into memory.
 * @throws DomainError photo_too_large, bad_request for a body that is cut off or no form at all
 */
export const receivePhoto: RequestHandler = (req, res, next) => {
  receive(req, res, (error: unknown) => next(error ? refusal(error) : undefined));
};

// Whatever else the parser complains of, it was the sender's bytes.
function refusal(cause: unknown): DomainError {
  const tooLarge = cause instanceof MulterError && cause.code === "LIMIT_FILE_SIZE";
  return new DomainError(tooLarge ? "photo_too_large" : "bad_request", { cause });
}
