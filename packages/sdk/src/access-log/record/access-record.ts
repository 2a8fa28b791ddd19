import type { Inzageregel, Raadpleger } from '../../../generated/inzageregel/1.0/types.ts'
import type { Issue } from '../../check/issue.ts'
import type { Unbranded } from '../../ids.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import type { Report, ShownGroup } from '../../rights/report/report.ts'
import type { AccessRequest } from '../../rights/request/access-request.ts'
import type { GroupedMessage } from './groups-in.ts'

/** An entry of the access log, and what its schema has no place for. */
export interface AccessRecord {
  /** Valid by its schema, and without any content of the document. */
  readonly regel: Inzageregel
  readonly policy: Report['policy']
  /** What each group rests on: all legal bases and consents, where the entry names one. Empty when it was refused. */
  readonly groups: readonly RecordedGroup[]
}

/** One data group that was shown or changed; how much of it only for a view. */
export type RecordedGroup = Omit<ShownGroup, 'omvang'> & Partial<ShownGroup>

/** The entry, or what is missing in what the caller gave; an issue names places and rules, never values. */
export type AccessRecorded =
  | { readonly ok: true; readonly record: AccessRecord }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** The document that was asked for; its schema comes from the report. */
export interface AccessedDocument {
  readonly id: string
  readonly versie?: number
}

type Entry = Unbranded<Inzageregel>

/** What only the caller knows. What is a choice here has its place in the schema under the same name. */
export interface AccessContext {
  /** Id of the entry itself. */
  readonly id: string
  /** The moment, as a date-time; the day in the request is the day by which was judged. */
  readonly op: string
  /** The organisation that writes the entry. */
  readonly bron: string
  /** The request as it was judged. */
  readonly request: AccessRequest
  readonly document: AccessedDocument
  /** The residents whose data it concerns; without it those of the request. */
  readonly over?: readonly string[]
  /** Who it was, as the login knows; without it who the request says. Needed for somebody who acts for another. */
  readonly wie?: Unbranded<Raadpleger>
  readonly plan?: string
  /** Reading when left out. */
  readonly handeling?: Exclude<Entry['handeling'], 'toevoegen' | 'wijzigen' | 'wissen'>
  readonly verstrektAan?: string
  /** Address of the processing activity in the register; the Logboek standard asks for it. */
  readonly verwerkingsactiviteit?: string
  readonly traceId?: string
  /** Why the data were looked at outside the rights of a role, and how that was judged. */
  readonly noodtoegang?: {
    readonly reden: string
    readonly beoordeling: Unbranded<NonNullable<Inzageregel['beoordeling']>>
  }
  /** The legal basis to name, when it is another than the one that most groups rest on. */
  readonly grondslag?: NonNullable<Inzageregel['grondslag']>
  /** The parts of the message; with them the entry names only the groups of which something was in what was shown. */
  readonly message?: GroupedMessage
  /** The rows that decided, and their words; with them a refusal can say why. */
  readonly policy?: Pick<Policy, 'rowsOf' | 'vocabulary'>
  /** Why it was refused, when the caller knows better. */
  readonly redenWeigering?: NonNullable<Inzageregel['redenWeigering']>
}
