import { isKnown } from '../../rights/policy/vocabulary.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import { reviewIssue } from '../review-issue.ts'
import type { ReviewIssue, ReviewIssueCode } from '../review-issue.ts'
import type { Expectation } from './expectation.ts'
import type { Situation } from './situation.ts'

/** Words of an expectation that lead nowhere. */
export function referenceIssues(
  { rol, verwerkingsdoel, situatie, gegevensgroep, actie, line }: Expectation,
  situations: ReadonlyMap<string, Situation>,
  vocabulary: Vocabulary,
): readonly ReviewIssue[] {
  const words: readonly (readonly [isThere: boolean, code: ReviewIssueCode])[] = [
    [isKnown('rol', rol, vocabulary), 'review/role-unknown'],
    [isKnown('verwerkingsdoel', verwerkingsdoel, vocabulary), 'review/purpose-unknown'],
    [situations.has(situatie), 'review/situation-unknown'],
    [isKnown('gegevensgroep', gegevensgroep, vocabulary), 'review/group-unknown'],
    [isKnown('gegevensactie', actie, vocabulary), 'review/action-unknown'],
  ]
  return words.flatMap(([isThere, code]) => (isThere ? [] : [reviewIssue(code, { line })]))
}
