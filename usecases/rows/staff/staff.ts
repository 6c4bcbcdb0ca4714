import type { StaffRole } from "#prisma/generated/client.ts";

/** Somebody at a school or at iPASS, as log-in established it. */
export interface Staff {
  /** StaffAccount.id, a UUID. */
  id: string;
  username: string;
  role: StaffRole;
  /** Empty for an operator of iPASS. */
  schoolCode: string | null;
}

/** Staff of one school; sees that school's cases and no others. */
export type SchoolStaff = Staff & { schoolCode: string };

export const staffActor = ({ id }: Staff) => `staff:${id}`;
