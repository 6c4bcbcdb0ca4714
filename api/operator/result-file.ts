import type { RequestHandler } from "express";
import multer, { MulterError } from "multer";
import { DomainError } from "#domain/errors.ts";
import { takeResultFile } from "#usecases/card-core/take-result-file.ts";
import { staffActor } from "#usecases/rows/staff/staff.ts";
import type { ApiDeps } from "../api-deps.ts";
import type { ResultFileAnswer } from "../contracts/card-core.ts";
import { staffOf } from "../staff-session.ts";
import { presentOutcome } from "./feed-results.ts";

const mostBytes = 5 * 1024 * 1024;
const receive = multer({ storage: multer.memoryStorage(), limits: { fileSize: mostBytes, files: 1 } }).single(
  "file",
);

/** Reads the multipart field `file` into memory. @throws DomainError payload_too_large, bad_request */
export const receiveResultFile: RequestHandler = (req, res, next) => {
  receive(req, res, (error: unknown) => next(error ? refusal(error) : undefined));
};

function refusal(cause: unknown): DomainError {
  const tooLarge = cause instanceof MulterError && cause.code === "LIMIT_FILE_SIZE";
  return new DomainError(tooLarge ? "payload_too_large" : "bad_request", { cause });
}

/** `POST /api/operator/feed/results/file`: JSON lines or CSV, each line with its own outcome. */
export function takeResultsFile(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    if (!req.file) throw new DomainError("bad_request");
    const lines = await takeResultFile(api, staffActor(staffOf(res)), req.file.buffer).catch(unreadable);
    const answer: ResultFileAnswer = {
      lines: lines.map(({ line, ...outcome }) =>
        "orderSeq" in outcome ? { line, ...presentOutcome(outcome) } : { line, ...outcome },
      ),
    };
    res.json(answer);
  };
}

function unreadable(error: unknown): never {
  if (error instanceof RangeError) throw new DomainError("bad_request", { cause: error });
  throw error;
}
