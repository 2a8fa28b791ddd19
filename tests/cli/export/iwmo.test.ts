import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createId } from '@samenspraak/sdk'
import type { InwonerId, RegelId } from '@samenspraak/sdk/arrangement'
import { expect, test } from 'vitest'
import {
  endCodes,
  frequencyCodes,
  type Regel,
  unitCodes,
} from '../../../packages/cli/src/commands/export/iwmo/code-tables.ts'
import { codesOf } from '../../../packages/cli/src/commands/export/iwmo/line-codes.ts'
import { needOf } from '../../../packages/cli/src/commands/export/iwmo/line-need.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'

const root = join(import.meta.dirname, '../../..')
const lists: readonly { readonly naam: string; readonly waarden: readonly { readonly waarde: string }[] }[] =
  JSON.parse(readFileSync(join(root, 'packages/schemas/generated/codelijsten.json'), 'utf8'))

const line: Regel = {
  id: createId<RegelId>(),
  over: [createId<InwonerId>()],
  inzetvorm: 'maatwerkvoorziening',
  wat: 'Begeleiding',
  status: 'ingezet',
  leveringsvorm: 'zin',
  periode: { begindatum: '2026-02-01' },
}

test('every code that we write is in the code list of release 3.2', () => {
  const codesIn = (name: string): readonly string[] =>
    lists.find(({ naam }) => naam === name)?.waarden.map(({ waarde }) => waarde) ?? []
  const unknown = [
    ...['iwmo-3.2-wj756', 'ijw-3.2-wj756'].map((name) => [name, unitCodes] as const),
    ...['iwmo-3.2-wmo757', 'ijw-3.2-wmo757'].map((name) => [name, frequencyCodes] as const),
    ['iwmo-3.2-wmo588', endCodes.iWmo] as const,
    ['ijw-3.2-jz588', endCodes.iJw] as const,
  ].flatMap(([name, table]) =>
    Object.values(table).filter((code) => code !== undefined && !codesIn(name).includes(code)),
  )
  expect(unknown).toEqual([])
})

test.each<readonly [string, Partial<Regel>, string]>([
  ['tailored help in kind', {}, 'yes iwmo/allocation'],
  ['help that was changed', { status: 'gewijzigd' }, 'yes iwmo/allocation'],
  ['a proposal', { status: 'voorgesteld' }, 'not-yet iwmo/proposed'],
  ['what was not deployed', { status: 'niet-ingezet' }, 'never iwmo/not-deployed'],
  ['a personal budget', { leveringsvorm: 'pgb' }, 'never iwmo/pgb'],
  ['own strength', { inzetvorm: 'eigen-kracht' }, 'never iwmo/free'],
  ['a free provision', { inzetvorm: 'algemene-voorziening' }, 'never iwmo/free'],
  ['insured care', { inzetvorm: 'zvw-zorg', leveringsvorm: 'zin' }, 'never iwmo/free'],
  ['an unsaid form', { leveringsvorm: 'niet-van-toepassing' }, 'unclear iwmo/delivery-unclear'],
  ['a law that does not fit', { wettelijkRegime: 'jeugdwet' }, 'unclear iwmo/law-unclear'],
  [
    'youth help',
    { inzetvorm: 'individuele-voorziening', wettelijkRegime: 'jeugdwet' },
    'yes iwmo/allocation',
  ],
])('the allocation of %s is judged by the line', (_, change, expected) => {
  const { need, because } = needOf({ ...line, ...change })
  expect(`${need} ${because}`).toBe(expected)
})

test('twice a week an hour is one volume a week', () => {
  const omvang = { aantal: 60, eenheid: 'minuut', frequentie: { aantal: 2, per: 'week' } } as const
  expect(codesOf({ ...line, omvang }, 'iWmo')).toEqual({
    bericht: 'WMO301',
    omvang: { volume: 120, eenheid: '01', frequentie: '2' },
    open: ['toewijzingNummer', 'productcategorie'],
  })
})

test('what no code says the same of stays open', () => {
  const omvang = { aantal: 1, eenheid: 'uur', frequentie: { aantal: 1, per: 'vier-weken' } } as const
  const { open } = codesOf({ ...line, omvang, redenEinde: 'verhuisd' }, 'iJw')
  expect(open).toEqual(['toewijzingNummer', 'productcategorie', 'omvang', 'redenBeeindiging'])
})

test('the command says of a whole arrangement which lines need an allocation', async () => {
  const path = join(root, 'schemas/arrangement/1.0/valid/volledig-met-toewijzing-en-pgb.json')
  const { stdout, exitCode } = await runInMemory(['export', 'iwmo', '--quiet', path])
  const { regels }: { readonly regels: readonly Record<string, unknown>[] } = JSON.parse(stdout)
  expect(exitCode).toBe(0)
  expect(regels.map(({ need, because }) => `${String(need)} ${String(because)}`)).toEqual([
    'yes iwmo/allocation',
    'never iwmo/pgb',
    'never iwmo/free',
    'never iwmo/free',
  ])
  expect(regels[0]).toEqual({
    regel: '461bc7a3-66fb-48e9-9298-ffacad493657',
    need: 'yes',
    because: 'iwmo/allocation',
    text: 'Zorg in natura op maat: de gemeente stuurt de aanbieder een toewijzing.',
    bericht: 'WMO301',
    toewijzingNummer: '1',
    productcategorie: '02',
    productcode: '02A03',
    omvang: { volume: 120, eenheid: '01', frequentie: '2' },
    open: [],
  })
})

test('what is no arrangement is a finding and gives no line', async () => {
  const path = join(root, 'schemas/arrangement/1.0/invalid/zonder-regels.json')
  const { stdout, exitCode } = await runInMemory(['export', 'iwmo', '--quiet', path])
  expect([stdout, exitCode]).toEqual(['', 1])
})
