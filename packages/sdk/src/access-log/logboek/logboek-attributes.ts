import type { AccessRecord } from '../record/access-record.ts'
import { nen7513Attributes } from './nen7513-attributes.ts'

/** Names and values of one log line: no nesting, as OpenTelemetry takes them. */
export type LogboekAttributes = Readonly<Record<string, string | boolean | string[]>>

/** A resident in a log line: a code, and what kind of code it is or a URI that says so. */
export interface Subject {
  readonly id: string
  readonly type: string
}

/** How a log line is written. */
export interface LogboekOptions {
  /** For whose log a line is: the standard wants a line of its own for each resident when there are several. */
  readonly inwoner?: string
  /** The code of a resident in the log, encrypted with a key of the caller; without it our own id, which is random. */
  readonly betrokkene?: (inwoner: string) => Subject
  /** Adds the fields of the NEN 7513 extension, a draft (0.0.1): the standard only allows extensions that are adopted. */
  readonly nen7513?: boolean
}

/**
 * One line by Logboek Dataverwerkingen 0.8.0: the three `dpl.core` attributes, and under `samenspraak` what it has no
 * name for. A line is about at most one resident; about several it names none, and each has a line of their own.
 */
export function logboekAttributes(record: AccessRecord, options: LogboekOptions = {}): LogboekAttributes {
  const { verwerkingsactiviteit } = record.regel
  const subject = subjectOf(record, options)
  return {
    ...(verwerkingsactiviteit === undefined
      ? {}
      : { 'dpl.core.processing_activity_id': verwerkingsactiviteit }),
    ...(subject === undefined
      ? {}
      : { 'dpl.core.data_subject_id': subject.id, 'dpl.core.data_subject_id_type': subject.type }),
    ...(options.nen7513 === true ? nen7513Attributes(record, subject, options.betrokkene ?? ownCode) : {}),
    ...ownAttributes(record),
  }
}

function subjectOf(
  { regel: { over } }: AccessRecord,
  { inwoner, betrokkene = ownCode }: LogboekOptions,
): Subject | undefined {
  const one = inwoner ?? (over.length === 1 ? over[0] : undefined)
  return one === undefined ? undefined : betrokkene(one)
}

/** Our ids are random and say nothing by themselves. */
function ownCode(inwoner: string): Subject {
  return { id: inwoner, type: 'https://w3id.org/samenspraak/schema/bouwstenen/1.0#/$defs/inwonerId' }
}

/** Outside `dpl`, which the standard keeps for itself and for its extensions. */
function ownAttributes({ regel, policy, groups }: AccessRecord): LogboekAttributes {
  const { redenWeigering, plan, verstrektAan, traceId } = regel
  const rows = groups.flatMap(({ bevoegdheden }) => bevoegdheden)
  const consents = new Set(rows.flatMap(({ toestemmingen }) => toestemmingen))
  return {
    'samenspraak.inzageregel': regel.id,
    'samenspraak.bron': regel.bron,
    'samenspraak.handeling': regel.handeling,
    'samenspraak.uitkomst': regel.uitkomst,
    ...(redenWeigering === undefined ? {} : { 'samenspraak.redenWeigering': redenWeigering }),
    'samenspraak.verwerkingsdoel': regel.verwerkingsdoel,
    'samenspraak.gegevensgroepen': [...regel.gegevensgroepen],
    'samenspraak.documenten': regel.documenten.map(({ id }) => id),
    'samenspraak.noodtoegang': regel.noodtoegang,
    ...(plan === undefined ? {} : { 'samenspraak.plan': plan }),
    ...(verstrektAan === undefined ? {} : { 'samenspraak.verstrektAan': verstrektAan }),
    ...(traceId === undefined ? {} : { 'samenspraak.traceId': traceId }),
    'samenspraak.bevoegdheden': rows.map(({ sleutel }) => sleutel),
    ...(consents.size === 0 ? {} : { 'samenspraak.toestemmingen': [...consents] }),
    'samenspraak.policy.version': policy.version,
    'samenspraak.policy.hash': policy.hash,
  }
}
