import { type ApiLog, createApiLog } from "./api-log.ts";
import { type CardCore, createCardCore } from "./card-core/core.ts";
import { type Clock, createClock } from "./clock.ts";
import { taipei } from "./collection/days.ts";
import type { Payment } from "./collection/payment.ts";
import { createFaults, type Faults } from "./faults.ts";
import { hex32 } from "./ids.ts";
import { createPayLedger, type PayLedger } from "./line-pay/ledger.ts";
import { createLive, type Live } from "./live.ts";
import { createTokenMint, type TokenMint } from "./login/token-mint.ts";
import { createReplyTokens, type ReplyTokens } from "./messaging/reply-tokens.ts";
import { createRetryKeys, type RetryKeys } from "./messaging/retry-keys.ts";
import type { RichMenus } from "./messaging/rich-menu-store.ts";
import { createMoneyBook, type MoneyBook } from "./money/money-book.ts";
import { createPayingBank, type PayingBank } from "./paying-bank/bank.ts";
import type { Settings } from "./settings.ts";
import { newStudent, type Student } from "./students/student.ts";
import { createWebhookSender, type WebhookSender } from "./webhook/sender.ts";

/** A picture or file that a student sent; "gone" after unsend. */
type Content = { type: string; bytes: Buffer } | "gone";

/** Everything outside the service, in one place. */
export type World = {
  settings: Settings;
  /** This simulator's own origin, known once it listens. */
  origin: string;
  botUserId: string;
  clock: Clock;
  live: Live;
  log: ApiLog;
  faults: Faults;
  students: Map<string, Student>;
  contents: Map<string, Content>;
  replyTokens: ReplyTokens;
  retryKeys: RetryKeys;
  richMenus: RichMenus;
  quota: { limit: number; used: number };
  webhook: WebhookSender;
  tokens: TokenMint;
  pay: PayLedger;
  payments: Payment[];
  /** Money that really moved, by whichever way. */
  money: MoneyBook;
  /** `booksRestAtWeekends`: what is paid on a Saturday or Sunday stands in Monday's books and file. */
  collection: { booksRestAtWeekends: boolean };
  cardCore: CardCore;
  payingBank: PayingBank;
};

/** A fresh world with two students who have not opened the chat yet. */
export function createWorld(settings: Settings, clock = createClock()): World {
  const live = createLive();
  const log = createApiLog(() => live.changed("log"));
  const replyTokens = createReplyTokens(clock);
  const botUserId = `U${hex32()}`;
  const students = ["小芯", "阿明"].map((name) => newStudent(name));
  return {
    settings,
    origin: `http://localhost:${settings.SIMULATOR_PORT}`,
    botUserId,
    clock,
    live,
    log,
    faults: createFaults(),
    students: new Map(students.map((student) => [student.userId, student])),
    contents: new Map(),
    replyTokens,
    retryKeys: createRetryKeys(clock),
    richMenus: { menus: new Map(), aliases: new Map(), defaultId: undefined },
    quota: { limit: 3000, used: 0 },
    webhook: createWebhookSender({ settings, clock, log, replyTokens, botUserId }),
    tokens: createTokenMint(clock, settings.LINE_LOGIN_CHANNEL_ID),
    pay: createPayLedger(),
    payments: [],
    money: createMoneyBook(
      () => taipei(clock.now()),
      () => live.changed("money"),
    ),
    collection: { booksRestAtWeekends: false },
    cardCore: createCardCore(),
    payingBank: createPayingBank(),
  };
}
