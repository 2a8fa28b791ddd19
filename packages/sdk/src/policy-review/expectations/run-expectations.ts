import type { Actie } from '../../rights/mask/mask.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import type { ReviewIssue } from '../review-issue.ts'
import { decisionOf } from './decision.ts'
import type { Decision } from './decision.ts'
import type { Expectation, Extent } from './expectation.ts'
import { imaginedCase } from './imagined-case.ts'
import { nearRows } from './near-rows.ts'
import { impossibleSentence, outcomeSentence } from './outcome-sentence.ts'
import { referenceIssues } from './reference-issues.ts'
import type { Situation } from './situation.ts'

/** What came of one expectation; read aloud in two languages. */
export interface ExpectationOutcome {
  readonly expectation: Expectation
  /** `impossible`: a word of it leads nowhere, so that nothing could be asked. */
  readonly verdict: 'agree' | 'contradict' | 'impossible'
  /** How much the rows give; absent when nothing could be asked. */
  readonly extent?: Extent
  /** Keys of the rows that decided; none when no row holds. */
  readonly rows: readonly string[]
  readonly nl: string
  readonly en: string
}

/** The outcome of every expectation, in their order, and every word that leads nowhere. */
export interface ExpectationRun {
  /** The day for which the rows were asked. */
  readonly op: string
  readonly outcomes: readonly ExpectationOutcome[]
  readonly issues: readonly ReviewIssue[]
}

/** Asks the engine what it would decide for each expectation; nothing here reads rows by itself. */
export function runExpectations(
  policy: Policy,
  expectations: readonly Expectation[],
  situations: readonly Situation[],
  { op = lastBegin(policy) }: { readonly op?: string } = {},
): ExpectationRun {
  const known = new Map(situations.map((situation) => [situation.sleutel, situation]))
  const issues: ReviewIssue[] = []
  const outcomes = expectations.map((expectation): ExpectationOutcome => {
    const faults = referenceIssues(expectation, known, policy.vocabulary)
    issues.push(...faults)
    const situation = known.get(expectation.situatie)
    return faults.length > 0 || situation === undefined
      ? { expectation, verdict: 'impossible', rows: [], ...impossibleSentence(faults) }
      : outcomeOf(policy, expectation, situation, op)
  })
  return { op, outcomes, issues }
}

/** The day on which every row has begun. */
function lastBegin({ rows }: Policy): string {
  return rows.reduce((last, { periode: { begindatum: day } }) => (day > last ? day : last), '0001-01-01')
}

function outcomeOf(
  policy: Policy,
  expectation: Expectation,
  { feiten }: Situation,
  op: string,
): ExpectationOutcome {
  const asked = { gegevensgroep: expectation.gegevensgroep, actie: actionOf(expectation.actie) }
  const imagined = imaginedCase(expectation, feiten, op)
  const decision = decisionOf(policy, asked, imagined)
  const agrees = isAsExpected(expectation, decision)
  const near = agrees || decision.rows.length > 0 ? [] : nearRows(policy, asked, imagined)
  return {
    expectation,
    verdict: agrees ? 'agree' : 'contradict',
    extent: decision.extent,
    rows: decision.rows.map(({ sleutel }) => sleutel),
    ...outcomeSentence(expectation, decision, { agrees, near, vocabulary: policy.vocabulary }),
  }
}

function actionOf(text: string): Actie {
  return (['toevoegen', 'wijzigen', 'beeindigen'] as const).find((actie) => actie === text) ?? 'lezen'
}

function isAsExpected({ antwoord, omvang }: Expectation, { extent }: Decision): boolean {
  if (antwoord === 'nee') return extent === 'niets'
  return omvang === undefined ? extent !== 'niets' : extent === omvang
}
