/**
 * Answers where a property stands among the names of the object at a JSON Pointer, counted from 1; each object is walked
 * once, however many of its properties are asked for.
 */
export function positionFinder(root: unknown): (pointer: string, name: string) => number {
  const numbered = new Map<string, ReadonlyMap<string, number>>()
  return (pointer, name) => {
    let positions = numbered.get(pointer)
    if (positions === undefined) {
      positions = new Map(Object.keys(Object(valueAt(root, pointer))).map((own, index) => [own, index + 1]))
      numbered.set(pointer, positions)
    }
    // A name that is only inherited comes after the object's own.
    return positions.get(name) ?? positions.size + 1
  }
}

/** The value that a JSON Pointer leads to. */
function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root
  for (const step of pointer.split('/').slice(1)) value = Reflect.get(Object(value), step)
  return value
}
