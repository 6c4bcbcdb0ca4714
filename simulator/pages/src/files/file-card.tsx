import { useState } from "preact/hooks";
import { chains } from "../collection/chains.ts";
import { call } from "../common/api.ts";

const FILES: [path: string, name: string][] = [
  ...Object.entries(chains).map(([code, name]): [string, string] => [`store?chain=${code}`, `${name} 明細`]),
  ["bank?", "銀行入帳"],
  ["giro?", "郵局劃撥"],
  ["csv?", "全部（CSV）"],
  ["settlement?", "撥款"],
  ["line-pay?", "LINE Pay 結算"],
];
const FAULTS: [code: string, name: string][] = [
  ["", "完好"],
  ["truncated", "斷在中間"],
  ["misencoded", "編碼錯誤"],
  ["trailer", "合計不符"],
  ["renamed", "同一檔換檔名"],
  ["doubled", "一筆寫兩次"],
  ["broken", "一筆格式壞掉"],
];
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Taipei" });

export type CollectorState = { now: string; collection: { booksRestAtWeekends: boolean } };

/** Every file of one day of the collectors' books, to be downloaded. */
export function FileCard({ state: { now, collection } }: { state: CollectorState }) {
  const [day, setDay] = useState(() => DAY.format(new Date(now)));
  const [fault, setFault] = useState("");
  const more = `&day=${day}${fault && `&fault=${fault}`}`;
  const rest = (booksRestAtWeekends: boolean) => call("collections/switches", { booksRestAtWeekends });
  return (
    <section class="card">
      <label class="row">
        <span>帳務日</span>
        <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      <label class="row">
        <span>檔案狀況</span>
        <select value={fault} onChange={(event) => setFault(event.currentTarget.value)}>
          {FAULTS.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div class="buttons" data-testid="files">
        {FILES.map(([path, name]) => (
          <a key={path} class="quiet" href={`/sim/collections/${path}${more}`} download>
            {name}
          </a>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={collection.booksRestAtWeekends}
          onChange={(event) => void rest(event.currentTarget.checked)}
        />
        週末收的款項，星期一才入帳
      </label>
    </section>
  );
}
