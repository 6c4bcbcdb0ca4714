import { availableParallelism } from "node:os";
import type { Round } from "./round.ts";

export const say = (text: string) => process.stdout.write(`${text}\n`);

/** What the figures were measured on. @param server which PostgreSQL */
export function machine(server: string): string {
  return `${availableParallelism()} cores, Node ${process.version}, ${server}; all on loopback.`;
}

export const HEAD =
  "                  turns/s  reply p50       p99    ack p50       p99   lost   CPU µs a turn: bot  PostgreSQL  driver";

/** The median of several rounds of one bot, except for what was lost, which is added up. */
export function line(name: string, rounds: readonly Round[]): string {
  const figure = (of: (round: Round) => number) => median(rounds.map(of));
  const time = (of: (round: Round) => number) => `${figure(of).toFixed(1).padStart(7)} ms`;
  const whole = (value: number, width: number) => Math.round(value).toLocaleString("en-US").padStart(width);
  const lost = rounds.reduce((sum, { outcome }) => sum + missing(outcome), 0);
  const postgres = rounds.some(({ cpu }) => cpu.postgres === undefined)
    ? "?"
    : whole(
        figure(({ cpu }) => cpu.postgres ?? 0),
        1,
      );
  return [
    name.padEnd(16),
    whole(
      figure(({ rate }) => rate),
      9,
    ),
    time(({ outcome }) => at(outcome.replies, 0.5)),
    time(({ outcome }) => at(outcome.replies, 0.99)),
    time(({ outcome }) => at(outcome.acks, 0.5)),
    time(({ outcome }) => at(outcome.acks, 0.99)),
    String(lost).padStart(6),
    whole(
      figure(({ cpu }) => cpu.bot),
      21,
    ),
    postgres.padStart(11),
    whole(
      figure(({ cpu }) => cpu.driver),
      7,
    ),
  ].join(" ");
}

/** Where a turn's time goes, from the bot's own clock. */
export function phasesLine({ outcome, phases }: Round): string {
  return Object.entries(phases)
    .map(([phase, { times, milliseconds }]) => {
      const each = `${phase} ${(milliseconds / times).toFixed(2)} ms`;
      return phase === "cycle" ? `${each} (${(outcome.turns / times).toFixed(1)} turns in each)` : each;
    })
    .join(", ");
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function missing({ lost, turns, replies }: Round["outcome"]): number {
  return lost + turns - replies.length;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
