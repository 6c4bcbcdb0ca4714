import process from "node:process";
import { text } from "node:stream/consumers";
import { ConfigurationError, readEnvironment } from "#adapters/config/read-environment.ts";
import { DomainError } from "#domain/errors.ts";
import { fieldMessages } from "#domain/field-messages.ts";
import { createStaffAccount } from "#usecases/staff/create-staff-account.ts";
import {
  disableAccount,
  listAccounts,
  resetPassword,
  resetSecondFactor,
} from "#usecases/staff/manage-accounts.ts";
import { startDatabase } from "../main/database.ts";
import { type AccountCommand, readCommand, usage, WrongUsage } from "./account-command.ts";

/** Staff accounts from the command line; works beside a running service, on the embedded database too. */
async function main(args: string[]): Promise<void> {
  const command = readCommand(args);
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env);
  const database = await startDatabase(DATABASE_URL, DATA_DIR);
  try {
    console.log(await run({ db: database.db, now: () => new Date() }, command));
  } finally {
    await database.close();
  }
}

type AccountDeps = Parameters<typeof createStaffAccount>[0];

async function run(deps: AccountDeps, command: AccountCommand): Promise<string> {
  switch (command.verb) {
    case "create":
      await createStaffAccount(deps, { ...command, password: await passwordFromInput() });
      return `created ${nameOf(command)} as ${command.role}`;
    case "reset":
      if (command.what === "secondFactor") await resetSecondFactor(deps, command);
      else await resetPassword(deps, command, await passwordFromInput());
      return `reset ${nameOf(command)}; its sessions have ended`;
    case "disable":
      await disableAccount(deps, command);
      return `disabled ${nameOf(command)}; its sessions have ended`;
    case "list":
      return listing(await listAccounts(deps));
  }
}

/** Never an argument: those show in the list of processes and stay in the shell's history. */
async function passwordFromInput(): Promise<string> {
  return (await text(process.stdin)).replace(/\r?\n$/, "");
}

function listing(accounts: Awaited<ReturnType<typeof listAccounts>>): string {
  const lines = accounts.map(({ schoolCode, username, role, disabledAt, lockedUntil }) => {
    const state = disabledAt ? "disabled" : lockedUntil && lockedUntil > new Date() ? "locked" : "active";
    return [schoolCode ?? "iPASS", username, role, state].join("\t");
  });
  return lines.length > 0 ? lines.join("\n") : "no accounts";
}

function nameOf({ schoolCode, username }: { schoolCode?: string | undefined; username: string }): string {
  return schoolCode === undefined ? username : `${schoolCode} / ${username}`;
}

/** One line for what the caller can put right; anything else shows in full. */
function explain(error: unknown): string | undefined {
  if (error instanceof WrongUsage) return `${error.message}\n${usage}`;
  if (error instanceof ConfigurationError) return error.message;
  if (!(error instanceof DomainError)) return undefined;
  if (error.code === "not_found") return "there is no such account";
  const fields = Object.entries(error.fields ?? {}).map(([name, why]) => `${name}: ${fieldMessages[why].en}`);
  return fields.join("\n") || error.message;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const line = explain(error);
  if (line === undefined) throw error;
  console.error(line);
  process.exitCode = 1;
}
