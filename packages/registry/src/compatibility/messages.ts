import type { VersionFinding, CheckResult } from './check.ts'
import type { Refusal } from '../refusal.ts'

/** Longest witness that is written out, in UTF-16 units. */
const longestWitness = 1_000

/** A finding on one line: version, rule, places and a made-up document that breaks. */
export function messageOf(
  { version, rule, at, witness, ...text }: VersionFinding,
  language: 'nl' | 'en' = 'en',
): string {
  const words = phrases[language]
  const places = [
    ...(at.from === undefined ? [] : [words.before(version, at.from)]),
    ...(at.to === undefined ? [] : [words.after(at.to)]),
  ]
  const where = places.length === 0 ? '' : ` (${places.join(', ')})`
  const written = witness === undefined ? undefined : JSON.stringify(witness)
  const proof =
    written === undefined
      ? ''
      : ` ${words.witness}: ${written.length > longestWitness ? `${written.slice(0, longestWitness)}...` : written}`
  return `${rule} ${words.against(version)}${where}: ${text[language]}${proof}`
}

const phrases = {
  nl: {
    against: (version: number) => `tegenover versie ${version}`,
    before: (version: number, at: string) => `in versie ${version} op "${at}"`,
    after: (at: string) => `in het nieuwe schema op "${at}"`,
    witness: 'Voorbeeld',
  },
  en: {
    against: (version: number) => `against version ${version}`,
    before: (version: number, at: string) => `in version ${version} at "${at}"`,
    after: (at: string) => `in the new schema at "${at}"`,
    witness: 'Witness',
  },
} as const

/** The rule of a finding that says nothing of the schemas: nobody had time to compare them. */
export const tooBusyToCompare = 'unknown/busy'

/** Why nobody can say now whether a schema may follow; undefined when it was looked at, or breaks something anyhow. */
export function whyNotCompared({ verdict, findings }: CheckResult): Refusal | undefined {
  const busy = findings.find(({ rule }) => rule === tooBusyToCompare)
  return verdict !== 'unknown' || busy === undefined ? undefined : { code: 'busy', nl: busy.nl, en: busy.en }
}

/** Why a schema is not registered: all findings, and the first of them in the text. */
export function incompatible(result: CheckResult, level: string): Refusal {
  const notCompared = whyNotCompared(result)
  if (notCompared !== undefined) return notCompared
  const { verdict, findings } = result
  const messages = findings.map((finding) => messageOf(finding))
  const [nl, en] =
    verdict === 'unknown'
      ? ['Niet bewezen is dat dit schema verenigbaar is', 'It is not proven that this schema is compatible']
      : ['Dit schema is niet verenigbaar', 'This schema is not compatible']
  return {
    code: 'incompatible',
    nl: `${nl} (niveau ${level}). ${findings.map((finding) => `versie ${finding.version}: ${finding.rule} ${finding.nl}`).join('; ')}`,
    en: `${en} (level ${level}). ${messages.join('; ')}`,
    details: { verdict, findings },
  }
}
