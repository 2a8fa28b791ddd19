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
  lines: Iterable<Line>,
  bundle: SchemaBundle,
  validator: Validator,
): AsyncGenerator<string> {
  let some: Line[] = []
  for (const line of lines) {
    some.push(line)
    if (some.length < mostAtOnce) continue
    yield await answersTo(some, bundle, validator)
    some = []
  }
  if (some.length > 0) yield await answersTo(some, bundle, validator)
}

async function answersTo(
  lines: readonly Line[],
  bundle: SchemaBundle,
  validator: Validator,
): Promise<string> {
  const verdicts = await verdictsOf(lines, bundle, validator)
  const answers = lines.map(({ number }, nth) => ({
    regel: number,
    ...verdictWire(verdicts[nth] ?? notJudged),
  }))
  return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
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
