import { word } from './program'
import { NOT_MINE, stop } from './state'
import { knownPersons, ownInwoner, ownOrganisatie, ownRoltoewijzing } from './view-lens'
import { first, last, slotOf, take } from './view-tape'
import { isSame, isText, NONE } from './view-values'

/** A resident of whom the request knows nothing; the bits below are those it knows. */
const OTHER_PERSON: u32 = 1 << 13
/** More are left to the complete engine, which has tables. */
const MOST_PEOPLE: u32 = 128

// Who is involved, one after another: [record, slot of the id, resident as a bit, used].
const WORDS: u32 = 4
let people: usize = 0
let count: u32 = 0

// The properties of somebody involved.
let inwonerAt: u32 = NONE
let roltoewijzingAt: u32 = NONE
let organisatieAt: u32 = NONE

/** Looks who is involved; false when it is not for this engine to say: too many, or two of one id. */
export function readPeople(view: usize, root: usize): boolean {
  count = 0
  const list = word(view, 6)
  if (list == NONE) return true
  const idAt = word(view, 7)
  inwonerAt = word(view, 8)
  roltoewijzingAt = word(view, 9)
  organisatieAt = word(view, 10)
  let item = first(slotOf(root, list))
  while (item != 0) {
    const person = take(WORDS)
    if (person == 0 || count == MOST_PEOPLE) return refuse()
    if (count == 0) people = person
    const record = first(item + 4)
    const id = slotOf(record, idAt)
    if (personOf(first(id), last(id)) != 0) return refuse()
    store<u32>(person, <u32>record)
    store<u32>(person, <u32>id, 4)
    if (inwonerAt != NONE) {
      const inwoner = slotOf(record, inwonerAt)
      if (first(inwoner) != 0) store<u32>(person, personBit(first(inwoner), last(inwoner)), 8)
    }
    count += 1
    item = load<u32>(item)
  }
  return true
}

function refuse(): boolean {
  stop(NOT_MINE)
  return false
}

/** The person with this id, or 0. */
export function personOf(from: usize, to: usize): usize {
  for (let nth: u32 = 0; nth < count; nth++) {
    const person = people + nth * (WORDS << 2)
    const id = load<u32>(person, 4)
    if (isSame(from, to, first(id), last(id))) return person
  }
  return 0
}

/** Notes that what remains names somebody. */
export function useOf(from: usize, to: usize): void {
  const person = personOf(from, to)
  if (person != 0) store<u32>(person, 1, 12)
}

export function isUsed(person: usize): boolean {
  return load<u32>(person, 12) != 0
}

/** A resident as a bit; all of whom the request knows nothing are one. */
export function personBit(from: usize, to: usize): u32 {
  const known = knownPersons()
  const length = load<u32>(known)
  for (let nth: u32 = 0; nth < length; nth++) if (isText(from, to, known + 4 + (nth << 3))) return 1 << nth
  return OTHER_PERSON
}

/** The resident that somebody involved is, as a bit; 0 for none. */
export function residentOf(person: usize): u32 {
  return person == 0 ? 0 : load<u32>(person, 8)
}

/** Nobody 0, who asks 1, another 2. */
function whose(record: usize, property: u32, own: usize): u32 {
  if (property == NONE) return 0
  const slot = slotOf(record, property)
  return first(slot) == 0 ? 0 : isText(first(slot), last(slot), own) ? 1 : 2
}

/** Whose resident, role assignment and organisation somebody has, in six bits. */
export function partsOf(person: usize): u32 {
  if (person == 0) return 0
  const record = load<u32>(person)
  return (
    whose(record, inwonerAt, ownInwoner()) |
    (whose(record, roltoewijzingAt, ownRoltoewijzing()) << 2) |
    (whose(record, organisatieAt, ownOrganisatie()) << 4)
  )
}

export function isSelf(person: usize): boolean {
  const parts = partsOf(person)
  return (parts & 3) == 1 || ((parts >>> 2) & 3) == 1
}

/** Whose organisation all have who hold a role assignment here; 0 when they differ or nobody says one. */
export function organisationOfRole(from: usize, to: usize): u32 {
  if (roltoewijzingAt == NONE || organisatieAt == NONE) return 0
  let found: usize = 0
  for (let nth: u32 = 0; nth < count; nth++) {
    const record = load<u32>(people + nth * (WORDS << 2))
    const role = slotOf(record, roltoewijzingAt)
    if (first(role) == 0 || !isSame(from, to, first(role), last(role))) continue
    const organisation = slotOf(record, organisatieAt)
    if (found == 0) found = organisation
    else if (!isSameOrNone(found, organisation)) return 0
  }
  if (found == 0 || first(found) == 0) return 0
  return isText(first(found), last(found), ownOrganisatie()) ? 1 : 2
}

function isSameOrNone(a: usize, b: usize): boolean {
  if (first(a) == 0 || first(b) == 0) return first(a) == first(b)
  return isSame(first(a), last(a), first(b), last(b))
}
