import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lockTable, ordersOf } from "#bot/inbox/student-lock.ts";
import { progressTable, reviewTable } from "#domain/case/lifecycle.ts";
import { attemptTable } from "#domain/payment/lifecycle.ts";
import { dialogDrawing } from "./drawing/dialog-drawing.ts";
import { diagram, tableArrows } from "./drawing/mermaid.ts";

/** `npm run docs:draw` writes the drawings of the state machines; `npm run docs:check` fails when one is stale. */
const folder = path.resolve(import.meta.dirname, "../docs/state-machines");
const drawings: Record<string, string> = {
  "dialog.md": dialogDrawing(),
  "student-lock.md": diagram({
    title: "A student's lock, as a process sees it",
    source: "bot/inbox/student-lock.ts",
    start: "free",
    arrows: tableArrows(lockTable),
    notes: [
      "What each state and event means, and why nothing is forgotten, stands in the table's file.",
      `A departing cycle takes along:\n\n${Object.entries(ordersOf)
        .map(([state, orders]) => `- for a lock that is \`${state}\`: ${orders.join(", ")}`)
        .join("\n")}`,
    ],
  }),
  "case-progress.md": diagram({
    title: "Case, progress (一卡通進度)",
    source: "domain/case/lifecycle.ts",
    start: "UNPAID",
    arrows: tableArrows(progressTable),
    notes: [
      "An edge can have a guard, such as that a new card was made before it is shipped; see the table's file.",
    ],
  }),
  "case-review.md": diagram({
    title: "Case, review (校方審核)",
    source: "domain/case/lifecycle.ts",
    start: "PENDING",
    arrows: tableArrows(reviewTable),
  }),
  "payment-attempt.md": diagram({
    title: "Payment attempt (LINE Pay)",
    source: "domain/payment/lifecycle.ts",
    start: "CREATED",
    arrows: tableArrows(attemptTable),
  }),
};

if (process.argv.includes("--check")) check();
else draw();

function draw(): void {
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(drawings)) writeFileSync(path.join(folder, file), content);
}

function check(): void {
  const stale = Object.keys(drawings).filter((file) => read(file) !== drawings[file]);
  for (const file of stale) console.error(`docs/state-machines/${file} is stale: run npm run docs:draw`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(drawings).length} drawings agree with their tables.`);
}

function read(file: string): string {
  try {
    return readFileSync(path.join(folder, file), "utf8");
  } catch {
    return "";
  }
}
