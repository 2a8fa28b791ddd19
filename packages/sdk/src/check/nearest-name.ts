const nearEnough = 2

/**
 * The known name that a mistyped name most likely meant, or undefined. Only names of the schema come out, so the
 * answer tells nothing about what was sent.
 */
export function nearestName(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > 60) return undefined
  let best: string | undefined
  let bestDistance = nearEnough + 1
  for (const name of known) {
    const distance = name.toLowerCase() === typed.toLowerCase() ? 0 : editDistance(typed, name)
    if (distance < bestDistance && distance < name.length / 2) {
      best = name
      bestDistance = distance
    }
  }
  return best
}

/** Levenshtein distance. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_none, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, substitution))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}
