import { randomUUID } from "node:crypto";
import { noticeMessages } from "#bot/messages/notices.ts";
import { aFullForm } from "#test/factories/draft.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { submitCase } from "#usecases/case/submit-case.ts";
import { currentDraft } from "#usecases/draft/current-draft.ts";
import { saveDraft } from "#usecases/draft/save-draft.ts";
import { noticeCase } from "#usecases/notice/notice-view.ts";
import { takeDeskStep } from "#usecases/operator/desk-step.ts";
import { recordReceipt } from "#usecases/payment/record-receipt.ts";
import { changeCase } from "#usecases/rows/case/change-case.ts";
import { lockCase } from "#usecases/rows/case/lock-case.ts";
import type { Staff } from "#usecases/rows/staff/staff.ts";
import { findOrCreateStudent } from "#usecases/rows/student/line-account.ts";
import type { Simulator } from "../../../simulator/server.ts";
import type { Student } from "../../../simulator/students/student.ts";
import { eventually } from "./eventually.ts";
import { aFriend, anEvent, deliver } from "./line-user.ts";
import { type runningBot, SECRET } from "./running-bot.ts";
import { shown } from "./shown.ts";

interface Stage {
  database: TestDatabase;
  simulator: Simulator;
  running: Awaited<ReturnType<typeof runningBot>>;
}

const DAY_MS = 86_400_000;
const operator: Staff = { id: randomUUID(), username: "op", role: "operator", schoolCode: null };

/**
 * Plays a script and writes down what is said. Lines of a script: `# title`, `> text` typed, `> [label]` tapped, `> (sticker)` sent,
 * `* what happens around her`. Everything else is what the bot said the last time, and is written anew.
 */
export async function play(stage: Stage, script: string): Promise<string> {
  const student = aFriend(stage.simulator);
  const told: string[] = [];
  for (const line of script.split("\n")) {
    if (line.startsWith("#")) told.push(line);
    if (!/^[>*] /.test(line)) continue;
    const before = student.entries.length;
    const notices = line.startsWith("*") ? await happen(stage, student, line.slice(2)) : [];
    if (line.startsWith(">")) await act(stage, student, line.slice(2));
    const said = student.entries.slice(before).filter(({ from }) => from === "bot");
    const messages = [...said.map(({ message }) => message), ...notices];
    told.push(
      "",
      line,
      ...(messages.length > 0 || line.startsWith("*") ? messages.map(shown) : ["  (silence)"]),
    );
  }
  return `${masked(told.join("\n"))}\n`;
}

async function act({ simulator, running, database }: Stage, student: Student, what: string): Promise<void> {
  const event = anEvent(simulator, student, eventOf(student, what));
  const { webhookEventId } = event;
  if ((await deliver(running.origin, SECRET, event)) !== 200) throw new Error(`refused: ${what}`);
  await eventually(async () => {
    const row = await database.db.inboxEvent.findUnique({ where: { webhookEventId } });
    if (!row?.answeredAt) throw new Error(`not answered: ${what}`);
  });
}

function eventOf(student: Student, what: string): Record<string, unknown> {
  const [, label] = /^\[(.+)\]$/.exec(what) ?? [];
  if (label) return { type: "postback", message: undefined, postback: { data: dataOf(student, label) } };
  const [, kind] = /^\((.+)\)$/.exec(what) ?? [];
  if (kind === "blocks the account") return { type: "unfollow", message: undefined, replyToken: undefined };
  if (kind === "takes it back") return { type: "follow", message: undefined, follow: { isUnblocked: true } };
  if (kind?.startsWith("old button "))
    return { type: "postback", message: undefined, postback: { data: kind.slice(11) } };
  if (kind) return { message: { type: kind, id: "325708" } };
  return { message: { type: "text", id: "325708", text: JSON.parse(`"${what.replaceAll('"', '\\"')}"`) } };
}

/** Data of the newest button with that label. */
function dataOf({ entries }: Student, label: string): string {
  const pattern = new RegExp(
    `"(?:displayText|label)":${JSON.stringify(label).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`,
  );
  for (const { message } of entries.toReversed()) {
    const actions = [...JSON.stringify(message).matchAll(/\{"type":"postback"[^{}]*\}/g)].map(
      ([json]) => json,
    );
    const found = actions.findLast((json) => pattern.test(json));
    if (found) return JSON.parse(found).data;
  }
  throw new Error(`no button [${label}] was offered`);
}

/** What happens outside the chat. @returns the messages of the notices that follow from it */
async function happen({ running: { deps }, database: { db } }: Stage, student: Student, what: string) {
  const { id: studentId } = await findOrCreateStudent(deps, student.userId);
  const before = new Set((await db.notice.findMany()).map(({ id }) => id));
  const newest = () =>
    db.cardCase.findFirstOrThrow({ where: { studentId }, orderBy: { submittedAt: "desc" } });
  const happenings: Record<string, () => Promise<unknown>> = {
    "she fills in the form and sends it": async () => {
      const { category, reissueReason } = (await currentDraft(deps, studentId)).fields;
      const { category: _, reissueReason: __, ...form } = aFullForm(category);
      await saveDraft(deps, studentId, {
        ...form,
        ...(reissueReason && { reissueReason }),
        ...(reissueReason === "OTHER" && { reissueReasonText: "改名", remark: "改名為王大明" }),
      });
      await submitCase(deps, studentId, randomUUID());
    },
    "she types her name into the form": () => saveDraft(deps, studentId, { name: "王小明" }),
    "she pays at a store": async () => {
      const { virtualAccount, amount } = await db.bill.findFirstOrThrow({
        where: { caseId: (await newest()).id },
      });
      const money = { channel: "STORE", externalId: randomUUID(), paidAt: deps.now() } as const;
      await recordReceipt(deps, { ...money, virtualAccount, amount });
    },
    "her last day passes": async () => {
      const { id } = await newest();
      deps.advance(40 * DAY_MS);
      await db.$transaction(async (tx) =>
        changeCase(tx, await lockCase(tx, id), "lapsed", { actor: "system", at: deps.now() }),
      );
    },
    "iPASS finds no loss report and asks her": async () =>
      takeDeskStep(deps, operator, {
        serial: (await newest()).serial,
        step: "ask-loss",
        reason: "請告訴我們在哪一天、用什麼方式掛失",
      }),
    "iPASS confirms her loss report": async () =>
      takeDeskStep(deps, operator, { serial: (await newest()).serial, step: "confirm-loss" }),
    "iPASS closes her case": async () =>
      db.cardCase.update({ where: { id: (await newest()).id }, data: { progress: "CLOSED" } }),
    "her school collects the money itself": () =>
      db.school.update({ where: { code: "533302" }, data: { collects: true } }),
    "her school leaves the money to us again": () =>
      db.school.update({ where: { code: "533302" }, data: { collects: false } }),
    "two days pass": async () => deps.advance(2 * DAY_MS),
    "a new version of the dialog is deployed": () =>
      db.conversation.update({
        where: { lineUserId: student.userId },
        data: { version: 0, state: "oldName" },
      }),
    "her conversation is lost": () => db.conversation.delete({ where: { lineUserId: student.userId } }),
  };
  const happening = happenings[what];
  if (!happening) throw new Error(`nobody knows how "${what}" happens`);
  await happening();
  const after = await db.notice.findMany({ orderBy: { createdAt: "asc" } });
  const fresh = after.filter(({ id }) => !before.has(id));
  const { language } = await db.student.findUniqueOrThrow({ where: { id: studentId } });
  const views = fresh.map(async (notice) => {
    const { view } = await noticeCase(deps, notice);
    return noticeMessages(notice.kind as never, view(notice.data), {
      language: language === "en" ? "en" : "zh-TW",
    });
  });
  return (await Promise.all(views)).flat() as unknown as Record<string, unknown>[];
}

/** Numbers that differ from run to run. */
function masked(text: string): string {
  return text.replace(/SEQ\d{12}/g, "SEQ…").replace(/710600\d{8}/g, "710600…");
}
