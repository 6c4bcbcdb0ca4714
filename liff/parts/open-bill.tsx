import { useState } from "preact/hooks";
import { host } from "../boot/host.ts";
import { useTexts } from "../texts/use-texts.ts";
import { failureText } from "./loading.tsx";

interface Props {
  /** @returns the address that opens without the session */
  link: () => Promise<string>;
}

/** Opens the PDF outside LINE, whose browser neither prints nor saves; the link is asked for at the tap. */
export function OpenBill({ link }: Props) {
  const texts = useTexts();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState("");
  const open = () => {
    setRunning(true);
    setFailure("");
    link()
      .then((url) => host().openOutside(url))
      .catch((error: unknown) => setFailure(failureText(error, texts)))
      .finally(() => setRunning(false));
  };
  return (
    <>
      <button type="button" class="secondary" disabled={running} onClick={open}>
        {running ? texts.pay.openingPdf : texts.pay.pdf}
      </button>
      <p class="error" role="alert">
        {failure}
      </p>
    </>
  );
}
