/** E.164 to what is read in France: « 01 99 00 00 10 »; foreign numbers stay as they are. */
export function phoneText(e164: string): string {
  const national = /^\+33([1-9]\d{8})$/.exec(e164)?.[1];
  return national ? `0${national}`.replace(/(\d{2})(?=\d)/g, '$1 ') : e164;
}
