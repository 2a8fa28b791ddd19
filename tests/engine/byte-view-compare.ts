import { readFileSync } from 'node:fs'
import { type ByteView, type CompiledView, createByteView } from '@samenspraak/engine/bytes'
import { readJson } from '@samenspraak/sdk/json'
import { type AccessRequest, byteRights, type Policy, view } from '@samenspraak/sdk/rights'
import type { RightsCase } from '../../packages/sdk/test/rights-cases.ts'
import { canonicalJson } from '../../packages/sdk/src/rights/policy/canonical-json.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

const programs = new Map<string, Uint8Array | undefined>()
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The program by which bytes of a message are viewed; undefined for a message that has none. */
export function programOf(schemaId: string): Uint8Array | undefined {
  const [name = '', version = ''] = schemaId.split('/').slice(-2)
  const path = fromRoot('packages', 'schemas', 'generated', 'schemas', name, version, `${name}.view`)
  const known = programs.get(path)
  if (known !== undefined || programs.has(path)) return known
  const read = readIfThere(path)
  programs.set(path, read)
  return read
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** A message, a request and the rows by which both views decide. */
export interface Sight {
  readonly one: RightsCase
  readonly request: AccessRequest
  readonly policy: Policy
}

/** The view along bytes of a request; undefined where there is none. */
export function byteViewOf({ one, request, policy }: Sight, compiled: CompiledView): ByteView | undefined {
  const program = programOf(one.type.messageType.schemaId)
  const rights = byteRights(one.type, request, policy)
  if (program === undefined || rights === undefined) return undefined
  return createByteView(program, rights, { largest: 200_000, compiled })
}

/** What the view along bytes came to, and what is wrong with that beside the view of the SDK. */
export interface Compared {
  readonly outcome: string
  readonly fault: string | undefined
}

/** Views some bytes in both ways; `isPlain` when they are as JSON.stringify writes, so that the result must be too. */
export function compareViews(
  sight: Sight,
  bytes: Uint8Array,
  isPlain: boolean,
  byteView: ByteView | undefined,
): Compared {
  if (byteView === undefined) return { outcome: 'no view', fault: undefined }
  const viewed = byteView.view(bytes)
  const { outcome } = viewed
  if (outcome === 'not-mine') return { outcome, fault: undefined }
  const read = readJson(bytes, { bom: 'refuse' })
  const isValid = read.ok && sight.one.type.messageType.is(read.value)
  const shown = read.ok ? view(sight.one.type, read.value, sight.request, sight.policy).document : undefined
  const got = viewed.outcome === 'shown' ? decoder.decode(viewed.bytes) : undefined
  const isRight =
    outcome === 'invalid' || outcome === 'blank' ? !isValid : isValid && isSame(got, shown, isPlain)
  return { outcome, fault: isRight ? undefined : told(sight, outcome, bytes, got, shown) }
}

function isSame(got: string | undefined, shown: unknown, isPlain: boolean): boolean {
  if (got === undefined || shown === undefined) return got === shown
  return isPlain
    ? got === JSON.stringify(shown)
    : canonicalJson(JSON.parse(got)) === canonicalJson(JSON.parse(JSON.stringify(shown)))
}

function told(
  { one, request }: Sight,
  outcome: string,
  bytes: Uint8Array,
  got: string | undefined,
  shown: unknown,
): string {
  return [
    `${one.name}: ${outcome}, asked ${JSON.stringify(request)}`,
    `document ${decoder.decode(bytes)}`,
    `bytes ${got ?? '-'}`,
    `sdk   ${JSON.stringify(shown) ?? '-'}`,
  ].join('\n')
}

/** The bytes of what JSON.stringify writes. */
export function plainBytes(document: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(document))
}
