import type { Action, Entry } from '../journal/entry.ts'
import { writeSubject } from '../subjects/subject-name.ts'

/**
 * An event as the NL GOV profile for CloudEvents 1.1 has it. It is thin: it says what happened to which version, and
 * `dataref` says where the version stands; whoever may not read that learns nothing of the schema.
 */
export interface CloudEvent {
  readonly specversion: '1.0'
  /** Hash of the journal entry: not random, the same at every delivery, and provable against the journal. */
  readonly id: string
  readonly source: string
  readonly type: string
  /** The subject as clients write it, with its context. */
  readonly subject?: string
  /** When the change was written in the journal. */
  readonly time: string
  /** Position in the journal. */
  readonly sequence: string
  readonly sequencetype: 'Integer'
  readonly datacontenttype: 'application/json'
  readonly dataref?: string
  readonly data: EventData
}

/** What a receiver needs to decide whether to look further. */
export interface EventData {
  readonly context?: string
  readonly onderwerp?: string
  readonly versie?: number
  readonly schemaHash?: string
  readonly status?: string
}

/** What stands around every event of one registry. */
export interface EventOrigin {
  readonly source: string
  /** Where the registry is reached, without a slash at the end. */
  readonly publicUrl: string
}

/** The number at the end goes up when receivers of the old form would break. */
const types: Readonly<Partial<Record<Action, string>>> = {
  'versie-gepubliceerd': 'nl.samenspraak.register.schemaversie-gepubliceerd.v1',
  'versie-status-gewijzigd': 'nl.samenspraak.register.schemaversie-status-gewijzigd.v1',
  'versie-zacht-verwijderd': 'nl.samenspraak.register.schemaversie-zacht-verwijderd.v1',
  'versie-verwijderd': 'nl.samenspraak.register.schemaversie-verwijderd.v1',
  'instelling-gewijzigd': 'nl.samenspraak.register.instelling-gewijzigd.v1',
  'instelling-verwijderd': 'nl.samenspraak.register.instelling-verwijderd.v1',
  'register-teruggezet': 'nl.samenspraak.register.register-teruggezet.v1',
}

/** Every type of event that the registry sends. */
export const eventTypes: readonly string[] = Object.values(types)

/** The event of a journal entry; undefined for what concerns only who runs the registry: drafts, keys, webhooks. */
export function eventOf(entry: Entry, { source, publicUrl }: EventOrigin): CloudEvent | undefined {
  const type = types[entry.action]
  if (type === undefined) return undefined
  const { on, version } = entry
  const dataref = on === undefined ? undefined : `${publicUrl}${pathOf(writeSubject(on), version)}`
  return {
    specversion: '1.0',
    id: entry.hash,
    source,
    type,
    ...(on === undefined ? {} : { subject: writeSubject(on) }),
    time: entry.at,
    sequence: String(entry.position),
    sequencetype: 'Integer',
    datacontenttype: 'application/json',
    ...(dataref === undefined ? {} : { dataref }),
    data: dataOf(entry),
  }
}

function pathOf(subject: string, version: number | undefined): string {
  const path = `/subjects/${encodeURIComponent(subject)}/versions`
  return version === undefined ? path : `${path}/${version}`
}

function dataOf({ on, version, schemaHash, detail }: Entry): EventData {
  const status = detail?.['status']
  // What is set for a context as a whole is about no subject, but concerns nobody outside that context.
  const context = on?.context ?? detail?.['context']
  return {
    ...(typeof context === 'string' ? { context } : {}),
    ...(on === undefined ? {} : { onderwerp: on.subject }),
    ...(version === undefined ? {} : { versie: version }),
    ...(schemaHash === undefined ? {} : { schemaHash }),
    ...(typeof status === 'string' ? { status } : {}),
  }
}
