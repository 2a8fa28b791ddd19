import type { Projected } from '../view/view.ts'

/**
 * What a role can see of a `T`. `P` says of each property which roles can see it, for which it is there whenever the
 * document has it, and the same of what is inside it; inside a property without more all is seen as it is.
 */
export type SeenBy<T, P, Rol> = T extends unknown
  ? {
      readonly [
        Name in keyof T as Name extends keyof P ? NameIf<IsAlways<P[Name], Rol>, Name> : never
      ]: Inside<T[Name], Name extends keyof P ? P[Name] : never, Rol>
    } & {
      readonly [
        Name in keyof T as Name extends keyof P ? NameIf<IsSometimes<P[Name], Rol>, Name> : never
      ]?: Inside<T[Name], Name extends keyof P ? P[Name] : never, Rol>
    }
  : never

/** The view of a known role; of a role that is any text only that things may be left out. */
export type ViewOf<T, P, Rol extends string> = string extends Rol ? Projected<T> : SeenBy<T, P, Rol>

type NameIf<Condition, Name> = Condition extends true ? Name : never

/** Of several roles at once only what each of them always gets is always there. */
type IsAlways<Entry, Rol> = Entry extends readonly [unknown, infer Always, ...unknown[]]
  ? [Rol] extends [Always]
    ? true
    : false
  : false

type IsSometimes<Entry, Rol> = Entry extends readonly [infer Seen, ...unknown[]]
  ? [Extract<Rol, Seen>] extends [never]
    ? false
    : IsAlways<Entry, Rol> extends true
      ? false
      : true
  : false

type Inside<Value, Entry, Rol> = Entry extends readonly [unknown, unknown, infer P]
  ? Value extends readonly (infer Item)[]
    ? readonly SeenBy<Item, P, Rol>[]
    : Value extends object
      ? SeenBy<Value, P, Rol>
      : Value
  : Value
