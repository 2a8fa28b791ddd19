import { encode } from '../../../packages/engine/src/index.ts'
import type { Program } from '../../../packages/engine/src/index.ts'
import { ProgramWriter } from '../../../packages/engine/src/bytes/encode/program-writer.ts'
import { addStringTable } from '../../../packages/engine/src/bytes/encode/string-table.ts'
import { type Said, viewProgramVersion } from '../../../packages/engine/src/bytes/view-program.ts'
import { CollectCode } from '../rights/collect-code.ts'
import { Contexts } from '../rights/contexts.ts'
import { Kinds } from '../rights/kinds.ts'
import { ProjectCode } from '../rights/project-code.ts'
import { useOf } from '../rights/opening.ts'
import type { RightsObject } from '../rights/rights-tree.ts'
import { none } from './context-words.ts'
import { addParts } from './part-words.ts'
import { Places } from './places.ts'
import { addThings } from './thing-words.ts'
import { ViewEncoder } from './view-encoder.ts'
import type { Known } from './view-encoder.ts'
import { NotOnBytesError } from './view-impossible.ts'

const headerWords = 12
/** An act or a kind of provision is a byte of a context, and 0 is none. */
const mostCodes = 254

/**
 * What the byte engine views a message by: the program of its verdicts and, with the same numbers of properties, where
 * each group decides. `signature` names the rights it was written from. Throws `NotOnBytesError` for what it cannot say.
 */
export function viewProgram(
  tree: RightsObject,
  program: Program,
  groups: readonly string[],
  signature: string,
): Uint8Array {
  const verdicts = encode(program)
  const view = viewPart(tree, program, knownOf(tree, groups))
  const name = new TextEncoder().encode(signature)
  const sizes = [viewProgramVersion, verdicts.length, view.length, name.length]
  const bytes = new Uint8Array(sizes.length * 4 + verdicts.length + view.length + name.length)
  new Uint32Array(bytes.buffer, 0, sizes.length).set(sizes)
  bytes.set(verdicts, sizes.length * 4)
  bytes.set(view, sizes.length * 4 + verdicts.length)
  bytes.set(name, sizes.length * 4 + verdicts.length + view.length)
  return bytes
}

/** Contexts and code lists get the numbers they have in the generated code, because it is written here once more. */
function knownOf(tree: RightsObject, groups: readonly string[]): Known {
  const kinds = new Kinds(tree)
  const contexts = new Contexts(kinds, groups)
  new ProjectCode(kinds, groups, contexts).root(tree)
  new CollectCode(kinds, groups, contexts).root(tree)
  return { kinds, contexts, groups }
}

function viewPart(tree: RightsObject, program: Program, known: Known): Uint8Array {
  const writer = new ProgramWriter()
  const header = writer.words(headerWords)
  const encoder = new ViewEncoder(writer, new Places(program), known)
  const node = encoder.node({ node: tree, use: undefined, object: program.root })
  const things = addThings(encoder, tree, program.root)
  const parts = addParts(encoder, tree, program.root)
  const { acts, provisions, says } = encoder.contextWords
  const tables = [acts, provisions].map((codes) => {
    if (codes.size > mostCodes) throw new NotOnBytesError('more codes than a byte tells apart')
    return addStringTable(writer, [...codes])
  })
  const kinds = known.kinds.needed.length
  writer.put(header, [node, things, parts, ...tables, kinds, ...people(encoder, tree, program.root)])
  // The host must know the codes by their numbers too.
  return withSaid(writer.finish(), { acts: [...acts], provisions: [...provisions], says })
}

function withSaid(view: Uint8Array, said: Said): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(said))
  const bytes = new Uint8Array(Math.ceil((view.length + 4 + text.length) / 4) * 4)
  bytes.set(view)
  bytes.set(text, view.length)
  bytes.fill(0x20, view.length + text.length)
  new DataView(bytes.buffer).setUint32(bytes.length - 4, view.length, true)
  return bytes
}

/** Where those involved stand, what they say of themselves, and the group that decides over them. */
function people(encoder: ViewEncoder, tree: RightsObject, root: number): readonly number[] {
  const { participants } = encoder.known.kinds
  const property = tree.properties.find(({ name }) => name === participants)
  if (property === undefined || participants === undefined) return [none, none, none, none, none, 0]
  const { places } = encoder
  const person = places.inside(root, participants)
  const node = property.node.is === 'list' ? property.node.items : property.node
  const use = useOf(property, { group: '', minimum: false })
  const id = node.is === 'object' ? node.properties.find(({ name }) => name === 'id') : undefined
  // Who goes because nothing names them is found by the id that is shown.
  if (id === undefined || encoder.test(id, use).level !== none || id.tellsOfChange || !id.required)
    throw new NotOnBytesError('the id of somebody involved is not always shown')
  const slots = ['id', 'inwoner', 'roltoewijzing', 'organisatie'].map((name) => {
    if (!places.object(person).properties.some((one) => one.name === name)) return none
    places.needsOneSpelling(places.shapeOf(person, name), name)
    return places.property(person, name)
  })
  return [places.property(root, participants), ...slots, encoder.testOf(use) >> 1]
}
