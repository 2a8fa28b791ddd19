/** One context attribute of an event, with its place. */
export interface Attribute {
  readonly name: string
  readonly value: unknown
  readonly at: string
  /** Which key of the event, from 1; only when the pointer does not name it. */
  readonly position: number | undefined
}

/** The attributes that CloudEvents and its documented extensions define; any other name may itself be personal. */
export const knownNames: ReadonlySet<string> = new Set([
  'specversion',
  'id',
  'source',
  'type',
  'datacontenttype',
  'dataschema',
  'subject',
  'time',
  'dataref',
  'sequence',
  'sequencetype',
  'traceparent',
  'tracestate',
  'partitionkey',
  'sampledrate',
  'recordedtime',
  'expirytime',
])

/** Attributes whose value is a text. */
export const textNames: readonly string[] = [
  'specversion',
  'id',
  'source',
  'type',
  'datacontenttype',
  'dataschema',
  'subject',
  'time',
  'dataref',
  'sequence',
  'sequencetype',
]

/** An event as somebody sent it: every attribute by its name, and its data. */
export type ReceivedEvent = Readonly<Record<string, unknown>>

/** Whether a value is an object with names, which every event is. */
export function isReceivedEvent(value: unknown): value is ReceivedEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The context attributes; null says that there is none (JSON Format, section 2.2). */
export function attributesOf(event: ReceivedEvent): readonly Attribute[] {
  return Object.entries(event).flatMap(([name, value], index) => {
    if (name === 'data' || name === 'data_base64' || value === null || value === undefined) return []
    const isKnown = knownNames.has(name)
    return [{ name, value, at: isKnown ? `/${name}` : '', position: isKnown ? undefined : index + 1 }]
  })
}

/** The text of an attribute; undefined when there is none or it is something else. */
export function textOf(event: ReceivedEvent, name: string): string | undefined {
  const value = Object.hasOwn(event, name) ? event[name] : undefined
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Whether the event brings data along, in either of the two ways. */
export function hasData(event: ReceivedEvent): boolean {
  return isGiven(event, 'data') || isGiven(event, 'data_base64')
}

/** Whether a name is there with something in it. */
export function isGiven(event: ReceivedEvent, name: string): boolean {
  return Object.hasOwn(event, name) && event[name] !== null && event[name] !== undefined
}
