import { Router } from "express";
import { endpoint } from "../http/endpoint.ts";
import type { World } from "../world.ts";
import { capturePayment, checkPayment, confirmPayment, voidPayment } from "./confirm.ts";
import { payAnswer } from "./envelope.ts";
import { payGate } from "./gate.ts";
import { paymentDetails, refundPayment } from "./refund.ts";
import { requestPayment } from "./request.ts";

/** LINE Pay's Online API below /v4/payments and /v3/payments. Fault names start with `pay-`. */
export function linePayRoutes(world: World): Router {
  const router = Router();
  const on = (name: string, work: Parameters<typeof payGate>[1]) =>
    endpoint(world, `pay-${name}`, payGate(world, work));
  router.post("/request", on("request", requestPayment(world)));
  router.get("/requests/:transactionId/check", on("check", checkPayment(world)));
  router.post("/authorizations/:transactionId/capture", on("capture", capturePayment(world)));
  router.post("/authorizations/:transactionId/void", on("void", voidPayment(world)));
  router.post("/:transactionId/confirm", on("confirm", confirmPayment(world)));
  router.post("/:transactionId/refund", on("refund", refundPayment(world)));
  router.get("/", on("details", paymentDetails(world)));
  router.use(on("unknown", () => payAnswer("1199", "Unknown address.")));
  return router;
}
