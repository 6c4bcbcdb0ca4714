import {
  comparisonWords,
  noPhotoWords,
  photoWords,
  progressWords,
  refundMethodWords,
  reissueReasonWords,
  returnReasonWords,
  reviewWords,
  roleWords,
  tableIn,
} from "../api/contracts/glossary.ts";
import type { SchoolCase } from "../api/contracts/school.ts";

export const reviewTexts = tableIn(reviewWords, "zh-TW");
export const progressTexts = tableIn(progressWords, "zh-TW");
export const comparisonTexts = tableIn(comparisonWords, "zh-TW");
export const reissueReasonTexts = tableIn(reissueReasonWords, "zh-TW");
export const refundTexts = tableIn(refundMethodWords, "zh-TW");
export const returnReasonTexts = tableIn(returnReasonWords, "zh-TW");
export const roleTexts = tableIn(roleWords, "zh-TW");

/** As the manual's photo column says it (R96). */
export function photoText({ photo, category }: Pick<SchoolCase, "photo" | "category">): string {
  if (photo) return photoWords[photo.mode].zh;
  return category === "LOSS_REISSUE" || category === "REISSUE"
    ? noPhotoWords.missing.zh
    : noPhotoWords.notNeeded.zh;
}

/** `2026-11-22T10:00:00.000+08:00` → `2026/11/22 10:00` */
export function timeText(iso: string): string {
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 16)}`;
}
