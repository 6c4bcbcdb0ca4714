import { useState } from "preact/hooks";
import type { FreshInvitation } from "../../api/contracts/accounts.ts";
import { Dialog } from "../account/dialog.tsx";
import { accountTexts } from "../account/texts/index.ts";
import { timeText } from "../texts.ts";

/** The link, this once. */
export function LinkDialog({
  fresh: { url, expiresAt },
  onClose,
}: {
  fresh: FreshInvitation;
  onClose: () => void;
}) {
  const texts = accountTexts();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <Dialog title={texts.persons.linkTitle} onClose={onClose}>
      <p>{texts.persons.linkNote(timeText(expiresAt))}</p>
      <div class="account-form">
        <label>
          <span>{texts.persons.link}</span>
          <input type="text" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        </label>
      </div>
      <div class="buttons">
        {navigator.clipboard && (
          <button type="button" class="main" onClick={copy}>
            {texts.copy}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
        <span role="status">{copied && texts.copied}</span>
      </div>
    </Dialog>
  );
}
