/** A query that Jira refuses, or that the sandbox does not evaluate. The messages are in Jira's wording. */
export class JqlError extends Error {
  override readonly name = 'JqlError';

  constructor(readonly messages: readonly string[]) {
    super(messages.join(' '));
  }
}

export function unknownField(name: string): JqlError {
  return new JqlError([`Field '${name}' does not exist or you do not have permission to view it.`]);
}

export function unknownValue(value: string, field: string): JqlError {
  return new JqlError([`The value '${value}' does not exist for the field '${field}'.`]);
}

export function unsupportedOperator(operator: string, field: string): JqlError {
  return new JqlError([`The operator '${operator}' is not supported by the '${field}' field.`]);
}

export function unsupportedEmpty(field: string): JqlError {
  return new JqlError([`The field '${field}' does not support searching for EMPTY values.`]);
}

export function unknownFunction(name: string, field: string): JqlError {
  return new JqlError([`Unable to find JQL function '${name}()' for the field '${field}'.`]);
}
