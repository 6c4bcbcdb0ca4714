import type { DraftFields } from "#domain/case/form.ts";
import { categories } from "#domain/category.ts";
import type { CardCase, Photo } from "#prisma/generated/client.ts";
import type { PersonalDataSeal } from "../ports/personal-data-seal.ts";

type SourceCase = CardCase & { photo: Photo | null };

/**
 * What a new form takes over from a case: who she is, and, where the case lapsed, what she wanted. Answers that the
 * form has already about what she wants are newer and stay. What retention has erased is left out.
 */
export function copiedFields(
  cardCase: SourceCase,
  begun: DraftFields,
  seal: Pick<PersonalDataSeal, "open">,
): DraftFields {
  const wish = cardCase.progress === "LAPSED" && !begun.category ? wished(cardCase, seal) : {};
  return withoutBlanks({ ...begun, ...person(cardCase, seal), ...wish });
}

function person(cardCase: SourceCase, seal: Pick<PersonalDataSeal, "open">): DraftFields {
  const opened = (sealed: string | null) => (sealed ? seal.open(sealed) : undefined);
  const guardian = cardCase.guardianName && {
    name: cardCase.guardianName,
    ...(cardCase.guardianRelation && { relation: cardCase.guardianRelation }),
    ...(cardCase.guardianMobileSealed && { mobile: seal.open(cardCase.guardianMobileSealed) }),
  };
  return {
    schoolCode: cardCase.schoolCode,
    studentNo: cardCase.studentNo,
    name: cardCase.name,
    mobile: opened(cardCase.mobileSealed),
    landline: opened(cardCase.landlineSealed),
    idType: cardCase.idType,
    idNumber: opened(cardCase.idNumberSealed),
    // The guardian's consent is, as hers, of that one application.
    ...(guardian && { guardian }),
  };
}

function wished(cardCase: SourceCase, seal: Pick<PersonalDataSeal, "open">): DraftFields {
  const { category, reissueReason, reissueReasonText, remark, photo, photoMode } = cardCase;
  const { refundMethod, refundAddressSealed, bankCode, branchCode, accountNoSealed } = cardCase;
  return {
    cardState: categories[category].cardState,
    category,
    reissueReason: reissueReason ?? undefined,
    reissueReasonText: reissueReasonText ?? undefined,
    remark: remark ?? undefined,
    ...(photoMode === "KEEP" && { photo: { mode: "KEEP" } }),
    ...(photoMode === "NEW" && photo && !photo.deletedAt && { photo: { mode: "NEW", photoId: photo.id } }),
    ...(refundMethod && {
      refund: withoutBlanks({
        method: refundMethod,
        address: refundAddressSealed ? seal.open(refundAddressSealed) : undefined,
        bankCode: bankCode ?? undefined,
        branchCode: branchCode ?? undefined,
        accountNo: accountNoSealed ? seal.open(accountNoSealed) : undefined,
      }),
    }),
  };
}

function withoutBlanks<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  ) as Fields;
}
