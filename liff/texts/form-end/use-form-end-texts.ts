import { formEndEnglish } from "../language.ts";
import { useTexts } from "../use-texts.ts";
import { type FormEndTexts, zhTwFormEnd } from "./zh-tw.ts";

/** Like `useTexts`, for the last steps of the form. */
export function useFormEndTexts(): FormEndTexts {
  useTexts();
  return formEndEnglish() ?? zhTwFormEnd;
}
