import { useState } from "preact/hooks";
import { startLinePay } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { failureText } from "./loading.tsx";
import { startPaying } from "./paying.ts";

/** Leaves for LINE Pay's own page; the outcome is the service's to know, not this page's. */
export function LinePayButton({ serial }: { serial: string }) {
  const texts = useTexts();
  const later = useLaterTexts();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState("");
  const pay = async () => {
    setRunning(true);
    setFailure("");
    try {
      const { paymentUrl } = await startLinePay(serial);
      startPaying(serial);
      location.assign(paymentUrl);
    } catch (error) {
      setFailure(failureText(error, texts));
      setRunning(false);
    }
  };
  return (
    <>
      <button type="button" class="primary" disabled={running} onClick={pay}>
        {running ? later.pay.leaving : later.pay.withLinePay}
      </button>
      <p class="error" role="alert">
        {failure}
      </p>
    </>
  );
}
