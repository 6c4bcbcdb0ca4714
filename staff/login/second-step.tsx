import { useEffect, useRef, useState } from "preact/hooks";
import type { StaffSession } from "../../api/contracts/school.ts";
import { useTask } from "../../browser/use-task.ts";
import { accountTexts } from "../account/texts/index.ts";
import { Failure } from "../parts/failure.tsx";
import { askPasskey, challengePasskey, logInWithPasskey } from "../server/accounts.ts";
import { type Credentials, logIn } from "../server/session.ts";

interface SecondStepProps {
  credentials: Credentials;
  ways: string[];
  onLogin: (session: StaffSession) => void;
  onBack: () => void;
}

/** The password was right: a code, or a passkey. */
export function SecondStep({ credentials, ways, onLogin, onBack }: SecondStepProps) {
  const { step, working } = accountTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [brokenOff, setBrokenOff] = useState(false);
  useEffect(() => (code.current ?? heading.current)?.focus(), []);
  const byCode = useTask(async (otp: string) => onLogin(await logIn({ ...credentials, otp })));
  const byKey = useTask(async () => {
    setBrokenOff(false);
    const challenge = await challengePasskey(credentials);
    const answer = await askPasskey(challenge).catch(() => undefined);
    if (!answer) return setBrokenOff(true);
    onLogin(await logInWithPasskey(challenge.challengeId, answer));
  });
  const error = byCode.error ?? byKey.error;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void byCode.run(String(new FormData(event.currentTarget as HTMLFormElement).get("otp")));
  };

  return (
    <form onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {step.title}
      </h2>
      {error !== undefined && <Failure error={error} />}
      {brokenOff && (
        <p class="failure" role="alert">
          {step.passkeyFailed}
        </p>
      )}
      {ways.includes("passkey") && (
        <button
          type="button"
          class={ways.includes("totp") ? "" : "main"}
          disabled={byKey.running}
          onClick={() => byKey.run()}
        >
          {step.passkey}
        </button>
      )}
      {(ways.includes("totp") || ways.includes("recoveryCode")) && (
        <>
          <label>
            <span>{step.code}</span>
            <input
              ref={code}
              name="otp"
              required
              maxLength={20}
              autocomplete="one-time-code"
              autocapitalize="characters"
              aria-describedby="otp-hint"
            />
          </label>
          <p id="otp-hint" class="quiet">
            {step.codeHint}
          </p>
          <button type="submit" class={ways.includes("totp") ? "main" : ""} disabled={byCode.running}>
            {byCode.running ? working : step.submit}
          </button>
        </>
      )}
      <button type="button" class="plain" onClick={onBack}>
        {step.back}
      </button>
    </form>
  );
}
