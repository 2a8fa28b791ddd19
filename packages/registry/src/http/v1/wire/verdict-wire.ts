import type { DocumentVerdict, ValidationIssue } from '../../../validation/validation-issue.ts'
import { present } from './version-wire.ts'

const outcomes = {
  valid: 'geldig',
  invalid: 'ongeldig',
  'too-heavy': 'te-zwaar',
  'not-judged': 'niet-beoordeeld',
} as const

/** What is said of one document, as it is sent. */
export function verdictWire(verdict: DocumentVerdict): Readonly<Record<string, unknown>> {
  const uitkomst = outcomes[verdict.outcome]
  if (verdict.outcome !== 'invalid') return { uitkomst }
  return { uitkomst, onvolledig: verdict.truncated, bevindingen: verdict.issues.map(issueWire) }
}

function issueWire({ code, keyword, at, term, nl, en }: ValidationIssue): Readonly<Record<string, unknown>> {
  return { code, ...present('trefwoord', keyword), plaats: at, ...present('begrip', term), nl, en }
}
