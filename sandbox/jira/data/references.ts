import type { Catalogue } from '../site/catalogue';
import { derivedId } from '../site/ids';
import type { Named } from '../site/model';
import { idOf, isObject, quoted, textOf, type JsonObject } from './json';
import type { Place } from './notices';
import type { Session } from './session';

/** A kind of thing that issues refer to by id and name. */
export interface Kind<T extends Named> {
  /** For messages and for ids made from names, e.g. `priority`. */
  readonly noun: string;
  readonly catalogue: Catalogue<T>;
  /** Things of different scopes are never the same, as the components of two projects. */
  readonly scope: string;
  /** What a new one is beyond id and name. */
  readonly make: (id: string, name: string, raw: JsonObject) => T;
  /** Things of this scope with that name. */
  readonly named: (name: string) => readonly T[];
  readonly belongs: (entry: T) => boolean;
  /** Whether the same id under another name is still the same thing; otherwise it is taken for another. */
  readonly renames: boolean;
  /** Whether a missing id is worth a notice. */
  readonly needsId: boolean;
}

/**
 * The thing that `raw` refers to, made when new. A missing id is found by name or made from it; an id that stands for
 * something else already (two Jiras in one directory) is replaced. Null, with a notice, when nothing can be told.
 */
export function refer<T extends Named>(
  session: Session,
  kind: Kind<T>,
  raw: unknown,
  place: Place,
): T | null {
  const { noun } = kind;
  const object = isObject(raw) ? raw : typeof raw === 'string' ? { name: raw } : {};
  const [id, name] = [idOf(object['id']), textOf(object['name'])];
  if (id === undefined && name === undefined) {
    session.notices.lost(
      `a ${noun} has neither id nor name`,
      place,
      `${quoted(raw)} is not a ${noun}; treated as none`,
    );
    return null;
  }
  const said = `${noun}|${kind.scope}|${id ?? ''}|${name ?? ''}`;
  const known = session.seen.get(said) as T | undefined;
  if (known) return known;
  const entry = resolve(session, kind, { id, name, raw: object, place });
  session.seen.set(said, entry);
  return entry;
}

interface Said {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly raw: JsonObject;
  readonly place: Place;
}

function resolve<T extends Named>(session: Session, kind: Kind<T>, { id, name, raw, place }: Said): T {
  const { noun, catalogue } = kind;
  if (id === undefined) {
    const same = kind.named(name ?? '')[0];
    const entry = same ?? add(session, kind, undefined, name ?? '', raw);
    if (kind.needsId) {
      session.notices.repaired(
        `a ${noun} has no usable id`,
        place,
        `the ${noun} ${quoted(name)} has no usable id; it is taken for ${entry.id}`,
      );
    }
    return entry;
  }
  const holder = catalogue.get(id);
  if (!holder) {
    if (name === undefined) {
      session.notices.repaired(
        `a ${noun} has no name`,
        place,
        `the ${noun} ${id} has no name; it is called "${id}"`,
      );
    }
    return add(session, kind, id, name ?? id, raw);
  }
  if (kind.belongs(holder) && (name === undefined || holder.name === name || kind.renames)) return holder;
  const entry = add(session, kind, undefined, name ?? id, raw);
  session.notices.repaired(
    `an id stands for two things`,
    place,
    `the id ${id} stands for the ${noun}s ${quoted(holder.name)} and ${quoted(entry.name)}; the second becomes ${entry.id}`,
  );
  return entry;
}

function add<T extends Named>(
  { site }: Session,
  kind: Kind<T>,
  id: string | undefined,
  name: string,
  raw: JsonObject,
): T {
  const { catalogue, noun, scope } = kind;
  const own = id ?? derivedId(`${noun}|${scope}|${name}`, (taken) => catalogue.get(taken) !== undefined);
  site.ids.claim(own);
  return catalogue.add(kind.make(own, name, raw));
}
