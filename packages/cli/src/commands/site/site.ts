import { resolve } from 'node:path'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Text } from '../../language.ts'
import { OutputUnwritableError } from '../../output-error.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { siteHelp } from './help.ts'
import {
  type BuildSite,
  loadSiteBuilder,
  type SiteFinding,
  type SiteOrder,
  type SiteOutcome,
} from './site-builder.ts'

/** `samenspraak site`: the glossary as a static site, with the terms of a municipality. */
export const siteCommand: Command = {
  help: siteHelp,
  async run(call: Call): Promise<ExitCode> {
    const { options } = call
    const reader = new ValueReader(options)
    const base = reader.formed('base', /^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/u, '/PATH/')
    const url = reader.formed(
      'url',
      /^https?:\/\/(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu,
      'https://HOST',
    )
    const mail = reader.formed('mail', /^[^\s@<>"?&]+@[^\s@<>"?&]+$/u, 'NAME@HOST')
    if (reader.trouble !== undefined) return refuse(reader.trouble, call)
    if (url !== undefined && !URL.canParse(url))
      return refuse(createTrouble('cli/option-value', ['--url https://HOST']), call)
    const [part, ...others] = options.positionals
    if (part !== 'build' || others.length > 0)
      return refuse(createTrouble('cli/command-unknown', ['site build']), call)
    const { cwd } = call.environment
    const [out, local] = [options.values.get('out'), options.values.get('local')]
    if (out === undefined) return refuse(createTrouble('cli/option-value-missing', ['--out']), call)
    return build(
      {
        out: resolve(cwd, out),
        pdf: !options.switches.has('no-pdf'),
        force: options.switches.has('force'),
        ...(local === undefined ? {} : { local: resolve(cwd, local) }),
        ...(base === undefined ? {} : { base }),
        ...(url === undefined ? {} : { url }),
        ...(mail === undefined ? {} : { mail }),
      },
      call,
    )
  },
}

const packageMissing = {
  code: 'cli/site-missing',
  nl: 'Wat de site bouwt ontbreekt. Installeer het: npm install @samenspraak/site.',
  en: 'What builds the site is missing. Install it: npm install @samenspraak/site.',
} as const

async function build(order: SiteOrder, call: Call): Promise<ExitCode> {
  const { environment, language } = call
  const buildSite = await loadSiteBuilder()
  if (buildSite === undefined) return refuse(packageMissing, call)
  const { interruption } = environment
  interruption?.takeOver()
  const outcome = await outcomeOf(buildSite, {
    ...order,
    ...(interruption === undefined ? {} : { signal: interruption.signal }),
  })
  if (interruption?.signal.aborted === true)
    return interruption.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
  if (outcome.ok) {
    await environment.stdout.write(madeText(outcome, order)[language])
    return exitCodes.clean
  }
  for (const finding of outcome.findings)
    await environment.stderr.write(problemLine(finding, language, placeOf(finding)))
  return exitCodeOf(outcome.findings)
}

async function outcomeOf(buildSite: BuildSite, order: SiteOrder): Promise<SiteOutcome> {
  try {
    return await buildSite(order)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && unwritable.has(cause.code))
      throw new OutputUnwritableError(cause, order.out)
    throw cause
  }
}

const unwritable: ReadonlySet<unknown> = new Set(['EACCES', 'EDQUOT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'])

/** `begrippen/pas.yaml:4 /definitie/nl`, as far as it is known. */
function placeOf({ file, line, at }: SiteFinding): string | undefined {
  const place = [`${file}${line > 0 ? `:${line}` : ''}`, at].filter((part) => part !== '').join(' ')
  return place === '' ? undefined : place
}

const codes: ReadonlyMap<string, ExitCode> = new Map([
  ['site/out-taken', exitCodes.outputUnwritable],
  ['site/out-holds-input', exitCodes.outputUnwritable],
  ['site/disk-full', exitCodes.outputUnwritable],
  ['site/failed', exitCodes.internal],
  ['site/link-broken', exitCodes.internal],
  ['local/folder-missing', exitCodes.inputUnreadable],
  ['local/settings-missing', exitCodes.inputUnreadable],
  ['local/unreadable', exitCodes.inputUnreadable],
])

/** What could not be read or written comes before what is wrong in it. */
function exitCodeOf(findings: readonly SiteFinding[]): ExitCode {
  return findings.flatMap(({ code }) => codes.get(code) ?? [])[0] ?? exitCodes.findings
}

function madeText({ pages, hasPdf, large }: Extract<SiteOutcome, { ok: true }>, { pdf }: SiteOrder): Text {
  const sizes = large.map((line) => `${line}\n`).join('')
  const lacksPdf = pdf && !hasPdf
  return {
    nl: `${sizes}${pages} pagina’s gemaakt.${lacksPdf ? ' Zonder PDF: Chromium of playwright-core ontbreekt.' : ''}\n`,
    en: `${sizes}${pages} pages made.${lacksPdf ? ' Without PDF: Chromium or playwright-core is missing.' : ''}\n`,
  }
}

async function refuse(
  trouble: Text & { readonly code: string },
  { environment, language }: Call,
): Promise<ExitCode> {
  await environment.stderr.write(problemLine(trouble, language))
  return exitCodes.usage
}
