/** What can be wrong with the configuration. */
export type ConfigurationFaultCode =
  | 'configuration/wrong-value'
  | 'configuration/unknown-variable'
  | 'configuration/unknown-member'
  | 'configuration/given-twice'
  | 'configuration/unreadable-file'
  | 'configuration/not-a-document'
  | 'configuration/needs-also'

/** A wrong value: where it stands and what may stand there, never the value, for that may be a secret. */
export interface ConfigurationFault {
  readonly code: ConfigurationFaultCode
  /** An environment variable (`SAMENSPRAAK_PORT`) or a place in the file (`registry.yaml#/server/port`). */
  readonly at: string
  /** What may stand there, or what to do. */
  readonly allowed: string
}

const sentences: Readonly<Record<ConfigurationFaultCode, string>> = {
  'configuration/wrong-value': 'must be',
  'configuration/unknown-variable': 'is not a setting of the registry;',
  'configuration/unknown-member': 'is not a setting of the registry;',
  'configuration/given-twice': 'is given twice;',
  'configuration/unreadable-file': 'names a file that cannot be read;',
  'configuration/not-a-document': 'cannot be read as YAML or JSON;',
  'configuration/needs-also': 'cannot stand alone;',
}

/** One line for each fault, in the order in which they were found. */
export function writeFaults(faults: readonly ConfigurationFault[]): string {
  return faults.map(({ code, at, allowed }) => `${at} ${sentences[code]} ${allowed} (${code})`).join('\n')
}
