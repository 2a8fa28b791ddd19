import type { JsonObject } from '../json.ts'
import { TroubleError } from '../trouble.ts'
import { isSince } from './dialect.ts'
import type { Place } from './resources.ts'

/** Keywords that a dialect does not have and that widely used validators apply all the same: no answer suits both. */
export function refuseDisputed(schema: JsonObject, { pointer, resource }: Place): void {
  const { dialect } = resource
  const refuse = (keyword: string): void => {
    if (schema[keyword] === undefined) return
    throw new TroubleError({ code: 'keyword-unsupported', at: `${pointer}/${keyword}`, keyword })
  }
  if (isSince(dialect, '2019-09')) refuse('dependencies')
  if (dialect === 'draft-06' && (schema['then'] !== undefined || schema['else'] !== undefined)) refuse('if')
}
