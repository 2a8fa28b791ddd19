import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendTrouble } from './errors.ts'
import { httpTroubles } from './trouble.ts'

/** Longest address that is looked at. */
export const longestAddress = 8192

/** Answers for what no route takes: 414, 405 with the methods that exist there, or 404. Comes before all routes. */
export function answerUnknownAddresses(app: FastifyInstance): void {
  const methods = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? new Set<string>()
    for (const one of Array.isArray(method) ? method : [method]) known.add(one)
    methods.set(url, known)
  })
  let patterns: readonly (readonly [RegExp, ReadonlySet<string>])[] | undefined
  app.setNotFoundHandler(async (request, reply) => {
    if (request.url.length > longestAddress) return sendTrouble(request, reply, httpTroubles.addressTooLong)
    patterns ??= [...methods].map(([url, known]) => [patternOf(url), known] as const)
    const allowed = methodsAt(patterns, pathOf(request))
    if (allowed.length === 0 || allowed.includes(request.method))
      return sendTrouble(request, reply, httpTroubles.notFound)
    return sendTrouble(request, reply.header('allow', allowed.join(', ')), httpTroubles.methodNotAllowed)
  })
}

function pathOf(request: FastifyRequest): string {
  return request.url.replace(/[?#].*$/su, '')
}

function methodsAt(
  patterns: readonly (readonly [RegExp, ReadonlySet<string>])[],
  path: string,
): readonly string[] {
  const found = patterns.flatMap(([pattern, known]) => (pattern.test(path) ? [...known] : []))
  return [...new Set(found)].toSorted()
}

/** `/subjects/:subject/versions` as a pattern; a parameter is one part of a path, `*` the rest of it. */
function patternOf(url: string): RegExp {
  const source = url
    .split(/(?<parameter>:[A-Za-z]\w*(?:\([^)]*\))?|\*)/u)
    .map((part) => {
      if (part.startsWith(':') && part.length > 1) return '[^/]+'
      return part === '*' ? '.*' : part.replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    })
    .join('')
  return new RegExp(`^${source}/?$`, 'u')
}
