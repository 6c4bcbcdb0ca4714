import { useEffect, useRef, useState } from "preact/hooks";
import type { MyAccount, MySessions } from "../../api/contracts/accounts.ts";
import { Failure } from "../parts/failure.tsx";
import { listSessions, readAccount } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { FactorPart } from "./factor-part.tsx";
import { PasswordPart } from "./password-part.tsx";
import { SessionsPart } from "./sessions-part.tsx";
import { accountTexts } from "./texts/index.ts";

interface AccountPageProps {
  mustSetUp: boolean;
  /** The second factor may have changed. */
  onChanged: () => void;
  onLeft: () => void;
}

/** One's own account: second factor, password, and where one is signed in. */
export function AccountPage({ mustSetUp, onChanged, onLeft }: AccountPageProps) {
  const texts = accountTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [shown, setShown] = useState<{ account: MyAccount; sessions: MySessions }>();
  const { run, error } = useStaffTask(async () => {
    const [account, sessions] = await Promise.all([readAccount(), listSessions()]);
    setShown({ account, sessions });
  });
  useEffect(() => {
    heading.current?.focus();
    void run();
  }, []);
  const changed = () => {
    void run();
    onChanged();
  };
  return (
    <main class="account-page">
      <h2 ref={heading} tabIndex={-1}>
        {texts.me}
      </h2>
      {mustSetUp && <p class="hint">{texts.setUpFirst}</p>}
      {error !== undefined && <Failure error={error} retry={() => void run()} />}
      {shown && (
        <>
          <p>
            {[shown.account.name, shown.account.username, texts.roles[shown.account.role]]
              .filter(Boolean)
              .join("・")}
          </p>
          <FactorPart account={shown.account} onChanged={changed} />
          <PasswordPart username={shown.account.username} onChanged={changed} />
          <SessionsPart items={shown.sessions.items} onChanged={() => void run()} onLeft={onLeft} />
        </>
      )}
    </main>
  );
}
