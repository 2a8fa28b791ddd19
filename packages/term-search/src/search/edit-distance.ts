/**
 * Typing mistakes between two words (optimal string alignment: a letter added, left out, changed, or two swapped), or
 * `most + 1` as soon as there are more than `most`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: other.length + 1 }, (_none, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const distance = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : most + 1,
      )
      current.push(distance)
      least = Math.min(least, distance)
    }
    if (least > most) return most + 1
    before = previous
    previous = current
  }
  return Math.min(previous[other.length] ?? 0, most + 1)
}
