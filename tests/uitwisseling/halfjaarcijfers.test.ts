import { halfjaarrapportage } from '@samenspraak/sdk/halfjaarrapportage'
import { expect, test } from 'vitest'
import { rapporteur } from '../../examples/uitwisseling/regiesysteem/cijfers/rapporteren.ts'
import { opvolger } from '../../examples/uitwisseling/regiesysteem/cijfers/opvolgen.ts'
import { geteld } from '../../examples/uitwisseling/regiesysteem/cijfers/tellen.ts'
import { metTotalen, verborgen } from '../../examples/uitwisseling/regiesysteem/cijfers/verbergen.ts'
import type { Tabel } from '../../examples/uitwisseling/regiesysteem/cijfers/verbergen.ts'
import { gezinnen, telwens } from '../../examples/uitwisseling/verhaal/cijfers.ts'
import { rapportagekop, teFijn } from '../../examples/uitwisseling/verhaal/documenten.ts'
import { largestThatFits } from './largest-that-fits.ts'

const threshold = 3

/** Tables from a fixed seed, of which many numbers are below the threshold and some rows are wholly so. */
function tables(rows: number, columns: number, amount: number): readonly Tabel[] {
  let state = 20_261_123
  const next = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % most
  }
  return Array.from({ length: amount }, () =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => next(next(4) === 0 ? 3 : 8))),
  )
}

/** Small numbers, totals too, of which who reads the rest can work out that they are small. */
function given(table: Tabel, hidden: readonly (readonly boolean[])[]): readonly string[] {
  return metTotalen(table).flatMap((line, row) =>
    line.flatMap((count, column) => {
      if (count >= threshold) return []
      const most = largestThatFits(metTotalen(table), hidden, { row, column }, count + threshold)
      return most >= count + threshold ? [] : [`${row},${column} is at most ${most}`]
    }),
  )
}

test('no small number follows from what is shown, held against every table that fits', () => {
  const all = [...tables(2, 2, 60), ...tables(2, 3, 40), ...tables(3, 2, 40), ...tables(3, 3, 10)]
  expect(all.flatMap((table) => given(table, verborgen(table, threshold)))).toEqual([])
})

test('that would be seen: with only the small numbers kept back, most tables give one away', () => {
  const naive = (table: Tabel): readonly (readonly boolean[])[] =>
    metTotalen(table).map((line) => line.map((count) => count < threshold))
  const all = tables(2, 2, 60)
  expect(all.filter((table) => given(table, naive(table)).length > 0).length).toBeGreaterThan(30)
})

test('a table without small numbers is shown whole', () => {
  expect(
    verborgen(
      [
        [10, 11],
        [12, 13],
      ],
      10,
    ).flat(),
  ).toEqual(Array.from({ length: 9 }, () => false))
})

test('a later report is given when it tells of ten more or of nobody, and else the earlier one stays', () => {
  const [earlier, empty] = [
    [
      [30, 12],
      [20, 25],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ]
  const after = (row: number, column: number, more: number): Tabel =>
    earlier.map((line, at) => line.map((count, place) => count + (at === row && place === column ? more : 0)))
  const given = (later: Tabel): Tabel => opvolger(earlier, later, 10)
  expect([
    given(after(0, 0, 1)),
    given(after(0, 1, -3)),
    given(after(0, 1, -12)),
    given(after(1, 1, 10)),
    opvolger(empty, earlier, 10),
    opvolger([[9]], [[10]], 10),
  ]).toEqual([earlier, earlier, earlier, after(1, 1, 10), earlier, [[9]]])
})

test('an arrangement that turned out to be a mistake counts for nobody', () => {
  const documents = {
    arrangementen: [{ status: 'foutief', regels: [line(['a'], 'ingezet', '2026-02-01')] }],
    huishoudens: [{ adres: { postcode: '7811ZX' }, leden: [{ inwoner: 'a' }] }],
  }
  const asked = { gebieden: ['oost'], vormen: ['werk'], gebiedVanPostcode: { '7811': 'oost' } }
  expect(geteld(documents, { ...asked, van: '2026-01-01', tot: '2026-06-30' })).toEqual([[0]])
})

test('a line counts when it ran in the half-year, once for each resident, in the area of their household', () => {
  const documents = {
    arrangementen: [
      {
        regels: [
          line(['a', 'b'], 'ingezet', '2026-06-30'),
          line(['a'], 'beeindigd', '2025-01-01', '2026-01-01'),
        ],
      },
      { regels: [line(['a'], 'voorgesteld', '2026-02-01'), line(['b'], 'ingezet', '2026-07-01')] },
      {
        regels: [
          line(['b'], 'beeindigd', '2025-01-01', '2025-12-31'),
          line(['elders'], 'ingezet', '2026-02-01'),
        ],
      },
    ],
    huishoudens: [
      { adres: { postcode: '7811ZX' }, leden: [{ inwoner: 'a' }] },
      { adres: { postcode: '7822ZX' }, leden: [{ inwoner: 'b' }] },
    ],
  }
  const gebiedVanPostcode = { '7811': 'oost', '7822': 'west' }
  const days = { van: '2026-01-01', tot: '2026-06-30' }
  expect(
    geteld(documents, { gebieden: ['oost', 'west'], vormen: ['werk'], gebiedVanPostcode, ...days }),
  ).toEqual([[1], [1]])
})

test('the report of the story is valid, counts the families and holds nobody', () => {
  const kept = (pad: string): readonly Readonly<Record<string, unknown>>[] =>
    gezinnen().flatMap(([where, document]) => (where === pad ? [document] : []))
  const make = rapporteur([telwens(rapportagekop)])
  const opslag = { alle: kept, onthouden: () => undefined, onthoud: () => {} }
  const report = make({ opslag }, 2026, 1)
  expect(halfjaarrapportage.check(report)).toEqual({ ok: true, value: report })
  expect(make({ opslag }, 2026, 2)).toBeUndefined()
  expect(gezinnen().filter(([, { id }]) => JSON.stringify(report).includes(String(id)))).toEqual([])
})

test('who asks before and after one arrangement sees no difference, also when the program was started anew', () => {
  const noted = new Map<string, unknown>()
  const reportOf = (
    documents: readonly (readonly [string, Readonly<Record<string, unknown>>])[],
  ): unknown => {
    const opslag = {
      alle: (pad: string) => documents.flatMap(([where, document]) => (where === pad ? [document] : [])),
      onthouden: (name: string) => noted.get(name),
      onthoud: (name: string, value: unknown) => void noted.set(name, value),
    }
    return rapporteur([telwens(rapportagekop)])({ opslag }, 2026, 1)
  }
  const all = gezinnen()
  const last = all.findLastIndex(([where]) => where === 'arrangementen')
  const before = reportOf(all.filter((_, place) => place !== last))
  expect(reportOf(all)).toEqual(before)
  noted.clear()
  expect(reportOf(all)).not.toEqual(before)
})

test('the finer report of the story is valid, so that it is only kept back for its cells', () => {
  expect(halfjaarrapportage.check(teFijn())).toEqual({ ok: true, value: teFijn() })
})

function line(over: readonly string[], status: string, begindatum: string, einddatum?: string): object {
  return {
    over,
    inzetvorm: 'werk',
    status,
    periode: { begindatum, ...(einddatum === undefined ? {} : { einddatum }) },
  }
}
