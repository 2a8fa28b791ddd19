import type { Config } from './config.ts'

/** Places that name a caller that the configuration does not have. */
export function callersUnknown(config: Config): readonly string[] {
  const { callers, before = [], perCase = {}, makers = {}, outsiders = {} } = config
  const named = [
    ...before.map(({ as }, index) => [`/before/${index}/as`, as] as const),
    ...Object.entries(perCase).map(([name, { as }]) => [`/perCase/${name}/as`, as] as const),
    ...Object.entries(makers).map(([name, as]) => [`/makers/${name}`, as] as const),
    ...Object.entries(outsiders).map(([name, as]) => [`/outsiders/${name}`, as] as const),
  ]
  return named.filter(([, as]) => !Object.hasOwn(callers, as)).map(([place]) => place)
}
