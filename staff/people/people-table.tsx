import type { People } from "../../api/contracts/accounts.ts";
import { accountTexts } from "../account/texts/index.ts";
import { timeText } from "../texts.ts";
import type { PersonChange } from "./person-dialog.tsx";

type Person = People["people"][number];

interface PeopleTableProps {
  people: Person[];
  /** Roles that she may give; where there is but one, none is changed. */
  choices: number;
  onAsk: (change: PersonChange, person: Person) => void;
  onEnable: (person: Person) => void;
}

/** Everybody with an account, those who can log in first. */
export function PeopleTable({ people, choices, onAsk, onEnable }: PeopleTableProps) {
  const { persons, roles } = accountTexts();
  const stateOf = ({ disabledAt, lockedUntil }: Person) =>
    disabledAt ? persons.disabled : lockedUntil ? persons.locked : persons.active;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          {[
            persons.name,
            persons.username,
            persons.role,
            persons.state,
            persons.factor,
            persons.last,
            persons.actions,
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>{person.name ?? persons.none}</td>
            <th scope="row">{`${person.username}${person.self ? persons.self : ""}`}</th>
            <td>{roles[person.role]}</td>
            <td>{stateOf(person)}</td>
            <td>{person.secondFactor ? persons.yes : persons.no}</td>
            <td>{person.lastLogInAt ? timeText(person.lastLogInAt) : persons.none}</td>
            <td>
              <div class="buttons">
                {person.disabledAt ? (
                  <button
                    type="button"
                    aria-label={`${persons.enable} ${person.username}`}
                    onClick={() => onEnable(person)}
                  >
                    {persons.enable}
                  </button>
                ) : (
                  (["change", "reset", "disable"] as const)
                    .filter((change) => !(change === "reset" && person.self))
                    .filter((change) => change !== "change" || choices > 1)
                    .map((change) => (
                      <button
                        key={change}
                        type="button"
                        aria-label={`${persons[change]} ${person.username}`}
                        onClick={() => onAsk(change, person)}
                      >
                        {persons[change]}
                      </button>
                    ))
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
