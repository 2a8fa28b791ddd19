/** Makes a value of plain objects and lists one that nobody can change; `value` itself, for chaining. */
export function freezeAll<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeAll(inner)
  return value
}
