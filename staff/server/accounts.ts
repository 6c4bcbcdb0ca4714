import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type * as contract from "../../api/contracts/accounts.ts";
import type { StaffSession } from "../../api/contracts/school.ts";
import { queryOf, request } from "./request.ts";
import type { Credentials } from "./session.ts";

type Role = contract.MyAccount["role"];

export const readAccount = () => request<contract.MyAccount>("GET", "/api/staff/account");
export const changePassword = (password: string, newPassword: string) =>
  request<void>("PUT", "/api/staff/account/password", { password, newPassword });

export const beginTotp = (password: string) =>
  request<contract.TotpSecret>("POST", "/api/staff/account/totp", { password });
export const confirmTotp = (otp: string) =>
  request<contract.FactorAdded>("PUT", "/api/staff/account/totp", { otp });
export const removeTotp = (password: string) =>
  request<void>("POST", "/api/staff/account/totp/remove", { password });
export const renewCodes = (password: string) =>
  request<contract.RecoveryCodes>("POST", "/api/staff/account/recovery-codes", { password });

export const beginPasskey = (password: string) =>
  request<contract.PasskeyOptions>("POST", "/api/staff/account/passkey-options", { password });
export const removePasskey = (id: string, password: string) =>
  request<void>("POST", `/api/staff/account/passkeys/${id}/remove`, { password });

/** The browser makes a key. @throws when the person breaks off, or the device can make none */
export const makePasskey = ({ options }: contract.PasskeyOptions): Promise<RegistrationResponseJSON> =>
  startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });
export const addPasskey = (label: string, response: RegistrationResponseJSON) =>
  request<contract.FactorAdded>("POST", "/api/staff/account/passkeys", { label, response });

export const challengePasskey = (credentials: Credentials) =>
  request<contract.PasskeyChallenge>("POST", "/api/staff/session/passkey-challenge", credentials);
/** The browser asks for a key. @throws when the person breaks off, or has none here */
export const askPasskey = ({ options }: contract.PasskeyChallenge): Promise<AuthenticationResponseJSON> =>
  startAuthentication({ optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON });
export const logInWithPasskey = (challengeId: string, response: AuthenticationResponseJSON) =>
  request<StaffSession>("POST", "/api/staff/session/passkey", { challengeId, response });

export const listSessions = () => request<contract.MySessions>("GET", "/api/staff/sessions");
export const endSession = (id: string) => request<void>("DELETE", `/api/staff/sessions/${id}`);
export const endAllSessions = () => request<void>("DELETE", "/api/staff/sessions");

export const listPeople = (schoolCode?: string) =>
  request<contract.People>("GET", `/api/staff/people${queryOf({ schoolCode })}`);
export const changePerson = (id: string, change: { role?: Role; disabled?: boolean }) =>
  request<void>("POST", `/api/staff/people/${id}`, change);
export const invite = (wish: { name: string; role: Role; schoolCode?: string }) =>
  request<contract.FreshInvitation>("POST", "/api/staff/invitations", wish);
export const inviteAgain = (id: string, dropsFactor: boolean) =>
  request<contract.FreshInvitation>("POST", `/api/staff/people/${id}/invitation`, { dropsFactor });
export const withdraw = (id: string) => request<void>("DELETE", `/api/staff/invitations/${id}`);

export const readInvitation = (token: string) =>
  request<contract.Invitation>("POST", "/api/staff/invitation", { token });
export const acceptInvitation = (given: { token: string; username?: string; password: string }) =>
  request<contract.AcceptedInvitation>("POST", "/api/staff/invitation/accept", given);
