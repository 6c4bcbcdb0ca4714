import type { Books } from "./state.ts";

/** LINE Pay's books: what was really charged. */
export function PayCard({ books }: { books: Books }) {
  if (books.transactions.length === 0) return null;
  return (
    <section class="card">
      <h2>LINE Pay 帳本</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th>訂單</th>
              <th>交易編號</th>
              <th>狀態</th>
              <th>金額</th>
              <th>實收</th>
            </tr>
          </thead>
          <tbody>
            {books.transactions.toReversed().map(({ transactionId, state, charged, order }) => (
              <tr key={transactionId}>
                <td>{order.orderId}</td>
                <td class="mono">{transactionId}</td>
                <td>{state}</td>
                <td>{order.amount}</td>
                <td>
                  <b>{charged}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
