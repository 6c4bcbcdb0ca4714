import { dayOf } from "#domain/calendar.ts";
import { giro } from "#domain/facts.ts";
import {
  giroMessage,
  type PaperAmounts,
  type PaperDocument,
  paperDocuments,
  sampleApplicant,
} from "#domain/paper/paper-route.ts";
import type { Deps } from "../ports/deps.ts";
import { tariffInForce } from "../rows/tariff/tariff-in-force.ts";
import { schoolNamed } from "./applicant.ts";

/** What has to be known to apply on paper; the words around it are in `domain/paper/paper-texts.ts`. */
export interface PaperGuide {
  account: string;
  payee: string;
  amounts: PaperAmounts;
  /** For the slip's message box, one line each; the school is filled in when it is known. */
  message: { template: string; example: string };
  /** Where the blank documents are. */
  documents: Record<PaperDocument, string>;
}

/** @throws DomainError validation_failed for a school that is not in the directory */
export async function paperGuide(
  deps: Pick<Deps, "db" | "now" | "settings">,
  schoolCode?: string,
): Promise<PaperGuide> {
  const schoolName = schoolCode ? await schoolNamed(deps, schoolCode) : "";
  return {
    account: giro.account,
    payee: giro.payee,
    amounts: await paperAmounts(deps, schoolCode),
    message: {
      template: giroMessage({ schoolName, studentNo: "", name: "" }).join("\n"),
      example: giroMessage(sampleApplicant).join("\n"),
    },
    documents: documentUrls(deps.settings.publicUrl, schoolCode),
  };
}

/** The slip's amount may be the school's own, so its address says which school. */
function documentUrls(publicUrl: string, schoolCode = ""): PaperGuide["documents"] {
  const query = schoolCode && `?schoolCode=${encodeURIComponent(schoolCode)}`;
  const urls = paperDocuments.map((document) => [document, `${publicUrl}/paper/${document}.pdf${query}`]);
  return Object.fromEntries(urls) as PaperGuide["documents"];
}

/** What a new card costs at the post office today; without a school, where it has no price of its own. */
export async function paperAmounts(
  { db, now, settings }: Pick<Deps, "db" | "now" | "settings">,
  schoolCode = "",
): Promise<PaperAmounts> {
  const day = dayOf(now());
  const { cardFee } = await tariffInForce(db, { category: "REISSUE", schoolCode, day });
  const { postFee } = settings.paper;
  return { cardFee, postFee, total: cardFee + postFee };
}
