import { z } from "zod";
import { type Order, OrderKind } from "./order.ts";

/**
 * What goes wrong with an order: refused, with a reason · answered only after `delayMs` · answered twice · the results of that time sent
 * in reverse order · a result added for an order that nobody gave.
 */
export const CoreFault = z.strictObject({
  fault: z.enum(["refuse", "delay", "twice", "reverse", "unknown"]),
  kind: OrderKind.optional(),
  serial: z.string().optional(),
  reason: z.string().min(1).max(200).default("卡號與學號不符"),
  delayMs: z
    .number()
    .int()
    .min(0)
    .default(24 * 3600_000),
  times: z.number().int().min(1).max(10_000).default(1),
});
export type CoreFault = z.infer<typeof CoreFault>;

/** Takes the faults that this order meets off those that wait. */
export function takeFaults(waiting: CoreFault[], order: Order): CoreFault[] {
  const met = waiting.filter(
    ({ kind, serial }) => (kind ?? order.kind) === order.kind && (serial ?? order.serial) === order.serial,
  );
  for (const fault of met) fault.times -= 1;
  waiting.splice(0, waiting.length, ...waiting.filter(({ times }) => times > 0));
  return met;
}
