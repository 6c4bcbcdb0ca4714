import { type Meaning, means } from "../meaning.ts";

/** What her school or iPASS asks for again, and how she gives it; 「退回」 alone is a step back. */
export const fixAsked: Meaning = means(
  { type: "fixAsked" },
  ...[
    "補件",
    "退件",
    "被退回",
    "學校退回",
    "申請退回",
    "退回來",
    "退回補",
    "補資料",
    "補交",
    "補上資料",
    "補齊",
  ],
  ...["要補什麼", "要補甚麼", "缺什麼", "少什麼", "缺件", "重新送出", "再送一次"],
  ...[
    "sent back",
    "returned my application",
    "application was returned",
    "resubmit",
    "send it again",
    "what is missing",
    "whats missing",
  ],
);
