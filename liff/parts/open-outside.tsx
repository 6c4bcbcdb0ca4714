import { useTask } from "../../browser/use-task.ts";
import { host } from "../boot/host.ts";
import { useTexts } from "../texts/use-texts.ts";
import { FailureLine } from "./failure-line.tsx";

interface Props {
  label: string;
  /** @returns the address, which opens without the session */
  link: () => Promise<string>;
}

/** Opens a PDF outside LINE, whose browser neither prints nor saves; its link is asked for at the tap. */
export function OpenOutside({ label, link }: Props) {
  const texts = useTexts();
  const { run, running, error } = useTask(async () => host().openOutside(await link()));
  return (
    <>
      <button type="button" class="secondary" disabled={running} onClick={() => run()}>
        {running ? texts.openingPdf : label}
      </button>
      <FailureLine error={error} />
    </>
  );
}
