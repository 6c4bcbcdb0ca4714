import type { LinePay, LinePayAnswer } from "#usecases/ports/line-pay.ts";
import { ConfirmInfo, DetailsInfo, RefundInfo, RequestInfo } from "./answers.ts";
import { type Call, call, type LinePayChannel } from "./call.ts";
import { isPaymentPage } from "./payment-page.ts";
import { requestBody } from "./request-body.ts";

// LINE Pay asks callers to wait at least 10, 20, 40, 20 and 20 seconds.
const defaultTimeoutsMs = {
  request: 20_000,
  check: 20_000,
  confirm: 45_000,
  details: 30_000,
  refund: 30_000,
};

export interface LinePayOptions extends LinePayChannel {
  version: "v4" | "v3";
  timeoutsMs?: typeof defaultTimeoutsMs;
}

/** LINE Pay Online API of one channel. */
export function createLinePay(options: LinePayOptions): LinePay {
  const base = `/${options.version}/payments`;
  const limits = options.timeoutsMs ?? defaultTimeoutsMs;
  const get = <Info>(path: string, payload: string, rest: Pick<Call<Info>, "timeoutMs" | "info">) =>
    call<Info>(options, { method: "GET", path: base + path, payload, ...rest });
  const post = <Info>(path: string, payload: string, rest: Pick<Call<Info>, "timeoutMs" | "info">) =>
    call<Info>(options, { method: "POST", path: base + path, payload, ...rest });

  return {
    async request(order) {
      const rest = { timeoutMs: limits.request, info: RequestInfo };
      return withKnownPage(await post("/request", requestBody(order), rest), options.apiUrl);
    },
    check: (transactionId) => get(`/requests/${transactionId}/check`, "", { timeoutMs: limits.check }),
    confirm: (transactionId, amount) =>
      post(`/${transactionId}/confirm`, JSON.stringify({ amount, currency: "TWD" }), {
        timeoutMs: limits.confirm,
        info: ConfirmInfo,
      }),
    details: (transactionIds) => {
      const query = new URLSearchParams(transactionIds.map((id) => ["transactionId", id]));
      return get("", query.toString(), { timeoutMs: limits.details, info: DetailsInfo });
    },
    refund: (transactionId, amount) =>
      post(`/${transactionId}/refund`, JSON.stringify(amount === null ? {} : { refundAmount: amount }), {
        timeoutMs: limits.refund,
        info: RefundInfo,
      }),
  };
}

function withKnownPage<Info extends { paymentUrl: string }>(answer: LinePayAnswer<Info>, apiUrl: string) {
  const strange = answer.kind === "answered" && answer.info && !isPaymentPage(answer.info.paymentUrl, apiUrl);
  return strange ? { kind: "noAnswer" as const, reason: "payment page on an unknown host" } : answer;
}
