/** Which part of the longer of two words is the same from the start (0 to 1). */
export function sharedBeginning(one: string, other: string): number {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return shared / Math.max(one.length, other.length, 1)
}
