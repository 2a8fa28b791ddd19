import type { Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { isObject, partyAt, personsAt, textAt } from './rights-oracle-parties.ts'
import type { People } from './rights-oracle-parties.ts'
import { codesAt, periodAt } from './rights-oracle-periods.ts'
import type { Situation, Somebody } from './rights-oracle-rows.ts'
import { kindOfId, variantOf } from './rights-oracle-schema.ts'
import { follow, propertiesOf } from './rights-schema-reading.ts'

/** Outside a document nothing is said of anybody. */
export function outside(ownGoals: ReadonlySet<string>, parts: Situation['parts']): Situation {
  return {
    over: [],
    owner: undefined,
    author: undefined,
    receiver: undefined,
    regime: undefined,
    provision: undefined,
    goal: undefined,
    ownGoals,
    period: undefined,
    codes: {},
    parts,
  }
}

/** The situation inside an object: what it says itself, and the rest from around it. */
export function situationIn(
  set: SchemaSet,
  to: Located,
  value: Readonly<Record<string, unknown>>,
  around: Situation,
  people: People,
): Situation {
  const variant = variantOf(set, to, value)
  const over = personsAt(set, variant, value, people)
  const owner = partyAt(set, variant, 'x-eigenaar', value, people)
  const properties = propertiesOf(set, to)
  const record = isObject(value['vastlegging']) ? value['vastlegging'] : {}
  const ownRegime = properties.has('wettelijkRegime') ? textAt(value, 'wettelijkRegime') : undefined
  return {
    over: over ?? around.over,
    owner: owner ?? around.owner,
    author: authorIn(set, to, value, owner, people) ?? around.author,
    receiver: receiverIn(set, variant, value, people) ?? around.receiver,
    regime: ownRegime ?? textAt(record, 'wettelijkRegime') ?? around.regime,
    provision: textAt(value, 'voorzieningssoort') ?? around.provision,
    goal: kindOfId(set, follow(set, to)) === 'doelId' ? textAt(value, 'id') : around.goal,
    ownGoals: around.ownGoals,
    period: periodAt(to, value) ?? around.period,
    codes: { ...around.codes, ...codesAt(set, to, value) },
    parts: around.parts,
  }
}

/** The first party to whom an object says it is addressed. */
function receiverIn(
  set: SchemaSet,
  variant: Located,
  value: Readonly<Record<string, unknown>>,
  people: People,
): Somebody | undefined {
  const named = (variant.schema['x-ontvanger'] ?? []).map((pointer) =>
    partyAt(
      set,
      { ...variant, schema: { ...variant.schema, 'x-eigenaar': pointer } },
      'x-eigenaar',
      value,
      people,
    ),
  )
  return named.find((party) => party !== undefined)
}

/** Who wrote it, or else the person or role whose it is. */
function authorIn(
  set: SchemaSet,
  to: Located,
  value: Readonly<Record<string, unknown>>,
  owner: Somebody | undefined,
  people: People,
): Somebody | undefined {
  if (!propertiesOf(set, to).has('auteur'))
    return owner?.kind === 'person' || owner?.kind === 'role' ? owner : undefined
  const written = { ...to, schema: { ...to.schema, 'x-eigenaar': '/auteur' } }
  return partyAt(set, written, 'x-eigenaar', value, people)
}
