import { z } from "zod";
import { type CollectorFile, type Draft, sumOf, written } from "./collector-file.ts";

/**
 * What may be wrong with a file: cut off in the middle · written as UTF-16 · a total that does not fit · the same bytes under
 * another name · one line written twice, the totals as they were · one line too short to read.
 */
export const FileFault = z.enum(["truncated", "misencoded", "trailer", "renamed", "doubled", "broken"]);
export type FileFault = z.infer<typeof FileFault>;

/** Writes the file with one fault; a fault that needs a line or a trailer leaves a file without it as it is. */
export function spoil(draft: Draft, fault: FileFault): CollectorFile {
  const good = written(draft);
  const [first, ...others] = draft.details;
  switch (fault) {
    case "truncated":
      return { ...good, bytes: good.bytes.subarray(0, Math.floor(good.bytes.length * 0.6)) };
    case "misencoded":
      return { ...good, bytes: Buffer.from(`\uFEFF${good.bytes.toString("latin1")}`, "utf16le") };
    case "trailer":
      return written(draft, sumOf(draft.details) + 1);
    case "renamed":
      return { ...good, name: `COPY-${good.name}` };
    case "doubled":
      return first ? doubled(draft, first) : good;
    case "broken":
      return first ? written({ ...draft, details: [short(first), ...others] }) : good;
  }
}

const short = (detail: Draft["details"][number]) => ({
  ...detail,
  line: detail.line.subarray(0, Math.max(1, detail.line.length - 16)),
});

function doubled(draft: Draft, first: Draft["details"][number]): CollectorFile {
  const { trailer, details } = draft;
  const honest = trailer && (() => trailer(sumOf(details), details.length));
  return written({
    ...draft,
    details: [first, ...details],
    ...(honest ? { trailer: honest } : {}),
  });
}
