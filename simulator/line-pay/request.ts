import { randomInt } from "node:crypto";
import type { Answer } from "../http/answer.ts";
import type { World } from "../world.ts";
import { bareId, payAnswer, success } from "./envelope.ts";
import type { PayAsk } from "./gate.ts";
import { PayRequest } from "./transaction.ts";

const MAXIMUM = 100_000;

/** POST …/request: a new transaction that waits for its payer. */
export function requestPayment(world: World) {
  return ({ body }: PayAsk): Answer => {
    const parsed = PayRequest.safeParse(body);
    if (!parsed.success) {
      const errorDetailMap = Object.fromEntries(
        parsed.error.issues.map(({ path, message }) => [path.join("."), message]),
      );
      return payAnswer("2101", "Parameter error.", { errorDetailMap });
    }
    const refused = refuseOrder(world, parsed.data);
    if (refused) return refused;
    const { transactionId, reserveId } = world.pay.open(parsed.data, world.clock.now());
    world.live.changed("pay");
    return success({
      paymentUrl: {
        web: `${world.origin}/web/payment/wait?transactionReserveId=${reserveId}`,
        app: `line://pay/payment/${reserveId}`,
      },
      transactionId: bareId(transactionId),
      paymentAccessToken: String(randomInt(1_000_000_000_000 - 1)).padStart(12, "0"),
    });
  };
}

function refuseOrder(world: World, order: PayRequest): Answer | undefined {
  if (order.currency !== "TWD") return payAnswer("1178", "Currency not supported.");
  const { confirmUrlType, confirmUrl, cancelUrl } = order.redirectUrls;
  if (confirmUrlType !== "NONE" && !(confirmUrl && cancelUrl))
    return payAnswer("2101", "Parameter error. redirectUrls");
  const fees = order.packages.reduce((total, { userFee = 0 }) => total + userFee, 0);
  const shipping = order.options?.shipping?.feeAmount ?? 0;
  const total = order.packages.reduce((all, { amount }) => all + amount, 0);
  const wrong = order.packages.some(
    ({ amount, products }) =>
      amount !== products.reduce((all, { price, quantity }) => all + price * quantity, 0),
  );
  if (wrong || order.amount !== total + fees + shipping) {
    return payAnswer("2101", "form.amount != sum(packages[].amount) + sum(packages[].userFee) + shippingFee");
  }
  if (order.amount > MAXIMUM) return payAnswer("1184", "Amount above the maximum.");
  const known = world.pay.list().some(({ order: { orderId } }) => orderId === order.orderId);
  return known && world.pay.switches.duplicateOrderId
    ? payAnswer("1172", "Existing same orderId.")
    : undefined;
}
