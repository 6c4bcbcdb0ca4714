import { describe, expect, it } from "vitest";
import { returnCodes } from "#domain/payment/line-pay-return-codes.ts";

// The codes of the Online API, sorted anew by what each asks of us (docs/payments.md).
const byAction = [
  ["DONE", "is success", "0000"],
  ["WAIT", "means to wait for the payer", "1169"],
  ["CONFIRM", "means that confirm may be called", "0110"],
  ["FINAL", "ends the attempt", "0121 0122"],
  [
    "USER",
    "is refused for a reason of the payer: nothing was charged",
    "1101 1102 1110 1141 1142 1281 1282 1283 1284 1285 1286 1287 1288 1289 1290 1291 1292 1293 1294 1295 1296 1298",
  ],
  [
    "FIX",
    "is our fault or that of our set-up",
    "1104 1105 1106 1124 1153 1155 1177 1178 1183 1184 1999 2024 2101 2102 2103",
  ],
  [
    "QUERY",
    "decides nothing, so the payment is asked about",
    "0123 1145 1150 1152 1159 1164 1165 1170 1172 1179 1180 1198 1199 1280 9000",
  ],
  ["LATER", "has returned nothing until somebody sees to it", "2042"],
  ["MANUAL", "does not go by LINE Pay any more", "1163"],
  ["UNUSED", "belongs to calls that we do not make", "1154 1190 1193 1194 1197"],
  ["RETRY", "passes; the same call again", "1900 1901 1902 1903 1904 1905 1906 1907 1908 1909"],
] as const;

describe("a return code of LINE Pay", () => {
  it.each(byAction)("%s %s: %s", (action, _, codes) => {
    const found = [...returnCodes].filter(([, entry]) => entry.action === action).map(([code]) => code);
    expect(found.sort()).toEqual(codes.split(" ").sort());
  });

  it("has a meaning for the log", () => {
    for (const { meaning } of returnCodes.values()) expect(meaning).toMatch(/^[a-z]/i);
  });
});
