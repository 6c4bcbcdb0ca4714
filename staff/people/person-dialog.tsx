import type { FreshInvitation, MyAccount, People } from "../../api/contracts/accounts.ts";
import { Dialog, DialogButtons } from "../account/dialog.tsx";
import { accountTexts } from "../account/texts/index.ts";
import { Failure } from "../parts/failure.tsx";
import { changePerson, inviteAgain } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";

export type PersonChange = "change" | "disable" | "reset";

interface PersonDialogProps {
  change: PersonChange;
  person: People["people"][number];
  roles: readonly MyAccount["role"][];
  onDone: (fresh?: FreshInvitation) => void;
  onClose: () => void;
}

/** Asks once more before somebody's account is changed. */
export function PersonDialog({ change, person, roles, onDone, onClose }: PersonDialogProps) {
  const texts = accountTexts();
  const who = person.name ?? person.username;
  const { run, running, error } = useStaffTask(async (fields: FormData) => {
    if (change === "reset") return onDone(await inviteAgain(person.id, fields.has("dropsFactor")));
    const role = String(fields.get("role")) as MyAccount["role"];
    await changePerson(person.id, change === "disable" ? { disabled: true } : { role });
    onDone();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void run(new FormData(event.currentTarget as HTMLFormElement));
  };
  return (
    <Dialog title={`${texts.persons[change]}：${who}`} onClose={onClose}>
      <form class="account-form" onSubmit={submit}>
        {error !== undefined && <Failure error={error} />}
        {change === "disable" && <p>{texts.persons.disableAsk(who)}</p>}
        {change === "reset" && (
          <>
            <p>{texts.persons.resetAsk(who)}</p>
            <label class="tick">
              <input type="checkbox" name="dropsFactor" />
              <span>{texts.persons.dropsFactor}</span>
            </label>
          </>
        )}
        {change === "change" && (
          <label>
            <span>{texts.persons.role}</span>
            <select name="role" defaultValue={person.role}>
              {roles.map((role) => (
                <option key={role} value={role} selected={role === person.role}>
                  {`${texts.roles[role]}：${texts.roleNotes[role]}`}
                </option>
              ))}
            </select>
          </label>
        )}
        <DialogButtons submit={texts.confirm} running={running} onClose={onClose} />
      </form>
    </Dialog>
  );
}
