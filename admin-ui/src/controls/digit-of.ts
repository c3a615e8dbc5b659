/** The digit of a key by its place, so that the top row of a French keyboard counts without Shift; NaN for other keys. */
export const digitOf = ({ code }: { readonly code: string }): number =>
  Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]);
