import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { KitBrokenError } from '../kit-broken-error.ts'

/** A configuration as somebody writes it. */
export interface WrittenConfig {
  readonly extends?: 'standard'
  /** How every caller gets a token that does not say so itself. */
  readonly token?: JsonObject
  readonly callers?: Readonly<Record<string, JsonObject>>
  readonly [key: string]: unknown
}

/** A configuration that says everything itself: its own words over those of the standard, a token for every caller. */
export function onStandard({ extends: base, token = {}, ...written }: WrittenConfig): object {
  const standard = base === undefined ? {} : readStandard()
  const laid = Object.entries(standard).filter(([name]) => !Object.hasOwn(written, name) || isLaidOver(name))
  const config = {
    ...written,
    ...Object.fromEntries(laid.map(([name, part]) => [name, overEach(name, part, written[name])])),
  }
  if (!isObject(config['callers'])) return config
  const callers = Object.entries(config['callers']).map(([name, caller]) => [
    name,
    withToken(caller, written, token),
  ])
  return { ...config, callers: Object.fromEntries(callers) }
}

/** Parts that are laid over the standard name by name; what else is written takes its place. */
const parts = ['callers', 'perCase', 'makers', 'outsiders', 'documents', 'changes', 'known']

function isLaidOver(name: string): boolean {
  return parts.includes(name)
}

/** Callers are the same caller with another token; the rest stands in place of what has its name. */
function overEach(name: string, base: Json, own: unknown): unknown {
  if (!isObject(base) || !isObject(own)) return own ?? base
  if (name !== 'callers') return { ...base, ...own }
  const callers = Object.entries(own).map(([caller, one]) => [
    caller,
    { ...Object(base[caller]), ...Object(one) },
  ])
  return { ...base, ...Object.fromEntries(callers) }
}

/** The organisation and the token of the configuration, where a caller names none. */
function withToken(caller: unknown, { organisatie }: WrittenConfig, token: JsonObject): unknown {
  if (!isObject(caller)) return caller
  const isOwn = ['token', 'tokenFrom', 'tokenUrl'].some((name) => Object.hasOwn(caller, name))
  return { ...(organisatie === undefined ? {} : { organisatie }), ...(isOwn ? {} : token), ...caller }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The people, documents and rights that the rows of Samenspraak were written for. */
function readStandard(): JsonObject {
  const manifest = createRequire(import.meta.url).resolve('@samenspraak/conformance/package.json')
  const data: Json = parse(readFileSync(join(dirname(manifest), 'standard', 'standard.yaml'), 'utf8'), {
    merge: true,
  })
  if (!isJsonObject(data)) throw new KitBrokenError('standard.yaml')
  return data
}
