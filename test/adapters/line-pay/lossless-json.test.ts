import fc from "fast-check";
import { expect, it } from "vitest";
import { parseLossless } from "#adapters/line-pay/lossless-json.ts";

it("keeps 19-digit ids digit for digit, wherever they stand", () => {
  const json =
    '{"transactionId": 2026112200123456710,"list":[9223372036854775807,-9223372036854775808],"n":120}';
  expect(parseLossless(json)).toEqual({
    transactionId: "2026112200123456710",
    list: ["9223372036854775807", "-9223372036854775808"],
    n: 120,
  });
});

it("leaves digits inside strings, fractions and exponents alone", () => {
  const json = String.raw`{"a\"2026112200123456710":"x\\","b":": 2026112200123456710,","c":0.12345678901234567,"d":1e3}`;
  expect(parseLossless(json)).toEqual(JSON.parse(json));
});

it("agrees with JSON.parse on everything without long integers", () => {
  const withoutStrings = (json: string) => json.replace(/"(\\.|[^"\\])*"/g, "");
  const small = fc
    .jsonValue()
    .map((value) => JSON.stringify(value))
    .filter((json) => !/\d{16}/.test(withoutStrings(json)));
  fc.assert(
    fc.property(small, (json) => {
      expect(parseLossless(json)).toEqual(JSON.parse(json));
    }),
  );
});

it.each(["", "<html>502</html>", '{"returnCode":"0000"', '{"a":2026112200123456710'])(
  "refuses %j",
  (text) => {
    expect(() => parseLossless(text)).toThrow(SyntaxError);
  },
);
