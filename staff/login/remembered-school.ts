/** A school as the log-in page needs it. */
export interface ChosenSchool {
  code: string;
  name: string;
}

const key = "staff.school";

/** The school of the last log-in on this machine; a browser without storage remembers none. */
export function rememberedSchool(): ChosenSchool | undefined {
  try {
    const { code, name } = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<ChosenSchool>;
    return code && name ? { code, name } : undefined;
  } catch {
    return undefined;
  }
}

export function rememberSchool({ code, name }: ChosenSchool): void {
  try {
    localStorage.setItem(key, JSON.stringify({ code, name }));
  } catch {
    // Private windows refuse to store; the school is then searched for again next time.
  }
}
