import { checkGebeurtenis } from '../../../generated/gebeurtenis/1.0/message-type.ts'
import type { Gebeurtenis } from '../../../generated/gebeurtenis/1.0/types.ts'
import type { Issue } from '../../check/issue.ts'
import { createId } from '../../ids.ts'
import { checkCloudEvent } from '../check/check-cloud-event.ts'
import type { EventIssue } from '../rules/event-rules.ts'
import { type GebeurtenisSource, toSourceUrn } from './gebeurtenis-source.ts'

/** What the sender knows of an event; everything that can be filled in is. */
export interface GebeurtenisParts {
  readonly source: GebeurtenisSource | string
  /** `nl.<verzameling>.<what happened>.v<number>`. */
  readonly type: string
  /** Id of the document that it is about; never a number of a person. */
  readonly subject: string
  /** Where the receiver reads on, with its own rights. */
  readonly dataref?: string
  /** Place in the order of this source. */
  readonly sequence?: number
  /** Only when the receiver may see all of it; its `$schema` becomes `dataschema`. */
  readonly data?: Readonly<Record<string, unknown>>
  readonly dataschema?: string
  /** A new random id unless told; the same one when the same event is sent again. */
  readonly id?: string
  /** When it was recorded, which the profile asks for; now unless told. */
  readonly time?: Date | string
}

/** The event, with what is worth a look, or the reasons why it may not be sent. */
export type GebeurtenisMade =
  | { readonly ok: true; readonly value: Gebeurtenis; readonly warnings: readonly EventIssue[] }
  | { readonly ok: false; readonly issues: readonly (EventIssue | Issue)[] }

/** Makes an event of ours: thin unless data is given, checked against its schema and against the NL GOV profile. */
export function makeGebeurtenis(parts: GebeurtenisParts): GebeurtenisMade {
  const event = eventOf(parts)
  const checked = checkGebeurtenis(event)
  const found = checkCloudEvent(event)
  const errors = found.filter(({ severity }) => severity === 'error')
  if (!checked.ok) return { ok: false, issues: [...checked.issues, ...errors] }
  if (errors.length > 0) return { ok: false, issues: errors }
  return { ok: true, value: checked.value, warnings: found }
}

function eventOf({ source, sequence, data, time = new Date(), ...parts }: GebeurtenisParts): unknown {
  const { dataref, type, subject, id = createId() } = parts
  const ofData = data?.['$schema']
  const dataschema = parts.dataschema ?? (typeof ofData === 'string' ? ofData : undefined)
  return {
    specversion: '1.0',
    id,
    source: typeof source === 'string' ? source : toSourceUrn(source),
    type,
    subject,
    time: typeof time === 'string' ? time : time.toISOString(),
    ...(data === undefined ? {} : { datacontenttype: 'application/json' }),
    ...(dataschema === undefined ? {} : { dataschema }),
    ...(dataref === undefined ? {} : { dataref }),
    ...(sequence === undefined ? {} : { sequence: String(sequence), sequencetype: 'Integer' }),
    ...(data === undefined ? {} : { data }),
  }
}
