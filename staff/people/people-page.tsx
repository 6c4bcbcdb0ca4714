import { useEffect, useRef, useState } from "preact/hooks";
import type { FreshInvitation, MyAccount, People } from "../../api/contracts/accounts.ts";
import { accountTexts } from "../account/texts/index.ts";
import { Failure } from "../parts/failure.tsx";
import { changePerson, invite, listPeople, withdraw } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { InviteForm } from "./invite-form.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { OpenInvitations } from "./open-invitations.tsx";
import { PeopleTable } from "./people-table.tsx";
import { type PersonChange, PersonDialog } from "./person-dialog.tsx";

const schoolRoles = ["clerk", "approver", "admin"] as const satisfies MyAccount["role"][];

type Asked =
  | { kind: "person"; change: PersonChange; person: People["people"][number] }
  | { kind: "link"; fresh: FreshInvitation };

/** Who has an account, and who is invited: of her school; an operator says of which, or of iPASS. */
export function PeoplePage({ isOperator }: { isOperator: boolean }) {
  const { people: title, persons } = accountTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [school, setSchool] = useState("");
  const [shown, setShown] = useState<People>();
  const [asked, setAsked] = useState<Asked>();
  const { run, running, error } = useStaffTask((work: () => Promise<unknown>) => work());
  const load = async (code: string) => {
    setShown(await listPeople(code || undefined));
    setSchool(code);
  };
  useEffect(() => {
    heading.current?.focus();
    void run(() => load(""));
  }, []);
  const roles = isOperator && !school ? (["operator"] as const) : schoolRoles;
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const code = new FormData(event.currentTarget as HTMLFormElement).get("school");
    void run(() => load(String(code).trim()));
  };
  const done = (fresh?: FreshInvitation) => {
    setAsked(fresh && { kind: "link", fresh });
    void run(() => load(school));
  };

  return (
    <main class="account-page" aria-busy={running}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {isOperator && (
        <form class="account-form inline" onSubmit={search}>
          <label>
            <span>{persons.school}</span>
            <input type="text" name="school" maxLength={40} placeholder={persons.schoolHint} />
          </label>
          <button type="submit">{persons.show}</button>
        </form>
      )}
      {error !== undefined && <Failure error={error} />}
      {shown && (
        <>
          <div class="wide">
            <PeopleTable
              people={shown.people}
              choices={roles.length}
              onAsk={(change, person) => setAsked({ kind: "person", change, person })}
              onEnable={({ id }) => run(() => changePerson(id, { disabled: false }).then(() => load(school)))}
            />
          </div>
          <OpenInvitations
            invitations={shown.invitations}
            onWithdraw={(id) => run(() => withdraw(id).then(() => load(school)))}
          />
          <InviteForm
            key={school}
            roles={roles}
            onInvite={async (name, role) =>
              done(await invite({ name, role, ...(school && { schoolCode: school }) }))
            }
          />
        </>
      )}
      {asked?.kind === "person" && (
        <PersonDialog {...asked} roles={roles} onDone={done} onClose={() => setAsked(undefined)} />
      )}
      {asked?.kind === "link" && <LinkDialog fresh={asked.fresh} onClose={() => setAsked(undefined)} />}
    </main>
  );
}
