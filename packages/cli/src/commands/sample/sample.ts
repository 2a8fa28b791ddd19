import { municipality, nearMisses, sample, sampleTypes } from '@samenspraak/sdk/sample'
import type { Call, Command } from '../../command.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { sampleHelp } from './help.ts'
import { LineWriter } from '../../report/line-writer.ts'
import { readRequest, type SampleRequest } from './settings.ts'

/** `samenspraak sample`: invented documents to try things with. */
export const sampleCommand: Command = {
  help: sampleHelp,
  async run({ options, language, environment }: Call): Promise<ExitCode> {
    const read = readRequest(options, sampleTypes)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return read.exitCode
    }
    await writeSamples(read.request, environment)
    return exitCodes.clean
  },
}

async function writeSamples(request: SampleRequest, { stdout, stderr }: Environment): Promise<void> {
  const documents = new LineWriter(stdout)
  const notes = new LineWriter(stderr)
  for (const { line, note } of linesFor(request)) {
    await documents.write(line)
    if (note !== undefined) await notes.write(note)
  }
  await documents.flush()
  await notes.flush()
}

interface SampleLine {
  readonly line: string
  /** For standard error: the issue that the line must give. */
  readonly note?: string
}

function* linesFor(request: SampleRequest): Generator<SampleLine> {
  switch (request.kind) {
    case 'list':
      for (const type of sampleTypes) yield { line: type }
      return
    case 'valid':
      yield* validLines(request)
      return
    case 'invalid':
      yield* invalidLines(request)
      return
    case 'municipality':
      yield* municipalityLines(request)
      return
  }
}

function* validLines({
  type,
  seed,
  count,
}: Extract<SampleRequest, { kind: 'valid' }>): Generator<SampleLine> {
  if (count === undefined) yield { line: JSON.stringify(sample(type, { seed }), null, 2) }
  for (let index = 0; index < (count ?? 0); index += 1)
    yield { line: JSON.stringify(sample(type, { seed, index })) }
}

function* invalidLines(request: Extract<SampleRequest, { kind: 'invalid' }>): Generator<SampleLine> {
  let number = 0
  for (const { document, issue } of nearMisses(request.type, { seed: request.seed })) {
    if (number === request.count) return
    number += 1
    yield { line: JSON.stringify(document), note: `# ${number} ${issue.code} ${issue.at}` }
  }
}

function* municipalityLines(
  request: Extract<SampleRequest, { kind: 'municipality' }>,
): Generator<SampleLine> {
  const { code, seed, plans } = request
  for (const { document } of municipality({ code, seed, ...(plans === undefined ? {} : { plans }) })) {
    yield { line: JSON.stringify(document) }
  }
}
