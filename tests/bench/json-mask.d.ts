declare module 'json-mask' {
  interface Compiled {
    readonly compiled: never
  }
  const mask: {
    compile(fields: string): Compiled
    filter(value: unknown, compiled: Compiled): unknown
  }
  export default mask
}
