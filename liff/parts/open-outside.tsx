import { useState } from "preact/hooks";
import { host } from "../boot/host.ts";
import { useTexts } from "../texts/use-texts.ts";
import { failureText } from "./loading.tsx";

interface Props {
  label: string;
  /** @returns the address, which opens without the session */
  link: () => Promise<string>;
}

/** Opens a PDF outside LINE, whose browser neither prints nor saves; its link is asked for at the tap. */
export function OpenOutside({ label, link }: Props) {
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
        {running ? texts.openingPdf : label}
      </button>
      <p class="error" role="alert">
        {failure}
      </p>
    </>
  );
}
