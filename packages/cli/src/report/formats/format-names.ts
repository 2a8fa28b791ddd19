import type { ReportFormat } from './report-format.ts'

/** The formats of `--format` and `--report`. */
export const formatNames = [
  'human',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'azure',
  'checkstyle',
  'tap',
  'ctrf',
  'markdown',
  'line',
] as const

/** One of the formats. */
export type FormatName = (typeof formatNames)[number]

// Each is loaded when it is asked, so that the others cost nothing.
const loaders: Readonly<Record<FormatName, () => Promise<ReportFormat>>> = {
  human: async () => (await import('./human.ts')).humanFormat,
  json: async () => (await import('./json.ts')).jsonFormat,
  ndjson: async () => (await import('./ndjson.ts')).ndjsonFormat,
  sarif: async () => (await import('./sarif.ts')).sarifFormat,
  junit: async () => (await import('./junit.ts')).junitFormat,
  github: async () => (await import('./github.ts')).githubFormat,
  gitlab: async () => (await import('./gitlab.ts')).gitlabFormat,
  azure: async () => (await import('./azure.ts')).azureFormat,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyleFormat,
  tap: async () => (await import('./tap.ts')).tapFormat,
  ctrf: async () => (await import('./ctrf.ts')).ctrfFormat,
  markdown: async () => (await import('./markdown.ts')).markdownFormat,
  line: async () => (await import('./line.ts')).lineFormat,
}

/** Loads a format. */
export async function loadFormat(name: FormatName): Promise<ReportFormat> {
  return loaders[name]()
}
