import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../scripts/sources/files.ts'
import type { Figure } from './figure.ts'
import { median, printFigures } from './figure.ts'
import { writePeers } from './validate/peers.ts'
import { wrongIn, writePlans } from './validate/plan-lines.ts'
import { type Taken, tellingMemory, timeProcess } from './validate/time-process.ts'

// `samenspraak validate` as it is built, beside only reading and parsing, and beside what others validate with. Whole
// processes, by turns. PLANS=200000 is the measurement of which the goals speak (GIGABYTES=5 for
// the memory); with fewer plans the start of a process weighs more.
const plans = Number(process.env['PLANS'] ?? 10_000)
const gigabytes = Number(process.env['GIGABYTES'] ?? 0.5)
const rounds = 3
/** Others are slow: they get a part of the plans. */
const part = Math.min(50_000, plans / 2)
/** The command as it is built, or another build to compare it with. */
const main = process.env['MAIN'] ?? fromRoot('packages', 'cli', 'dist', 'src', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-bench-'))
function figures(): readonly Figure[] {
  const [whole, spoiled, short, shuffled, some] = [
    writePlans(folder, 'whole', plans),
    writePlans(folder, 'spoiled', plans),
    writePlans(folder, 'short', plans),
    writePlans(folder, 'shuffled', plans),
    writePlans(folder, 'whole', part),
  ]
  const peers = writePeers(folder)
  const ours = [process.execPath, main, 'validate', '--input', 'ndjson', '--format', 'ndjson'] as const
  const typed = [...ours, '--type', 'ondersteuningsplan@1.0'] as const
  const theirs = ['--schemas', peers.theirs.path, '--type', peers.theirs.id]
  const runs = {
    one: () => expecting(plans, 0, timeProcess([...ours, whole])),
    two: () => expecting(plans, 0, timeProcess([...ours, '--jobs', '2', whole])),
    piped: () => expecting(plans, 0, timeProcess([...ours, '-'], { source: `cat ${whole}` })),
    spoiled: () => expecting(plans, wrongIn(plans), timeProcess([...ours, spoiled])),
    parse: () => timeProcess([...peers.parse, whole]),
    shuffled: () => expecting(plans, 0, timeProcess([...typed, shuffled])),
    shuffledParse: () => timeProcess([...peers.parse, shuffled]),
    short: () => expecting(plans, 0, timeProcess([...ours, short])),
    shortParse: () => timeProcess([...peers.parse, short]),
    some: () => expecting(part, 0, timeProcess([...ours, some])),
    theirs: () => expecting(part, 0, timeProcess([...ours, ...theirs, some])),
    someParse: () => timeProcess([...peers.parse, some]),
    ajv: () => timeProcess([...peers.ajv, some]),
    sourcemeta: () => timeProcess([...peers.sourcemeta, some]),
  }
  const taken = inTurns(runs)
  const ratio = (
    [name, above, below]: readonly [name: string, above: keyof typeof runs, below: keyof typeof runs],
    limit: number,
    goal: string,
    what: 'cpu' | 'wall' = 'cpu',
  ): Figure => {
    const middle = (name: keyof typeof runs): number => median(taken(name).map((one) => one[what]))
    const value = middle(above) / middle(below)
    return { name: `${name} (${what})`, value, limit, unit: 'x', bound: 'least', goal }
  }
  return [
    ratio(['parsing / validating, 7 KB', 'parse', 'one'], 1.3, '>= 2.0'),
    ratio(['parsing / validating, 7 KB', 'parse', 'one'], 1, '>= 2.0', 'wall'),
    ratio(['parsing / validating, one in fifty wrong', 'parse', 'spoiled'], 0.6, '>= 2.0'),
    ratio(['parsing / validating, 2 KB', 'shortParse', 'short'], 0.6, '>= 2.0'),
    ratio(['parsing / validating, standard input', 'parse', 'piped'], 0.9, '>= 2.0'),
    ratio(['parsing / validating, keys in any order', 'shuffledParse', 'shuffled'], 1.8, '>= 3.5'),
    ratio(['one thread / two', 'one', 'two'], 0.4, '>= 1.45', 'wall'),
    ratio(['ajv standalone / validating', 'ajv', 'some'], 2, '>= 6'),
    ratio(['@sourcemeta/jsonschema / validating', 'sourcemeta', 'some'], 2, '>= 10'),
    ratio(['parsing / validating by a schema of others', 'someParse', 'theirs'], 0.1, '>= 0.3'),
    ratio(['@sourcemeta/jsonschema / by a schema of others', 'sourcemeta', 'theirs'], 0.4, '>= 2'),
    memoryFigure(ours, whole),
  ]
}

/** The runs of each, round by round, so that a busy minute is nobody's alone. */
function inTurns<Name extends string>(
  runs: Readonly<Record<Name, () => Taken>>,
): (name: Name) => readonly Taken[] {
  const taken = new Map<string, Taken[]>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries<() => Taken>(runs))
      taken.set(name, [...(taken.get(name) ?? []), run()])
  }
  return (name) => taken.get(name) ?? []
}

/** The most memory while so many bytes come through a pipe. */
function memoryFigure(words: readonly string[], lines: string): Figure {
  const times = Math.max(1, Math.round((gigabytes * 1e9) / statSync(lines).size))
  const source = `for nth in $(seq ${times}); do cat ${lines}; done`
  const [node = '', ...others] = words
  const { memory } = timeProcess([node, ...tellingMemory(folder), ...others, '-'], { source })
  return {
    name: `memory while ${gigabytes} GB come through a pipe`,
    value: Math.round(memory) || Number.NaN,
    limit: 128,
    unit: 'MiB',
    bound: 'most',
  }
}

/** What was measured was the work: every plan was counted, and every wrong one found. */
function expecting(of: number, wrong: number, taken: Taken): Taken {
  const { documents, invalid } = JSON.parse(taken.stdout.trim().split('\n').at(-1) ?? '{}')
  if (documents !== of || invalid !== wrong) throw new OtherOutcomeError(taken.stdout.slice(-300))
  return taken
}

/** The command answers something else than what stands in the lines. */
class OtherOutcomeError extends Error {
  readonly code = 'bench/other-outcome'
}

/** The command has not been built. */
class NotBuiltError extends Error {
  readonly code = 'bench/not-built'
}

try {
  if (!existsSync(main)) throw new NotBuiltError()
  if (!printFigures(`samenspraak validate, ${plans} plans`, figures())) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
