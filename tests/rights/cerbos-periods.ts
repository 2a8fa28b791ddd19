import { where } from './cerbos-truth.ts'
import type { Sides } from './cerbos-truth.ts'

/** The period covers the day, or ended at most so many days before it. */
export function periodAt(place: string, daysAfter: number): Sides {
  return where(
    `has(${place})`,
    `${moment(`${place}.begindatum`)} <= ${day} && (!has(${place}.einddatum) || ${moment(`${place}.einddatum`)} + duration("${daysAfter * 24}h") >= ${day})`,
  )
}

/** Some part of who asks has such a period; surely not when of each part one of both is surely not so. */
export function ownPart(daysAfter: number): Sides {
  const { yes, no } = periodAt('part.periode', daysAfter)
  const asked = `has(R.attr.onderdelen) && (has(R.attr.wie.inwoner) || has(R.attr.wie.roltoewijzing) || has(R.attr.wie.organisatie))`
  return {
    yes: `${asked} && R.attr.onderdelen.exists(part, has(part.eigen) && part.eigen && ${yes})`,
    no: `${asked} && R.attr.onderdelen.all(part, (has(part.eigen) && !part.eigen) || (${no}))`,
  }
}

const day = moment('R.attr.op')

function moment(place: string): string {
  return `timestamp(${place} + "T00:00:00Z")`
}
