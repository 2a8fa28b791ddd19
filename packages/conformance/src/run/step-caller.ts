import type { Case, Step } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import type { Contract } from '../contract/contract.ts'

/** Who asks a step: for the collection that it asks something of, `maker` and `outsider` can be somebody else. */
export function callerOf(
  { as, send }: Step,
  { collection }: Case,
  { config, contract }: { readonly config: Config; readonly contract: Contract },
): string | undefined {
  const instead = as === undefined ? undefined : substitutes(config)[as]
  if (instead === undefined) return as
  const asked = /^\w+ \/([\w-]+)/u.exec(send)?.[1] ?? ''
  const isCollection = contract.collections.some(({ path }) => path === asked)
  return instead[asked] ?? (isCollection ? as : (instead[collection] ?? as))
}

function substitutes(config: Config): Readonly<Record<string, Readonly<Record<string, string>> | undefined>> {
  return { maker: config.makers, outsider: config.outsiders }
}
