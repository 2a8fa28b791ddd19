import type { MessageType, Parsed } from '../check/message-type.ts'
import { readJson } from '../json/index.ts'
import type { Line } from './line-cutter.ts'
import { defaultMaxLineBytes, streamOf, tooLong } from './line-stream.ts'
import type { ValidateStreamOptions } from './validate-stream.ts'

/** Finds the type of a schema by its `$id`, as in `messageTypes`; undefined when this reader does not take it. */
export type FindType = (
  schemaId: string,
) => MessageType<unknown> | undefined | Promise<MessageType<unknown> | undefined>

/** What became of one line in which any message may stand. */
export interface MixedLineVerdict {
  /** From 1; blank lines count, and get no verdict. */
  readonly line: number
  /** Without CR and LF, in memory of its own; absent when the line was longer than a line may be. */
  readonly bytes?: Uint8Array
  /** What it was held against. */
  readonly type?: MessageType<unknown>
  /** Absent when the line is JSON that names no type, or none that was found. */
  readonly verdict?: Parsed<unknown>
}

/** A pair for `pipeThrough`: bytes of NDJSON go in, verdicts come out. */
export interface ValidateMixedStream {
  readonly readable: ReadableStream<MixedLineVerdict>
  readonly writable: WritableStream<Uint8Array>
}

/**
 * Checks NDJSON of several types: each line against what its `$schema` names, or, when it is a CloudEvent, its data against
 * what `dataschema` names; places in data start with `/data`. In order and with the back-pressure of `validateStream`; the
 * attributes of an event themselves are not looked at.
 */
export function validateMixedStream(
  findType: FindType,
  options: ValidateStreamOptions = {},
): ValidateMixedStream {
  const { maxLineBytes = defaultMaxLineBytes, ...limits } = options
  return streamOf(maxLineBytes, (line) => judged(findType, line, { maxBytes: maxLineBytes, ...limits }))
}

async function judged(
  findType: FindType,
  { number, bytes }: Line,
  limits: ValidateStreamOptions & { readonly maxBytes: number },
): Promise<MixedLineVerdict> {
  if (bytes === 'too-long') return { line: number, verdict: tooLong }
  const read = readJson(bytes, { ...limits, bom: 'refuse' })
  if (!read.ok) return { line: number, bytes, verdict: read }
  const named = namedIn(read.value)
  const type = named === undefined ? undefined : await findType(named.schemaId)
  if (named === undefined || type === undefined) return { line: number, bytes }
  const { maxIssues } = limits
  const checked = type.check(named.message, maxIssues === undefined ? {} : { maxIssues })
  return { line: number, bytes, type, verdict: checked.ok ? checked : under(named.at, checked) }
}

interface Named {
  readonly schemaId: string
  readonly message: unknown
  readonly at: '' | '/data'
}

function namedIn(value: unknown): Named | undefined {
  const event = ownText(value, 'specversion') === undefined ? undefined : ownText(value, 'dataschema')
  if (event !== undefined) return { schemaId: event, message: own(value, 'data'), at: '/data' }
  const schemaId = ownText(value, '$schema')
  return schemaId === undefined ? undefined : { schemaId, message: value, at: '' }
}

function own(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
}

function ownText(value: unknown, name: string): string | undefined {
  const text = own(value, name)
  return typeof text === 'string' ? text : undefined
}

function under(
  at: Named['at'],
  checked: Extract<ReturnType<MessageType<unknown>['check']>, { readonly ok: false }>,
): typeof checked {
  if (at === '') return checked
  return { ...checked, issues: checked.issues.map((issue) => ({ ...issue, at: `${at}${issue.at}` })) }
}
