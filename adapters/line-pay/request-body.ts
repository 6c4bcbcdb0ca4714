import type { Language } from "#domain/language.ts";
import type { LinePayOrder } from "#usecases/ports/line-pay.ts";

/** As LINE Pay calls the languages of its page. */
const locales: Record<Language, string> = { "zh-TW": "zh_TW", en: "en" };

/** One package with one product, so that all of LINE Pay's sums hold. Currency is the channel's, TWD. */
export function requestBody({
  orderId,
  amount,
  productName,
  language,
  confirmUrl,
  cancelUrl,
}: LinePayOrder): string {
  const product = { name: productName, quantity: 1, price: amount };
  return JSON.stringify({
    amount,
    currency: "TWD",
    orderId,
    packages: [{ id: "card-fee", amount, name: productName, products: [product] }],
    redirectUrls: { confirmUrl, cancelUrl },
    options: { display: { locale: locales[language] }, payment: { capture: true } },
  });
}
