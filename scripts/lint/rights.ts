import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'

/** Terms and parents of the roles. */
export function* roleFindings({ roles, glossary }: Sources): Generator<Finding> {
  const known = new Set(roles.map(({ sleutel }) => sleutel))
  for (const [index, { sleutel, begrip, bovenliggendeRol }] of roles.entries()) {
    const parentIsKnown = bovenliggendeRol === undefined || known.has(bovenliggendeRol)
    if (glossary.has(begrip) && parentIsKnown) continue
    yield {
      code: 'rights/role-unknown',
      file: 'schemas/bevoegdheden/rollen.yaml',
      at: `/${index}`,
      detail: sleutel,
    }
  }
}
