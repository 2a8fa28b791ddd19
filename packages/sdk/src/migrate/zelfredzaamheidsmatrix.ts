import type { Zelfredzaamheidsmatrix as Edition2013 } from '../../generated/zelfredzaamheidsmatrix/1.0/types.ts'
import type { Zelfredzaamheidsmatrix as Edition2017 } from '../../generated/zelfredzaamheidsmatrix/2.0/types.ts'
import { schemaId as schemaId2013 } from '../../generated/zelfredzaamheidsmatrix/1.0/message-type.ts'
import { schemaId as schemaId2017 } from '../../generated/zelfredzaamheidsmatrix/2.0/message-type.ts'
import type { Loss, Migrated } from './migrated.ts'

/**
 * Scores of the 2013 edition in the words of the 2017 edition. Nine domains carry over, one was renamed; the two that
 * the new edition split (dagbesteding, ADL) are losses: one score cannot be made into two.
 */
export function upgradeZelfredzaamheidsmatrix(from: Edition2013): Migrated<Edition2017> {
  const domeinen: Edition2017['domeinen'] = {}
  const losses: Loss[] = []
  const { dagbesteding, adlVaardigheden, verslaving, ...kept } = from.domeinen
  Object.assign(domeinen, withoutUndefined(kept))
  if (verslaving !== undefined) domeinen.middelengebruik = verslaving
  if (dagbesteding !== undefined) losses.push(splitLoss('dagbesteding', 'werkEnOpleiding', 'tijdsbesteding'))
  if (adlVaardigheden !== undefined)
    losses.push(splitLoss('adlVaardigheden', 'basaleAdl', 'instrumenteleAdl'))
  if (Object.keys(domeinen).length === 0) return { ok: false, losses }
  return { ok: true, value: { ...sameNaming(from, schemaId2017), editie: '2017', domeinen }, losses }
}

/** Scores of the 2017 edition in the words of the 2013 edition; the halves of a split domain are losses. */
export function downgradeZelfredzaamheidsmatrix(from: Edition2017): Migrated<Edition2013> {
  const domeinen: Edition2013['domeinen'] = {}
  const losses: Loss[] = []
  const { werkEnOpleiding, tijdsbesteding, basaleAdl, instrumenteleAdl, middelengebruik, ...kept } =
    from.domeinen
  Object.assign(domeinen, withoutUndefined(kept))
  if (middelengebruik !== undefined) domeinen.verslaving = middelengebruik
  for (const [domain, score] of Object.entries({ werkEnOpleiding, tijdsbesteding })) {
    if (score !== undefined) losses.push(halfLoss(domain, 'dagbesteding'))
  }
  for (const [domain, score] of Object.entries({ basaleAdl, instrumenteleAdl })) {
    if (score !== undefined) losses.push(halfLoss(domain, 'adlVaardigheden'))
  }
  if (Object.keys(domeinen).length === 0) return { ok: false, losses }
  return { ok: true, value: { ...sameNaming(from, schemaId2013), editie: '2013', domeinen }, losses }
}

/** A message that names its schema names the new one. */
function sameNaming(from: Edition2013 | Edition2017, schemaId: string): { readonly $schema?: string } {
  return from.$schema === undefined ? {} : { $schema: schemaId }
}

function withoutUndefined(scores: object): object {
  return Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== undefined))
}

function splitLoss(domain: string, first: string, second: string): Loss {
  return loss(
    domain,
    `De editie van 2017 verdeelt ${domain} over ${first} en ${second}; de score past bij geen van beide.`,
    `The 2017 edition splits ${domain} into ${first} and ${second}; the score fits neither.`,
  )
}

function halfLoss(domain: string, whole: string): Loss {
  return loss(
    domain,
    `De editie van 2013 kent ${domain} alleen als deel van ${whole}; de score past daar niet bij.`,
    `The 2013 edition knows ${domain} only as part of ${whole}; the score does not fit there.`,
  )
}

function loss(domain: string, nl: string, en: string): Loss {
  return { code: 'sdk/no-counterpart', at: `/domeinen/${domain}`, term: 'leefgebied', nl, en }
}
