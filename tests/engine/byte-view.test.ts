import {
  type ByteViewed,
  compiledPlainView,
  compiledWasmView,
  createByteView,
  ViewProgramError,
} from '@samenspraak/engine/bytes'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { byteRights, view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { describe, expect, test } from 'vitest'
import { policyOf } from '../../packages/sdk/test/rights-random.ts'
import { benchRows, benchVerraad } from '../bench/view-rules.ts'
import { plainBytes, programOf } from './byte-view-compare.ts'
import { holdPairs } from './byte-view-pairs.ts'
import { compareAskers } from './byte-view-askers.ts'
import { compareMany } from './byte-view-random.ts'
import { sharesOfPlan } from './byte-view-share.ts'

const policy = policyOf(benchRows, 'bytes', benchVerraad)
const request: AccessRequest = {
  rol: 'wijkcoach',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  op: '2026-11-22',
  wie: { organisatie: '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806', organisatiesoort: 'wmo-aanbieder' },
  zaak: { toegewezen: true, betrokken: true, binnenLidmaatschap: true, planstatus: 'actief' },
  personen: [],
  toestemmingen: [],
}
const words = 'iets dat is afgesproken'
const plan = planWithWords()
const text = JSON.stringify(plan)
const program = programOf(ondersteuningsplan.schemaId) ?? new Uint8Array()
const codes = [
  ['WebAssembly', compiledWasmView() ?? compiledPlainView],
  ['plain JavaScript', compiledPlainView],
] as const

test('this machine views in WebAssembly', () => {
  expect(compiledWasmView()).toBeDefined()
})

describe.each(codes)('the view along bytes in %s', (_name, compiled) => {
  const viewed = (document: string | Uint8Array, largest = 100_000): ByteViewed => {
    const rights = byteRights(ondersteuningsplanRights, request, policy)
    const byteView = rights && createByteView(program, rights, { largest, compiled })
    const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
    return byteView?.view(bytes) ?? { outcome: 'not-mine' }
  }
  const shown = (document: string): string => {
    const found = viewed(document)
    return found.outcome === 'shown' ? new TextDecoder().decode(found.bytes) : found.outcome
  }

  test('never differs from the view of the SDK, whatever the message, request, rows and spelling', async () => {
    const { outcomes, faults } = await compareMany(400, 'test', compiled)
    expect(faults).toStrictEqual([])
    expect(Math.min(...['shown', 'hidden', 'invalid'].map((name) => outcomes[name] ?? 0))).toBeGreaterThan(25)
  })

  test('shows the same bytes when only what may not be seen is changed', async () => {
    const { seen, leaks } = await holdPairs(100, 'test', compiled)
    expect(leaks).toStrictEqual([])
    expect(seen).toBeGreaterThanOrEqual(100)
  })

  test('writes what JSON.stringify writes of the view, also when keys and white space stand otherwise', () => {
    const expected = JSON.stringify(view(ondersteuningsplanRights, plan, request, policy).document)
    expect(shown(text)).toBe(expected)
    expect(shown(JSON.stringify(plan, reversedKeys, 2))).toBe(expected)
  })

  test('keeps the spelling of what it shows', () => {
    const spelled = '"\\u0061fgesproken \\/ \\"zo\\" \u{1f600}"'
    expect(shown(text.replace(JSON.stringify(words), spelled))).toContain(`"wat":${spelled}`)
  })

  test.each([
    ['a key twice', text.replace('"wat"', '"wat":"x","wat"'), 'not-mine'],
    ['a key with an escape', text.replace('"wat"', '"w\\u0061t"'), 'not-mine'],
    ['an unknown property', text.replace('{', '{"geheim":1,'), 'invalid'],
    ['text behind it', `${text}x`, 'invalid'],
    ['half of a document', text.slice(0, -40), 'invalid'],
    ['nothing', ' \n', 'blank'],
  ])('shows nothing of a document with %s', (_what, document, outcome) => {
    expect(viewed(document)).toStrictEqual({ outcome })
  })

  test('shows nothing of bytes that are no UTF-8', () => {
    const bytes = plainBytes(plan)
    const at = new TextDecoder().decode(bytes).indexOf(words)
    expect(viewed(bytes.with(at, 0xff))).toStrictEqual({ outcome: 'invalid' })
  })

  test('leaves a document that is too large to others', () => {
    expect(viewed(text, 1_000)).toStrictEqual({ outcome: 'not-mine' })
  })

  test('leaves two who are involved under one id to others', () => {
    const doubled = { ...plan, betrokkenen: [...Object(plan).betrokkenen, Object(plan).betrokkenen[0]] }
    expect(viewed(JSON.stringify(doubled))).toStrictEqual({ outcome: 'not-mine' })
  })
})

test('views along bytes at least nine in ten plans of every role, as the SDK shows them', () => {
  const { shares, faults } = sharesOfPlan(2)
  expect(faults).toStrictEqual([])
  expect([...shares].filter(([, { own, views }]) => own / views < 0.9)).toStrictEqual([])
  expect([...shares.values()].filter(({ shown }) => shown > 0).length).toBeGreaterThan(8)
})

test('everybody whom a plan names sees of what is theirs what the SDK shows', async () => {
  const { shown, faults } = await compareAskers(
    ['plan', 'ondersteuningsplan'],
    compiledWasmView() ?? compiledPlainView,
  )
  expect(faults).toStrictEqual([])
  expect(shown).toBeGreaterThan(80)
})

test('refuses a program that was not written from the rights of the request', () => {
  const rights = byteRights(ondersteuningsplanRights, request, policy)
  if (rights === undefined) throw new TypeError('no rights')
  expect(() => createByteView(program, { ...rights, signature: 'others' })).toThrow(ViewProgramError)
  expect(() => createByteView(program.with(0, 99), rights)).toThrow(ViewProgramError)
})

test('makes no view for a request that knows of more residents than it can tell apart', () => {
  const rights = byteRights(ondersteuningsplanRights, request, policy)
  if (rights === undefined) throw new TypeError('no rights')
  const persons = Array.from({ length: 14 }, (_, nth) => `inwoner ${nth}`)
  expect(createByteView(program, { ...rights, persons })).toBeUndefined()
})

/** A plan in which somebody will do something in the words below. */
function planWithWords(): Readonly<Record<string, unknown>> {
  const made: unknown = sample('ondersteuningsplan', { seed: 3 })
  if (!ondersteuningsplan.is(made)) throw new TypeError('a sample is not valid')
  return { ...made, afspraken: made.afspraken?.map((one) => ({ ...one, wat: words })) }
}

function reversedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toReversed())
}
