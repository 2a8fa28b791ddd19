/** The anchor of a shape on the pages that describe it. */
export function shapeId(name: string): string {
  return `vorm-${name}`
}
