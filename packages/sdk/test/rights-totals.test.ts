import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { describe, expect, test } from 'vitest'
import { example, part, permit, seen } from './rights-seen-by-rows.ts'

function totals(gegevensgroep: Bevoegdheid['gegevensgroep']): Bevoegdheid {
  return permit(gegevensgroep, [], {
    sleutel: `regisseur-${gegevensgroep}-totalen`,
    verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 },
  })
}

describe('a permit for totals', () => {
  test('shows a message about no persons, and the report says that it is totals', async () => {
    const research = await example('ervaringsonderzoek', 'volledig-wmo')
    const { document, report } = seen(research, [
      permit('omslag'),
      totals('verantwoording'),
      totals('tevredenheid'),
    ])
    expect(document).toEqual(research.document)
    expect(report.getoond.map(({ gegevensgroep, omvang }) => [gegevensgroep, omvang])).toEqual([
      ['tevredenheid', 'totalen'],
      ['verantwoording', 'totalen'],
    ])
    expect([report.afgeschermd, report.alleenInTotalen]).toEqual([[], []])
  })

  test('beside a permit for all of it is not called totals', async () => {
    const research = await example('ervaringsonderzoek', 'volledig-wmo')
    const { report } = seen(research, [totals('tevredenheid'), permit('tevredenheid')])
    expect(report.getoond.map(({ omvang }) => omvang)).toEqual(['alles'])
  })

  test('shows nothing among data of persons, and the report says why', async () => {
    const measurement = await example('meting', 'zrm-2017-huishouden-volledig')
    const view = seen(measurement, [permit('omslag'), totals('metingen')])
    expect(part(view, 'uitslag')).toBeUndefined()
    expect(view.report.alleenInTotalen).toEqual(['metingen'])
    expect(view.report.afgeschermd).toContain('metingen')
  })

  test('of a group whose existence tells something names it not', async () => {
    const plan = await example('ondersteuningsplan', 'volledig')
    const { report } = seen(plan, [totals('inkomen-en-schulden'), totals('arrangement')])
    expect(report.alleenInTotalen).toEqual(['arrangement'])
    expect(JSON.stringify(report)).not.toContain('inkomen-en-schulden')
  })

  test('shows no outcome of an instrument: it names nobody but is about somebody', async () => {
    const outcome = await example('zelfredzaamheidsmatrix', 'alle-domeinen', '2.0')
    const view = seen(outcome, [totals('metingen'), totals('gezondheid')])
    expect([view.document, view.report.alleenInTotalen]).toEqual([undefined, ['metingen', 'gezondheid']])
  })
})
