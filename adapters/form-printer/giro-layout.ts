import { giro } from "#domain/facts.ts";
import { giroAmountBoxes } from "#domain/paper/paper-route.ts";

// Millimetres: columns of the slip from its left edge, rows from its top.
export const labelWidth = 9.2;
export const accountBox = 5.6;
export const amountLabel = 14;
export const amountBox = 6;
export const leftWidth = labelWidth + giro.account.length * accountBox;
export const slipWidth = leftWidth + amountLabel + giroAmountBoxes.length * amountBox;
export const rows = { title: 8, numbers: 15, payee: 11, depositor: 8, name: 11, address: 17, phone: 11 };
export const bodyHeight = rows.payee + rows.depositor + rows.name + rows.address + rows.phone;
export const machineHeight = 15;
export const slipHeight = rows.title + rows.numbers + bodyHeight + machineHeight;
export const stampWidth = 24;
