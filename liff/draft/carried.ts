import type { Answers } from "./answers.ts";

const keyOf = (form: string): string => `typed:${form}`;

/** Takes answers that are nowhere else over one reload of the page: they lie in this tab until the form is drawn again. */
export function carry(form: string, answers: Answers): void {
  if (Object.keys(answers).length === 0) return;
  try {
    sessionStorage.setItem(keyOf(form), JSON.stringify(answers));
  } catch {
    // A browser without storage carries nothing.
  }
}

/** What was carried for a form, once. */
export function takeCarried(form: string): Answers {
  try {
    const carried = sessionStorage.getItem(keyOf(form));
    sessionStorage.removeItem(keyOf(form));
    return JSON.parse(carried ?? "{}");
  } catch {
    return {};
  }
}
