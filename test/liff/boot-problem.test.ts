import { describe, expect, it } from "vitest";
import { giveUpAfter, TimedOut } from "../../browser/give-up-after.ts";
import { ApiError, NetworkError } from "../../liff/api/request.ts";
import { BootProblem, problemOf } from "../../liff/boot/boot-problem.ts";
import { clockSkew } from "../../liff/boot/clock-skew.ts";

const fine = { skew: 0, online: true };
const invalidToken = { code: "INVALID_ID_TOKEN", message: 'Invalid "exp" value' };

describe("problemOf", () => {
  it.each([
    ["a refused session", new ApiError(401, { code: "token_expired" }), "tokenExpired"],
    ["LIFF's word on the token", invalidToken, "tokenExpired"],
    ["a page opened outside LINE", new BootProblem("outsideLine"), "outsideLine"],
    ["no network", new NetworkError(), "offline"],
    ["an init that never settles", new TimedOut(), "tooSlow"],
    ["anything else", new TypeError("x"), "unexpected"],
  ])("tells %s", (_, error, kind) => {
    expect(problemOf(error, fine).kind).toBe(kind);
  });

  it("blames the clock when it is off, ahead or behind", () => {
    for (const skew of [3_600_000, -3_600_000])
      expect(problemOf(invalidToken, { skew, online: true }).kind).toBe("clockWrong");
  });

  it("shows the request id of an error on our side", () => {
    expect(problemOf(new ApiError(500, { requestId: "r-1" }), fine)).toMatchObject({
      kind: "unexpected",
      requestId: "r-1",
    });
  });
});

describe("clockSkew", () => {
  it("is how far the phone is ahead of the Date header", () => {
    expect(clockSkew("Sun, 22 Nov 2026 10:00:00 GMT", Date.UTC(2026, 10, 22, 10, 10))).toBe(600_000);
  });

  it("is none when the header is missing or unreadable", () => {
    expect([clockSkew(null, 5), clockSkew("soon", 5)]).toEqual([0, 0]);
  });
});

describe("giveUpAfter", () => {
  it("gives up on work that never ends", async () => {
    await expect(giveUpAfter(1, () => new Promise(() => {}))).rejects.toBeInstanceOf(TimedOut);
  });

  it("passes on what the work gives or throws", async () => {
    expect(await giveUpAfter(1000, async () => 7)).toBe(7);
    await expect(giveUpAfter(1000, () => Promise.reject(new NetworkError()))).rejects.toBeInstanceOf(
      NetworkError,
    );
  });
});
