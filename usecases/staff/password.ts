import { hash, verify } from "@node-rs/argon2";

/** argon2id with the library's defaults, 19 MiB and two passes as OWASP advises; runs off the event loop. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password));
}

/** @param stored undefined when there is no such account: then it takes as long and says no */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? decoy, normalise(password));
  return matches && stored !== undefined;
}

/** Whether a new password will do; else `fieldMessages.password` says what one has to be like. */
export function isLongEnough(password: string): boolean {
  const { length } = [...normalise(password)];
  return length >= 8 && length <= 200;
}

// Of a random text nobody kept, with the same parameters as every other hash here.
const decoy =
  "$argon2id$v=19$m=19456,t=2,p=1$AukYdC8S1tDyiMZpXY4/Og$5Ba+EiytNat3dncbJ26iuYHK7ldk4kivrfECTdRCdEg";

/** One person types é as one code point, another as two. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}
