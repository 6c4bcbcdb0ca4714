import { approveCase } from "#usecases/school/approve-case.ts";
import { collectCash } from "#usecases/school/collect-cash.ts";
import { returnCase } from "#usecases/school/return-case.ts";
import type { ApiDeps } from "../api-deps.ts";
import { ApproveRequest, CollectRequest, ReturnRequest } from "../contracts/school.ts";
import { schoolStaffOf } from "../staff-session.ts";
import { answerDetail, type OneCase } from "./cases.ts";

/** `POST /api/school/cases/:serial/approve` */
export function approve(api: ApiDeps): OneCase {
  return async (req, res) => {
    await approveCase(api, schoolStaffOf(res), req.params.serial, ApproveRequest.parse(req.body ?? {}));
    await answerDetail(api, req, res);
  };
}

/** `POST /api/school/cases/:serial/return` */
export function giveBack(api: ApiDeps): OneCase {
  return async (req, res) => {
    await returnCase(api, schoolStaffOf(res), req.params.serial, ReturnRequest.parse(req.body ?? {}));
    await answerDetail(api, req, res);
  };
}

/** `POST /api/school/cases/:serial/collect` */
export function collect(api: ApiDeps): OneCase {
  return async (req, res) => {
    await collectCash(api, schoolStaffOf(res), req.params.serial, CollectRequest.parse(req.body ?? {}));
    await answerDetail(api, req, res);
  };
}
