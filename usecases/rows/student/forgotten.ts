const mark = "gone:";

/** What stands where a LINE account stood before its holder was forgotten. No account of LINE looks like it. */
export function forgottenLineUserId(studentId: string): string {
  return mark + studentId;
}

export function isForgotten(lineUserId: string): boolean {
  return lineUserId.startsWith(mark);
}
