import { useState } from "preact/hooks";
import type { FactorAdded } from "../../api/contracts/accounts.ts";
import { Failure } from "../parts/failure.tsx";
import { addPasskey, beginPasskey, makePasskey } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { Dialog, DialogButtons } from "./dialog.tsx";
import { accountTexts } from "./texts/index.ts";

/** Name and password, then the browser's own dialog makes the key. */
export function PasskeyDialog({
  onAdded,
  onClose,
}: {
  onAdded: (added: FactorAdded) => void;
  onClose: () => void;
}) {
  const texts = accountTexts();
  const [brokenOff, setBrokenOff] = useState(false);
  const { run, running, error } = useStaffTask(async (label: string, password: string) => {
    setBrokenOff(false);
    const options = await beginPasskey(password);
    const made = await makePasskey(options).catch(() => undefined);
    if (!made) return setBrokenOff(true);
    onAdded(await addPasskey(label, made));
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    void run(String(fields.get("label")), String(fields.get("password")));
  };
  return (
    <Dialog title={texts.factor.passkeyAdd} onClose={onClose}>
      <form class="account-form" onSubmit={submit}>
        <p>{texts.factor.passkeyNote}</p>
        {error !== undefined && <Failure error={error} />}
        {brokenOff && (
          <p class="failure" role="alert">
            {texts.factor.passkeyFailed}
          </p>
        )}
        <label>
          <span>{texts.factor.passkeyLabel}</span>
          <input name="label" required maxLength={60} placeholder={texts.factor.passkeyLabelHint} />
        </label>
        <label>
          <span>{texts.presentPassword}</span>
          <input name="password" type="password" required maxLength={200} autocomplete="current-password" />
        </label>
        <DialogButtons submit={texts.factor.passkeyAdd} running={running} onClose={onClose} />
      </form>
    </Dialog>
  );
}
