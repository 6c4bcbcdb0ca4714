import type { FactorAdded, TotpSecret } from "../../api/contracts/accounts.ts";
import { Failure } from "../parts/failure.tsx";
import { confirmTotp } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { Dialog, DialogButtons } from "./dialog.tsx";
import { accountTexts } from "./texts/index.ts";

interface TotpDialogProps {
  secret: TotpSecret;
  onAdded: (added: FactorAdded) => void;
  onClose: () => void;
}

/** The secret for an authenticator app, which counts once the app shows the right code. */
export function TotpDialog({ secret: { secret, qr }, onAdded, onClose }: TotpDialogProps) {
  const texts = accountTexts();
  const { run, running, error } = useStaffTask(async (otp: string) => onAdded(await confirmTotp(otp)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(String(new FormData(event.currentTarget as HTMLFormElement).get("otp")));
  };
  return (
    <Dialog title={texts.factor.totpAdd} onClose={onClose}>
      <form class="account-form" onSubmit={submit}>
        <p>{texts.factor.totpScan}</p>
        <img class="qr" src={`data:image/svg+xml,${encodeURIComponent(qr)}`} alt="QR Code" />
        <p>
          {texts.factor.totpSecret} <code>{secret.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        {error !== undefined && <Failure error={error} />}
        <label>
          <span>{texts.factor.totpCode}</span>
          <input name="otp" required maxLength={10} inputmode="numeric" autocomplete="one-time-code" />
        </label>
        <DialogButtons submit={texts.factor.totpSubmit} running={running} onClose={onClose} />
      </form>
    </Dialog>
  );
}
