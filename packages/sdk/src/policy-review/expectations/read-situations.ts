import { hasShape, shapeFaults } from '../../rights-exports/shape.ts'
import type { Shape } from '../../rights-exports/shape.ts'
import { ownVocabulary } from '../../rights/policy/vocabulary.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { reviewIssue } from '../review-issue.ts'
import type { ReviewIssue, ReviewIssueCode } from '../review-issue.ts'
import type { Situation, SituationFacts } from './situation.ts'
import { situationShape } from './situation-shape.ts'

/** The situations that can be used, and what is wrong with the others. */
export interface SituationsRead {
  readonly situations: readonly Situation[]
  readonly issues: readonly ReviewIssue[]
}

/** Reads a list of situations of which nothing is known yet. */
export function readSituations(list: unknown, vocabulary: Vocabulary = ownVocabulary): SituationsRead {
  const shape = situationShape(vocabulary)
  if (!Array.isArray(list))
    return { situations: [], issues: [reviewIssue('review/situation-invalid', { at: '' })] }
  const situations: Situation[] = []
  const issues: ReviewIssue[] = []
  const keys = new Set<string>()
  for (const [index, value] of list.entries()) {
    const at = `/${index}`
    if (!hasShape<Situation>(shape, value)) {
      issues.push(...shapeIssues(shape, value, at))
      continue
    }
    if (keys.has(value.sleutel)) issues.push(reviewIssue('review/situation-twice', { at: `${at}/sleutel` }))
    keys.add(value.sleutel)
    if (disagree(value.feiten)) issues.push(reviewIssue('review/facts-disagree', { at: `${at}/feiten` }))
    else situations.push(value)
  }
  return { situations, issues }
}

function shapeIssues(shape: Shape, value: unknown, base: string): readonly ReviewIssue[] {
  return shapeFaults(shape, value, base).map(({ code, at }) =>
    reviewIssue(codeFor(code, at.startsWith(`${base}/feiten/`)), { at }),
  )
}

function codeFor(code: string, isFact: boolean): ReviewIssueCode {
  if (!isFact || code === 'property-missing') return 'review/situation-invalid'
  return code === 'property-unknown' ? 'review/fact-unknown' : 'review/fact-invalid'
}

/** Facts that no real case has together, so that an expectation about them would say nothing. */
function disagree(facts: SituationFacts): boolean {
  const {
    overZichzelf = false,
    medeOverZichzelf = false,
    eigenTaak = false,
    zelfdeOrganisatie = false,
  } = facts
  const isStaff = facts.organisatiesoort !== undefined
  const isResident = facts.eigenLeeftijdsgroep !== undefined
  const hasConsent = facts.toestemming !== 'geen'
  return [
    overZichzelf && !medeOverZichzelf,
    isStaff && (isResident || medeOverZichzelf),
    isStaff && eigenTaak && !zelfdeOrganisatie,
    !isStaff && zelfdeOrganisatie,
    isResident && overZichzelf && facts.leeftijdsgroep !== facts.eigenLeeftijdsgroep,
    // Consent is given for data of one act.
    hasConsent && (facts.regime ?? 'onbekend') === 'onbekend',
  ].includes(true)
}
