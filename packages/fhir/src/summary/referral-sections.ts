import { dayInWords } from './days.ts'
import { detail, section } from './page.ts'
import type { Item, Section } from './page.ts'
import type { Seen } from './seen.ts'
import { wordOf } from './words.ts'

/** What became of a referral: the request, and below it each answer. */
export function referralSections(seen: Seen): readonly Section[] {
  return section('Verwijzing', [...seen.verwijzingen.map(asked), ...seen.terugkoppelingen.map(answered)])
}

function asked(verwijzing: Seen['verwijzingen'][number]): Item {
  const { soort, reden, status, urgentie, verzondenOp, aanvaardOp, contact } = verwijzing
  return {
    head: `Verwijzing ${wordOf('verwijzingsoort', soort) ?? ''}`.trimEnd(),
    details: [
      ...detail('Reden', reden),
      ...detail('Stand', wordOf('verwijzingstatus', status)),
      ...detail('Urgentie', wordOf('urgentie', urgentie)),
      ...detail('Verzonden op', dayInWords(verzondenOp)),
      ...detail('Aanvaard op', dayInWords(aanvaardOp)),
      ...(contact?.nietContacteren === true
        ? [{ label: 'Let op', value: 'neem niet zelf contact op met deze persoon' }]
        : []),
      ...detail('Contact', contact?.instructie),
    ],
  }
}

function answered(terugkoppeling: Seen['terugkoppelingen'][number]): Item {
  const { status, op, watGedaan, vervolg, startVerwacht, afwijzing } = terugkoppeling
  return {
    head: ['Terugkoppeling', ...(op === undefined ? [] : [`van ${dayInWords(op) ?? ''}`])].join(' '),
    details: [
      ...detail('Stand', wordOf('verwijzingstatus', status)),
      ...detail('Wat er is gedaan', watGedaan),
      ...detail('Hoe het verdergaat', wordOf('vervolg-na-verwijzing', vervolg)),
      ...detail('Begint naar verwachting op', dayInWords(startVerwacht)),
      ...detail('Reden van afwijzing', wordOf('reden-afwijzing', afwijzing?.reden)),
      ...detail('Toelichting', afwijzing?.toelichting),
    ],
  }
}
