import { spawn } from 'node:child_process'
import { statfsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join, resolve } from 'node:path'
import { readNationalGlossary, writeLocalData } from '../local/local-data.ts'
import { readLocalGlossary } from '../local/local-glossary.ts'
import type { LocalGlossary } from '../local/local-glossary.ts'
import { buildFinding } from './build-finding.ts'
import type { BuildFinding } from './build-finding.ts'
import type { FilesReport } from './files-report.ts'
import { filesProgram, nationalData, nodeOptions } from './package-place.ts'
import { isFree, placeOf, putBack, startWork, wouldTakeAway } from './place.ts'

const leastFree = 1_000_000

/** What a site is made of and where it goes. */
export interface SiteOrder {
  /** The folder of the site; an earlier site there is replaced when the new one is ready. */
  readonly out: string
  /** A folder with terms and names of a municipality. */
  readonly local?: string
  /** The path under which the site stands, with slashes at both ends; `/` unless given. */
  readonly base?: string
  /** The origin of the site, for canonical addresses. */
  readonly url?: string
  /** Where comments go; otherwise what the local folder says. */
  readonly mail?: string
  /** False when no PDF is wanted; without a browser there is none either. */
  readonly pdf?: boolean
  /** Whether a folder that is no site of ours may be replaced. */
  readonly force?: boolean
  /** A folder in the form of `@samenspraak/schemas`, in its place. */
  readonly data?: string
  /** Ends the build early; nothing of it is left. */
  readonly signal?: AbortSignal
}

/** A site at its place, or why the place is as it was. */
export type BuildOutcome =
  | {
      readonly ok: true
      readonly pages: number
      readonly hasPdf: boolean
      /** What is larger than a visitor should have to fetch. */
      readonly large: readonly string[]
    }
  | { readonly ok: false; readonly findings: readonly BuildFinding[] }

/** Builds the site of the glossary, with the terms of a municipality if there is a folder of them. */
export async function buildSite(order: SiteOrder): Promise<BuildOutcome> {
  const out = placeOf(order.out)
  if ([order.local, order.data].some((input) => wouldTakeAway(out, input)))
    return { ok: false, findings: [buildFinding('site/out-holds-input', '')] }
  putBack(out)
  const isTaken = (): boolean => order.force !== true && !isFree(out)
  if (isTaken()) return { ok: false, findings: [buildFinding('site/out-taken', '')] }
  const data = order.data ?? nationalData
  const local =
    order.local === undefined ? undefined : readLocalGlossary(order.local, readNationalGlossary(data))
  if (local?.ok === false) return local
  const work = startWork(out)
  try {
    if (local !== undefined) writeLocalData(data, local.local, work.data)
    const variables = {
      ...environmentOf(order, local?.local),
      SITE_DATA: local === undefined ? data : work.data,
      SITE_OUT: work.site,
    }
    const report = await makeFiles(variables, order.signal)
    if (report === undefined)
      return { ok: false, findings: [buildFinding(isFull(work.site) ? 'site/disk-full' : 'site/failed', '')] }
    const { broken, ...rest } = report
    if (broken.length > 0)
      return { ok: false, findings: broken.map((place) => buildFinding('site/link-broken', place)) }
    // Somebody may have put something there meanwhile.
    if (isTaken()) return { ok: false, findings: [buildFinding('site/out-taken', '')] }
    work.finish()
    return { ok: true, ...rest }
  } catch (cause) {
    // A copy on a full disk may call it an error of the device.
    if (isFull(work.site)) return { ok: false, findings: [buildFinding('site/disk-full', '')] }
    throw cause
  } finally {
    work.clean()
  }
}

/** Whether less is free than the pages that are written at a time. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < leastFree
}

type Variables = Readonly<Record<string, string | undefined>>

function environmentOf(order: SiteOrder, local: LocalGlossary | undefined): Variables {
  const { base = '/', url, mail, pdf, local: folder = '' } = order
  const { stijl, mail: localMail } = local?.settings ?? {}
  return {
    SITE_BASE: base,
    SITE_PDF: pdf === false ? 'no' : 'yes',
    ...(url === undefined ? {} : { SITE_URL: url }),
    ...(mail === undefined && localMail === undefined ? {} : { SITE_MAIL: mail ?? localMail }),
    ...(stijl === undefined ? {} : { SITE_STYLE: join(resolve(folder), stijl) }),
  }
}

/** Undefined when a program that makes pages failed; what it said of that stands on standard error. */
async function makeFiles(
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<FilesReport | undefined> {
  const program = spawn(process.execPath, [...nodeOptions, filesProgram], {
    // Its standard input closes when this program ends, in whatever way.
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...variables },
    // A group of its own, so that it can be ended with all that it started.
    detached: signal !== undefined && process.platform !== 'win32',
  })
  const stop = (): void => endGroup(program.pid)
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted === true) stop()
  const ended = new Promise<number | null>((settle) => {
    program.once('error', () => settle(null))
    program.once('close', settle)
  })
  const said = await text(program.stdout)
  const status = await ended
  signal?.removeEventListener('abort', stop)
  if (status !== 0) return undefined
  const report: FilesReport = JSON.parse(said)
  return report
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid)
  } catch (error) {
    // It ended by itself meanwhile.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
