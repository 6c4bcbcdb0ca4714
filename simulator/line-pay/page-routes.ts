import express, { Router } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { endPage, paymentPage } from "./page.ts";
import { Means, PayerAct, payerActs } from "./payer.ts";

const Form = z.object({ transactionReserveId: z.string(), act: PayerAct, means: Means });

/** The page a payer sees at paymentUrl.web, and its buttons. */
export function paymentPageRoutes(world: World): Router {
  const router = Router();
  router.get("/wait", (req, res) => {
    const transaction = world.pay.byReserve(String(req.query.transactionReserveId));
    if (!transaction)
      return res.status(404).send(endPage("找不到這筆付款", "網址可能不完整，請回到商店重新操作。"));
    return res.send(paymentPage(transaction, world.clock.now()));
  });
  router.post("/act", express.urlencoded({ extended: false }), async (req, res) => {
    const form = Form.safeParse(req.body);
    const transaction = form.success ? world.pay.byReserve(form.data.transactionReserveId) : undefined;
    if (!form.success || !transaction)
      return res.status(404).send(endPage("找不到這筆付款", "請回到商店重新操作。"));
    const { redirectUrl, refused } = await payerActs(world, transaction, form.data.act, form.data.means);
    if (redirectUrl) return res.redirect(302, redirectUrl);
    if (refused) return res.status(409).send(paymentPage(transaction, world.clock.now()));
    const failed = form.data.act === "fail";
    return res.send(
      endPage(
        failed ? "付款失敗" : "已完成驗證",
        failed ? "請換一種付款方式再試。" : "您可以關閉此頁，回到商店查看結果。",
      ),
    );
  });
  return router;
}
