import type { Category, Prisma } from "#prisma/generated/client.ts";
import type { Deps } from "../ports/deps.ts";
import type { Tx } from "../ports/transaction.ts";
import { StoredFields } from "../rows/draft/stored-fields.ts";

/** What a talk is about, read with it. */
export const matterInclude = {
  case: { select: { serial: true, name: true, mobileSealed: true, landlineSealed: true, schoolCode: true } },
  student: { select: { draft: { select: { fields: true } } } },
} satisfies Prisma.HandOffInclude;

type Row = Prisma.HandOffGetPayload<{ include: typeof matterInclude }>;

/** Who asks, and about what: her case, else what she has filled in so far. */
export interface Matter {
  serial: string | null;
  name: string | null;
  /** Her school, also at the desk of iPASS. */
  schoolName: string | null;
  category: Category | null;
  /** An unsent form speaks for her. */
  drafted: boolean;
  /** Digits, as the form keeps them; empty when she gave none. */
  phones: { kind: "mobile" | "landline"; number: string }[];
}

/** A form of another school is nobody's business at this desk; iPASS looks after all. */
export async function matterOf({ db, seal }: Pick<Deps, "db" | "seal">, row: Row): Promise<Matter> {
  const form = row.case ? undefined : formOf(row);
  const sealed = {
    mobile: row.case ? row.case.mobileSealed : form?.mobile,
    landline: row.case ? row.case.landlineSealed : form?.landline,
  };
  return {
    serial: row.case?.serial ?? null,
    name: row.case?.name || form?.name || null,
    schoolName: await nameOf(db, row.schoolCode ?? row.case?.schoolCode ?? form?.schoolCode),
    category: row.category ?? form?.category ?? null,
    drafted: form !== undefined,
    phones: (["mobile", "landline"] as const).flatMap((kind) => {
      const number = sealed[kind] && seal.open(sealed[kind]);
      return number ? [{ kind, number }] : [];
    }),
  };
}

async function nameOf(tx: Tx, code: string | undefined): Promise<string | null> {
  return code ? ((await tx.school.findUnique({ where: { code } }))?.name ?? null) : null;
}

function formOf({ schoolCode, student: { draft } }: Row): StoredFields | undefined {
  const form = draft ? StoredFields.parse(draft.fields) : undefined;
  return schoolCode === null || !form?.schoolCode || form.schoolCode === schoolCode ? form : undefined;
}
