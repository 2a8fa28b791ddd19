/** `sociale-agenda`, `sterkPunt` -> `SocialeAgenda`, `SterkPunt`. */
export function pascalCase(name: string): string {
  const camel = camelCase(name)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** `sociale-agenda` -> `socialeAgenda`. */
export function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
