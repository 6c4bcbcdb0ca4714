import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Prisma } from "../generated/client.ts";
import { DATA } from "./csv.ts";

interface NoticeVersion {
  version: string;
  /** ISO 8601 with offset. */
  validFrom: string;
  /** The seven items by language. */
  texts: Record<string, string[]>;
}

/**
 * Publishes the notice texts. Consents name version and hash, so a published text never changes.
 * @throws Error when a version in the database reads otherwise
 */
export async function seedNotices(tx: Prisma.TransactionClient): Promise<void> {
  const rows = noticeRows();
  await tx.noticeText.createMany({ data: rows, skipDuplicates: true });
  const held = await tx.noticeText.findMany({ select: { version: true, language: true, hash: true } });
  for (const { version, language, hash } of rows) {
    if (held.some((text) => text.version === version && text.language === language && text.hash !== hash))
      throw new Error(
        `Notice ${version} (${language}) is published already: give the new text a new version`,
      );
  }
}

function noticeRows() {
  const versions: NoticeVersion[] = JSON.parse(readFileSync(path.join(DATA, "notices.json"), "utf8"));
  return versions.flatMap(({ version, validFrom, texts }) =>
    Object.entries(texts).map(([language, items]) => {
      const hash = createHash("sha256").update(items.join("\n")).digest("hex");
      return { version, language, items, hash, validFrom: new Date(validFrom) };
    }),
  );
}
