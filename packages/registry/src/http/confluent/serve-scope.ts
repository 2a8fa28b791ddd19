import type { FastifyInstance, HTTPMethods } from 'fastify'
import type { AccessAction } from '../../access/caller.ts'
import { readContext, readSubject } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import type { Scope } from '../../settings/scope.ts'
import type { Ask } from './ask.ts'
import { serve } from './ask.ts'
import type { ServedParts } from './parts.ts'

/** What a route about settings may be asked; writing a subject's own may ask for less than writing everybody's. */
export interface ScopeRoute {
  readonly method: HTTPMethods
  readonly path: '/config' | '/mode'
  readonly onSubject: AccessAction
  readonly onMore: AccessAction
  readonly answer: (ask: Ask, scope: Scope) => Promise<Outcome<unknown>>
}

/** Serves a setting at all its levels: everything, a context (`:.ctx:`) and a subject. */
export function serveScope(app: FastifyInstance, parts: ServedParts, route: ScopeRoute): void {
  const { method, path, onSubject, onMore, answer } = route
  // Who may do this depends on the level, which only the answer knows; so everybody comes in as a reader first.
  const guarded = async (ask: Ask, scope: Scope): Promise<Outcome<unknown>> => {
    const caller = await ask.allow(scope.subject === undefined ? onMore : onSubject, scope.context)
    return caller.ok ? answer({ ...ask, caller: caller.value }, scope) : caller
  }
  serve(app, parts, {
    method,
    url: path,
    action: 'read',
    answer: (ask) => guarded(ask, ask.context === undefined ? {} : { context: ask.context }),
  })
  serve(app, parts, {
    method,
    url: `${path}/:subject`,
    action: 'read',
    answer: async (ask) => {
      const scope = readScope(ask.param('subject'), ask.context)
      return scope.ok ? guarded(ask, scope.value) : scope
    },
  })
}

function readScope(text: string, context: string | undefined): Outcome<Scope> {
  if (/^:\.[^:]*:$/u.test(text)) {
    const named = readContext(text)
    return named.ok ? given({ context: named.value }) : named
  }
  const name = readSubject(text, context)
  return name.ok ? given(name.value) : refused(...name.refusals)
}
