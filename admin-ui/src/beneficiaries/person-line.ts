interface Person {
  readonly surname: string;
  readonly firstName: string;
  readonly birthYear: number | null;
}

/** « Durand Paul (1962) » */
export function personLine({ surname, firstName, birthYear }: Person): string {
  return `${surname} ${firstName}${birthYear === null ? '' : ` (${birthYear})`}`;
}
