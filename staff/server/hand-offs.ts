import type {
  HandOff,
  HandOffAction,
  HandOffAnswer,
  HandOffCount,
  HandOffList,
  HandOffPhones,
  HandOffThread,
} from "../../api/contracts/hand-off.ts";
import { request } from "./request.ts";

/** Whose queue: a school's, or that of iPASS for students without a known school. */
export type QueueOf = "school" | "operator";

export const countHandOffs = (desk: QueueOf) => request<HandOffCount>("GET", `/api/${desk}/hand-offs/count`);

export const loadHandOffs = async (desk: QueueOf): Promise<HandOff[]> =>
  (await request<HandOffList>("GET", `/api/${desk}/hand-offs`)).items;

export const loadThread = (desk: QueueOf, id: string) =>
  request<HandOffThread>("GET", `/api/${desk}/hand-offs/${id}/messages`);

export const sendAnswer = (desk: QueueOf, id: string, answer: HandOffAnswer) =>
  request<void>("POST", `/api/${desk}/hand-offs/${id}/messages`, answer);

export const loadPhones = async (desk: QueueOf, id: string): Promise<HandOffPhones["items"]> =>
  (await request<HandOffPhones>("POST", `/api/${desk}/hand-offs/${id}/phone`, {})).items;

export const steerHandOff = (desk: QueueOf, id: string, action: HandOffAction) =>
  request<void>("POST", `/api/${desk}/hand-offs/${id}/${action}`, {});
