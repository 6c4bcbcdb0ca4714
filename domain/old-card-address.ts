import { oldCardAddress as unknown } from "./facts.ts";

/** Where an old card is posted to; null where nobody has set it and only the hotline knows. @param setting `OLD_CARD_ADDRESS` */
export function knownAddress(setting: string): string | null {
  return setting === unknown ? null : setting;
}
