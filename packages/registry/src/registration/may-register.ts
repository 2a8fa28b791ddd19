import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import { readEffective } from '../settings/effective.ts'
import type { Effective } from '../settings/effective.ts'
import type { Scope } from '../settings/scope.ts'
import type { Mode } from '../settings/setting.ts'
import type { SeenSetting } from '../store/outcomes.ts'
import type { Store } from '../store/store.ts'

/** Why a new version may not come in the way it is offered; undefined when it may. */
export function whyNotRegister(
  { mode, alias }: Effective,
  offered: {
    readonly id: number | undefined
    readonly version: number | undefined
    readonly next: number
    readonly mayTakeOver: boolean
  },
): Refusal | undefined {
  const closed = whyClosed(mode)
  if (closed !== undefined) return closed
  if (alias !== undefined) return isAlias(alias)
  if (mode === 'IMPORT' && offered.mayTakeOver) return whyNotTakeOver(offered)
  if (mode === 'IMPORT') return idWanted
  if (offered.id !== undefined) return idUnwanted
  if (offered.version === undefined || offered.version === offered.next) return undefined
  return {
    code: 'next-version-expected',
    nl: `De volgende versie van dit onderwerp is ${offered.next}, niet ${offered.version}.`,
    en: `The next version of this subject is ${offered.next}, not ${offered.version}.`,
  }
}

/**
 * Largest id and version that are taken over. What is registered next comes after it, and both are four bytes with Kafka
 * clients: one import at the end would leave no ids for anybody.
 */
const largestTakenOver = 1_000_000_000

function whyNotTakeOver({
  id,
  version = 1,
}: {
  readonly id: number | undefined
  readonly version: number | undefined
}): Refusal | undefined {
  if (id === undefined) return idWanted
  return id > largestTakenOver || version > largestTakenOver ? tooLargeToTakeOver : undefined
}

/** Why nothing may change in a mode; undefined when something may. */
export function whyClosed(mode: Mode): Refusal | undefined {
  if (mode === 'READWRITE' || mode === 'IMPORT') return undefined
  if (mode === 'FORWARD') return notForwarded
  return {
    code: 'not-permitted',
    nl: `Hier kan nu niet worden geschreven: de modus is ${mode}.`,
    en: `Nothing can be written here now: the mode is ${mode}.`,
  }
}

/**
 * Whether anything may change in a scope: drafts, statuses and descriptions as well as versions. The settings that say so go
 * along with the change, so that the store refuses it when somebody closed the registry meanwhile.
 */
export async function mayChange(store: Store, scope: Scope): Promise<Outcome<readonly SeenSetting[]>> {
  const { setting, seen } = await readEffective(store, scope)
  const closed = whyClosed(setting.mode)
  return closed === undefined ? given(seen) : refused(closed)
}

/** What is registered under an alias would be found by nobody who asks for that name. */
function isAlias(alias: string): Refusal {
  const shown = JSON.stringify(alias)
  return {
    code: 'not-permitted',
    nl: `Deze naam is een alias van ${shown}; registreer daar, of haal eerst de alias weg.`,
    en: `This name is an alias of ${shown}; register there, or take the alias away first.`,
  }
}

const notForwarded: Refusal = {
  code: 'not-forwarded',
  nl: 'In modus FORWARD gaat schrijven naar een ander register, en dit register heeft er geen om aan door te geven.',
  en: 'In mode FORWARD writing goes to another registry, and this registry has none to pass it on to.',
}

const idWanted: Refusal = {
  code: 'not-permitted',
  nl: 'In modus IMPORT komt elk schema met zijn id.',
  en: 'In mode IMPORT every schema comes with its id.',
}

const idUnwanted: Refusal = {
  code: 'not-permitted',
  nl: 'Een id meegeven kan alleen in modus IMPORT, of bij een schema dat hier al precies zo staat.',
  en: 'An id can only be given in mode IMPORT, or with a schema that stands here exactly so.',
}

const tooLargeToTakeOver: Refusal = {
  code: 'not-permitted',
  nl: `Een id of versie die wordt overgenomen is ten hoogste ${largestTakenOver}, zodat er nummers overblijven.`,
  en: `An id or version that is taken over is at most ${largestTakenOver}, so that numbers are left.`,
}
