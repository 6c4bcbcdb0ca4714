import { describe, expect, it } from "vitest";
import { DomainError, type ErrorCode, errorCatalogue } from "#domain/errors.ts";
import { fieldMessages } from "#domain/field-messages.ts";

const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe("errors", () => {
  it.each(codes)("%s has a status and speaks both languages", (code) => {
    const { status, zh, en } = errorCatalogue[code];
    expect(status).toBeGreaterThanOrEqual(400);
    expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
    expect(en).toMatch(/^[A-Z]\P{Script=Han}*\.$/u);
    expect(new DomainError(code)).toMatchObject({ code, status, name: "DomainError" });
  });

  it.each(Object.entries(fieldMessages))("says why of a field in both languages: %s", (_, { zh, en }) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Z]/);
  });

  it("carry the fields that were refused", () => {
    expect(new DomainError("validation_failed", { fields: { mobile: "mobile" } }).fields).toEqual({
      mobile: "mobile",
    });
    expect(new DomainError("internal").fields).toBeUndefined();
  });

  it("keep what caused them for the log", () => {
    const cause = new Error("connection lost");
    expect(new DomainError("outside_unavailable", { cause }).cause).toBe(cause);
  });
});
