import { setLetters } from './letters'
import { follow, rootOf, word } from './program'
import { skipSpace } from './space'
import {
  begin,
  BLANK,
  INVALID,
  program,
  setLineFeedIsSpace,
  setProgram,
  setStack,
  stopped,
  VALID,
} from './state'
import { contextEntry, contextOf, setViewOfContexts, undecidedHigh, undecidedLow } from './view-context'
import { readOwnGoals } from './view-goals'
import { beginSeen } from './view-ids'
import { setLens } from './view-lens'
import { clearOut, setOut } from './view-out'
import { readPeople } from './view-people'
import { projectDocument } from './view-project'
import { setViewOfPeople } from './view-project-people'
import { record } from './view-record'
import { lookForThings } from './view-see'
import { clearNotes, clearTape, first, keepDocument, setTape, take } from './view-tape'

export { shownLength } from './view-out'

/** Valid, and nothing of it is shown. */
const HIDDEN: u32 = 5

let view: usize = 0
let root: usize = 0

/** Where the program of the verdicts stands, and room for what it keeps of open lists and objects. */
export function useProgram(address: usize, stackStart: usize, stackEnd: usize): void {
  setProgram(address)
  setStack(stackStart, stackEnd)
  setLetters()
}

/** Where the program of the view stands, what the rights of a request come down to, and room for tape and result. */
export function useView(
  address: usize,
  lens: usize,
  tapeStart: usize,
  tapeEnd: usize,
  outStart: usize,
): void {
  view = address
  setViewOfContexts(address)
  setViewOfPeople(address)
  setLens(lens)
  setTape(tapeStart, tapeEnd)
  setOut(outStart)
}

/** The two words of the context over which the host must decide. */
export function undecided(nth: u32): u32 {
  return nth == 0 ? undecidedLow : undecidedHigh
}

/** What is shown of one document; at least sixteen zero bytes must follow it. */
export function viewDocument(from: usize, to: usize): u32 {
  setLineFeedIsSpace(true)
  clearOut()
  const start = skipSpace(from)
  if (start >= to) return BLANK
  begin()
  clearTape()
  const slot = take(2)
  const after = record(start, rootOf(), slot)
  if (after == 0) return stopped
  if (skipSpace(after) != to) return INVALID
  root = first(slot)
  keepDocument()
  return viewAgain()
}

/** The same document once more, after the host decided over a context. */
export function viewAgain(): u32 {
  const verdicts = program
  setProgram(view)
  const outcome = show()
  setProgram(verdicts)
  if (outcome != VALID) clearOut()
  return outcome
}

function show(): u32 {
  begin()
  clearNotes()
  if (!readPeople(view, root) || !readOwnGoals(view, root) || !beginSeen(word(view, 5))) return stopped
  const node = follow(view, 0)
  const outside = contextEntry(0, 0)
  if (outside == 0) return stopped
  const context = contextOf(node, root, outside)
  if (context == 0) return stopped
  lookForThings(follow(view, 1), root, context)
  if (stopped != VALID) return stopped
  const isShown = projectDocument(node, root, context)
  if (stopped != VALID) return stopped
  return isShown ? VALID : HIDDEN
}
