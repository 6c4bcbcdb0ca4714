import type { CaseSort } from "#domain/codes.ts";
import { DomainError } from "#domain/errors.ts";
import { type CaseListing, Prisma } from "#prisma/generated/client.ts";

export interface CaseOrder {
  sort?: CaseSort | undefined;
  dir?: "asc" | "desc" | undefined;
}

type Row = Pick<CaseListing, "caseId" | "submittedAt" | "waitingSince" | "amountDue" | "review">;

interface Key {
  column: Prisma.Sql;
  /** How a cursor writes it; absent where it is personal, and read anew from the row that the page ended with. */
  written?: { pattern: string; of: (row: Row) => string; read: (value: string) => Prisma.Sql };
}

const instant = (column: Prisma.Sql, of: (row: Row) => Date, digits: number): Key => ({
  column,
  written: {
    pattern: `\\d{1,${digits}}`,
    of: (row) => String(of(row).getTime()),
    read: (ms) => Prisma.sql`to_timestamp(${ms}::float8 / 1000)`,
  },
});
// Milliseconds until the year 2286; what waits for nobody stands at the end of the year 9999.
const submittedAt = instant(Prisma.sql`"submittedAt"`, (row) => row.submittedAt, 13);

/** Which columns of CaseListing an order goes by, before `caseId`; each has an index. */
const orders: Record<CaseSort, { keys: Key[]; dir: "asc" | "desc" }> = {
  submittedAt: { keys: [submittedAt], dir: "desc" },
  waitingSince: { keys: [instant(Prisma.sql`"waitingSince"`, (row) => row.waitingSince, 15)], dir: "asc" },
  name: { keys: [{ column: Prisma.sql`"name"` }], dir: "asc" },
  studentNo: { keys: [{ column: Prisma.sql`"studentNo"` }], dir: "asc" },
  amountDue: {
    keys: [
      {
        column: Prisma.sql`"amountDue"`,
        written: {
          pattern: "\\d{1,9}",
          of: (row) => String(row.amountDue),
          read: (sum) => Prisma.sql`${sum}::int`,
        },
      },
    ],
    dir: "desc",
  },
  review: {
    keys: [
      {
        column: Prisma.sql`"review"`,
        written: {
          pattern: "PENDING|APPROVED|RETURNED",
          of: (row) => row.review,
          read: (one) => Prisma.sql`${one}::"Review"`,
        },
      },
      submittedAt,
    ],
    dir: "asc",
  },
};

/** An order by its columns and then by `caseId`, so that no two rows are level. */
export interface RowOrder {
  /** `ORDER BY` of rows named `l`. */
  by: Prisma.Sql;
  /** What comes after a page; nothing to ask of the first one. */
  after: Prisma.Sql | undefined;
  cursorOf: (row: Row) => string;
}

/** @throws DomainError validation_failed for a cursor that is not ours, or of another order */
export function rowOrder({ sort = "submittedAt", dir }: CaseOrder, cursor: string | undefined): RowOrder {
  const { keys, dir: usual } = orders[sort];
  const way =
    (dir ?? usual) === "asc"
      ? { word: Prisma.sql`ASC`, beyond: Prisma.sql`>` }
      : { word: Prisma.sql`DESC`, beyond: Prisma.sql`<` };
  const columns = [...keys.map(({ column }) => column), Prisma.sql`"caseId"`].map(
    (column) => Prisma.sql`l.${column}`,
  );
  return {
    by: Prisma.join(columns.map((column) => Prisma.sql`${column} ${way.word}`)),
    after: cursor
      ? Prisma.sql`(${Prisma.join(columns)}) ${way.beyond} (${position(keys, cursor)})`
      : undefined,
    cursorOf: (row) => {
      const values = keys.flatMap(({ written }) => (written ? [written.of(row)] : []));
      return Buffer.from([...values, row.caseId].join("_")).toString("base64url");
    },
  };
}

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** The values that a page ended with. */
function position(keys: readonly Key[], cursor: string): Prisma.Sql {
  const patterns = [...keys.flatMap(({ written }) => (written ? [written.pattern] : [])), uuid];
  const shape = new RegExp(`^${patterns.map((pattern) => `(${pattern})`).join("_")}$`);
  const found = shape.exec(Buffer.from(cursor, "base64url").toString())?.slice(1);
  const id = found?.pop();
  if (!found || !id) throw new DomainError("validation_failed", { fields: { cursor: "cursor" } });
  const values = keys.map(({ column, written }) =>
    written
      ? written.read(found.shift()!)
      : Prisma.sql`(SELECT ${column} FROM "CaseListing" WHERE "caseId" = ${id}::uuid)`,
  );
  return Prisma.join([...values, Prisma.sql`${id}::uuid`]);
}
