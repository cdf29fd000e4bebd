import { ENUMS } from './enum-names.ts';
import { lazy } from './lazy.ts';

const paths = new WeakMap<object, string>();
const members = new Map<string, object>();

/** An enum's container is its first member, and every member carries all of its siblings. */
export function createEnum(path: string, names: readonly string[]): object {
  if (names[0] === undefined) throw new Error(`Enum without members: ${path}`);
  // the siblings are made with what the first one carries, when somebody looks at it
  const first = lazy((target, self) => {
    const others = names.slice(1).map((name, index) => {
      const other: Record<string, unknown> = {};
      addHelpers(other, name, index + 1);
      remember(`${path}.${name}`, other);
      return other;
    });
    addHelpers(target, names[0] ?? '', 0);
    const made = [self, ...others];
    const siblings: PropertyDescriptorMap = {};
    names.forEach((name, index) => {
      siblings[name] = { value: made[index], enumerable: true, writable: false };
    });
    for (const member of [target, ...others]) Object.defineProperties(member, siblings);
  });
  remember(`${path}.${names[0]}`, first);
  return first;
}

function addHelpers(member: Record<string, unknown>, name: string, ordinal: number): void {
  for (const helper of ['toString', 'name', 'toJSON']) member[helper] = () => name;
  member['ordinal'] = () => ordinal;
  member['compareTo'] = (other: { ordinal(): number }) => ordinal - other.ordinal();
}

function remember(path: string, member: object): void {
  paths.set(member, path);
  members.set(path, member);
}

const containers = new Map<string, object>();

export function defineEnums(service: string, target: object): void {
  for (const [name, list] of Object.entries(ENUMS[service] ?? {})) {
    const path = `${service}.${name}`;
    const value = containers.get(path) ?? createEnum(path, list.trim().split(/\s+/));
    containers.set(path, value);
    Object.defineProperty(target, name, { value, enumerable: true, writable: false, configurable: false });
  }
}

export const enumPathOf = (value: object): string | undefined => paths.get(value);

export function enumMember(path: string): object {
  const [service = '', name = ''] = path.split('.');
  if (!containers.has(`${service}.${name}`)) defineEnums(service, {});
  const container = containers.get(`${service}.${name}`);
  const member: unknown = container && Reflect.get(container, path.slice(service.length + name.length + 2));
  if (typeof member !== 'object' || member === null) throw new Error(`Unknown enum member: ${path}`);
  return member;
}
