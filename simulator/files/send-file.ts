import type { Response } from "express";
import type { CollectorFile } from "./collector-file.ts";

/** Bytes as they are; the type says nothing of their encoding. */
export function sendFile(res: Response, { name, bytes }: CollectorFile) {
  res
    .attachment(name)
    .set("content-type", name.endsWith(".csv") ? "text/csv" : "text/plain")
    .end(bytes);
}
