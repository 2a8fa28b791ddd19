import { accessRecordOf, logboekAttributes } from '@samenspraak/sdk/access-log'
import type { AccessContext, AccessRecorded } from '@samenspraak/sdk/access-log'
import { isInzageregel } from '@samenspraak/sdk/inzageregel'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { dataGroups } from '../generated/rights-vocabulary.ts'
import { below, createRandom, uuid } from '../src/sample/random.ts'
import { contextOf } from './access-log-cases.ts'
import { casesWithPersons } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'
import { policies, some } from './rights-random.ts'
import { randomRequest } from './rights-random-request.ts'
import { share } from './share.ts'

const random = createRandom('access-log')
const cases = await casesWithPersons()
const pool = policies(random, 4)
const silent = dataGroups.flatMap(({ sleutel, bestaanIsGevoelig }) => (bestaanIsGevoelig ? [sleutel] : []))
const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const word = 'vuurtorenwachter'

/** The same document with a recognisable text wherever its schema takes any text. */
function marked(
  type: RightsCase['type'],
  document: unknown,
): { readonly document: unknown; readonly count: number } {
  let count = 0
  let current = document
  for (const path of textPaths(document)) {
    const tried = structuredClone(current)
    replaceAt(tried, path, `${word} ${count}`)
    if (!type.messageType.is(tried)) continue
    current = tried
    count += 1
  }
  return { document: current, count }
}

/** Where the texts are that hold more than one word: codes, ids and moments do not. */
function textPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return /\s/.test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textPaths(inner, [...path, name]))
}

function replaceAt(value: unknown, [name = '', ...rest]: readonly string[], text: string): void {
  if (typeof value !== 'object' || value === null) return
  if (rest.length === 0) Object.assign(value, { [name]: text })
  else replaceAt(Object.getOwnPropertyDescriptor(value, name)?.value, rest, text)
}

function refusedNowAndThen(request: AccessRequest): AccessRequest {
  const kind = below(random, 8)
  if (kind === 0) return { ...request, rol: `${word}-onbekend` }
  if (kind === 1) return { ...request, verwerkingsdoel: word }
  return kind === 2 ? { ...request, op: word } : request
}

interface Try {
  readonly document: unknown
  /** How many texts of the document were made recognisable. */
  readonly count: number
  readonly request: AccessRequest
  readonly policy: Policy
  readonly recorded: AccessRecorded
  readonly context: AccessContext
  readonly isShown: boolean
}

function tried(one: RightsCase, index: number): Try {
  const { document, count } = marked(one.type, one.document(index * 3 + 1))
  const policy = some(random, pool)
  const asked = Array.from({ length: 6 }, () => randomRequest(random, policy, document, one.type.groups))
  const fitting = asked.find((request) => view(one.type, document, request, policy).document !== undefined)
  const request = refusedNowAndThen(fitting ?? some(random, asked))
  const given = below(random, 10) === 0 ? { rubbish: word } : document
  const seen = view(one.type, given, request, policy)
  const context = contextOf(request, {
    id: uuid(random),
    wie: { soort: 'rol', rol: 'wijkcoach', organisatie: uuid(random) },
    document: { id: uuid(random) },
    over: [uuid(random)],
    grondslag: { wet: 'Wmo 2015', artikel: '5.1.1' },
    policy,
  })
  const isShown = seen.document !== undefined
  return { document, count, request, policy, context, isShown, recorded: accessRecordOf(seen, context) }
}

test('nothing gets into the log but what the caller gave, of whatever message and whatever became of the request', () => {
  const counts = { shown: 0, refused: 0, marks: 0, ids: 0 }
  for (const one of cases) {
    for (let index = 0; index < share(12); index++) {
      const { document, count, context, recorded, isShown } = tried(one, index)
      expect(writtenWrongly(recorded, context)).toEqual([])
      counts[isShown ? 'shown' : 'refused'] += 1
      counts.marks += count
      counts.ids += idsIn(document).length
    }
  }
  // Views that show nothing and documents without a mark would prove little.
  expect(Math.min(counts.shown, counts.refused)).toBeGreaterThan(share(40))
  expect(Math.min(counts.marks, counts.ids)).toBeGreaterThan(share(500))
})

/** What stands in a record or its log line and should not; and what keeps it from being a valid entry. */
function writtenWrongly(recorded: AccessRecorded, { request, ...given }: AccessContext): readonly unknown[] {
  if (!recorded.ok) return recorded.issues
  const { regel, groups } = recorded.record
  const written = JSON.stringify([
    recorded,
    logboekAttributes(recorded.record, { nen7513: true }),
    isInzageregel(regel),
  ])
  const consents = request.toestemmingen.map(({ toestemming }) => toestemming)
  const allowed = new Set([...idsIn(given), ...consents])
  const named = new Set(groups.map(({ gegevensgroep }) => gegevensgroep))
  return [
    ...(written.includes(word) ? [word] : []),
    ...idsIn(recorded).filter((id) => !allowed.has(id)),
    ...silent.filter((group) => !named.has(group) && written.includes(`"${group}"`)),
    ...(written.endsWith('true]') ? [] : ['not valid']),
  ]
}

test('what the caller forgot or wrote wrongly is said without a value', () => {
  for (const one of cases) {
    const { document, request, policy } = tried(one, 0)
    const seen = view(one.type, document, request, policy)
    const wrong = { op: word, bron: word, over: [], traceId: word, plan: word, document: { id: word } }
    const recorded = accessRecordOf(seen, contextOf(request, wrong))
    expect([recorded.ok, JSON.stringify(recorded).includes(word)]).toEqual([false, false])
  }
})

function idsIn(value: unknown): readonly string[] {
  return JSON.stringify(value).match(idPattern) ?? []
}
