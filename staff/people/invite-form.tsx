import type { MyAccount } from "../../api/contracts/accounts.ts";
import { accountTexts } from "../account/texts/index.ts";
import { Failure } from "../parts/failure.tsx";
import { useStaffTask } from "../session-ended.ts";

type Role = MyAccount["role"];

interface InviteFormProps {
  roles: readonly Role[];
  onInvite: (name: string, role: Role) => Promise<unknown>;
}

/** Name and role; the rest she chooses herself. */
export function InviteForm({ roles, onInvite }: InviteFormProps) {
  const texts = accountTexts();
  const { run, running, error } = useStaffTask(async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    await onInvite(String(fields.get("name")), String(fields.get("role")) as Role);
    form.reset();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(event.currentTarget as HTMLFormElement);
  };
  return (
    <section aria-labelledby="invite-title">
      <h3 id="invite-title">{texts.persons.invite}</h3>
      <form class="account-form" onSubmit={submit}>
        <p class="quiet">{texts.persons.inviteHint}</p>
        {error !== undefined && <Failure error={error} />}
        <label>
          <span>{texts.persons.name}</span>
          <input type="text" name="name" required maxLength={60} autocomplete="off" />
        </label>
        <label>
          <span>{texts.persons.role}</span>
          <select name="role">
            {roles.map((role) => (
              <option key={role} value={role}>
                {`${texts.roles[role]}：${texts.roleNotes[role]}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="main" disabled={running}>
          {running ? texts.working : texts.persons.inviteSubmit}
        </button>
      </form>
    </section>
  );
}
