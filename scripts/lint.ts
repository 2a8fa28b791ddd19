import { annotationFindings } from './lint/annotations.ts'
import { exampleFindings } from './lint/examples.ts'
import { rules } from './lint/finding.ts'
import type { Finding } from './lint/finding.ts'
import { codeListFindings } from './lint/code-lists.ts'
import { genusFindings } from './lint/genus.ts'
import { glossaryFindings } from './lint/glossary.ts'
import { referenceFindings } from './lint/glossary-references.ts'
import { graphFindings } from './lint/graph.ts'
import { languageFindings } from './lint/language.ts'
import { lawReferenceFindings } from './lint/law-references.ts'
import { roleFindings } from './lint/rights.ts'
import { policyFindings } from './lint/policy.ts'
import { patternFindings } from './lint/patterns.ts'
import { publishedFindings } from './lint/published.ts'
import { sourceFileFindings } from './lint/source-files.ts'
import { shapeFindings } from './lint/shapes.ts'
import { readSources } from './sources/sources.ts'

// Holds the sources in glossary/ and schemas/ against the rules of lint/finding.ts. Exit code 1 when one is broken.
const sources = readSources()
const findings: readonly Finding[] = [
  ...sourceFileFindings(sources),
  ...annotationFindings(sources),
  ...shapeFindings(sources),
  ...patternFindings(sources),
  ...exampleFindings(sources),
  ...glossaryFindings(sources),
  ...referenceFindings(sources),
  ...graphFindings(sources),
  ...genusFindings(sources),
  ...lawReferenceFindings(sources),
  ...languageFindings(sources),
  ...codeListFindings(sources),
  ...roleFindings(sources),
  ...policyFindings(sources),
  ...publishedFindings(sources),
]
for (const { code, file, at, detail } of findings)
  console.log(`${file}#${at}  ${code}: ${rules[code]} (${detail})`)
console.log(
  `${sources.schemas.length} schema versions, ${sources.glossary.size} terms, ${sources.codeLists.size} code lists: ${findings.length} findings`,
)
if (findings.length > 0) process.exitCode = 1
