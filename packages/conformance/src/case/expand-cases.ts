import type { Contract } from '../contract/contract.ts'
import type { Case, Step } from './case.ts'
import type { CaseFile, Use, WrittenCase } from './case-file.ts'

/** The cases of files, written out for every collection that they are about. */
export function expandCases(files: readonly CaseFile[], contract: Contract): readonly Case[] {
  const shared: Readonly<Record<string, readonly Step[]>> = Object.assign(
    {},
    ...files.map((file) => file.shared ?? {}),
  )
  return files.flatMap(({ cases }) => cases.flatMap((one) => expandCase(one, contract, shared)))
}

function expandCase(
  written: WrittenCase,
  { collections }: Contract,
  shared: Readonly<Record<string, readonly Step[]>>,
): readonly Case[] {
  const { per, needs = [] } = written
  const steps = written.steps.flatMap((step) => (isUse(step) ? (shared[step.use] ?? []) : [step]))
  const paths =
    per === undefined
      ? [written.collection ?? '']
      : collections.filter(({ actions }) => actions.includes(per)).map(({ path }) => path)
  return paths.map((collection) => ({
    id: per === undefined ? written.id : `${written.id}/${collection}`,
    title: written.title,
    group: written.group,
    requirement: requirementOf(written.requirement.replaceAll('{collection}', collection)),
    collection,
    needs,
    steps,
  }))
}

/** The place of an operation in `openapi.json`. */
function requirementOf(operation: string): string {
  const [method = '', path = ''] = operation.split(' ')
  return `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
}

function isUse(step: Step | Use): step is Use {
  return 'use' in step
}
