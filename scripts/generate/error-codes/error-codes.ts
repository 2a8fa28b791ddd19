import { groupBy } from '../../../site/src/group.ts'
import type { ErrorCode, Meaning, Severity, Text } from './error-code.ts'
import { families } from './families.ts'
import { readHelp } from './help.ts'
import type { Help } from './help.ts'
import { foundCodes } from './inventory.ts'
import type { Found } from './inventory.ts'

/** Every code with what it says and what to do about it, in the order of the alphabet. */
export function errorCodes(found: readonly Found[] = foundCodes()): readonly ErrorCode[] {
  const help = new Map(readHelp().flatMap((one) => one.codes.map((code) => [code, one] as const)))
  const order = families.map(({ key }): string => key)
  const groups = groupBy(found, ({ code }) => code)
  return [...groups]
    .map(([code, meanings]) => ({
      code,
      meanings: meanings
        .toSorted((a, b) => order.indexOf(a.family) - order.indexOf(b.family))
        .map((one) => meaningOf(one, help.get(code))),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

function meaningOf({ code, isWarning, ...found }: Found, help: Help | undefined): Meaning {
  const { family, status, bump, source } = found
  return {
    family,
    texts: textsOf(found.texts, help?.texts?.[code]),
    help: { nl: help?.nl ?? '', en: help?.en ?? '' },
    severity: help?.severity ?? severityOf(code, isWarning),
    ...(status === undefined ? {} : { status }),
    ...(bump === undefined ? {} : { bump }),
    source,
  }
}

/** What the sources say; what they lack in a language is taken from docs/codes. */
function textsOf(texts: readonly Text[], own: Partial<Text> | undefined): readonly Text[] {
  if (texts.length === 0)
    return own?.nl === undefined || own.en === undefined ? [] : [{ nl: own.nl, en: own.en }]
  return texts.map(({ nl, en }) => ({
    nl: nl === '' ? (own?.nl ?? '') : nl,
    en: en === '' ? (own?.en ?? '') : en,
  }))
}

function severityOf(code: string, isWarning: boolean): Severity {
  if (code === 'exit/0') return 'information'
  return isWarning ? 'warning' : 'error'
}
