import { resolveConsent } from '@samenspraak/sdk/facts'
import type { ConsentDocument, ConsentQuestion, ConsentResolution } from '@samenspraak/sdk/facts'
import { expect, test } from 'vitest'
import { withdrawn } from './facts-cases.ts'
import { anyConsent, anyQuestion, createPick, shuffled } from './facts-generators.ts'
import type { Pick } from './facts-generators.ts'
import { share } from './share.ts'

const rounds = share(3000)

test('adding a refusal never opens anything', () => {
  expect(
    counterexamples('refusal', (pick, documents, question) => {
      const more = [...documents, { ...anyConsent(pick, 'added'), status: 'geweigerd' as const }]
      return opened(resolveConsent(documents, question), resolveConsent(more, question))
    }),
  ).toEqual([])
})

test('withdrawing any consent never opens anything', () => {
  expect(
    counterexamples('withdrawal', (pick, documents, question) => {
      const at = pick(['2020-01-01T00:00:00Z', '2026-06-01T12:00:00+02:00', '2030-01-01T00:00:00Z'])
      const less = documents.map((document, index) =>
        index === 0 && document.status === 'gegeven' ? withdrawn(document, at) : document,
      )
      return opened(resolveConsent(documents, question), resolveConsent(less, question))
    }),
  ).toEqual([])
})

test('the order of the documents, of the people and of the copies makes no difference', () => {
  expect(
    counterexamples('order', (pick, documents, question) => {
      const other = shuffled(pick, [...documents, ...documents.filter(() => pick([true, false]))])
      const turned = { ...question, inwoners: shuffled(pick, question.inwoners) }
      const same =
        JSON.stringify(resolveConsent(documents, question)) === JSON.stringify(resolveConsent(other, turned))
      return same ? [] : ['different']
    }),
  ).toEqual([])
})

test('not knowing who discloses, who receives, the act or the age never opens anything', () => {
  expect(
    counterexamples('unknown', (pick, documents, question) => {
      const { van, naar, naarRegimes, inwoners, ...rest } = question
      const less: ConsentQuestion = {
        ...rest,
        ...(van === undefined || pick([true, false]) ? {} : { van }),
        ...(naar === undefined || pick([true, false]) ? {} : { naar }),
        ...(naarRegimes === undefined || pick([true, false]) ? {} : { naarRegimes }),
        inwoners: inwoners.map((person) => (pick([true, false]) ? person : { inwoner: person.inwoner })),
      }
      return opened(resolveConsent(documents, question), resolveConsent(documents, less))
    }),
  ).toEqual([])
})

test('what is open is what the most specific consents agree on', () => {
  let open = 0
  expect(
    counterexamples('oracle', (_pick, documents, question) => {
      const resolution = resolveConsent(documents, question)
      const found = [...new Set(resolution.toestemmingen.map(cellOf))].toSorted()
      open += found.length
      const expected = openByMostSpecific(resolution, documents)
      return found.join() === expected.join() ? [] : [`${found.join()} is not ${expected.join()}`]
    }),
  ).toEqual([])
  // Otherwise the generator makes nothing that opens and the properties say little.
  expect(open).toBeGreaterThan(rounds / 2)
})

type Property = (
  pick: Pick,
  documents: readonly ConsentDocument[],
  question: ConsentQuestion,
) => readonly string[]

function counterexamples(name: string, property: Property): readonly string[] {
  return Array.from({ length: rounds }, (_, round) => {
    const pick = createPick(`facts/${name}/${round}`)
    const many = pick([1, 2, 3, 4, 6])
    const documents = Array.from({ length: many }, (__, index) => anyConsent(pick, `c${index}`))
    return property(pick, documents, anyQuestion(pick)).map((found) => `round ${round}: ${found}`)
  }).flat()
}

/** What the second outcome permits and the first did not. */
function opened(before: ConsentResolution, after: ConsentResolution): readonly string[] {
  const was = new Set(before.toestemmingen.map((one) => JSON.stringify(one)))
  return after.toestemmingen.map((one) => JSON.stringify(one)).filter((one) => !was.has(one))
}

function cellOf({
  inwoner,
  gegevensgroep,
  vanRegime,
}: {
  inwoner: string
  gegevensgroep: string
  vanRegime: string
}): string {
  return `${inwoner} ${gegevensgroep} ${vanRegime}`
}

/** The rule in other words: of the consents that say something, those that no other one outdoes must all say yes. */
function openByMostSpecific(
  { bekeken }: ConsentResolution,
  documents: readonly ConsentDocument[],
): readonly string[] {
  const speaking = bekeken
    .filter(({ reason }) => reason === 'consents' || reason === 'overruled' || reason === 'refuses')
    .map((one) => ({
      cell: cellOf(one),
      yes: one.reason !== 'refuses',
      rank: rankOf(documents, one.toestemming),
    }))
  const open = [...new Set(speaking.map(({ cell }) => cell))].filter((cell) => {
    const here = speaking.filter((one) => one.cell === cell)
    const top = here.filter(({ rank }) => !here.some((other) => outdoes(other.rank, rank)))
    return top.every(({ yes }) => yes)
  })
  return open.toSorted()
}

function rankOf(documents: readonly ConsentDocument[], id: string): readonly [number, number] {
  const document = documents.find((one) => one.id === id)
  const [party] = document?.naar ?? []
  const receiver = party?.roltoewijzing === undefined ? (party?.team === undefined ? 1 : 2) : 3
  return [receiver, document?.plan === undefined ? 0 : 1]
}

function outdoes([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return a >= c && b >= d && a + b > c + d
}
