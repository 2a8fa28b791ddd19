import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { commonOptions } from '../../arguments/option.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Call, Command } from '../../command.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Language, Text } from '../../language.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { readVersion } from '../../version.ts'
import { withConfiguration } from '../validate/configuration/read-configuration.ts'
import { createJudge } from '../validate/checker-plan.ts'

/** One thing that was looked at. */
interface Finding {
  readonly name: string
  readonly isFine: boolean
  /** What was found; never more than a version, a number or a path of this machine. */
  readonly found: string
  /** What to do about it. */
  readonly advice: Text
}

/** `samenspraak doctor`: does everything work on this machine? */
export const doctorCommand: Command = {
  help: {
    usage: 'samenspraak doctor',
    purpose: {
      nl: 'Kijkt of alles werkt op deze machine. Exitcodes: 0 alles werkt, 1 iets werkt niet, 2 verkeerd gebruik.',
      en: 'Looks whether everything works on this machine. Exit codes: 0 all works, 1 something does not, 2 wrong use.',
    },
    options: [
      {
        name: 'format',
        value: 'human|json',
        nl: 'Vorm van het verslag (human)',
        en: 'Form of the report (human)',
      },
      ...commonOptions,
    ],
    examples: ['samenspraak doctor', 'samenspraak doctor --format json'],
  },
  async run(call: Call): Promise<ExitCode> {
    const { options, language, environment } = call
    const reader = new ValueReader(options)
    reader.choice('lang', ['nl', 'en'])
    const format = reader.choice('format', ['human', 'json']) ?? 'human'
    const isMore = options.positionals.length > 0
    const trouble = reader.trouble ?? (isMore ? createTrouble('cli/argument-unexpected') : undefined)
    if (trouble !== undefined) {
      await environment.stderr.write(problemLine(trouble, language))
      return exitCodes.usage
    }
    const findings = await lookAround(call)
    await environment.stdout.write(format === 'json' ? toJson(findings) : toText(findings, language))
    return findings.every(({ isFine }) => isFine) ? exitCodes.clean : exitCodes.findings
  },
}

async function lookAround(call: Call): Promise<readonly Finding[]> {
  const { environment, language } = call
  const configured = await withConfiguration(call)
  const configuration = configured.ok ? 'samenspraak.config.json' : (configured.file ?? '')
  return [
    { name: 'samenspraak', isFine: true, found: readVersion(), advice: nothing },
    nodeFinding(process.versions.node),
    await schemasFinding(environment),
    await threadsFinding(environment),
    await scratchFinding(),
    {
      name: 'configuration',
      isFine: configured.ok,
      found: configuration,
      advice: configured.ok ? nothing : configured.trouble,
    },
    { name: 'language', isFine: true, found: language, advice: nothing },
    { name: 'processors', isFine: true, found: String(availableParallelism()), advice: nothing },
  ]
}

const nothing: Text = { nl: '', en: '' }

function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isFine = major > 20 || (major === 20 && minor >= 19)
  const advice = { nl: 'Neem Node 20.19 of nieuwer.', en: 'Take Node 20.19 or newer.' }
  return { name: 'node', isFine, found: version, advice }
}

async function schemasFinding({ readSchemasFile }: Environment): Promise<Finding> {
  const advice = { nl: 'Installeer de opdracht opnieuw.', en: 'Install the command again.' }
  try {
    const { length } = await readSchemasFile('glossary.json')
    return { name: 'glossary', isFine: length > 0, found: `${length}`, advice }
  } catch {
    return { name: 'glossary', isFine: false, found: '', advice }
  }
}

async function threadsFinding(environment: Environment): Promise<Finding> {
  const advice = { nl: 'Gebruik --jobs 1.', en: 'Use --jobs 1.' }
  const limits = {
    maxIssues: 1,
    maxBytes: 1,
    isFramed: false,
    showValues: 'none',
    maxFindings: 1,
    maxMilliseconds: 10_000,
  } as const
  try {
    const judge = await createJudge({ ...limits, type: undefined, foreign: undefined }, 2, environment)
    await judge.prepare()
    await judge.close()
    return { name: 'threads', isFine: true, found: '', advice }
  } catch {
    return { name: 'threads', isFine: false, found: '', advice }
  }
}

async function scratchFinding(): Promise<Finding> {
  const advice = {
    nl: 'Zet TMPDIR op een map waarin geschreven mag worden.',
    en: 'Set TMPDIR to a folder that can be written to.',
  }
  try {
    const folder = await mkdtemp(join(tmpdir(), 'samenspraak-'))
    await writeFile(join(folder, 'x'), 'x')
    await rm(folder, { recursive: true })
    return { name: 'scratch', isFine: true, found: tmpdir(), advice }
  } catch {
    return { name: 'scratch', isFine: false, found: tmpdir(), advice }
  }
}

function toText(findings: readonly Finding[], language: Language): string {
  return findings
    .map(({ name, isFine, found, advice }) => {
      const line = `${isFine ? 'ok ' : 'NOK'}  ${name.padEnd(13)}  ${found}`.trimEnd()
      return isFine ? `${line}\n` : `${line}\n     ${advice[language]}\n`
    })
    .join('')
}

function toJson(findings: readonly Finding[]): string {
  const plain = findings.map(({ name, isFine, found, advice }) => ({
    name,
    ok: isFine,
    found,
    ...(isFine ? {} : { nl: advice.nl, en: advice.en }),
  }))
  return `${JSON.stringify({ version: 1, findings: plain }, null, 2)}\n`
}
