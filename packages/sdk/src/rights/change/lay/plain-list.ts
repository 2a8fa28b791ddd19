import { laidOut, placesOfValues } from './sequence.ts'

/**
 * A whole list of plain values in which the wished ones stand for those that were seen. A value that is wished and
 * stands there unseen is there already; undefined when nothing is left.
 */
export function laidValues(
  kept: readonly unknown[],
  seen: readonly unknown[],
  wished: readonly unknown[],
): readonly unknown[] | undefined {
  const places = placesOfValues(kept, seen)
  const hidden = new Set(kept.filter((_value, index) => !places.includes(index)))
  const free = [...places.keys()]
  const wishes = wished
    .filter((value) => !hidden.has(value))
    .map((item) => {
      const at = free.findIndex((from) => kept[places[from] ?? -1] === item)
      return { item, from: at < 0 ? undefined : free.splice(at, 1)[0] }
    })
  const laid = laidOut(kept, places, wishes)
  return laid.length === 0 ? undefined : laid
}
