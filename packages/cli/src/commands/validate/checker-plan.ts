import { join } from 'node:path'
import type { CheckerPlan } from '../../check/blocks/checker-plan.ts'
import type { BlockJudge } from '../../check/blocks/block-judge.ts'
import { createLocalJudge } from '../../check/blocks/local-judge.ts'
import type { NotLoaded } from '../../check/foreign/load-schemas.ts'
import { findByName, toLabel } from '../../check/find-type.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes } from '../../exit-code.ts'
import { messageTypes } from '@samenspraak/sdk/message-types'
import type { ValidateSettings } from './settings.ts'

/** What documents are held against, or why that cannot be had. */
export type PlanMade = { readonly ok: true; readonly plan: CheckerPlan } | NotLoaded

const maxMilliseconds = 10_000

/** What decides a plan. */
export type PlanWords = Pick<
  ValidateSettings,
  'input' | 'maxDocument' | 'maxFindings' | 'maxIssues' | 'schemas' | 'showValues'
>

/** Looks up the schemas that the user named. */
export async function makePlan(settings: PlanWords, environment: Environment): Promise<PlanMade> {
  const { maxIssues, maxFindings, maxDocument, input, showValues, schemas } = settings
  const common = {
    maxIssues,
    maxBytes: maxDocument,
    isFramed: input === 'confluent',
    showValues,
    maxFindings,
    maxMilliseconds,
  }
  const { type, paths, map, isOffline } = schemas
  const isOwn =
    paths.length === 0 && map.length === 0 && (type === undefined || !/[/\\:]|\.json$/i.test(type))
  if (isOwn) return ownPlan(type, common)
  // Whoever uses our types alone does not wait for what reads others.
  const { loadSchemas } = await import('../../check/foreign/load-schemas.ts')
  const { fetchSchema } = await import('../../check/foreign/fetch-schema.ts')
  const { variables, cwd } = environment
  const cache = cacheFolder(variables)
  const options = { cache, isOffline, key: variables['SAMENSPRAAK_REGISTRY_KEY'] }
  const loaded = await loadSchemas({
    cwd,
    type,
    paths,
    map,
    fetchSchema: (address) => fetchSchema(address, options),
  })
  if (!loaded.ok) return loaded
  return { ok: true, plan: { ...common, type: loaded.type, foreign: loaded.foreign } }
}

function ownPlan(type: string | undefined, common: Omit<CheckerPlan, 'foreign' | 'type'>): PlanMade {
  if (type === undefined) return { ok: true, plan: { ...common, type: undefined, foreign: undefined } }
  const found = findByName(messageTypes, type)
  if (!found.ok)
    return { ok: false, trouble: found.trouble, file: undefined, exitCode: exitCodes.schemaUnknown }
  const { entry, isVersionOpen } = found.choice
  return { ok: true, plan: { ...common, type: { label: toLabel(entry), isVersionOpen }, foreign: undefined } }
}

function cacheFolder(variables: Environment['variables']): string | undefined {
  const own = variables['XDG_CACHE_HOME'] ?? variables['LOCALAPPDATA']
  const home = variables['HOME']
  const base = own ?? (home === undefined ? undefined : join(home, '.cache'))
  return base === undefined ? undefined : join(base, 'samenspraak', 'schemas')
}

/** Who judges: this thread, with others beside it when they are asked; schemas that are not ours never in this one. */
export async function createJudge(
  plan: CheckerPlan,
  jobs: number,
  { startWorker }: Environment,
): Promise<BlockJudge> {
  if (startWorker === undefined || (jobs === 1 && plan.foreign === undefined)) return createLocalJudge(plan)
  if (plan.foreign === undefined) {
    const { createTeamJudge } = await import('../../check/blocks/team-judge.ts')
    return createTeamJudge(plan, { jobs, startWorker })
  }
  const { createWorkerJudge } = await import('../../check/blocks/worker-judge.ts')
  return createWorkerJudge(plan, { jobs, startWorker })
}
