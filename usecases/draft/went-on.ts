import type { Deps } from "../ports/deps.ts";

/** Whether the student saved her form, or sent one, after that moment. */
export async function wentOn({ db }: Pick<Deps, "db">, studentId: string, since: Date): Promise<boolean> {
  const [saved, sent] = await Promise.all([
    db.draft.count({ where: { studentId, updatedAt: { gt: since } } }),
    db.cardCase.count({ where: { studentId, submittedAt: { gt: since } } }),
  ]);
  return saved + sent > 0;
}
