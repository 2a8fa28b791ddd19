import { metTotalen, verborgen } from './verbergen.ts'
import type { Tabel } from './verbergen.ts'

/**
 * The table to report on after an earlier one was given out: the newest, unless the two held against each other would tell
 * of fewer residents than the threshold. Then the earlier one stays: who asks before and after one arrangement sees no
 * difference, and no number appears or disappears at the moment that its group is no longer or becomes small.
 */
export function opvolger(vorige: Tabel, nieuw: Tabel, drempel: number): Tabel {
  const [toen, nu] = [metTotalen(vorige), metTotalen(nieuw)]
  const [wegToen, wegNu] = [verborgen(vorige, drempel), verborgen(nieuw, drempel)]
  const isVeilig = (aantal: number, rij: number, kolom: number): boolean => {
    const verschil = Math.abs((nu[rij]?.[kolom] ?? 0) - aantal)
    const [wasWeg, isWeg] = [wegToen[rij]?.[kolom] !== false, wegNu[rij]?.[kolom] !== false]
    if (isWeg) return wasWeg
    return verschil >= drempel || (verschil === 0 && !wasWeg)
  }
  return toen.every((getallen, rij) => getallen.every((aantal, kolom) => isVeilig(aantal, rij, kolom)))
    ? nieuw
    : vorige
}
