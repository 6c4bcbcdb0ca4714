import { money } from "../collection/payment.ts";

export type Movement = {
  seq: number;
  at: string;
  channel: string;
  reference: string;
  amount: number;
  effect: keyof typeof effects;
};

const effects = {
  PAID: "學生付款",
  REFUNDED: "LINE Pay 退款",
  PAID_OUT: "銀行付出",
  CAME_BACK: "退匯／退件",
  MOVED: "移入新卡",
  RELEASED: "餘額轉出待退",
} as const;

/** What money really moved, whatever the service was told. */
export function MoneyCard({ movements }: { movements: Movement[] }) {
  if (movements.length === 0) return null;
  return (
    <section class="card">
      <h2>真正移動的錢</h2>
      <div class="scroll">
        <table data-testid="money">
          <thead>
            <tr>
              <th>時間</th>
              <th>方式</th>
              <th>帳號、交易或申請</th>
              <th>金額</th>
              <th>結果</th>
            </tr>
          </thead>
          <tbody>
            {movements.toReversed().map(({ seq, at, channel, reference, amount, effect }) => (
              <tr key={seq}>
                <td>{at.slice(5, 16).replace("T", " ")}</td>
                <td>{channel}</td>
                <td class="mono">{reference}</td>
                <td>{money(amount)}</td>
                <td>{effects[effect]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
