import type { CompatIssue, Verdict } from '@samenspraak/compat'
import { directionOfMode } from '@samenspraak/compat'
import type { Language } from '../../../language.ts'
import { printable } from '../../../report/printable.ts'
import type { ComparedPair, ComparedSets } from '../compare-sets.ts'
import { answerOf, proofOf, unprovenReason } from '../judged-sets.ts'
import { reasonText } from './reason.ts'
import { placeOfChange, type Report, shownChanges, shownPointer } from './report.ts'
import { words } from './words.ts'

/** For people: per schema the answer, its proof, and what changed. */
export function humanText(report: Report, language: Language): string {
  const lines = report.all.flatMap((sets) => [
    ...(report.all.length > 1 ? [`== ${sets.from} → ${sets.to}`] : []),
    ...sets.pairs.flatMap((pair) => pairLines(pair, report, language)),
    ...otherLines(sets, language),
  ])
  return [...lines, ...lastLines(report, language)].map((line) => `${printable(line)}\n`).join('')
}

function pairLines(pair: ComparedPair, report: Report, language: Language): readonly string[] {
  const changes = shownChanges(pair, report)
  const head = report.command === 'compat' ? answerLines(pair, report, language) : [pair.name]
  const unproven = report.command === 'diff' ? unprovenReason(pair, report.settings.mode) : undefined
  if (report.command === 'diff' && changes.length === 0 && unproven === undefined) return []
  const { bump, bumps } = pair.explanation
  const each = Object.entries(bumps).map(([notion, asked]) => `${notion} ${asked}`)
  return [
    ...head,
    ...(unproven === undefined ? [] : [reasonLine(unproven, pair, language)]),
    ...changes.map(
      (change) => `  ${change.bump}  ${placeOfChange(change)}  ${change[language]} [${change.code}]`,
    ),
    ...(changes.length > 0 ? [`  ${words[language].bump}: ${bump} (${each.join(', ')})`] : []),
  ]
}

function answerLines(pair: ComparedPair, report: Report, language: Language): readonly string[] {
  const { mode, profile } = report.settings
  const say = words[language]
  const direction = directionOfMode(mode)
  const profiled = direction === undefined ? undefined : pair.profiled?.[direction]
  const proof = proofOf(pair, mode)
  const isAsked = direction === undefined ? '' : `: ${say[direction]}`
  return [
    `${pair.name}  ${say[answerOf(pair, mode)]}  (${mode}, ${profile}${isAsked})`,
    ...(profiled === undefined || proof === undefined
      ? []
      : [
          `  ${profiled[language]}`,
          ...profiled.differences
            .filter(({ isAccepted }) => !isAccepted)
            .map(({ code, at }) => `  ${profile}  ${shownPointer(at.to ?? '')}  [profile/${code}]`),
          `  ${say.proof}: ${say[proof.verdict]}`,
        ]),
    ...(proof === undefined ? [] : proofLines(proof, pair, language)),
  ]
}

/** The counterexample is made up by the checker, so it may be shown. */
function proofLines(proof: Verdict, pair: ComparedPair, language: Language): readonly string[] {
  const say = words[language]
  if (proof.verdict === 'compatible') return []
  if (proof.verdict === 'unknown') return [reasonLine(proof.reason, pair, language)]
  const place = proof.at.to ?? proof.at.from ?? ''
  return [`  ${say.witness}: ${JSON.stringify(proof.witness)}  (${shownPointer(place)})`]
}

function reasonLine(issue: CompatIssue, pair: ComparedPair, language: Language): string {
  return `  ${words[language].reason}: ${reasonText(issue, pair, language)}`
}

function otherLines({ gone, fresh }: ComparedSets, language: Language): readonly string[] {
  return [
    ...gone.map(({ path }) => `${path}  ${words[language].gone}`),
    ...fresh.map(({ path }) => `${path}  ${words[language].fresh}`),
  ]
}

function lastLines(report: Report, language: Language): readonly string[] {
  const say = words[language]
  const pairs = report.all.flatMap((sets) => sets.pairs)
  const count = pairs.flatMap((pair) => shownChanges(pair, report)).length
  const isProven = pairs.every((pair) => unprovenReason(pair, report.settings.mode) === undefined)
  const isSame =
    isProven && count === 0 && report.all.every(({ gone, fresh }) => gone.length + fresh.length === 0)
  if (report.command === 'diff' && isSame) return [say.none]
  return [`${say.schemas}: ${pairs.length}, ${say.changes}: ${count}`]
}
