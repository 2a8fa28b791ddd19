/** How much two words are spelled alike (0 to 1): the part of the longer one that need not be typed again. */
export function likeness(one: string, other: string): number {
  const [typed, meant] = [[...one], [...other]]
  let row = Array.from({ length: meant.length + 1 }, (_none, place) => place)
  for (const [nth, letter] of typed.entries()) {
    const next = [nth + 1]
    for (const [place, wanted] of meant.entries())
      next.push(
        Math.min(
          (row[place] ?? 0) + (letter === wanted ? 0 : 1),
          (row[place + 1] ?? 0) + 1,
          (next[place] ?? 0) + 1,
        ),
      )
    row = next
  }
  return 1 - (row[meant.length] ?? 0) / Math.max(typed.length, meant.length, 1)
}
