const longestCompared = 60

/** At most three of the known names, the most similar first; the typed word itself never comes out. */
export function nearestNames(typed: string, known: readonly string[]): readonly string[] {
  const word = typed.slice(0, longestCompared).toLowerCase()
  return [...new Set(known)]
    .map((name) => ({ name, distance: name.startsWith(word) && word !== '' ? 0 : editDistance(word, name) }))
    .toSorted((one, other) => one.distance - other.distance)
    .filter(({ name, distance }) => distance <= name.length / 2)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** Levenshtein distance. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_none, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}
