import { agreeingCodes } from './agreeing-codes.ts'
import { makeDate, makeMoment } from './make-date.ts'
import { makeNumber, makeTruth } from './make-number.ts'
import { makeObject } from './make-object.ts'
import { makeText } from './make-text.ts'
import type { Making, Siblings } from './making.ts'
import { below, chance, pick, uuid } from './random.ts'
import { placeOf, tagOf } from './schema.ts'
import type { Place, Schema } from './schema.ts'

/** A value that is valid at a place, or undefined when none can be made that names existing things. */
export function makeValue(making: Making, place: Place, siblings: Siblings): unknown {
  const { schema } = place
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return makeCode(making, agreeingCodes(place, siblings, schema.enum))
  if (schema.oneOf !== undefined) return makeVariant(making, place, schema.oneOf)
  if (schema['x-id'] === true) return makeId(making, place)
  if (schema.type === 'object') return makeObject(making, place)
  if (schema.type === 'array') return makeList(making, place, siblings)
  if (schema.type === 'boolean') return makeTruth(making.random, place)
  if (schema.type === 'integer') return makeNumber(making.random, place, siblings)
  if (schema.format === 'date') return makeDate(making, place, siblings)
  if (schema.format === 'date-time') return makeMoment(making, place, siblings)
  if (schema.format === 'uuid') return uuid(making.random)
  return makeText(making, place, siblings)
}

/** Codes for what is not known or not meant are as rare as in good administration. */
const rareCodes: ReadonlySet<string | number> = new Set([
  'onbekend',
  'overig',
  'foutief',
  'vervallen',
  'strafrechtelijk',
  'veiligheid',
])

function makeCode({ random, regime }: Making, codes: readonly (string | number)[]): string | number {
  if (codes.includes(regime) && chance(random, 0.85)) return regime
  const usual = codes.filter((code) => !rareCodes.has(code))
  const [first = '', ...others] = usual.length > 0 && !chance(random, 0.03) ? usual : codes
  return pick(random, [first, ...others])
}

function makeVariant(making: Making, place: Place, variants: readonly Schema[]): unknown {
  const [first = {}, ...others] = variants
  const variant = placeOf(making.root, pick(making.random, [first, ...others]), place.property, place.owner)
  const tag = variant.schema.properties?.[tagOf(place.schema)]?.const
  const isRare = typeof tag === 'string' && rareCodes.has(tag)
  if (isRare && !chance(making.random, 0.03)) return makeVariant(making, place, variants)
  return makeObject(making, { ...variant, owner: place.owner, definition: place.definition })
}

function makeId({ random, ids }: Making, { property, definition, owner }: Place): string | undefined {
  if (property === 'id') return uuid(random)
  const introduces = definition === 'inwonerId' && property === 'inwoner' && owner === 'huishouden'
  if (introduces) return ids.introduce()
  const isOwn = property === 'plan' && owner === 'arrangement'
  return (isOwn ? ids.own.get(definition) : undefined) ?? ids.refer(definition)
}

/** How often a list tries to get one more item that differs from the others. */
const attempts = 8

function makeList(making: Making, place: Place, siblings: Siblings): readonly unknown[] | undefined {
  const { random, root } = making
  const { items, minItems: least = 0, maxItems: most = Infinity, uniqueItems } = place.schema
  const item = placeOf(root, items ?? {}, place.property, place.owner)
  const wanted = Math.min(most, making.full ? Math.max(least, 2) : least + below(random, 3))
  const made: unknown[] = []
  for (let attempt = 0; made.length < wanted && attempt < wanted + attempts; attempt++) {
    const value = isWhomItIsAbout(making, place) ? making.ids.introduce() : makeValue(making, item, siblings)
    if (value !== undefined && !(uniqueItems === true && made.includes(value))) made.push(value)
  }
  return made.length < least ? undefined : made
}

/** The list `over` of the document itself says whom it is about; every other list names those people again. */
function isWhomItIsAbout({ root }: Making, { schema, property }: Place): boolean {
  return (
    property === 'over' &&
    root.properties?.['over']?.items !== undefined &&
    schema === root.properties['over']
  )
}
