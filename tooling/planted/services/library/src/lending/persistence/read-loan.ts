export function readLoan<T>(document: object): T {
  return document as T;
}
