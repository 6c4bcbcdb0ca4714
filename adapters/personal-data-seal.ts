import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import type { PersonalDataSeal } from "#usecases/ports/personal-data-seal.ts";

export interface SealKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

const text = (bytes: Buffer) => bytes.toString("base64url");
const bytes = (part: string) => Buffer.from(part, "base64url");

/**
 * AES-256-GCM under named keys: the first seals, all open, so that a new key can be put in front at any time.
 * The lookup hash must outlive a rotation, so it is keyed from the last key of the list, the oldest.
 */
export function personalDataSeal(keys: readonly SealKey[]): PersonalDataSeal {
  const [first] = keys;
  const last = keys.at(-1);
  if (!first || !last) throw new Error("PII_KEYS holds no key");
  const hashKey = Buffer.from(hkdfSync("sha256", last.key, "", "personal-data-lookup", 32));

  return {
    seal(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", first.key, iv);
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return [first.id, text(iv), text(sealed), text(cipher.getAuthTag())].join(":");
    },
    open(sealed) {
      const [id, iv, ciphertext, tag] = sealed.split(":");
      const key = keys.find((candidate) => candidate.id === id);
      if (!key || iv === undefined || ciphertext === undefined || tag === undefined) {
        throw new Error(`no key to open what key "${id}" sealed`);
      }
      const decipher = createDecipheriv("aes-256-gcm", key.key, bytes(iv), { authTagLength: 16 });
      decipher.setAuthTag(bytes(tag));
      return Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()]).toString("utf8");
    },
    hash: (plain) => createHmac("sha256", hashKey).update(plain, "utf8").digest("hex"),
  };
}
