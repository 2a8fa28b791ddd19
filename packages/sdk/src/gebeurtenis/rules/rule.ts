/** Whose rule it is: that of CloudEvents itself, of the Dutch profile on it, or advice of ours. */
export type RuleOrigin = 'CloudEvents 1.0.2' | 'NL GOV 1.1' | 'Samenspraak'

/** One rule for an event, in words that fit every event: they never hold anything of one. */
export interface EventRule {
  /** The word of RFC 2119 by which the source binds. */
  readonly level: 'MUST' | 'SHOULD'
  readonly origin: RuleOrigin
  /** Heading in the source under which the rule stands. */
  readonly section: string
  /** An error makes the event unfit; a warning is for somebody to look at. */
  readonly severity: 'error' | 'warning'
  /** True when a program can only guess, so that a finding may be wrong. */
  readonly isHeuristic: boolean
  readonly nl: string
  readonly en: string
}

/** The texts of a rule. */
export interface RuleText {
  readonly nl: string
  readonly en: string
}

/** A binding rule: who breaks it has no event of this kind. */
export function must(origin: RuleOrigin, section: string, text: RuleText): EventRule {
  return { level: 'MUST', origin, section, severity: 'error', isHeuristic: false, ...text }
}

/** A rule from which one may depart with a reason. */
export function should(origin: RuleOrigin, section: string, text: RuleText): EventRule {
  return { level: 'SHOULD', origin, section, severity: 'warning', isHeuristic: false, ...text }
}

/** The same rule where only a guess is possible; whatever its level, it is a warning. */
export function guessed(rule: EventRule): EventRule {
  return { ...rule, severity: 'warning', isHeuristic: true }
}
