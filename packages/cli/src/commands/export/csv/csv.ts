import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { nearestNames } from '../../../arguments/nearest-names.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { readSheet } from './read-sheet.ts'
import { readSource, sheetKinds, type SheetSource } from './sheet-source.ts'
import { writeSheet } from './write-sheet.ts'

/** `samenspraak export csv`: what policy staff keep in spreadsheets, out and in again. */
export async function csv(call: Call): Promise<ExitCode> {
  const { options, environment, language } = call
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const [word = '', name = '', ...more] = options.positionals
  const kind = sheetKinds.find((one) => one === word)
  const isTooMuch = more.length > 0 || (kind === 'verwachtingen' && name !== '')
  const trouble =
    reader.trouble ??
    (kind === undefined ? createTrouble('cli/options-conflict', [sheetKinds.join(' | ')]) : undefined) ??
    (isTooMuch ? createTrouble('cli/argument-unexpected') : undefined)
  if (kind === undefined || trouble !== undefined) {
    await environment.stderr.write(problemLine(trouble ?? createTrouble('cli/argument-unexpected'), language))
    return exitCodes.usage
  }
  const read = await readSource(kind, name, environment)
  if (!read.ok) {
    const unknown = createTrouble('cli/type-unknown', nearestNames(name, read.names))
    await environment.stderr.write(problemLine(unknown, language))
    return exitCodes.schemaUnknown
  }
  const file = options.values.get('read')
  if (file !== undefined) return readBack(file, read.source, call)
  const { columns, rows } = read.source
  await environment.stdout.write(
    writeSheet([columns, ...rows], options.switches.has('excel') ? 'excel' : 'plain'),
  )
  return exitCodes.clean
}

async function readBack(
  file: string,
  source: SheetSource,
  { environment, language }: Call,
): Promise<ExitCode> {
  const bytes = await readFile(resolve(environment.cwd, file)).catch(() => undefined)
  const text = bytes === undefined ? undefined : inUtf8(bytes)
  if (text === undefined) {
    const trouble = createTrouble(bytes === undefined ? 'cli/file-unreadable' : 'cli/binary')
    await environment.stderr.write(problemLine(trouble, language, file))
    return exitCodes.inputUnreadable
  }
  const sheet = readSheet(text, source.columns)
  const trouble = sheet.ok ? source.trouble(sheet.rows) : sheet.trouble
  if (!sheet.ok || trouble !== undefined) {
    if (trouble !== undefined) await environment.stderr.write(problemLine(trouble, language, file))
    return exitCodes.findings
  }
  await environment.stdout.write(source.restore(sheet.rows))
  return exitCodes.clean
}

// Older Excel saves in windows-1252; guessed letters would change texts unseen.
function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
