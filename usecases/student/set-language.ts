import type { Language } from "#domain/language.ts";
import type { Deps } from "../ports/deps.ts";
import { orderMenu } from "../rows/menu/order-menu.ts";
import { findOrCreateStudent } from "../rows/student/line-account.ts";

/** Chat, menu and pages speak this language to the student from now on. @returns Student.id */
export async function setLanguage(
  deps: Pick<Deps, "db" | "now">,
  lineUserId: string,
  language: Language,
): Promise<string> {
  const { id } = await findOrCreateStudent(deps, lineUserId);
  await deps.db.$transaction(async (tx) => {
    await tx.student.update({ where: { id }, data: { language } });
    await orderMenu(tx, id, deps.now());
  });
  return id;
}
