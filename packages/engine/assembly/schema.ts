import { follow } from './program'
import { depth } from './state'
import { isEqual } from './table'
import { walk } from './walk'

// The name of the schema that the documents must have, with its quotes, as our writers spell it.
let nameAt: usize = 0
let nameLength: u32 = 0
/** Whether a document without this name is left to others. */
let isAsked: boolean = false
/** Whether the schema allows its own name: known when the first document has it. */
let isAllowed: boolean = false

export function setSchema(address: usize, length: u32, asked: boolean): void {
  nameAt = address
  nameLength = length
  isAsked = asked
  isAllowed = false
}

let isNamed: boolean = false

/** Before each document. */
export function forgetSchema(): void {
  isNamed = false
}

/** Whether the document that was walked along may be of another schema. */
export function isOfAnother(): boolean {
  return isAsked && !isNamed
}

/** [SCHEMA, node]: the `$schema` of a document. */
export function walkSchema(p: usize, node: usize): usize {
  const text = follow(node, 1)
  if (depth != 1 || nameLength == 0 || !isEqual(p, nameAt, nameLength)) return walk(p, text)
  if (!isAllowed && walk(p, text) == 0) return 0
  isAllowed = true
  isNamed = true
  return p + nameLength
}
