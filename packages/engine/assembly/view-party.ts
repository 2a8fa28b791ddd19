import { word } from './program'
import { ownInwoner, ownOrganisatie, ownRoltoewijzing } from './view-lens'
import { organisationOfRole, partsOf, personBit, personOf, residentOf } from './view-people'
import { first, last, slotOf } from './view-tape'
import { chosen, chosenKind, firstItem, isText, itemEnd, nextItem, NONE } from './view-values'

// The kinds of party, as the encoder numbers them.
const ORGANISATIE: u32 = 1
const BRON: u32 = 2
const ROLTOEWIJZING: u32 = 3
const INWONER: u32 = 4
const BETROKKENE: u32 = 5

/** Somebody is said, and it is not known who: an empty list, or somebody involved who is no resident. */
const NOBODY: u32 = 1 << 14

/** Whom an object is about, as bits of residents; 0 when it does not say. */
export function overOf(places: usize, record: usize): u32 {
  const slot = chosen(places, record)
  if (slot == 0) return 0
  const isInvolved = chosenKind == BETROKKENE
  const from = first(slot)
  if (load<u8>(from) != 0x5b) return residentAt(from, last(slot), isInvolved)
  let bits: u32 = 0
  let item = firstItem(from)
  while (item != 0) {
    const end = itemEnd(item)
    const resident = residentAt(item, end, isInvolved)
    if (resident == NOBODY) return NOBODY
    bits |= resident
    item = nextItem(end)
  }
  return bits == 0 ? NOBODY : bits
}

function residentAt(from: usize, to: usize, isInvolved: boolean): u32 {
  if (!isInvolved) return personBit(from, to)
  const resident = residentOf(personOf(from, to))
  return resident == 0 ? NOBODY : resident
}

/**
 * A party in nine bits: its kind (3), and whether its resident, role assignment and organisation are those of who asks
 * (2 each: nobody 0, own 1, another 2). 0 when there is none.
 */
export function partyOf(places: usize, record: usize): u32 {
  const slot = chosen(places, record)
  if (slot == 0) return 0
  const kind = chosenKind
  const from = first(slot)
  const to = last(slot)
  if (kind == ORGANISATIE || kind == BRON) return kind | (ownOr(from, to, ownOrganisatie()) << 7)
  if (kind == INWONER) return kind | (ownOr(from, to, ownInwoner()) << 3)
  if (kind == ROLTOEWIJZING) return kind | roleParts(from, to)
  if (kind == BETROKKENE) return kind | (partsOf(personOf(from, to)) << 3)
  return kind | writerParts(from, places)
}

function ownOr(from: usize, to: usize, own: usize): u32 {
  return isText(from, to, own) ? 1 : 2
}

function roleParts(from: usize, to: usize): u32 {
  return (ownOr(from, to, ownRoltoewijzing()) << 5) | (organisationOfRole(from, to) << 7)
}

/** Who wrote something: a role assignment goes before a resident. After the places stand both properties. */
function writerParts(writer: usize, places: usize): u32 {
  const after = word(places, 0) + 1
  const roleAt = word(places, after)
  const role = slotOf(writer, roleAt)
  if (roleAt != NONE && first(role) != 0) return roleParts(first(role), last(role))
  const residentAt = word(places, after + 1)
  const resident = slotOf(writer, residentAt)
  if (residentAt == NONE || first(resident) == 0) return 0
  return ownOr(first(resident), last(resident), ownInwoner()) << 3
}
