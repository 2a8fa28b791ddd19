import { isMessageSchema } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import { rightsMessage } from './rights/role-message.ts'
import { rightsTree } from './rights/rights-tree.ts'
import { programOf } from './validator.ts'
import { NotOnBytesError } from './view-program/view-impossible.ts'
import { viewProgram } from './view-program/view-program.ts'

/** What the byte engine views by, for each message that it can view: path in generated/ -> program. */
export function viewPrograms(sources: Sources): ReadonlyMap<string, Uint8Array> {
  const groups = sources.dataGroups.map(({ sleutel }) => sleutel)
  const programs = sources.schemas.filter(isMessageSchema).flatMap((source) => {
    const { name, version, schema, id } = source
    const { module } = rightsMessage(source, sources)
    // As `signatureOf` of the SDK has it.
    const { codeLists, kinds, contexts, persons } = module
    const signature = JSON.stringify([id, groups, module.groups, codeLists, kinds, contexts, persons])
    try {
      const tree = rightsTree(sources.set, schema)
      const program = viewProgram(tree, programOf(sources.set, schema), groups, signature)
      return [[`schemas/${name}/${version}/${name}.view`, program] as const]
    } catch (error) {
      if (error instanceof NotOnBytesError) return []
      throw error
    }
  })
  return new Map(programs)
}
