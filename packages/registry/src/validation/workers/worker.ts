import { parentPort } from 'node:worker_threads'
import { checkDocument } from '../check-document.ts'
import { compileSchema } from '../compile-schema.ts'
import type { Compilation } from '../compile-schema.ts'
import type { Answer, TaskMessage, WorkerMessage } from './protocol.ts'

// Strangers' schemas and documents are handled here and nowhere else; the pool ends this thread when it takes too long.
const compiled = new Map<string, Compilation>()

const say = (message: WorkerMessage): void => parentPort?.postMessage(message, [])

parentPort?.on('message', (task: TaskMessage) => {
  // What is not foreseen ends this thread, and the pool takes another.
  void answerTo(task).then((answer) => say({ says: 'done', answer }))
})
say({ says: 'ready' })
// Whoever only validates need not wait for the library that compares; it comes in meanwhile.
const comparing = Promise.all([import('@samenspraak/compat'), import('../../compatibility/judge.ts')])

async function answerTo(task: TaskMessage): Promise<Answer> {
  if (task.kind === 'documents') return judgeDocuments(task)
  const [{ compare }, { judge }] = await comparing
  say({ says: 'prepared' })
  if (task.kind === 'judge') return { kind: 'judged', judgement: judge(task.question, task.budget) }
  const { backward, forward, full, changes, bumps, bump, profiled } = compare(task.input)
  return { kind: 'compared', comparison: { backward, forward, full, changes, bumps, bump, profiled } }
}

function judgeDocuments(task: TaskMessage & { readonly kind: 'documents' }): Answer {
  for (const key of task.forget) compiled.delete(key)
  const compilation = compilationFor(task)
  if (compilation.outcome === 'unusable') {
    const { trouble, at } = compilation
    return { kind: 'schema-unusable', trouble, ...(at === undefined ? {} : { at }) }
  }
  say({ says: 'prepared' })
  const { schema } = compilation
  return {
    kind: 'documents',
    verdicts: task.documents.map((bytes) => checkSafely(() => checkDocument(schema, bytes, task.maxBytes))),
  }
}

function compilationFor({ key, bundle }: TaskMessage & { readonly kind: 'documents' }): Compilation {
  const known = compiled.get(key)
  if (known !== undefined) return known
  if (bundle === undefined) return { outcome: 'unusable', trouble: 'schema/invalid' }
  const compilation = compileSafely(bundle)
  compiled.set(key, compilation)
  return compilation
}

function compileSafely(bundle: Parameters<typeof compileSchema>[0]): Compilation {
  try {
    return compileSchema(bundle)
  } catch (error) {
    if (error instanceof RangeError) return { outcome: 'unusable', trouble: 'schema/too-heavy' }
    throw error
  }
}

/** A schema that refers to itself without end fills the stack on some documents. */
function checkSafely(check: () => ReturnType<typeof checkDocument>): ReturnType<typeof checkDocument> {
  try {
    return check()
  } catch (error) {
    if (error instanceof RangeError) return { outcome: 'too-heavy' }
    throw error
  }
}
