import type { DialogEvent } from "../event.ts";

export const goOn: DialogEvent = { type: "cancelDeclined" };

export const lost: DialogEvent = { type: "cardStateChosen", cardState: "LOST" };

export const found: DialogEvent = { type: "cardFound" };

export const present: DialogEvent = { type: "cardStateChosen", cardState: "PRESENT" };

export const newCard: DialogEvent = { type: "lostOptionChosen", option: "NEW_CARD" };

export const refund: DialogEvent = { type: "lostOptionChosen", option: "REFUND" };

export const nothing: DialogEvent = { type: "lostOptionChosen", option: "NOTHING" };

export const damaged: DialogEvent = { type: "reasonChosen", reason: "DAMAGED" };

export const reported: DialogEvent = { type: "reasonChosen", reason: "ALREADY_REPORTED" };

export const other: DialogEvent = { type: "reasonChosen", reason: "OTHER" };
