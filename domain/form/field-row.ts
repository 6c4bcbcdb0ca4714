import type { Category, PhotoMode, RefundMethod, ReissueReason } from "../codes.ts";
import type { Localized } from "../language.ts";
import type { TextKind } from "./kinds.ts";

/** Where in the form a field is asked. */
export type Step = "consent" | "card" | "school" | "person" | "photo" | "refund";

/** What decides which other fields the form asks for. */
export interface Deciding {
  category?: Category;
  reissueReason?: ReissueReason;
  landline?: string;
  minor?: boolean;
  photo?: { mode?: PhotoMode };
  refund?: { method?: RefundMethod };
}

/** One field of the form: all that is particular about it. What everybody may type into fields of its kind is in `kinds.ts`. */
export type FieldRow = {
  label: Localized;
  /** Under the control, with an example. */
  help?: Localized;
  /** Under which name it stands among what is missing, where several fields share one; else its label. */
  summary?: Localized;
  step: Step;
  /** Whether the form has a use for it at all; what it has none for is dropped. Without it: always. */
  used?: (form: Deciding) => boolean;
  /** Whether a form cannot be sent without it, as far as it is used. */
  needed?: true | ((form: Deciding) => boolean);
  /** The column of a case; a flag keeps the moment at which it was given. */
  column?: string;
  /** The number is sealed by itself in draft and case, and its owner reads it back masked. */
  sealed?: true;
  /** Until when a case that is over keeps it, by `privacy/retention.ts`; without it as long as the case. */
  kept?: "contact" | "identity";
  /** What a new form takes over from an earlier case: who she is always, what she wanted where the case lapsed. */
  copied?: "person" | "wish";
  /** For the control on a page. */
  input?: { tel?: true; capitals?: true; lines?: true; autoComplete?: string };
} & ({ kind: "choice"; options: readonly string[] } | { kind: "flag" } | { kind: TextKind });
