import { type DirectedChange, type RuleCode, rules } from '@samenspraak/compat'
import type { Language } from '../../../language.ts'
import { readVersion } from '../../../version.ts'
import type { ComparedPair, ComparedSets } from '../compare-sets.ts'
import { answerOf, proofOf, unprovenReason } from '../judged-sets.ts'
import { reasonText } from './reason.ts'
import { type Report, shownChanges } from './report.ts'
import { filesByUri, sarifLocation } from './sarif-location.ts'
import { words } from './words.ts'

const levels = { major: 'error', minor: 'warning', patch: 'note' } as const

/** For code hosting (SARIF 2.1.0): every change is a result at its place in the new version. */
export function sarifText(report: Report, language: Language): string {
  const results = report.all.flatMap((sets) => {
    const files = filesByUri(sets)
    return [
      ...sets.pairs.flatMap((pair) => pairResults(pair, { files, report, language })),
      ...otherResults(sets, language),
    ]
  })
  const used = [...new Set(results.map(({ ruleId }) => ruleId))].toSorted()
  const driver = {
    name: 'samenspraak',
    version: readVersion(),
    informationUri: 'https://w3id.org/samenspraak',
    rules: used.map((id) => ({ id, shortDescription: { text: descriptionOf(id) } })),
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'unicodeCodePoints', results }],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

interface Result {
  readonly ruleId: string
  readonly level: 'error' | 'warning' | 'note'
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
}

interface Asked {
  readonly files: ReturnType<typeof filesByUri>
  readonly report: Report
  readonly language: Language
}

function pairResults(pair: ComparedPair, asked: Asked): readonly Result[] {
  const { files, report, language } = asked
  const changes = shownChanges(pair, report).map((change: DirectedChange) => ({
    ruleId: change.code,
    level: levels[change.bump],
    message: { text: change[language] },
    locations: [sarifLocation(pair.to, change.at.to ?? '', files.to)],
  }))
  const isTold = report.command === 'compat' || unprovenReason(pair, report.settings.mode) !== undefined
  return isTold ? [...verdictResults(pair, asked), ...changes] : changes
}

function verdictResults(pair: ComparedPair, { files, report, language }: Asked): readonly Result[] {
  const { mode, profile } = report.settings
  const proof = proofOf(pair, mode)
  const answer = answerOf(pair, mode)
  const say = words[language]
  if (proof === undefined || (answer === 'compatible' && proof.verdict === 'compatible')) return []
  const detail =
    proof.verdict === 'incompatible'
      ? ` ${say.witness}: ${JSON.stringify(proof.witness)}`
      : proof.verdict === 'unknown'
        ? ` ${say.reason}: ${reasonText(proof.reason, pair, language)}`
        : ''
  const text = `${say[answer]} (${mode}, ${profile}).${detail}`
  const level = answer === 'incompatible' ? 'error' : 'warning'
  const { side, pointer } = blamed(proof)
  const locations = [sarifLocation(pair[side], pointer, files[side])]
  return [{ ruleId: `compat/${answer}`, level, message: { text }, locations }]
}

/** The version in which the assertion stands that a document breaks, or that nothing can be said about. */
function blamed(proof: Exclude<ReturnType<typeof proofOf>, undefined>): {
  readonly side: 'from' | 'to'
  readonly pointer: string
} {
  if (proof.verdict === 'compatible') return { side: 'to', pointer: '' }
  if (proof.verdict === 'unknown')
    return { side: proof.reason.schema ?? 'to', pointer: proof.reason.at ?? '' }
  const { from, to } = proof.at
  return to === undefined && from !== undefined
    ? { side: 'from', pointer: from }
    : { side: 'to', pointer: to ?? '' }
}

function otherResults({ gone, fresh }: ComparedSets, language: Language): readonly Result[] {
  const say = words[language]
  const nowhereElse = new Map()
  return [
    ...gone.map((file) => ({ file, ruleId: 'compat/gone', level: 'error', word: say.gone }) as const),
    ...fresh.map((file) => ({ file, ruleId: 'compat/new', level: 'note', word: say.fresh }) as const),
  ].map(({ file, ruleId, level, word }) => ({
    ruleId,
    level,
    message: { text: `${word}: ${file.path}` },
    locations: [sarifLocation(file, '', nowhereElse)],
  }))
}

const ownRules: Readonly<Record<string, string>> = {
  'compat/compatible': 'The profile accepts it; what is proven says otherwise.',
  'compat/gone': 'A schema of the old version is not in the new one.',
  'compat/incompatible': 'A document that was valid no longer is, or the profile refuses the change.',
  'compat/new': 'A schema of the new version is not in the old one.',
  'compat/unknown': 'Whether documents stay valid cannot be proven.',
}

function descriptionOf(id: string): string {
  return isRule(id) ? rules[id].en(['…', '…', '…', '…']) : (ownRules[id] ?? id)
}

function isRule(id: string): id is RuleCode {
  return Object.hasOwn(rules, id)
}
