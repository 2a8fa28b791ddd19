import type { CoreRuleCode } from './core-rules.ts'
import { coreRules } from './core-rules.ts'
import type { ProfileRuleCode } from './profile-rules.ts'
import { profileRules } from './profile-rules.ts'
import type { EventRule } from './rule.ts'

/** The stable codes of what can be wrong with an event of anybody. */
export type EventRuleCode = CoreRuleCode | ProfileRuleCode

/** Every rule that `checkCloudEvent` knows, by its code. */
export const eventRules: Readonly<Record<EventRuleCode, EventRule>> = { ...coreRules, ...profileRules }

/** One rule that an event does not follow: a place and a rule, never a value or an unknown name. */
export interface EventIssue extends Pick<EventRule, 'en' | 'level' | 'nl' | 'severity'> {
  readonly code: EventRuleCode
  /** JSON Pointer to the attribute; that of the whole event when its name is not one that CloudEvents knows. */
  readonly at: string
  /** Which attribute, counted from 1, when `at` does not name it. */
  readonly position?: number
}

/** The issue that belongs to a rule. */
export function eventIssue(code: EventRuleCode, at: string, position?: number): EventIssue {
  const { nl, en, level, severity } = eventRules[code]
  return { code, at, level, severity, nl, en, ...(position === undefined ? {} : { position }) }
}
