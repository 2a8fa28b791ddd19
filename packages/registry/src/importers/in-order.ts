/** Things in an order in which what each builds on comes before it; circles stay as they came. */
export function inOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  buildsOn: (item: Item) => readonly string[],
): readonly Item[] {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  const ordered = new Set<Item>()
  const seen = new Set<Item>()
  for (const item of items) {
    // By hand and not by calls: a chain may be longer than a stack.
    const open = [{ item, waiting: [...buildsOn(item)] }]
    if (seen.has(item)) continue
    seen.add(item)
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const key = last.waiting.shift()
      const next = key === undefined ? undefined : byKey.get(key)
      if (key === undefined) {
        ordered.add(last.item)
        open.pop()
      } else if (next !== undefined && !seen.has(next)) {
        seen.add(next)
        open.push({ item: next, waiting: [...buildsOn(next)] })
      }
    }
  }
  return [...ordered]
}
