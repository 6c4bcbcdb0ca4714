import type { RequestHandler } from "express";
import { schoolBillsPdf } from "#usecases/bill/school-bills.ts";
import type { ApiDeps } from "../api-deps.ts";
import { SchoolBillsQuery } from "../contracts/school.ts";
import { schoolStaffOf } from "../staff-session.ts";

/** `GET /api/school/bills.pdf` */
export function showBills(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { serials, ...filter } = SchoolBillsQuery.parse(req.query);
    const pdf = await schoolBillsPdf(api, schoolStaffOf(res), serials ? { serials } : { filter });
    const name = `inline; filename="bills.pdf"`;
    res.type("pdf").set({ "Content-Disposition": name, "Cache-Control": "no-store" }).send(pdf);
  };
}
