import type { LocalFinding } from '../local/local-finding.ts'

/** Why a site was not made, by code, in both languages. */
export const buildRules = {
  'site/out-taken': {
    nl: 'In de map voor de site staat iets anders dan een eerder gebouwde site. Kies een lege map, of vervang alles met --force.',
    en: 'The folder for the site holds something else than an earlier site. Choose an empty one, or replace everything with --force.',
  },
  'site/out-holds-input': {
    nl: 'De map voor de site is, of bevat, de map waar de site uit wordt gemaakt, of is een hele schijf. Kies een andere map.',
    en: 'The folder for the site is or holds the folder that the site is made from, or is a whole disk. Choose another one.',
  },
  'site/failed': {
    nl: 'De pagina’s zijn niet gemaakt; de regels hierboven zeggen waarom. De map is niet veranderd.',
    en: 'The pages were not made; the lines above say why. The folder was not changed.',
  },
  'site/disk-full': {
    nl: 'De schijf is vol. De map is niet veranderd.',
    en: 'The disk is full. The folder was not changed.',
  },
  'site/link-broken': {
    nl: 'Een pagina verwijst naar iets dat er niet is. De map is niet veranderd.',
    en: 'A page refers to something that is not there. The folder was not changed.',
  },
} as const

/** What is wrong with the place or the pages of a site. */
export interface SiteFinding {
  readonly code: keyof typeof buildRules
  /** The page with its link; empty when it is about the whole. */
  readonly file: string
  readonly at: string
  readonly line: number
  readonly nl: string
  readonly en: string
}

/** What stands in the way of a site: something of its place or pages, or of the local glossary. */
export type BuildFinding = LocalFinding | SiteFinding

/** A finding with the texts of its code. */
export function buildFinding(code: keyof typeof buildRules, file: string): SiteFinding {
  return { code, file, at: '', line: 0, ...buildRules[code] }
}
