import type { SchemaBundle } from '../../validation/schema-bundle.ts'
import type { DocumentVerdict } from '../../validation/validation-issue.ts'
import { maxDocumentBytes } from '../../validation/validator.ts'
import type { Validator } from '../../validation/validator.ts'
import { LineCutter } from './lines.ts'
import type { Line } from './lines.ts'
import { verdictWire } from './wire/verdict-wire.ts'

/** So many documents go to a worker at a time; a chunk of a stream seldom holds more. */
const mostAtOnce = 64

/**
 * Answers every line with a line, in order, while the lines still come in: no chunk is taken before the one before it was
 * answered, so memory stays the same and a slow reader slows the sender down. Blank lines are counted and passed over.
 */
export async function* judgeLines(
  chunks: AsyncIterable<unknown>,
  bundle: SchemaBundle,
  validator: Validator,
): AsyncGenerator<string> {
  const cutter = new LineCutter(maxDocumentBytes)
  for await (const chunk of chunks)
    if (chunk instanceof Uint8Array) yield* judged(cutter.push(chunk), bundle, validator)
  yield* judged(cutter.end(), bundle, validator)
}

async function* judged(
  lines: readonly Line[],
  bundle: SchemaBundle,
  validator: Validator,
): AsyncGenerator<string> {
  const documents = lines.filter(({ bytes }) => bytes === 'too-long' || !isBlank(bytes))
  for (let start = 0; start < documents.length; start += mostAtOnce) {
    const some = documents.slice(start, start + mostAtOnce)
    const verdicts = await verdictsOf(some, bundle, validator)
    const answers = some.map(({ number }, nth) => ({
      regel: number,
      ...verdictWire(verdicts[nth] ?? notJudged),
    }))
    yield answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
  }
}

async function verdictsOf(
  lines: readonly Line[],
  bundle: SchemaBundle,
  validator: Validator,
): Promise<readonly DocumentVerdict[]> {
  const outcome = await validator.validate(
    bundle,
    lines.flatMap(({ bytes }) => (bytes === 'too-long' ? [] : [bytes])),
  )
  const judgedOnes = outcome.outcome === 'judged' ? [...outcome.verdicts] : []
  return lines.map(({ bytes }) => (bytes === 'too-long' ? tooLong : (judgedOnes.shift() ?? notJudged)))
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

const notJudged: DocumentVerdict = { outcome: 'not-judged' }

const tooLong: DocumentVerdict = {
  outcome: 'invalid',
  truncated: false,
  issues: [
    {
      code: 'json/too-large',
      at: '',
      nl: 'Het document is groter dan toegestaan.',
      en: 'The document is larger than allowed.',
    },
  ],
}
