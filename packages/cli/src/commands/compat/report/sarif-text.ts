import { type DirectedChange, type RuleCode, rules } from '@samenspraak/compat'
import { locate } from '@samenspraak/sdk/json'
import type { Language } from '../../../language.ts'
import { readVersion } from '../../../version.ts'
import type { ComparedPair } from '../compare-sets.ts'
import { answerOf, proofOf } from '../judged-sets.ts'
import type { SchemaFile } from '../schema-files/schema-set.ts'
import { type Report, shownChanges } from './report.ts'
import { words } from './words.ts'

const levels = { major: 'error', minor: 'warning', patch: 'note' } as const

/** For code hosting (SARIF 2.1.0): every change is a result at its place in the new version. */
export function sarifText(report: Report, language: Language): string {
  const pairs = report.all.flatMap((sets) => sets.pairs)
  const results = pairs.flatMap((pair) => [
    ...(report.command === 'compat' ? verdictResults(pair, report, language) : []),
    ...shownChanges(pair, report).map((change) => changeResult(change, pair, language)),
  ])
  const gone = report.all.flatMap((sets) => sets.gone).map((file) => goneResult(file, language))
  const all = [...results, ...gone]
  const used = [...new Set(all.map(({ ruleId }) => ruleId))].toSorted()
  const driver = {
    name: 'samenspraak',
    version: readVersion(),
    informationUri: 'https://w3id.org/samenspraak',
    rules: used.map((id) => ({ id, shortDescription: { text: descriptionOf(id) } })),
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'unicodeCodePoints', results: all }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Result {
  readonly ruleId: string
  readonly level: 'error' | 'warning' | 'note'
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
}

function verdictResults(pair: ComparedPair, { settings }: Report, language: Language): readonly Result[] {
  const proof = proofOf(pair, settings.mode)
  const answer = answerOf(pair, settings.mode)
  const say = words[language]
  if (proof === undefined || (answer === 'compatible' && proof.verdict === 'compatible')) return []
  const detail =
    proof.verdict === 'incompatible'
      ? ` ${say.witness}: ${JSON.stringify(proof.witness)}`
      : proof.verdict === 'unknown'
        ? ` ${say.reason}: ${proof.reason.code}`
        : ''
  const text = `${say[answer]} (${settings.mode}, ${settings.profile}).${detail}`
  const pointer = proof.verdict === 'incompatible' ? (proof.at.to ?? '') : ''
  const level = answer === 'incompatible' ? 'error' : 'warning'
  return [{ ruleId: `compat/${answer}`, level, message: { text }, locations: [location(pair.to, pointer)] }]
}

function changeResult(change: DirectedChange, { to }: ComparedPair, language: Language): Result {
  return {
    ruleId: change.code,
    level: levels[change.bump],
    message: { text: change[language] },
    locations: [location(to, change.at.to ?? '')],
  }
}

function goneResult(file: SchemaFile, language: Language): Result {
  const text = `${words[language].gone}: ${file.path}`
  return { ruleId: 'compat/gone', level: 'error', message: { text }, locations: [location(file, '')] }
}

/** Looking for a line reads the file from its start; beyond this size a pointer must do. */
const mostBytesForLines = 512 * 1024

/** A place with its line when the file can be looked into; a pointer into another schema has only a name. */
function location({ file, bytes }: SchemaFile, pointer: string): object {
  const isHere = (pointer === '' || pointer.startsWith('/')) && bytes.length <= mostBytesForLines
  const place = isHere ? locate(bytes, pointer) : undefined
  const region = place === undefined ? {} : { region: { startLine: place.line, startColumn: place.column } }
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region },
    logicalLocations: [{ fullyQualifiedName: pointer === '' ? '#' : pointer }],
  }
}

/** A path is a relative reference; a drive letter or `git:` would be taken for a scheme. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^git:[^:]*:/, '')
  return encodeURI(path)
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')
    .replace(/^([A-Za-z]):/, '/$1:')
}

function descriptionOf(id: string): string {
  const rule = isRule(id) ? rules[id] : undefined
  return rule === undefined ? id : rule.en(['…', '…', '…', '…'])
}

function isRule(id: string): id is RuleCode {
  return Object.hasOwn(rules, id)
}
