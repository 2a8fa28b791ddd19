import { expect, test } from 'vitest'
import { declaredCodes } from '../../scripts/generate/error-codes/declared-codes.ts'
import { errorCodes } from '../../scripts/generate/error-codes/error-codes.ts'
import { readHelp } from '../../scripts/generate/error-codes/help.ts'
import { declarations, foundCodes } from '../../scripts/generate/error-codes/inventory.ts'
import { unmet } from '../../scripts/generate/error-codes/origins.ts'

const declared = declarations()
const found = foundCodes(declared)
const codes = errorCodes(found)
const helped = readHelp().flatMap((one) => one.codes)

test('every code that the sources declare has a page, or a reason why nobody meets it', () => {
  const known = new Set(codes.map(({ code }) => code))
  const met = (code: string): boolean => known.has(code) || unmet.has(code)
  const lost = declared.filter(({ declared: { code } }) => /\//.test(code) && !met(code))
  expect(lost.map(({ path, declared: { code } }) => `${code} in ${path}`)).toEqual([])
})

test('every code has a text and says what to do, in both languages', () => {
  const lacking = codes.filter(({ meanings }) =>
    meanings.some(({ texts, help }) => {
      const said = [help, ...texts]
      return texts.length === 0 || said.some(({ nl, en }) => nl === '' || en === '')
    }),
  )
  expect(lacking.map(({ code }) => code)).toEqual([])
})

test('what docs/codes says is about codes that exist, each once', () => {
  const known = new Set(codes.map(({ code }) => code))
  expect(helped.filter((code) => !known.has(code))).toEqual([])
  expect(helped.filter((code, place) => helped.indexOf(code) !== place)).toEqual([])
})

test('what docs/codes says of a text is not in the sources already', () => {
  const said = new Map(found.map(({ code, texts }) => [code, texts]))
  const own = readHelp().flatMap(({ texts = {} }) => Object.keys(texts))
  const needless = own.filter((code) => {
    const texts = said.get(code) ?? []
    return texts.length > 0 && texts.every(({ nl, en }) => nl !== '' && en !== '')
  })
  expect(needless).toEqual([])
})

test('a text with places to fill in keeps its words and shows where they are', () => {
  const source = `
    type KindCode = 'a/plain' | 'a/made'
    const texts = {
      'a/plain': { nl: 'Zo', en: 'So' },
      'a/made': (names) => ({ nl: \`Kies \${names}.\`, en: \`Choose \${names}.\` }),
      'a/guess': guessed(must('origin', { nl: 'Lijkt', en: 'Seems' })),
    }
    const refusal = problem(404, { code: 'unknown', nl: 'Weg', en: 'Gone' })
    class OddError extends Error { readonly code = 'a/odd' }`
  expect(declaredCodes('a.ts', source)).toEqual([
    { code: 'a/plain', shape: 'member' },
    { code: 'a/made', shape: 'member' },
    { code: 'a/plain', shape: 'row', text: { nl: 'Zo', en: 'So' } },
    { code: 'a/made', shape: 'row', text: { nl: 'Kies ….', en: 'Choose ….' } },
    { code: 'a/guess', shape: 'row', text: { nl: 'Lijkt', en: 'Seems' }, isWarning: true },
    { code: 'unknown', shape: 'object', text: { nl: 'Weg', en: 'Gone' }, status: 404 },
    { code: 'a/odd', shape: 'class' },
  ])
})

test('a refusal of the registry has the status of its answer', () => {
  const status = (code: string): number | undefined =>
    codes.find((one) => one.code === code)?.meanings[0]?.status
  expect(['subject-unknown', 'busy', 'schema-missing', 'niet-gevonden'].map(status)).toEqual([
    404, 503, 422, 404,
  ])
})
