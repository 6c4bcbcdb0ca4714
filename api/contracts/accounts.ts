import { z } from "zod";
import { staffRoles } from "#domain/codes.ts";
import { Timestamp } from "./common.ts";
import { StaffSessionRequest } from "./school.ts";

const Password = z.string().min(1).max(400).meta({ example: "four plain words together" });
const PersonName = z.string().trim().min(1).max(60).meta({ example: "林怡君" });
const Role = z.enum(staffRoles);
const Device = z.string().meta({ example: "Chrome · Windows" });
const Token = z
  .string()
  .min(1)
  .max(100)
  .meta({ description: "What stands behind `#invitation=` in the link" });

/** What a browser answers to a WebAuthn call, as `PublicKeyCredential.toJSON()` writes it; its parts are checked when it is verified. */
const Credential = z
  .looseObject({
    id: z.string().max(2000),
    rawId: z.string().max(2000),
    type: z.literal("public-key"),
    response: z.record(z.string(), z.unknown()),
    clientExtensionResults: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "PublicKeyCredential" });

/** What a browser is asked, for `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. */
const Options = z.record(z.string(), z.unknown()).meta({ description: "WebAuthn options as JSON" });

export const PasskeyChallengeRequest = StaffSessionRequest.omit({ otp: true }).meta({
  id: "PasskeyChallengeRequest",
});
export const PasskeyChallenge = z
  .object({ challengeId: z.uuid(), options: Options })
  .meta({ id: "PasskeyChallenge" });
export const PasskeyAnswer = z
  .strictObject({ challengeId: z.uuid(), response: Credential })
  .meta({ id: "PasskeyAnswer" });

export const MyAccount = z
  .object({
    username: z.string(),
    name: z.string().nullable(),
    role: Role,
    secondFactorRequired: z.boolean(),
    totp: z.object({ since: Timestamp }).nullable(),
    passkeys: z.array(
      z.object({
        id: z.uuid(),
        label: z.string().meta({ example: "辦公室電腦" }),
        createdAt: Timestamp,
        lastUsedAt: Timestamp.nullable(),
      }),
    ),
    recoveryCodesLeft: z.int().min(0).max(10),
  })
  .meta({ id: "MyAccount" });

export const ConfirmRequest = z
  .strictObject({ password: Password.meta({ description: "The present one, asked again" }) })
  .meta({ id: "ConfirmRequest" });
export const ChangePasswordRequest = z
  .strictObject({ password: Password, newPassword: Password })
  .meta({ id: "ChangePasswordRequest" });

export const TotpSecret = z
  .object({
    secret: z.string().meta({ description: "Base32", example: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" }),
    uri: z.string().meta({ description: "otpauth URI, as the QR code holds it" }),
    qr: z.string().meta({ description: "The QR code as SVG" }),
  })
  .meta({ id: "TotpSecret" });
export const ConfirmTotpRequest = z
  .strictObject({ otp: z.string().max(10).meta({ example: "123456" }) })
  .meta({ id: "ConfirmTotpRequest" });

export const NewPasskeyRequest = z
  .strictObject({ label: PersonName.meta({ example: "辦公室電腦" }), response: Credential })
  .meta({ id: "NewPasskeyRequest" });
export const PasskeyOptions = z.object({ options: Options }).meta({ id: "PasskeyOptions" });

/** Shown this once; null where the account has some already. */
export const FactorAdded = z
  .object({ recoveryCodes: z.array(z.string().meta({ example: "7KQ2M-XW9RD" })).nullable() })
  .meta({ id: "FactorAdded" });
export const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string().meta({ example: "7KQ2M-XW9RD" })) })
  .meta({ id: "RecoveryCodes" });

export const MySessions = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        device: Device,
        startedAt: Timestamp,
        ip: z.string(),
        lastSeenAt: Timestamp,
        lastIp: z.string(),
        elsewhere: z
          .object({ at: Timestamp, ip: z.string() })
          .nullable()
          .meta({ description: "First use from another network than where it began: maybe a stolen cookie" }),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: "MySessions" });

/** An operator names a school, or none for iPASS; an admin has her own only. */
export const PeopleQuery = z.strictObject({ schoolCode: z.string().max(40).optional() });

export const People = z
  .object({
    people: z.array(
      z.object({
        id: z.uuid(),
        username: z.string(),
        name: z.string().nullable(),
        role: Role,
        disabledAt: Timestamp.nullable(),
        lockedUntil: Timestamp.nullable(),
        secondFactor: z.boolean(),
        lastLogInAt: Timestamp.nullable(),
        self: z.boolean(),
      }),
    ),
    invitations: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: Role,
        accountId: z
          .uuid()
          .nullable()
          .meta({ description: "Whose password is set anew; null: somebody new" }),
        createdAt: Timestamp,
        expiresAt: Timestamp,
      }),
    ),
  })
  .meta({ id: "People" });

export const ChangePersonRequest = z
  .strictObject({ role: Role.optional(), disabled: z.boolean().optional() })
  .meta({ id: "ChangePersonRequest" });

export const InviteRequest = z
  .strictObject({ name: PersonName, role: Role, schoolCode: z.string().max(40).optional() })
  .meta({ id: "InviteRequest" });
export const InviteAgainRequest = z
  .strictObject({
    dropsFactor: z.boolean().default(false).meta({ description: "The second factor was lost too" }),
  })
  .meta({ id: "InviteAgainRequest" });
export const FreshInvitation = z
  .object({
    id: z.uuid(),
    url: z.string().meta({
      description: "Works once and is shown this once",
      example: "https://card.example.tw/staff/#invitation=V2l0aCA0MyBjaGFyYWN0ZXJzIG9mIHJhbmRvbW5lc3M",
    }),
    expiresAt: Timestamp,
  })
  .meta({ id: "FreshInvitation" });

export const ReadInvitationRequest = z.strictObject({ token: Token }).meta({ id: "ReadInvitationRequest" });
export const Invitation = z
  .object({
    name: z.string(),
    role: Role,
    school: z.object({ code: z.string(), name: z.string() }).nullable(),
    username: z.string().nullable().meta({ description: "Of the account whose password is set anew" }),
    shortestPassword: z.int(),
    expiresAt: Timestamp,
  })
  .meta({ id: "Invitation" });
export const AcceptInvitationRequest = z
  .strictObject({ token: Token, username: z.string().max(60).optional(), password: Password })
  .meta({ id: "AcceptInvitationRequest" });
export const AcceptedInvitation = z
  .object({ username: z.string(), schoolCode: z.string().nullable() })
  .meta({ id: "AcceptedInvitation" });

export type MyAccount = z.infer<typeof MyAccount>;
export type MySessions = z.infer<typeof MySessions>;
export type People = z.infer<typeof People>;
export type TotpSecret = z.infer<typeof TotpSecret>;
export type FactorAdded = z.infer<typeof FactorAdded>;
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;
export type PasskeyChallenge = z.infer<typeof PasskeyChallenge>;
export type FreshInvitation = z.infer<typeof FreshInvitation>;
export type Invitation = z.infer<typeof Invitation>;
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>;
