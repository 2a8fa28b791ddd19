import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { modelEntries } from '../../site/src/data/message-groups.ts'
import { accessOf } from '../../site/src/data/rights/access.ts'
import { caseRequest, mainPurpose } from '../../site/src/data/rights/case-request.ts'
import { fieldsSeenBy, messageRights } from '../../site/src/data/rights/message-rights.ts'
import { decisionVariants, formVariants } from '../../site/src/data/rights/policy-variants.ts'
import { groups, policy, roles } from '../../site/src/data/rights/policy.ts'
import { articlesOfRow } from '../../site/src/data/rights/row-laws.ts'
import { sayAmount } from '../../site/src/data/rights/say-amount.ts'
import { seenPlan } from '../../site/src/data/rights/seen-plan.ts'
import { accessLetters } from '../../site/src/views/message-rights/access-letters.ts'
import { accessWords } from '../../site/src/views/rights/access-words.ts'
import { rightsFiles } from '../../site/src/views/rights-files/rights-files.ts'
import { countsText, seenCounts, seenText } from '../../site/src/views/seen/seen-words.ts'

const plan = modelEntries.filter(({ naam }) => naam === 'ondersteuningsplan')

test('every role has rows, and every row has a role and a group with a page', () => {
  expect(roles.filter(({ sleutel }) => policy.rowsOf(sleutel).length === 0)).toEqual([])
  const names = new Set([...roles, ...groups].map(({ sleutel }) => sleutel))
  const lost = policy.rows.filter(({ rol, gegevensgroep }) => !names.has(rol) || !names.has(gegevensgroep))
  expect(lost.map(({ sleutel }) => sleutel)).toEqual([])
})

test.each([
  [{ aantal: 1, per: 'week' }, '1 keer per week', 'once per week'],
  [{ aantal: 3, per: 'vier-weken' }, '3 keer per vier weken', '3 times per four weeks'],
  [
    { aantal: 2, per: 'geldigheidsduur' },
    '2 keer binnen de geldigheidsduur',
    '2 times within the period of validity',
  ],
  [{ aantal: 1, per: 'eenmalig' }, 'eenmalig', 'once'],
  [
    { aantal: 60, eenheid: 'minuut', frequentie: { aantal: 2, per: 'maand' } },
    '60 minuten, 2 keer per maand',
    '60 minutes, 2 times per month',
  ],
  [{ aantal: 1, eenheid: 'dagdeel' }, '1 dagdeel', '1 half-day session'],
  [{ aantal: 1250, eenheid: 'eurocent' }, '1250 eurocent', '1250 euro cent'],
  [{ aantal: 4 }, undefined, undefined],
  [{ begindatum: '2026-01-01' }, undefined, undefined],
])('%j reads as %s and %s', (amount: Readonly<Record<string, unknown>>, nl, en) => {
  expect([sayAmount(amount, 'nl'), sayAmount(amount, 'en')]).toEqual([nl, en])
})

test('what a role may do at most follows from its rows', () => {
  const said = (role: string, group: string): string => accessWords(accessOf(role, group), 'nl')
  expect([
    said('inwoner', 'omslag'),
    said('huisarts', 'omslag'),
    said('huisarts', 'veiligheid'),
    said('huisarts', 'arrangement'),
    said('huisarts-verwijzer', 'doelen'),
    said('beleidsmedewerker', 'gezondheid'),
    said('beleidsmedewerker', 'metingen'),
  ]).toEqual([
    'leest',
    'leest het nodigste, met toestemming',
    'nooit',
    'leest het nodigste, met toestemming',
    'niets',
    'nooit',
    'alleen totalen',
  ])
})

test('a field that a role can see is one of which its rows let it read', () => {
  const wrong = modelEntries.flatMap((entry) => {
    const rights = messageRights(entry)
    return rights.parts.flatMap(({ fields }) =>
      fields.flatMap(({ field, access }) =>
        access.flatMap((one, place) =>
          one?.reading === 'none' || one?.never === true
            ? [`${entry.naam} ${field.id} ${rights.roles[place]?.sleutel}`]
            : [],
        ),
      ),
    )
  })
  expect(wrong).toEqual([])
})

test('the three forms of the GP each see less of a plan than the GP, and never safety or debts', () => {
  const [entry] = plan
  if (entry === undefined) throw new TypeError('no plan')
  const counts = ['huisarts', 'huisarts-verwijzer', 'huisarts-expert', 'huisarts-informant'].map((role) => {
    const seen = fieldsSeenBy(role, entry)
    return { role, all: seen.size, debts: seen.has('veld-inkomenEnSchulden') }
  })
  const [doctor, ...forms] = counts
  expect(forms.filter(({ all }) => all >= (doctor?.all ?? 0))).toEqual([])
  expect(counts.filter(({ debts }) => debts)).toEqual([])
})

test('consent never shows less of the invented plan, and a part is told as what is left', () => {
  const plans = roles.map(({ sleutel }) => seenPlan(sleutel))
  const fields = plans.flatMap((sections) =>
    sections.flatMap(({ items }) => items.flatMap((item) => item.fields)),
  )
  expect(new Set(plans.map((sections) => seenCounts(sections).total)).size).toBe(1)
  expect(fields.filter(({ seen, seenText: part }) => seen === 'hidden' && part.nl !== '')).toEqual([])
  const seenWhole = fields.filter(({ seen, text, seenText: part }) => seen === 'shown' && text.nl === part.nl)
  expect(new Set(seenWhole.map((field) => seenText(field, 'nl')))).toEqual(new Set(['ziet dit']))
})

test('nobody but the resident and who acts for them sees more of the plan than the coordinator and the team', () => {
  const shown = new Map(roles.map(({ sleutel }) => [sleutel, seenCounts(seenPlan(sleutel))]))
  expect(countsText(shown.get('beleidsmedewerker') ?? { total: 0, shown: 1, all: 1 }, 'nl')).toBe('niets')
  expect(shown.get('huisarts-verwijzer')?.shown).toBe(0)
  expect(shown.get('huisarts-verwijzer')?.all).toBeGreaterThan(0)
  expect(shown.get('vrijwilliger')?.all).toBeLessThan(shown.get('wijkcoach')?.shown ?? 0)
})

test('a role looks at the invented plan for a purpose that it has rows for', () => {
  const without = roles.filter(
    ({ sleutel }) =>
      !policy.rowsOf(sleutel).some(({ verwerkingsdoel }) => verwerkingsdoel === mainPurpose(sleutel)),
  )
  expect(without).toEqual([])
  expect(caseRequest('huisarts', 'none').toestemmingen).toEqual([])
})

test('an invented decision is as wide or narrow as it says', () => {
  const directions = decisionVariants().map(({ id, differences }) => [
    id,
    [...new Set(differences.map(({ direction }) => direction))],
  ])
  expect(directions).toEqual([
    ['vrijwilliger-leest-niets', ['narrower']],
    ['coordinator-zonder-schulden', ['narrower']],
    ['huisarts-leest-doelen', ['other']],
  ])
  expect(formVariants().map(({ id }) => id)).toEqual([
    'huisarts-verwijzer',
    'huisarts-expert',
    'huisarts-informant',
  ])
})

test('every article that a row rests on can be read here or officially', () => {
  const blind = policy.rows
    .flatMap(articlesOfRow)
    .filter(({ page, official }) => page === undefined && official === undefined)
  expect([...new Set(blind.map(({ wet, artikel }) => `${wet} ${artikel}`))]).toEqual([])
})

test('letters say what the words say', () => {
  const access = { reading: 'minimum', changes: ['wijzigen'], onlyWithConsent: true, never: false } as const
  expect([accessLetters(access, 'nl'), accessLetters(access, 'en'), accessLetters(undefined, 'nl')]).toEqual([
    'NS+',
    'MW+',
    '',
  ])
})

test('the spreadsheet of a message holds each of its fields, and is the same each time', () => {
  const file = rightsFiles.find(({ name }) => name === 'toestemming-1.0.nl.xlsx')
  const sum = (): string =>
    createHash('sha256')
      .update(file?.bytes() ?? '')
      .digest('hex')
  expect(sum()).toBe(sum())
  const sheet = unzipSync(file?.bytes() ?? new Uint8Array())['xl/worksheets/sheet1.xml']
  const rows = strFromU8(sheet ?? new Uint8Array()).match(/<row /g)?.length
  const entry = modelEntries.find(({ naam }) => naam === 'toestemming')
  const fields = entry === undefined ? [] : messageRights(entry).parts.flatMap((part) => part.fields)
  expect(rows).toBe(fields.length + 1)
})
