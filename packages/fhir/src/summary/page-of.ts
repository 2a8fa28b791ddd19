import { dayInWords } from './days.ts'
import { hiddenSection } from './hidden-section.ts'
import { detail } from './page.ts'
import type { Detail, Page } from './page.ts'
import { peopleSections, warningSections } from './people.ts'
import { askedSections, planSections } from './plan-sections.ts'
import { readerOf } from './presets.ts'
import { birthOf, residentName } from './residents.ts'
import { referralSections } from './referral-sections.ts'
import type { Seen } from './seen.ts'
import { wordOf } from './words.ts'

/** What a huisarts reads, in the order of a short consultation: whom it is about, what to heed, what is asked, whom to call. */
export function pageOf(seen: Seen): Page {
  return {
    title: 'Samenvatting voor de huisarts',
    lead: leadOf(seen),
    sections: [
      ...warningSections(seen),
      ...askedSections(seen),
      ...peopleSections(seen),
      ...referralSections(seen),
      ...planSections(seen),
      hiddenSection(seen),
    ],
  }
}

function leadOf({ inwoners, plannen, reports: [{ rol, op }] }: Seen): readonly Detail[] {
  return [
    ...inwoners.flatMap((inwoner) => [
      ...detail('Inwoner', residentName(inwoner)),
      ...detail('Geboren op', dayInWords(birthOf(inwoner))),
    ]),
    ...plannen.flatMap(({ titel, status }) => [
      ...detail('Plan', titel),
      ...detail('Stand van het plan', wordOf('planstatus', status)),
    ]),
    { label: 'Voor', value: readerOf(rol) },
    ...detail('Stand op', dayInWords(op)),
  ]
}
