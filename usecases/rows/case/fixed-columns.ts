import { normaliseFields } from "#domain/case/form.ts";
import type { FixField } from "#domain/case/return-items.ts";
import type { IdType, PhotoMode, ReissueReason } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../../ports/personal-data-seal.ts";
import { idNumberHash } from "./id-number-hash.ts";

/** The answer of a student to a return; only what was asked for is there. */
export interface CaseFix {
  photo?: { mode: PhotoMode; photoId?: string | null | undefined } | undefined;
  name?: string | undefined;
  studentNo?: string | undefined;
  idType?: IdType | undefined;
  idNumber?: string | undefined;
  reissueReason?: ReissueReason | undefined;
  reissueReasonText?: string | undefined;
  remark?: string | undefined;
}

/** The columns that a fix writes, personal numbers sealed. */
export interface FixedColumns {
  photoMode?: PhotoMode;
  photoId?: string | null;
  name?: string;
  studentNo?: string;
  idType?: IdType;
  idNumberSealed?: string;
  idNumberHash?: string;
  reissueReason?: ReissueReason;
  reissueReasonText?: string | null;
  remark?: string;
}

export function fixedColumns({ photo, ...given }: CaseFix, seal: PersonalDataSeal): FixedColumns {
  const { name, studentNo, idType, idNumber, reissueReason, reissueReasonText, remark } =
    normaliseFields(given);
  return {
    ...(photo && { photoMode: photo.mode, photoId: photo.mode === "NEW" ? (photo.photoId ?? null) : null }),
    ...(name && { name }),
    ...(studentNo && { studentNo }),
    ...(idType && { idType }),
    ...(idNumber && { idNumberSealed: seal.seal(idNumber), idNumberHash: idNumberHash(seal, idNumber) }),
    ...(reissueReason && {
      reissueReason,
      reissueReasonText: (reissueReason === "OTHER" && reissueReasonText) || null,
    }),
    ...(remark && { remark }),
  };
}

/** The fields that an answer names. */
export function fieldsOf(fix: CaseFix): FixField[] {
  const present = Object.entries(fix).filter(([, value]) => value !== undefined);
  return present.map(([field]) => field as FixField);
}
