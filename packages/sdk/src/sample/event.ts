import { isRecord } from './record.ts'
import { pick } from './random.ts'
import type { NonEmpty, Random } from './random.ts'
import { schemaIdOf } from './sample-schema.ts'

/** Event types with the message type that their document has. */
const eventTypes: NonEmpty<readonly [type: string, name: string]> = [
  ['nl.meldingen.melding-ontvangen.v1', 'melding'],
  ['nl.ondersteuningsplannen.plan-vastgesteld.v1', 'ondersteuningsplan'],
  ['nl.terugkoppelingen.terugkoppeling-gegeven.v1', 'terugkoppeling'],
  ['nl.toestemmingen.toestemming-ingetrokken.v1', 'toestemming'],
]

/** Makes the attributes of an event speak of one document: its type, its schema and its id. */
export function completeEvent(
  document: unknown,
  random: Random,
  makeData: (name: string) => unknown,
): unknown {
  if (!isRecord(document) || document['specversion'] === undefined) return document
  const [type, name] = pick(random, eventTypes)
  const dataschema = schemaIdOf(name)
  const data = makeData(name)
  return {
    ...document,
    type,
    ...(document['dataschema'] === undefined ? {} : { dataschema }),
    ...(document['data'] === undefined || !isRecord(data)
      ? {}
      : { data: { ...data, id: document['subject'] } }),
  }
}
