import type { HandOff, HandOffCount, HandOffList } from "../../api/contracts/hand-off.ts";
import { request } from "./request.ts";

/** Whose queue: a school's, or that of iPASS for students without a known school. */
export type QueueOf = "school" | "operator";

export const countHandOffs = async (desk: QueueOf): Promise<number> =>
  (await request<HandOffCount>("GET", `/api/${desk}/hand-offs/count`)).waiting;

export const loadHandOffs = async (desk: QueueOf): Promise<HandOff[]> =>
  (await request<HandOffList>("GET", `/api/${desk}/hand-offs`)).items;

export const answerHandOff = (desk: QueueOf, id: string, action: "take" | "done") =>
  request<void>("POST", `/api/${desk}/hand-offs/${id}/${action}`, {});
