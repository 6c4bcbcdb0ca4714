import type { LinePayOrder } from "#usecases/ports/line-pay.ts";

/** One package with one product, so that all of LINE Pay's sums hold. Currency is the channel's, TWD. */
export function requestBody({ orderId, amount, productName, confirmUrl, cancelUrl }: LinePayOrder): string {
  const product = { name: productName, quantity: 1, price: amount };
  return JSON.stringify({
    amount,
    currency: "TWD",
    orderId,
    packages: [{ id: "card-fee", amount, name: productName, products: [product] }],
    redirectUrls: { confirmUrl, cancelUrl },
    options: { display: { locale: "zh_TW" }, payment: { capture: true } },
  });
}
