import { dateText } from '../dates.ts'
import { uuid } from '../random.ts'
import { decidedPeriod } from './arrangement.ts'
import type { Casus, Deel } from './casus.ts'
import { documentOf, vastlegging } from './document.ts'
import type { MunicipalityDocument } from './document.ts'
import type { Support } from './supports.ts'

/** The article that a decision under each act rests on. */
const articles: Readonly<Record<Support['wettelijkRegime'], readonly [wet: string, artikel: string]>> = {
  wmo2015: ['Wmo 2015', '2.3.5'],
  jeugdwet: ['Jeugdwet', '2.3'],
  participatiewet: ['Participatiewet', '7'],
  wgs: ['Wgs', '4a'],
}

/** Six weeks for an objection (Awb 6:7). */
const objectionDays = 42

/** The decision that a line of the arrangement rests on. */
export function decisionDocument(casus: Casus, deel: Deel, id: string): MunicipalityDocument {
  const { random, world, start } = casus
  const { support } = deel
  const [wet, artikel] = articles[support.wettelijkRegime]
  const periode = decidedPeriod(start)
  return documentOf('beschikking', {
    id,
    planType: 'beschikking',
    soort: 'toekenning',
    over: [deel.over],
    wettelijkRegime: support.wettelijkRegime,
    wettelijkeGrondslagen: [{ wet, artikel }],
    besluitnemer: { college: world.college.id, wijze: 'college' },
    totstandkoming: 'mens',
    genomenOp: dateText(start + 5),
    bezwaarTot: dateText(start + 5 + objectionDays),
    opVerzoek: deel.key !== 'dagbesteding' && deel.key !== 'schulden',
    periode,
    regels: [
      {
        id: uuid(random),
        over: [deel.over],
        wat: support.naam,
        voorziening: world.voorzieningen[deel.key],
        leveringsvorm: 'zin',
        periode,
        aanbieder: deel.aanbieder,
      },
    ],
    vastlegging: vastlegging(world.college.id, start + 5),
  })
}
