import { expect, it } from "vitest";
import { startWarnings } from "../../main/start-warnings.ts";

it.each([
  ["https://card.example", undefined, 1],
  ["https://card.example", ["uniquelocal"], 0],
  ["http://localhost:3000", undefined, 0],
])("%s with the proxies %j gives %d warnings", (PUBLIC_URL, TRUSTED_PROXIES, count) => {
  expect(startWarnings({ PUBLIC_URL, TRUSTED_PROXIES })).toHaveLength(count);
});
