import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { exitCodes } from '../../../packages/cli/src/exit-code.ts'
import { groupBy } from '../../../site/src/group.ts'
import { rules } from '../../lint/finding.ts'
import { fromRoot } from '../../sources/files.ts'
import { declaredCodes, mayDeclare, numberTable } from './declared-codes.ts'
import type { DeclaredCode } from './declared-codes.ts'
import type { Meaning, Text } from './error-code.ts'
import type { FamilyKey } from './families.ts'
import { placeOf } from './origins.ts'

/** One meaning of a code before anybody said what to do about it. */
export interface Found extends Omit<Meaning, 'help' | 'severity'> {
  readonly code: string
  readonly isWarning: boolean
  /** False for the row of a table that holds more than texts of codes, until something declares the code. */
  readonly isDeclared: boolean
}

/** Every code that the sources declare, with all that its declarations say. */
export function foundCodes(declared: readonly Declaration[] = declarations()): readonly Found[] {
  const found = new Map<string, Found>()
  for (const one of [...packageCodes(declared), ...exitCodesFound(), ...lintCodes(), ...exchangeCodes()]) {
    const key = `${one.family} ${one.code}`
    found.set(key, joined(found.get(key), one))
  }
  const codes = groupBy([...found.values()], ({ code }) => code)
  // A class of error that carries the code of a finding is the same thing, thrown.
  return [...found.values()].filter(
    ({ family, code, isDeclared }) => isDeclared && (family !== 'program' || codes.get(code)?.length === 1),
  )
}

/** A code and the file that declares it, from the root of the project. */
export interface Declaration {
  readonly path: string
  readonly declared: DeclaredCode
}

/** What the packages and what builds the site declare, whether or not it is for a reader. */
export function declarations(): readonly Declaration[] {
  const packages = readdirSync(fromRoot('packages')).map((name) => `packages/${name}/src`)
  return [...packages, 'site/build', 'site/local'].flatMap(sourceFiles).flatMap((path) => {
    const source = readFileSync(fromRoot(path), 'utf8')
    return mayDeclare(source) ? declaredCodes(path, source).map((declared) => ({ path, declared })) : []
  })
}

/** A package that is made of generated files alone has no sources; what is compiled beside them is none. */
function sourceFiles(folder: string): readonly string[] {
  const path = fromRoot(folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .toSorted()
    .map((name) => `${folder}/${name}`)
}

function* packageCodes(declarations: readonly Declaration[]): Generator<Found> {
  const statuses = refusalStatuses()
  for (const { path, declared } of declarations) {
    const place = placeOf(path, declared)
    if (place === undefined) continue
    const { text, bump, isWarning = false } = declared
    const status = declared.status ?? (place.family === 'registry' ? statuses.get(place.code) : undefined)
    yield {
      ...place,
      texts: text === undefined ? [] : [text],
      source: path,
      isWarning,
      isDeclared: declared.shape !== 'row' || declared.code.includes('/'),
      ...(status === undefined ? {} : { status }),
      ...(bump === undefined ? {} : { bump }),
    }
  }
}

/** The statuses of refusals; those without one of their own are requests that cannot be carried out. */
function refusalStatuses(): ReadonlyMap<string, number> {
  const path = 'packages/registry/src/http/v1/machinery/of-refusals.ts'
  const own = numberTable(path, readFileSync(fromRoot(path), 'utf8'), 'statuses')
  const refusals = 'packages/registry/src/refusal.ts'
  const members = declaredCodes(refusals, readFileSync(fromRoot(refusals), 'utf8'))
  return new Map([...members.map(({ code }): [string, number] => [code, 422]), ...own])
}

function exitCodesFound(): readonly Found[] {
  const source = 'packages/cli/src/exit-code.ts'
  return Object.values(exitCodes).map((number) => plain('exit', `exit/${number}`, [], source))
}

function lintCodes(): readonly Found[] {
  // The rules are said in English only; the Dutch stands with what to do about them.
  return Object.entries(rules).map(([code, en]) =>
    plain('lint', code, [{ nl: '', en: sentence(en) }], 'scripts/lint/finding.ts'),
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`
}

function exchangeCodes(): readonly Found[] {
  const source = 'schemas/apis/uitwisseling/contract.yaml'
  const { problemen }: { problemen: readonly ContractProblem[] } = parse(
    readFileSync(fromRoot(source), 'utf8'),
  )
  return problemen.map(({ code, status, titel, uitleg }) => ({
    ...plain('exchange', code, [titel, uitleg], source),
    status,
  }))
}

interface ContractProblem {
  readonly code: string
  readonly status: number
  readonly titel: Text
  readonly uitleg: Text
}

function plain(family: FamilyKey, code: string, texts: readonly Text[], source: string): Found {
  return { family, code, texts, source, isWarning: false, isDeclared: true }
}

/** Two declarations of one code: the file with a text tells where it is from. */
function joined(one: Found | undefined, other: Found): Found {
  if (one === undefined) return other
  const texts = [...one.texts, ...other.texts]
  const status = one.status ?? other.status
  const bump = one.bump ?? other.bump
  return {
    ...one,
    texts: texts.filter((text, place) => texts.findIndex(({ nl }) => nl === text.nl) === place),
    source: one.texts.length > 0 ? one.source : other.source,
    isWarning: one.isWarning || other.isWarning,
    isDeclared: one.isDeclared || other.isDeclared,
    ...(status === undefined ? {} : { status }),
    ...(bump === undefined ? {} : { bump }),
  }
}
