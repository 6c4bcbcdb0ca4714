import type { BotDeps } from "./bot-deps.ts";
import { referenceData } from "./dispatch/reference.ts";
import { workStudent } from "./dispatch/work-student.ts";
import { type Inbox, type InboxOptions, openInbox } from "./inbox/inbox.ts";
import { type WebhookHandler, webhook } from "./webhook/webhook.ts";

export interface Bot {
  /** For `POST /line/webhook`; reads the raw body itself, so it comes before any body parser. */
  webhook: WebhookHandler;
  /** Takes up events that a crash or a failure left. @returns of how many students */
  recover(): Promise<number>;
  /** Finishes the events under way. */
  stop(): Promise<void>;
}

/**
 * The LINE conversation of this process. Any number of processes may run one against the same database.
 * @param open what keeps its events
 */
export function createBot(deps: BotDeps, open: (options: InboxOptions) => Inbox = openInbox): Bot {
  const reference = referenceData(deps);
  const broken = (err: unknown) => deps.log.error({ err }, "the inbox lost its database connection");
  const inbox = open({
    databaseUrl: deps.databaseUrl,
    now: deps.now,
    probe: deps.probe,
    onBroken: broken,
    onWork(store, work) {
      // What is not settled is taken up again from what is stored.
      workStudent({ deps, reference, store }, work).catch((err) => {
        deps.log.error({ err }, "the work on a student's events was cut short");
        store.giveUp(work.lineUserId);
      });
    },
  });
  return {
    webhook: webhook({
      channelSecret: deps.channelSecret,
      now: deps.now,
      accept: inbox.accept,
      onError: (err) => deps.log.error({ err }, "a webhook call failed"),
    }),
    recover: inbox.recover,
    stop: inbox.close,
  };
}
