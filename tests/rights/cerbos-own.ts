import { knownAs, oneSideOf, sameAt } from './cerbos-truth.ts'
import type { Sides } from './cerbos-truth.ts'

const owner = 'R.attr.onderdeel.eigenaar'
const author = 'R.attr.onderdeel.auteur'
const sameOrganisation = sameAt(`${owner}.organisatie`, 'R.attr.wie.organisatie')
const sameRole = sameAt(`${owner}.rol`, 'R.attr.wie.roltoewijzing')

/** The owner is who asks; an organisation that owns is held beside the own organisation and nothing else. */
export const isOwnTask: Sides = isMineOrOurs(owner)

/** The receiver is who asks, or the own organisation. */
export const isAddressedToMe: Sides = isMineOrOurs('R.attr.onderdeel.ontvanger')

/** Who asks wrote it. */
export const isOwnWriting: Sides = within(
  `has(${author})`,
  oneSideOf([
    sameAt(`${author}.inwoner`, 'R.attr.wie.inwoner'),
    sameAt(`${author}.rol`, 'R.attr.wie.roltoewijzing'),
  ]),
)

/** The owner belongs to the own organisation: a resident belongs to none, and the own role to it always. */
export const isOfOwnOrganisation: Sides = within(
  `has(${owner}) && has(R.attr.wie.organisatie) && ${owner}.soort != "inwoner"`,
  eitherWay(owner, `${owner}.soort == "roltoewijzing" && ${sameRole.yes}`, knownAs('true'), sameOrganisation),
)

function isMineOrOurs(party: string): Sides {
  return eitherWay(
    party,
    `${party}.soort == "organisatie"`,
    sameAt(`${party}.organisatie`, 'R.attr.wie.organisatie'),
    oneSideOf([
      sameAt(`${party}.inwoner`, 'R.attr.wie.inwoner'),
      sameAt(`${party}.rol`, 'R.attr.wie.roltoewijzing'),
    ]),
  )
}

function within(known: string, { yes, no }: Sides): Sides {
  return { yes: `${known} && (${yes})`, no: `${known} && (${no})` }
}

function eitherWay(party: string, question: string, so: Sides, otherwise: Sides): Sides {
  return within(`has(${party})`, {
    yes: `(${question}) ? (${so.yes}) : (${otherwise.yes})`,
    no: `(${question}) ? (${so.no}) : (${otherwise.no})`,
  })
}
