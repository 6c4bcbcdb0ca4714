import { money } from "../collection/payment.ts";
import type { CoreState } from "./card-core-card.tsx";

/** The card core's own record. */
export function CardsCard({ core: { cards } }: { core: CoreState }) {
  if (cards.length === 0) return null;
  return (
    <section class="card">
      <h2>卡片</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>申請</th>
              <th>餘額</th>
              <th>停用</th>
              <th>新卡末四碼</th>
            </tr>
          </thead>
          <tbody>
            {cards.toReversed().map(({ serial, balance, stoppedAt, newCardTail }) => (
              <tr key={serial}>
                <td class="mono">{serial}</td>
                <td>{money(balance)}</td>
                <td>{stoppedAt?.slice(5, 16).replace("T", " ") ?? "未停用"}</td>
                <td>{newCardTail ?? "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
