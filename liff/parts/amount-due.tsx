import "../styles/cases.css";
import { money } from "../../api/contracts/facts.ts";
import type { StudentCase } from "../../api/contracts/liff.ts";
import { serviceNow } from "../boot/service-time.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { daysLeft, dayText } from "./days.ts";

/** What is still to be paid, and until when; nothing once it is paid or can no longer be. */
export function AmountDue({
  cardCase: { amountDue, dueDate, progress },
}: {
  cardCase: Pick<StudentCase, "amountDue" | "dueDate" | "progress">;
}) {
  const { bracketed } = useTexts();
  const texts = useLaterTexts().bill;
  if (progress !== "UNPAID") return null;
  return (
    <p class="amount-due">
      <strong class="amount">{money(amountDue)}</strong>
      {dueDate && (
        <span>
          {texts.deadline(dayText(dueDate)) + bracketed(texts.daysLeft(daysLeft(dueDate, serviceNow())))}
        </span>
      )}
    </p>
  );
}
