import "../../styles/cases.css";
import type { StudentCase } from "../../../api/contracts/liff.ts";
import { FixLink } from "../../parts/fix-link.tsx";
import { isPaying } from "../../parts/paying.ts";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";
import { useTexts } from "../../texts/use-texts.ts";
import { asking } from "./asking.ts";

/** Where the case stands, in the words of whoever asks for something again, and the one tap that leads on. */
export function Next({ cardCase }: { cardCase: StudentCase }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const { serial, status, paidAt } = cardCase;
  return (
    <section
      class={`card next ${status.who === "student" ? "hers" : ""}`}
      aria-labelledby="next"
      aria-live="polite"
    >
      <h2 id="next">{texts.terms.status}</h2>
      {isPaying(serial) && !paidAt && <p class="notice good">{later.pay.awaited}</p>}
      <p class="standing">{status.text}</p>
      <Returned cardCase={cardCase} />
      {status.next && <p>{status.next}</p>}
      {status.inForce && <p class="fine">{status.inForce}</p>}
      {status.fix && <FixLink fix={status.fix} />}
      <OtherTaps cardCase={cardCase} />
    </section>
  );
}

/** What was asked for again, and in whose words. */
function Returned({ cardCase }: { cardCase: StudentCase }) {
  const { fix } = useLaterTexts();
  const { returnItems, returnWords, status, review } = cardCase;
  if (returnItems.length === 0) return null;
  // What is asked about a loss report stands in the sentence about the case.
  const saysIt = status.code === "lossReportMissing" && review !== "RETURNED";
  return (
    <>
      {saysIt || (
        <ul class="plain-steps">
          {returnItems.map(({ reason, text }) => (
            <li key={reason}>{text}</li>
          ))}
        </ul>
      )}
      {returnWords && <blockquote>{asking(fix, cardCase).words(returnWords)}</blockquote>}
    </>
  );
}

/** Whatever else is hers to do, less loud than the first; what takes a case on that stands still comes before what does not. */
function OtherTaps({ cardCase: { waitingFor, status } }: { cardCase: StudentCase }) {
  const others = waitingFor.flatMap(({ fix }) => (fix && fix.path !== status.fix?.path ? [fix] : []));
  const change = others.filter(({ code }) => code === "CHANGE_CATEGORY");
  return (
    <>
      {change.map((fix) => (
        <FixLink key={fix.code} fix={fix} class="secondary" />
      ))}
      {others.map(
        (fix) => fix.code !== "CHANGE_CATEGORY" && <FixLink key={fix.code} fix={fix} class="quiet" />,
      )}
    </>
  );
}
