import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lockTable, ordersOf } from "#bot/inbox/student-lock.ts";
import { progressTable, reviewTable } from "#domain/case/lifecycle.ts";
import { speakerTable } from "#domain/hand-off/speaker.ts";
import { attemptTable } from "#domain/payment/lifecycle.ts";
import { refundTable } from "#domain/refund/lifecycle.ts";
import { dialogDrawing } from "./drawing/dialog-drawing.ts";
import { glossaryPage } from "./drawing/glossary-page.ts";
import { diagram, tableArrows } from "./drawing/mermaid.ts";

/** `npm run docs:draw` writes what `docs/` shows of the code; `npm run docs:check` fails when a page is stale. */
const folder = path.resolve(import.meta.dirname, "../docs");
const pages: Record<string, string> = {
  "glossary.md": glossaryPage(),
  "state-machines/dialog.md": dialogDrawing(),
  "state-machines/student-lock.md": diagram({
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
  "state-machines/case-progress.md": diagram({
    title: "Case, progress (一卡通進度)",
    source: "domain/case/lifecycle.ts",
    start: "UNPAID",
    arrows: tableArrows(progressTable),
    notes: [
      "An edge can have a guard, such as that a new card was made before it is shipped; see the table's file.",
    ],
  }),
  "state-machines/case-review.md": diagram({
    title: "Case, review (校方審核)",
    source: "domain/case/lifecycle.ts",
    start: "PENDING",
    arrows: tableArrows(reviewTable),
  }),
  "state-machines/speaker.md": diagram({
    title: "Who speaks to a student who asked for a person",
    source: "domain/hand-off/speaker.ts",
    start: "bot",
    arrows: tableArrows(speakerTable),
  }),
  "state-machines/payment-attempt.md": diagram({
    title: "Payment attempt (LINE Pay)",
    source: "domain/payment/lifecycle.ts",
    start: "CREATED",
    arrows: tableArrows(attemptTable),
  }),
  "state-machines/refund.md": diagram({
    title: "Refund",
    source: "domain/refund/lifecycle.ts",
    start: "CREATED",
    arrows: tableArrows(refundTable),
    notes: ["What finds no edge here came late: it is written down and changes nothing."],
  }),
};

if (process.argv.includes("--check")) check();
else draw();

function draw(): void {
  for (const [file, content] of Object.entries(pages)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
}

function check(): void {
  const stale = Object.keys(pages).filter((file) => read(file) !== pages[file]);
  for (const file of stale) console.error(`docs/${file} is stale: run npm run docs:draw`);
  if (stale.length > 0) process.exitCode = 1;
  else console.log(`${Object.keys(pages).length} pages agree with the code.`);
}

function read(file: string): string {
  try {
    return readFileSync(path.join(folder, file), "utf8");
  } catch {
    return "";
  }
}
