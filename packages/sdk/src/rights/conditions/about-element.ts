import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { AccessRequest, PersonFacts } from '../request/access-request.ts'
import { consentTest } from './consent.ts'
import type { Element, Involved } from './element.ts'
import { isOwn, isOwnWriting, isOwnOrganisation } from './own.ts'
import { coversDay } from './period.ts'
import { everyPerson, personsOf } from './persons.ts'
import { truthOf, unknown, yes } from './truth.ts'
import type { Truth } from './truth.ts'

/** A condition with the facts of a request filled in: what is left to ask of each element. */
export interface ElementTest {
  /** Equal for tests that always agree. */
  readonly key: string
  /** What of the context it asks for; nothing when it is the same for every element of a document. */
  readonly asks: readonly Aspect[]
  /** The list of which it asks a code. */
  readonly codeList?: string
  /** True when the facts of the request can never make it so, whatever the element. */
  readonly never: boolean
  readonly truth: (element: Element, involved: Involved) => Truth
}

/** A part of the context of an element. */
export type Aspect =
  'over' | 'eigenaar' | 'auteur' | 'regime' | 'voorzieningssoort' | 'doel' | 'periode' | 'codes' | 'ontvanger'

/** What is left of a condition about the element; undefined for one that nobody knows. */
export function aboutElement(
  condition: Voorwaarde,
  row: Bevoegdheid,
  request: AccessRequest,
): ElementTest | undefined {
  switch (condition.soort) {
    case 'over-zichzelf':
      return aboutThem(condition.soort, request, 'every')
    case 'mede-over-zichzelf':
      return aboutThem(condition.soort, request, 'some')
    case 'eigen-taak':
    case 'doel-van-eigen-taak':
    case 'eigen-inbreng':
    case 'zelfde-organisatie':
    case 'gericht-aan-wie-vraagt':
      return ofOneself(condition.soort, request)
    case 'regime-in':
    case 'voorzieningssoort-in':
    case 'code-in':
      return ofCode(condition)
    case 'periode-geldt':
    case 'eigen-onderdeel-loopt':
      return inTime(condition, request)
    case 'leeftijd-in':
      return ofPersons(`${condition.soort}:${condition.leeftijdsgroepen.join()}`, request, (person) =>
        isAmong(condition.leeftijdsgroepen, person.leeftijdsgroep),
      )
    case 'kan-belangen-niet-overzien':
      return ofPersons(condition.soort, request, (person) => isSaid(person.kanBelangenNietOverzien))
    case 'toestemming-gegeven':
      return consentTest(condition.welkeToestemming, row.gegevensgroep, request.toestemmingen)
    default:
      return undefined
  }
}

function isAmong(list: readonly string[], value: string | undefined): Truth {
  return value === undefined ? unknown : truthOf(list.includes(value))
}

/** Said wrongly it is as if it were not said. */
function isSaid(fact: unknown): Truth {
  return typeof fact === 'boolean' ? truthOf(fact) : unknown
}

/** Conditions that ask of a period whether it covers the day. */
function inTime(
  { soort, dagenNaAfloop }: Extract<Voorwaarde, { soort: 'periode-geldt' | 'eigen-onderdeel-loopt' }>,
  { op, wie }: AccessRequest,
): ElementTest {
  const covers = coversDay(op, dagenNaAfloop)
  const key = `${soort}:${dagenNaAfloop ?? 0}`
  if (soort === 'periode-geldt') return test(key, ['periode'], false, ({ periode }) => covers(periode))
  const isNobody = [wie.inwoner, wie.roltoewijzing, wie.organisatie].every((id) => id === undefined)
  return test(key, [], isNobody, (_element, involved) =>
    isNobody ? unknown : (involved.hasOwnPart?.(covers) ?? unknown),
  )
}

type OfOneself =
  'eigen-taak' | 'doel-van-eigen-taak' | 'eigen-inbreng' | 'zelfde-organisatie' | 'gericht-aan-wie-vraagt'

/** Conditions that ask whether something is of who asks, or for them. */
function ofOneself(soort: OfOneself, { wie }: AccessRequest): ElementTest {
  const hasNobody = wie.inwoner === undefined && wie.roltoewijzing === undefined
  const hasNothing = hasNobody && wie.organisatie === undefined
  switch (soort) {
    case 'eigen-taak':
      return test(soort, ['eigenaar'], hasNothing, ({ eigenaar, eigenaarKind }, involved) =>
        isOwn(eigenaar, eigenaarKind, wie, involved),
      )
    case 'gericht-aan-wie-vraagt':
      return test(soort, ['ontvanger'], hasNothing, ({ ontvanger, ontvangerKind }, involved) =>
        isOwn(ontvanger, ontvangerKind, wie, involved),
      )
    case 'doel-van-eigen-taak':
      return test(soort, ['doel'], hasNothing, ({ doel }, involved) =>
        doel === undefined ? unknown : truthOf(involved.isOwnGoal(doel)),
      )
    case 'eigen-inbreng':
      return test(soort, ['auteur'], hasNobody, ({ auteur, auteurKind }) =>
        isOwnWriting(auteur, auteurKind, wie),
      )
    case 'zelfde-organisatie':
      return test(
        soort,
        ['eigenaar'],
        wie.organisatie === undefined,
        ({ eigenaar, eigenaarKind }, involved) => isOwnOrganisation(eigenaar, eigenaarKind, wie, involved),
      )
  }
}

function test(
  key: string,
  asks: readonly Aspect[],
  never: boolean,
  truth: ElementTest['truth'],
): ElementTest {
  return { key, asks, never, truth }
}

/** Conditions that ask for a code of the element. */
function ofCode(
  condition: Extract<Voorwaarde, { soort: 'regime-in' | 'voorzieningssoort-in' | 'code-in' }>,
): ElementTest {
  const { soort } = condition
  switch (soort) {
    case 'regime-in':
      return among(soort, 'regime', condition.wettelijkeRegimes, ({ regime }) => regime)
    case 'voorzieningssoort-in':
      return among(
        soort,
        'voorzieningssoort',
        condition.voorzieningssoorten,
        (element) => element.voorzieningssoort,
      )
    case 'code-in': {
      const { codelijst: codeList, codes: asked } = condition
      return { ...among(`${soort}:${codeList}`, 'codes', asked, ({ codes }) => codes?.[codeList]), codeList }
    }
  }
}

function among(
  kind: string,
  aspect: Aspect,
  list: readonly string[],
  read: (element: Element) => unknown,
): ElementTest {
  const known = new Set<unknown>(list)
  return test(`${kind}:${list.join()}`, [aspect], false, (element) => {
    const value = read(element)
    return value === undefined || value === 'onbekend' ? unknown : truthOf(known.has(value))
  })
}

function ofPersons(
  key: string,
  { personen }: AccessRequest,
  read: (person: PersonFacts) => Truth,
): ElementTest {
  const outcomes = new Map<unknown, Truth>()
  for (const person of personen) {
    const known = outcomes.get(person.inwoner)
    const outcome = read(person)
    // Two entries that disagree about one resident leave it unknown.
    outcomes.set(person.inwoner, known === undefined || known === outcome ? outcome : unknown)
  }
  const never = ![...outcomes.values()].includes(yes)
  return test(key, ['over'], never, (element, involved) =>
    everyPerson(element, involved, (person) => outcomes.get(person) ?? unknown),
  )
}

function aboutThem(key: string, { wie }: AccessRequest, which: 'every' | 'some'): ElementTest {
  const own = new Set<unknown>([...(wie.inwoner === undefined ? [] : [wie.inwoner]), ...(wie.namens ?? [])])
  return test(key, ['over'], own.size === 0, (element, involved) => {
    const persons = personsOf(element, involved)
    if (persons.length === 0 || own.size === 0) return unknown
    return truthOf(
      which === 'every'
        ? persons.every((person) => own.has(person))
        : persons.some((person) => own.has(person)),
    )
  })
}
