import type { Finding } from "#usecases/ledger/finding.ts";
import type { AccountFigures } from "#usecases/ledger/month-figures.ts";
import type { OpenMoney } from "#usecases/ledger/open-money.ts";

/** Every open dollar, with its story. */
export function openLines(open: OpenMoney[]): string[] {
  if (open.length === 0) return ["open: nothing"];
  const rows = open.map(({ account, amount, since, serial, story }) =>
    [account, `NT$${amount}`, `since ${since}`, serial ?? "", story].filter(Boolean).join(" · "),
  );
  return [`open: ${open.length}`, ...rows.map((row) => `  ${row}`)];
}

/** What does not agree. */
export function findingLines(findings: Finding[]): string[] {
  return findings.map(({ check, why, subject, serial, held, expected }) =>
    [`WRONG ${check}`, why, subject, serial ?? "", `held ${held}, expected ${expected}`]
      .filter(Boolean)
      .join(" · "),
  );
}

/** The accounts with what moved on them. */
export function figureTable(figures: AccountFigures[]): string[] {
  const width = Math.max(7, ...figures.map(({ account }) => account.length));
  const row = (name: string, ...cells: (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(12))].join(" ");
  return [
    row("account", "opening", "debits", "credits", "closing"),
    ...figures.map(({ account, opening, debits, credits, closing }) =>
      row(account, opening, debits, credits, closing),
    ),
  ];
}

/** The last line: whether all of it adds up. */
export function sumLine(figures: AccountFigures[], findings: Finding[]): string {
  const sum = figures.reduce((total, { closing }) => total + closing, 0);
  const verdict = findings.length === 0 ? "books are sound" : `${findings.length} wrong`;
  return `${verdict}: ${figures.length} accounts, sum ${sum}`;
}
