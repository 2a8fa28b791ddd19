import { readFileSync } from 'node:fs'
import { rows as projectRows } from '@samenspraak/sdk/policy'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { createPolicy, createVocabulary, sentenceOf, view } from '@samenspraak/sdk/rights'
import { vocabulary, verraad, rows } from '../../../examples/zorgregister/generated/policy.ts'
import { zorgdossierRights } from '../../../examples/zorgregister/generated/zorgdossier/rights.ts'
import { situaties } from '../../../examples/zorgregister/situaties.ts'
import { fromRoot, readJsonFile } from '../../../scripts/sources/files.ts'
import { tableOf } from '../../../scripts/sources/rights.ts'
import { createRandom } from '../src/sample/random.ts'
import { describe, expect, test } from 'vitest'
import { holdPairs } from './rights-interference.ts'
import { isObject } from './rights-oracle-parties.ts'
import { policyOf } from './rights-random.ts'
import { files, registerCase, registerPolicies, registerPolicy } from './rights-register-cases.ts'
import { TestPolicyRefusedError } from './rights-some.ts'

const policy = registerPolicy()

test('who sees which attribute under which condition is exactly what the table says', () => {
  const text = readFileSync(fromRoot('examples', 'zorgregister', 'matrix.csv'), 'utf8')
  const [header, ...lines] = (tableOf(text) ?? []).map(({ cells }) => cells)
  const columns = situaties.map(({ dossier, vraag }) => {
    const whole = leavesOf(files[dossier])
    const shown = leavesOf(view(zorgdossierRights, files[dossier], vraag, policy).document)
    return { whole, shown }
  })
  const attributes = [...new Set(columns.flatMap(({ whole }) => [...whole.keys()]))]
  const found = attributes
    .filter((attribute) => attribute !== '$schema')
    .map((attribute) => [
      attribute,
      ...columns.map(({ whole, shown }) => cellOf(shown.get(attribute) ?? 0, whole.get(attribute) ?? 0)),
    ])
  expect(header).toEqual(['attribuut', ...situaties.map(({ naam }) => naam)])
  expect(inOrder(found)).toEqual(inOrder(lines))
})

test('what may not be seen in the register changes no byte, and a second opinion sees the same', () => {
  const random = createRandom('zorgregister')
  const { coverage, fault } = holdPairs(random, [registerCase], registerPolicies(random, 8), 3000)
  expect(fault).toBeUndefined()
  expect(coverage.compared).toBeGreaterThan(200)
  expect(Object.keys(coverage.counts.roles).toSorted()).toEqual([
    'client',
    'indicatieorgaan',
    'zorgaanbieder',
    'zorgkantoor',
  ])
  expect(Math.min(...Object.values(coverage.counts.kinds))).toBeGreaterThan(50)
})

test('its rows are read aloud in its own words', () => {
  const sentences = policy.rows.map((row) => sentenceOf(row, vocabulary))
  const of = (key: string): unknown => sentences[policy.rows.findIndex(({ sleutel }) => sleutel === key)]
  expect(new Set(sentences.map(({ nl }) => nl)).size).toBe(rows.length)
  expect([of('zorgaanbieder-zorggrond-lezen'), of('zorgaanbieder-einde-zorg-lezen')]).toEqual([
    {
      nl: 'Een zorgaanbieder mag, bij een zorgaanbieder, zolang het document een lopend eigen onderdeel heeft, alleen bij onderdelen met de code vastgesteld, zolang de periode van het onderdeel loopt, waardoor de zorg nodig is lezen met als doel zorg leveren, op grond van Verzonnen Zorgregisterwet artikel 4.',
      en: 'A care provider may, at a care provider, while the document has a part of their own that lasts, only in parts with the code established, while the period of the part lasts, read why the care is needed for the purpose of giving care, on the basis of Verzonnen Zorgregisterwet article 4.',
    },
    {
      nl: 'Een zorgaanbieder mag, bij een zorgaanbieder, alleen bij onderdelen die de eigen organisatie uitvoert of vastlegde, zolang de periode van het onderdeel loopt en tot 30 dagen daarna, waarom zorg eindigde lezen met als doel zorg leveren, op grond van Verzonnen Zorgregisterwet artikel 4.',
      en: 'A care provider may, at a care provider, only in parts that the own organisation carries out or recorded, while the period of the part lasts and up to 30 days after, read why care ended for the purpose of giving care, on the basis of Verzonnen Zorgregisterwet article 4.',
    },
  ])
})

test('a report names the groups of the register, and only counts those whose existence tells something', () => {
  const { vraag, dossier } = situationOf('aanbieder')
  const { report } = view(zorgdossierRights, files[dossier], vraag, policy)
  const { getoond, afgeschermd, aantalVerzwegen } = report
  expect({
    getoond: getoond.map(({ gegevensgroep, omvang }) => `${gegevensgroep} ${omvang}`),
    afgeschermd,
    aantalVerzwegen,
  }).toEqual({
    getoond: [
      ...['omslag deels', 'identificatie deels', 'contact deels', 'indicatie deels', 'zorggrond deels'],
      ...['bemiddeling deels', 'wachtlijst deels', 'einde-zorg deels'],
    ],
    afgeschermd: ['uitvoering'],
    aantalVerzwegen: 1,
  })
})

describe('words of two fields are never mixed up', () => {
  const { vraag, dossier } = situationOf('client')
  const plan = readJsonFile(
    fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid', 'alleen-het-verplichte.json'),
  )

  test('rows show no message that was made with other data groups, nor with the same in another order', () => {
    const [first, ...others] = vocabulary.groupNames
    const turned = createVocabulary({
      gegevensgroepen: [...others, first ?? ''].map((sleutel) => ({
        sleutel,
        bestaanIsGevoelig: false,
        label: { nl: sleutel, en: sleutel },
      })),
      lijsten: vocabulary.words,
    })
    const made = createPolicy(rows, { verraad, version: 'turned', vocabulary: turned })
    if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues))
    const outcomes = [
      view(zorgdossierRights, files[dossier], vraag, policyOf(projectRows)),
      view(ondersteuningsplanRights, plan, vraag, policy),
      view(zorgdossierRights, files[dossier], vraag, made.policy),
    ]
    expect(outcomes.map(({ document, issues }) => [document, issues.map(({ code }) => code)])).toEqual(
      outcomes.map(() => [undefined, ['rights/vocabulary-differs']]),
    )
    expect(made.policy.hash).not.toBe(policy.hash)
  })

  test('a role, a purpose or a code of the project is unknown in the register', () => {
    const { issues } = view(
      zorgdossierRights,
      files[dossier],
      { ...vraag, rol: 'wijkcoach', verwerkingsdoel: 'afstemming', wie: { organisatiesoort: 'gemeente' } },
      policy,
    )
    expect(issues.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'rights/role-unknown /rol',
      'rights/purpose-unknown /verwerkingsdoel',
      'rights/fact-unknown /wie/organisatiesoort',
    ])
  })

  test('rows of the register are no policy of the project', () => {
    const made = createPolicy(rows, { verraad, version: 'test' })
    const codes = made.ok ? [] : made.issues.map(({ code }) => code)
    expect(new Set(codes)).toEqual(
      new Set([
        ...['rights/role-unknown', 'rights/group-unknown', 'rights/purpose-unknown'],
        ...['rights/code-list-unknown', 'rights/fact-unknown'],
      ]),
    )
  })
})

function situationOf(naam: string): (typeof situaties)[number] {
  const found = situaties.find((one) => one.naam === naam)
  if (found === undefined) throw new TestPolicyRefusedError(naam)
  return found
}

function inOrder(table: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return table.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function cellOf(shown: number, whole: number): string {
  if (whole === 0) return ''
  if (shown === whole) return 'ja'
  return shown === 0 ? 'nee' : `${shown} van ${whole}`
}

/** How often each attribute has a value; items of a list count each. */
function leavesOf(value: unknown, at = ''): ReadonlyMap<string, number> {
  const inside: readonly (readonly [string, number])[] = Array.isArray(value)
    ? value.flatMap((item) => [...leavesOf(item, at)])
    : isObject(value)
      ? Object.entries(value).flatMap(([name, inner]) => [...leavesOf(inner, `${at}${at && '/'}${name}`)])
      : value === undefined
        ? []
        : [[at, 1]]
  const found = new Map<string, number>()
  for (const [path, count] of inside) found.set(path, (found.get(path) ?? 0) + count)
  return found
}
