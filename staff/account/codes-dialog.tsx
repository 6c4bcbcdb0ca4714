import { Dialog } from "./dialog.tsx";
import { accountTexts } from "./texts/index.ts";

/** Recovery codes, this once. */
export function CodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { factor } = accountTexts();
  return (
    <Dialog title={factor.codesTitle} onClose={onClose}>
      <p>{factor.codesNote}</p>
      <ol class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="buttons">
        <button type="button" class="main" onClick={onClose}>
          {factor.codesKept}
        </button>
        <button type="button" onClick={() => print()}>
          {factor.print}
        </button>
      </div>
    </Dialog>
  );
}
