import { useState } from "preact/hooks";
import { Failure } from "../parts/failure.tsx";
import { changePassword } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { NewPassword } from "./new-password.tsx";
import { accountTexts } from "./texts/index.ts";

/** Her own password: the old one is asked, every other session ends. */
export function PasswordPart({ username, onChanged }: { username: string; onChanged: () => void }) {
  const texts = accountTexts();
  const [done, setDone] = useState(false);
  const { run, running, error } = useStaffTask(async (form: HTMLFormElement) => {
    setDone(false);
    const fields = new FormData(form);
    await changePassword(String(fields.get("password")), String(fields.get("newPassword")));
    form.reset();
    setDone(true);
    onChanged();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(event.currentTarget as HTMLFormElement);
  };
  return (
    <section aria-labelledby="password-title">
      <h3 id="password-title">{texts.password.title}</h3>
      <form class="account-form" onSubmit={submit}>
        {error !== undefined && <Failure error={error} />}
        <input type="text" name="username" value={username} autocomplete="username" hidden />
        <label>
          <span>{texts.presentPassword}</span>
          <input name="password" type="password" required maxLength={200} autocomplete="current-password" />
        </label>
        <NewPassword label={texts.password.next} />
        <button type="submit" disabled={running}>
          {running ? texts.working : texts.password.submit}
        </button>
        <p role="status">{done && texts.password.done}</p>
      </form>
    </section>
  );
}
