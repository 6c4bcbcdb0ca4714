import { z } from "zod";
import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as accounts from "../contracts/accounts.ts";
import { StaffSession } from "../contracts/school.ts";
import { operation } from "./operation.ts";

const tag = "accounts";
const mine = { tag, security: "staff" } as const;
const open = { tag, security: "public" } as const;
const path = z.object({ id: z.uuid() });

/** People of a school and of iPASS: their log-in, their second factor, their sessions, and who invites whom. */
export const accountPaths: ZodOpenApiPathsObject = {
  "/api/staff/session/passkey-challenge": {
    post: operation({
      id: "challengeStaffPasskey",
      summary: "The password is right: what to ask one of the passkeys",
      ...open,
      body: accounts.PasskeyChallengeRequest,
      answer: accounts.PasskeyChallenge,
    }),
  },
  "/api/staff/session/passkey": {
    post: operation({
      id: "startStaffSessionWithPasskey",
      summary: "Sign in with the passkey's answer; a challenge can be answered once, within five minutes",
      ...open,
      body: accounts.PasskeyAnswer,
      answer: StaffSession,
    }),
  },
  "/api/staff/invitation": {
    post: operation({
      id: "readInvitation",
      summary: "What an invitation link is for",
      ...open,
      body: accounts.ReadInvitationRequest,
      answer: accounts.Invitation,
    }),
  },
  "/api/staff/invitation/accept": {
    post: operation({
      id: "acceptInvitation",
      summary: "Make the account with a name and password of one's own, or set its new password",
      ...open,
      body: accounts.AcceptInvitationRequest,
      answer: accounts.AcceptedInvitation,
    }),
  },
  "/api/staff/account": {
    get: operation({
      id: "readMyAccount",
      summary: "One's own account and second factor",
      ...mine,
      answer: accounts.MyAccount,
    }),
  },
  "/api/staff/account/password": {
    put: operation({
      id: "changeMyPassword",
      summary: "Set a new password; every other session ends",
      ...mine,
      body: accounts.ChangePasswordRequest,
      status: "204",
    }),
  },
  "/api/staff/account/totp": {
    post: operation({
      id: "beginTotp",
      summary: "A secret for an authenticator app; opens nothing before it is confirmed",
      ...mine,
      body: accounts.ConfirmRequest,
      answer: accounts.TotpSecret,
    }),
    put: operation({
      id: "confirmTotp",
      summary: "Set up the authenticator app by a code that it shows",
      ...mine,
      body: accounts.ConfirmTotpRequest,
      answer: accounts.FactorAdded,
    }),
  },
  "/api/staff/account/totp/remove": {
    post: operation({
      id: "removeTotp",
      summary: "Take the authenticator app away",
      ...mine,
      body: accounts.ConfirmRequest,
      status: "204",
    }),
  },
  "/api/staff/account/passkey-options": {
    post: operation({
      id: "beginPasskey",
      summary: "What a browser makes a passkey from",
      ...mine,
      body: accounts.ConfirmRequest,
      answer: accounts.PasskeyOptions,
    }),
  },
  "/api/staff/account/passkeys": {
    post: operation({
      id: "addPasskey",
      summary: "Keep the passkey that a browser made",
      ...mine,
      body: accounts.NewPasskeyRequest,
      answer: accounts.FactorAdded,
    }),
  },
  "/api/staff/account/passkeys/{id}/remove": {
    post: operation({
      id: "removePasskey",
      summary: "Take a passkey away",
      ...mine,
      path,
      body: accounts.ConfirmRequest,
      status: "204",
    }),
  },
  "/api/staff/account/recovery-codes": {
    post: operation({
      id: "renewRecoveryCodes",
      summary: "Ten new recovery codes in place of the earlier ones",
      ...mine,
      body: accounts.ConfirmRequest,
      answer: accounts.RecoveryCodes,
    }),
  },
  "/api/staff/sessions": {
    get: operation({
      id: "listMySessions",
      summary: "Where one is signed in",
      ...mine,
      answer: accounts.MySessions,
    }),
    delete: operation({ id: "endMySessions", summary: "Sign out everywhere", ...mine, status: "204" }),
  },
  "/api/staff/sessions/{id}": {
    delete: operation({
      id: "endMySession",
      summary: "End one of one's own sessions",
      ...mine,
      path,
      status: "204",
    }),
  },
  "/api/staff/people": {
    get: operation({
      id: "listPeople",
      summary: "Everybody of a school, or every operator, and who is invited; for admins and operators",
      ...mine,
      query: accounts.PeopleQuery,
      answer: accounts.People,
    }),
  },
  "/api/staff/people/{id}": {
    post: operation({
      id: "changePerson",
      summary: "Give somebody another role, shut her account or open it again",
      ...mine,
      path,
      body: accounts.ChangePersonRequest,
      status: "204",
    }),
  },
  "/api/staff/people/{id}/invitation": {
    post: operation({
      id: "invitePersonAgain",
      summary: "A link by which somebody sets a new password",
      ...mine,
      path,
      body: accounts.InviteAgainRequest,
      status: "201",
      answer: accounts.FreshInvitation,
    }),
  },
  "/api/staff/invitations": {
    post: operation({
      id: "invitePerson",
      summary: "Invite somebody new by a link that works once, for seven days",
      ...mine,
      body: accounts.InviteRequest,
      status: "201",
      answer: accounts.FreshInvitation,
    }),
  },
  "/api/staff/invitations/{id}": {
    delete: operation({
      id: "withdrawInvitation",
      summary: "Make an invitation worthless",
      ...mine,
      path,
      status: "204",
    }),
  },
};
