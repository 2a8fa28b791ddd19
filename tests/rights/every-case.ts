import { rightsTypes } from '@samenspraak/sdk/rights-types'
import { sample } from '@samenspraak/sdk/sample'
import { allSchemas } from '../../packages/sdk/test/rights-cases.ts'
import type { RightsCase } from '../../packages/sdk/test/rights-cases.ts'
import {
  groupsIn,
  hasOwnSituation,
  objectsIn,
  tellsOfChange,
} from '../../packages/sdk/test/rights-oracle-schema.ts'
import { propertiesOf } from '../../packages/sdk/test/rights-schema-reading.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'

/** Every message of which a view can be made, about persons or not; older majors too. */
export async function everyCase(): Promise<readonly RightsCase[]> {
  const sources = new Map(readSchemas().map((source) => [source.id, source]))
  const newest = new Map(rightsTypes.map(({ name, version }) => [name, version]))
  return Promise.all(
    rightsTypes.map(async ({ name, version, schemaId, load }) => {
      const type = await load()
      const source = sources.get(schemaId)
      const isNewest = newest.get(name) === version
      const sampled = isNewest ? name : `${name}/${version.split('.')[0] ?? ''}`
      const examples = source?.valid.map(({ document }) => document) ?? []
      return {
        name: isNewest ? name : sampled,
        schema: source?.schema ?? {},
        type,
        document: (index: number): unknown =>
          index % 3 === 0 && index / 3 < examples.length
            ? structuredClone(examples[index / 3])
            : sample(sampled, { seed: 20_261_122, index }),
      }
    }),
  )
}

// The only message with those who are involved, their parts and their goals; nearly every rule is about it.
const planName = 'ondersteuningsplan'
const turnsOfPlan = 24

/** Every message as often as it has turns: those about persons twice, and the plan most. */
export async function weighedCases(): Promise<readonly RightsCase[]> {
  const every = await everyCase()
  const persons = every.filter(({ type }) => type.persons)
  const plan = every.filter(({ name }) => name === planName)
  return [...every, ...persons, ...Array.from({ length: turnsOfPlan }, () => plan).flat()]
}

/**
 * True when a message can only be seen whole or not at all, as a term or a role: it has one group without a minimum, is
 * about nobody, and nothing inside it has a situation of its own. Of such a message no pair has a part in sight.
 */
export function isWholeOrNothing({ schema, type }: RightsCase): boolean {
  const objects = objectsIn(allSchemas, schema)
  const properties = objects.flatMap((to) => [...propertiesOf(allSchemas, to).values()])
  return (
    !type.persons &&
    groupsIn(allSchemas, schema).length === 1 &&
    !objects.some((to) => to.schema !== schema && hasOwnSituation(allSchemas, to)) &&
    !properties.some((place) => place.schema['x-minimum'] === true || tellsOfChange(allSchemas, place))
  )
}
