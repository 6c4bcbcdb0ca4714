import type { People } from "../../api/contracts/accounts.ts";
import { accountTexts } from "../account/texts/index.ts";
import { timeText } from "../texts.ts";

type Invitation = People["invitations"][number];

/** Links that nobody has used yet. */
export function OpenInvitations({
  invitations,
  onWithdraw,
}: {
  invitations: Invitation[];
  onWithdraw: (id: string) => void;
}) {
  const { persons, roles } = accountTexts();
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="open-title">
      <h3 id="open-title">{persons.open}</h3>
      <ul class="plain-list">
        {invitations.map(({ id, name, role, accountId, expiresAt }) => (
          <li key={id}>
            <span>
              {`${name}・${accountId ? persons.forReset : roles[role]}・${persons.until(timeText(expiresAt))}`}
            </span>
            <button type="button" aria-label={persons.withdrawNamed(name)} onClick={() => onWithdraw(id)}>
              {persons.withdraw}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
