import { useEffect, useState } from "preact/hooks";
import type { Invitation } from "../../api/contracts/accounts.ts";
import { useTask } from "../../browser/use-task.ts";
import { NewPassword } from "../account/new-password.tsx";
import { accountTexts } from "../account/texts/index.ts";
import { Failure } from "../parts/failure.tsx";
import { acceptInvitation, readInvitation } from "../server/accounts.ts";
import { rememberSchool } from "./remembered-school.ts";

/** What the link is for, then a name and a password of her own. */
export function AcceptInvitation({ token, onDone }: { token: string; onDone: () => void }) {
  const { accept: texts, roles, password, working } = accountTexts();
  const [invitation, setInvitation] = useState<Invitation>();
  const [done, setDone] = useState(false);
  const looking = useTask(async () => setInvitation(await readInvitation(token)));
  useEffect(() => void looking.run(), []);
  const { run, running, error } = useTask(async (fields: FormData) => {
    const username = fields.get("username");
    await acceptInvitation({
      token,
      password: String(fields.get("newPassword")),
      ...(username !== null && { username: String(username) }),
    });
    if (invitation?.school) rememberSchool(invitation.school);
    setDone(true);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget as HTMLFormElement));
  };
  const toLogIn = (
    <button type="button" class={done ? "main" : "plain"} onClick={onDone}>
      {texts.toLogIn}
    </button>
  );

  return (
    <div class="login">
      <main class="login-card">
        <h1>{invitation?.username ? texts.resetTitle : texts.title}</h1>
        {looking.error !== undefined && <Failure error={looking.error} />}
        {done && <p role="status">{texts.done}</p>}
        {invitation && !done && (
          <form onSubmit={submit}>
            <p>
              {texts.hello(invitation.name, invitation.school?.name ?? texts.company, roles[invitation.role])}
            </p>
            {error !== undefined && <Failure error={error} />}
            {invitation.username ? (
              <input type="text" value={invitation.username} autocomplete="username" hidden />
            ) : (
              <label>
                <span>{texts.username}</span>
                <input
                  type="text"
                  name="username"
                  required
                  maxLength={60}
                  autocomplete="username"
                  autocapitalize="none"
                  placeholder={texts.usernameHint}
                />
              </label>
            )}
            <NewPassword label={password.next} shortest={invitation.shortestPassword} />
            <button type="submit" class="main" disabled={running}>
              {running ? working : texts.submit}
            </button>
          </form>
        )}
        {toLogIn}
      </main>
    </div>
  );
}
