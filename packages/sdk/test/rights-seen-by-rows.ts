import { readFileSync } from 'node:fs'
import type { Bevoegdheid, Voorwaarde } from '@samenspraak/sdk/bevoegdheid'
import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, RightsType, View } from '@samenspraak/sdk/rights'
import { rightsTypes } from '@samenspraak/sdk/rights-types'
import { policyOf } from './rights-random.ts'

/** Thrown when an example is not there or not valid; then the test itself is wrong. */
class ExampleInvalidError extends Error {
  readonly code = 'test/example-invalid'
}

/** A message type and one of its valid examples, to change before it is looked at. */
export interface Example {
  readonly type: RightsType<unknown>
  readonly document: Readonly<Record<string, unknown>>
}

/** Reads a valid example of a message. */
export async function example(name: string, file: string, version = '1.0'): Promise<Example> {
  const entry = rightsTypes.find((one) => one.name === name && one.version === version)
  const path = new URL(`../../../schemas/${name}/${version}/valid/${file}.json`, import.meta.url)
  const document: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const type = await entry?.load()
  if (
    type === undefined ||
    !type.messageType.is(document) ||
    typeof document !== 'object' ||
    document === null
  )
    throw new ExampleInvalidError(`${name}/${file}`)
  return { type, document: { ...document } }
}

/** The smallest permit that can be: a regisseur may read one group on some conditions. */
export function permit(
  gegevensgroep: Bevoegdheid['gegevensgroep'],
  voorwaarden: readonly Voorwaarde[] = [],
  more: Partial<Bevoegdheid> = {},
): Bevoegdheid {
  return {
    sleutel: `regisseur-${gegevensgroep}-${voorwaarden.map(({ soort }) => soort).join('-')}-toestaan`,
    rol: 'regisseur',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep,
    verwerkingsdoel: 'afstemming',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    ...(voorwaarden.length === 0 ? {} : { voorwaarden: [...voorwaarden] }),
    effect: 'toestaan',
    periode: { begindatum: '2026-01-01' },
    besloten: { door: 'Werkgroep', op: '2026-01-01' },
    motivering: { nl: 'Om te proberen.', en: 'To try.' },
    juridischeToets: { getoetst: false },
    ...more,
  }
}

/** The smallest forbid. */
export function forbid(
  gegevensgroep: Bevoegdheid['gegevensgroep'],
  voorwaarden: readonly Voorwaarde[],
): Bevoegdheid {
  const { verwerkingsdoel: _every, rechtsgrond: _none, ...row } = permit(gegevensgroep, voorwaarden)
  return {
    ...row,
    sleutel: row.sleutel.replace('toestaan', 'verbieden'),
    effect: 'verbieden',
    verplichting: { soort: 'weglaten' },
  }
}

/** The organisation of who asks, when nothing else is said. */
export const ownOrganisation = '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806'

/** What a regisseur of the own organisation sees by these rows alone. */
export function seen(
  { type, document }: Example,
  given: readonly Bevoegdheid[],
  facts: Partial<AccessRequest> = {},
): View<unknown> {
  const request: AccessRequest = {
    rol: 'regisseur',
    verwerkingsdoel: 'afstemming',
    op: '2026-11-22',
    zaak: {},
    personen: [],
    toestemmingen: [],
    ...facts,
    wie: { organisatie: ownOrganisation, ...facts.wie },
  }
  return viewOfChecked(type, document, request, policyOf(given))
}

/** One property of what is seen. */
export function part(view: View<unknown>, name: string): unknown {
  const { document } = view
  return typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined
}
