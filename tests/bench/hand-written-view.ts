import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'

/** What the hand-written view must know of who asks. */
export interface Coach {
  readonly roltoewijzing: string
  readonly organisatie: string
}

type Plan = Ondersteuningsplan
type Item<Name extends keyof Plan> = NonNullable<Plan[Name]> extends readonly (infer One)[] ? One : never
type Regel = NonNullable<Plan['arrangement']>['regels'][number]
type Out = Record<string, unknown>

const workable: ReadonlySet<unknown> = new Set(['wmo2015', 'geen'])
const hiddenActs: ReadonlySet<unknown> = new Set(['wgs', 'zvw', 'wlz'])
const hiddenParties: ReadonlySet<unknown> = new Set(['schuldhulpverlener', 'wijkverpleegkundige'])
const hiddenForms: ReadonlySet<unknown> = new Set(['schuldhulpverlening', 'zvw-zorg', 'wlz-zorg'])
const hiddenDomains: ReadonlySet<unknown> = new Set([
  ...[
    'financien',
    'geestelijke-gezondheid',
    'lichamelijke-gezondheid',
    'middelengebruik',
    'verslaving',
    'justitie',
  ],
])
const hiddenKinds: ReadonlySet<unknown> = new Set([
  ...['planVanAanpakWgs', 'planVanAanpakPw', 'indicatiebesluitWlz', 'zorgplanWlz', 'planVanAanpakJeugd'],
  ...['beschikking', 'onderzoeksverslagWmo', 'persoonlijkPlanWmo'],
])

/**
 * The rows for a wijkcoach who is assigned to the case, as a good programmer would write them out by hand for one
 * message and one role: the anchor of the benchmark.
 */
export function handWrittenView(plan: Plan, me: Coach): Out {
  const regime = plan.vastlegging.wettelijkRegime
  const isWorkable = workable.has(regime)
  const goals = new Set<string>()
  for (const doel of plan.doelen ?? []) if (isShown(doel, regime)) goals.add(doel.id)
  const people = new Map<string, Item<'betrokkenen'>>()
  for (const one of plan.betrokkenen ?? []) people.set(one.id, one)
  const knows = (id: string): boolean =>
    !hiddenParties.has(people.get(id)?.betrokkenheid ?? 'schuldhulpverlener')
  const out: Out = {}
  if (plan.$schema !== undefined) out['$schema'] = plan.$schema
  out['id'] = plan.id
  out['planType'] = plan.planType
  if (plan.titel !== undefined) out['titel'] = plan.titel
  out['reikwijdte'] = plan.reikwijdte
  out['status'] = plan.status
  out['periode'] = period(plan.periode)
  out['over'] = [...plan.over]
  if (plan.huishouden !== undefined) out['huishouden'] = plan.huishouden
  put(out, 'eigenWoorden', plan.eigenWoorden, words)
  put(out, 'sterkePunten', plan.sterkePunten, (one) =>
    isShown(one, regime) ? statement(one, 'sterkPunt') : undefined,
  )
  put(out, 'leefgebieden', plan.leefgebieden, (one) =>
    isShown(one, regime) && area(one.leefgebied) !== undefined ? statement(one, 'beeld') : undefined,
  )
  put(out, 'doelen', plan.doelen, (one) => (isShown(one, regime) ? goal(one, goals) : undefined))
  put(out, 'afspraken', plan.afspraken, (one) => {
    const isOwn = people.get(one.uitvoerder)?.roltoewijzing === me.roltoewijzing
    return !hiddenActs.has(one.wettelijkRegime) && (isOwn || workable.has(one.wettelijkRegime ?? regime))
      ? appointment(one, goals, knows)
      : undefined
  })
  if (plan.arrangement !== undefined) {
    const { arrangement } = plan
    const inner = arrangement.vastlegging?.wettelijkRegime ?? regime
    const whole = workable.has(inner)
    const shown: Out = {}
    if (whole) {
      if (arrangement.$schema !== undefined) shown['$schema'] = arrangement.$schema
      shown['id'] = arrangement.id
      shown['planType'] = arrangement.planType
      shown['plan'] = arrangement.plan
      shown['over'] = [...arrangement.over]
      shown['status'] = arrangement.status
      shown['periode'] = period(arrangement.periode)
      if (arrangement.samengesteldDoor !== undefined) shown['samengesteldDoor'] = arrangement.samengesteldDoor
    }
    put(shown, 'regels', arrangement.regels, (one) =>
      isShown(one, inner) && !hiddenForms.has(one.inzetvorm) ? line(one, goals) : undefined,
    )
    if (whole && arrangement.vastlegging !== undefined) shown['vastlegging'] = record(arrangement.vastlegging)
    if (Object.keys(shown).length > 0) out['arrangement'] = shown
  }
  put(out, 'betrokkenen', plan.betrokkenen, (one) =>
    hiddenParties.has(one.betrokkenheid) ? undefined : party(one),
  )
  put(out, 'regisseurs', plan.regisseurs, (one) => (knows(one.betrokkene) ? coordinator(one) : undefined))
  if (plan.opsteller !== undefined && knows(plan.opsteller)) out['opsteller'] = plan.opsteller
  if (plan.volger !== undefined && knows(plan.volger)) out['volger'] = plan.volger
  put(out, 'vertegenwoordigers', plan.vertegenwoordigers, (one) =>
    knows(one.betrokkene) ? representation(one) : undefined,
  )
  put(out, 'instemmingen', plan.instemmingen, (one) => (knows(one.betrokkene) ? agreement(one) : undefined))
  if (isWorkable && plan.evaluaties !== undefined) out['evaluaties'] = reviews(plan.evaluaties, goals, knows)
  put(out, 'verwantePlannen', plan.verwantePlannen, (one) =>
    hiddenKinds.has(one.planType) ? undefined : related(one),
  )
  put(out, 'veiligheidsafspraken', plan.veiligheidsafspraken, (one) => safety(one, knows))
  if (isWorkable && plan.crisisplan !== undefined) out['crisisplan'] = crisis(plan.crisisplan, knows)
  put(out, 'gesprekken', plan.gesprekken, (one) => conversation(one, knows))
  if (plan.koppelingen !== undefined) {
    const { metingen, toestemmingen, verwijzingen } = plan.koppelingen
    const links: Out = {}
    const isOurs = plan.vastlegging.bron === me.organisatie
    if (metingen !== undefined && (isWorkable || isOurs)) links['metingen'] = [...metingen]
    if (toestemmingen !== undefined && isOurs) links['toestemmingen'] = [...toestemmingen]
    if (verwijzingen !== undefined && isWorkable) links['verwijzingen'] = [...verwijzingen]
    if (Object.keys(links).length > 0) out['koppelingen'] = links
  }
  out['vastlegging'] = record(plan.vastlegging)
  return out
}

function isShown(
  { wettelijkRegime }: { readonly wettelijkRegime?: string },
  around: string | undefined,
): boolean {
  return workable.has(wettelijkRegime ?? around) && !hiddenActs.has(wettelijkRegime)
}

function put<T>(
  out: Out,
  name: string,
  list: readonly T[] | undefined,
  copy: (one: T) => Out | undefined,
): void {
  if (list === undefined) return
  const kept: Out[] = []
  for (const one of list) {
    const copied = copy(one)
    if (copied !== undefined) kept.push(copied)
  }
  if (kept.length > 0) out[name] = kept
}

function period({ begindatum, einddatum }: Plan['periode']): Out {
  return einddatum === undefined ? { begindatum } : { begindatum, einddatum }
}

function record({ bron, wettelijkRegime }: Plan['vastlegging']): Out | undefined {
  if (hiddenActs.has(wettelijkRegime)) return undefined
  const out: Out = { bron }
  if (wettelijkRegime !== undefined) out['wettelijkRegime'] = wettelijkRegime
  return out
}

type Area = NonNullable<Item<'sterkePunten'>['leefgebied']>

function area(given: Area): Out | undefined {
  const code = 'domein2017' in given ? given.domein2017 : 'domein2013' in given ? given.domein2013 : undefined
  return hiddenDomains.has(code) ? undefined : { ...given }
}

function remarks(out: Out, list: Item<'doelen'>['opmerkingen']): void {
  put(out, 'opmerkingen', list, ({ tekst, auteur, op }) => ({ tekst, auteur: { ...auteur }, op }))
}

function words(one: Item<'eigenWoorden'>): Out {
  const out: Out = { inwoner: one.inwoner }
  if (one.soort !== undefined) out['soort'] = one.soort
  out['tekst'] = one.tekst
  out['op'] = one.op
  if (one.uitGesprek !== undefined) out['uitGesprek'] = one.uitGesprek
  remarks(out, one.opmerkingen)
  return out
}

function statement(one: Item<'sterkePunten'> | Item<'leefgebieden'>, kind: 'sterkPunt' | 'beeld'): Out {
  const out: Out = { id: one.id, over: [...one.over] }
  if (kind === 'sterkPunt' && 'tekst' in one) out['tekst'] = one.tekst
  const leefgebied = one.leefgebied === undefined ? undefined : area(one.leefgebied)
  if (leefgebied !== undefined) out['leefgebied'] = leefgebied
  if ('beeld' in one) {
    out['beeld'] = one.beeld
    if (one.prioriteit !== undefined) out['prioriteit'] = one.prioriteit
  }
  if (one.wettelijkRegime !== undefined) out['wettelijkRegime'] = one.wettelijkRegime
  if (one.auteur !== undefined) out['auteur'] = { ...one.auteur }
  if (one.uitGesprek !== undefined) out['uitGesprek'] = one.uitGesprek
  remarks(out, one.opmerkingen)
  return out
}

function goal(one: Item<'doelen'>, goals: ReadonlySet<string>): Out {
  const out: Out = { id: one.id, over: [...one.over] }
  if (one.soort !== undefined) out['soort'] = one.soort
  out['tekst'] = one.tekst
  out['perspectief'] = one.perspectief
  put(out, 'leefgebieden', one.leefgebieden, area)
  if (one.bovenliggendDoel !== undefined && goals.has(one.bovenliggendDoel))
    out['bovenliggendDoel'] = one.bovenliggendDoel
  if (one.richting !== undefined) out['richting'] = one.richting
  const meetlat = one.meetlat === undefined ? undefined : scale(one.meetlat)
  if (meetlat !== undefined) out['meetlat'] = meetlat
  if (one.streefdatum !== undefined) out['streefdatum'] = one.streefdatum
  if (one.prioriteit !== undefined) out['prioriteit'] = one.prioriteit
  out['status'] = one.status
  if (one.wettelijkRegime !== undefined) out['wettelijkRegime'] = one.wettelijkRegime
  if (one.auteur !== undefined) out['auteur'] = { ...one.auteur }
  if (one.uitGesprek !== undefined) out['uitGesprek'] = one.uitGesprek
  remarks(out, one.opmerkingen)
  return out
}

function scale(given: NonNullable<Item<'doelen'>['meetlat']>): Out | undefined {
  if (given.instrument === 'zrm-2017') return hiddenDomains.has(given.domein2017) ? undefined : { ...given }
  if (given.instrument !== 'zrm-2013') return { ...given }
  if (hiddenDomains.has(given.domein2013)) return undefined
  const { instrument, van, naar, domein2013 } = given
  return { instrument, van, naar, domein2013 }
}

function amount(given: NonNullable<Item<'afspraken'>['omvang']>): Out {
  const { frequentie } = given
  return frequentie === undefined ? { ...given } : { ...given, frequentie: { ...frequentie } }
}

function appointment(
  one: Item<'afspraken'>,
  goals: ReadonlySet<string>,
  knows: (id: string) => boolean,
): Out {
  const out: Out = { id: one.id, soort: one.soort, over: [...one.over], wat: one.wat }
  if (knows(one.uitvoerder)) out['uitvoerder'] = one.uitvoerder
  const voorDoelen = one.voorDoelen.filter((id) => goals.has(id))
  if (voorDoelen.length > 0) out['voorDoelen'] = voorDoelen
  if (one.wanneer !== undefined) out['wanneer'] = period(one.wanneer)
  if (one.frequentie !== undefined) out['frequentie'] = { ...one.frequentie }
  if (one.omvang !== undefined) out['omvang'] = amount(one.omvang)
  if (one.plaats !== undefined) out['plaats'] = one.plaats
  if (one.methode !== undefined) out['methode'] = one.methode
  out['status'] = one.status
  if (one.resultaat !== undefined) out['resultaat'] = one.resultaat
  if (one.wettelijkRegime !== undefined) out['wettelijkRegime'] = one.wettelijkRegime
  if (one.auteur !== undefined) out['auteur'] = { ...one.auteur }
  remarks(out, one.opmerkingen)
  return out
}

function line(one: Regel, goals: ReadonlySet<string>): Out {
  const out: Out = { id: one.id, over: [...one.over], inzetvorm: one.inzetvorm, wat: one.wat }
  if (one.voorziening !== undefined) out['voorziening'] = one.voorziening
  if (one.aanbieder !== undefined) out['aanbieder'] = one.aanbieder
  if (one.uitvoerder !== undefined) out['uitvoerder'] = one.uitvoerder
  if (one.leveringsvorm !== undefined) out['leveringsvorm'] = one.leveringsvorm
  if (one.omvang !== undefined) out['omvang'] = amount(one.omvang)
  out['periode'] = period(one.periode)
  const dientDoelen = one.dientDoelen?.filter((id) => goals.has(id)) ?? []
  if (dientDoelen.length > 0) out['dientDoelen'] = dientDoelen
  out['status'] = one.status
  if (one.redenEinde !== undefined) out['redenEinde'] = one.redenEinde
  if (one.wettelijkRegime !== undefined) out['wettelijkRegime'] = one.wettelijkRegime
  if (one.keuze !== undefined) out['keuze'] = { ...one.keuze }
  remarks(out, one.opmerkingen)
  return out
}

function party(one: Item<'betrokkenen'>): Out {
  const out: Out = { id: one.id, betrokkenheid: one.betrokkenheid, naam: one.naam }
  if (one.toelichting !== undefined) out['toelichting'] = one.toelichting
  if (one.inwoner !== undefined) out['inwoner'] = one.inwoner
  if (one.organisatie !== undefined) out['organisatie'] = one.organisatie
  if (one.roltoewijzing !== undefined) out['roltoewijzing'] = one.roltoewijzing
  out['periode'] = period(one.periode)
  if (one.contact !== undefined) {
    const { adres } = one.contact
    out['contact'] = adres === undefined ? { ...one.contact } : { ...one.contact, adres: { ...adres } }
  }
  return out
}

function coordinator(one: Item<'regisseurs'>): Out {
  const out: Out = {
    betrokkene: one.betrokkene,
    periode: period(one.periode),
    aanvaardDoorInwoner: one.aanvaardDoorInwoner,
  }
  if (one.overdracht !== undefined) out['overdracht'] = one.overdracht
  return out
}

function representation(one: Item<'vertegenwoordigers'>): Out {
  const out: Out = {
    betrokkene: one.betrokkene,
    over: [...one.over],
    soort: one.soort,
    periode: period(one.periode),
  }
  if (one.grondslag !== undefined) out['grondslag'] = { ...one.grondslag }
  return out
}

function agreement(one: Item<'instemmingen'>): Out {
  return { ...one }
}

function reviews(
  { geplandeDatum, uitgevoerd }: NonNullable<Plan['evaluaties']>,
  goals: ReadonlySet<string>,
  knows: (id: string) => boolean,
): Out {
  const out: Out = {}
  if (geplandeDatum !== undefined) out['geplandeDatum'] = geplandeDatum
  put(out, 'uitgevoerd', uitgevoerd, (one) => {
    const copy: Out = { datum: one.datum }
    const present = one.aanwezigen?.filter(knows) ?? []
    if (present.length > 0) copy['aanwezigen'] = present
    copy['bevindingen'] = one.bevindingen
    put(copy, 'perDoel', one.perDoel, (state) => (goals.has(state.doel) ? { ...state } : undefined))
    if (one.vervolg !== undefined) copy['vervolg'] = one.vervolg
    return copy
  })
  return out
}

function related(one: Item<'verwantePlannen'>): Out {
  const out: Out = {}
  if (one.plan !== undefined) out['plan'] = one.plan
  out['planType'] = one.planType
  out['relatie'] = one.relatie
  if (one.organisatie !== undefined) out['organisatie'] = one.organisatie
  if (one.over !== undefined) out['over'] = [...one.over]
  return out
}

function safety(one: Item<'veiligheidsafspraken'>, knows: (id: string) => boolean): Out {
  const out: Out = { over: [...one.over], regel: one.regel, instructie: one.instructie }
  if (one.via !== undefined && knows(one.via)) out['via'] = one.via
  if (one.periode !== undefined) out['periode'] = period(one.periode)
  return out
}

function crisis(one: NonNullable<Plan['crisisplan']>, knows: (id: string) => boolean): Out {
  const out: Out = { over: [...one.over] }
  put(out, 'risicos', one.risicos, (risk) => ({ ...risk }))
  if (one.signalen !== undefined) out['signalen'] = [...one.signalen]
  put(out, 'stappen', one.stappen, ({ wat, wie }) =>
    wie === undefined || !knows(wie) ? { wat } : { wat, wie },
  )
  const callable = one.bellen?.filter(knows) ?? []
  if (callable.length > 0) out['bellen'] = callable
  if (one.vervangendeOpvang !== undefined) out['vervangendeOpvang'] = one.vervangendeOpvang
  return out
}

function conversation(one: Item<'gesprekken'>, knows: (id: string) => boolean): Out {
  const out: Out = { id: one.id, datum: one.datum }
  if (one.plaats !== undefined) out['plaats'] = one.plaats
  const present = one.deelnemers?.filter(knows) ?? []
  if (present.length > 0) out['deelnemers'] = present
  return out
}
