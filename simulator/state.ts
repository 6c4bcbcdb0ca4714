import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCore, type SavedCore, savedCore } from "./card-core/core.ts";
import type { Payment } from "./collection/payment.ts";
import type { Transaction } from "./line-pay/transaction.ts";
import type { Movement } from "./money/money-book.ts";
import { loadBank, type SavedBank, savedBank } from "./paying-bank/bank.ts";
import type { Student } from "./students/student.ts";
import type { World } from "./world.ts";

type Saved = {
  students: Student[];
  transactions: Transaction[];
  payments: Payment[];
  movements?: Movement[];
  cardCore?: SavedCore;
  payingBank?: SavedBank;
};

const EVERY = 2000;

/**
 * With SIMULATOR_STATE set, loads chats and payments from its folder and saves them from time to time.
 * Pictures, tokens and rich menus do not survive; the service sets its rich menu at each start.
 * @returns stops the saving, after one last time
 */
export function keepState(world: World): () => void {
  const folder = world.settings.SIMULATOR_STATE;
  if (!folder) return () => undefined;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "state.json");
  load(world, file);
  let last = "";
  const save = () => {
    const text = JSON.stringify(snapshot(world));
    if (text === last) return;
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    last = text;
  };
  const timer = setInterval(save, EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
    save();
  };
}

function snapshot(world: World): Saved {
  return {
    students: [...world.students.values()],
    transactions: world.pay.list(),
    payments: world.payments,
    movements: [...world.money.list()],
    cardCore: savedCore(world.cardCore),
    payingBank: savedBank(world.payingBank),
  };
}

function load(world: World, file: string) {
  const saved = read(file);
  for (const student of saved?.students ?? []) world.students.set(student.userId, student);
  world.pay.load(saved?.transactions ?? []);
  world.payments.push(...(saved?.payments ?? []).map(upToDate));
  world.money.load(saved?.movements ?? []);
  if (saved?.cardCore) loadCore(world.cardCore, saved.cardCore);
  if (saved?.payingBank) loadBank(world.payingBank, saved.payingBank);
}

function read(file: string): Saved | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** What was saved before there were several chains and books of their own. */
function upToDate(payment: Payment): Payment {
  const chain = payment.channel === "STORE" ? { chain: "SEVEN" as const } : {};
  return { ...chain, ...payment, bookedOn: payment.bookedOn ?? payment.paidAt.slice(0, 10) };
}
