import type { NotLoaded } from '../../check/foreign/load-schemas.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes } from '../../exit-code.ts'
import { MessageJudge, type StreamJudge } from '../../stream/message-judge.ts'
import { createJudge, makePlan } from '../validate/checker-plan.ts'
import type { WorkerSettings } from './settings.ts'

/** Who judges the messages, or why the schemas for it cannot be had. */
export type JudgeMade =
  { readonly ok: true; readonly judge: StreamJudge; readonly close: () => Promise<void> } | NotLoaded

/** Judges in this thread; when there are schemas of others, in another one that may be ended. */
export async function judgeFor(settings: WorkerSettings, environment: Environment): Promise<JudgeMade> {
  const { maxBytes, maxIssues, schemas } = settings
  const words = {
    maxIssues,
    maxDocument: maxBytes,
    maxFindings: 0,
    input: undefined,
    showValues: 'none',
    schemas,
  } as const
  const made = await makePlan(words, environment)
  if (!made.ok) return made
  const { foreign } = made.plan
  if (foreign === undefined) return { ok: true, judge: new MessageJudge(settings), close: async () => {} }
  const { OtherSchemasJudge, planFor } = await import('../../stream/other-schemas-judge.ts')
  const blocks = await createJudge(planFor(foreign, settings), 1, environment)
  const trouble = await blocks.prepare()
  if (trouble === undefined)
    return { ok: true, judge: new OtherSchemasJudge(blocks, foreign, settings), close: () => blocks.close() }
  await blocks.close()
  return { ok: false, trouble, file: undefined, exitCode: exitCodes.schemaUnknown }
}
