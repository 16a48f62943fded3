/**
 * `unknown` where two types of data are each as good as the other and have the same members, `never` where they are not:
 * a member that may be absent is not missed otherwise. Members are looked at `Depth` deep.
 */
export type SameShape<One, Other, Depth extends number = 5> = [
  One,
  Other,
  Paths<One, Depth>,
  Paths<Other, Depth>,
] extends [Other, One, Paths<Other, Depth>, Paths<One, Depth>]
  ? unknown
  : never;

type Below = readonly [0, 0, 1, 2, 3, 4, 5];

/** `nodes`, `nodes.value`, `nodes.value.state` … */
type Paths<Data, Depth extends number> = Depth extends 0
  ? never
  : Data extends readonly (infer Element)[]
    ? Paths<Element, Depth>
    : Data extends object
      ? {
          [Member in keyof Data & string]-?:
            | Member
            | `${Member}.${Paths<Exclude<Data[Member], undefined>, Below[Depth] & number>}`;
        }[keyof Data & string]
      : never;
