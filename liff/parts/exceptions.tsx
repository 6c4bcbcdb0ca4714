import type { DraftException, Fix } from "../../api/contracts/liff.ts";
import { FixLink } from "./fix-link.tsx";

interface Props {
  exceptions: readonly DraftException[];
  /** Fixes that this page does itself. */
  onFix?: Partial<Record<Fix["code"], (fix: Fix) => void>>;
}

/** What stands in the way of a form, each with the tap that mends it. */
export function Exceptions({ exceptions, onFix = {} }: Props) {
  return (
    <>
      {exceptions.map(({ code, text, fix }) => (
        <div class="notice warn exception" key={code} role="alert">
          <p>{text}</p>
          {fix && <FixTap fix={fix} onFix={onFix[fix.code]} />}
        </div>
      ))}
    </>
  );
}

function FixTap({ fix, onFix }: { fix: Fix; onFix: ((fix: Fix) => void) | undefined }) {
  if (!onFix) return <FixLink fix={fix} />;
  return (
    <button type="button" class="primary" onClick={() => onFix(fix)}>
      {fix.label}
    </button>
  );
}
