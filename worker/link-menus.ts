import { defaultMenu, type MenuKey, menuKeys } from "#domain/case/menu-kind.ts";
import {
  claimMenuOrders,
  type MenuOrder,
  menusFailed,
  menusLinked,
  relinkOthers,
} from "#usecases/menu/menu-orders.ts";
import type { WorkerDeps } from "./worker-deps.ts";

/** LINE links no more at once. */
const BATCH = 500;
/** How often the channel's menus are looked at, for a sync may have replaced them. */
const LOOK_MS = 10 * 60_000;

type Menus = ReadonlyMap<MenuKey, string>;

/**
 * Gives students the rich menu of how they stand, many with one call.
 * @returns a sweep that tells how many were looked at
 */
export function menuLinker(deps: WorkerDeps): () => Promise<number> {
  let nextLook = 0;
  let known: Menus | undefined;

  async function look(): Promise<void> {
    nextLook = deps.now().getTime() + LOOK_MS;
    const found = await deps.menus.menus();
    const menus = new Map(menuKeys.flatMap((key) => (found[key] ? [[key, found[key]] as const] : [])));
    known = menus.size === menuKeys.length ? menus : undefined;
    if (known) await relinkOthers(deps, [...known.values()]);
  }

  async function link(orders: MenuOrder[]): Promise<void> {
    if (!known) await look();
    const menus = known;
    if (!menus) return menusFailed(deps, orders);
    // Newcomers see the default menu, which is theirs.
    const idOf = ({ wanted }: MenuOrder) => (wanted === defaultMenu ? null : (menus.get(wanted) ?? null));
    for (const [id, group] of Map.groupBy(orders, idOf)) {
      const others = group.filter(({ richMenuId }) => richMenuId !== id);
      if (await show(deps, id, others)) await menusLinked(deps, group, id);
      else {
        known = undefined;
        await menusFailed(deps, group);
      }
    }
  }

  async function attempt(work: Promise<void>): Promise<boolean> {
    try {
      await work;
      return true;
    } catch (error) {
      deps.log.warn({ err: error }, "rich menus could not be linked");
      return false;
    }
  }

  return async () => {
    if (known && deps.now().getTime() >= nextLook) await attempt(look());
    const orders = await claimMenuOrders(deps, BATCH);
    if (orders.length > 0 && !(await attempt(link(orders)))) await menusFailed(deps, orders);
    return orders.length;
  };
}

/** @returns false when the menu is gone */
async function show({ menus }: WorkerDeps, id: string | null, orders: MenuOrder[]): Promise<boolean> {
  const students = orders.map(({ lineUserId }) => lineUserId);
  if (students.length === 0) return true;
  if (id !== null) return menus.link(id, students);
  await menus.unlink(students);
  return true;
}
