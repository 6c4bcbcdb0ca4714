import { dayOf } from "#domain/calendar.ts";
import type { Language } from "#domain/language.ts";
import { noticesSoFar } from "#usecases/rows/consent/notice-texts.ts";
import { generalPrices } from "#usecases/rows/tariff/tariff-in-force.ts";
import type { BotDeps } from "../bot-deps.ts";
import type { Price } from "../messages/part.ts";

const KEEP_MS = 60_000;

/** Notices and prices, which change rarely and are asked for in every other turn. */
export interface Reference {
  /** Version of the notices in force, by language. */
  versions: Record<Language, string>;
  prices: Price[];
  /** Items by language and version, for every version that is or was in force. */
  notices: (version: string, language: string) => readonly string[] | undefined;
  /** Hex SHA-256 that a consent to these notices names. */
  hashOf: (version: string, language: string) => string | undefined;
}

/** Reads them again once a minute. */
export function referenceData(deps: BotDeps): () => Promise<Reference> {
  const known = new Map<string, { items: readonly string[]; hash: string }>();
  let kept: { until: number; data: Promise<Reference> } | undefined;

  async function load(): Promise<Reference> {
    const [notices, prices] = await Promise.all([
      noticesSoFar(deps),
      generalPrices(deps.db, dayOf(deps.now())),
    ]);
    for (const notice of notices) known.set(`${notice.language} ${notice.version}`, notice);
    return {
      versions: { "zh-TW": latest(notices, "zh-TW"), en: latest(notices, "en") },
      prices: prices.map(({ category, lossFee, cardFee, amountDue, lossFeeFrom }) => ({
        category,
        lossFee,
        cardFee,
        amountDue,
        lossFeeFrom,
      })),
      notices: (version, language) => known.get(`${language} ${version}`)?.items,
      hashOf: (version, language) => known.get(`${language} ${version}`)?.hash,
    };
  }

  return () => {
    const now = deps.now().getTime();
    if (!kept || kept.until <= now) {
      const data = load();
      kept = { until: now + KEEP_MS, data };
      // The next turn tries again; this one hears of the failure through `data`.
      data.catch(() => {
        kept = undefined;
      });
    }
    return kept.data;
  };
}

function latest(notices: { language: string; version: string }[], language: Language): string {
  const last = notices.findLast((notice) => notice.language === language);
  if (!last) throw new Error(`the seed brought no notices in ${language}`);
  return last.version;
}
