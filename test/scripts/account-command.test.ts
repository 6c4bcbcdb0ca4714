import { expect, it } from "vitest";
import { readCommand, WrongUsage } from "../../scripts/account-command.ts";

it("reads the four commands", () => {
  const amy = ["--username", "amy", "--school", "533302"];
  expect(readCommand(["create", ...amy, "--role", "clerk", "--password-stdin"])).toEqual({
    ...{ verb: "create", role: "clerk", username: "amy", schoolCode: "533302" },
  });
  expect(readCommand(["reset", ...amy, "--password-stdin"])).toMatchObject({
    verb: "reset",
    username: "amy",
  });
  expect(readCommand(["reset", ...amy, "--second-factor"])).toMatchObject({ what: "secondFactor" });
  expect(readCommand(["disable", "--username", "op"])).toMatchObject({
    verb: "disable",
    schoolCode: undefined,
  });
  expect(readCommand(["list"])).toEqual({ verb: "list" });
});

it.each([
  [[]],
  [["remove", "--username", "amy"]],
  [["create", "--username", "amy", "--role", "boss", "--password-stdin"]],
  [["create", "--username", "amy", "--role", "clerk"]],
  [["create", "--role", "clerk", "--password-stdin"]],
  [["reset", "--username", "amy", "secret", "--password-stdin"]],
  [["reset", "--username", "amy", "--second-factor", "--password-stdin"]],
  [["list", "--password", "secret"]],
])("refuses %j", (args) => {
  expect(() => readCommand(args)).toThrow(WrongUsage);
});
