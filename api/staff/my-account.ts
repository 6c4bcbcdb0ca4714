import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import bwip from "bwip-js/node";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import type { CurrentStaff } from "#usecases/staff/current-staff.ts";
import { changePassword, confirmPassword, myAccount } from "#usecases/staff/my-account.ts";
import { addPasskey, beginPasskey, removePasskey } from "#usecases/staff/passkeys.ts";
import { renewRecoveryCodes } from "#usecases/staff/recovery-codes.ts";
import { endAllSessions, endSession, listSessions } from "#usecases/staff/sessions.ts";
import { beginTotp, confirmTotp, removeTotp } from "#usecases/staff/totp.ts";
import type { ApiDeps } from "../api-deps.ts";
import * as contract from "../contracts/accounts.ts";
import { staffOf } from "../staff-session.ts";

/** `GET /api/staff/account` */
export function showAccount(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const { username, role } = staffOf(res);
    const { name, required, totpSince, passkeys, recoveryCodesLeft } = await myAccount(api, staffOf(res));
    res.json({
      ...{ username, name, role, secondFactorRequired: required, recoveryCodesLeft },
      totp: totpSince && { since: toIso(totpSince) },
      passkeys: passkeys.map(({ id, label, createdAt, lastUsedAt }) => ({
        ...{ id, label, createdAt: toIso(createdAt), lastUsedAt: lastUsedAt && toIso(lastUsedAt) },
      })),
    } satisfies contract.MyAccount);
  };
}

/** `PUT /api/staff/account/password` */
export function putPassword(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    await changePassword(api, staffOf(res), contract.ChangePasswordRequest.parse(req.body));
    res.status(204).end();
  };
}

/** `POST /api/staff/account/totp` */
export function startTotp(api: ApiDeps): RequestHandler {
  return confirmed(api, async (staff) => {
    const { secret, uri } = await beginTotp(api, staff);
    const qr = bwip.toSVG({ bcid: "qrcode", text: uri });
    return { secret, uri, qr } satisfies contract.TotpSecret;
  });
}

/** `PUT /api/staff/account/totp` */
export function putTotp(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { otp } = contract.ConfirmTotpRequest.parse(req.body);
    const recoveryCodes = await confirmTotp(api, staffOf(res), otp);
    res.json({ recoveryCodes } satisfies contract.FactorAdded);
  };
}

/** `POST /api/staff/account/totp/remove` */
export function dropTotp(api: ApiDeps): RequestHandler {
  return confirmed(api, (staff) => removeTotp(api, staff));
}

/** `POST /api/staff/account/passkey-options` */
export function startNewPasskey(api: ApiDeps): RequestHandler {
  return confirmed(api, async (staff) => ({ options: await beginPasskey(api, staff) }));
}

/** `POST /api/staff/account/passkeys` */
export function postPasskey(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { label, response } = contract.NewPasskeyRequest.parse(req.body);
    const made = { label, response: response as unknown as RegistrationResponseJSON };
    const recoveryCodes = await addPasskey(api, staffOf(res), made);
    res.json({ recoveryCodes } satisfies contract.FactorAdded);
  };
}

const ById = z.object({ id: z.uuid() });

/** `POST /api/staff/account/passkeys/:id/remove` */
export function dropPasskey(api: ApiDeps): RequestHandler {
  return confirmed(api, (staff, req) => removePasskey(api, staff, ById.parse(req.params).id));
}

/** `POST /api/staff/account/recovery-codes` */
export function postRecoveryCodes(api: ApiDeps): RequestHandler {
  return confirmed(api, async (staff) => ({ recoveryCodes: await renewRecoveryCodes(api, staff) }));
}

/** `GET /api/staff/sessions` */
export function showSessions(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    const rows = await listSessions(api, staffOf(res));
    const items = rows.map(({ id, device, startedAt, ip, lastSeenAt, lastIp, current, ...row }) => ({
      ...{ id, device, startedAt: toIso(startedAt), ip, lastSeenAt: toIso(lastSeenAt), lastIp, current },
      elsewhere:
        row.elsewhereAt && row.elsewhereIp ? { at: toIso(row.elsewhereAt), ip: row.elsewhereIp } : null,
    }));
    res.json({ items } satisfies contract.MySessions);
  };
}

/** `DELETE /api/staff/sessions/:id` */
export function deleteSession(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    await endSession(api, staffOf(res), ById.parse(req.params).id);
    res.status(204).end();
  };
}

/** `DELETE /api/staff/sessions` */
export function deleteSessions(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    await endAllSessions(api, staffOf(res));
    await api.sessions.end(req, res, "staff");
    res.status(204).end();
  };
}

/** Asks the password again before the work; answers what the work gives, or 204. */
function confirmed(
  api: ApiDeps,
  work: (staff: CurrentStaff, req: Request) => Promise<unknown>,
): RequestHandler {
  return async (req, res) => {
    const { password } = contract.ConfirmRequest.parse(req.body);
    await confirmPassword(api, staffOf(res), password);
    const answer = await work(staffOf(res), req);
    if (answer) res.json(answer);
    else res.status(204).end();
  };
}
