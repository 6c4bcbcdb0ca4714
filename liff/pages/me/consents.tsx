import type { ConsentReceipt } from "../../../api/contracts/liff.ts";
import { CopyRow } from "../../parts/copy-row.tsx";
import { momentText } from "../../parts/days.ts";
import { PageLink } from "../../parts/page-link.tsx";
import { useLaterTexts } from "../../texts/later/use-later-texts.ts";

/** Proof of what she accepted: version, time and fingerprint of the very text. */
export function Consents({ consents }: { consents: readonly ConsentReceipt[] }) {
  const texts = useLaterTexts().me;
  return (
    <section class="card" aria-labelledby="consents">
      <h2 id="consents">{texts.consents}</h2>
      {consents.length === 0 && <p>{texts.noConsents}</p>}
      {consents.map(({ noticeVersion, textHash, acceptedAt, serial }) => (
        <dl class="rows" key={acceptedAt + serial}>
          <div class="row-item">
            <dt>{texts.acceptedAt}</dt>
            <dd>{momentText(acceptedAt)}</dd>
          </div>
          <div class="row-item">
            <dt>{texts.noticeVersion}</dt>
            <dd>
              <PageLink to={`/consents/${noticeVersion}`}>{noticeVersion}</PageLink>
              <small class="line">{serial ?? texts.draft}</small>
            </dd>
          </div>
          <CopyRow label={texts.textHash} value={`${textHash.slice(0, 12)}…`} copied={textHash} />
        </dl>
      ))}
    </section>
  );
}
