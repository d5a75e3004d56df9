/** The keys of a table, in their order. Its type names every key that it may have. */
export function keysOf<Key extends string>(table: Readonly<Partial<Record<Key, unknown>>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
