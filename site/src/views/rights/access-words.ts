import type { Language } from '../../language.ts'
import type { Access } from '../../data/rights/access.ts'
import { rightsWords } from './words.ts'

/** What a role may do at most, in a few words. */
export function accessWords(access: Access | undefined, language: Language): string {
  const words = rightsWords[language]
  if (access === undefined) return words.nothing
  const { reading, changes, never, onlyWithConsent } = access
  if (never) return words.never
  const writes = changes.length > 0
  const said = {
    all: writes ? words.allAndChanges : words.all,
    minimum: writes ? words.minimumAndChanges : words.minimum,
    totals: writes ? words.totalsAndChanges : words.totals,
    none: writes ? words.onlyChanges : words.nothing,
  }[reading]
  return onlyWithConsent ? `${said}, ${words.consent}` : said
}

/** How a cell looks, beside what it says. */
export function accessTone(access: Access | undefined): 'open' | 'part' | 'closed' {
  if (access === undefined || access.never || (access.reading === 'none' && access.changes.length === 0))
    return 'closed'
  return access.reading === 'all' && !access.onlyWithConsent ? 'open' : 'part'
}
