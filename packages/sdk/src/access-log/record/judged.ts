import { ownVocabulary } from '../../rights/policy/vocabulary.ts'
import type { Report } from '../../rights/report/report.ts'
import type { AccessContext, AccessRecord, RecordedGroup } from './access-record.ts'
import type { ChangeOutcome, ViewOutcome } from './access-record-of.ts'
import { groupsIn } from './groups-in.ts'
import { reasonOfIssue, refusalReason } from './refusal-reason.ts'

type Entry = AccessRecord['regel']

/** What an entry says of a view or a change, apart from what only the caller knows. */
export interface Judged {
  readonly report: Pick<Report, 'policy' | 'schemaId'>
  /** What was shown or changed, with what it rests on; empty when it was refused. */
  readonly rested: readonly RecordedGroup[]
  /** The groups that the entry names. */
  readonly groups: readonly string[]
  readonly uitkomst: Entry['uitkomst']
  readonly redenWeigering: Entry['redenWeigering']
}

/** A view of which nothing remained is a refusal: nothing was given, so the reason is asked. */
export function judgedView({ document, report, issues }: ViewOutcome, context: AccessContext): Judged {
  const [issue] = issues
  if (document === undefined || issue !== undefined) {
    const asked = askedGroups(report, context)
    // When rows did permit something, the document decided, and of that nothing is told.
    const reason = report.getoond.length > 0 ? 'onbekend' : refusalReason(asked, context)
    return refusal(
      report,
      asked,
      context.redenWeigering ?? (issue === undefined ? reason : reasonOfIssue(issue)),
    )
  }
  const rested = inDocument(report.getoond, document, context)
  const isWhole =
    report.afgeschermd.length === 0 &&
    report.aantalVerzwegen === 0 &&
    report.getoond.every(({ omvang }) => omvang === 'alles' || omvang === 'totalen')
  return {
    report,
    rested,
    groups: namesOf(rested),
    uitkomst: isWhole ? 'toegestaan' : 'deels',
    redenWeigering: undefined,
  }
}

/** A change is made whole or not at all. */
export function judgedChange({ ok, report, issues = [] }: ChangeOutcome, context: AccessContext): Judged {
  const [issue] = issues
  if (!ok) {
    const reason = issue === undefined ? 'onbekend' : reasonOfIssue(issue)
    return refusal(report, askedGroups(report, context), context.redenWeigering ?? reason)
  }
  const names = [...new Set(namesOf(report.gewijzigd))]
  const rested = names.map((gegevensgroep) => ({
    gegevensgroep,
    bevoegdheden: report.gewijzigd.flatMap((one) =>
      one.gegevensgroep === gegevensgroep ? one.bevoegdheden : [],
    ),
  }))
  return { report, rested, groups: names, uitkomst: 'toegestaan', redenWeigering: undefined }
}

function refusal(
  report: Judged['report'],
  groups: readonly string[],
  redenWeigering: Entry['redenWeigering'],
): Judged {
  return { report, rested: [], groups, uitkomst: 'geweigerd', redenWeigering }
}

/**
 * What a refused request was about. A group whose existence tells something is not named, not even when the role may
 * read it. Every document has an envelope.
 */
function askedGroups(
  { getoond, afgeschermd }: Pick<Report, 'getoond' | 'afgeschermd'>,
  { policy }: Pick<AccessContext, 'policy'>,
): readonly string[] {
  const { silentGroups } = policy?.vocabulary ?? ownVocabulary
  const named = [...namesOf(getoond), ...afgeschermd].filter((group) => !silentGroups.has(group))
  return named.length === 0 ? ['omslag'] : named
}

/** A report says what may be shown of any document; an entry should say what was shown of this one. */
function inDocument(
  permitted: readonly RecordedGroup[],
  document: unknown,
  { message }: AccessContext,
): readonly RecordedGroup[] {
  if (message === undefined) return permitted
  const groups = groupsIn(message, document)
  return permitted.filter(({ gegevensgroep }) => groups.has(gegevensgroep))
}

function namesOf(groups: readonly { readonly gegevensgroep: string }[]): readonly string[] {
  return groups.map(({ gegevensgroep }) => gegevensgroep)
}
