import { bundleSchema } from '../bundle-schema.ts'
import { labelTree } from '../label-tree.ts'
import { messageModule } from '../message-module.ts'
import { rightsEntry, viewDeclarations } from '../rights/rights-module.ts'
import { rightsTree } from '../rights/rights-tree.ts'
import { viewModule } from '../rights/view-code.ts'
import { typesOf } from '../types.ts'
import { validatorCode } from '../validator.ts'
import { schemaSet } from '../../sources/json-schema.ts'
import type { Register } from './register.ts'
import { registerIssues } from './register-issues.ts'

/** Thrown when a register says something that no code can be made of. */
export class RegisterInvalidError extends Error {
  readonly code = 'generate/register-invalid'
  constructor(issues: readonly string[]) {
    super(issues.join('\n'))
  }
}

/** The modules of a register, by the same generator as our own: path -> text. */
export async function registerModules(register: Register): Promise<ReadonlyMap<string, string>> {
  const issues = registerIssues(register)
  if (issues.length > 0) throw new RegisterInvalidError(issues)
  const { schemas, words } = register
  const set = schemaSet(schemas.map(({ schema }) => schema))
  const files = new Map<string, string>([['policy.ts', policyModule(register)]])
  for (const source of schemas) {
    const view = viewModule(rightsTree(set, source.schema), words.gegevensgroepen)
    const order = words.gegevensgroepen.map(({ sleutel }) => sleutel)
    const message = messageModule({
      source,
      validator: validatorCode(set, source.schema),
      labels: labelTree(set, source.schema, new Map()),
      jsonSchema: bundleSchema(set, source.schema),
      types: await typesOf(source, { set, glossary: new Map() }),
    })
    const rights = [
      ['view.js', view.code],
      ['view.d.ts', viewDeclarations(view)],
      ['rights.ts', rightsEntry(source, view, order)],
    ] as const
    for (const [name, text] of [...message, ...rights]) files.set(`${source.name}/${name}`, fromPackage(text))
  }
  return files
}

/** Our own code imports its neighbours; that of others imports the package. */
function fromPackage(text: string): string {
  return text.replaceAll(/'(?:\.\.\/)+src\/[^']+'/g, "'@samenspraak/sdk/generated-code'")
}

function policyModule({ words: { gegevensgroepen, lijsten }, rows, telling }: Register): string {
  const groups = gegevensgroepen.map(({ sleutel, label, bestaanIsGevoelig }) => ({
    sleutel,
    label,
    bestaanIsGevoelig,
  }))
  return `import { createVocabulary } from '@samenspraak/sdk/rights'
import type { InOwnWords, Verraad, Vocabulary } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'

/** The data groups, roles and codes of this field. */
export const vocabulary: Vocabulary = createVocabulary(${JSON.stringify({ gegevensgroepen: groups, lijsten }, null, 1)})

export const rows: readonly InOwnWords<Bevoegdheid>[] = ${JSON.stringify(rows, null, 1)}

/** Codes that tell something of another data group. */
export const verraad: readonly InOwnWords<Verraad>[] = ${JSON.stringify(telling, null, 1)}
`
}
