import type { Automaton } from '../pattern/automaton.ts'
import type { ProgramWriter } from './program-writer.ts'

/** Writes what a pattern leads to, as `assembly/text.ts` follows it: successors and the states that accept are one run of bytes. */
export function addAutomaton(writer: ProgramWriter, { accepts, classes, classOf, next }: Automaton): number {
  const place = writer.add([accepts.length, classes])
  writer.addBytes(classOf)
  const table = new Uint8Array(next.length * 2 + accepts.length)
  const view = new DataView(table.buffer)
  for (const [nth, state] of next.entries()) view.setUint16(nth * 2, state, true)
  table.set(accepts.map(Number), next.length * 2)
  writer.addBytes(table)
  return place
}
