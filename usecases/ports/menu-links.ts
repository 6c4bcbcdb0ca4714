import type { MenuKey } from "#domain/case/menu-kind.ts";

/** Which rich menus the channel has, and who sees which. Methods throw when LINE refuses or does not answer. */
export interface MenuLinks {
  /** LINE's ids; one that is not set up yet is absent. */
  menus(): Promise<Partial<Record<MenuKey, string>>>;
  /** @param lineUserIds up to 500. @returns false when there is no such menu any more */
  link(richMenuId: string, lineUserIds: readonly string[]): Promise<boolean>;
  /** Back to the default menu. */
  unlink(lineUserIds: readonly string[]): Promise<void>;
}
