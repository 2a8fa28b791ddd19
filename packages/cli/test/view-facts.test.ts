import { type FactsDocuments, type PlanDocument, requestFacts } from '@samenspraak/sdk/facts'
import { expect, test } from 'vitest'
import { readExample } from '../../sdk/test/facts-example-documents.ts'
import { caseOf } from '../src/commands/view/facts/case-of.ts'
import { FactDocuments } from '../src/commands/view/facts/fact-documents.ts'
import { Shelf } from '../src/commands/view/facts/shelf.ts'

const examples = ['alphen-aan-den-rijn', 'emmen'].map((name) => ({ name, ...readExample(name) }))

/** The names that the documents have as message types. */
const typeOf: Readonly<Record<keyof FactsDocuments, string>> = {
  inwoners: 'inwoner',
  roltoewijzingen: 'roltoewijzing',
  toestemmingen: 'toestemming',
  organisaties: 'organisatie',
  samenwerkingsverbanden: 'samenwerkingsverband',
  contracten: 'contract',
}

test.each(examples)(
  'what is on the shelves about a case of $name says the same as all documents together',
  ({ documenten, plannen }) => {
    const shelves = new FactDocuments()
    for (const [kind, documents] of Object.entries(documenten))
      for (const document of documents) shelves.add(Object(typeOf)[kind], document)
    const [verstrekker] = documenten.organisaties
    const asked = plannen.flatMap((plan) => [
      ...documenten.roltoewijzingen.map(({ id, rol }) => ({ plan, rol, wie: { roltoewijzing: id } })),
      ...documenten.inwoners.flatMap(({ id }) =>
        ['inwoner', 'wettelijk-vertegenwoordiger'].map((rol) => ({ plan, rol, wie: { inwoner: id } })),
      ),
    ])
    const answers = asked.map(({ plan, rol, wie }) =>
      [documenten, shelves.about(plan.over, wie)].map((documents) => {
        const facts = requestFacts({
          rol,
          verwerkingsdoel: 'afstemming',
          op: '2026-06-02',
          wie,
          zaak: { plan },
          documenten: documents,
          ...(verstrekker === undefined ? {} : { verstrekker: { organisatie: verstrekker.id } }),
        })
        return facts.ok ? facts.request : facts.issues.map(({ code }) => code)
      }),
    )
    expect(answers.filter(([all, some]) => JSON.stringify(all) !== JSON.stringify(some))).toEqual([])
    expect(answers.length).toBeGreaterThan(50)
  },
)

test('all versions of a document come along when one of them is about somebody', () => {
  const shelf = new Shelf<{ readonly id: string; readonly over: readonly string[] }>(({ over }) => over)
  const older = { id: 'a', over: ['anna', 'bas'] }
  const newer = { id: 'a', over: ['anna'] }
  shelf.add(older)
  shelf.add(newer)
  shelf.add({ id: 'b', over: ['cor'] })
  expect(shelf.about(['bas'])).toEqual([older, newer])
})

const [known] = examples.flatMap(({ plannen }) => plannen)
const planOf = (id: string): PlanDocument | undefined => (id === known?.id ? known : undefined)

test.each([
  ['a plan is its own case', 'ondersteuningsplan', known, { plan: known }],
  [
    'a measurement of a plan is in the case of that plan',
    'meting',
    { over: known?.over, plan: known?.id },
    { plan: known },
  ],
  [
    'a measurement that is also about somebody else is no part of that case',
    'meting',
    { over: [...(known?.over ?? []), 'x'], plan: known?.id },
    { inwoners: [...(known?.over ?? []), 'x'] },
  ],
  [
    'of a plan that is not known only the residents count',
    'meting',
    { over: ['x'], plan: 'y' },
    { inwoners: ['x'] },
  ],
  ['a resident is the case of the own document', 'inwoner', { id: 'x' }, { inwoners: ['x'] }],
  ['a document about nobody is a case of nobody', 'gebied', { id: 'x' }, { inwoners: [] }],
])('%s', (_title, type, document, expected) => {
  expect(caseOf(type, document, planOf)).toEqual(expected)
})
