import { hotline } from "#domain/facts.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import { paperAttachments, paperEmail, paperLimits, paperSteps } from "#domain/paper/paper-texts.ts";
import type { PaperGuide as Guide } from "#usecases/paper/paper-guide.ts";
import type { PaperGuide } from "../contracts/paper.ts";

/** The guide in the reader's language; what is copied onto the slip stays Chinese. */
export function presentGuide(guide: Guide, language: Language): PaperGuide {
  const { account, payee, amounts, message, documents } = guide;
  const said = (text: Localized) => inLanguage(text, language);
  return {
    account,
    payee,
    amount: amounts,
    message,
    limits: said(paperLimits),
    steps: paperSteps(amounts).map(said),
    email: { to: said(paperEmail), attachments: paperAttachments.map(said) },
    hotline: hotline.display,
    documents: {
      application: documents.application,
      personalDataNotice: documents["personal-data-notice"],
      giroExample: documents["giro-example"],
    },
  };
}
