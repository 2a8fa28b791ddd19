import { checkCloudEvent, type EventIssue, eventRules } from '@samenspraak/sdk/gebeurtenis'
import {
  type BlockJudge,
  type BlockVerdict,
  outcomes,
  type PlacedIssue,
} from '../../../check/blocks/block-judge.ts'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { placeIssue } from '../../../check/place-issue.ts'
import { readValue } from '../../../check/read-value.ts'
import type { FoundDocument } from '../../../input/found-document.ts'

/** What decides how events are judged. */
export interface EventJudgeSettings {
  readonly failOn: 'error' | 'never' | 'warning'
  readonly maxDocument: number
  readonly maxIssues: number
}

interface JudgedEvent {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  readonly issues: readonly DocumentIssue[]
}

/** Judges events by the rules of CloudEvents and of the Dutch profile, in this thread: they are small. */
export function createEventJudge(settings: EventJudgeSettings): BlockJudge {
  const judge = async (documents: readonly FoundDocument[]): Promise<BlockVerdict> =>
    judgeEvents(documents, settings)
  return {
    width: 1,
    prepare: async () => undefined,
    judge,
    judgeRun: async (run) => ({ run, verdict: await judge(run.documents()) }),
    close: async () => {},
  }
}

function judgeEvents(documents: readonly FoundDocument[], settings: EventJudgeSettings): BlockVerdict {
  const judged = documents.map((document) =>
    document.refused === 'part' ? undefined : judgeEvent(document, settings),
  )
  const isUnderstood = (event: JudgedEvent | undefined): boolean =>
    event !== undefined && event.outcome !== 'unreadable'
  return {
    outcomes: Uint8Array.from(judged, (event) => outcomes[event?.outcome ?? 'part']),
    labels: Uint16Array.from(judged, (event) => (isUnderstood(event) ? 1 : 0)),
    labelNames: ['CloudEvents 1.0'],
    wrong: judged.flatMap((event, index) => {
      const document = documents[index]
      if (event === undefined || document === undefined || event.issues.length === 0) return []
      const issues = heaviest(event.issues, settings.maxIssues)
      const isTruncated = issues.length < event.issues.length
      return [{ index, issues: issues.map((issue) => placed(document, issue)), isTruncated }]
    }),
    notes: [],
  }
}

/** So many issues, in their order; where there are more, errors go before warnings. */
function heaviest(issues: readonly DocumentIssue[], most: number): readonly DocumentIssue[] {
  if (issues.length <= most) return issues
  const isWarning = ({ severity }: DocumentIssue): number => (severity === 'warning' ? 1 : 0)
  const kept = new Set(issues.toSorted((one, other) => isWarning(one) - isWarning(other)).slice(0, most))
  return issues.filter((issue) => kept.has(issue))
}

function judgeEvent(
  document: FoundDocument,
  { failOn, maxDocument, maxIssues }: EventJudgeSettings,
): JudgedEvent {
  const read = readValue(document, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
  if (!read.ok) return { outcome: 'unreadable', issues: read.issues }
  const issues = checkCloudEvent(read.value, { wireBytes: document.bytes.length })
  const isWrong = issues.some(({ severity }) => severity === 'error' || failOn === 'warning')
  return { outcome: isWrong ? 'invalid' : 'valid', issues: issues.map((issue) => asIssue(issue, failOn)) }
}

/** The level of the standard stands in the text: reports know errors and warnings only. */
function asIssue(
  { code, at, position, level, severity, nl, en }: EventIssue,
  failOn: EventJudgeSettings['failOn'],
): DocumentIssue {
  const { isHeuristic, origin, section } = eventRules[code]
  const binding = isHeuristic ? '?' : level
  const tail = ` [${binding}; ${origin}, ${section}]`
  const text = { nl: `${nl}${tail}`, en: `${en}${tail}` }
  const issue = { code, at, term: null, ...text, position, place: undefined }
  return severity === 'error' || failOn === 'warning' ? issue : { ...issue, severity: 'warning' }
}

function placed(document: FoundDocument, issue: DocumentIssue): PlacedIssue {
  const { at, code, term, nl, en, severity } = issue
  const { line, column } = placeIssue(document, issue)
  const finding = { line, column, at, code, term, nl, en }
  return severity === undefined ? finding : { ...finding, severity }
}
