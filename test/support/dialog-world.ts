import { readFileSync } from "node:fs";
import { DIALOG_VERSION } from "#bot/dialog/conversation.ts";
import { freshId } from "#bot/dialog/fresh-id.ts";
import { converse } from "#bot/dispatch/converse.ts";
import { currentConversation } from "#bot/dispatch/current-conversation.ts";
import { isForPerson } from "#bot/dispatch/hand-off.ts";
import { readEvent } from "#bot/dispatch/reading.ts";
import type { Reference } from "#bot/dispatch/reference.ts";
import type { StudentAccess } from "#bot/dispatch/student-access.ts";
import type { StudentWork } from "#bot/inbox/types.ts";
import type { Answer } from "#bot/messages/answer.ts";
import type { CaseView } from "#domain/case/case-view.ts";
import { isLossReport } from "#domain/case/loss-report.ts";
import { defaultTariffs } from "#domain/money/tariff.ts";
import { testSettings } from "#test/factories/deps.ts";
import type { StoredFields } from "#usecases/rows/draft/stored-fields.ts";

const [published] = JSON.parse(readFileSync("prisma/data/notices.json", "utf8"));

export const reference: Reference = {
  versions: { "zh-TW": published.version, en: published.version },
  prices: [...defaultTariffs],
  notices: (version, language) => (version === published.version ? published.texts[language] : undefined),
  hashOf: (version) => (version === published.version ? "0".repeat(64) : undefined),
};

/** One student and the dispatcher's own code, without a database: her form and her cases are whatever they are set to. */
export class DialogWorld {
  cases: CaseView[] = [];
  form: StoredFields | undefined;
  work: StudentWork;
  /** A person has the word. */
  waiting = false;
  private time = Date.parse("2026-11-22T12:00:00+08:00");
  private events = 0;

  constructor() {
    this.work = {
      lineUserId: "U0",
      studentId: undefined,
      language: undefined,
      hasDraft: false,
      hasCases: false,
      hasUntold: false,
      conversation: undefined,
      rows: [],
    };
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** The person has ended the talk; the bot answers again. */
  giveBack(): void {
    this.waiting = false;
  }

  /** What the bot answers to an event of LINE; undefined for silence. Stores what it would store. */
  async hear(event: { type: string; [key: string]: unknown }): Promise<Answer | undefined> {
    this.events += 1;
    const { work } = this;
    work.hasDraft = this.form !== undefined;
    work.hasCases = this.cases.length > 0;
    const now = () => new Date(this.time);
    const fresh = freshId(`event ${this.events}`);
    const student = this.access();
    const { conversation, returning } = await currentConversation({ now }, work, student, fresh);
    const webhookEventId = String(this.events);
    const reading = readEvent({ ...event, webhookEventId, source: { type: "user" } }, conversation);
    if (reading.kind !== "dialog" || isForPerson(conversation, reading.event, reading.spoken))
      return undefined;
    const outcome = await converse({
      deps: { now, settings: testSettings },
      reference,
      work,
      student,
      conversation,
      returning,
      event: reading.event,
      freshId: fresh,
      lastTry: false,
    });
    if (outcome.draft === "discarded") this.form = undefined;
    else if (outcome.draft) this.form = { ...this.form, ...outcome.draft.fields };
    if (outcome.conversation) work.conversation = { ...outcome.conversation, version: DIALOG_VERSION };
    return outcome.answer;
  }

  private access(): StudentAccess {
    return {
      cases: async () => this.cases,
      wentOn: async () => false,
      lossReported: async () => this.cases.some(isLossReport),
      form: async () => undefined,
      choicesOfForm: async () => {
        const { consent, cardState, category, reissueReason: reason } = this.form ?? {};
        const version = consent?.noticeVersion;
        return {
          ...(version && { noticeVersion: version, agreedVersion: version }),
          ...(cardState && { cardState }),
          ...(category && { category }),
          ...(reason && { reason }),
        };
      },
      chooseLanguage: async (language) => {
        this.work.language = language;
      },
      waitsForPerson: async () => this.waiting,
      toldOfTheEnd: async () => false,
      tellPerson: async () => true,
      followHandOff: async (_before, after) => {
        this.waiting = after.state === "withHuman";
      },
      deskAsked: async () => (this.cases[0] ? { name: this.cases[0].schoolName } : null),
      takePhoto: async () => [{ kind: "photoNotTaken", why: "notNeeded" }],
      withdraw: async (serial) => {
        const cardCase = this.cases.find((sent) => sent.serial === serial);
        if (!cardCase) return [];
        Object.assign(cardCase, { progress: "VOIDED", canWithdraw: false, bill: null });
        return [{ kind: "withdrawn", cardCase }];
      },
    };
  }
}
