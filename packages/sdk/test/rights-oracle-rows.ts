import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'

/** A second opinion on rows, straight from the design text, without anything of the view. */
export interface Situation {
  readonly over: readonly string[]
  readonly owner: Somebody | undefined
  readonly author: Somebody | undefined
  readonly receiver: Somebody | undefined
  readonly regime: string | undefined
  readonly provision: string | undefined
  readonly goal: string | undefined
  readonly ownGoals: ReadonlySet<string>
  /** The nearest period that an object has of its own. */
  readonly period: Period | undefined
  /** Code list -> the nearest code of it. */
  readonly codes: Readonly<Record<string, string>>
  /** Each part of the document that says whose it is; undefined in a message where nothing says a period. */
  readonly parts: readonly Part[] | undefined
}

/** A period as documents write it. */
export interface Period {
  readonly begindatum: string
  readonly einddatum?: string | undefined
}

/** A part of a document, with the period around it. */
export interface Part {
  readonly owner: Somebody | undefined
  readonly period: Period | undefined
}

/** A party with all that the document says of it. */
export interface Somebody {
  /** A source only keeps the document. */
  readonly kind: 'organisation' | 'source' | 'role' | 'person' | 'involved'
  readonly person?: string | undefined
  readonly role?: string | undefined
  readonly organisation?: string | undefined
}

/** What a condition says: yes, no, or that a fact is missing. */
type Answer = 'yes' | 'no' | 'unknown'

/** How much of a group is seen in a situation. */
export function levelIn(
  policy: Policy,
  request: AccessRequest,
  group: string,
  situation: Situation,
  aboutPersons: boolean,
): 'none' | 'minimum' | 'full' {
  const rows = policy.rows.filter((row) => concerns(row, request, group))
  const answers = (row: Bevoegdheid): readonly Answer[] => [
    organisation(row, request),
    ...(row.voorwaarden ?? []).map((condition) => answer(condition, row, request, situation)),
    ...consentOfGround(row, request, situation),
  ]
  if (rows.some((row) => row.effect === 'verbieden' && !answers(row).includes('no'))) return 'none'
  const permits = rows.filter(
    (row) => row.effect === 'toestaan' && answers(row).every((said) => said === 'yes'),
  )
  if (permits.some((row) => givesAll(row, aboutPersons))) return 'full'
  return permits.some(({ verplichting }) => verplichting?.soort === 'tot-minimum-beperken')
    ? 'minimum'
    : 'none'
}

/** Whether a group is seen whole in every situation there could be. */
export function alwaysFull(
  policy: Policy,
  request: AccessRequest,
  group: string,
  aboutPersons: boolean,
): boolean {
  const rows = policy.rows.filter((row) => concerns(row, request, group))
  const answers = (row: Bevoegdheid): readonly (Answer | 'depends')[] => [
    organisation(row, request),
    ...(row.voorwaarden ?? []).map((condition) => requestAnswer(condition, request) ?? 'depends'),
    ...(row.rechtsgrond?.soort === 'toestemming' ? (['depends'] as const) : []),
  ]
  const mayForbid = rows.some((row) => row.effect === 'verbieden' && !answers(row).includes('no'))
  return (
    !mayForbid &&
    rows.some(
      (row) =>
        row.effect === 'toestaan' &&
        givesAll(row, aboutPersons) &&
        answers(row).every((said) => said === 'yes'),
    )
  )
}

/** A message about nobody is the total itself that a row may give. */
function givesAll({ verplichting }: Bevoegdheid, aboutPersons: boolean): boolean {
  return verplichting === undefined || (verplichting.soort === 'samenvoegen' && !aboutPersons)
}

function concerns(row: Bevoegdheid, { rol, verwerkingsdoel, op }: AccessRequest, group: string): boolean {
  if (row.rol !== rol || row.gegevensgroep !== group || !row.acties.includes('lezen')) return false
  if (row.verwerkingsdoel !== undefined && row.verwerkingsdoel !== verwerkingsdoel) return false
  return op >= row.periode.begindatum && op <= (row.periode.einddatum ?? '9999-12-31')
}

function organisation({ organisatievoorwaarde: asked }: Bevoegdheid, { wie }: AccessRequest): Answer {
  if (asked.soort === 'geen-organisatie')
    return wie.organisatie === undefined && wie.organisatiesoort === undefined ? 'yes' : 'no'
  if (asked.soort === 'elke-organisatie') return wie.organisatie === undefined ? 'unknown' : 'yes'
  if (asked.soort === 'organisatiesoort') return oneOf(asked.organisatiesoorten, wie.organisatiesoort)
  if (asked.soort === 'genoemde-organisaties') return oneOf(asked.organisaties, wie.organisatie)
  return wie.contracten === undefined ? 'unknown' : said(wie.contracten.includes(String(asked.contract)))
}

type Condition = NonNullable<Bevoegdheid['voorwaarden']>[number]

function requestAnswer(condition: Condition, { wie, zaak, personen }: AccessRequest): Answer | undefined {
  if (condition.soort === 'betrokken-bij-plan') return fact(zaak.betrokken)
  if (condition.soort === 'toegewezen-aan-zaak') return fact(zaak.toegewezen)
  if (condition.soort === 'binnen-lidmaatschapsperiode') return fact(zaak.binnenLidmaatschap)
  if (condition.soort === 'op-verzoek-van-inwoner') return fact(zaak.opVerzoekVanInwoner)
  if (condition.soort === 'planstatus-in') return oneOf(condition.planstatussen, zaak.planstatus)
  if (condition.soort === 'geheimhouding-in') return oneOf(condition.geheimhoudingen, wie.geheimhouding)
  if (condition.soort === 'eigen-leeftijd-in') {
    return oneOf(
      condition.leeftijdsgroepen,
      personen.find(({ inwoner }) => inwoner === wie.inwoner)?.leeftijdsgroep,
    )
  }
  return undefined
}

function answer(
  condition: Condition,
  row: Bevoegdheid,
  request: AccessRequest,
  situation: Situation,
): Answer {
  const { wie, personen } = request
  const { over, owner, author, regime, provision, goal, ownGoals } = situation
  const mine = [wie.inwoner, ...(wie.namens ?? [])]
  const ofPerson = (person: string): AccessRequest['personen'][number] | undefined =>
    personen.find(({ inwoner }) => inwoner === person)
  if (condition.soort === 'over-zichzelf' || condition.soort === 'mede-over-zichzelf') {
    if (over.length === 0 || mine.every((person) => person === undefined)) return 'unknown'
    const mineAmong = over.filter((person) => mine.includes(person)).length
    return said(condition.soort === 'over-zichzelf' ? mineAmong === over.length : mineAmong > 0)
  }
  if (condition.soort === 'eigen-taak') return isTaskOf(owner, request)
  if (condition.soort === 'gericht-aan-wie-vraagt') return isTaskOf(situation.receiver, request)
  if (condition.soort === 'doel-van-eigen-taak')
    return goal === undefined ? 'unknown' : said(ownGoals.has(goal))
  if (condition.soort === 'eigen-inbreng')
    return same(author, [
      [author?.person, wie.inwoner],
      [author?.role, wie.roltoewijzing],
    ])
  if (condition.soort === 'zelfde-organisatie') {
    if (wie.organisatie === undefined) return 'unknown'
    if (owner?.kind === 'role' && owner.role === wie.roltoewijzing) return 'yes'
    return owner?.organisation === undefined ? 'unknown' : said(owner.organisation === wie.organisatie)
  }
  if (condition.soort === 'regime-in') return oneOf(condition.wettelijkeRegimes, regime)
  if (condition.soort === 'voorzieningssoort-in') return oneOf(condition.voorzieningssoorten, provision)
  if (condition.soort === 'code-in') return oneOf(condition.codes, situation.codes[condition.codelijst])
  if (condition.soort === 'periode-geldt')
    return inTime(situation.period, request.op, condition.dagenNaAfloop ?? 0)
  if (condition.soort === 'eigen-onderdeel-loopt') {
    const asksNobody = [wie.inwoner, wie.roltoewijzing, wie.organisatie].every((id) => id === undefined)
    if (situation.parts === undefined || asksNobody) return 'unknown'
    const answers = situation.parts.map((part) => ofPart(part, request, condition.dagenNaAfloop ?? 0))
    return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no'
  }
  if (condition.soort === 'leeftijd-in')
    return every(over, (person) => oneOf(condition.leeftijdsgroepen, ofPerson(person)?.leeftijdsgroep))
  if (condition.soort === 'kan-belangen-niet-overzien')
    return every(over, (person) => fact(ofPerson(person)?.kanBelangenNietOverzien))
  if (condition.soort === 'toestemming-gegeven')
    return consent(condition.welkeToestemming, row, request, situation)
  return requestAnswer(condition, request) ?? 'unknown'
}

function isTaskOf(owner: Somebody | undefined, { wie }: AccessRequest): Answer {
  return same(owner, [
    [owner?.person, wie.inwoner],
    [owner?.role, wie.roltoewijzing],
    [owner?.kind === 'organisation' ? owner.organisation : undefined, wie.organisatie],
  ])
}

/** Both that the part is of who asks and that its period covers the day. */
function ofPart({ owner, period }: Part, request: AccessRequest, days: number): Answer {
  const answers = [isTaskOf(owner, request), inTime(period, request.op, days)]
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Counted in days since 1970, so that nothing is shared with how the engine compares texts. */
function inTime(period: Period | undefined, op: string, days: number): Answer {
  if (period === undefined) return 'unknown'
  const dayOf = (date: string): number => Date.parse(date) / 86_400_000
  const last = period.einddatum === undefined ? Number.POSITIVE_INFINITY : dayOf(period.einddatum) + days
  return said(dayOf(period.begindatum) <= dayOf(op) && dayOf(op) <= last)
}

function consentOfGround(row: Bevoegdheid, request: AccessRequest, situation: Situation): readonly Answer[] {
  const { rechtsgrond, voorwaarden = [], effect } = row
  if (effect === 'verbieden') return []
  if (
    rechtsgrond?.soort !== 'toestemming' ||
    voorwaarden.some(({ soort }) => soort === 'toestemming-gegeven')
  )
    return []
  return [consent(rechtsgrond.welkeToestemming, row, request, situation)]
}

type Which = Extract<Condition, { soort: 'toestemming-gegeven' }>['welkeToestemming']

function consent(
  which: Which,
  row: Bevoegdheid,
  request: AccessRequest,
  { over, regime }: Situation,
): Answer {
  if (regime === undefined || regime === 'onbekend') return 'unknown'
  return every(over, (person) =>
    said(
      request.toestemmingen.some(
        (given) =>
          given.inwoner === person &&
          given.vanRegime === regime &&
          given.gegevensgroep === row.gegevensgroep &&
          (which.soort === 'vastgelegd'
            ? given.toestemming === which.toestemming
            : given.uitdrukkelijk || !which.uitdrukkelijk),
      ),
    ),
  )
}

function same(
  who: Somebody | undefined,
  pairs: readonly (readonly [string | undefined, string | undefined])[],
): Answer {
  const known = pairs.filter(([theirs, mine]) => theirs !== undefined && mine !== undefined)
  if (who === undefined || known.length === 0) return 'unknown'
  return said(known.some(([theirs, mine]) => theirs === mine))
}

function every(over: readonly string[], ask: (person: string) => Answer): Answer {
  const answers = over.map(ask)
  if (answers.includes('no')) return 'no'
  return answers.length === 0 || answers.includes('unknown') ? 'unknown' : 'yes'
}

function oneOf(list: readonly string[], value: string | undefined): Answer {
  return value === undefined || value === 'onbekend' ? 'unknown' : said(list.includes(value))
}

function fact(value: boolean | undefined): Answer {
  return value === undefined ? 'unknown' : said(value)
}

function said(holds: boolean): Answer {
  return holds ? 'yes' : 'no'
}
