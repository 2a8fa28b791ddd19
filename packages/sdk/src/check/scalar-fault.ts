import { characters } from './characters.ts'
import type { ScalarRow } from './fault-table.ts'
import type { FaultKind, FaultParameter } from './fault.ts'

/** The first rule that a single value breaks. */
export function scalarFault(
  [type, least, most, values, pattern, format, name]: ScalarRow,
  data: unknown,
): readonly [kind: FaultKind, parameter?: FaultParameter] | undefined {
  if (!isOfType(data, type)) return ['type', type]
  if (values !== undefined) {
    if (typeof values !== 'object') return data === values ? undefined : ['const', values]
    return values.some((value) => value === data) ? undefined : ['enum', values]
  }
  const isText = typeof data === 'string'
  const size = isText ? characters(data) : Number(data)
  if (most !== undefined && size > most) return [isText ? 'too-long' : 'too-large', most]
  if (least !== undefined && size < least) return [isText ? 'too-short' : 'too-small', least]
  if (!isText) return undefined
  if (pattern?.test(data) === false) return ['pattern']
  return format?.(data) === false ? ['format', name ?? ''] : undefined
}

/** Whether a value has a type of JSON Schema: infinity and NaN are no numbers of JSON; of other kinds anything is. */
export function isOfType(data: unknown, kind: string): boolean {
  if (kind === 'integer') return Number.isInteger(data)
  if (kind === 'number') return Number.isFinite(data)
  return (kind !== 'string' && kind !== 'boolean') || typeof data === kind
}
