import type { SchemaBundle } from './schema-bundle.ts'
import type { DocumentsOutcome, DocumentVerdict } from './validation-issue.ts'
import type { WorkerPool } from './workers/worker-pool.ts'

/** Holds documents against a registered schema, whoever wrote either. */
export interface Validator {
  validate(bundle: SchemaBundle, documents: readonly Uint8Array[]): Promise<DocumentsOutcome>
}

/** Largest document that is judged, in bytes. */
export const maxDocumentBytes = 1024 * 1024

/** So many documents that are too heavy in one go, and the rest is not looked at. */
const mostTooHeavy = 3
const mostHeavySchemas = 1000
/** For so long a schema that was too heavy is not tried again; a busy machine may have been the reason. */
const rest = 60_000

/**
 * A validator on a pool; remembers for a while which schemas were too heavy, so that nobody can spend the workers on
 * them again and again. `now` in milliseconds.
 */
export function createValidator(pool: WorkerPool, now: () => number): Validator {
  const heavySchemas = new Map<string, number>()
  const judge = async (
    bundle: SchemaBundle,
    documents: readonly Uint8Array[],
  ): Promise<DocumentsOutcome | 'heavy'> => {
    if ((heavySchemas.get(bundle.key) ?? -rest) > now() - rest) return tooHeavySchema
    const result = await pool.run({ kind: 'documents', bundle, documents, maxBytes: maxDocumentBytes })
    if (result.outcome === 'busy') return result
    if (result.outcome === 'lost') {
      if (result.stage === 'working') return 'heavy'
      if (heavySchemas.size >= mostHeavySchemas) heavySchemas.clear()
      heavySchemas.set(bundle.key, now())
      return tooHeavySchema
    }
    const { answer } = result
    if (answer.kind === 'documents') return { outcome: 'judged', verdicts: answer.verdicts }
    const trouble = answer.kind === 'schema-unusable' ? answer.trouble : 'schema/invalid'
    const at = answer.kind === 'schema-unusable' ? answer.at : undefined
    return { outcome: 'schema-unusable', trouble, ...(at === undefined ? {} : { at }) }
  }
  return {
    async validate(bundle, documents) {
      const together = await judge(bundle, documents)
      return together === 'heavy' ? oneByOne(documents, (document) => judge(bundle, [document])) : together
    },
  }
}

const tooHeavySchema: DocumentsOutcome = { outcome: 'schema-unusable', trouble: 'schema/too-heavy' }

/** After documents that were too heavy together: the verdict of each on its own. */
async function oneByOne(
  documents: readonly Uint8Array[],
  judge: (document: Uint8Array) => Promise<DocumentsOutcome | 'heavy'>,
): Promise<DocumentsOutcome> {
  if (documents.length === 1) return { outcome: 'judged', verdicts: [{ outcome: 'too-heavy' }] }
  const verdicts: DocumentVerdict[] = []
  let tooHeavy = 0
  for (const document of documents) {
    const judged = tooHeavy >= mostTooHeavy ? 'not-judged' : await judge(document)
    if (judged === 'not-judged') verdicts.push({ outcome: 'not-judged' })
    else if (judged === 'heavy') {
      tooHeavy += 1
      verdicts.push({ outcome: 'too-heavy' })
    } else if (judged.outcome === 'judged') verdicts.push(...judged.verdicts)
    else return judged
  }
  return { outcome: 'judged', verdicts }
}
