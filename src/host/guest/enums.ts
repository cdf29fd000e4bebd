import { ENUMS } from './enum-names.ts';

const paths = new WeakMap<object, string>();
const members = new Map<string, object>();

/** An enum's container is its first member, and every member carries all of its siblings. */
export function createEnum(path: string, names: readonly string[]): object {
  const made = names.map((name, ordinal) => {
    const member: Record<string, unknown> = {};
    for (const helper of ['toString', 'name', 'toJSON']) member[helper] = () => name;
    member['ordinal'] = () => ordinal;
    member['compareTo'] = (other: { ordinal(): number }) => ordinal - other.ordinal();
    paths.set(member, `${path}.${name}`);
    members.set(`${path}.${name}`, member);
    return member;
  });
  for (const member of made) {
    names.forEach((name, index) =>
      Object.defineProperty(member, name, { value: made[index], enumerable: true, writable: false }),
    );
  }
  const [first] = made;
  if (!first) throw new Error(`Enum without members: ${path}`);
  return first;
}

export function defineEnums(service: string, target: object): void {
  for (const [name, list] of Object.entries(ENUMS[service] ?? {})) {
    const value = createEnum(`${service}.${name}`, list.trim().split(/\s+/));
    Object.defineProperty(target, name, { value, enumerable: true, writable: false, configurable: false });
  }
}

export const enumPathOf = (value: object): string | undefined => paths.get(value);

export function enumMember(path: string): object {
  const member = members.get(path);
  if (!member) throw new Error(`Unknown enum member: ${path}`);
  return member;
}
