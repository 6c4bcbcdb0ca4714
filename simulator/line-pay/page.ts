import { stateOf, type Transaction, WAITING_TIME } from "./transaction.ts";

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** LINE Pay's payment page for one request: means, PAY NOW, cancel, and failures to choose. */
export function paymentPage(transaction: Transaction, now: number): string {
  if (stateOf(transaction, now) !== "WAITING")
    return endPage("此付款要求已使用、取消或逾時", "請回到商店重新操作。");
  const { order, reserveId, createdAt } = transaction;
  const product = order.packages[0]?.products[0]?.name ?? "";
  const left = Math.max(0, Math.ceil((createdAt + WAITING_TIME - now) / 1000));
  return shell(`
<main>
  <p class="merchant">一卡通票證（模擬商店）</p>
  <h1 class="amount" data-testid="pay-amount">NT$ ${order.amount.toLocaleString("en-US")}</h1>
  <p class="product">${escapeHtml(product)}</p>
  <form method="post" action="/web/payment/act">
    <input type="hidden" name="transactionReserveId" value="${escapeHtml(reserveId)}">
    <fieldset><legend>付款方式</legend>
      <label><input type="radio" name="means" value="card" checked><span><b>信用卡</b><small>VISA •••• 1111</small></span></label>
      <label><input type="radio" name="means" value="balance"><span><b>LINE Pay Money 餘額</b><small>NT$ 2,000</small></span></label>
      <label><input type="radio" name="means" value="points"><span><b>信用卡＋LINE POINTS</b><small>折抵 10 點</small></span></label>
    </fieldset>
    <p class="left">請於 <time id="left" data-left="${left}"></time> 內完成付款</p>
    <button class="pay" name="act" value="approve" data-testid="pay-now">PAY NOW</button>
    <button class="cancel" name="act" value="cancel" data-testid="pay-cancel">取消付款</button>
    <details><summary>模擬其它狀況</summary>
      <button name="act" value="approve-silently" data-testid="pay-silent">付款後直接關閉（不返回商店）</button>
      <button name="act" value="fail" data-testid="pay-fail">付款失敗</button>
      <button name="act" value="approve-foreign" data-testid="pay-foreign">帶著別筆交易編號返回</button>
    </details>
  </form>
</main>
<script>
  const shown = document.getElementById("left"); let left = Number(shown.dataset.left);
  const tick = () => { shown.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0"); left = Math.max(0, left - 1); };
  tick(); setInterval(tick, 1000);
</script>`);
}

/** A page without a next step. */
export function endPage(title: string, text: string): string {
  return shell(
    `<main><h1 class="done">${escapeHtml(title)}</h1><p class="product">${escapeHtml(text)}</p></main>`,
  );
}

function shell(content: string): string {
  return `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>LINE Pay（模擬）</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><header><b>LINE Pay</b><span>模擬環境，不會真的扣款</span></header>${content}</body></html>`;
}

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:16px/1.5 system-ui,"Noto Sans CJK TC","Noto Sans TC",sans-serif;background:#f4f5f7;color:#111;min-height:100dvh}
header{display:flex;justify-content:space-between;align-items:center;padding:14px 20px;background:#06c755;color:#fff}header span{font-size:12px;opacity:.95}
main{max-width:440px;margin:0 auto;padding:24px 20px}.merchant{margin:0;color:#555;text-align:center}.amount{margin:4px 0 0;text-align:center;font-size:40px;letter-spacing:-.5px}
.product{text-align:center;margin:2px 0 20px;color:#555}.done{text-align:center;font-size:22px;margin:48px 0 8px}
fieldset{border:0;margin:0;padding:4px 16px;background:#fff;border-radius:14px}legend{padding:12px 0 4px;float:left;width:100%;font-size:13px;color:#666}
label{display:flex;gap:12px;align-items:center;padding:12px 0;border-top:1px solid #eee;clear:both;cursor:pointer}label span{display:flex;flex-direction:column}
small{color:#666}input[type=radio]{accent-color:#06c755;width:20px;height:20px}.left{text-align:center;color:#666;font-size:14px}
button{display:block;width:100%;border:0;border-radius:12px;padding:14px;font:inherit;margin-top:10px;background:#fff;color:#333;cursor:pointer}
.pay{background:#05a648;color:#fff;font-weight:700;font-size:18px}.cancel{background:none;color:#555}details{margin-top:20px;color:#666;font-size:14px}
summary{cursor:pointer;text-align:center;padding:8px}button:focus-visible,summary:focus-visible,label:focus-within{outline:3px solid #0b57d0;outline-offset:2px}`;
