/** Field encryption of personal numbers and keyed hashes to look them up by. */
export interface PersonalDataSeal {
  /** AES-256-GCM under the first key: `keyId:iv:ciphertext:tag`, base64url. */
  seal(plain: string): string;
  /** @throws when the key is unknown or the text was changed */
  open(sealed: string): string;
  /** Hex HMAC-SHA256, the same for equal input; callers normalise first. */
  hash(plain: string): string;
}
