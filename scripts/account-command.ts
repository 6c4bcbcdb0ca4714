import { parseArgs } from "node:util";

const roles = ["clerk", "approver", "admin", "operator"] as const;
type Role = (typeof roles)[number];
interface Named {
  username: string;
  schoolCode?: string | undefined;
}

export type AccountCommand =
  | ({ verb: "create"; role: Role } & Named)
  | ({ verb: "reset"; what: "password" | "secondFactor" } & Named)
  | ({ verb: "disable" } & Named)
  | { verb: "list" };

export const usage = `npm run account -- create  --username NAME [--school CODE] --role ${roles.join("|")} --password-stdin
npm run account -- reset   --username NAME [--school CODE] --password-stdin
npm run account -- reset   --username NAME [--school CODE] --second-factor
npm run account -- disable --username NAME [--school CODE]
npm run account -- list`;

/** The command line is not one of `usage`. */
export class WrongUsage extends Error {}

/** @throws WrongUsage */
export function readCommand(args: string[]): AccountCommand {
  const { positionals, values } = parse(args);
  const [verb, ...rest] = positionals;
  if (rest.length > 0) throw new WrongUsage(`unexpected ${rest.join(" ")}`);
  if (verb === "list") return { verb };
  if (verb !== "create" && verb !== "reset" && verb !== "disable") throw new WrongUsage("which command?");
  if (values.username === undefined) throw new WrongUsage("--username is missing");
  const named = { username: values.username, schoolCode: values.school };
  if (verb === "disable") return { verb, ...named };
  if (verb === "reset" && values["second-factor"]) {
    if (values["password-stdin"]) throw new WrongUsage("--second-factor and --password-stdin: one at a time");
    return { verb, what: "secondFactor", ...named };
  }
  if (!values["password-stdin"]) throw new WrongUsage("--password-stdin is missing");
  return verb === "create"
    ? { verb, role: roleOf(values.role), ...named }
    : { verb, what: "password", ...named };
}

function parse(args: string[]) {
  const options = {
    username: { type: "string" },
    school: { type: "string" },
    role: { type: "string" },
    "password-stdin": { type: "boolean" },
    "second-factor": { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function roleOf(value: string | undefined): Role {
  const role = roles.find((known) => known === value);
  if (!role) throw new WrongUsage(`--role must be one of ${roles.join(", ")}`);
  return role;
}
