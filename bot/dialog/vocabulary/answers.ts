import type { DialogState } from "../conversation.ts";
import { choosingCardState } from "./answers/card-state.ts";
import { confirmingCancel, confirmingRestart, confirmingWithdraw } from "./answers/confirming.ts";
import { fillingForm } from "./answers/form.ts";
import { hasOpenCase } from "./answers/has-open-case.ts";
import { needsLossReport } from "./answers/loss-report.ts";
import { choosingLostOption } from "./answers/lost-option.ts";
import { declined, readingNotices } from "./answers/notices.ts";
import { choosingReason } from "./answers/reason.ts";
import type { Meaning } from "./meaning.ts";

/** Answers that make sense to the question just asked. */
export const answers: Partial<Record<DialogState, readonly Meaning[]>> = {
  hasOpenCase,
  readingNotices,
  declined,
  choosingCardState,
  choosingLostOption,
  choosingReason,
  needsLossReport,
  fillingForm,
  confirmingCancel,
  confirmingWithdraw,
  confirmingRestart,
};
