import { describe, expect, it } from "vitest";
import { isLoginReturn, loginEndOf, withoutLogin } from "../../liff/boot/login-return.ts";

const page = "https://card.example/liff/apply?field=name";
const back = (words: string) => `${page}&${words}&state=abc&liffClientId=1650000001&liffRedirectUri=x`;

describe("the address that LINE's login leads back to", () => {
  it.each([
    ["error=access_denied&error_description=The+resource+owner+denied+the+request.", "loginCancelled"],
    ["error=ACCESS_DENIED&liffOAuth2Error=true&error_description=x", "loginCancelled"],
    ["errorCode=417&errorMessage=DISALLOWED", "loginCancelled"],
    ["error=server_error", "loginFailed"],
    ["error=login_required&liffOAuth2Error=true", "loginFailed"],
    ["error=INVALID_REQUEST&error_description=", "loginFailed"],
    ["code=abc", undefined],
  ])("tells how it ended: %s", (words, end) => {
    expect(loginEndOf(back(words))).toBe(end);
    expect(isLoginReturn(back(words))).toBe(true);
  });

  it("is clean of it afterwards and keeps what is ours and the SDK's", () => {
    expect(withoutLogin(back("code=abc&liffIsEscapedFromApp=true&friendship_status_changed=true"))).toBe(
      page,
    );
    const primary = "https://card.example/liff/?liff.state=%2Fcases%3Fa%3D1#access_token=x";
    expect(withoutLogin(primary)).toBe(primary);
    expect(isLoginReturn(primary)).toBe(false);
    expect(loginEndOf(primary)).toBeUndefined();
  });
});
