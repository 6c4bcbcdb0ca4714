import type { messagingApi } from "@line/bot-sdk";
import type { DialogState } from "../dialog/conversation.ts";
import type { Button } from "../dialog/postback.ts";
import { type Frame, quick } from "./frame.ts";

const onTheWay: readonly Button[] = ["back", "cancel", "restart", "faq", "help", "human"];

/** What can be tapped next, in every state; at most 12, for the other language comes on top (LINE's limit is 13). */
export const choices: Record<DialogState, readonly Button[]> = {
  idle: ["apply", "bill", "status", "fees", "faq", "help", "human"],
  hasOpenCase: ["status", "bill", "anotherCard", "withdraw", "back", "faq", "help", "human"],
  readingNotices: ["agree", "refuse", "fees", "back", "faq", "help", "human"],
  declined: ["apply", "agree", "back", "cancel", "faq", "help", "human"],
  choosingCardState: ["lost", "present", ...onTheWay],
  choosingLostOption: ["newCard", "refund", "nothing", "fees", ...onTheWay],
  choosingReason: ["damaged", "reported", "other", "fees", ...onTheWay],
  needsLossReport: ["lost", "elsewhere", ...onTheWay],
  fillingForm: ["edit", "fees", "status", ...onTheWay],
  confirmingCancel: ["cancelYes", "cancelNo"],
  confirmingRestart: ["restartYes", "cancelNo"],
  confirmingWithdraw: ["withdrawYes", "withdrawNo"],
  withHuman: ["bot", "status"],
};

/** LINE's limit. */
const MOST = 13;

/** The choices of a state, and the way into the other language. @param asksPhoto camera and album come first */
export function quickReplies(frame: Frame, state: DialogState, asksPhoto = false): messagingApi.QuickReply {
  const other: Button = frame.language === "en" ? "zh" : "en";
  const buttons = [...choices[state], other].map((button) => quick(frame, button));
  const form = state === "fillingForm" ? [goOn(frame)] : [];
  return { items: [...form, ...(asksPhoto ? sources(frame) : []), ...buttons].slice(0, MOST) };
}

/** Back to the form, first in the row: whatever she asked in between stays in sight above it. */
function goOn({ texts, liffUrl }: Frame): messagingApi.QuickReplyItem {
  return { type: "action", action: { type: "uri", label: texts.form.goOn, uri: `${liffUrl}/apply` } };
}

function sources({ texts: { photo } }: Frame): messagingApi.QuickReplyItem[] {
  return [
    { type: "action", action: { type: "camera", label: photo.camera } },
    { type: "action", action: { type: "cameraRoll", label: photo.album } },
  ];
}
