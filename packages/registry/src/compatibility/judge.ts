import { applyProfile, compareAll } from '@samenspraak/compat'
import type { Change, CompareBudget, Comparison, Verdict } from '@samenspraak/compat'
import type { Notion, Profile } from '../settings/setting.ts'
import type { Answer, Finding, Question } from './question.ts'

/** Most changes that are named beside the proof. */
const mostChanges = 10

type Direction = 'backward' | 'forward' | 'full'

/** Answers on this thread, within a budget. */
export function judge(question: Question, budget: CompareBudget): Answer {
  const { from, to, level, beleid } = question
  const versions = [
    { name: 'from', schema: from.schema, documents: from.documents },
    { name: 'to', schema: to.schema, documents: to.documents },
  ]
  const check = compareAll(versions, level, { only: 'newest', budget }).checks.at(0)
  if (check === undefined) return { verdict: 'compatible', findings: [] }
  const { comparison, direction } = check
  const profile = beleid.profiel ?? 'strict'
  const noties = beleid.noties ?? ['document']
  return together(
    noties.map((notion) => {
      if (notion !== 'document') return named(comparison, notion)
      if (profile === 'strict') return proven(comparison, direction)
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
function proven(comparison: Comparison, direction: Direction): Answer {
  const { verdict } = comparison[direction]
  if (verdict === 'compatible') return { verdict, findings: [] }
  const sides = direction === 'full' ? (['backward', 'forward'] as const) : [direction]
  const proofs = sides.flatMap((side) => proofOf(side, comparison[side]))
  return { verdict, findings: proofs }
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
