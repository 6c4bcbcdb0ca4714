import { ApiError, NetworkError } from "../api/request.ts";
import type { Texts } from "../texts/zh-tw.ts";
import { CodeMissing } from "./load-code.ts";

/** What went wrong, in words for her. */
export function failureText(error: unknown, texts: Texts): string {
  if (error instanceof CodeMissing) return texts.failures.codeMissing;
  if (error instanceof NetworkError) return texts.failures.offline;
  if (error instanceof ApiError && error.status < 500) return error.message;
  return texts.failures.unexpected;
}
