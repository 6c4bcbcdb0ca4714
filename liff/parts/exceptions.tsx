import type { CaseException } from "../../api/contracts/liff.ts";
import { FixLink } from "./fix-link.tsx";

/** What stands in the way, each with the tap that mends it. */
export function Exceptions({ exceptions }: { exceptions: readonly CaseException[] }) {
  return (
    <>
      {exceptions.map(({ code, text, fix }) => (
        <div class="notice warn exception" key={code} role="alert">
          <p>{text}</p>
          {fix && <FixLink fix={fix} />}
        </div>
      ))}
    </>
  );
}
