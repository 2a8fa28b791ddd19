import type { HuisartsPreset } from '../../packages/fhir/src/summary/index.ts'
import { summaryForHuisarts, viewsForHuisarts } from '../../packages/fhir/src/summary/index.ts'
import type { HuisartsFacts } from '../../packages/fhir/src/summary/index.ts'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Policy } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { below, chance, createRandom, pickSome } from '../../packages/sdk/src/sample/random.ts'
import type { Random } from '../../packages/sdk/src/sample/random.ts'
import { allSchemas } from '../../packages/sdk/test/rights-cases.ts'
import { changeMuch, isOpen } from '../../packages/sdk/test/rights-hidden-changes.ts'
import { Oracle } from '../../packages/sdk/test/rights-oracle.ts'
import { placesOf } from '../../packages/sdk/test/rights-places.ts'
import { huisartsPresets } from '../../packages/fhir/src/summary/presets.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { canonical } from './canonical.ts'
import { bytesOf, dataGroups, factsOf, presets, projectPolicy } from './summary-cases.ts'
import { sentinelsIn, withSentinels } from './summary-sentinels.ts'

/** What was held, and what leaked: the place of a first leak says enough to repeat it. */
export interface Held {
  readonly seen: number
  readonly hiddenTexts: number
  readonly changed: number
  readonly leaks: readonly string[]
}

const schema = readSchemas().find(({ id }) => id.endsWith('/ondersteuningsplan/1.0'))?.schema ?? {}
const policy: Policy = projectPolicy()
const telling = new Set(policy.verraad.map(({ codelijst }) => codelijst))

/**
 * Holds plans of which every text is different. No text that the view does not hold may be anywhere in what leaves, and
 * a plan that differs only in what may not be seen must give the same bytes.
 */
export function holdSummaries(count: number, seed: number): Held {
  const counts = { seen: 0, hiddenTexts: 0, changed: 0 }
  const leaks: string[] = []
  for (let index = 0; index < count; index++) {
    const random = createRandom(`summary/${seed}/${index}`)
    const preset = presets[index % presets.length] ?? 'betrokkene'
    const made = caseOf(random, seed, index)
    if (made === undefined) continue
    const { plan, facts } = made
    const views = viewsForHuisarts({ ondersteuningsplannen: [plan] }, facts, preset, policy)
    const summary = bytesOf(summaryForHuisarts(views))
    if (summary !== '') counts.seen++
    const inView = new Set(sentinelsIn(views))
    const hidden = sentinelsIn(plan).filter((text) => !inView.has(text))
    counts.hiddenTexts += hidden.length
    const leaked = hidden.some((text) => summary.includes(text))
    if (leaked) leaks.push(`text of plan ${index} for ${preset}`)
    const other = otherOf(random, plan, facts, preset)
    if (other === undefined) continue
    counts.changed++
    const again = viewsForHuisarts({ ondersteuningsplannen: [other] }, facts, preset, policy)
    if (bytesOf(summaryForHuisarts(again)) !== summary) leaks.push(`change in plan ${index} for ${preset}`)
  }
  return { ...counts, leaks }
}

interface Case {
  readonly plan: unknown
  readonly facts: HuisartsFacts
}

/** A plan in which a huisarts takes part, has a task now and then, and has most of the consents. */
function caseOf(random: Random, seed: number, index: number): Case | undefined {
  const made: unknown = structuredClone(sample('ondersteuningsplan', { seed, index }))
  if (!isOndersteuningsplan(made)) return undefined
  const [huisarts] = pickSome(random, made.betrokkenen ?? [], 1)
  if (huisarts !== undefined) huisarts.betrokkenheid = 'huisarts'
  for (const afspraak of made.afspraken ?? [])
    if (huisarts !== undefined && chance(random, 0.4)) afspraak.uitvoerder = huisarts.id
  const plan = withSentinels(made)
  if (!isOndersteuningsplan(plan)) return undefined
  const without = new Set(chance(random, 0.5) ? [] : pickSome(random, dataGroups, below(random, 4)))
  const wie = {
    roltoewijzing: huisarts?.roltoewijzing ?? '5f3a4a34-4c58-4a4c-8f2c-0d3f5a1d7b11',
    organisatie: huisarts?.organisatie ?? '6f3a4a34-4c58-4a4c-8f2c-0d3f5a1d7b12',
  }
  return { plan, facts: factsOf(wie, plan.over, without) }
}

/**
 * The same plan with other things where nothing may be seen: the second opinion on the rights sees the same in both.
 * Absent when none of the tries gave such a plan.
 */
function otherOf(random: Random, plan: unknown, facts: HuisartsFacts, preset: HuisartsPreset): unknown {
  const { rol, verwerkingsdoel } = huisartsPresets[preset]
  const oracle = new Oracle(allSchemas, schema, policy, { ...facts, rol, verwerkingsdoel })
  const { shown, document } = oracle.opinion(plan)
  const before = canonical(document)
  const places = placesOf(schema, plan, telling)
  const open = places.filter((place) => isOpen(place, shown))
  if (open.length === 0) return undefined
  const changeable = { document: plan, shown, open, given: places }
  const other = changeMuch(random, changeable, isOndersteuningsplan).at(-1)?.document
  return other !== undefined && canonical(oracle.opinion(other).document) === before ? other : undefined
}
