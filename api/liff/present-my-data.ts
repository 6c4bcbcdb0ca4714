import { toIso } from "#domain/calendar.ts";
import { fieldPaths, rowOf } from "#domain/form/values.ts";
import { categoryWords, progressWords } from "#domain/glossary.ts";
import { keysOf } from "#domain/keys-of.ts";
import { inLanguage, type Language } from "#domain/language.ts";
import { corrections } from "#domain/privacy/corrections.ts";
import { deletionTexts } from "#domain/privacy/deletion-texts.ts";
import type { PersonalValues } from "#domain/privacy/personal-values.ts";
import { schoolNameIn } from "#domain/school-name.ts";
import type { MyDataView } from "#usecases/privacy/my-data.ts";
import { goesNow } from "#usecases/privacy/stored-data.ts";
import type { LabelledValue, MyData } from "../contracts/liff.ts";
import { presentStored } from "./present-stored.ts";

export function presentMyData(view: MyDataView, language: Language): MyData {
  const { asOf, since, consents, stored, cases, draft, photos, talks, openCases, deletionRequestedAt } = view;
  const say = (text: { zh: string; en: string }) => inLanguage(text, language);
  const rows = (gone: boolean) => stored.filter((row) => goesNow(row, openCases.length === 0) === gone);
  return {
    asOf: toIso(asOf),
    since: toIso(since),
    language,
    consents: consents.map((receipt) => ({ ...receipt, acceptedAt: toIso(receipt.acceptedAt) })),
    stored: stored.map((row) => presentStored(row, language)),
    cases: cases.map(({ serial, submittedAt, category, progress, school, values }) => ({
      serial,
      submittedAt: toIso(submittedAt),
      categoryLabel: say(categoryWords[category]),
      statusText: say(progressWords[progress]),
      schoolName: schoolNameIn(school, language),
      values: labelled(values, language),
    })),
    draft: draft && labelled(draft, language),
    photos: photos.map(({ uploadedAt, ...photo }) => ({
      ...photo,
      uploadedAt: toIso(uploadedAt),
      url: `/api/liff/photos/${photo.photoId}`,
    })),
    talks: talks.map((said) => ({ ...said, at: toIso(said.at) })),
    corrections: keysOf(corrections).map((code) => ({ code, text: say(corrections[code]) })),
    deletion: {
      requestedAt: deletionRequestedAt && toIso(deletionRequestedAt),
      goes: rows(true).map((row) => presentStored(row, language).what),
      stays: rows(false).map((row) => presentStored(row, language)),
      openCases,
      text: say(openCases.length > 0 ? deletionTexts.openCases : deletionTexts.nothingOpen),
    },
  };
}

function labelled(values: PersonalValues, language: Language): LabelledValue[] {
  return fieldPaths.flatMap((code) => {
    const value = values[code];
    return value ? [{ code, label: inLanguage(rowOf(code).label, language), value }] : [];
  });
}
