import type { RequestHandler } from "express";
import { z } from "zod";
import { toIso } from "#domain/calendar.ts";
import { passwordLength } from "#domain/facts.ts";
import {
  acceptInvitation,
  type FreshInvitation,
  invite,
  inviteAgain,
  readInvitation,
  withdrawInvitation,
} from "#usecases/staff/invitations.ts";
import { changePerson, listPeople } from "#usecases/staff/people.ts";
import type { ApiDeps } from "../api-deps.ts";
import { clientAddress } from "../client-address.ts";
import * as contract from "../contracts/accounts.ts";
import { limitFailures } from "../limit-failures.ts";
import { staffOf } from "../staff-session.ts";

const ById = z.object({ id: z.uuid() });
const orNull = (at: Date | null) => at && toIso(at);

/** `GET /api/staff/people` */
export function showPeople(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { schoolCode } = contract.PeopleQuery.parse(req.query);
    const { people, invitations } = await listPeople(api, staffOf(res), schoolCode);
    res.json({
      people: people.map(({ id, username, name, role, secondFactor, self, ...person }) => ({
        ...{ id, username, name, role, secondFactor, self },
        disabledAt: orNull(person.disabledAt),
        lockedUntil: orNull(person.lockedUntil && person.lockedUntil > api.now() ? person.lockedUntil : null),
        lastLogInAt: orNull(person.lastLogInAt),
      })),
      invitations: invitations.map(({ id, name, role, accountId, createdAt, expiresAt }) => ({
        ...{ id, name, role, accountId, createdAt: toIso(createdAt), expiresAt: toIso(expiresAt) },
      })),
    } satisfies contract.People);
  };
}

/** `POST /api/staff/people/:id` */
export function postPerson(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const change = contract.ChangePersonRequest.parse(req.body);
    await changePerson(api, staffOf(res), ById.parse(req.params).id, change);
    res.status(204).end();
  };
}

/** `POST /api/staff/people/:id/invitation` */
export function postReset(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { dropsFactor } = contract.InviteAgainRequest.parse(req.body);
    const fresh = await inviteAgain(api, staffOf(res), ById.parse(req.params).id, dropsFactor);
    res.status(201).json(present(fresh));
  };
}

/** `POST /api/staff/invitations` */
export function postInvitation(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const fresh = await invite(api, staffOf(res), contract.InviteRequest.parse(req.body));
    res.status(201).json(present(fresh));
  };
}

/** `DELETE /api/staff/invitations/:id` */
export function deleteInvitation(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    await withdrawInvitation(api, staffOf(res), ById.parse(req.params).id);
    res.status(204).end();
  };
}

/** `POST /api/staff/invitation`: what a link is for. The token is in no address, so in no log. */
export function lookAtInvitation(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { token } = contract.ReadInvitationRequest.parse(req.body);
    const counter = { limit: api.limits.session, key: clientAddress(req) };
    const { alone, expiresAt, ...invitation } = await limitFailures([counter], () =>
      readInvitation(api, token),
    );
    const shortestPassword = alone ? passwordLength.alone : passwordLength.beside;
    res.json({
      ...invitation,
      shortestPassword,
      expiresAt: toIso(expiresAt),
    } satisfies contract.Invitation);
  };
}

/** `POST /api/staff/invitation/accept` */
export function takeInvitation(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const wish = contract.AcceptInvitationRequest.parse(req.body);
    const counter = { limit: api.limits.session, key: clientAddress(req) };
    const accepted = await limitFailures([counter], () => acceptInvitation(api, wish));
    res.json(accepted satisfies contract.AcceptedInvitation);
  };
}

function present({ id, url, expiresAt }: FreshInvitation): contract.FreshInvitation {
  return { id, url, expiresAt: toIso(expiresAt) };
}
