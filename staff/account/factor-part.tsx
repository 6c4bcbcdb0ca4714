import { useState } from "preact/hooks";
import type { FactorAdded, MyAccount, TotpSecret } from "../../api/contracts/accounts.ts";
import { beginTotp, removePasskey, removeTotp, renewCodes } from "../server/accounts.ts";
import { timeText } from "../texts.ts";
import { CodesDialog } from "./codes-dialog.tsx";
import { PasskeyDialog } from "./passkey-dialog.tsx";
import { PasswordDialog } from "./password-dialog.tsx";
import { accountTexts } from "./texts/index.ts";
import { TotpDialog } from "./totp-dialog.tsx";

type Asked =
  | { kind: "password"; title: string; next: (password: string) => Promise<unknown> }
  | { kind: "totp"; secret: TotpSecret }
  | { kind: "passkey" }
  | { kind: "codes"; codes: string[] };

/** Authenticator app, passkeys and recovery codes: what there is, and ways to add and to remove. */
export function FactorPart({ account, onChanged }: { account: MyAccount; onChanged: () => void }) {
  const { factor } = accountTexts();
  const [asked, setAsked] = useState<Asked>();
  const { totp, passkeys, recoveryCodesLeft } = account;
  const none = !totp && passkeys.length === 0;
  const close = () => setAsked(undefined);
  const changed = () => {
    close();
    onChanged();
  };
  const added = ({ recoveryCodes }: FactorAdded) => {
    setAsked(recoveryCodes ? { kind: "codes", codes: recoveryCodes } : undefined);
    if (!recoveryCodes) onChanged();
  };
  const remove = (title: string, work: (password: string) => Promise<void>) =>
    setAsked({ kind: "password", title, next: (password) => work(password).then(changed) });
  const setUpApp = () =>
    setAsked({
      kind: "password",
      title: factor.totpAdd,
      next: async (password) => setAsked({ kind: "totp", secret: await beginTotp(password) }),
    });
  const renew = () =>
    setAsked({
      kind: "password",
      title: factor.codesRenew,
      next: async (password) =>
        setAsked({ kind: "codes", codes: (await renewCodes(password)).recoveryCodes }),
    });

  return (
    <section aria-labelledby="factor-title">
      <h3 id="factor-title">{factor.title}</h3>
      {none && <p class="quiet">{factor.none}</p>}
      <dl class="factors">
        <dt>{factor.totp}</dt>
        <dd>
          {totp && <span>{factor.totpSince(timeText(totp.since))}</span>}
          {totp ? (
            <button
              type="button"
              onClick={() => remove(factor.removeNamed(factor.totp), removeTotp)}
              aria-label={factor.removeNamed(factor.totp)}
            >
              {factor.remove}
            </button>
          ) : (
            <button type="button" onClick={setUpApp}>
              {factor.totpAdd}
            </button>
          )}
        </dd>
        <dt>{factor.passkey}</dt>
        {passkeys.map(({ id, label, createdAt, lastUsedAt }) => (
          <dd key={id}>
            <span>
              {label}
              <small class="quiet">
                {factor.passkeyUsed(timeText(createdAt), lastUsedAt ? timeText(lastUsedAt) : undefined)}
              </small>
            </span>
            <button
              type="button"
              onClick={() => remove(factor.removeNamed(label), (password) => removePasskey(id, password))}
              aria-label={factor.removeNamed(label)}
            >
              {factor.remove}
            </button>
          </dd>
        ))}
        <dd>
          <button type="button" onClick={() => setAsked({ kind: "passkey" })}>
            {factor.passkeyAdd}
          </button>
        </dd>
        {!none && (
          <>
            <dt>{factor.codes}</dt>
            <dd>
              <span>{factor.codesLeft(recoveryCodesLeft)}</span>
              <button type="button" onClick={renew}>
                {factor.codesRenew}
              </button>
            </dd>
          </>
        )}
      </dl>
      {asked?.kind === "password" && (
        <PasswordDialog key={asked.title} title={asked.title} onPassword={asked.next} onClose={close} />
      )}
      {asked?.kind === "totp" && <TotpDialog secret={asked.secret} onAdded={added} onClose={close} />}
      {asked?.kind === "passkey" && <PasskeyDialog onAdded={added} onClose={close} />}
      {asked?.kind === "codes" && <CodesDialog codes={asked.codes} onClose={changed} />}
    </section>
  );
}
