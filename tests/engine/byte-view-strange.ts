import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { benchRows } from '../bench/view-rules.ts'

/** A condition of a row. */
export type Condition = NonNullable<Bevoegdheid['voorwaarden']>[number]
/** Who asks. */
export type Wie = AccessRequest['wie']
/** The organisation of who asks. */
export const own = '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806'
/** Another organisation. */
export const other = '8c4d42c0-4fd3-4dfb-ac45-8d3a78749807'
/** A role assignment that no sample has. */
export const role = '5f3a4a34-4c58-4a4c-8f2c-0d3f5a1d7b11'

/** Rows that permit everything a wijkcoach has rows for, on one condition. */
export function rowsIf(voorwaarden: readonly Condition[]): readonly Bevoegdheid[] {
  return benchRows.map((row): Bevoegdheid => ({ ...row, voorwaarden: [...voorwaarden] }))
}

/** What a wijkcoach with a task in the case asks. */
export function requestOf(wie: Wie): AccessRequest {
  return {
    rol: 'wijkcoach',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    op: '2026-11-22',
    wie: { organisatiesoort: 'wmo-aanbieder', ...wie },
    zaak: { toegewezen: true, betrokken: true, binnenLidmaatschap: true, planstatus: 'actief' },
    personen: [],
    toestemmingen: [],
  }
}

/** A plan of the generator, of which some parts are as they would not be by chance. */
export function planWith(parts: (plan: Ondersteuningsplan) => object): Ondersteuningsplan {
  const made: unknown = structuredClone(sample('ondersteuningsplan', { seed: 3 }))
  if (!isOndersteuningsplan(made)) throw new TypeError('a sample is not valid')
  const plan: unknown = { ...made, ...parts(made) }
  if (!isOndersteuningsplan(plan)) throw new TypeError('a part does not fit')
  return plan
}

/** The same for one data group. */
export function rowsFor(
  gegevensgroep: Bevoegdheid['gegevensgroep'],
  voorwaarden: readonly Condition[],
): readonly Bevoegdheid[] {
  const [row] = rowsIf(voorwaarden)
  return row === undefined ? [] : [{ ...row, gegevensgroep }]
}

/** Says in a program of a view that the ids of a kind of thing need all of a group (`assembly/view-see.ts`). */
export function needAllForId(program: Uint8Array, kind: number, group: number): void {
  const words = new DataView(program.buffer)
  const view = 16 + words.getUint32(4, true)
  const things = view + words.getUint32(view + 4, true)
  for (let nth = 0; nth < words.getUint32(things, true); nth++) {
    const node = view + words.getUint32(things + 4 + nth * 16 + 12, true)
    if (words.getUint32(node + 5 * 4, true) === kind) words.setUint32(node + 7 * 4, group * 2, true)
  }
}
