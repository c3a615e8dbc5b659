const whole = new Intl.NumberFormat('fr-FR');
const tenth = new Intl.NumberFormat('fr-FR', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

export const wholeText = (value: number): string => whole.format(value);

/** Tenths of a percent to « 16,4 % »; a dash without denominator. */
export const permilleText = (permille: number | null): string =>
  permille === null ? '–' : `${tenth.format(permille / 10)} %`;

/** Hundredths of a business day to « 1,3 j »; a dash when nothing was measured. */
export const daysText = (hundredths: number | null): string =>
  hundredths === null ? '–' : `${tenth.format(hundredths / 100)} j`;

/** Change against an earlier count: « +12,5 % », « stable »; null without something to compare with. */
export function changeText(value: number, earlier: number | null): string | null {
  if (earlier === null || earlier === 0) return null;
  const percent = ((value - earlier) / earlier) * 100;
  if (Math.abs(percent) < 0.05) return 'stable';
  return `${percent > 0 ? '+' : '−'}${tenth.format(Math.abs(percent))} %`;
}
