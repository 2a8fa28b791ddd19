/** Invented; the shortest document that has a type. */
export const validLine =
  '{"$schema":"https://w3id.org/samenspraak/schema/zelfredzaamheidsmatrix/2.0","editie":"2017","domeinen":{"financien":2}}'

/** The same with a score that does not exist. */
export const wrongLine: string = validLine.replace('2}}', '9}}')
