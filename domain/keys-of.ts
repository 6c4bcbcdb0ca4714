/** The keys of a table as a list, for an enum that cannot part from the table. */
export function keysOf<Key extends string>(table: Record<Key, unknown>): Key[] {
  return Object.keys(table) as Key[];
}
