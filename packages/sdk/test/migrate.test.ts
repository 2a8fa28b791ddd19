import { downgradeZelfredzaamheidsmatrix, upgradeZelfredzaamheidsmatrix } from '@samenspraak/sdk/migrate'
import {
  isZelfredzaamheidsmatrix as is2017,
  schemaId as schemaId2017,
} from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import type { Zelfredzaamheidsmatrix as Edition2017 } from '@samenspraak/sdk/zelfredzaamheidsmatrix'
import {
  checkZelfredzaamheidsmatrix as check2013,
  isZelfredzaamheidsmatrix as is2013,
  schemaId as schemaId2013,
} from '@samenspraak/sdk/zelfredzaamheidsmatrix/1'
import type { Zelfredzaamheidsmatrix as Edition2013 } from '@samenspraak/sdk/zelfredzaamheidsmatrix/1'
import { expect, test } from 'vitest'

const all2013: Edition2013 = {
  editie: '2013',
  domeinen: {
    ...{ financien: 1, dagbesteding: 2, huisvesting: 3, huiselijkeRelaties: 4, geestelijkeGezondheid: 5 },
    ...{ lichamelijkeGezondheid: 1, verslaving: 2, adlVaardigheden: 3, sociaalNetwerk: 4 },
    ...{ maatschappelijkeParticipatie: 5, justitie: 1 },
  },
}

test('upgrading keeps nine domains, renames one and names the two that were split', () => {
  const migrated = upgradeZelfredzaamheidsmatrix(all2013)
  expect(migrated).toMatchObject({ ok: true })
  expect(migrated.ok && is2017(migrated.value)).toBe(true)
  expect(migrated.ok && migrated.value.domeinen).toEqual({
    ...{
      financien: 1,
      huisvesting: 3,
      huiselijkeRelaties: 4,
      geestelijkeGezondheid: 5,
      lichamelijkeGezondheid: 1,
    },
    ...{ middelengebruik: 2, sociaalNetwerk: 4, maatschappelijkeParticipatie: 5, justitie: 1 },
  })
  expect(migrated.losses.map(({ at }) => at)).toEqual(['/domeinen/dagbesteding', '/domeinen/adlVaardigheden'])
})

test('what carries over comes back unchanged from the other edition', () => {
  const { dagbesteding: _split, adlVaardigheden: _alsoSplit, ...kept } = all2013.domeinen
  const there = upgradeZelfredzaamheidsmatrix({ editie: '2013', domeinen: kept })
  const back = there.ok ? downgradeZelfredzaamheidsmatrix(there.value) : there
  expect(back).toEqual({ ok: true, value: { editie: '2013', domeinen: kept }, losses: [] })
  expect(back.ok && is2013(back.value)).toBe(true)
})

test('downgrading names each half of a split domain', () => {
  const from: Edition2017 = {
    editie: '2017',
    domeinen: { financien: 2, werkEnOpleiding: 3, tijdsbesteding: 4, basaleAdl: 5, instrumenteleAdl: 1 },
  }
  const migrated = downgradeZelfredzaamheidsmatrix(from)
  expect(migrated.ok && migrated.value.domeinen).toEqual({ financien: 2 })
  expect(migrated.losses.map(({ at }) => at)).toEqual([
    '/domeinen/werkEnOpleiding',
    '/domeinen/tijdsbesteding',
    '/domeinen/basaleAdl',
    '/domeinen/instrumenteleAdl',
  ])
})

test('a matrix with nothing that the other edition knows does not become an invalid one', () => {
  const migrated = upgradeZelfredzaamheidsmatrix({ editie: '2013', domeinen: { dagbesteding: 3 } })
  expect(migrated.ok).toBe(false)
  expect(migrated.losses).toHaveLength(1)
})

test('a matrix that names its schema names that of the other edition afterwards', () => {
  const migrated = upgradeZelfredzaamheidsmatrix({
    $schema: schemaId2013,
    editie: '2013',
    domeinen: { financien: 2 },
  })
  expect(migrated.ok && migrated.value.$schema).toBe(schemaId2017)
})

test('a loss names the term that a check names at the same place', () => {
  const [loss] = upgradeZelfredzaamheidsmatrix({
    editie: '2013',
    domeinen: { dagbesteding: 3, financien: 2 },
  }).losses
  const checked = check2013({ editie: '2013', domeinen: { dagbesteding: 9 } })
  expect(checked.ok ? [] : checked.issues.map(({ at, term }) => [at, term])).toEqual([[loss?.at, loss?.term]])
})
