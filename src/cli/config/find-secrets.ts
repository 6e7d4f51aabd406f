import { fieldName } from './field-name.ts';

/** Names under which people write a key or a login into a file. The fields that only name a key's place are not among them. */
const SECRET_NAME =
  /^(api|profile|private|proxy)?[-_]?(key|token|secret|login|password|bearer)$|^(proxy[-_]?)?authorization$/i;

/** Fields of a configuration that seem to hold a secret; their values are not looked at. */
export function findSecrets(value: unknown, path: readonly PropertyKey[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => findSecrets(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    SECRET_NAME.test(name) ? [fieldName([...path, name])] : findSecrets(item, [...path, name]),
  );
}
