import { follow, word } from './program'
import { program } from './state'
import { contextOf } from './view-context'
import { isSeen } from './view-ids'
import { isWhole, passes } from './view-lens'
import { clearOut, close, out, takeBack, write, writeByte } from './view-out'
import { useOf } from './view-people'
import { projectPeople } from './view-project-people'
import { first, last, slotOf } from './view-tape'
import { isHidden, tells } from './view-told'
import { firstItem, itemEnd, nextItem, NONE } from './view-values'

// What a property holds.
const SCALAR: u32 = 0
const SCALARS: u32 = 1
const OBJECT: u32 = 2
const OBJECTS: u32 = 3
const CODES: u32 = 4
const REFERENCE: u32 = 5
const REFERENCES: u32 = 6

// Flags of a property.
const NEEDS_OWN: u32 = 1
const NEEDS_WHOLE: u32 = 2
const SAYS_TYPE: u32 = 4
const IS_PEOPLE: u32 = 8
const NAMES_PERSON: u32 = 16
const IS_SEEN_BEFORE: u32 = 32

/** Eight words: property, kind, flags, test or NONE, length and place of `,"name":`, node, code list or kind of thing. */
const PROPERTY_BYTES: u32 = 32

/** Writes what is shown of the document; false when nothing is. The context is that of the document. */
export function projectDocument(node: usize, record: usize, context: usize): boolean {
  clearOut()
  const start = out
  const row: usize = load<u32>(context, 8)
  if (tells(node, record, row) || leadsToHidden(node, record, row)) return false
  if (!writeMembers(node, record, context, true)) return false
  return close(start, 0x7b, 0x7d)
}

/**
 * Writes what is shown of an object; false when nothing is. [context, its places, through, test, told, leading,
 * how many properties, properties]
 */
export function projectObject(node: usize, record: usize, around: usize): boolean {
  const context = contextOf(node, record, around)
  if (context == 0) return false
  const row: usize = load<u32>(context, 8)
  const own = passes(row, word(node, 3))
  if (!own && word(node, 2) == 0) return false
  if (tells(node, record, row) || leadsToHidden(node, record, row)) return false
  const start = out
  writeMembers(node, record, context, own)
  return close(start, 0x7b, 0x7d)
}

/** Whether it is about something that is not seen: [how many, [property, kind, test or NONE, 1 for whole] of each]. */
function leadsToHidden(node: usize, record: usize, row: usize): boolean {
  const leading = follow(node, 5)
  const count = word(leading, 0)
  for (let nth: u32 = 0; nth < count; nth++) {
    const one = leading + 4 + (nth << 4)
    const test = word(one, 2)
    if ((test != NONE && !passes(row, test)) || (word(one, 3) != 0 && !isWhole())) continue
    const slot = slotOf(record, word(one, 0))
    if (first(slot) == 0 || !isSeen(word(one, 1), first(slot), last(slot))) return true
  }
  return false
}

/** Whether anything was written besides the name of the type. */
function writeMembers(node: usize, record: usize, context: usize, own: boolean): boolean {
  const row: usize = load<u32>(context, 8)
  const count = word(node, 6)
  let property = follow(node, 7)
  let says = false
  let people: usize = 0
  let peopleAt: usize = 0
  for (let nth: u32 = 0; nth < count; nth++, property += PROPERTY_BYTES) {
    const slot = slotOf(record, word(property, 0))
    if (first(slot) == 0) continue
    const flags = word(property, 2)
    const test = word(property, 3)
    if ((flags & NEEDS_OWN && !own) || (flags & NEEDS_WHOLE && !isWhole())) continue
    if (test != NONE && !passes(row, test)) continue
    if (flags & IS_PEOPLE) {
      // Last of all, because it matters who is named by the rest.
      people = property
      peopleAt = out
      continue
    }
    const before = out
    write(program + word(property, 5), word(property, 4))
    if (writeValue(property, slot, row, context)) says = says || !(flags & SAYS_TYPE)
    else takeBack(before)
  }
  if (people == 0) return says
  const slot = slotOf(record, word(people, 0))
  return projectPeople(people, first(slot), context, peopleAt) || says
}

function writeValue(property: usize, slot: usize, row: usize, context: usize): boolean {
  const from = first(slot)
  const kind = word(property, 1)
  if (kind == OBJECT) return projectObject(follow(property, 6), from, context)
  if (kind == OBJECTS) return writeObjects(follow(property, 6), from, context)
  if (kind == SCALAR) {
    write(from, <u32>(last(slot) - from))
    return true
  }
  if (kind != REFERENCE) return writeItems(property, from, row)
  if (!(word(property, 2) & IS_SEEN_BEFORE) && !isSeen(word(property, 7), from, last(slot))) return false
  if (word(property, 2) & NAMES_PERSON) useOf(from, last(slot))
  write(from, <u32>(last(slot) - from))
  return true
}

function writeObjects(node: usize, firstObject: usize, context: usize): boolean {
  const start = out
  let item = firstObject
  while (item != 0) {
    const before = out
    // Room for the comma; an object that shows nothing takes it back.
    writeByte(0x2c)
    if (!projectObject(node, first(item + 4), context)) takeBack(before)
    item = load<u32>(item)
  }
  return close(start, 0x5b, 0x5d)
}

/** A list of scalars, without the codes and references that are not seen. */
function writeItems(property: usize, list: usize, row: usize): boolean {
  const start = out
  const kind = word(property, 1)
  const number = word(property, 7)
  const names = (word(property, 2) & NAMES_PERSON) != 0
  let item = firstItem(list)
  while (item != 0) {
    const end = itemEnd(item)
    if (kind == SCALARS || (kind == CODES ? !isHidden(number, item, end, row) : isSeen(number, item, end))) {
      writeByte(0x2c)
      write(item, <u32>(end - item))
      if (names) useOf(item, end)
    }
    item = nextItem(end)
  }
  return close(start, 0x5b, 0x5d)
}
