import { randomUUID } from "node:crypto";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { DomainError } from "#domain/errors.ts";
import { plainText } from "#domain/plain-text.ts";
import type { StaffPasskey, StaffSession } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import { appendAudit } from "../rows/audit/append-audit.ts";
import { staffActor } from "../rows/staff/staff.ts";
import type { CurrentStaff } from "./current-staff.ts";
import { chargeAttempt, giveBackAttempt } from "./lock-out.ts";
import { admit, type Credentials, type LogInDeps, refuse, withPassword } from "./log-in.ts";
import type { Place } from "./place.ts";
import { codesForFirstFactor, dropCodesAfterLastFactor } from "./recovery-codes.ts";

type PasskeyDeps = LogInDeps & Pick<Deps, "settings">;

const challengeSeconds = 300;
const mostPasskeys = 20;
const rpName = "iPASS Student Card";
const rpIdOf = ({ settings }: PasskeyDeps) => new URL(settings.publicUrl).hostname;

/** What the browser is asked to make a new key from. */
export async function beginPasskey(deps: PasskeyDeps, { id, username, session }: CurrentStaff) {
  const known = await deps.db.staffPasskey.findMany({ where: { accountId: id } });
  if (known.length >= mostPasskeys) throw new DomainError("illegal_transition");
  const options = await generateRegistrationOptions({
    ...{ rpName, rpID: rpIdOf(deps), userName: username, userID: new TextEncoder().encode(id) },
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
  });
  await deps.keyValue.set(newKey(session), options.challenge, challengeSeconds);
  return options;
}

/**
 * Keeps the public half of a key that a browser made.
 * @returns recovery codes with the first factor, else null
 * @throws DomainError second_factor_wrong when it does not answer what was asked
 */
export async function addPasskey(
  deps: PasskeyDeps,
  staff: CurrentStaff,
  { label, response }: { label: string; response: RegistrationResponseJSON },
): Promise<string[] | null> {
  const expectedChallenge = await deps.keyValue.take(newKey(staff.session));
  if (expectedChallenge === undefined) throw new DomainError("second_factor_wrong");
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    ...{ response, expectedChallenge, expectedOrigin: deps.settings.publicUrl, expectedRPID: rpIdOf(deps) },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) throw new DomainError("second_factor_wrong");
  const { id: credentialId, publicKey, counter, transports = [] } = registrationInfo.credential;
  return deps.db.$transaction(async (tx) => {
    const codes = await codesForFirstFactor(deps, tx, staff);
    const labelSealed = deps.seal.seal(plainText(label));
    const { count } = await tx.staffPasskey.createMany({
      data: {
        ...{
          accountId: staff.id,
          credentialId,
          publicKey,
          counter: BigInt(counter),
          transports,
          labelSealed,
        },
        createdAt: deps.now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new DomainError("second_factor_wrong");
    await appendAudit(tx, {
      ...{ at: deps.now(), actor: staffActor(staff), action: "account.passkey.add", subject: staff.id },
    });
    return codes;
  });
}

/** @throws DomainError not_found for a key that is not hers */
export async function removePasskey(
  { db, now }: Pick<Deps, "db" | "now">,
  staff: CurrentStaff,
  id: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.staffPasskey.deleteMany({ where: { id, accountId: staff.id } });
    if (count === 0) throw new DomainError("not_found");
    await dropCodesAfterLastFactor(tx, staff.id);
    await appendAudit(tx, {
      ...{ at: now(), actor: staffActor(staff), action: "account.passkey.remove", subject: staff.id },
    });
  });
}

/**
 * Asks the browser of somebody whose password is right for one of her keys.
 * @throws DomainError bad_credentials, account_locked, second_factor_not_set_up
 */
export function challengePasskey(deps: PasskeyDeps, credentials: Credentials, place: Place) {
  return withPassword(deps, credentials, place, async ({ id: accountId, sessionEpoch: epoch }) => {
    await giveBackAttempt(deps, accountId);
    const known = await deps.db.staffPasskey.findMany({ where: { accountId } });
    if (known.length === 0) throw new DomainError("second_factor_not_set_up");
    const options = await generateAuthenticationOptions({
      ...{ rpID: rpIdOf(deps), allowCredentials: known.map(descriptor), userVerification: "required" },
    });
    const challengeId = randomUUID();
    const asked: Asked = { accountId, epoch, challenge: options.challenge };
    await deps.keyValue.set(askedKey(challengeId), JSON.stringify(asked), challengeSeconds);
    return { challengeId, options };
  });
}

/** What a challenge was given for; our own words, kept for minutes. */
interface Asked {
  accountId: string;
  epoch: number;
  challenge: string;
}

/**
 * Lets in whoever answers the challenge with one of her keys. It can be answered once.
 * @throws DomainError second_factor_wrong, account_locked
 */
export async function logInWithPasskey(
  deps: PasskeyDeps,
  { challengeId, response }: { challengeId: string; response: AuthenticationResponseJSON },
  place: Place,
): Promise<StaffSession> {
  const stored = await deps.keyValue.take(askedKey(challengeId));
  if (stored === undefined) throw new DomainError("second_factor_wrong");
  const asked = JSON.parse(stored) as Asked;
  const account = await deps.db.staffAccount.findUniqueOrThrow({ where: { id: asked.accountId } });
  if (!(await chargeAttempt(deps, account.id))) return refuse(deps, account, place, "account_locked");
  const living = !account.disabledAt && account.sessionEpoch === asked.epoch;
  if (!living || !(await answers(deps, asked, response)))
    return refuse(deps, account, place, "second_factor_wrong");
  return admit(deps, account, place);
}

async function answers(
  deps: PasskeyDeps,
  { accountId, challenge }: Asked,
  response: AuthenticationResponseJSON,
): Promise<boolean> {
  const key = await deps.db.staffPasskey.findFirst({ where: { accountId, credentialId: response.id } });
  if (!key) return false;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: deps.settings.publicUrl },
    ...{ expectedRPID: rpIdOf(deps), requireUserVerification: true },
    credential: { id: key.credentialId, publicKey: key.publicKey, counter: Number(key.counter) },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) return false;
  await deps.db.staffPasskey.update({
    where: { id: key.id },
    data: { counter: BigInt(authenticationInfo.newCounter), lastUsedAt: deps.now() },
  });
  return true;
}

const newKey = ({ id }: StaffSession) => `passkey-new:${id}`;
const askedKey = (challengeId: string) => `passkey-asked:${challengeId}`;

function descriptor({ credentialId, transports }: StaffPasskey) {
  return { id: credentialId, transports: transports as never[] };
}
