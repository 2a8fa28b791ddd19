import { toestemmingChange } from '@samenspraak/sdk/toestemming/change'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Verzameling } from '../contract.ts'
import { isObject, textAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { gezien } from './inzage.ts'
import { overtredingVan } from './maken.ts'
import { wijzig } from './wijzigen.ts'

/** Withdraws a consent; a consent that was withdrawn already stays as it is. */
export function trekIn(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  id: string,
  body: unknown,
): JsonObject {
  const { geheel } = gezien(partij, verzameling, vrager, id)
  const isAl = textAt(geheel, 'status') === 'ingetrokken'
  const wens = { ...geheel, status: 'ingetrokken', intrekking: body }
  const checked = toestemmingChange.rights.messageType.check(wens)
  const wrong = checked.ok ? [] : checked.issues.filter(({ at }) => at.startsWith('/intrekking'))
  if (!isObject(body) || wrong.length > 0)
    throw new ProbleemError(
      'document-ongeldig',
      wrong.map((issue) => overtredingVan({ ...issue, at: issue.at.slice('/intrekking'.length) })),
    )
  if (isAl) return geheel
  return wijzig(partij, verzameling, vrager, {
    id,
    patch: [
      { op: 'add', path: '/status', value: 'ingetrokken' },
      { op: 'add', path: '/intrekking', value: body },
    ],
    gebeurtenis: verzameling.gebeurtenissen.at(-1),
  })
}
