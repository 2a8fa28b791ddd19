import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { createRandom } from '../../parity/random.ts'
import { workFolder } from './work-folder.ts'

const kinds = [
  validLine,
  validLine,
  wrongLine,
  '{"a":1}',
  '{"a":',
  '',
  '  \t',
  `${validLine}\r`,
  'é\u2028\u0085',
  '[1,2]',
  '{"$schema":"https://w3id.org/samenspraak/schema/gebied/1.0"}',
  validLine.replace('2.0', '2.9'),
  `{"a":"${'x'.repeat(3000)}"}`,
]

/** Some lines, the last one perhaps without an ending. */
function streamOf(seed: number): Buffer {
  const random = createRandom(seed)
  const count = random.int(400)
  const lines = Array.from({ length: count }, () => kinds[random.int(kinds.length)] ?? '')
  return Buffer.from(lines.join('\n') + (random.int(2) === 0 ? '\n' : ''))
}

/** The stream in pieces of random sizes, as a pipe may give it. */
async function* inPieces(bytes: Buffer, seed: number): AsyncGenerator<Uint8Array> {
  const random = createRandom(seed)
  for (let at = 0; at < bytes.length;) {
    const size = 1 + random.int(20_000)
    yield bytes.subarray(at, at + size)
    at += size
  }
}

const words = '--max-line 2000 --max-findings 100000 --valid-to g --invalid-to f --report sarif=s'.split(' ')

test.each([1, 2, 3, 4, 5, 6])(
  'what comes out does not depend on threads or on how the input comes in, and every line is counted once (%i)',
  async (seed) => {
    const stream = streamOf(seed)
    const outcomes = await Promise.all(
      [
        { jobs: '1', isPipe: false },
        { jobs: '3', isPipe: false },
        { jobs: '1', isPipe: true },
        { jobs: '2', isPipe: true },
      ].map(async ({ jobs, isPipe }) => {
        const cwd = workFolder({ 'a.ndjson': stream })
        const all = ['validate', '--format', 'json', '--jobs', jobs, '--input', 'ndjson', ...words]
        const ran = await runInMemory(
          isPipe ? [...all, '-'] : [...all, 'a.ndjson'],
          isPipe ? { cwd, stdin: inPieces(stream, seed) } : { cwd },
        )
        const [valid, invalid, sarif] = ['g', 'f', 's'].map((name) => readFileSync(join(cwd, name), 'utf8'))
        const named = (text = ''): string => text.replaceAll('a.ndjson', 'stdin')
        return {
          report: named(ran.stdout),
          sarif: named(sarif).replaceAll(/[0-9a-f]{32}/g, ''),
          valid,
          invalid,
          exitCode: ran.exitCode,
        }
      }),
    )
    const [first] = outcomes
    for (const outcome of outcomes) expect(outcome).toEqual(first)

    const { summary } = JSON.parse(first?.report ?? '')
    const lines = stream
      .toString()
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(summary.documents).toBe(lines.length)
    expect(summary.valid + summary.invalid + summary.unreadable).toBe(summary.documents)
    const out = `${first?.valid}${first?.invalid}`.split('\n').filter((line) => line !== '')
    expect(out.toSorted()).toEqual(lines.toSorted())
  },
)
