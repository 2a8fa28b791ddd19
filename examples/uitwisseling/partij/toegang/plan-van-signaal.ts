import type { PlanDocument } from '@samenspraak/sdk/facts'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Opslag } from '../opslag/opslag.ts'

/** The plan that a signal belongs to; it names none, so it is the only one here that is about everybody it is about. */
export function planVanSignaal(opslag: Opslag, document: JsonObject): PlanDocument | undefined {
  if (textAt(document, '$schema')?.includes('/signaal/') !== true) return undefined
  const over = textsAt(document, 'over')
  const [plan, another] = opslag
    .alle('ondersteuningsplannen')
    .filter((one) => over.length > 0 && over.every((inwoner) => textsAt(one, 'over').includes(inwoner)))
  return another === undefined && ondersteuningsplan.is(plan) ? plan : undefined
}
