import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** Type numbers of PostgreSQL's catalogue. */
const SINGLE_CHAR = 18;
const TEXT = 25;

/**
 * A database adapter for the schema engine. The engine reads catalogue columns of type "char", which
 * adapter-pg refuses: they are fetched as text and handed over as the characters they are.
 */
export function catalogueAdapter(url: string) {
  const charColumns = new Set<string>();
  const prisma = new PrismaPg({ connectionString: url, Client: clientNoting(charColumns) });
  const patched = async (adapter: Promise<SqlDriverAdapter>) => restoreCharacters(await adapter, charColumns);
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connect: () => patched(prisma.connect()),
    connectToShadowDb: () => patched(prisma.connectToShadowDb()),
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

/** A client that relabels "char" columns as text and notes their names. */
function clientNoting(charColumns: Set<string>): typeof pg.Client {
  return class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      const { connection } = this as unknown as { connection: NodeJS.EventEmitter };
      connection.prependListener("rowDescription", ({ fields }: { fields: pg.FieldDef[] }) => {
        for (const field of fields.filter(({ dataTypeID }) => dataTypeID === SINGLE_CHAR)) {
          field.dataTypeID = TEXT;
          charColumns.add(field.name);
        }
      });
    }
  };
}

function restoreCharacters(adapter: SqlDriverAdapter, charColumns: Set<string>): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, column) =>
      charColumns.has(result.columnNames[column] ?? "") ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}
