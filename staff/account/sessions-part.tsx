import { useState } from "preact/hooks";
import type { MySessions } from "../../api/contracts/accounts.ts";
import { Failure } from "../parts/failure.tsx";
import { endAllSessions, endSession } from "../server/accounts.ts";
import { useStaffTask } from "../session-ended.ts";
import { timeText } from "../texts.ts";
import { Dialog } from "./dialog.tsx";
import { accountTexts } from "./texts/index.ts";

interface SessionsProps {
  items: MySessions["items"];
  onChanged: () => void;
  onLeft: () => void;
}

/** Where she is signed in; one that was used from elsewhere stands out. */
export function SessionsPart({ items, onChanged, onLeft }: SessionsProps) {
  const texts = accountTexts();
  const [asked, setAsked] = useState(false);
  const { run, running, error } = useStaffTask((work: () => Promise<unknown>) => work());
  return (
    <section aria-labelledby="sessions-title">
      <h3 id="sessions-title">{texts.sessions.title}</h3>
      {error !== undefined && <Failure error={error} />}
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{texts.sessions.device}</th>
            <th scope="col">{texts.sessions.began}</th>
            <th scope="col">{texts.sessions.used}</th>
            <th scope="col">{texts.persons.actions}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, device, startedAt, ip, lastSeenAt, lastIp, elsewhere, current }) => (
            <tr key={id}>
              <td>
                {device} {current && <span class="badge badge-good">{texts.sessions.current}</span>}
                {elsewhere && (
                  <p class="problem">{texts.sessions.elsewhere(timeText(elsewhere.at), elsewhere.ip)}</p>
                )}
              </td>
              <td>
                {timeText(startedAt)} <small>{ip}</small>
              </td>
              <td>
                {timeText(lastSeenAt)} <small>{lastIp}</small>
              </td>
              <td>
                {!current && (
                  <button
                    type="button"
                    disabled={running}
                    aria-label={texts.sessions.endNamed(device)}
                    onClick={() => run(() => endSession(id).then(onChanged))}
                  >
                    {texts.sessions.end}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => setAsked(true)}>
        {texts.sessions.endAll}
      </button>
      {asked && (
        <Dialog title={texts.sessions.endAll} onClose={() => setAsked(false)}>
          <p>{texts.sessions.endAllAsk}</p>
          <div class="buttons">
            <button
              type="button"
              class="main"
              disabled={running}
              onClick={() => run(() => endAllSessions().then(onLeft))}
            >
              {texts.sessions.endAll}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {texts.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
