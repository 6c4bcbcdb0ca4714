import type { SecondFactorWay } from "#domain/codes.ts";
import type { StaffSession } from "#prisma/generated/client.ts";
import type { Staff } from "../rows/staff/staff.ts";

/** Somebody with a living session. */
export type CurrentStaff = Staff & {
  school: { code: string; name: string } | null;
  session: StaffSession;
  /** Empty without a second factor. */
  ways: SecondFactorWay[];
  /** Nothing else is open to her before a second factor is set up. */
  mustSetUp: boolean;
};
