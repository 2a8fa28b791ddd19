import type { CompatMode } from '@samenspraak/compat'
import type { Beleid, Setting } from './setting.ts'

/** What somebody wants to hold at one level; what is left out is inherited. */
export interface OwnPolicy extends Beleid {
  readonly compatibility?: CompatMode
}

/** The policy that is set at a level, without what else is set there. */
export function policyOf({ compatibility, beleid = {} }: Setting): OwnPolicy {
  return { ...(compatibility === undefined ? {} : { compatibility }), ...beleid }
}

/** A setting with another policy; mode, metadata and rules stay. */
export function withPolicy(before: Setting, { compatibility, ...beleid }: OwnPolicy): Setting {
  const { compatibility: _compatibility, beleid: _beleid, ...rest } = before
  return {
    ...rest,
    ...(compatibility === undefined ? {} : { compatibility }),
    ...(Object.keys(beleid).length === 0 ? {} : { beleid }),
  }
}
