import type { messagingApi } from "@line/bot-sdk";
import type { DialogState } from "../dialog/conversation.ts";
import type { Button } from "../dialog/postback.ts";
import { type Frame, quick } from "./frame.ts";

const onTheWay: readonly Button[] = ["back", "cancel", "help", "human"];

/** What can be tapped next, in every state; at most 13 (LINE's limit). */
export const choices: Record<DialogState, readonly Button[]> = {
  idle: ["apply", "bill", "status", "fees", "help", "human"],
  readingNotices: ["agree", "refuse", "fees", "help", "human"],
  declined: ["agree", "paper", "back", "help", "human"],
  choosingCardState: ["lost", "present", ...onTheWay],
  choosingLostOption: ["newCard", "refund", "nothing", "fees", ...onTheWay],
  choosingReason: ["damaged", "reported", "other", "fees", ...onTheWay],
  needsLossReport: ["lost", "elsewhere", ...onTheWay],
  fillingForm: ["status", "fees", "restart", ...onTheWay],
  confirmingCancel: ["cancelYes", "cancelNo"],
};

/** The choices of a state, and the way into the other language. */
export function quickReplies(frame: Frame, state: DialogState): messagingApi.QuickReply {
  const other: Button = frame.language === "en" ? "zh" : "en";
  return { items: [...choices[state], other].map((button) => quick(frame, button)) };
}
