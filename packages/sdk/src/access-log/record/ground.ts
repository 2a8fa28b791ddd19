import type { Grondslag } from '../../../generated/bouwstenen/1.0/types.ts'
import type { ReportedRow } from '../../rights/report/report.ts'
import type { RecordedGroup } from './access-record.ts'

/** The legal basis that most groups rest on, the first of equals; an entry names one, the record keeps all. */
export function groundOf(shown: readonly RecordedGroup[]): Grondslag | undefined {
  const counted = new Map<string, { readonly ground: Grondslag; count: number }>()
  for (const { bevoegdheden } of shown) {
    const ofGroup = new Map(bevoegdheden.flatMap(groundsOf).map((ground) => [keyOf(ground), ground]))
    for (const [key, ground] of ofGroup) {
      const known = counted.get(key)
      if (known === undefined) counted.set(key, { ground, count: 1 })
      else known.count += 1
    }
  }
  const best = [...counted.values()].reduce<
    { readonly ground: Grondslag; readonly count: number } | undefined
  >((most, next) => (most === undefined || next.count > most.count ? next : most), undefined)
  return best === undefined ? undefined : { ...best.ground }
}

/** The consent that comes first in what is shown. */
export function consentOf(shown: readonly RecordedGroup[]): string | undefined {
  return shown.flatMap(({ bevoegdheden }) => bevoegdheden.flatMap(({ toestemmingen }) => toestemmingen))[0]
}

/** Consent without an article named is that of the GDPR. */
function groundsOf({ rechtsgrond }: ReportedRow): readonly Grondslag[] {
  if (rechtsgrond === undefined || rechtsgrond.soort === 'geen-persoonsgegevens') return []
  return rechtsgrond.bepalingen ?? [{ wet: 'AVG', artikel: '6', lid: 1, begrip: 'toestemming' }]
}

function keyOf({ wet, artikel, lid }: Grondslag): string {
  return JSON.stringify([wet, artikel, lid])
}
