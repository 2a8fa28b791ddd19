import type { Begrip } from '@samenspraak/sdk/begrip'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { readGlossaryFiles } from './glossary-files.ts'
import { termHelp } from './help.ts'
import { lookUp } from './look-up.ts'
import { createPage } from './page.ts'
import { readTermRequest, type TermRequest } from './settings.ts'
import { answerJson, listJson } from './term-json.ts'
import { answerText, hitLines } from './term-text.ts'

/** `samenspraak term`: what a word means. */
export const termCommand: Command = {
  help: termHelp,
  async run(call: Call): Promise<ExitCode> {
    const { options, language, environment } = call
    const read = readTermRequest(options)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return exitCodes.usage
    }
    return read.request.kind === 'list'
      ? writeList(read.request.isJson, call)
      : writeAnswer(read.request, call)
  },
}

async function writeList(isJson: boolean, { environment }: Call): Promise<ExitCode> {
  const terms: readonly Begrip[] = JSON.parse(await environment.readSchemasFile('glossary.json'))
  const lines = terms.map(({ sleutel, voorkeursterm: { nl, en } }) => `${sleutel}\t${nl}\t${en}\n`)
  await environment.stdout.write(isJson ? listJson(terms) : lines.join(''))
  return exitCodes.clean
}

async function writeAnswer(
  { query, limit, isJson, isWhole }: Extract<TermRequest, { kind: 'find' }>,
  { language, environment }: Call,
): Promise<ExitCode> {
  const { stdout, stderr, readSchemasFile } = environment
  const files = await readGlossaryFiles(readSchemasFile)
  const answer = lookUp(query, files, { language, limit })
  const page = createPage(environment, language)
  if (isJson) await stdout.write(answerJson(answer))
  else if (answer.best !== undefined || answer.ambiguous !== undefined)
    await stdout.write(answerText(answer, page, { codeLists: files.codeLists, isWhole }))
  if (answer.best !== undefined || answer.ambiguous !== undefined) return exitCodes.clean

  await stderr.write(problemLine(createTrouble('cli/word-unknown'), language))
  if (answer.others.length > 0 && !isJson) {
    const lines = [page.words.near, ...answer.others.flatMap((found) => hitLines(found, page))]
    await stderr.write(lines.map((line) => `${line}\n`).join(''))
  }
  return exitCodes.findings
}
