import type { Labels } from '../../check/labels.ts'
import type { Policy } from '../policy/policy.ts'
import type { ReportedRow, Report } from '../report/report.ts'
import type { AccessRequest } from '../request/access-request.ts'
import type { MessageTree } from '../tree/message-tree.ts'
import type { Actie } from '../mask/mask.ts'
import type { RightsType } from '../view/rights-type.ts'
import type { ChangeIssue } from './change-issue.ts'

/** What a change must know of one message type; in a module of its own, so that who only reads does not carry it. */
export interface ChangeType<T> {
  readonly rights: RightsType<T>
  readonly labels: Labels
  readonly tree: MessageTree
}

/** One wish to change a document. */
export interface Change {
  /** The whole document as it is kept. */
  readonly before: unknown
  /**
   * A JSON Patch (RFC 6902) when it is a list, else a JSON merge patch (RFC 7386); it addresses what the request sees,
   * never the whole document.
   */
  readonly patch: unknown
  readonly request: AccessRequest
  readonly policy: Policy
  /** `viewVersion` of what who asks saw when they wrote the patch; refused when they would see something else now. */
  readonly seen?: string
}

/** The whole document after the change, or why it is refused; a change is made whole or not at all. */
export type Changed<T> =
  | {
      readonly ok: true
      /**
       * Shares what did not change with the document before. Its `vastlegging` is the old one: version, time and
       * person are set by who keeps the document.
       */
      readonly document: T
      readonly report: ChangeReport
    }
  | { readonly ok: false; readonly issues: readonly ChangeIssue[]; readonly report: ChangeReport }

/** The report of the view, and by which rows something was changed. */
export interface ChangeReport extends Report {
  /** What was done to which data group; empty when the change was refused. */
  readonly gewijzigd: readonly ChangedGroup[]
}

/** One action on one data group, with the rows it rests on. */
export interface ChangedGroup {
  readonly actie: Actie
  readonly gegevensgroep: string
  readonly bevoegdheden: readonly ReportedRow[]
}
