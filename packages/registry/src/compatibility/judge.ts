import { applyProfile, compare, directionOfMode } from '@samenspraak/compat'
import type {
  Change,
  CompareBudget,
  DirectedChange,
  ExplainedComparison as Comparison,
  Verdict,
} from '@samenspraak/compat'
import type { Notion, Profile } from '../settings/setting.ts'
import type { Answer, Finding, Question } from './question.ts'
import { isWidening } from './widening.ts'

/** Most changes of one kind that are named. */
const mostChanges = 10

/** Most changes that are named beside a proof; of the rest the number is told. */
const mostNamed = 20

type Direction = 'backward' | 'forward' | 'full'

/** Answers on this thread, within a budget. */
export function judge(question: Question, budget: CompareBudget): Answer {
  const { from, to, level, beleid, wants } = question
  const direction = directionOfMode(level)
  if (direction === undefined) return { verdict: 'compatible', findings: [] }
  const documents = { from: from.documents, to: to.documents }
  const comparison = compare({ from: from.schema, to: to.schema, options: { budget, documents } })
  if (wants === 'widening') return widened(comparison)
  const profile = beleid.profiel ?? 'strict'
  const noties = beleid.noties ?? ['document']
  return together(
    noties.map((notion) => {
      if (notion !== 'document') return named(comparison, notion)
      if (profile === 'strict') return proven(comparison, direction, wants === 'names')
      return profiled(question, { comparison, direction, profile })
    }),
  )
}

function together(answers: readonly Answer[]): Answer {
  const verdicts = answers.map(({ verdict }) => verdict)
  const findings = answers.flatMap((answer) => answer.findings)
  if (verdicts.includes('incompatible')) return { verdict: 'incompatible', findings }
  return { verdict: verdicts.includes('unknown') ? 'unknown' : 'compatible', findings }
}

/** What is proven about documents. */
function proven(comparison: Comparison, direction: Direction, withNames: boolean): Answer {
  const { verdict } = comparison[direction]
  if (verdict === 'compatible') return { verdict, findings: [] }
  const sides = direction === 'full' ? (['backward', 'forward'] as const) : [direction]
  const proofs = sides.flatMap((side) => proofOf(side, comparison[side]))
  const names = withNames && verdict === 'incompatible' ? namesOf(comparison.changes, direction) : []
  return { verdict, findings: [...proofs, ...names] }
}

/** What changed, in words: the changes that break in the direction that counts, or all when none of them alone does. */
function namesOf(changes: readonly DirectedChange[], direction: Direction): readonly Finding[] {
  const ofDocuments = changes.filter(
    ({ code }) => code.startsWith('document/') && code !== 'document/list-cut',
  )
  const breaking = ofDocuments.filter(
    (change) => change.direction !== undefined && breaks[direction].has(change.direction),
  )
  const named = breaking.length === 0 ? ofDocuments : breaking
  const rest = named.length - mostNamed
  const more = {
    rule: 'document/more-changes',
    at: {},
    nl: `En nog ${rest} andere wijzigingen.`,
    en: `And ${rest} other changes.`,
  }
  return [...named.slice(0, mostNamed).map(findingOf), ...(rest > 0 ? [more] : [])]
}

const breaks: Readonly<Record<Direction, ReadonlySet<string>>> = {
  backward: new Set(['narrower', 'both']),
  forward: new Set(['wider', 'both']),
  full: new Set(['narrower', 'wider', 'both']),
}

/** Where somebody may see or do more. */
function widened({ changes }: Comparison): Answer {
  const found = changes.filter(isWidening)
  if (found.length === 0) return { verdict: 'compatible', findings: [] }
  return { verdict: 'incompatible', findings: found.slice(0, mostNamed).map(findingOf) }
}

function proofOf(side: 'backward' | 'forward', verdict: Verdict): readonly Finding[] {
  if (verdict.verdict === 'compatible') return []
  if (verdict.verdict === 'unknown') return [doubt(verdict.reason)]
  const [nl, en] =
    side === 'backward'
      ? ['Een document dat geldig was, is het niet meer.', 'A document that was valid no longer is.']
      : ['Een nieuw geldig document was het eerst niet.', 'A document that is valid now was not before.']
  return [{ rule: `document/${side}`, at: verdict.at, witness: verdict.witness, nl, en }]
}

function doubt({
  code,
  at,
  schema,
}: {
  readonly code: string
  readonly at?: string
  readonly schema?: string
}): Finding {
  return {
    rule: `unknown/${code}`,
    at: at === undefined ? {} : schema === 'from' ? { from: at } : { to: at },
    nl: 'Dat niets breekt, kon niet worden bewezen; wat niet bewezen is, geldt niet als verenigbaar.',
    en: 'That nothing breaks could not be proven; what is not proven does not count as compatible.',
  }
}

/** What breaks for programs, for meaning or for rights; these have names and no counterexample. */
function named(comparison: Comparison, notion: Exclude<Notion, 'document'>): Answer {
  const breaking = comparison.changes
    .filter((change) => change.notion === notionNames[notion] || change.code === 'document/list-cut')
    .filter(({ bump }) => bump === 'major')
  if (breaking.length === 0) return { verdict: 'compatible', findings: [] }
  return { verdict: 'incompatible', findings: breaking.slice(0, mostChanges).map(findingOf) }
}

const notionNames = { sdk: 'sdk', term: 'term', rechten: 'rights' } as const

function findingOf({ code, at, nl, en }: Change): Finding {
  return { rule: code, at, nl, en }
}

/** What users of the other registry are used to; a proof that it is wrong is told all the same. */
function profiled(
  { from, to }: Question,
  {
    comparison,
    direction,
    profile,
  }: {
    readonly comparison: Comparison
    readonly direction: Direction
    readonly profile: Exclude<Profile, 'strict'>
  },
): Answer {
  const documents = { from: from.documents, to: to.documents }
  const input = { from: from.schema, to: to.schema, options: { documents } }
  const answers = applyProfile(input, comparison, profile === 'lenient' ? 'LENIENT' : 'CONFLUENT')
  const { accepts, differences, nl, en } = answers[direction]
  const refused = differences.filter(({ isAccepted }) => !isAccepted).slice(0, mostChanges)
  return {
    verdict: accepts ? 'compatible' : 'incompatible',
    findings: refused.map(({ code, at }) => ({ rule: `${profile}/${code}`, at, nl, en })),
  }
}
