/** Beginnings of French mobile numbers, mainland and overseas. Source: ARCEP decision 2018-0881, as amended. */
const MOBILE =
  /^\+(?:33[67]|262(?:639|69[23])|508(?:40|41|42|43|55)|590(?:690|691)|594694|596(?:696|697))\d+$/;

/** Whether an SMS can reach this number (E.164). Foreign numbers are not written to by SMS. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone);
}
