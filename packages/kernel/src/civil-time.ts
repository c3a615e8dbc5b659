declare const civilDate: unique symbol;
declare const wallTime: unique symbol;

/** A day without a zone, `YYYY-MM-DD`. */
export type CivilDate = string & { readonly [civilDate]: true };
/** A time of day without a zone, `HH:MM`, 00:00 to 24:00 (24:00 only as the end of a block). */
export type WallTime = string & { readonly [wallTime]: true };
