import { hash, verify } from "@node-rs/argon2";
import { dictionary } from "@zxcvbn-ts/language-common";
import { passwordLength } from "#domain/facts.ts";
import type { FieldMessageKey } from "#domain/field-messages.ts";

/** argon2id with the library's defaults, 19 MiB and two passes as OWASP advises; runs off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password));
}

/** @param stored undefined when there is no such account: then it takes as long and says no */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? decoy, normalise(password));
  return matches && stored !== undefined;
}

/**
 * What speaks against a new password; undefined when it will do. No kinds of characters are asked for (NIST SP 800-63B).
 * @param alone whether it will be all that opens the account
 */
export function whyNotPassword(
  password: string,
  { username, alone = false }: { username: string; alone?: boolean },
): FieldMessageKey | undefined {
  const plain = normalise(password);
  const { length } = [...plain];
  const least = alone ? passwordLength.alone : passwordLength.beside;
  if (length < least || length > passwordLength.most) return alone ? "passwordAlone" : "password";
  return isEasyToGuess(plain.toLowerCase(), username.toLowerCase()) ? "passwordCommon" : undefined;
}

// The 49,000 that leaks hold most often, in lower case.
const common = new Set<unknown>(dictionary["passwords-common"]);
const fewestDifferent = 4;

function isEasyToGuess(password: string, username: string): boolean {
  const rest = username.length > 2 ? password.replaceAll(username, "") : password;
  return common.has(password) || common.has(rest) || new Set(rest).size < fewestDifferent;
}

// Of a random text nobody kept, with the same parameters as every other hash here.
const decoy =
  "$argon2id$v=19$m=19456,t=2,p=1$AukYdC8S1tDyiMZpXY4/Og$5Ba+EiytNat3dncbJ26iuYHK7ldk4kivrfECTdRCdEg";

/** One person types é as one code point, another as two. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}
