/** Any client of PostgreSQL that asks in this way: a `Client`, `PoolClient` or `Pool` of pg, PGlite, and more. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ readonly rows: readonly unknown[] }>
}

/** A value of the first row; undefined when there is none. */
export function firstValue(rows: readonly unknown[], name: string): unknown {
  return valueOf(rows[0], name)
}

/** A value of a row. */
export function valueOf(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined
}
