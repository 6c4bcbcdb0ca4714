import { terms } from "#domain/glossary.ts";
import { inLanguage, type Language, type Localized } from "#domain/language.ts";
import type { PrintableDocument } from "#usecases/ports/document-printer.ts";
import type { MyData } from "../contracts/liff.ts";

const headings = {
  title: { zh: "我的個人資料", en: "My personal data" },
  note: {
    zh: "數位學生證掛失服務依您的要求提供的複製本，內含完整號碼，請妥善保管。製作時間：",
    en: "A copy made at your request by the student card service. It holds complete numbers; keep it safe. Made at: ",
  },
  consents: { zh: "同意紀錄", en: "Consent receipts" },
  version: { zh: "注意事項版本", en: "Version of the notices" },
  hash: terms.textHash,
  at: { zh: "同意時間", en: "Accepted at" },
  serial: terms.serial,
  case: terms.application,
  school: terms.school,
  submitted: terms.submittedAt,
  status: terms.status,
  draft: { zh: "還沒送出的申請", en: "Form not sent yet" },
  photos: { zh: "照片", en: "Photos" },
  talks: { zh: "和真人客服的對話", en: "Talks with a person" },
  student: { zh: "您", en: "You" },
  staff: { zh: "承辦人員", en: "Office" },
  stored: { zh: "保存哪些資料、為什麼、多久", en: "What is kept, why and how long" },
  corrections: { zh: "如何更正", en: "How to correct" },
} as const satisfies Record<string, Localized>;

/** My data as a document to print or keep. */
export function myDataDocument(data: MyData, language: Language, printedAt: Date): PrintableDocument {
  const say = (key: keyof typeof headings) => inLanguage(headings[key], language);
  const consentRows = data.consents.flatMap(({ noticeVersion, textHash, acceptedAt, serial }) => [
    { label: say("version"), value: noticeVersion },
    { label: say("hash"), value: textHash },
    { label: say("at"), value: acceptedAt },
    { label: say("serial"), value: serial ?? "－" },
  ]);
  const sections = [
    { heading: say("consents"), rows: consentRows },
    ...data.cases.map((cardCase) => ({
      heading: `${say("case")} ${cardCase.serial}`,
      rows: [
        { label: say("status"), value: `${cardCase.categoryLabel}　${cardCase.statusText}` },
        { label: say("submitted"), value: cardCase.submittedAt },
        { label: say("school"), value: cardCase.schoolName },
        ...cardCase.values,
      ],
    })),
    { heading: say("draft"), rows: data.draft ?? [] },
    {
      heading: say("photos"),
      rows: data.photos.map(({ uploadedAt, width, height }) => ({
        label: uploadedAt,
        value: `${width} × ${height}`,
      })),
    },
    {
      heading: say("talks"),
      rows: data.talks.map(({ at, from, text }) => ({ label: `${at}　${say(from)}`, value: text })),
    },
    {
      heading: say("stored"),
      rows: data.stored.map(({ what, why, howLong, until }) => ({
        label: what,
        value: [why, howLong, until].filter(Boolean).join("\n"),
      })),
    },
    { heading: say("corrections"), rows: data.corrections.map(({ text }) => ({ label: "", value: text })) },
  ];
  return {
    title: say("title"),
    language,
    note: say("note") + data.asOf,
    sections: sections.filter(({ rows }) => rows.length > 0),
    printedAt,
  };
}
