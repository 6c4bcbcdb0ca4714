import type { PrismaClient } from "#prisma/generated/client.ts";
import type { Crash } from "./step.ts";

/** The process died here: what was committed stays, whoever waited hears nothing. */
export class Died extends Error {}

type Work = (tx: unknown) => Promise<unknown>;

/** The same database to a process that dies at one of its transactions. */
export function dyingAt(db: PrismaClient, { transaction, when }: Crash): PrismaClient {
  let begun = 0;
  const transact = async (work: Work, options?: object) => {
    const fatal = begun++ === transaction;
    if (fatal && when === "before") throw new Died();
    const fragile: Work = async (tx) => {
      const result = await work(tx);
      if (fatal && when === "inside") throw new Died();
      return result;
    };
    const result = await db.$transaction(fragile as never, options as never);
    if (fatal && when === "after") throw new Died();
    return result;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === "$transaction") return transact;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
