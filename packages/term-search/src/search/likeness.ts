/** How much two words are spelled alike (0 to 1): the part of the longer one that need not be typed again. */
export function likeness(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_none, place) => place)
  for (const [nth, letter] of [...one].entries()) {
    const next = [nth + 1]
    for (const [place, wanted] of [...other].entries())
      next.push(
        Math.min(
          (row[place] ?? 0) + (letter === wanted ? 0 : 1),
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
        ),
      )
    row = next
  }
  return 1 - (row[other.length] ?? 0) / Math.max(one.length, other.length, 1)
}
