import { changeTypes } from '@samenspraak/sdk/change-types'
import { expect, test } from 'vitest'
import { readSources } from '../../../scripts/sources/sources.ts'
import { endedCodes } from '../src/rights/change/decide/ended-codes.ts'

const { codeLists } = readSources()

test('every code that ends something is a code of its list', () => {
  const known = [...endedCodes].map(([list, codes]) => {
    const values = new Set<unknown>(codeLists.get(list)?.waarden.map(({ waarde }) => waarde))
    return [list, [...codes].filter((code) => !values.has(code))]
  })
  expect(known.filter(([, unknown]) => unknown?.length !== 0)).toEqual([])
})

test('every list of a status says what ends, but for those of things that only change', () => {
  const silent = [...codeLists.keys()].filter((name) => name.endsWith('status') && !endedCodes.has(name))
  expect(silent.toSorted()).toEqual(['begripsstatus', 'inwonerstatus', 'juridische-status'])
})

test('what an ending asks for beside the status comes with the right to end', async () => {
  const ends = await Promise.all(
    changeTypes.map(async ({ name, load }) => {
      const { tree } = await load()
      const properties = tree.flatMap(({ properties: all }) => Object.entries(all))
      return [
        name,
        [...new Set(properties.flatMap(([property, { ends: isEnd }]) => (isEnd ? [property] : [])))],
      ]
    }),
  )
  expect(Object.fromEntries(ends)).toMatchObject({
    aanvraag: ['ingetrokkenOp', 'beschikking'],
    arrangement: ['einddatum', 'redenEinde'],
    melding: ['ingetrokkenOp'],
    ondersteuningsplan: ['einddatum', 'redenEinde'],
    onderzoek: ['afgerondOp', 'uitkomst', 'redenAfbreken'],
    toestemming: ['intrekking', 'einddatum'],
  })
})
