import { comparedSchema, readVersion } from '../compatibility/check.ts'
import { isWidening } from '../compatibility/widening.ts'
import type { Compare } from '../differences/difference.ts'
import type { Shelves } from '../lookup/bundle.ts'
import type { ReadOffer } from '../registration/read-offer.ts'
import { rightsBefore } from '../registration/rights-refusal.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { DraftFinding } from './finding.ts'

/** Where somebody may see or do more than in the last version; doubt counts as more. */
export async function rightsWidened(
  shelves: Shelves & { readonly compare: Compare },
  name: SubjectName,
  { read, documents }: ReadOffer,
): Promise<readonly DraftFinding[]> {
  const latest = await rightsBefore(shelves.store, name)
  if (latest === undefined) return []
  const version = latest.version
  const from = await readVersion(shelves, latest)
  const to = comparedSchema(read.schema, read.schemaHash, documents)
  const difference = from === undefined ? undefined : await shelves.compare(from, to)
  if (difference === undefined || difference === 'busy') return [{ ...doubt, version }]
  return difference.changes.filter(isWidening).map(({ code, at, nl, en }) => ({
    code,
    severity: 'warning',
    notion: 'rechten',
    ...(at.to === undefined ? {} : { pointer: at.to }),
    version,
    nl,
    en,
  }))
}

const doubt: DraftFinding = {
  code: 'rights/unknown',
  severity: 'warning',
  notion: 'rechten',
  nl: 'Of rechten ruimer worden is niet vast te stellen; bevestig alleen wat u zelf hebt nagekeken.',
  en: 'Whether rights become wider cannot be told; confirm only what you have looked at yourself.',
}
