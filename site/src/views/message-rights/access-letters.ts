import type { Access, Reading } from '../../data/rights/access.ts'
import type { InBoth, Language } from '../../language.ts'

const letters: InBoth<Readonly<Record<Reading | 'writes', string>>> = {
  nl: { all: 'L', minimum: 'N', totals: 'T', none: '', writes: 'S' },
  en: { all: 'R', minimum: 'M', totals: 'T', none: '', writes: 'W' },
}

/** What a role may do with a field in one to three letters, so that many roles fit beside each other. */
export function accessLetters(access: Access | undefined, language: Language): string {
  if (access === undefined) return ''
  const { reading, changes, onlyWithConsent } = access
  const said = letters[language]
  return `${said[reading]}${changes.length > 0 ? said.writes : ''}${onlyWithConsent ? '+' : ''}`
}
