import type { InBoth } from '../../language.ts'
import { namesIn, readBuilt, schemaIndex } from '../built.ts'
import type { SchemaEntry } from '../schema-index.ts'
import type { DescribedApi } from './described.ts'
import { groupsOf } from './operations.ts'
import type { ApiGroup } from './operations.ts'

/** An API that has pages, by the name of its place. */
export interface Api {
  readonly place: 'exchange' | 'registry'
  readonly described: DescribedApi
  readonly groups: readonly ApiGroup[]
}

interface Contract {
  readonly verzamelingen: readonly {
    readonly pad: string
    readonly bericht: string
    readonly meer: InBoth<string>
    readonly schema: string
  }[]
}

const contract: Contract = namesIn('apis/uitwisseling').includes('contract.json')
  ? readBuilt('apis/uitwisseling/contract.json')
  : { verzamelingen: [] }

/** The APIs that the built data describes, in a language. */
export const apis: InBoth<readonly Api[]> = {
  nl: [
    ...apiAt('exchange', 'apis/uitwisseling', 'openapi.json'),
    ...apiAt('registry', 'ontwikkelaars', 'register.openapi.json'),
  ],
  en: [
    ...apiAt('exchange', 'apis/uitwisseling', 'openapi.en.json'),
    ...apiAt('registry', 'ontwikkelaars', 'register.openapi.en.json'),
  ],
}

function apiAt(place: Api['place'], folder: string, name: string): readonly Api[] {
  if (!namesIn(folder).includes(name)) return []
  const described = readBuilt<DescribedApi>(`${folder}/${name}`)
  return [{ place, described, groups: groupsOf(described) }]
}

/** What a group of the exchange is called in both languages; undefined for what is no collection of messages. */
export function collectionName({ slug }: ApiGroup): InBoth<string> | undefined {
  return contract.verzamelingen.find(({ pad }) => pad === slug)?.meer
}

// The newest version of each message, by the name that it has in the contract.
const messages: ReadonlyMap<string, SchemaEntry> = new Map(
  schemaIndex.schemas.flatMap((entry) => {
    const name = entry.naam.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
    return [
      [name, entry],
      [`${name}Inzage`, entry],
    ] as const
  }),
)

/** The message that a shape of the exchange is, which has a page of its own. */
export function messageOf({ place }: Pick<Api, 'place'>, shape: string): SchemaEntry | undefined {
  return place === 'exchange' ? messages.get(shape) : undefined
}
