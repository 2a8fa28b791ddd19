import type { Difference } from '../../../differences/difference.ts'
import { present } from './version-wire.ts'

type Verdict = Difference['full']
type Change = Difference['changes'][number]

const verdicts = { compatible: 'verenigbaar', incompatible: 'onverenigbaar', unknown: 'onbekend' } as const
const notions = { document: 'document', sdk: 'sdk', term: 'term', rights: 'rechten' } as const
const directions = {
  same: 'geen',
  narrower: 'achterwaarts',
  wider: 'voorwaarts',
  both: 'beide',
  unknown: 'onbekend',
} as const
const bumps = { none: 'geen', patch: 'patch', minor: 'minor', major: 'major' } as const

/** A difference as it is sent, without the two versions. */
export function differenceWire({
  backward,
  forward,
  full,
  bump,
  bumps: asked,
  changes,
}: Difference): Readonly<Record<string, unknown>> {
  return {
    achterwaarts: verdictWire(backward),
    voorwaarts: verdictWire(forward),
    volledig: verdictWire(full),
    ophoging: bumps[bump],
    ophogingPerNotie: {
      document: bumps[asked.document],
      sdk: bumps[asked.sdk],
      term: bumps[asked.term],
      rechten: bumps[asked.rights],
    },
    wijzigingen: changes.map(changeWire),
  }
}

function verdictWire(verdict: Verdict): Readonly<Record<string, unknown>> {
  const oordeel = verdicts[verdict.verdict]
  if (verdict.verdict === 'compatible') return { oordeel }
  if (verdict.verdict === 'unknown') return { oordeel, reden: verdict.reason.code }
  return { oordeel, getuige: verdict.witness, plaats: placesWire(verdict.at) }
}

function changeWire({
  code,
  notion,
  direction,
  at,
  bump,
  nl,
  en,
}: Change): Readonly<Record<string, unknown>> {
  return {
    code,
    notie: notions[notion],
    ...present('richting', direction === undefined ? undefined : directions[direction]),
    plaats: placesWire(at),
    ophoging: bumps[bump],
    nl,
    en,
  }
}

function placesWire({
  from,
  to,
}: {
  readonly from?: string
  readonly to?: string
}): Readonly<Record<string, unknown>> {
  return { ...present('van', from), ...present('naar', to) }
}
